"""The constructions through which a text names the outlet that a statement passed through.

`{outlet}` in an expression stands for the words that name an outlet; the component puts them there. The last part of
an id tells `resolve` what the construction means for the attribution beside it.
"""

from __future__ import annotations

from attribution.model import Pattern, PatternKind

# Words that may stand between a construction and its outlet: "told late-night host Ana Ruiz of <outlet>",
# "in an interview with the French daily <outlet>". Short and bounded, so that searching stays linear.
_GAP = r"(?:[\w.’'&/-]+,?[ \u00a0]){0,5}?[\"“‘'(]{0,2}"
_SHORT_GAP = r"(?:[\w.’'&-]+[ \u00a0]){0,3}?[\"“‘']{0,2}"

# The first that fits names the construction, so the telling ones stand before the general ones.
PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        id="en/relay/told",
        kind=PatternKind.RELAY,
        regex=rf"\b(?:tell|tells|told|telling|informed|emailed|e-mailed|texted)[ \u00a0]{_GAP}(?P<relay>{{outlet}})",
        triggers=("tell", "told", "inform", "email", "e-mail", "text"),
        hits=(
            "The ramp was wet, two pilots told <relay>Reuters</relay> on Monday.",
            "“It was dark,” she told late-night host Ana Ruiz of <relay>CNN</relay>.",
            "He told France’s <relay>BFMTV</relay> that the talks had failed.",
        ),
        misses=(
            "He told reporters that the talks had failed.",
            "She told the committee in March. Reuters did not attend.",
        ),
        note="The outlet is the addressee of a telling.",
    ),
    Pattern(
        id="en/relay/interview",
        kind=PatternKind.RELAY,
        regex=(
            r"\b(?:interview|interviews|interviewers?|appearance|appearances|conversation|segment|sit-down|op-ed|column|essay|"
            r"commentary|article|remarks|comments|statement|email|e-mail|letter|message|editorial|podcast|story|call)"
            r"(?:[ \u00a0](?!and\b|but\b|that\b|who\b)[\w’'-]+){0,3}?[ \u00a0]"
            rf"(?:with|on|to|by|in|for|from|of)[ \u00a0]{_GAP}(?P<relay>{{outlet}})"
        ),
        triggers=(
            "interview",
            "appearance",
            "conversation",
            "segment",
            "sit-down",
            "op-ed",
            "column",
            "essay",
            "commentary",
            "article",
            "remarks",
            "comments",
            "statement",
            "mail",
            "letter",
            "message",
            "editorial",
            "podcast",
            "story",
            "call",
        ),
        hits=(
            "In an interview with <relay>Fox News</relay>, the governor ruled that out.",
            "She was speaking to interviewers from <relay>Reuters</relay>.",
            "She called it a farce in an op-ed published Friday in the <relay>Financial Times</relay>.",
            "The bank said in an emailed statement to <relay>Reuters</relay> that it had no comment.",
        ),
        misses=(
            "In an interview on Monday, the governor ruled that out.",
            "He declined an interview. CNN had asked twice.",
        ),
        note="The outlet is where an interview, an essay or a statement went.",
    ),
    Pattern(
        id="en/relay/outlet-interview",
        kind=PatternKind.RELAY,
        regex=(
            r"\b(?:in|during|on|for|from)[ \u00a0](?:an?|the|his|her|their|that|this|last|yesterday[’']s)[ \u00a0]"
            rf"{_SHORT_GAP}(?P<relay>{{outlet}})[’']?s?[\"”]?[ \u00a0](?:[\w-]+[ \u00a0]){{0,2}}?"
            r"(?:interview|appearance|op-ed|column|article|story|report|commentary|editorial|podcast|segment|essay|"
            r"programme|program|broadcast|show)\b"
        ),
        triggers=(
            "interview",
            "appearance",
            "op-ed",
            "column",
            "article",
            "story",
            "report",
            "commentary",
            "editorial",
            "podcast",
            "segment",
            "essay",
            "program",
            "broadcast",
            "show",
        ),
        hits=(
            "In a <relay>CNN</relay> interview the envoy said the door was open.",
            "The coach, in a recent <relay>CNN</relay> radio interview, denied it.",
        ),
        misses=(
            "In a recent interview the envoy said the door was open.",
            "CNN will show the match on Friday.",
        ),
        note="The outlet stands before the interview it gave its name to.",
    ),
    Pattern(
        id="en/relay/spoke-to",
        kind=PatternKind.RELAY,
        regex=(
            r"\b(?:spoke|speaks|speak|spoken|speaking|talked|talks|talking|said|says|confirmed|confirming|confirms|"
            r"admitted|explained|disclosed|revealed|wrote|acknowledged|complained|denied|described|insisted|hinted|"
            r"suggested|repeated|boasted|comment|shared|posted|gave|provided)"
            rf"(?:[ \u00a0][\w-]+){{0,3}}?[ \u00a0](?:to|with)[ \u00a0]{_SHORT_GAP}(?P<relay>{{outlet}})"
        ),
        triggers=(
            "spoke",
            "speak",
            "talk",
            "said",
            "says",
            "confirm",
            "admitted",
            "explained",
            "disclosed",
            "revealed",
            "wrote",
            "acknowledged",
            "complained",
            "denied",
            "described",
            "insisted",
            "hinted",
            "suggested",
            "repeated",
            "boasted",
            "comment",
            "shared",
            "posted",
            "gave",
            "provided",
        ),
        hits=(
            "A clerk confirmed to <relay>AFP</relay> that the vault was empty.",
            "The mayor’s aide, speaking to The <relay>Guardian</relay>, said nothing had changed.",
            "The nurse spoke by telephone with <relay>NPR</relay>.",
        ),
        misses=(
            "The mayor spoke to voters in Kelm.",
            "The network sold a stake to Reuters.",
        ),
        note="The outlet is whom the speaker spoke to.",
    ),
    Pattern(
        id="en/relay/on-air",
        kind=PatternKind.RELAY,
        regex=(
            r"\b(?:on|to)[ \u00a0](?:[\w-]+[ \u00a0]){0,2}?[\"“‘']?(?P<relay>{outlet})(?![\w’']*[ \u00a0]"
            r"(?:reports?|interview|polls?|debate|stage))"
        ),
        triggers=("on ", "to "),
        hits=(
            "“Nobody has asked me,” the senator said on <relay>Fox News</relay> on Tuesday.",
            "The envoy said on public broadcaster <relay>NPR</relay> that the door was open.",
        ),
        misses=(
            "The senator said on Tuesday that nobody had asked.",
            "The onus is on the buyer, says the law.",
        ),
        note="The outlet is where it was said on the air.",
    ),
    Pattern(
        id="en/relay/by-outlet",
        kind=PatternKind.RELAY,
        regex=(
            r"\b(?:interviewed|contacted|reached|quoted|cited|asked|questioned|published|reported|released|broadcast|"
            r"aired|carried|posted|revealed|obtained|disclosed|conducted|provided|leaked|given|seen|reviewed|viewed|read)"
            r"(?:[ \u00a0](?!and\b|but\b)[\w-]+){0,3}?[ \u00a0](?:by|in|on|to)[ \u00a0]"
            rf"{_SHORT_GAP}(?P<relay>{{outlet}})"
        ),
        triggers=(
            "interviewed",
            "contacted",
            "reached",
            "quoted",
            "cited",
            "asked",
            "questioned",
            "published",
            "reported",
            "released",
            "broadcast",
            "aired",
            "carried",
            "posted",
            "revealed",
            "obtained",
            "disclosed",
            "conducted",
            "provided",
            "leaked",
            "given",
            "seen",
            "reviewed",
            "viewed",
            "read",
        ),
        hits=(
            "The minister was quoted by <relay>Xinhua</relay> as saying the dam was safe.",
            "Two clerks, contacted by <relay>Reuters</relay>, said they had seen nothing.",
            "In remarks published on Sunday in <relay>Le Monde</relay>, he apologised.",
        ),
        misses=(
            "The minister was quoted as saying the dam was safe.",
            "The memo was signed by the minister.",
        ),
        note="The outlet carried, quoted or obtained what was said.",
    ),
    Pattern(
        id="en/relay/citing",
        kind=PatternKind.RELAY,
        regex=rf"\b(?:citing|quoting|cited|quoted)[ \u00a0]{_SHORT_GAP}(?P<relay>{{outlet}})",
        triggers=("citing", "quoting", "cited", "quoted"),
        hits=(
            "State radio, citing <relay>Interfax</relay>, said the train had left.",
            "The daily said, quoting the <relay>Financial Times</relay>, that the bank was for sale.",
        ),
        misses=(
            "State radio, citing a minister, said the train had left.",
            "He was cited for speeding.",
        ),
        note="One outlet rests on another.",
    ),
    Pattern(
        id="en/relay/according-to",
        kind=PatternKind.RELAY,
        regex=rf"\b(?:according|attributed)[ \u00a0]to[ \u00a0]{_GAP}(?P<relay>{{outlet}})",
        triggers=("according", "attributed"),
        hits=(
            "The train had left, according to <relay>Interfax</relay>.",
            "According to a report in The <relay>Times of India</relay>, the dam is safe.",
        ),
        misses=(
            "The train had left, according to the timetable.",
            "She works for CNN, and acted accordingly.",
        ),
        note="The outlet, or its report, is the source.",
    ),
    Pattern(
        id="en/relay/outlet-reports",
        kind=PatternKind.RELAY,
        regex=(
            r"(?P<relay>{outlet})(?:,[^,\n]{1,60},)?(?:[’']s)?[ \u00a0](?:[\w-]+[ \u00a0]){0,2}?"
            r"(?:reports|reported|reporting|said|says|quoted|quotes|cited|wrote|writes|revealed|noted|notes|"
            r"has reported|had reported|have reported)\b"
        ),
        triggers=("report", "said", "says", "quote", "cited", "wrote", "writes", "revealed", "note"),
        hits=(
            "<relay>CNN</relay> first reported the deal.",
            "The general has fled, The <relay>Guardian</relay> reported on Friday.",
        ),
        misses=(
            "CNN is based in Atlanta.",
            "The clerk said nothing.",
        ),
        note="The outlet is the subject of the telling.",
    ),
    Pattern(
        id="en/relay/reported-outlet",
        kind=PatternKind.RELAY,
        regex=rf"\b(?:reports|reported|said|says|wrote|writes)[ \u00a0]{_SHORT_GAP}(?P<relay>{{outlet}})",
        triggers=("report", "said", "says", "wrote", "writes"),
        hits=(
            "The train had left, reported <relay>Interfax</relay>.",
            "“The vault is empty,” wrote the <relay>Financial Times</relay>.",
        ),
        misses=(
            "The train had left, reported the station master.",
            "He wrote a letter. Interfax printed it.",
        ),
        note="The outlet follows the telling.",
    ),
)
