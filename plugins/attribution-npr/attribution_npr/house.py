"""NPR as it writes: what only its own pages have."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "NPR"

OUTLETS = (
    Outlet(
        name=NAME,
        extends=True,
        own_voice=("NPR's reporter", "an NPR reporter", "member station reporters", "the NPR network"),
        programmes=(
            *("Weekend Edition", "Weekend Edition Saturday", "Weekend Edition Sunday", "Here & Now", "Up First"),
            *("Consider This", "It's Been a Minute", "Planet Money", "Throughline", "The NPR Politics Podcast"),
            *("Wait Wait... Don't Tell Me!", "Tiny Desk", "Short Wave"),
        ),
        boilerplate=(
            r"^[(\[*•-]*(?:Copyright|Transcript provided by|NPR transcripts are created)\b.*$",
            r"^[(\[*•-]*(?:Visit our website terms of use|Accuracy and availability of NPR transcripts)\b.*$",
            r"^[(\[*•-]*\((?:SOUNDBITE|LAUGHTER|MUSIC|CROSSTALK|APPLAUSE)\b[^)\n]{0,120}\)\W*$",
            r"^[(\[*•-]*(?:Editor['’]s note|Correction|Clarification):.*$",
            r"^[(\[*•-]*(?:A previous|An earlier) version of this (?:story|web|digital)\b.*$",
            r"^[(\[*•-]*(?:The (?:audio|digital|web|radio) (?:version|story) (?:of this|was|for)|This (?:story|interview) was "
            r"(?:edited|produced|adapted))\b.*$",
        ),
    ),
)

PATTERNS = (
    *formulas("npr", ("NPR",), (NAME,)),
    Pattern(
        id="npr/relay/host",
        kind=PatternKind.RELAY,
        regex=r"\b(?:told|tells|telling|spoke with|speaking with|speaks with|talked to|talks with)\s+"
        r"(?P<relay>NPR)['’]s\s+[A-Z][\w’'-]+",
        triggers=("npr",),
        outlets=(NAME,),
        value=NAME,
        hits=(
            '"The ramp is wet," Ada Holm told <relay>NPR</relay>\'s Per Lind.',
            "Speaking with <relay>NPR</relay>'s Per Lind, Ada Holm said the ramp is wet.",
        ),
        misses=("NPR's Per Lind went to see the ramp.",),
        note="Interviews are told to a host by name",
    ),
)
