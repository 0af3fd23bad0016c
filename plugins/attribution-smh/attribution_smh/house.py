"""The Sydney Morning Herald as it writes: what only its own pages have."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "The Sydney Morning Herald"
HOUSES = (NAME, "The Age")

_LINES = (
    r"^[(\[*•-]*(?:Start the day|Get (?:news|alerts|the day|a weekly|exclusive)|Sign up|Our .{3,60} newsletter)\b.*$",
    r"^[(\[*•-]*The (?:Morning|Evening) Edition (?:newsletter )?is our guide\b.*$",
    r"^[(\[*•-]*With (?:AAP|AP|Reuters|Bloomberg|[A-Z][a-z]+ [A-Z][a-z]+)(?:(?:,| and) [A-Z][\w .]{1,30}){0,4}\W*$",
    r"^[(\[*•-]*(?:Support is available from|If you or anyone you know needs|Lifeline\b|Crisis support)\b.*$",
    r"^[(\[*•-]*(?:Loading|Licence this article|More:|Read more)\b.*$",
    r"^[(\[*•-]*(?:An earlier|A previous) version of this (?:article|story)\b.*$",
)
_VOICE = ("this masthead", "this masthead's reporter", "these mastheads")

OUTLETS = (
    Outlet(
        name=NAME,
        aliases=("Sydney Morning Herald", "SMH", "The Sun-Herald"),
        domains=("smh.com.au",),
        own_voice=(*_VOICE, "The Herald", "the Herald"),
        programmes=("The Morning Edition", "Good Weekend Talks", "Please Explain"),
        boilerplate=_LINES,
    ),
    # Sister newspaper, with the same newsroom for many stories.
    Outlet(
        name="The Age",
        domains=("theage.com.au",),
        own_voice=(*_VOICE, "The Age"),
        boilerplate=_LINES,
    ),
)

PATTERNS = (
    *formulas("smh", ("this masthead", "the Herald", "The Sydney Morning Herald", "The Age"), HOUSES),
    Pattern(
        id="smh/relay/masthead",
        kind=PatternKind.RELAY,
        regex=r"\b(?:told|tells|telling|spoke to|speaking to|in an interview with|approached by|contacted by)\s+"
        r"(?P<relay>(?:this|these) mastheads?)\b",
        triggers=("masthead", "mastheads"),
        outlets=(NAME,),
        value=NAME,
        hits=("“The gate is shut,” Ada Holm told <relay>this masthead</relay>.",),
        misses=("This masthead is 200 years old.",),
        note="What newspapers of this publisher call themselves",
    ),
)
