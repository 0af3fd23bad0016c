"""French outlets, as English-language articles cite them."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind

OUTLETS = (
    Outlet(
        name="Le Figaro",
        aliases=("Figaro",),
        domains=("lefigaro.fr",),
        own_voice=("our newspaper", "our special correspondent"),
        boilerplate=(r"^\W*(?:LIRE|À LIRE|VOIR) AUSSI\b.*$",),
    ),
    Outlet(
        name="Le Monde",
        domains=("lemonde.fr",),
        own_voice=("our special correspondent",),
    ),
    Outlet(
        name="Libération",
        domains=("liberation.fr",),
    ),
    Outlet(
        name="BFMTV",
        aliases=("BFM TV", "BFM", "BFM-TV"),
        domains=("bfmtv.com",),
        own_voice=("our channel", "our set", "our antenna"),
    ),
    Outlet(
        name="France 24",
        aliases=("FRANCE 24", "France24"),
        domains=("france24.com",),
        own_voice=("our correspondent", "our observers"),
    ),
    Outlet(
        name="RFI",
        aliases=("Radio France Internationale", "Radio France International"),
        domains=("rfi.fr",),
        own_voice=("our correspondent",),
    ),
    Outlet(name="France Info", aliases=("Franceinfo",), domains=("francetvinfo.fr",)),
    Outlet(name="Europe 1", domains=("europe1.fr",)),
)

PATTERNS = (
    Pattern(
        id="outlets/relay/bfmtv/on-air",
        kind=PatternKind.RELAY,
        regex=r"\b(?:speaking|spoke|speaks|interviewed|appearing|appeared|a guest|invited|declared|said)\b"
        r"[^.;]{0,40}?\b"
        r"(?:to|on|with|by|of)\s+(?:the\s+set\s+of\s+)?(?P<relay>BFM[-\s]?TV|BFM)\b",
        triggers=("bfmtv", "bfm"),
        value="BFMTV",
        hits=(
            "Speaking to <relay>BFMTV</relay>, the lawyer asked for patience.",
            "The mayor repeated it on Sunday as a guest on the set of <relay>BFMTV</relay>.",
        ),
        misses=("BFMTV lost its live picture for an hour.",),
        note="Interviews of a rolling-news channel",
    ),
    Pattern(
        id="outlets/relay/french-dailies/interview",
        kind=PatternKind.RELAY,
        regex=r"\b(?:in an interview (?:with|in)|told|confided to|in the columns of)\s+"
        r"(?:the (?:French )?(?:daily|newspaper)\s+)?"
        r"(?P<relay>Le Figaro|Le Monde|Libération)\b",
        triggers=("figaro", "monde", "libération"),
        hits=(
            "In an interview with <relay>Le Figaro</relay>, the admiral ruled it out.",
            "Nobody had warned them, a clerk told the French daily <relay>Le Monde</relay>.",
        ),
        misses=("Le Figaro is printed at three plants.",),
        note="The outlet is the words matched",
    ),
)
