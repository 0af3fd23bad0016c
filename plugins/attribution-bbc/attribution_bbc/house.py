"""The BBC as it writes: what only its own pages have."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import has_learned, seen_by, withheld

NAME = "BBC"
NAMES = ("the BBC", "BBC News", "BBC Verify")
HOUSES = ("BBC", "BBC News")

_PROGRAMMES = (
    *(
        "Woman's Hour",
        "File on 4",
        "World at One",
        "PM programme",
        "World Tonight",
        "Look North",
        "Look East",
    ),
    *("Points West", "Spotlight South West", "Midlands Today", "North West Tonight", "Reporting Scotland"),
    *("Good Morning Scotland", "Good Morning Ulster", "Wales Today", "Newsbeat", "Newshour", "Newsday", "HARDtalk"),
    *("The World This Weekend", "Broadcasting House", "Sunday with Laura Kuenssberg", "Politics Live"),
    *("Woman’s Hour", "Money Box", "You and Yours", "Desert Island Discs", "Newscast", "Americast"),
)
_LINES = (
    # Captions stay: what somebody is said to say in one is reported like anything else.
    r"^[(\[*•-]*(?:Image|Media|Video) (?:source|copyright)\b.*$",
    r"^[(\[*•-]*(?:Follow|Listen to|Watch) .{2,60} on (?:BBC Sounds|BBC iPlayer|Facebook|X|Instagram|Twitter)\b.*$",
    r"^[(\[*•-]*(?:Related (?:topics|stories|internet links)|More on this story|You may also be interested in|Top stories)\b.*$",
    r"^[(\[*•-]*If you(?: or someone you know)?(?:['’]ve| have) been affected\b.*$",
    r"^[(\[*•-]*(?:Get in touch|Do you have a story suggestion|Is there a story you want us to cover)\b.*$",
    r"^[(\[*•-]*(?:Additional reporting by|Edited by|Published(?: at)?:? \d|Last updated)\b[^.\n]{0,120}\.?$",
    # A crosshead ("'Like a bomb'") or the headline of another story ("'We lost the boat', says keeper"): no full stop.
    r"^['‘][^'‘’\n]{2,80}['’](?:,? ?[-–—:]? ?(?:says|warns|claims|say|fears)?\b[^.!?\"“”\n]{0,60})?$",
)

OUTLETS = (
    Outlet(
        name=NAME,
        extends=True,
        aliases=("BBC Verify", "BBC InDepth", "BBC Panorama"),
        own_voice=("BBC Verify", "the BBC's reporter", "a BBC investigation", "the Today programme"),
        programmes=_PROGRAMMES,
        boilerplate=_LINES,
    ),
    # The website calls itself so; articles come under either name.
    Outlet(
        name="BBC News",
        extends=True,
        own_voice=("the BBC", "BBC Verify", "the Today programme"),
        programmes=_PROGRAMMES,
        boilerplate=_LINES,
    ),
)

PATTERNS = (
    has_learned("bbc", NAMES, HOUSES),
    seen_by("bbc", NAMES, HOUSES),
    withheld("bbc", NAMES, HOUSES),
    Pattern(
        id="bbc/relay/station",
        kind=PatternKind.RELAY,
        regex=r"\b(?:told|telling|tells|speaking to|spoke to|on|to|with)\s+(?P<relay>BBC (?:Radio|Local Radio in)\s"
        r"[A-Z][\w]+(?:\s(?:and\s)?[A-Z][\w]+){0,2})(?=[’'\s,.:])",
        triggers=("bbc",),
        outlets=HOUSES,
        value=NAME,
        hits=("The lock was shut, he told <relay>BBC Radio Kelmshire</relay>.",),
        misses=("A new studio for BBC Radio Kelmshire opens in May.",),
        note="Local stations, of which there are dozens",
    ),
)
