"""The Times of India as it writes: what only its own pages have."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "The Times of India"

OUTLETS = (
    Outlet(
        name=NAME,
        aliases=("TOI", "Times of India"),
        domains=("timesofindia.indiatimes.com", "timesofindia.com"),
        own_voice=("TOI", "this newspaper", "TNN", "a TOI team"),
        # "SEABOLT:", "NEW SEABOLT: ", "Seabolt:" before a capital.
        datelines=(r"(?:[A-Z]{3,20}(?: [A-Z]{2,20}){0,2}|[A-Z][a-z]{3,20}(?: [A-Z][a-z]{3,20})?): ?(?=[“\"‘'A-Z])",),
        boilerplate=(
            r"^[(\[*•-]*\(?\s*(?:With|Based on) (?:agency |agencies )?inputs? from\b.*$",
            r"^[(\[*•-]*(?:Also read|ALSO READ|Read more:|Watch:|You can now subscribe|Follow us on|Download the TOI).*$",
            r"^[(\[*•-]*\(?The (?:article|story) (?:has been|is) (?:published|auto-generated|edited)\b.*$",
            r"^[(\[*•-]*(?:Disclaimer|DISCLAIMER|About the Author|End of Article)\b.*$",
        ),
    ),
    # Agencies of the country, which its articles cite in a word.
    Outlet(name="Asian News International", aliases=("ANI",), domains=("aninews.in",), agency=True, own_voice=("ANI",)),
)

PATTERNS = (
    *formulas("times-of-india", ("TOI", "The Times of India"), (NAME,)),
    Pattern(
        id="times-of-india/relay/agency",
        kind=PatternKind.RELAY,
        regex=r"\b(?:told|telling|speaking to|while speaking to|talking to|as quoted by|quoted by|cited by)\s+"
        r"(?:the\s+)?(?:news\s+agency\s+)?(?P<relay>(?-i:ANI|PTI|IANS|UNI))\b",
        triggers=("ani", "pti", "ians", "uni"),
        outlets=(NAME,),
        hits=(
            "While speaking to news agency <relay>ANI</relay>, the minister said the ghat was safe.",
            "The ghat is safe, he told <relay>PTI</relay>.",
        ),
        misses=("He told the students of the uni to leave the ghat.",),
        note="Indian agencies, whose names are plain words in small letters",
    ),
)
