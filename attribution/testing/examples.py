"""Run the examples that rules and patterns carry, and say in words what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attribution.config import Config
from attribution.errors import RuleError
from attribution.hookspecs import hookimpl
from attribution.model import Analysis, Article, Pattern, PatternKind, Spans, TextSpan
from attribution.rules.base import Example, Rule
from attribution.rules.judge import judge
from attribution.rules.options import options_of

if TYPE_CHECKING:
    from attribution.engine import Engine

RULES_ALONE = Config(pipeline="fast")
"""Examples show what rules and patterns do, which must not change with every model that is trained."""

_CODE = re.compile(r"[A-Z]{3,}[0-9]{3}")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_TAG = re.compile(r"</?(cue|speaker|content|relay|ground)>")
_FACTS = ("summary", "why", "fine_when")
_EXAMPLES_EACH = 2


def check_rule(rule_class: type[Rule], engine: Engine | None = None) -> list[str]:
    """Return what is wrong with a rule, one sentence each; empty where nothing is.

    Its facts are checked, and its examples run: each bad one must be flagged by the rule, no good one may be.

    Args:
        rule_class: The rule; it need not be offered by a plugin.
        engine: The engine that reads the examples; by default one with its defaults.
    """
    problems = check_rule_facts(rule_class)
    if problems:
        return problems
    reader = engine if engine is not None else _make_engine()
    for expected, examples in (True, rule_class.bad), (False, rule_class.good):
        for example in examples:
            problems += _problems_with(rule_class, example, expected, reader)
    return problems


def check_rule_facts(rule_class: type[Rule]) -> list[str]:
    """Return what a rule lacks before anything is run: code, name, sentences, examples."""
    problems = []
    code, name = getattr(rule_class, "code", ""), getattr(rule_class, "name", "")
    if not _CODE.fullmatch(code):
        problems.append(f"code {code!r} is not a family in capitals and three digits, such as ANON001")
    if not _NAME.fullmatch(name):
        problems.append(f"name {name!r} is not in lower-case words with hyphens, such as bare-source")
    if not hasattr(rule_class, "severity"):
        problems.append("there is no `severity`")
    empty = [fact for fact in _FACTS if not str(getattr(rule_class, fact, "")).strip()]
    problems += [f"`{fact}` is missing or empty" for fact in empty]
    url = getattr(rule_class, "url", None)
    if url is not None and not _ADDRESS.fullmatch(str(url)):
        problems.append(f"`url` {url!r} is no address that begins with https:// or http://")
    for kind in "bad", "good":
        number = len(getattr(rule_class, kind, ()))
        if number < _EXAMPLES_EACH:
            problems.append(f"there must be at least {_EXAMPLES_EACH} {kind} examples, not {number}")
    problems += [
        f"option `{option.name}` has no string under it that gives the reason of its default"
        for option in options_of(rule_class)
        if not option.reason
    ]
    return [f"rule {name or rule_class.__name__}: {problem}" for problem in problems]


def check_pattern(pattern: Pattern, engine: Engine | None = None, *, beside: Sequence[Pattern] = ()) -> list[str]:
    """Return what is wrong with a pattern, one sentence each; empty where nothing is.

    Each hit must be found by this pattern with the tagged words, and no miss may be found by it. A pseudo-cue finds
    nothing: it must take an attribution from each hit, and none from a miss.

    Args:
        pattern: The pattern; it need not be offered by a plugin.
        engine: The engine to run; by default one that knows the pattern. An engine given here must know it.
        beside: Patterns that may find its hits in its stead: two of one author can know the same sentence.
    """
    problems = [] if pattern.hits else [f"pattern {pattern.id}: there is no hit to prove it"]
    if pattern.kind is PatternKind.PSEUDO:
        return problems + _problems_with_pseudo(pattern)
    reader = engine if engine is not None else _make_engine(pattern)
    publisher = pattern.outlets[0] if pattern.outlets else None
    for hit in pattern.hits:
        text, wanted = untag(hit)
        analysis = reader.extract(Article(text, publisher=publisher))
        missing = list(_missing(pattern, analysis, wanted))
        if missing and not any(not list(_missing(other, analysis, wanted)) for other in beside if wanted):
            problems += [f"pattern {pattern.id}: {problem}" for problem in missing]
    for miss in pattern.misses:
        analysis = reader.extract(Article(miss, publisher=publisher))
        if _is_used(pattern, analysis):
            problems.append(f"pattern {pattern.id}: found something in the miss {miss!r}")
    return problems


def untag(tagged: str) -> tuple[str, dict[str, Spans]]:
    """Return the plain text of a tagged sentence, and the spans by tag.

    Args:
        tagged: A sentence such as `<speaker>Two pilots</speaker> <cue>said</cue> nothing.`

    Raises:
        ValueError: If a tag is not closed, or closed without being opened.
    """
    plain, last = "", 0
    spans: dict[str, Spans] = {}
    opened: dict[str, int] = {}
    for tag in _TAG.finditer(tagged):
        plain += tagged[last : tag.start()]
        last = tag.end()
        name, is_end = tag[1], tag[0].startswith("</")
        if is_end != (name in opened):
            raise ValueError(f"tag {tag[0]} does not fit in {tagged!r}")
        if is_end:
            spans[name] = (*spans.get(name, ()), TextSpan(opened.pop(name), len(plain)))
        else:
            opened[name] = len(plain)
    if opened:
        raise ValueError(f"tag <{next(iter(opened))}> is never closed in {tagged!r}")
    return plain + tagged[last:], spans


def _problems_with(rule_class: type[Rule], example: Example, expected: bool, engine: Engine) -> list[str]:
    """Return why an example is not judged as it should be."""
    article = Article(
        example.text,
        publisher=example.publisher,
        title=example.title,
        byline=example.byline,
        source_policy=example.source_policy,
    )
    try:
        findings = judge(engine.extract(article), [rule_class()])
    except RuleError as error:
        return [f"{error} (example {example.text!r})"]
    if bool(findings) == expected:
        return []
    if expected:
        return [f"rule {rule_class.name}: does not flag the bad example {example.text!r}"]
    return [f"rule {rule_class.name}: flags the good example {example.text!r}: {findings[0].message}"]


def _problems_with_pseudo(pattern: Pattern) -> list[str]:
    """Return where a pattern that stops others does not, or stops what it should not."""
    from attribution.engine import Engine
    from attribution.plugins import Plugins

    without = Engine(RULES_ALONE, plugins=Plugins.load(entry_points=False))
    with_it = Engine(RULES_ALONE, plugins=Plugins.load(extra=(_OnePattern(pattern),), entry_points=False))
    problems = []
    for text, should_stop in (*((hit, True) for hit in pattern.hits), *((miss, False) for miss in pattern.misses)):
        article = Article(text, publisher=pattern.outlets[0] if pattern.outlets else None)
        stops = len(with_it.extract(article).attributions) < len(without.extract(article).attributions)
        if stops != should_stop:
            kind, did = ("hit", "stopped nothing in") if should_stop else ("miss", "stopped something in")
            problems.append(f"pattern {pattern.id}: {did} the {kind} {text!r}")
    return problems


def _missing(pattern: Pattern, analysis: Analysis, wanted: dict[str, Spans]) -> Iterator[str]:
    """Yield what of a hit was not found."""
    if not _is_used(pattern, analysis):
        yield f"found nothing in the hit {analysis.text!r}"
        return
    found = list(_found(pattern, analysis))
    for name, spans in wanted.items():
        if not any(set(spans) <= set(each.get(name, ())) for each in found):
            words = ", ".join(repr(span.of(analysis.text)) for span in spans)
            yield f"does not find {words} as {name} in the hit {analysis.text!r}"


def _found(pattern: Pattern, analysis: Analysis) -> Iterator[dict[str, Spans]]:
    """Yield the spans by tag of everything in which the pattern had a part."""
    for item in analysis.attributions:
        if any(evidence.pattern == pattern.id for evidence in item.evidence):
            yield {"cue": item.cue, "speaker": item.speaker, "content": item.content} | {
                "ground": item.anonymity_reason
            }
    for mark in analysis.marks:
        if mark.pattern == pattern.id:
            yield {mark.label: (mark.span,)}


def _is_used(pattern: Pattern, analysis: Analysis) -> bool:
    return next(_found(pattern, analysis), None) is not None


class _OnePattern:
    """A plugin that offers a single pattern."""

    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern

    @hookimpl
    def attribution_patterns(self, language: str) -> tuple[Pattern, ...]:
        """Offer the pattern for the one language there is."""
        return (self.pattern,) if language == "en" else ()


def _make_engine(pattern: Pattern | None = None) -> Engine:
    """Return an engine with its defaults, and with `pattern` if no plugin offers it."""
    # Imported here: importing this module must not take the second that spaCy takes.
    from attribution.engine import Engine
    from attribution.plugins import Plugins

    plugins = Plugins.load()
    if pattern is not None and all(known.id != pattern.id for known in plugins.patterns("en")):
        plugins = Plugins.load(extra=(_OnePattern(pattern),))
    return Engine(RULES_ALONE, plugins=plugins)
