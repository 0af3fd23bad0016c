"""The Globe and Mail as it writes: what only its own pages have."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "The Globe and Mail"

OUTLETS = (
    Outlet(
        name=NAME,
        aliases=("Globe and Mail",),
        domains=("theglobeandmail.com",),
        own_voice=("The Globe", "the Globe", "a Globe investigation", "a Globe and Mail investigation"),
        programmes=("The Decibel", "Report on Business", "City Space"),
        boilerplate=(
            r"^[(\[*•-]*With (?:files|reports?|a report|research) from\b.*$",
            r"^[(\[*•-]*(?:Report an editorial error|Follow related authors|Editor['’]s note|Editor’s note)\b.*$",
            r"^[(\[*•-]*(?:Interact with The Globe|Sign up for|More from The Globe)\b.*$",
            r"^[(\[*•-]*(?:An earlier|A previous) version of this (?:article|story|column)\b.*$",
        ),
    ),
)

PATTERNS = (
    *formulas("globe-and-mail", ("The Globe and Mail", "The Globe", "the Globe"), (NAME,)),
    Pattern(
        id="globe-and-mail/relay/partner",
        kind=PatternKind.RELAY,
        regex=r"\b(?:told|speaking to|in an interview with|reported by|first reported by)\s+"
        r"(?P<relay>The Canadian Press|Radio-Canada|CTV News|Global News|La Presse)\b",
        triggers=("press", "radio-canada", "ctv", "global", "presse"),
        outlets=(NAME,),
        hits=("The lock stays shut, the mayor told <relay>The Canadian Press</relay>.",),
        misses=("The Canadian Press has its newsroom in Toronto.",),
        note="Canadian media, in both languages; the outlet is the words matched",
    ),
)
