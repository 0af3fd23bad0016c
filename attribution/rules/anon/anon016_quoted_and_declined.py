"""ANON016 quoted-and-declined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import instance_of

from attribution.lexicons import builtin_lexicon, named_bodies
from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Finding, Role, Severity, Status, TextSpan
from attribution.model.disclosure import place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import inside_any, shown
from attribution.rules.persons import head_of
from attribution.rules.triggers import sentences_with
from attribution.rules.unnamed import Unnamed, unnamed_sources

_DECLINED = re.compile(
    r"\b(?:(?:has |have |had )?(?:declined|refused) to (?:comment|be interviewed|discuss|answer)|would not comment|"
    r"(?:had|offered) no (?:immediate )?comment|(?:did not|didn[’']t) (?:immediately )?"
    r"(?:respond|reply|return|answer)|could not (?:immediately )?be reached)\b"
    r"(?! (?:further|beyond|on (?:the record|specifics|details)|in detail|publicly))",
    re.IGNORECASE,
)
_TRIGGERS = ("comment", "declined", "refused", "respond", "reply", "return", "answer", "reached")
"""Of each way of declining, letters that it holds."""
_REPLIES = re.compile(r"\b(?:respond|reply|return|answer|reached)\b", re.IGNORECASE)
_FILLERS = frozenset(
    "the a an of for at in from and or its their his her who which had has have also both neither nor but when asked "
    "by about while on thursday friday saturday sunday monday tuesday wednesday later meanwhile however still".split()
)
_INSIDE = frozenset({"official", "executive", "source", "person", "insider", "officer", "manager", "diplomat"})
"""Those who may have been the voice that declined; an aide or a supporter stands beside the body."""
_LONGEST = 12
"""Words before the verb that can belong to its subject."""


@frozen(kw_only=True)
class QuotedAndDeclined(Rule):
    """A body declines to comment and speaks all the same."""

    unanswered: bool = field(default=False, validator=instance_of(bool))
    """Whether “did not respond” counts as well. Off, because a press office that was not reached says nothing about
    the person inside who was."""

    code: ClassVar[str] = "ANON016"
    name: ClassVar[str] = "quoted-and-declined"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = (
        "A body or person is reported as declining to comment while one of its unnamed people speaks in the story."
    )
    why: ClassVar[str] = (
        "If both are the same person, the article tells its readers an untruth: that somebody was silent who spoke."
    )
    fine_when: ClassVar[str] = (
        "The two are plainly different people, and the article says so (“an official outside the committee”)."
    )
    known_problems: ClassVar[str] = (
        "Nobody can see from the text whether the two are one person. Where a spokesperson or the body as a whole "
        "declined, the finding is only a note, to be checked by whoever knows the source."
        " On thousands of news articles it fired too seldom to be measured, which is why it is a preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AP", demand="F", says="never say that a person declined comment who is quoted anonymously"),
        Guide(name="Reuters", demand="F", says="no contradiction between what one says on and off the record"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text="The Orsk Central Bank declined to comment. An Orsk Central Bank official said the rate would rise."
        ),
        Example(
            text=(
                "A Kelm Metals executive said the mine would close. The Kelm Metals executive declined to comment on "
                "the sale."
            )
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "The Orsk Central Bank declined to comment. A finance ministry official who saw the paper said the "
                "rate would rise."
            )
        ),
        Example(text="The Orsk Central Bank declined to comment. Its governor Ilse Marr said the rate would rise."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding for each unnamed source."""
        declined = [] if not (unnamed := unnamed_sources(analysis)) else list(self._declined(analysis))
        for one in unnamed:
            if one.public or one.voice.role is Role.SPOKESPERSON:
                continue
            for place, subject in declined:
                if all(place.overlaps(place_of(item)) for item in one.told):
                    continue
                body, head = _body(subject), head_of(subject)
                if not body or not _is_of(analysis, one, body):
                    continue
                own = head_of(one.place.of(analysis.text))
                if own not in _INSIDE:
                    break
                same = bool(head) and head == own
                known = shown(one.place.of(analysis.text))
                yield self.finding(
                    f"{shown(place.of(analysis.text))}, and {known} speaks in the same story; "
                    + ("do not report a silence that was none" if same else "make sure that they are not one person"),
                    place,
                    attribution=one.told[0],
                    related=(one.place,),
                    severity=None if same else Severity.NOTE,
                )
                break

    def _declined(self, analysis: Analysis) -> Iterator[tuple[TextSpan, str]]:
        """Yield where the outlet reports that somebody declined, and the words for whom."""
        quoted = inside_any(one.span for one in analysis.quotations)
        for sentence in sentences_with(analysis, _TRIGGERS):
            for match in _DECLINED.finditer(analysis.text, sentence.start, sentence.end):
                if quoted(TextSpan(*match.span())) or (not self.unanswered and _REPLIES.search(match[0])):
                    continue
                before = analysis.text[sentence.start : match.start()]
                start = max(before.rfind(mark) for mark in (",", ";", "—", " but ", " and ", " while ", "”", '"')) + 1
                subject = before[start:].strip()
                if subject and len(subject.split()) <= _LONGEST:
                    lead = len(before) - len(before[start:].lstrip())
                    yield TextSpan(sentence.start + lead, match.end()), subject


def _body(subject: str) -> frozenset[str]:
    """Return the words of the body in a subject: "a spokesman for Kelm Metals" gives those of Kelm Metals."""
    people = builtin_lexicon("en").get("rules_spokespersons", {})
    return frozenset(
        word
        for word in words_in(subject)
        if word not in _FILLERS and word not in people and not head_of(word) and not word.isdigit()
    )


def _is_of(analysis: Analysis, one: Unnamed, body: frozenset[str]) -> bool:
    """Return whether `one` is described as belonging to the body with these words."""
    heads, bodies = builtin_lexicon("en").get("org_heads", {}), named_bodies("en")
    for span in one.voice.mentions:
        words = span.of(analysis.text)
        if not body <= set(words_in(words)):
            continue
        if len(body) > 1 or body & bodies.keys() or any(heads.get(word, "other") != "other" for word in body):
            return True
        (word,) = body
        # A lone name may be a person's, whose aides speak without that person speaking.
        if word.upper() in words and len(word) > 1:
            return True
    return False
