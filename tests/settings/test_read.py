"""A file with settings: what is read, and with which words the rest is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribution.errors import ConfigError
from attribution.model import Profile, Severity
from attribution.settings import Known
from attribution.settings.layers import KEYS, compose
from attribution.settings.read import read_settings
from attribution.settings.show import overview

Write = Callable[..., Path]

FULL = """
profile = "strict"
select = ["FOG", "thin-haze"]
enable = "thin-haze"
ignore = []
fail_level = "never"
publisher = "The Kelm Courier"
pipeline = "fast"
decisions = ["desk.toml", "../all.toml", "/etc/desk.toml"]
baseline = "old.json"

[severity]
FOG = "note"
mist = "error"

[options.thick-fog]
limit = 5
kinds = ["citizen"]

[paths."alerts/*"]
profile = "default"
[paths."alerts/*".severity]
thin-haze = "warning"

[publishers."The Ostrand Gazette".options.FOG001]
limit = 1
"""


def test_read_settings_of_every_sort(write: Write, known: Known) -> None:
    path = write(FULL)
    file = read_settings(str(path), known)

    assert file is not None
    assert file.layer.origin == "attribution.toml"
    assert file.layer.values == {
        "profile": "strict",
        "select": ("FOG", "thin-haze"),
        "enable": ("thin-haze",),
        "ignore": (),
        "fail_level": "never",
        "publisher": "The Kelm Courier",
        "pipeline": "fast",
        "decisions": (str(path.parent / "desk.toml"), str(path.parent.parent / "all.toml"), "/etc/desk.toml"),
        "baseline": str(path.parent / "old.json"),
    }
    assert file.layer.severities == {"thin-haze": Severity.NOTE, "thick-fog": Severity.ERROR}
    assert file.layer.options == {"thick-fog": {"limit": 5, "kinds": ("citizen",)}}
    [alerts], [gazette] = file.paths, file.publishers
    assert (alerts.name, alerts.layer.origin) == ("alerts/*", 'attribution.toml [paths."alerts/*"]')
    assert alerts.layer.values == {"profile": "default"}
    assert alerts.layer.severities == {"thin-haze": Severity.WARNING}
    assert gazette.layer.options == {"thick-fog": {"limit": 1}}


def test_read_settings_of_a_shared_file(write: Write, known: Known) -> None:
    file = read_settings(str(write('[tool.attribution]\nprofile = "strict"', "pyproject.toml")), known)

    assert file is not None
    assert file.layer.origin == "pyproject.toml [tool.attribution]"
    assert file.layer.values == {"profile": "strict"}


@pytest.mark.parametrize(
    "text", ["", "[tool.other]\nx = 1", "tool = 3 # attribution", "not TOML", "[tool]\nattribution"]
)
def test_read_settings_of_a_shared_file_about_others(write: Write, known: Known, text: str) -> None:
    """Nobody's broken file stops us, unless it is about us."""
    path = str(write(text, "pyproject.toml"))
    if text.endswith("attribution") and "[" in text:
        with pytest.raises(ConfigError, match=r"pyproject\.toml: not TOML"):
            read_settings(path, known)
    else:
        assert read_settings(path, known) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('profil = "strict"', "attribution.toml: there is no setting 'profil'; did you mean 'profile'?"),
        ('fail-level = "note"', "attribution.toml: there is no setting 'fail-level'; did you mean 'fail_level'?"),
        ('profile = "strickt"', "attribution.toml: profile: no profile is called 'strickt'; did you mean 'strict'?"),
        ("profile = 3", "attribution.toml: profile: must be a string, not 3"),
        ('select = ["thik-fog"]', "attribution.toml: select: no rule or family is called 'thik-fog'; did you mean"),
        ("select = [3]", "attribution.toml: select: must be a list of names"),
        ("ignore = true", "attribution.toml: ignore: must be a list of names"),
        (
            'fail_level = "loud"',
            "attribution.toml: fail_level: no fail level is called 'loud'; there are: error, never",
        ),
        ('pipeline = "slow"', "attribution.toml: pipeline: no pipeline is called 'slow'"),
        ('publisher = ""', "attribution.toml: publisher: must be a string that is not empty"),
        ("baselin = 3", "attribution.toml: there is no setting 'baselin'; did you mean 'baseline'?"),
        ('[paths.x]\ndecision = "a"', "[paths.x]: there is no setting 'decision'; did you mean 'decisions'?"),
        ("decisions = 3", "attribution.toml: decisions: must be a path or a list of paths, not 3"),
        ('decisions = ["a", 3]', "attribution.toml: decisions: must be a path or a list of paths, not ['a', 3]"),
        ('decisions = [""]', "attribution.toml: decisions: must be a string that is not empty, not ''"),
        ("baseline = []", "attribution.toml: baseline: must be a string that is not empty, not []"),
        ("severity = 3", "attribution.toml [severity]: must be a table, not 3"),
        ('[severity]\nfogg = "note"', "attribution.toml [severity]: fogg: no rule or family is called 'fogg'; did you"),
        ('[severity]\nFOG = "warn"', "attribution.toml [severity]: FOG: no severity is called 'warn'; did you mean"),
        ('[severity]\nFOG = "off"', "to switch rules off, list them under `ignore`"),
        ("[options.FOG]\nlimit = 3", "attribution.toml [options]: FOG: options belong to one rule; this names 2"),
        (
            "[options.thick-fog]\nlimits = 3",
            "[options.thick-fog]: limits: rule 'thick-fog' has no option 'limits'; did",
        ),
        ("[options.thick-fog]\nlimit = 0", "[options.thick-fog]: limit: rule 'thick-fog': 'limit' must be >= 1"),
        ('[options.thick-fog]\nlimit = "3"', "[options.thick-fog]: limit: rule 'thick-fog': "),
        ("[options.thick-fog]\nlimit = true", "'limit' must be a whole number, not True"),
        ("[options.thick-fog]\nlimit = 1.5", "'limit' must be a whole number, not 1.5"),
        ("[options.thick-fog]\nshare = false", "'share' must be a number, not False"),
        ("[options.thick-fog]\nwords = [1]", "'words' must be a list, each a string"),
        ('[options.thick-fog]\nkinds = ["duke"]', "[options.thick-fog]: kinds: rule 'thick-fog': 'duke'"),
        ("[options.thick-fog]\nkinds = {a = 1}", "an option takes a string, a number"),
        ("options.thick-fog = 3", "attribution.toml [options.thick-fog]: must be a table"),
        ("paths = 3", "attribution.toml [paths]: must be a table, not 3"),
        ("paths.x = 3", "attribution.toml [paths.x]: must be a table, not 3"),
        ('[paths."x/*"]\nprofil = "strict"', "attribution.toml [paths.\"x/*\"]: there is no setting 'profil'"),
        ("[paths.x.paths.y]", "attribution.toml [paths.x]: there is no setting 'paths'"),
        ('[paths.""]', 'attribution.toml [paths.""]: the name of a section must not be empty'),
        ('[publishers.X]\npublisher = "Y"', "attribution.toml [publishers.X]: publisher: stands in the name"),
        ("profile = ", "attribution.toml: not TOML: "),
        ("x = " + "[" * 100_000, "attribution.toml: not TOML"),
        ("x = " + "9" * 10_000, "attribution.toml: "),
    ],
)
def test_read_settings_explains_what_is_wrong(write: Write, known: Known, text: str, message: str) -> None:
    path = str(write(text))

    with pytest.raises(ConfigError) as caught:
        read_settings(path, known)

    assert message in str(caught.value)


