"""AFP as it writes in English: what only its own copy has."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "AFP"
_DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?)"

OUTLETS = (
    Outlet(
        name=NAME,
        extends=True,
        agency=True,
        own_voice=("AFP journalists", "an AFP photographer", "an AFP team", "an AFPTV journalist"),
        programmes=("AFPTV", "AFP Fact Check"),
        # "Seabolt (Norland) (AFP) –", "Seabolt, March 3, 2031 (AFP) -", "SEABOLT, Norland (AFP) -"
        datelines=(rf"[A-Z][\w .'’-]{{2,40}}(?:,? \(?[A-Z][\w .'’-]{{1,30}}\)?)?(?:, {_DATE})? \(AFP\) ?[-–—]{{1,2}}",),
        boilerplate=(
            # Initials of desk, writers and editors: "bur-ah/pl/jj"
            r"^[(\[*•-]*(?:bur[s]?-)?[a-z]{2,4}(?:[-/][a-z]{2,4}){1,6}\W*$",
            r"^[(\[*•-]*(?:To view|Click here|More AFP)\b.{3,120}$",
            r"^[(\[*•-]*(?:CORRECTION|ADVISORY|Correction): .*$",
            r"^[(\[*•-]*AFP (?:has )?(?:corrected|edited|updated) .*$",
        ),
    ),
)

PATTERNS = (
    *formulas("afp", ("AFP",), (NAME,)),
    Pattern(
        id="afp/relay/afptv",
        kind=PatternKind.RELAY,
        regex=r"\b(?P<relay>AFPTV|AFP)(?:['’]s)?\s+(?:live\s+)?(?:footage|images?|video|pictures|photos?)\b"
        r"(?=[^.;\n]{0,40}\b(?:showed|shows|captured|suggest))",
        triggers=("afptv", "afp"),
        outlets=(NAME,),
        value=NAME,
        hits=("<relay>AFPTV</relay> footage showed four barges leaving before dawn.",),
        misses=("AFPTV will sell the footage of the barges.",),
        note="What the agency filmed or photographed",
    ),
    Pattern(
        id="afp/relay/tally-from",
        kind=PatternKind.RELAY,
        regex=r"\baccording to (?:an|the latest) (?P<relay>AFP) (?:tally|count) (?:based on|of|from|drawn from) ",
        triggers=("tally", "count"),
        outlets=(NAME,),
        value=NAME,
        hits=("At least 31 ferries sank, according to an <relay>AFP</relay> tally based on official figures.",),
        misses=("According to the harbour office, AFP will count the ferries.",),
        note="Figures that the agency adds up from those of others",
    ),
)
