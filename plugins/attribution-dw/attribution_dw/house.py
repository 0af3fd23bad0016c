"""Deutsche Welle as it writes in English: what only its own pages have."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "Deutsche Welle"
_AGENCY = r"(?:AFP|AP|dpa|DPA|Reuters|epd|KNA|EFE|Interfax|ANSA|EPA|SID|ARD|ZDF|dw|DW)"

OUTLETS = (
    Outlet(
        name=NAME,
        aliases=("DW", "DW News"),
        domains=("dw.com", "dw.de"),
        own_voice=("DW", "DW's correspondent", "a DW correspondent", "DW Fact check", "DW's Fact check team"),
        programmes=("Conflict Zone", "DW News", "The Day with DW", "Inside Europe", "Tomorrow Today"),
        boilerplate=(
            # Initials of writers and editors with the agencies they used: "ah/pl (AFP, dpa, Reuters)"
            rf"^[(\[*•-]*[a-zäöüß]{{1,12}}(?:[/,] ?[a-zäöüß]{{1,12}}){{0,4}} \({_AGENCY}(?:, {_AGENCY}){{0,5}}\)\W*$",
            r"^[(\[*•-]*(?:Edited by\b|Editor:|This (?:article|story) was (?:originally )?(?:written|published|translated) in)\b.*$",
            r"^[(\[*•-]*(?:While you['’]re here|Read more|To view this video|Listen to audio|Correction,)\b.*$",
            r"^[(\[*•-]*(?:An earlier|A previous) version of this (?:article|story|report)\b.*$",
        ),
    ),
    # German partners that its articles cite under English names.
    Outlet(
        name="RedaktionsNetzwerk Deutschland",
        aliases=("RND", "Redaktionsnetzwerk Deutschland", "RND media group", "RND newspaper group"),
        domains=("rnd.de",),
    ),
    Outlet(
        name="Funke Media Group",
        aliases=("Funke media group", "Funke Mediengruppe", "Funke newspaper group"),
        domains=("funkemedien.de",),
    ),
    Outlet(name="Deutschlandfunk", aliases=("Deutschlandfunk radio", "DLF"), domains=("deutschlandfunk.de",)),
)

PATTERNS = (
    *formulas("dw", ("DW",), (NAME,)),
    Pattern(
        id="dw/relay/partner",
        kind=PatternKind.RELAY,
        regex=r"\b(?:told|telling|in (?:an interview|comments|remarks) (?:with|to|for|published by))\s+(?:the\s+)?"
        r"(?:(?:newspapers?|papers|titles|outlets) of the\s+|German\s+|public\s+|mass-circulation\s+|daily\s+|weekly\s+"
        r"|broadcaster\s+|newspaper\s+|tabloid\s+|news\s+|magazine\s+){0,4}"
        r"(?P<relay>RND|Funke [Mm]edia [Gg]roup|Bild am Sonntag|Bild|Deutschlandfunk|ZDF|ARD|Der Spiegel|Tagesspiegel)\b",
        triggers=("told", "telling", "in"),
        outlets=(NAME,),
        hits=(
            "The lock stays shut, he told newspapers of the <relay>Funke Media Group</relay>.",
            "The lock stays shut, he told the mass-circulation <relay>Bild</relay>.",
        ),
        misses=("The Funke Media Group sold two of its newspapers.",),
        note="German media with the words that tell foreigners what they are",
    ),
)
