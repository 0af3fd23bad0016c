"""ATTR009 faceless-collective."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import words_in
from attribution.model import Analysis, Attribution, Facet, Finding, Identity, Kind, Role, Severity, TextSpan, words_of
from attribution.model.disclosure import index_at, place_of
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import own_words, roles, shown

_FILLERS = frozenset("a an the of other others still also more most so some many several various".split())
_LOOSE = frozenset({"many", "some"})
"""Words that are a group only where they stand alone: "some say"."""

_LOOK_BACK = frozenset({"researchers", "authors", "these", "those", "our", "his", "her", "their", "its", "few"})
"""Words that look back to a study or to people named above, or deny it."""
_NOUNS = frozenset({"states", "answers", "claims", "reports", "comments", "questions", "demands", "calls"})
"""Words behind "some" that are no verb: "some states"."""
_BESIDE = 12
"""Characters between "some" and its verb: "some still argue"."""
_DEED = re.compile(
    r"\b(?:feels?|felt|want\w*|hail\w*|prais\w*|dream\w*|hop\w+|applaud\w*|cheer\w*|celebrat\w*|expect\w*|suspect\w*|"
    r"lament\w*|quick to|read|implor\w*|interpret\w*|asked|urg\w+|left|recall\w*)\b"
)
"""Cues of what a group does or feels, for which nobody needs a name."""
_IF = re.compile(r"\b(?:if|though)\s$", re.IGNORECASE)
_PERHAPS = re.compile(r"\b(?:would|will|could|might|may)\b", re.IGNORECASE)
_TOP = 3
"""Paragraphs at the top that may sum up what named people say further down."""


@frozen(kw_only=True)
class FacelessCollective(Rule):
    """A crowd that says something, with no face in it."""

    reach: int = field(default=3, validator=[instance_of(int), ge(0)])
    """Paragraphs around in which a named member gives the crowd a face. Three are about what a reader keeps in mind."""
    exempt_roles: tuple[Role, ...] = field(default=(), converter=roles)
    """Roles of groups that may stay faceless, e.g. `citizen` for a desk that reports from the street."""

    code: ClassVar[str] = "ATTR009"
    name: ClassVar[str] = "faceless-collective"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "“Critics say”, “experts believe”, “many fear”, with no member of the group named near it."
    why: ClassVar[str] = "A crowd without a face may be two people, or the writer; readers can ask none of them."
    fine_when: ClassVar[str] = "A named example stands near it: “experts, among them Ruth Able of Delme University”."
    known_problems: ClassVar[str] = (
        "Any named person who speaks near it is taken for an example, so that a crowd beside an unrelated speaker is "
        "missed."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="NPR", demand="D", says="“officials say” is not enough"),
        Guide(name="The Guardian", demand="D", says="such labels are too weak to mean anything"),
        Guide(name="Bloomberg", demand="D", says="criticises labels such as “insiders” and “veterans”"),
        Guide(name="SPJ", demand="R", says="identify sources clearly"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="Experts say the tunnel is unsafe. It was dug in 1931."),
        Example(text="The mayor wants to sell the port. Many fear that the jobs will go with it."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Three tunnel engineers, among them Ruth Able of Delme University, say it is unsafe."),
        Example(text="Experts say the tunnel is unsafe.\n\n“It is a trap,” said engineer Ruth Able."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the first such group, the others related."""
        crowds = [item for item in analysis.attributions if self._is_faceless(analysis, item)]
        if not crowds:
            return
        faces = sorted(
            index_at(analysis.paragraphs, piece.start)
            for item in analysis.attributions
            if item.identity is Identity.NAMED
            for piece in item.content
        )
        bare = [item for item in own_words(analysis, crowds) if not self._has_face(analysis, faces, item)]
        if not bare:
            return
        first, *others = bare
        words = [shown(place_of(item).of(analysis.text)) for item in others]
        more = f" (likewise {', '.join(dict.fromkeys(words[:3]))})" if words else ""
        yield self.finding(
            f"no member of {shown(place_of(first).of(analysis.text))} is named near it{more}; name one, or say how "
            "many were asked",
            place_of(first),
            attribution=first,
            related=tuple(place_of(item) for item in others),
        )

    def _is_faceless(self, analysis: Analysis, item: Attribution) -> bool:
        if item.identity is not Identity.COLLECTIVE or not item.speaker or item.role in self.exempt_roles:
            return False
        # Words in quotation marks come from somebody in particular.
        if (
            (item.facets and {Facet.ORG, Facet.BASIS} & set(item.facets))
            or item.relay
            or item.kind is not Kind.INDIRECT
        ):
            return False
        faceless = builtin_lexicon("en").get("rules_faceless", {})
        full = item.speaker_full or item.speaker
        if full[0].of(analysis.text).lower().startswith("the "):
            return False
        words = [word for word in words_in(full[0].of(analysis.text)) if word not in _FILLERS - _LOOSE]
        parts = full[0].of(analysis.text).split()
        # "Norvale economists", "the mayor's supporters": whoever belongs to somebody can be placed.
        if (
            not words
            or words[-1] in _LOOK_BACK
            or words[0] in _LOOK_BACK
            or any(part[:1].isupper() for part in parts[1:])
        ):
            return False
        if parts[0][:1].isupper() and words[0] not in faceless and not _begins_sentence(analysis, full[0]):
            return False
        if words_of(item.cue, analysis.text).lower().endswith(" for") or parts[-1].lower() == "of":
            return False
        if not _says(analysis, item):
            return False
        if set(words) <= _LOOSE:
            # "In some states": only with the verb right behind it do they speak.
            said = words_of(item.cue, analysis.text).lower()
            return bool(item.cue) and said not in _NOUNS and abs(item.cue[0].start - full[0].end) <= _BESIDE
        # One adjective at most ("legal experts"): whoever is described further can be placed.
        rest = [word for word in words if word not in _LOOSE]
        return rest[-1] in faceless and len(rest) <= 2 and "'" not in words[0]

    def _has_face(self, analysis: Analysis, faces: list[int], item: Attribution) -> bool:
        here = index_at(analysis.paragraphs, item.content[0].start)
        # The lead and the points at the top sum up what comes below.
        reach = len(analysis.paragraphs) if here < _TOP else self.reach
        return any(abs(at - here) <= reach for at in faces)


def _says(analysis: Analysis, item: Attribution) -> bool:
    """Return whether the group says it, and not perhaps or in time to come: "some would call", "if some think"."""
    cue = words_of(item.cue, analysis.text).lower()
    if not item.cue or _DEED.search(cue):
        return False
    start = min(item.speaker[0].start, item.cue[0].start)
    before = analysis.text[max(0, start - _BESIDE) : start]
    between = analysis.text[start : max(item.speaker[-1].end, item.cue[-1].end)]
    return not _PERHAPS.search(between) and not _IF.search(before)


def _begins_sentence(analysis: Analysis, span: TextSpan) -> bool:
    """Return whether `span` stands at the start of a sentence, where every word has a capital."""
    return bool(analysis.sentences) and analysis.sentences[index_at(analysis.sentences, span.start)].start == span.start
