"""All plugins of this folder at once: none gets in the way of another, or of articles that are not its house's."""

from __future__ import annotations

import importlib
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from attribution.engine import Engine
from attribution.model import Analysis, Article
from attribution.plugins import Plugins
from attribution.testing import engine_with
from attribution.testing.examples import RULES_ALONE

HERE = Path(__file__).parent
CORE = {"default", "strict", "wire-alert", "opinion", "conflict"}
CORE |= {"ap", "reuters", "afp", "nyt", "washington-post", "bbc", "guardian", "npr", "bloomberg"}
NEUTRAL = Article(
    "The ramp will close in May, harbour master Ada Holm said. “It is old,” she told the Kelm Courier.\n\n"
    "Two guards, who asked not to be named because they fear for their jobs, said nobody had looked at the pumps. "
    "A senior official said the ramp was “safe”. The guards told Reuters it was not.",
    publisher="The Kelm Courier",
)


def _modules() -> dict[str, str]:
    """Return the modules of the plugins by name; a folder without a project is left over from something else."""
    found: dict[str, str] = {}
    for path in sorted(HERE.glob("*/pyproject.toml")):
        found |= tomllib.loads(path.read_text(encoding="utf-8"))["project"]["entry-points"]["attribution"]
    return found


MODULES = _modules()
GENERAL = {"example", "outlets-world"}
HOUSES = sorted(set(MODULES) - GENERAL)


@pytest.fixture(scope="module")
def plugins() -> Plugins:
    """Return a plugin set of the built-ins and everything in this folder."""
    return Plugins.load(extra=[importlib.import_module(name) for name in MODULES.values()], entry_points=False)


def _module(house: str) -> ModuleType:
    return importlib.import_module(MODULES[house])


def told(analysis: Analysis) -> list[object]:
    return [(item.content, item.cue, item.speaker, item.relay, item.category) for item in analysis.attributions]


def test_together_there_are_ten_houses_and_more() -> None:
    assert len(HOUSES) >= 10


def test_together_nothing_clashes_and_nothing_fails(plugins: Plugins) -> None:
    plugins.ask_everything()

    assert dict(plugins.failures) == {}
    assert [info.name for info in plugins.describe() if info.failure] == []


@pytest.mark.parametrize("house", HOUSES)
def test_together_profile_has_a_name_of_its_own(house: str) -> None:
    """The plain names of the houses belong to the profiles that come with the package."""
    names = {profile.name for profile in _module(house).attribution_profiles()}

    assert names
    assert not names & CORE


@pytest.mark.parametrize("house", HOUSES)
def test_together_parts_count_under_the_own_style_alone(house: str, plugins: Plugins) -> None:
    module = _module(house)
    names = {part.name for part in module.attribution_scores()}
    [style] = module.attribution_profiles()

    assert names
    assert names <= set(style.weights["transparency"])
    usual, own = engine_with(module), engine_with(module, profile=style.name)
    assert not names & {part.name for part in usual.audit(NEUTRAL).scores[0].parts}
    assert names <= {part.name for part in own.audit(NEUTRAL).scores[0].parts}


@pytest.mark.parametrize("house", HOUSES)
def test_together_profile_speaks_as_loudly_as_it_says(house: str) -> None:
    module = _module(house)
    [style] = module.attribution_profiles()
    engine = engine_with(module, profile=style.name)
    checked = 0
    for rule in engine.rules:
        if rule.name not in style.severities:
            continue
        for example in rule.bad:
            article = Article(example.text, publisher=example.publisher, title=example.title)
            severities = {item.severity for item in engine.audit(article).findings if item.name == rule.name}
            assert severities <= {style.severities[rule.name]}
            checked += bool(severities)

    assert checked


@pytest.mark.parametrize("house", HOUSES)
def test_together_phrases_hold_in_the_articles_of_the_house_alone(house: str) -> None:
    """How others cite a house is for the general patterns, which know the relay; a house's own would take it away."""
    module = _module(house)
    names = {outlet.name for outlet in module.attribution_outlets()}

    assert [
        item.id for item in module.attribution_patterns("en") if not item.outlets or not set(item.outlets) <= names
    ] == []


