"""Which settings hold for an article: the nearest file, its sections, the command line."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.config import Config
from attribution.errors import ConfigError
from attribution.model import Article, Severity
from attribution.settings import Known, Settings, load_settings
from attribution.settings.layers import KEYS, Layer, compose

Write = Callable[..., Path]


def test_load_settings_without_a_file_gives_the_defaults(write: Write, known: Known) -> None:
    write("", "empty/attribution.toml")
    found = load_settings(["empty/a.txt", "-"], known)

    assert found.config("empty/a.txt") == found.base == Config()


def test_load_settings_takes_the_nearest_file_and_that_alone(write: Write, known: Known) -> None:
    write('profile = "strict"\nfail_level = "note"')
    write('publisher = "P"', "desk/attribution.toml")
    found = load_settings(["a.txt", "other/deep/b.txt", "desk/c.txt", "desk/deep/d.txt"], known)

    assert found.config("a.txt") == found.config("other/deep/b.txt") == Config(profile="strict", fail_level="note")
    assert found.config("desk/c.txt") == found.config("desk/deep/d.txt") == Config(publisher="P")
    assert [Path(file.path).parent.name for file in found.files] == [Path.cwd().name, "desk"]


def test_load_settings_prefers_its_own_file_and_passes_over_those_of_others(write: Write, known: Known) -> None:
    write('[tool.attribution]\nprofile = "strict"', "pyproject.toml")
    write("[project]\nname = 'x'", "desk/pyproject.toml")
    assert load_settings(["desk/a.txt"], known).config("desk/a.txt").profile == "strict"

    write('publisher = "P"')
    assert load_settings(["desk/a.txt"], known).config("desk/a.txt") == Config(publisher="P")


def test_load_settings_of_one_file_for_everything(write: Write, known: Known) -> None:
    write('profile = "strict"')
    file = write('publisher = "P"\n[paths.alerts]\nfail_level = "note"', "own/house.toml")
    found = load_settings(["a.txt"], known, file=file)

    assert found.config("a.txt") == Config(publisher="P")
    assert found.config("own/alerts/a.txt") == Config(publisher="P", fail_level="note")
    assert load_settings(["a.txt"], known, search=False).config("a.txt") == Config()


def test_load_settings_of_a_shared_file_without_our_table(write: Write, known: Known) -> None:
    file = write("[tool.other]", "pyproject.toml")

    with pytest.raises(ConfigError, match=r"there is no table \[tool.attribution\]"):
        load_settings([], known, file=file)


def test_load_settings_stops_at_a_broken_file_of_any_article(write: Write, known: Known) -> None:
    write("x = 1", "deep/attribution.toml")

    with pytest.raises(ConfigError, match=r"^deep/attribution\.toml: there is no setting 'x'"):
        load_settings(["a.txt", "deep/er/b.txt"], known)


SECTIONS = """
profile = "strict"
fail_level = "error"
[severity]
FOG = "note"
[publishers."The Kelm Courier"]
fail_level = "warning"
[publishers."The Kelm Courier".severity]
thick-fog = "warning"
[paths.alerts]
fail_level = "never"
[paths."alerts/own"]
publisher = "Kelm Courier"
[paths.alerts.severity]
FOG = "error"
"""


def test_settings_go_from_file_to_publisher_to_path_to_command_line(write: Write, known: Known) -> None:
    write(SECTIONS)
    found = load_settings(["a.txt"], known, command={"profile": "default", "select": None})

    plain, courier = found.config("a.txt"), found.config("a.txt", "the kelm courier")
    assert (plain.fail_level, dict(plain.severities)) == (
        Severity.ERROR,
        {"thick-fog": Severity.NOTE, "thin-haze": Severity.NOTE},
    )
    assert (courier.fail_level, dict(courier.severities)["thick-fog"]) == (Severity.WARNING, Severity.WARNING)
    alert = found.config("alerts/a.txt", "The Kelm Courier")
    assert (alert.fail_level, dict(alert.severities)["thick-fog"]) == (None, Severity.ERROR)
    assert {config.profile for config in (plain, courier, alert)} == {"default"}


def test_settings_of_a_path_can_name_the_publisher_whose_section_applies(write: Write, known: Known) -> None:
    write('[publishers.P]\nprofile = "strict"\n[paths.own]\npublisher = "P"')
    found = load_settings(["own/a.txt"], known)

    assert found.config("own/a.txt") == Config(publisher="P", profile="strict")
    assert found.config("own/a.txt", "Q") == Config(publisher="P")


def test_settings_of_the_later_section_win(write: Write, known: Known) -> None:
    write('[paths.a]\nfail_level = "note"\n[paths."*.txt"]\nfail_level = "error"')

    assert load_settings(["a/b.txt"], known).config("a/b.txt").fail_level is Severity.ERROR


def test_settings_of_options_are_joined_one_by_one(write: Write, known: Known) -> None:
    write("[options.thick-fog]\nlimit = 5\nshare = 1\n[paths.a.options.thick-fog]\nlimit = 9")

    assert dict(load_settings(["a/b.txt"], known).config("a/b.txt").options) == {
        "thick-fog": (("limit", 9), ("share", 1))
    }


def test_settings_that_select_say_anew_which_rules_run(write: Write, known: Known) -> None:
    write('ignore = ["FOG"]\nenable = ["thin-haze"]\n[paths.a]\nselect = ["thick-fog"]')
    found = load_settings(["a/b.txt", "c.txt"], known)

    assert found.config("c.txt").ignore == ("FOG",)
    assert found.config("a/b.txt") == Config(select="thick-fog")


@pytest.mark.parametrize(
    "place", ["alerts/news.jsonl", "alerts/news.jsonl:12", "alerts/news.json#3", "./alerts/x.txt", "alerts/../alerts/x"]
)
def test_settings_are_chosen_by_the_place_of_an_article(write: Write, known: Known, place: str) -> None:
    write('[paths."alerts/news.*"]\nprofile = "strict"\n[paths.alerts]\nfail_level = "never"')
    found = load_settings(["alerts/news.jsonl"], known)

    chosen = found(Article("x", place=place))
    assert chosen.fail_level is None
    assert chosen.profile == ("strict" if "news" in place else "default")
    assert found(Article("x")) == found(Article("x", place="-")) == Config()


def test_settings_of_a_folder_that_nobody_named_are_those_above_it(write: Write, known: Known) -> None:
    write('profile = "strict"', "a/attribution.toml")

    assert load_settings(["a/b.txt"], known).config("a/deep/er/c.txt").profile == "strict"
    assert load_settings(["a/b.txt"], known).config("/nowhere/c.txt").profile == "default"


def test_settings_travel_to_workers(write: Write, known: Known) -> None:
    write(SECTIONS)
    found = load_settings(["alerts/a.txt"], known, strict_plugins=True)
    copy: Settings = pickle.loads(pickle.dumps(found))

    article = Article("x", place="alerts/a.txt", publisher="Kelm Courier")
    assert copy(article) == found(article)
    assert copy(article).strict_plugins
    assert {copy(article)} == {found(article)}


_LAYERS = st.lists(
    st.builds(
        Layer,
        origin=st.sampled_from(["a", "b", "c"]),
        values=st.dictionaries(
            st.sampled_from(["profile", "publisher", "select", "ignore", "enable"]), st.just(("x",)), max_size=3
        ),
        severities=st.dictionaries(st.sampled_from(["r", "s"]), st.sampled_from(list(Severity)), max_size=2),
        options=st.dictionaries(st.just("r"), st.dictionaries(st.sampled_from("op"), st.integers(0, 3)), max_size=1),
    ),
    max_size=4,
)


@given(layers=_LAYERS)
def test_compose_gives_each_value_the_origin_that_set_it(layers: list[Layer]) -> None:
    found = compose(layers)

    assert set(found.values) == set(KEYS)
    for name, setting in found.severities.items():
        last = next(layer for layer in reversed(layers) if name in layer.severities)
        assert (setting.value, setting.origin) == (last.severities[name], last.origin)
    for key in "profile", "publisher", "select":
        setters = [layer.origin for layer in layers if key in layer.values]
        assert found.values[key].origin == (setters[-1] if setters else "default")
