"""Each hook through a small plugin; clashes, failures, and misspelt hooks."""

from __future__ import annotations

import inspect
import pickle
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from types import ModuleType

import pytest

from attribution import hookspecs
from attribution.errors import PluginError
from attribution.hookspecs import hookimpl
from attribution.model import Article, Identity, Outlet, Pattern, PatternKind, Profile, Source
from attribution.plugins import Plugins, loading
from attribution.rules.base import Rule

HOOKS = tuple(name for name, _ in inspect.getmembers(hookspecs, inspect.isfunction) if name.startswith("attribution_"))
GAZETTE = Outlet(name="The Ostrand Gazette")


def plugin(name: str = "mine", **hooks: object) -> ModuleType:
    """Return a plugin whose hooks return what is given; exceptions are raised, functions kept."""
    module = ModuleType(name)
    for hook, answer in hooks.items():
        setattr(module, hook, hookimpl(answer if inspect.isfunction(answer) else _answering(hook, answer)))
    return module


def _answering(hook: str, answer: object) -> object:
    def implementation() -> object:
        if isinstance(answer, Exception):
            raise answer
        return answer

    implementation.__name__ = hook
    return implementation


def load(*extra: object, strict: bool = False) -> Plugins:
    return Plugins.load(extra=extra, entry_points=False, strict=strict)


def rule(code: str, name: str, *aliases: str) -> type[Rule]:
    return type("Made", (Rule,), {"code": code, "name": name, "aliases": aliases})


class TapePart:
    """As little as passes for a part."""

    score = "tape"
    name = "length"

    def measure(self, analysis: object) -> object:
        """Measure nothing."""
        raise NotImplementedError


class TapeReader:
    """As little as passes for a reader."""

    name = "tape"
    suffixes = (".tape",)

    def read(self, stream: object, place: str) -> Iterator[object]:
        """Read nothing."""
        yield from ()


class TapeReporter:
    """As little as passes for a reporter."""

    name = "tape"

    def render(self, report: object) -> Iterator[str]:
        """Print nothing."""
        yield from ()


# --- one test a hook ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("hook", HOOKS)
def test_plugins_every_hook_has_a_test(hook: str) -> None:
    assert f"test_hook_{hook}" in globals()


@pytest.mark.parametrize("hook", HOOKS)
def test_plugins_every_hook_has_a_builtin_implementation(hook: str) -> None:
    """Built-ins come through the same door as everyone, so no hook can rot unused."""
    offered = {name for info in load().describe() if info.builtin for name in info.hooks}

    if hook != "attribution_outlets":  # known outlets are a word list; records are for plugins
        assert hook in offered


def test_hook_attribution_outlets() -> None:
    assert GAZETTE in load(plugin(attribution_outlets=[GAZETTE])).outlets()


def test_hook_attribution_lexicons() -> None:
    def attribution_lexicons(language: str) -> dict[str, dict[str, str]]:
        return {"reporting_verbs": {"minute": "that"}, "ours": {language: ""}}

    lexicon = load(plugin(attribution_lexicons=attribution_lexicons)).lexicon("en")

    assert lexicon["reporting_verbs"]["minute"] == "that"
    assert "say" in lexicon["reporting_verbs"], "the built-in list is still there"
    assert lexicon["ours"] == {"en": ""}


def test_hook_attribution_patterns() -> None:
    mine = Pattern(id="mine/cue/minutes", kind=PatternKind.CUE, regex=r"\bminuted\b")

    assert mine in load(plugin(attribution_patterns=[mine])).patterns("en")


def test_hook_attribution_components() -> None:
    places = load(plugin(attribution_components={"sentencizer": {"before": "attribution"}})).components("en")

    assert list(places) == ["attribution", "sentencizer"]
    assert places["sentencizer"] == {"before": "attribution"}


def test_hook_attribution_resolve_source() -> None:
    def attribution_resolve_source(mention: str, article: Article) -> Source | None:
        if mention != "the keeper":
            return None
        return Source(id="", canonical=f"keeper of {article.id}", identity=Identity.NAMED)

    plugins = load(plugin(attribution_resolve_source=attribution_resolve_source))
    found = plugins.resolve_source("the keeper", Article("…", id="a"))

    assert found is not None
    assert found.canonical == "keeper of a"
    assert plugins.resolve_source("the cook", Article("…")) is None


def test_hook_attribution_rules() -> None:
    mine = rule("MINE001", "wet-ink")

    assert mine in load(plugin(attribution_rules=[mine])).rules()


