"""CORR004 no-response."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase, words_in
from attribution.model import Analysis, Attribution, Finding, Severity, Status, TextSpan, words_of
from attribution.model.disclosure import index_at, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.contested import disputable
from attribution.rules.looks import own_words, shown

_NAME = r"(?:[A-Z][\w’'.&-]*[\w.](?: (?:of |de |van |al-)?[A-Z][\w’'.&-]*\w){0,4})"
_LONG = 600
"""Characters of a content that are read: an accusation names its target early."""
_ACCUSED = re.compile(rf"[“\"']?(?:the )?(?P<target>{_NAME}) of\b")
_DID = re.compile(rf"[“\"']?(?:that )?(?:the )?(?P<target>{_NAME}) (?:had |has |have |was |were )?(?P<deed>[\w’'-]+)")
_NO_TARGETS = frozenset(
    "i he she they it we you this that these those there who what his her its their our my no a an the if in on at "
    "both some many most all one two when while after mr mrs ms americans democrats republicans russians".split()
)


@frozen(kw_only=True)
class NoResponse(Rule):
    """Somebody named is accused, and nobody seems to have asked."""

    settled: bool = True
    """Whether a word of a verdict or a plea in the article is enough: then a court has heard the accused."""

    reach: int = field(default=4, validator=[instance_of(int), ge(0)])
    """Sentences on either side of an accusation in which weaker words of a reply ("responded", "statement") count."""

    code: ClassVar[str] = "CORR004"
    name: ClassVar[str] = "no-response"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = (
        "A named person or body is accused, and no reply, denial or attempt to reach it is reported."
    )
    why: ClassVar[str] = "Readers hear one side of an accusation, and cannot tell whether the other was asked at all."
    fine_when: ClassVar[str] = (
        "The accused speaks anywhere in the article, or it tells that a comment was sought; a court has settled it; "
        "the "
        "first hour of a live report."
    )
    known_problems: ClassVar[str] = (
        "Only accusations that name their target at once are seen (“accused Arvo of …”, “said Arvo smuggled …”). Any "
        "denial in the article counts as the answer, whoever gives it. An old accusation that is mentioned in passing "
        "reads "
        "like a fresh one, which is why it is a preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="BBC", demand="R", says="was a response sought?"),
        Guide(name="AP", demand="R", says="detail the attempts to reach people", seen="second-hand"),
        Guide(name="Reuters", demand="R", says="talk to all sides of a dispute"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="Officials said Arvo Trading smuggled fuel. The depot at Sille is shut."),
        Example(text="Harbour master Ida Lone accused Arvo Trading of smuggling fuel. The depot at Sille is shut."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Officials said Arvo Trading smuggled fuel; its lawyer, Mia Soto, denied it."),
        Example(text="Officials said Arvo Trading moved to Sille in May. The depot is shut."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each accused, at the first accusation, the others related."""
        accused: dict[str, list[tuple[Attribution, TextSpan]]] = {}
        found = [(item, target) for item in statements(analysis) if (target := _target(analysis, item))]
        if not found or self._is_answered(analysis):
            return
        kept = {item.id for item in own_words(analysis, [item for item, _ in found])}
        for item, target in found:
            if item.id in kept:
                accused.setdefault(target.of(analysis.text), []).append((item, target))
        for name, cases in accused.items():
            if _speaks(analysis, name) or any(self._is_answered_near(analysis, span) for _, span in cases):
                continue
            (item, target), *others = cases
            yield self.finding(
                f"{shown(name)} is accused, and the article tells of no answer; say what the accused says, or that you "
                "tried to reach it",
                target,
                attribution=item,
                related=tuple(span for _, span in others),
            )

    def _is_answered_near(self, analysis: Analysis, place: TextSpan) -> bool:
        """Return whether a reply stands in a sentence near `place`."""
        at = index_at(analysis.sentences, place.start)
        near = analysis.sentences[max(0, at - self.reach) : at + self.reach + 1]
        words = TextSpan(near[0].start, near[-1].end).of(analysis.text) if near else ""
        return holds_phrase(words, builtin_lexicon("en").get("rules_replies", {}))

    def _is_answered(self, analysis: Analysis) -> bool:
        """Return whether the article holds a reply, an attempt to get one, or the word of a court."""
        lexicon = builtin_lexicon("en")
        phrases = {one for one, where in lexicon.get("rules_replies", {}).items() if where == "anywhere"}
        if self.settled:
            phrases |= set(lexicon.get("rules_verdicts", {}))
        return holds_phrase(f"{analysis.text} {analysis.article.title or ''}", phrases)


def _target(analysis: Analysis, item: Attribution) -> TextSpan | None:
    """Return the name of whoever is accused in `item`, None where nobody is."""
    if not item.cue or not item.content:
        return None
    piece = item.content[0]
    words = TextSpan(piece.start, min(piece.end, piece.start + _LONG)).of(analysis.text)
    accuses = any(word.startswith("accus") for word in words_in(words_of(item.cue, analysis.text)))
    match = (_ACCUSED if accuses else _DID).match(words)
    if match is None or words_in(match["target"])[0] in _NO_TARGETS:
        return None
    if disputable(words[match.end("target") :], "deed", "wrong") is None and not accuses:
        return None
    # The deed must be the verb of the accused: "Arvo smuggled fuel", not "Arvo will open a school, where …".
    if not accuses and disputable(match["deed"], "deed") is None:
        return None
    return TextSpan(piece.start + match.start("target"), piece.start + match.end("target"))


def _speaks(analysis: Analysis, name: str) -> bool:
    """Return whether somebody of this name, or for this body, says anything in the article."""
    last = name.split()[-1].strip("’'.").lower()
    for item in analysis.attributions:
        full = item.speaker_full or item.speaker
        source = analysis.source_of(item)
        words = words_in(words_of(full, analysis.text)) + (words_in(source.canonical) if source else [])
        if last in words:
            return True
    return False
