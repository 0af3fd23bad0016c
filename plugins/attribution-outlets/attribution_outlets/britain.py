"""British outlets; single quotation marks are their house style, unless said otherwise."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind

OUTLETS = (
    Outlet(
        name="BBC",
        aliases=("the BBC",),
        domains=("bbc.co.uk", "bbc.com"),
        own_voice=("our correspondent", "the BBC's correspondent", "a BBC reporter", "a BBC correspondent"),
        boilerplate=(
            r"^\W*(?:Media|Image) (?:copyright|source)\b.*$",
            r"^\W*(?:Getty Images|PA Media|EPA|AFP|Reuters)\W*$",
            r"^\W*Have you been affected by the issues raised in this story\b.*$",
            r"^\W*Read more about sharing with us\b.*$",
        ),
    ),
    Outlet(
        name="BBC News",
        domains=("bbc.co.uk", "bbc.com"),
        own_voice=("our correspondent", "a BBC News correspondent"),
        boilerplate=(r"^\W*(?:Media|Image) (?:copyright|source)\b.*$",),
    ),
    Outlet(
        name="The Guardian",
        aliases=("Guardian",),
        domains=("theguardian.com", "guardian.co.uk"),
        own_voice=("this newspaper", "this paper", "the Guardian's reporter"),
        boilerplate=(
            r"^Sign up (?:to|for) .{3,120}(?:email|newsletter|briefing)\b.*$",
            r"^\W*Photograph: .{2,80}/.{2,80}$",
        ),
    ),
    Outlet(
        name="The Times of London",
        aliases=("Times of London",),
        domains=("thetimes.co.uk", "thetimes.com"),
        own_voice=("this newspaper",),
        quotation_style="single",
    ),
    Outlet(
        name="The Telegraph",
        aliases=("The Daily Telegraph",),
        domains=("telegraph.co.uk",),
        own_voice=("this newspaper",),
    ),
    Outlet(
        name="Financial Times",
        aliases=("the Financial Times", "the FT"),
        domains=("ft.com",),
        own_voice=("this newspaper",),
    ),
    Outlet(
        name="Sky News",
        domains=("news.sky.com",),
        own_voice=("our correspondent", "a Sky News reporter"),
    ),
)

_PROGRAMMES = r"(?:Radio\s*(?:4|5\s*Live)|Newsnight|Breakfast|World\s+Service|Panorama|HARDtalk)"

PATTERNS = (
    Pattern(
        id="outlets/relay/bbc/on-air",
        kind=PatternKind.RELAY,
        regex=r"\b(?:on|to|told|tells|telling|by|with)\s+(?:the\s+)?(?P<relay>BBC(?:['’]s)?\s+" + _PROGRAMMES + r")\b",
        triggers=("bbc",),
        hits=(
            "Speaking on <relay>BBC Radio 4</relay>'s Today programme, she called the plan unworkable.",
            "The cull was lawful, the minister told <relay>BBC Newsnight</relay>.",
        ),
        misses=("BBC Radio 4 will move its evening bulletin to seven.",),
        note="A programme or station of the broadcaster, under its own name",
    ),
    Pattern(
        id="outlets/cue/bbc-understands",
        kind=PatternKind.CUE,
        regex=r"\b(?P<speaker>the BBC)\s+(?P<cue>understands|has learn(?:ed|t)|has been told)\s+"
        r"that\s+(?P<content>[^.;]{8,400})",
        triggers=("bbc",),
        hits=(
            "<speaker>The BBC</speaker> <cue>understands</cue> that <content>the tender will be run again</content>.",
            "<speaker>The BBC</speaker> <cue>has learned</cue> that <content>two boats lay idle</content>.",
        ),
        misses=("The minister understands that the BBC has its own rules.",),
        note="The broadcaster reports what it will not source further",
    ),
    Pattern(
        id="outlets/cue/guardian-understands",
        kind=PatternKind.CUE,
        regex=r"\b(?P<speaker>the Guardian)\s+"
        r"(?P<cue>understands|has learn(?:ed|t)|can reveal|has been told)\s+"
        r"that\s+(?P<content>[^.;]{8,400})",
        triggers=("guardian",),
        hits=(
            "<speaker>The Guardian</speaker> <cue>understands</cue> "
            "that <content>the survey was never commissioned</content>.",
        ),
        misses=("A guardian understands that a ward needs time.",),
        note="The newspaper reports what it will not source further",
    ),
    Pattern(
        id="outlets/cue/this-newspaper-understands",
        kind=PatternKind.CUE,
        regex=r"\b(?P<speaker>this (?:news)?paper)\s+(?P<cue>understands|has learn(?:ed|t)|can reveal)\s+"
        r"that\s+(?P<content>[^.;]{8,400})",
        triggers=("newspaper", "paper"),
        outlets=("The Guardian", "The Times of London", "The Telegraph", "Financial Times"),
        hits=(
            "<speaker>This newspaper</speaker> <cue>understands</cue> that <content>the vote was held twice</content>.",
        ),
        misses=("He reads this newspaper and understands that it costs more.",),
        note="Only in articles of newspapers that call themselves so",
    ),
    Pattern(
        id="outlets/relay/guardian/document",
        kind=PatternKind.RELAY,
        regex=r"\b(?:seen|obtained|reviewed|leaked|passed|shown)\s+(?:by|to)\s+(?P<relay>the Guardian)\b",
        triggers=("guardian",),
        value="The Guardian",
        hits=("The works were never checked, documents seen by <relay>the Guardian</relay> show.",),
        misses=("The estate was passed to a guardian of the younger child.",),
        note="Documents that only the newspaper has",
    ),
)
