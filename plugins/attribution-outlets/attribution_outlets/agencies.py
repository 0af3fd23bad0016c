"""News agencies: their copy appears under their dateline on the pages of others."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind

OUTLETS = (
    Outlet(
        name="AFP",
        aliases=("Agence France-Presse", "Agence France Presse"),
        domains=("afp.com",),
        own_voice=("an AFP correspondent", "an AFP reporter", "an AFP journalist", "AFP correspondents"),
        agency=True,
        boilerplate=(r"^\W*(?:Copyright\s+)?©\s*(?:\d{4}\s+)?(?:AFP|Agence France-Presse)\b.*$",),
    ),
    Outlet(
        name="Reuters",
        aliases=("Reuters news agency", "Thomson Reuters"),
        domains=("reuters.com",),
        own_voice=("a Reuters reporter", "a Reuters witness", "Reuters journalists"),
        agency=True,
        boilerplate=(
            r"^\W*\((?:Additional )?(?:Reporting|Writing|Editing) by [^)]*\)\W*$",
            r"^\W*Our Standards: The Thomson Reuters Trust Principles\W*$",
        ),
    ),
    Outlet(
        name="The Associated Press",
        aliases=("Associated Press", "AP"),
        domains=("apnews.com", "ap.org"),
        own_voice=("an Associated Press reporter", "an AP reporter", "AP journalists"),
        agency=True,
        boilerplate=(
            r"^\W*Copyright \d{4} The Associated Press\b.*$",
            r"^\W*This material may not be published, broadcast, rewritten,? or redistributed\b.*$",
            r"^\W*(?:Associated Press|AP) (?:writers?|reporters?|journalists?) .{3,200} contributed\b.*$",
        ),
    ),
    Outlet(
        name="Bloomberg",
        domains=("bloomberg.com",),
        own_voice=("a Bloomberg reporter", "Bloomberg News"),
        agency=True,
        boilerplate=(r"^\W*[-—–]+\s*With (?:assistance|reporting) (?:by|from) .{3,200}$",),
    ),
    Outlet(
        name="dpa",
        aliases=("Deutsche Presse-Agentur",),
        domains=("dpa.com",),
        own_voice=("a dpa reporter",),
        agency=True,
    ),
    Outlet(
        name="Xinhua",
        aliases=("Xinhua News Agency",),
        domains=("xinhuanet.com", "news.cn"),
        own_voice=("Xinhua reporters",),
        agency=True,
    ),
    Outlet(
        name="TASS",
        aliases=("ITAR-TASS",),
        domains=("tass.com", "tass.ru"),
        own_voice=("a TASS correspondent",),
        agency=True,
    ),
)

PATTERNS = (
    Pattern(
        id="outlets/relay/afp/staff",
        kind=PatternKind.RELAY,
        regex=r"\b(?P<relay>AFP)(?:['’]s)?\s+"
        r"(?:correspondents?|journalists?|reporters?|photographers?|teams?)\b"
        r"(?=[^.;]{0,60}\b(?:said|saw|reported|witnessed|counted|heard)\b)",
        triggers=("afp",),
        value="AFP",
        hits=(
            "The bridge had been cut in two places, <relay>AFP</relay> correspondents said.",
            "An <relay>AFP</relay> journalist at the port saw four barges leave before dawn.",
        ),
        misses=(
            "AFP correspondents will move to the new bureau in spring.",
            "The agency named a new head of its sports desk.",
        ),
        note="Agency staff as witnesses: the outlet is both source and channel",
    ),
    Pattern(
        id="outlets/relay/afp/told",
        kind=PatternKind.RELAY,
        regex=r"\b(?:told|telling|informed)\s+(?:an?\s+|the\s+)?(?P<relay>AFP|Agence France-Presse)\b",
        triggers=("afp", "agence"),
        value="AFP",
        hits=(
            'A nurse at the clinic told <relay>AFP</relay> that "nobody had slept".',
            "The road is open, a driver told <relay>Agence France-Presse</relay> on Monday.",
        ),
        misses=("He told the committee that AFP had asked for the file.",),
        note="The formula of the agency's own interviews",
    ),
    Pattern(
        id="outlets/relay/afp/document",
        kind=PatternKind.RELAY,
        regex=r"\b(?:statement|letter|message|copy|document|memo|report|draft|e-?mail)s?\b[^.;]{0,40}?\b"
        r"(?:received|seen|obtained|reviewed|viewed)\s+by\s+(?P<relay>AFP)\b",
        triggers=("afp",),
        value="AFP",
        hits=(
            "The group denied it in a statement received by <relay>AFP</relay>.",
            "The levy will double, according to a draft text seen by <relay>AFP</relay>.",
        ),
        misses=("The statement was received by the court on Friday.",),
        note="A document that only the agency has",
    ),
    Pattern(
        id="outlets/relay/reuters/document",
        kind=PatternKind.RELAY,
        regex=r"\b(?:statement|letter|message|copy|document|memo|report|draft|e-?mail|notice)s?\b[^.;]{0,40}?\b"
        r"(?:received|seen|obtained|reviewed|viewed)\s+by\s+(?P<relay>Reuters)\b",
        triggers=("reuters",),
        value="Reuters",
        hits=("The yard will close in May, according to a memo reviewed by <relay>Reuters</relay>.",),
        misses=("Shares fell after the memo was read to staff, and Reuters asked for comment.",),
        note="A document that only the agency has",
    ),
    Pattern(
        id="outlets/relay/reuters/staff",
        kind=PatternKind.RELAY,
        regex=r"\b(?P<relay>Reuters)\s+(?:witness(?:es)?|reporters?|journalists?|correspondents?|photographers?)\b"
        r"(?=[^.;]{0,60}\b(?:said|saw|reported|heard)\b)",
        triggers=("reuters",),
        value="Reuters",
        hits=("Two trucks were still burning at noon, a <relay>Reuters</relay> witness said.",),
        misses=("Reuters reporters are members of the same union.",),
        note="Agency staff as witnesses",
    ),
    Pattern(
        id="outlets/relay/agencies/tally",
        kind=PatternKind.RELAY,
        regex=r"\b(?:according to|in|by)\s+(?:an?|the)\s+(?P<relay>Associated Press|(?-i:AP|AFP)|Reuters)\s+"
        r"(?:tally|count|analysis|review|survey|calculation|investigation)\b",
        triggers=("tally", "count", "analysis", "review", "survey", "calculation", "investigation"),
        hits=(
            "At least 31 ferries were held, according to an <relay>AP</relay> tally.",
            "Turnout was lower in 12 districts, according to a <relay>Reuters</relay> analysis.",
        ),
        misses=("According to the harbour office, an AP reporter was let in.",),
        note="Figures that the agency worked out; the outlet is the words matched",
    ),
)