def test_read_settings_of_a_section_of_a_shared_file_names_the_section(write: Write, known: Known) -> None:
    path = str(write("[tool.attribution.paths.x]\nlimit = 1", "pyproject.toml"))

    with pytest.raises(
        ConfigError, match=r"^pyproject\.toml \[tool\.attribution\.paths\.x\]: there is no setting 'limit'"
    ):
        read_settings(path, known)


def test_read_settings_of_bytes_that_are_no_text(tmp_path: Path, known: Known) -> None:
    (tmp_path / "attribution.toml").write_bytes(b"profile = '\xff'")

    with pytest.raises(
        ConfigError, match=r"attribution\.toml:1: not UTF-8: byte 0xff at byte 11 .*; convert it to UTF-8"
    ):
        read_settings(str(tmp_path / "attribution.toml"), known)


def test_read_settings_of_no_file(tmp_path: Path, known: Known) -> None:
    with pytest.raises(ConfigError, match=r"attribution\.toml: no such file"):
        read_settings(str(tmp_path / "attribution.toml"), known)


def test_read_settings_takes_a_byte_order_mark(write: Write, known: Known) -> None:
    assert read_settings(str(write('\ufeffprofile = "strict"')), known) is not None


_KEYS = st.sampled_from(
    ["profile", "select", "enable", "ignore", "fail_level", "publisher", "pipeline", "decisions", "baseline",
     "severity", "options", "paths", "publishers", "thick-fog", "FOG", "limit", "kinds", "x", '"a b"', '"\\u0000"',
     '""']
)  # fmt: skip
_VALUES = st.recursive(
    st.one_of(
        st.sampled_from(
            ['"strict"', '"note"', '"FOG"', '["thick-fog"]', '"citizen"', "1979-05-27", "07:32:00", "inf", "nan", '""']
        ),
        st.integers().map(str),
        st.booleans().map(lambda value: str(value).lower()),
        st.text(st.characters(exclude_characters="'\n\r", exclude_categories=["Cs", "Cc"]), max_size=8).map(
            lambda text: f"'{text}'"
        ),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(_KEYS, inner, max_size=3).map(
            lambda table: "{" + ", ".join(f"{key} = {value}" for key, value in table.items()) + "}"
        ),
    ),
    max_leaves=8,
)
_TABLES = st.dictionaries(_KEYS, _VALUES, max_size=4).map(
    lambda table: "\n".join(f"{key} = {value}" for key, value in table.items())
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=200), _TABLES))
def test_read_settings_of_any_text_is_settings_or_an_error_with_the_file(
    tmp_path: Path, known: Known, text: str
) -> None:
    path = tmp_path / "attribution.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    message, file = "", None
    try:
        file = read_settings(str(path), known)
    except ConfigError as error:
        message = str(error)

    assert ("attribution.toml" in message) == (file is None)
    if file is not None:
        layers = [file.layer, *(section.layer for section in (*file.publishers, *file.paths))]
        profiles = {name: Profile(name=name, description="") for name in known.profiles}
        shown = overview(compose(layers), known.rules, profiles)
        assert len(shown.settings) == len(KEYS)
        hash(compose(layers).config())