def test_hook_attribution_scores() -> None:
    assert TapePart in load(plugin(attribution_scores=[TapePart])).parts()


def test_hook_attribution_profiles() -> None:
    mine = Profile(name="ostrand", description="ours")
    profiles = load(plugin(attribution_profiles=[mine])).profiles()

    assert profiles["ostrand"] is mine
    assert "default" in profiles


def test_hook_attribution_readers() -> None:
    assert load(plugin(attribution_readers=[TapeReader])).readers()["tape"] is TapeReader


def test_hook_attribution_reporters() -> None:
    assert load(plugin(attribution_reporters=[TapeReporter])).reporters()["tape"] is TapeReporter


# --- several plugins ----------------------------------------------------------------------------------------


def test_plugins_resolve_source_first_result_of_the_last_plugin_wins() -> None:
    def answer(word: str) -> object:
        def attribution_resolve_source(mention: str) -> Source:
            return Source(id="", canonical=word, identity=Identity.NAMED)

        return attribution_resolve_source

    one, two = (plugin(name, attribution_resolve_source=answer(name)) for name in ("one", "two"))
    found = load(one, two).resolve_source("she", Article("…"))

    assert found is not None
    assert found.canonical == "two"


def test_plugins_lexicons_of_later_plugins_win() -> None:
    one, two = (plugin(name, attribution_lexicons={"ours": {"tide": name}}) for name in ("one", "two"))

    assert load(one, two).lexicon("en")["ours"] == {"tide": "two"}


def test_plugins_order_is_that_of_loading() -> None:
    """Results must not depend on pluggy's call order, which is last in, first out."""
    one, two = (plugin(name, attribution_outlets=[Outlet(name=name)]) for name in ("one", "two"))

    assert [outlet.name for outlet in load(one, two).outlets()][-2:] == ["one", "two"]


@pytest.mark.parametrize(
    ("hook", "first", "second", "ask", "name"),
    [
        (
            "outlets",
            GAZETTE,
            Outlet(name="The Ostrand Gazette", agency=True),
            "outlets",
            "The Ostrand Gazette",
        ),
        (
            "patterns",
            Pattern(id="x/cue/y", kind=PatternKind.CUE),
            Pattern(id="x/cue/y", kind=PatternKind.RELAY),
            "patterns",
            "x/cue/y",
        ),
        ("rules", rule("ONE001", "wet-ink"), rule("ONE001", "dry-ink"), "rules", "one001"),
        ("rules", rule("ONE001", "wet-ink"), rule("TWO001", "wet-ink"), "rules", "wet-ink"),
        ("rules", rule("ONE001", "wet-ink"), rule("TWO001", "dry-ink", "wet-ink"), "rules", "wet-ink"),
        ("scores", TapePart, type("Other", (TapePart,), {}), "parts", "tape/length"),
        ("profiles", Profile(name="p", description=""), Profile(name="p", description="x"), "profiles", "p"),
        ("readers", TapeReader, type("Other", (TapeReader,), {}), "readers", "tape"),
        ("reporters", TapeReporter, type("Other", (TapeReporter,), {}), "reporters", "tape"),
    ],
)
def test_plugins_clash_names_both(hook: str, first: object, second: object, ask: str, name: str) -> None:
    plugins = load(
        plugin("one", **{f"attribution_{hook}": [first]}), plugin("two", **{f"attribution_{hook}": [second]})
    )

    with pytest.raises(PluginError, match=rf"{name}.*\bone\b.*\btwo\b"):
        getattr(plugins, ask)()


def test_plugins_component_clash_names_both() -> None:
    one, two = (plugin(name, attribution_components={"sentencizer": {}}) for name in ("one", "two"))

    with pytest.raises(PluginError, match=r"sentencizer.*\bone\b.*\btwo\b"):
        load(one, two).components("en")


@pytest.mark.parametrize("special_first", [False, True])
def test_plugins_outlet_that_extends_another_is_joined_with_it(special_first: bool) -> None:
    general = Outlet(name="Kelm", aliases=("The Kelm",), agency=True, boilerplate=("^a",))
    special = Outlet(name="Kelm", aliases=("KLM",), boilerplate=("^a", "^b"), quotation_style="single", extends=True)
    both = [plugin("general", attribution_outlets=[general]), plugin("special", attribution_outlets=[special])]
    [joined] = load(*(reversed(both) if special_first else both)).outlets()

    assert joined == Outlet(
        name="Kelm", aliases=("The Kelm", "KLM"), agency=True, boilerplate=("^a", "^b"), quotation_style="single"
    )


