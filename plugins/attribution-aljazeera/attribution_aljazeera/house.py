"""Al Jazeera as it writes in English: what only its own pages have."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "Al Jazeera"

OUTLETS = (
    Outlet(
        name=NAME,
        extends=True,
        aliases=("Al Jazeera Arabic", "Al Jazeera Mubasher", "AJ+"),
        own_voice=("our colleagues on the ground", "Al Jazeera correspondents", "Sanad"),
        programmes=(
            "Inside Story",
            "UpFront",
            "Talk to Al Jazeera",
            "Counting the Cost",
            "The Listening Post",
            "The Take",
        ),
        # "Seabolt, Norland –": a place and a dash before a capital.
        datelines=(r"[A-Z][\w .'’-]{2,30}(?:, [A-Z][\w .'’-]{2,30})? [–—](?= ?[“\"‘A-Z])",),
        boilerplate=(
            r"^[(\[*•-]*(?:list \d+ of \d+|list of \d+ items?|end of list|Recommended Stories|KEEP READING)\b.*$",
            r"^[(\[*•-]*Published On\b.*$",
            r"^[(\[*•-]*(?:Read more|Read all|READ MORE|Follow Al Jazeera|Sign up for Al Jazeera)\b.*$",
            r"^[(\[*•-]*(?:The views expressed in this article|This is the (?:daily|weekly))\b.*$",
            # Headlines of other stories in a list: "‘We had no water’: Keepers of the lock on a dry year". No full stop.
            r"^[‘'][^‘’'\n]{2,80}[’']: [^.!?“”\"\n]{3,90}$",
        ),
    ),
)

PATTERNS = (
    *formulas("aljazeera", ("Al Jazeera", "Sanad"), (NAME,)),
    Pattern(
        id="aljazeera/relay/reporting-from",
        kind=PatternKind.RELAY,
        regex=r"\b(?P<relay>Al Jazeera)['’]s\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3},\s+reporting\s+from\b",
        triggers=("jazeera", "al-jazeera"),
        outlets=(NAME,),
        value=NAME,
        hits=("<relay>Al Jazeera</relay>'s Ada Holm, reporting from Seabolt, said the square was empty.",),
        misses=("Al Jazeera's Ada Holm was reporting late when the square emptied.",),
        note="The correspondent as a source, with the place",
    ),
)
