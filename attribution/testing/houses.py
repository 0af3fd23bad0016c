"""Check everything that a plugin offers, and prove that it reads its house's articles better than no plugin does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from attribution.errors import AttributionError
from attribution.model import Article, Attribution, Outlet, Spans
from attribution.plugins import Plugins
from attribution.scores.base import Part
from attribution.testing.examples import RULES_ALONE, check_pattern, check_rule
from attribution.testing.sketch import Said, said, sketch

if TYPE_CHECKING:
    from attribution.engine import Engine

_DOMAIN = re.compile(r"(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+")
_STORY = (
    "The image caption was wrong, the keeper said.",
    '"Sign up for it here," said Ada Holm, who runs the newsletter of the lock.',
    "“Read more,” said Ada Holm.",
    "‘We told them in May,’ Ms Holm says.",
    "‘Correction’ is the word for it, he said: ‘Nobody asked us.’",
    "Reporting by a rival newspaper had shown the same, Per Lind said.",
    "Published in May, the report says that the lock is old.",
    "Correction of the river began in 1990, Ms Holm says.",
    "Editor Ada Holm said the story was true.",
    "With help from Ada Holm and the town, the lock was mended, he said.",
    "More than 40 boats were lost, the keeper said.",
    "Follow the river, he told the children.",
    "Read slowly, the letter says the opposite, she said.",
    "Watch the gate, he told them on Monday.",
    "Support for the lock is falling, a poll by Ada Holm found.",
    "LONDON BRIDGE IS CLOSED, the sign on the gate said.",
)
"""Paragraphs of a story that look a little like something else; no record may take them for that."""

_SHORT = "Ada Holm said the gate is shut."


def engine_with(*plugins: object, profile: str = "default") -> Engine:
    """Return an engine that knows the built-ins and `plugins`, and nothing else that is installed here.

    Args:
        *plugins: Modules, objects with hook methods, or dotted names of modules.
        profile: The house style.

    Raises:
        PluginError: If a plugin fails, or two offer a thing under one name.
    """
    from attribution.engine import Engine  # takes a while to import

    loaded = Plugins.load(extra=plugins, entry_points=False, strict=True)
    return Engine(evolve(RULES_ALONE, profile=profile), plugins=loaded)


def check_plugin(plugin: object) -> list[str]:
    """Return what is wrong with a plugin, one sentence each; empty where nothing is.

    Every hook is asked; rules and patterns run their examples, outlets are looked over, each profile makes an
    engine, and each part of a score measures an empty article and a short one.

    Args:
        plugin: A module, an object with hook methods, or the dotted name of a module.
    """
    try:
        reader = engine_with(plugin)
        reader.plugins.ask_everything("xx")
    except AttributionError as error:
        return [str(error)]
    ours, others = reader.plugins, Plugins.load(entry_points=False)
    rules = [item for item in ours.rules() if item not in others.rules()]
    patterns = [item for item in ours.patterns() if item not in others.patterns()]
    return [
        *(problem for rule in rules for problem in check_rule(rule, reader)),
        *(problem for pattern in patterns for problem in check_pattern(pattern, reader)),
        *(problem for outlet in ours.outlets() for problem in check_outlet(outlet)),
        *(problem for name in set(ours.profiles()) - set(others.profiles()) for problem in _in_profile(plugin, name)),
        *(problem for part in ours.parts() if part not in others.parts() for problem in _check_part(part)),
    ]


def check_outlet(outlet: Outlet) -> list[str]:
    """Return what is wrong with the record of an outlet, one sentence each; empty where nothing is.

    Args:
        outlet: The record; it need not be offered by a plugin.
    """
    problems = [
        f"{domain!r} is no domain such as kelm.example" for domain in outlet.domains if not _DOMAIN.fullmatch(domain)
    ]
    for alias in (*outlet.aliases, *outlet.programmes):
        if alias == outlet.name:
            problems.append(f"{alias!r} is its name already")
        if not any(letter.isupper() for letter in alias):
            problems.append(f"{alias!r} has no capital, so that it would be a plain word")
    if outlet.quotation_style not in {"double", "single"}:
        problems.append(f"the quotation style is double or single, not {outlet.quotation_style!r}")
    for paragraph in _STORY:
        if is_boilerplate(outlet, paragraph):
            problems.append(f"its boilerplate holds a paragraph of a story: {paragraph!r}")
        if any(re.match(expression, paragraph) for expression in outlet.datelines):
            problems.append(f"its datelines hold the beginning of a story: {paragraph!r}")
    return [f"outlet {outlet.name}: {problem}" for problem in problems]


def is_boilerplate(outlet: Outlet, paragraph: str) -> bool:
    """Return whether a paragraph is no part of the story, by the record of the outlet that published it."""
    return any(re.search(expression, paragraph, re.IGNORECASE) for expression in outlet.boilerplate)


def check_reading(engine: Engine, article: Article, *told: Said) -> list[str]:
    """Return how the reading of an article differs from what it tells, one sentence each; empty where nowhere.

    Args:
        engine: The engine that reads.
        article: The article, with its publisher.
        *told: All that it tells, made with `said`, in text order. Content, cue and speaker are compared, and those
            further fields that are given.
    """
    analysis = engine.extract(article)
    wanted = sketch(article.text, *told).attributions
    found = {item.content: item for item in analysis.attributions}
    problems = []
    for item, one in zip(wanted, told, strict=True):
        match = found.pop(item.content, None)
        if match is None:
            problems.append(f"missed {_words(item.content, article)!r}")
        else:
            problems += _differences(match, item, one, article)
    return problems + [f"found {_words(content, article)!r}, which nobody tells" for content in found]


def _differences(found: Attribution, wanted: Attribution, one: Said, article: Article) -> Iterator[str]:
    """Yield where an attribution is not as it should be."""
    for name in dict.fromkeys(("cue", "speaker", *one.fields)):
        is_, should = getattr(found, name), getattr(wanted, name)
        if name == "source" or is_ == should:
            continue
        if name in {"cue", "speaker", "speaker_full", "anonymity_reason"}:
            is_, should = _words(is_, article), _words(should, article)
        yield f"the {name} of {_words(found.content, article)!r} is {is_!r}, not {should!r}"


def _words(spans: Spans, article: Article) -> str:
    return " … ".join(span.of(article.text) for span in spans)


def _in_profile(plugin: object, name: str) -> list[str]:
    """Return why no engine can be made with a profile, or why it cannot audit an article."""
    try:
        engine_with(plugin, profile=name).audit(_SHORT)
    except AttributionError as error:
        return [f"profile {name}: {error}"]
    return []


def _check_part(part: type[Part]) -> Iterator[str]:
    """Yield what is wrong with a part of a score."""
    whole = f"part {part.score}/{part.name}"
    if not str(getattr(part, "definition", "")).strip():
        yield f"{whole}: `definition` is missing or empty"
    for analysis in (sketch(""), sketch(_SHORT, said("the gate is shut", "said", "Ada Holm"))):
        measured = part().measure(analysis)
        if not (0 <= measured.value <= 1 and measured.n >= 0 and measured.sentence):
            yield f"{whole}: measures {measured}, which is no value between 0 and 1 with a sentence"
