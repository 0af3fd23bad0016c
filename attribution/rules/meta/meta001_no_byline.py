"""META001 no-byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import instance_of

from attribution.lexicons.outlet_names import normal_name, outlet_names
from attribution.model import Analysis, Finding, Severity, TextSpan
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words, inside_any, shown
from attribution.rules.unnamed import unnamed_sources

_BYLINE = re.compile(r"(?:By|BY|by)[: ]\s{0,3}(?P<who>\S[^\n]{0,120})$")
_STAFF = re.compile(
    r"(?:\b(?:staff|editorial team|newsroom|web desk|news desk|our (?:staff|team|correspondents?|reporters?)|"
    r"agencies|wire (?:services?|reports?)|editors?|admin|desk)\b)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b[A-Z][\w.’'-]+ (?:[A-Z]\.? )?(?:\w{1,4} )?[A-Z][\w’'-]+")
_TOP = 5
"""Paragraphs at the top, and as many at the end, in which a byline stands."""


@frozen(kw_only=True)
class NoByline(Rule):
    """Anonymous sources in a story for which nobody signs."""

    text_has_byline: bool = field(default=False, validator=instance_of(bool))
    """Whether the texts of this newsroom carry their byline (“By Noor Aziz”), so that one without it has none. Off,
    because most texts come without, and then nothing is known."""
    no_byline_policy: bool = field(default=False, validator=instance_of(bool))
    """Whether the outlet has declared that it prints no bylines (schema.org `noBylinesPolicy`). Off, since few have;
    switched on, the rule is silent."""

    code: ClassVar[str] = "META001"
    name: ClassVar[str] = "no-byline"
    severity: ClassVar[Severity] = Severity.WARNING
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "Unnamed sources are used in a story that no reporter signs."
    why: ClassVar[str] = (
        "Where a source has no name, the reporter's is the only one that answers for what is said; here both are "
        "missing."
    )
    fine_when: ClassVar[str] = (
        "The outlet has declared that it prints no bylines, and says who answers for its stories."
    )
    known_problems: ClassVar[str] = (
        "Silent where neither the data (`byline`) nor the text gives a byline of any kind, since the text may have "
        "come "
        "without it. “Staff” is known in English words only."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="AP", demand="R", says="stories with anonymous sources carry a byline"),
        Guide(name="The Trust Project", demand="R", says="the author of a story is shown (author indicator)"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text="By Courier staff\n\nThe bridge at Kelm is unsafe, a port official said.",
            publisher="The Kelm Courier",
        ),
        Example(text="The bridge at Kelm is unsafe, a port official said.", byline="", note="Its data give no byline."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="By Noor Aziz\n\nThe bridge at Kelm is unsafe, a port official said."),
        Example(text="By Courier staff\n\nThe bridge at Kelm is unsafe, port director Dan Ireby said."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the byline or, where there is none, on the whole article."""
        if self.no_byline_policy:
            return
        unnamed = [one for one in unnamed_sources(analysis) if not one.public]
        if not unnamed:
            return
        place, who = _byline(analysis)
        if who is None and not self.text_has_byline:
            return
        if who and _names_somebody(who, analysis.article.publisher):
            return
        number = count_words(len(unnamed), "unnamed source")
        signed = f"it is signed {shown(who)}" if who else "no reporter signs it"
        yield self.finding(
            f"the article rests on {number} and {signed}; name the reporter who answers for it",
            place,
            related=tuple(one.place for one in unnamed),
        )


def _byline(analysis: Analysis) -> tuple[TextSpan, str | None]:
    """Return the byline and where it stands; None where nothing is known of it, empty where there is none."""
    quoted = inside_any(one.span for one in analysis.quotations)
    ends = (*analysis.paragraphs[:_TOP], *analysis.paragraphs[_TOP:][-_TOP:])
    for paragraph in ends:
        match = _BYLINE.match(paragraph.of(analysis.text)) if len(paragraph) < 160 else None
        if match and not match["who"].rstrip().endswith((".", "?", "!")) and not quoted(paragraph):
            return paragraph, match["who"].strip()
    return TextSpan(0, 0), analysis.article.byline


def _names_somebody(byline: str, publisher: str | None) -> bool:
    """Return whether a byline names a person, and not the staff or the outlet."""
    bare = re.sub(r"^[Bb]y ", "", byline).strip()
    if publisher and normal_name(bare) == normal_name(publisher):
        return False
    if outlet_names(()).lookup(bare):
        return False
    people = _PERSON.findall(re.sub(_STAFF, " ", bare))
    if _STAFF.search(bare):
        # "Noor Aziz, staff writer" names somebody; "Kelm Courier staff" does not.
        return (
            bool(people) and any(mark in bare for mark in (",", "/", " - ", "|")) and not bare.lower().startswith("our")
        )
    return bool(people)