@pytest.mark.parametrize("place", ["SEABOLT (Reuters) - ", "SEABOLT, Norland (AP) — "])
@pytest.mark.parametrize("said", ["The mayor said on Monday she would go.", "“We stay,” the mayor said."])
def test_together_a_dateline_takes_no_speaker_away(place: str, said: str, plugins: Plugins) -> None:
    """Detection once took the place for the speaker; without it, the statement must not become nobody's."""
    article = Article(place + said, publisher="The Kelm Courier")
    [item] = Engine(RULES_ALONE, plugins=plugins).extract(article).attributions

    assert [span.of(article.text).lower() for span in item.speaker] == ["the mayor"]


def test_together_a_programme_behind_its_station_is_one_outlet(plugins: Plugins) -> None:
    for station in ("the BBC's", "BBC Radio 4’s"):
        article = Article(f"Ada Holm told {station} Today programme that the gate was shut.", publisher="The Guardian")
        [item] = Engine(RULES_ALONE, plugins=plugins).extract(article).attributions
        assert len(item.relay) == 1, item.relay


def test_together_a_programme_that_is_a_common_word_is_no_relay_elsewhere(plugins: Plugins) -> None:
    """The name of one house's programme is another's news desk."""
    article = Article("Ada Holm told our Newscast unit that the gate was shut.", publisher="NPR")
    [item] = Engine(RULES_ALONE, plugins=plugins).extract(article).attributions

    assert "BBC" not in " ".join(item.relay)


def test_together_captions_are_read(plugins: Plugins) -> None:
    """Annotators take what somebody says in a caption for an attribution like any other."""
    article = Article("Image caption Ada Holm said the gates are rotten", publisher="BBC News")

    assert Engine(RULES_ALONE, plugins=plugins).extract(article).attributions


def test_together_articles_of_others_are_read_as_before(plugins: Plugins) -> None:
    """Installing a house's plugin changes nothing for an article that is not the house's."""
    before = engine_with("attribution_outlets").audit(NEUTRAL)
    after = Engine(RULES_ALONE, plugins=plugins).audit(NEUTRAL)

    assert told(after.analysis) == told(before.analysis)
    assert [item.name for item in after.findings] == [item.name for item in before.findings]
    assert [score.value for score in after.scores] == [score.value for score in before.scores]


@pytest.mark.parametrize("house", HOUSES)
def test_together_a_house_is_read_as_with_its_plugin_alone(house: str, plugins: Plugins) -> None:
    """The other plugins take nothing from what a house's own does."""
    name = _module(house).attribution_outlets()[0].name
    article = Article(NEUTRAL.text + f"\n\n{name} has learned that two ferries will be sold.", publisher=name)
    alone = engine_with("attribution_outlets", _module(house)).extract(article)

    assert told(Engine(RULES_ALONE, plugins=plugins).extract(article)) == told(alone)


def test_together_a_broken_plugin_is_named_and_the_rest_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two packages as an installer leaves them behind: one cannot be imported, one fails when it is asked."""
    for name, code in (
        ("kelm_gone", "import no_such_module_at_all\n"),
        (
            "kelm_late",
            "from attribution.hookspecs import hookimpl\n"
            "@hookimpl\ndef attribution_outlets():\n    raise RuntimeError('the list is lost')\n",
        ),
    ):
        (tmp_path / f"{name}.py").write_text(code, encoding="utf-8")
        info = tmp_path / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[attribution]\n{name} = {name}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    loaded = Plugins.load(extra=[_module(house) for house in HOUSES if house not in Plugins.load().loaded])
    engine = Engine(RULES_ALONE, plugins=loaded)

    assert set(loaded.failures) == {"kelm_gone", "kelm_late"}
    assert "no_such_module_at_all" in loaded.failures["kelm_gone"]
    assert "the list is lost" in loaded.failures["kelm_late"]
    assert {info.name: info.version for info in loaded.describe() if info.failure} == {
        "kelm_gone": "1.0",
        "kelm_late": "1.0",
    }
    assert engine.audit("“It is old,” Ada Holm said.").analysis.attributions
    assert len(engine.plugins.profiles()) > len(HOUSES)
