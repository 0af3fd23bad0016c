"""The Washington Post as it writes: what only its own pages have."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "The Washington Post"

OUTLETS = (
    Outlet(
        name=NAME,
        extends=True,
        own_voice=("The Post", "the Post", "Post reporters", "a Post analysis", "a Washington Post investigation"),
        programmes=("Post Reports", "The 7", "Washington Post Live", "The Fact Checker"),
        boilerplate=(
            r"^[(\[*•-]*(?:Correction|Clarification)\W?(?:$|:.*$)",
            r"^[(\[*•-]*(?:A previous|An earlier) version of this (?:article|story|report|column|headline|caption)\b.*$",
            r"^[(\[*•-]*The (?:article|story) has been (?:corrected|updated|clarified)\b.*$",
            r"^[(\[*•-]*(?:Read more|GET CAUGHT UP|Subscribe to|Sign up for|Follow our|Democracy Dies in Darkness)\b.*$",
            r"^[(\[*•-]*(?:This is a developing story|This story will be updated)\b.*$",
        ),
    ),
)

PATTERNS = (
    *formulas("washington-post", ("The Post", "The Washington Post", "the Post"), (NAME,)),
    Pattern(
        id="washington-post/cue/in-remarks-obtained",
        kind=PatternKind.CUE,
        regex=r"\b(?:in|on)\s+(?:an?|the)\s+(?:audio\s+|video\s+)?(?:recording|tape|call|video)\s+"
        r"(?:obtained|reviewed|heard)\s+by\s+(?-i:[Tt]he (?:Washington )?Post),\s+"
        r"(?P<speaker>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})\s+(?P<cue>said|says|told\s\w+|asked)\s+(?:that\s+)?"
        r"(?P<content>[^;\n]{4,300}?)(?=[.;?!]*$|;)",
        triggers=("post",),
        outlets=(NAME,),
        hits=(
            "In a recording obtained by The Post, <speaker>Ada Holm</speaker> <cue>said</cue> "
            "<content>the ramp would not be mended</content>.",
        ),
        misses=("In a recording, Ada Holm said the mast was a flag post.",),
        note="Recordings that only the newspaper has",
    ),
)
