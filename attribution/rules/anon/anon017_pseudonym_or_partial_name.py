"""ANON017 pseudonym-or-partial-name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.model import Analysis, Finding, Identity, ReasonClass, Role, Severity, TextSpan
from attribution.model.disclosure import Voice, piece_around, place_of, voices
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import inside_any, own_words, shown
from attribution.rules.triggers import sentences_with

_PSEUDONYM = re.compile(
    r"\bnot (?:his|her|their) real names?\b|\b(?:names?|surnames?) (?:has|have|had) been changed\b|"
    r"\((?:a|an) (?:pseudonym|alias)\)|\b(?:is|are) (?:a )?pseudonyms?\b",
    re.IGNORECASE,
)
_TRIGGERS = ("real name", "been changed", "pseudonym", "alias")
"""Of each way of saying so, letters that it holds."""
_DISCLOSED = re.compile(
    r"\bidentified only (?:as|by)\b|\bgave only (?:his|her|their|a) (?:\w+ )?names?\b|"
    r"\b(?:only (?:his|her|their) (?:first|given) names?|(?:sur|last |family |full )names?)\b[^.\n]{0,60}"
    r"\b(?:with ?held|not (?:be )?(?:used|published|given))|\bwho (?:asked|wished|wanted) (?:only )?to be (?:named|"
    r"identified) (?:only )?(?:by|as)\b|\b(?:with ?held|declined to give|did not give) (?:his|her|their) (?:sur|last |"
    r"family |full )names?\b|\b(?:does|did|would|do) not want (?:his|her|their) (?:\w+ )?names? "
    r"(?:used|published|printed)",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\b(?:because|since|for fear|fear\w*|to protect|safety|security|in order|reprisals?|retaliation|privacy|minor)\b",
    re.IGNORECASE,
)
_TOLD_AS_PRIVATE = re.compile(r", (?:(?P<age>\d{1,3})(?:,|\.|;)|(?:an?|who|whose|the (?:mother|father|owner))\b)")


@frozen(kw_only=True)
class PseudonymOrPartialName(Rule):
    """A speaker with an invented name, or only half a name."""

    adult_age: int = field(default=18, validator=[instance_of(int), ge(0)])
    """Age in years below which a first name alone is fine: minors are commonly not named in full."""

    code: ClassVar[str] = "ANON017"
    name: ClassVar[str] = "pseudonym-or-partial-name"
    severity: ClassVar[Severity] = Severity.WARNING
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "A speaker has an invented name, or a first name only and no word about why."
    why: ClassVar[str] = (
        "A made-up or halved name looks like a name on the record; readers should know that nobody can be found by it."
    )
    fine_when: ClassVar[str] = (
        "The article says that the surname is withheld and why; minors; people known to everybody by one name."
    )
    known_problems: ClassVar[str] = (
        "A first name alone is only taken for a private person's where an age or a description follows it. People "
        "from places where one name is the whole name are flagged."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="NPR", demand="F", says="does not create pseudonyms; explains self-chosen ones"),
        Guide(
            name="The Wall Street Journal",
            demand="F",
            says="no pseudonyms; partial names only in extreme danger, and then disclosed",
        ),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="“They came at night,” said Emma, a nurse at the camp in Orsk Vale."),
        Example(text="Emma (not her real name) said the guards came at night.", note="Disclosed, so only a note."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "“They came at night,” said Emma, a nurse whose surname is withheld because her brother is still held "
                "in the camp."
            )
        ),
        Example(text="“They came at night,” said Emma Harrow, a nurse at the camp in Orsk Vale."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield a note for each invented name that is disclosed, and one finding for each halved name."""
        disclosed: set[TextSpan] = set()
        for span in _invented(analysis):
            disclosed.add(piece_around(analysis.sentences, span))
            yield self.finding(
                f"{shown(span.of(analysis.text))}: the article uses an invented name and says so; "
                "a description of the person would serve without one",
                span,
                severity=Severity.NOTE,
            )
        for voice in voices(analysis):
            # Most have a surname, which one look tells.
            if voice.source and voice.identity is Identity.NAMED and " " not in voice.source.canonical.split(",")[0]:
                yield from self._partial(analysis, voice, disclosed)

    def _partial(self, analysis: Analysis, voice: Voice, disclosed: set[TextSpan]) -> Iterator[Finding]:
        """Yield a finding if `voice` is a private person with a first name alone."""
        own = own_words(analysis, voice.attributions)
        if not own or voice.role not in _PRIVATE_ROLES:
            return
        name = self._first_name(analysis, voice)
        if name is None:
            return
        sentences = [piece_around(analysis.sentences, span) for span in (name, *voice.mentions)]
        if any(sentence in disclosed for sentence in sentences):
            return
        around = " ".join(span.of(analysis.text) for span in dict.fromkeys(sentences))
        told = bool(_DISCLOSED.search(around)) or any(item.anonymity_reason for item in own)
        grounded = any(item.reason_class not in _NO_GROUND for item in own)
        if told and (grounded or _WHY.search(around)):
            return
        yield self.finding(
            f"{shown(name.of(analysis.text))} is a first name alone"
            + (", and no reason is given; say why" if told else "; give the surname, or say why it is withheld"),
            name,
            attribution=own[0],
            related=tuple(span for span in (place_of(item) for item in own[1:]) if span != name),
            severity=Severity.NOTE if told else None,
        )

    def _first_name(self, analysis: Analysis, voice: Voice) -> TextSpan | None:
        """Return where the first name stands if it is all there is and a private person's; None otherwise."""
        lexicon = builtin_lexicon("en")
        words = [span.of(analysis.text) for span in voice.mentions]
        name = next((word for word in words if word.lower() in lexicon.get("first_names", {})), "")
        if not name or name.lower() in lexicon.get("rules_public_mononyms", {}):
            return None
        if any(word != name and word[:1].isupper() and not word.startswith(f"{name},") for word in words):
            return None  # it has another name as well
        # A surname behind it or a word with a capital before it, anywhere: no first name alone.
        if re.search(rf"\b{re.escape(name)} [A-Z]|\b[A-Z](?:\.|[\w’'-]{{1,30}}) {re.escape(name)}\b", analysis.text):
            return None
        # “Dan "Reed" Ireby”: a surname behind a nickname.
        if re.search(rf"[”\"’'\)] {re.escape(name)}\b", analysis.text):
            return None
        for match in re.finditer(rf"\b{re.escape(name)}\b", analysis.text):
            told = _TOLD_AS_PRIVATE.match(analysis.text, match.end())
            if told:
                is_minor = told["age"] is not None and int(told["age"]) < self.adult_age
                return None if is_minor else TextSpan(*match.span())
        return None


_PRIVATE_ROLES = frozenset({Role.CITIZEN, Role.FAMILY, Role.OTHER, Role.NONE, Role.EXPERT, Role.INSIDER, Role.ACTIVIST})
_NO_GROUND = frozenset({ReasonClass.NONE, ReasonClass.CONDITION_ONLY})


def _invented(analysis: Analysis) -> Iterator[TextSpan]:
    """Yield where the outlet says of a name that it is not the real one."""
    quoted = inside_any(one.span for one in analysis.quotations)
    for sentence in sentences_with(analysis, _TRIGGERS):
        for match in _PSEUDONYM.finditer(analysis.text, sentence.start, sentence.end):
            if not quoted(TextSpan(*match.span())):
                yield TextSpan(*match.span())
