"""The engine: settings, plugins, many articles, errors, and odd texts."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.components.joined import Tagger
from attribution.components.mark import Repertoire
from attribution.config import Config
from attribution.engine import Engine, core, workers
from attribution.errors import AttributionError, ConfigError, PluginError
from attribution.hookspecs import hookimpl
from attribution.model import (
    Analysis,
    Article,
    ArticleReport,
    Finding,
    Identity,
    Outlet,
    Profile,
    Report,
    Severity,
    Source,
    TextSpan,
)
from attribution.plugins import Plugins

TEXTS = (
    '"The ferry will sail," said Ada Holm, the harbour master.',
    "The bridge will close in May, a source said.",
    "",
    "Officials said the dam was safe. Per Lind, a miller, told AFP that it leaked.",
    "Nothing is said here.",
)
ARTICLES = tuple(Article(text, id=f"n{number}") for number, text in enumerate(TEXTS))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(plugins=Plugins.load(entry_points=False))


def module_with(name: str, **hooks: object) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(hooks)
    return module


# --- one article --------------------------------------------------------------------------------------------


def test_engine_extract_takes_text_or_article(engine: Engine) -> None:
    assert engine.extract(TEXTS[0]).attributions == engine.extract(ARTICLES[0]).attributions
    assert engine.extract(ARTICLES[0]).article is ARTICLES[0]


def test_engine_extract_finds_a_quotation(engine: Engine) -> None:
    analysis = engine.extract(TEXTS[0])
    [item] = analysis.attributions

    assert item.content[0].of(analysis.text) == '"The ferry will sail,"'
    assert item.speaker[0].of(analysis.text) == "Ada Holm"


def test_engine_audit_finds_a_bare_source(engine: Engine) -> None:
    report = engine.audit(TEXTS[1])

    assert "bare-source" in {finding.name for finding in report.findings}
    assert [score.name for score in report.scores] == list(dict.fromkeys(p.score for p in engine.plugins.parts()))


def test_engine_judge_works_on_an_analysis_made_earlier(engine: Engine) -> None:
    assert engine.judge(engine.extract(TEXTS[1])) == engine.audit(TEXTS[1])


@pytest.mark.parametrize("wrong", [None, 1, b"bytes", ["text"]])
def test_engine_extract_refuses_what_is_no_article(engine: Engine, wrong: object) -> None:
    with pytest.raises(TypeError, match="expected an Article or a text"):
        engine.extract(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\x00",
        "a\x00b\x07c\x1b[0m",
        "\ufeff",
        "\ud800",
        "\r\n\r",
        "\u2028“",
        "👩‍👩‍👧" * 9,
        "“" * 500,
        "said " * 500,
    ],
)
def test_engine_audit_survives_odd_texts(engine: Engine, text: str) -> None:
    assert engine.audit(text).analysis.text == text


@settings(max_examples=60)
@given(text=st.text(max_size=300) | st.text(alphabet=st.sampled_from(list("\"“”‘’'«» \n.,asidHeoldrt")), max_size=200))
def test_engine_audit_any_text(engine: Engine, text: str) -> None:
    report = engine.audit(text)
    spans = [span for item in report.analysis.attributions for span in (*item.content, *item.cue, *item.speaker)]

    assert report.analysis.text == text
    assert all(span.end <= len(text) for span in (*spans, *(finding.span for finding in report.findings)))


def test_engine_extract_long_text(engine: Engine) -> None:
    """SpaCy refuses texts above a million characters by default."""
    text = "Nothing is said here. " * 50_000 + TEXTS[0]
    analysis = engine.extract(text)

    assert len(text) > 1_000_000
    assert analysis.attributions[-1].content[0].of(text) == '"The ferry will sail,"'


# --- settings -----------------------------------------------------------------------------------------------


def test_engine_defaults() -> None:
    engine = Engine()

    assert engine.config == Config()
    assert engine.profile.name == "default"
    assert engine.rules


def test_engine_unknown_profile_lists_those_there_are() -> None:
    with pytest.raises(ConfigError, match=r"no profile is called 'loud'; there are: .*default"):
        Engine(Config(profile="loud"))


def test_engine_unknown_pipeline() -> None:
    with pytest.raises(ConfigError, match=r"'slow'.*fast"):
        Engine(Config(pipeline="slow"))


def test_engine_unknown_rule() -> None:
    with pytest.raises(ConfigError, match="wet-ink"):
        Engine(Config(select=("wet-ink",)))


def test_engine_select_and_ignore_choose_rules() -> None:
    assert [rule.name for rule in Engine(Config(select="bare-source")).rules] == ["bare-source"]
    assert "bare-source" not in {rule.name for rule in Engine(Config(ignore="bare-source")).rules}


def test_engine_publisher_fills_only_what_is_missing() -> None:
    engine = Engine(Config(publisher="AFP"))

    assert engine.extract(TEXTS[0]).article.publisher == "AFP"
    assert engine.extract(Article(TEXTS[0], publisher="CNN")).article.publisher == "CNN"


def test_engine_profile_of_a_plugin_sets_severities() -> None:
    @hookimpl
    def attribution_profiles() -> list[Profile]:
        return [Profile(name="loud", description="", severities={"bare-source": Severity.ERROR})]

    plugins = Plugins.load(extra=[module_with("loud", attribution_profiles=attribution_profiles)], entry_points=False)
    report = Engine(Config(profile="loud"), plugins=plugins).audit(TEXTS[1])

    assert Severity.ERROR in {finding.severity for finding in report.findings if finding.name == "bare-source"}


# --- plugins ------------------------------------------------------------------------------------------------


def test_engine_clash_shows_when_it_is_made() -> None:
    @hookimpl
    def attribution_outlets() -> list[Outlet]:
        return [Outlet(name="The Ostrand Gazette")]

    extra = [module_with(name, attribution_outlets=attribution_outlets) for name in ("one", "two")]

    with pytest.raises(PluginError, match="one and two"):
        Engine(plugins=Plugins.load(extra=extra, entry_points=False))


def test_engine_asks_plugins_for_sources() -> None:
    @hookimpl
    def attribution_resolve_source(mention: str) -> Source | None:
        if mention != "the harbour voice":
            return None
        return Source(id="", canonical="Ilse Brandvik", identity=Identity.NAMED)

    module = module_with("voices", attribution_resolve_source=attribution_resolve_source)
    engine = Engine(plugins=Plugins.load(extra=[module], entry_points=False))
    analysis = engine.extract('"The gate is shut," the harbour voice said.')

    assert [source.canonical for source in analysis.sources] == ["Ilse Brandvik"]
    assert analysis.attributions[0].identity is Identity.NAMED


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ({"sentencizer": {"before": "attribution"}}, ["sentencizer", "attribution"]),
        ({"sentencizer": {}}, ["attribution", "sentencizer"]),
        (
            {"doc_cleaner": {"after": "sentencizer"}, "sentencizer": {"after": "attribution"}},
            ["attribution", "sentencizer", "doc_cleaner"],
        ),
    ],
)
def test_engine_places_components_of_plugins(places: object, expected: list[str]) -> None:
    @hookimpl
    def attribution_components() -> object:
        return places

    module = module_with("placing", attribution_components=attribution_components)
    engine = Engine(plugins=Plugins.load(extra=[module], entry_points=False))

    assert engine.nlp.pipe_names == expected
    assert not engine.plugins.failures


@pytest.mark.parametrize("places", [{"no_such_factory": {}}, {"sentencizer": {"after": "no_such_pipe"}}])
def test_engine_component_that_cannot_be_added_is_the_plugins_failure(places: object) -> None:
    @hookimpl
    def attribution_components() -> object:
        return places

    module = module_with("placing", attribution_components=attribution_components)
    engine = Engine(plugins=Plugins.load(extra=[module], entry_points=False))

    assert engine.extract(TEXTS[0]).attributions
    assert "cannot be added" in engine.plugins.failures["placing"]
    with pytest.raises(PluginError, match="plugin placing"):
        Engine(plugins=Plugins.load(extra=[module], entry_points=False, strict=True)).extract("")


# --- settings that differ from article to article ------------------------------------------------------------


def _by_place(article: Article) -> Config:
    """Choose as a file with settings would."""
    if article.place == "alerts":
        levels = {"agentless-attribution": "error"}
        return Config(publisher="Kelm Courier", profile="wire-alert", enable="ATTR002", severities=levels)
    if article.place == "quiet":
        return Config(ignore="ATTR", fail_level="never", options={"no-reason": {"exempt_roles": ["official"]}})
    return Config()


def test_engine_chooses_settings_for_each_article() -> None:
    engine = Engine(plugins=Plugins.load(entry_points=False), choose=_by_place)
    articles = [Article("The mayor reportedly knew.", place=place) for place in ("alerts", "quiet", "here", "alerts")]
    alerts, quiet, here, again = engine.audit_pipe(articles)

    assert alerts == again
    assert alerts.analysis.article.publisher == "Kelm Courier"
    assert [(finding.rule, finding.severity) for finding in alerts.findings] == [("ATTR002", Severity.ERROR)]
    assert (alerts.profile, alerts.fail_level) == ("wire-alert", "warning")
    assert quiet.findings == ()
    assert (quiet.profile, quiet.fail_level) == ("default", "never")
    assert (here.profile, here.fail_level) == ("", "")
    assert here == Engine(plugins=engine.plugins).audit(articles[2])


def test_engine_names_a_rule_that_chosen_settings_do_not_find() -> None:
    engine = Engine(plugins=Plugins.load(entry_points=False), choose=lambda _article: Config(select="bare-sauce"))

    with pytest.raises(ConfigError, match="did you mean 'bare-source'"):
        engine.audit(TEXTS[1])


@pytest.mark.parametrize(
    ("levels", "base", "expected"),
    [((), "warning", False), (("",), "warning", True), (("",), "never", False), (("never",), "warning", False),
     (("error",), "note", False), (("never", "note"), "never", True)],
)  # fmt: skip
def test_report_fails_by_the_level_of_each_article(levels: tuple[str, ...], base: str, expected: bool) -> None:
    finding = Finding(rule="T001", name="t", severity=Severity.WARNING, span=TextSpan(0, 0), message="")
    articles = tuple(
        ArticleReport(analysis=Analysis(article=Article("")), findings=(finding,), fail_level=level) for level in levels
    )

    assert Report(articles=articles, fail_level=Config(fail_level=base).fail_level).failed is expected


# --- many articles ------------------------------------------------------------------------------------------


def test_engine_pipe_is_in_order_and_same_as_one_by_one(engine: Engine) -> None:
    assert list(engine.pipe(ARTICLES)) == [engine.extract(article) for article in ARTICLES]


def test_engine_pipe_with_processes_is_the_same(engine: Engine) -> None:
    articles = [Article(text, id=f"{number}-{text[:3]}") for number in range(4) for text in TEXTS]

    assert list(engine.audit_pipe(articles, n_process=2, batch_size=3)) == list(engine.audit_pipe(articles))


def test_engine_pipe_with_processes_knows_config_and_plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers load plugins anew, also those that are not installed."""
    (tmp_path / "gazette_plugin.py").write_text(
        "from attribution.hookspecs import hookimpl\n"
        "from attribution.model import Outlet\n"
        "@hookimpl\n"
        "def attribution_outlets():\n"
        "    return [Outlet(name='The Ostrand Gazette', aliases=('Ostrand Gazette',))]\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    plugins = Plugins.load(extra=["gazette_plugin"], entry_points=False)
    engine = Engine(Config(publisher="CNN"), plugins=plugins)
    text = "Per Lind told the Ostrand Gazette that the dam leaked."

    assert list(engine.pipe([text, text], n_process=2, batch_size=1)) == [engine.extract(text)] * 2
    assert engine.extract(text).attributions[0].relay == ("The Ostrand Gazette",)


def test_engine_pipe_refuses_plugins_that_workers_cannot_load(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise results would silently differ from those of one process."""

    @hookimpl
    def attribution_outlets() -> list[Outlet]:
        return []

    module = module_with("only_here_plugin", attribution_outlets=attribution_outlets)
    monkeypatch.setitem(sys.modules, "only_here_plugin", module)
    engine = Engine(plugins=Plugins.load(extra=[module], entry_points=False))

    with pytest.raises(PluginError, match="only_here_plugin works here but not in a worker process"):
        list(engine.pipe(ARTICLES, n_process=2))


def test_engine_pipe_refuses_plugins_that_cannot_travel() -> None:
    class Local:
        @hookimpl
        def attribution_outlets(self) -> list[Outlet]:
            return []

    engine = Engine(plugins=Plugins.load(extra=[Local()], entry_points=False))

    with pytest.raises(PluginError, match="cannot go to a worker process"):
        list(engine.pipe(ARTICLES, n_process=2))


@pytest.mark.parametrize("arguments", [{"n_process": 0}, {"n_process": -2}, {"batch_size": 0}])
def test_engine_pipe_refuses_wrong_numbers_at_the_call(engine: Engine, arguments: dict[str, int]) -> None:
    with pytest.raises(ConfigError, match="must be at least 1"):
        engine.pipe(ARTICLES, **arguments)  # type: ignore[arg-type]


def test_engine_pipe_reads_a_generator_as_needed(engine: Engine) -> None:
    read = []

    def endless() -> Iterator[str]:
        while True:
            read.append(1)
            yield TEXTS[0]

    results = engine.pipe(endless())
    next(results)
    next(results)

    assert len(read) == 2


def test_engine_pipe_with_processes_reads_not_far_ahead(engine: Engine) -> None:
    read = []

    def endless() -> Iterator[str]:
        while True:
            read.append(1)
            yield TEXTS[0]

    results = engine.pipe(endless(), n_process=2, batch_size=2)
    next(results)
    results.close()  # type: ignore[attr-defined]

    assert len(read) <= 2 * (2 * workers.IN_FLIGHT_PER_WORKER + 1)


# --- errors -------------------------------------------------------------------------------------------------


def test_engine_pipe_raises_without_on_error(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    _stumble(monkeypatch)
    results = engine.pipe(["Fine.", "stumble", "Fine."])

    next(results)
    with pytest.raises(ValueError, match="stumbled"):
        next(results)


def test_engine_pipe_on_error_gets_article_and_exception_and_goes_on(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    _stumble(monkeypatch)
    met: list[tuple[str, str]] = []
    articles = [Article(text, id=str(number)) for number, text in enumerate(["Fine.", "stumble", "Fine."])]
    results = engine.pipe(articles, on_error=lambda article, error: met.append((article.id, str(error))))

    assert [analysis.article.id for analysis in results] == ["0", "2"]
    assert met == [("1", "stumbled")]


def _stumble(monkeypatch: pytest.MonkeyPatch) -> None:
    real = core.mark

    def stumbling(article: Article, known: Repertoire, tagger: Tagger | None) -> object:
        if article.text == "stumble":
            raise ValueError("stumbled")
        return real(article, known, tagger)

    monkeypatch.setattr(core, "mark", stumbling)


FAILING_PLUGIN = """
import os
from attribution.hookspecs import hookimpl
from attribution.model import Severity
from attribution.rules.base import Rule

class Odd(Exception):
    def __init__(self, one, two):
        super().__init__(f"{one} {two}")

class Stumbles(Rule):
    code, name, severity = "STU001", "stumbles", Severity.NOTE
    summary = why = fine_when = "It is a test."
    bad = good = ()

    def check(self, analysis):
        if analysis.text == "die":
            os._exit(3)
        if analysis.text == "stumble":
            raise Odd("cannot", "travel")
        yield from ()

@hookimpl
def attribution_rules():
    return [Stumbles]
"""


@pytest.fixture
def failing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """Return an engine with a rule that fails on one text and ends the process on another."""
    (tmp_path / "failing_plugin.py").write_text(FAILING_PLUGIN)
    monkeypatch.syspath_prepend(str(tmp_path))
    plugins = Plugins.load(extra=["failing_plugin"], entry_points=False, strict=True)
    return Engine(Config(strict_plugins=True), plugins=plugins)


def test_engine_rule_that_fails_is_named_and_the_others_are_heard(failing: Engine) -> None:
    engine = Engine(plugins=failing.plugins)

    report = engine.audit(Article("stumble", id="x"))

    assert [problem.place for problem in report.problems] == ["x"]
    assert "rule 'stumbles' failed" in report.problems[0].message
    assert not engine.audit("Sources said the ramp was wet.").problems
    assert engine.audit("Sources said the ramp was wet.").findings


def test_engine_pipe_errors_travel_home_from_workers(failing: Engine) -> None:
    texts = ["Fine.", "stumble", "Fine.", "stumble"]
    met: dict[int, list[str]] = {1: [], 2: []}
    for n_process, messages in met.items():
        reports = failing.audit_pipe(
            texts, n_process=n_process, batch_size=2, on_error=partial(_note_message, messages)
        )
        assert [report.analysis.text for report in reports] == ["Fine.", "Fine."]

    assert met[2] == met[1]
    assert len(met[1]) == 2
    assert all("cannot travel" in message for message in met[1])


def _note_message(messages: list[str], article: Article, error: Exception) -> None:
    messages.append(str(error))


def test_engine_pipe_worker_error_carries_its_traceback(failing: Engine) -> None:
    with pytest.raises(AttributionError, match="cannot travel") as caught:
        list(failing.audit_pipe(["stumble"], n_process=2))

    assert "failing_plugin.py" in "\n".join(caught.value.__notes__)


def test_engine_pipe_worker_that_dies_is_a_clear_error(failing: Engine) -> None:
    with pytest.raises(AttributionError, match=r"a worker process died, perhaps on one of the articles 'last'"):
        list(failing.audit_pipe([Article("die", id="last")], n_process=2))


@pytest.mark.parametrize("n_process", [1, 2])
def test_engine_pipe_broken_generator_yields_what_it_read_first(engine: Engine, n_process: int) -> None:
    def broken() -> Iterator[str]:
        yield from TEXTS[:2]
        raise OSError("disk gone")

    results = engine.pipe(broken(), n_process=n_process)

    assert [next(results).text, next(results).text] == list(TEXTS[:2])
    with pytest.raises(OSError, match="disk gone"):
        next(results)


# --- long runs ----------------------------------------------------------------------------------------------


@pytest.fixture
def with_component() -> Engine:
    """Return an engine that goes through spaCy, because a plugin brings a component."""

    @hookimpl
    def attribution_components() -> object:
        return {"sentencizer": {}}

    module = module_with("placing", attribution_components=attribution_components)
    return Engine(plugins=Plugins.load(extra=[module], entry_points=False))


def test_engine_finds_the_same_with_and_without_tokens(with_component: Engine, engine: Engine) -> None:
    odd = ["", "\ud800", "“" * 1500, "x\x00 said “no way at all.”"]

    for text in [*TEXTS, *odd]:
        assert with_component.extract(text) == engine.extract(text)


def test_engine_vocabulary_does_not_grow_for_ever(with_component: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """SpaCy keeps every word it ever met; over millions of articles that would fill the memory."""
    engine = with_component
    before = engine.nlp
    expected = engine.extract(TEXTS[0])
    monkeypatch.setattr(core, "MAX_STRINGS", 1)
    again = engine.extract(TEXTS[0])
    monkeypatch.undo()

    assert again == expected
    assert engine.nlp is not before


def test_engine_extract_from_several_threads(engine: Engine) -> None:
    expected = [engine.extract(article) for article in ARTICLES]
    results: dict[int, list[object]] = {}

    def work(number: int) -> None:
        results[number] = [engine.extract(article) for article in ARTICLES]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(results[number] == expected for number in range(4))