def test_plugins_outlet_that_extends_nothing_stands_alone() -> None:
    special = Outlet(name="Kelm", extends=True)

    assert load(plugin("special", attribution_outlets=[special])).outlets() == (Outlet(name="Kelm"),)


def test_plugins_clash_with_itself_names_it_once() -> None:
    with pytest.raises(PluginError, match="plugin one offers the outlet 'The Ostrand Gazette' twice"):
        load(plugin("one", attribution_outlets=[GAZETTE, GAZETTE])).outlets()


def test_plugins_clash_shows_in_description() -> None:
    """`attribution plugins` must work where nothing else does."""
    one, two = (plugin(name, attribution_outlets=[GAZETTE]) for name in ("one", "two"))
    failures = {info.name: info.failure for info in load(one, two).describe()}

    assert "one and two" in failures["one"]
    assert "one and two" in failures["two"]
    assert not failures["attribution.rules"]


# --- plugins that fail --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hook", "answer", "ask", "reason"),
    [
        ("outlets", RuntimeError("no tide table"), "outlets", "RuntimeError: no tide table"),
        ("outlets", None, "outlets", "expected a list or tuple, not None"),
        ("outlets", "Gazette", "outlets", "expected a list or tuple, not str"),
        ("outlets", ["Gazette"], "outlets", "expected Outlet objects, not str"),
        ("outlets", [Outlet(name="x", boilerplate=("(",))], "outlets", "is no regular expression"),
        (
            "patterns",
            [Pattern(id="x", kind=PatternKind.CUE, regex="(")],
            "patterns",
            "is no regular expression",
        ),
        (
            "patterns",
            [Pattern(id="x", kind=PatternKind.CUE, triggers=("Told",))],
            "patterns",
            "not lower-case: 'Told'",
        ),
        ("lexicons", ["say"], "lexicon", "expected a mapping, not list"),
        ("lexicons", {"verbs": ["say"]}, "lexicon", "expected a mapping, not list"),
        ("lexicons", {"verbs": {"say": 1}}, "lexicon", "must map strings to strings"),
        ("lexicons", {"verbs": {"Say": ""}}, "lexicon", "not lower-case: 'Say'"),
        ("components", {"tagger": {"behind": "x"}}, "components", "takes `before` or `after`"),
        ("rules", [GAZETTE], "rules", "expected the class of a rule, not Outlet"),
        ("rules", [TapeReader], "rules", "TapeReader is no rule: it has no `code`"),
        ("scores", [TapeReader], "parts", "TapeReader is no part of a score: it has no `score`"),
        ("profiles", ["loud"], "profiles", "expected Profile objects, not str"),
        ("readers", [TapeReporter], "readers", "TapeReporter is no reader: it has no method `read`"),
        ("reporters", [TapeReader], "reporters", "TapeReader is no reporter: it has no method `render`"),
    ],
)
def test_plugins_failing_hook_is_reported_and_the_rest_runs(hook: str, answer: object, ask: str, reason: str) -> None:
    bad = plugin("bad", **{f"attribution_{hook}": answer})
    good = plugin("good", attribution_outlets=[GAZETTE])

    plugins = load(bad, good)
    getattr(plugins, ask)()

    assert reason in plugins.failures["bad"]
    assert f"attribution_{hook}" in plugins.failures["bad"]
    assert GAZETTE in plugins.outlets()
    with pytest.raises(PluginError, match="plugin bad: "):
        getattr(load(bad, good, strict=True), ask)()


def test_plugins_lazy_failure_inside_a_generator_is_reported() -> None:
    def attribution_outlets() -> Iterator[Outlet]:
        yield GAZETTE
        raise OSError("the list is gone")

    plugins = load(plugin("bad", attribution_outlets=attribution_outlets))

    assert GAZETTE not in plugins.outlets(), "half of what a plugin offers may be worse than nothing"
    assert plugins.failures["bad"] == "attribution_outlets: OSError: the list is gone"


def test_plugins_failing_resolver_is_reported_once() -> None:
    def attribution_resolve_source(mention: str) -> Source:
        raise LookupError("no register")

    plugins = load(plugin("bad", attribution_resolve_source=attribution_resolve_source))

    assert [plugins.resolve_source("she", Article("…")) for _ in range(3)] == [None] * 3
    assert plugins.failures["bad"].count("no register") == 1


