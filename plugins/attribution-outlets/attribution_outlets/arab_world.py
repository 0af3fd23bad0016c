"""Outlets of the Arab world, state media and private, and the Arabic services of others."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind

OUTLETS = (
    Outlet(
        name="SANA",
        aliases=("Syrian Arab News Agency",),
        domains=("sana.sy",),
        own_voice=("a SANA correspondent", "the SANA reporter"),
        agency=True,
    ),
    Outlet(
        name="Syriasteps",
        aliases=("Syria Steps",),
        domains=("syriasteps.com",),
        own_voice=("our website", "the editor of Syriasteps"),
    ),
    Outlet(
        name="BBC Arabic",
        aliases=("BBC Arabic Television", "BBC Arabic TV"),
        domains=("bbcarabic.com",),
        own_voice=("our correspondent", "a BBC Arabic correspondent"),
        boilerplate=(r"^\W*(?:Media|Image) (?:copyright|source)\b.*$",),
    ),
    Outlet(
        name="Al Jazeera",
        aliases=("Al-Jazeera", "Aljazeera", "Al Jazeera English", "al-Jazeera"),
        domains=("aljazeera.com", "aljazeera.net"),
        own_voice=("our correspondent", "an Al Jazeera correspondent"),
        boilerplate=(r"^\W*Source\s*:\s*(?:Al Jazeera|News Agencies)\b.*$",),
    ),
    Outlet(
        name="Al Arabiya",
        aliases=("Al-Arabiya", "al-Arabiya", "Al Arabiya News"),
        domains=("alarabiya.net",),
        own_voice=("our correspondent", "an Al Arabiya correspondent"),
    ),
    Outlet(
        name="Asharq Al-Awsat",
        aliases=("Asharq al-Awsat", "al-Sharq al-Awsat"),
        domains=("aawsat.com",),
        own_voice=("this newspaper",),
    ),
    Outlet(
        name="Al Mayadeen",
        aliases=("Al-Mayadeen", "al-Mayadeen"),
        domains=("almayadeen.net",),
        own_voice=("our correspondent",),
    ),
)

PATTERNS = (
    Pattern(
        id="outlets/relay/sana/reported",
        kind=PatternKind.RELAY,
        regex=r"\b(?P<relay>(?-i:SANA)|Syrian Arab News Agency)\b[^.;]{0,30}?"
        r"\b(?:quoted|quoting|cited|citing|said|reported)\b",
        triggers=("sana", "syrian"),
        value="SANA",
        hits=(
            "<relay>SANA</relay> quoted a source at the ministry as saying the pumps were working again.",
            "The <relay>Syrian Arab News Agency</relay> reported a second convoy.",
        ),
        misses=("Sana Deeb said the pumps were working again.",),
        note="State media as the channel of officials; a first name looks the same but for its capitals",
    ),
    Pattern(
        id="outlets/relay/syriasteps/reported",
        kind=PatternKind.RELAY,
        regex=r"\b(?P<relay>Syriasteps|Syria Steps)\b[^.;]{0,40}?"
        r"\b(?:wrote|said|reported|published|claimed|announced)\b",
        triggers=("syriasteps", "steps"),
        value="Syriasteps",
        hits=("<relay>Syriasteps</relay>, close to the rulers, wrote on its website that the general was ill.",),
        misses=("Syriasteps has changed its layout.",),
        note="A website close to a government, cited as a source",
    ),
    Pattern(
        id="outlets/relay/arab-channels/told",
        kind=PatternKind.RELAY,
        regex=r"\b(?:told|speaking (?:to|on)|in an interview with|in remarks (?:to|carried by)"
        r"|broadcast (?:by|on)|aired (?:by|on))\s+"
        r"(?:the\s+)?(?:channel\s+|broadcaster\s+|television\s+)?"
        r"(?P<relay>BBC Arabic|Al[-\s]Jazeera|Al[-\s]Arabiya|Al[-\s]Mayadeen|Asharq Al[-\s]Awsat)\b",
        triggers=(
            "bbc",
            "jazeera",
            "al-jazeera",
            "arabiya",
            "al-arabiya",
            "mayadeen",
            "al-mayadeen",
            "asharq",
        ),
        hits=(
            "Speaking to <relay>Al Jazeera</relay>, the teacher described an empty square.",
            'The talks had "run dry", she told <relay>BBC Arabic</relay>.',
        ),
        misses=("Al Jazeera hired forty people in Doha.",),
        note="The outlet is the words matched",
    ),
)