def test_plugins_extra_that_cannot_be_imported_is_reported() -> None:
    plugins = load("no_such_module_at_all")

    assert "cannot be loaded: ModuleNotFoundError" in plugins.failures["no_such_module_at_all"]
    assert plugins.rules()
    with pytest.raises(PluginError, match="no_such_module_at_all"):
        load("no_such_module_at_all", strict=True)


def test_plugins_wrong_arguments_of_a_hook_are_reported() -> None:
    def attribution_outlets(country: str) -> list[Outlet]:
        return []

    plugins = load(plugin("bad", attribution_outlets=attribution_outlets))

    assert "country" in plugins.failures["bad"]
    assert "bad" not in plugins.loaded


def test_plugins_without_hooks_is_reported() -> None:
    """The decorator is what people forget."""
    module = ModuleType("bare")
    module.attribution_outlets = lambda: [GAZETTE]  # type: ignore[attr-defined]

    assert "marked with @attribution.hookspecs.hookimpl" in load(module).failures["bare"]


def test_plugins_wrappers_are_refused() -> None:
    @hookimpl(wrapper=True)
    def attribution_outlets() -> Iterator[None]:
        return (yield)

    module = ModuleType("wrapping")
    module.attribution_outlets = attribution_outlets  # type: ignore[attr-defined]

    assert "attribution_outlets is a wrapper" in load(module).failures["wrapping"]


@pytest.mark.parametrize("strict", [False, True])
def test_plugins_misspelt_hook_is_an_error_that_names_plugin_and_hook(strict: bool) -> None:
    """It would never be called and nobody would notice, so it stops the program in either mode."""
    with pytest.raises(PluginError, match=r"plugin mine: .*attribution_outlet\b"):
        load(plugin("mine", attribution_outlet=[GAZETTE]), strict=strict)


def test_plugins_same_name_twice_is_reported() -> None:
    one, again = plugin("one", attribution_outlets=[GAZETTE]), plugin("one", attribution_outlets=[])
    plugins = load(one, again)

    assert "loaded already" in plugins.failures["one"]
    assert GAZETTE in plugins.outlets()


# --- where they come from -----------------------------------------------------------------------------------


def test_plugins_installed_are_loaded_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gazette_plugin", plugin("gazette_plugin", attribution_outlets=[GAZETTE]))
    points = [
        EntryPoint("zeta", "gazette_plugin", "attribution"),
        EntryPoint("broken", "no_such_module_at_all", "attribution"),
    ]
    monkeypatch.setattr(loading, "entry_points", lambda group: points if group == "attribution" else [])
    plugins = Plugins.load()

    assert plugins.loaded[-1] == "zeta"
    assert GAZETTE in plugins.outlets()
    assert list(plugins.failures) == ["broken"]
    with pytest.raises(PluginError, match="plugin broken: cannot be loaded"):
        Plugins.load(strict=True)


def test_plugins_describe_lists_built_ins_then_others_then_failures() -> None:
    infos = load(plugin("mine", attribution_outlets=[GAZETTE]), "no_such_module_at_all").describe()
    mine, missing = infos[-2:]

    assert infos[0].builtin
    assert infos[0].distribution == "attribution-audit"
    assert (mine.name, mine.hooks, mine.failure, mine.builtin) == (
        "mine",
        ("attribution_outlets",),
        "",
        False,
    )
    assert (missing.name, missing.hooks) == ("no_such_module_at_all", ())
    assert missing.failure


def test_plugins_describe_never_raises_under_strict() -> None:
    infos = load(plugin("bad", attribution_outlets=RuntimeError("no")), strict=True).describe()

    assert infos[-1].failure == "attribution_outlets: RuntimeError: no"


def test_plugins_sets_share_nothing() -> None:
    """A plugin of one engine (or one test) must not leak into the next."""
    load(plugin("mine", attribution_outlets=[GAZETTE]))

    assert GAZETTE not in load().outlets()


def test_plugins_are_asked_once() -> None:
    calls = []

    def attribution_outlets() -> list[Outlet]:
        calls.append(1)
        return [GAZETTE]

    plugins = load(plugin("mine", attribution_outlets=attribution_outlets))
    plugins.outlets()
    plugins.outlets()

    assert len(calls) == 1


def test_plugins_pickle_loads_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gazette_plugin", plugin("gazette_plugin", attribution_profiles=[]))
    plugins = load(sys.modules["gazette_plugin"])
    again = pickle.loads(pickle.dumps(plugins))

    assert again is not plugins
    assert again.loaded == plugins.loaded
