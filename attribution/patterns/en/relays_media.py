"""Constructions in which the outlet acts: it asks, quotes, reports, or has got hold of what is told.

Like those of a conversation (`relays`), which they follow in the order of trying.
"""

from __future__ import annotations

from attribution.model import Pattern, PatternKind
from attribution.patterns.en.relay_gaps import GAP, SHORT_GAP

MEDIA_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        id="en/relay/interviewed-by",
        kind=PatternKind.RELAY,
        regex=rf"\binterviewed(?:[ \u00a0](?!and\b|but\b)[\w-]+){{0,3}}?[ \u00a0](?:by|on)[ \u00a0]{GAP}(?P<relay>{{outlet}})",
        triggers=("interviewed",),
        hits=(
            "The parents were interviewed by <relay>CNN</relay> on Sunday.",
            "Two clerks, interviewed on Friday by <relay>Reuters</relay>, said they had seen nothing.",
        ),
        misses=(
            "The clerks were interviewed by the police.",
            "She was interviewed on Friday. CNN was there.",
        ),
        note="The outlet interviewed whoever speaks.",
    ),
    Pattern(
        id="en/relay/asked-by",
        kind=PatternKind.RELAY,
        regex=(
            r"\b(?:asked|pressed|questioned|contacted|reached|challenged|approached)"
            rf"(?:[ \u00a0](?!and\b|but\b)[\w-]+){{0,3}}?[ \u00a0]by[ \u00a0]{GAP}(?P<relay>{{outlet}})"
        ),
        triggers=("asked", "pressed", "questioned", "contacted", "reached", "challenged", "approached"),
        hits=(
            "Two clerks, contacted by <relay>Reuters</relay>, said they had seen nothing.",
            "Asked by host Ana Ruiz of <relay>CNN</relay> whether he would go, the envoy said no.",
        ),
        misses=(
            "Asked by the committee whether he would go, the envoy said no.",
            "The coach was asked to leave. CNN was there.",
        ),
        note="The outlet put the question.",
    ),
    Pattern(
        id="en/relay/by-outlet",
        kind=PatternKind.RELAY,
        regex=(
            r"\b(?:quoted|cited|published|reported|released|broadcast|aired|carried|posted|revealed|obtained|"
            r"disclosed|conducted|provided|leaked|given|seen|reviewed|viewed|read|reports?|reporting|"
            r"investigation|survey|uncovered|unearthed|recorded|filmed|taped)"
            r"(?:[ \u00a0](?!and\b|but\b)[\w-]+){0,3}?[ \u00a0](?:by|in|on|to)[ \u00a0]"
            rf"{SHORT_GAP}(?P<relay>{{outlet}})"
        ),
        triggers=(
            "quoted",
            "cited",
            "published",
            "report",
            "investigation",
            "survey",
            "uncovered",
            "unearthed",
            "recorded",
            "filmed",
            "taped",
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
            "The ledger, parts of which were obtained by <relay>Reuters</relay>, lists the payments.",
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
        regex=rf"\b(?:citing|quoting|cited|quoted)[ \u00a0]{SHORT_GAP}(?P<relay>{{outlet}})",
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
        regex=rf"\b(?:according|attributed)[ \u00a0]to[ \u00a0]{GAP}(?P<relay>{{outlet}})",
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
        id="en/relay/obtained",
        kind=PatternKind.RELAY,
        regex=(
            r"(?:\b(?:that|which)[ \u00a0](?:the[ \u00a0])?(?P<relay>{outlet})[ \u00a0](?:has[ \u00a0]|had[ \u00a0])?"
            r"(?:obtained|reviewed|seen|saw|viewed|read|examined)\b|"
            r"{outlet}[ \u00a0](?:has[ \u00a0]|had[ \u00a0]|have[ \u00a0])?(?:obtained|reviewed|seen|viewed|examined)[ \u00a0]"
            r"(?:[\w-]+[ \u00a0]){0,3}?(?:cop(?:y|ies)|documents?|records?|e-?mails?|memos?|letters?|transcripts?|"
            r"recordings?|footage|drafts?|messages?|cables?|filings?)\b)"
        ),
        triggers=("obtained", "reviewed", "seen", "saw", "viewed", "read", "examined"),
        hits=(
            "The loan was never repaid, says the memo, which <relay>Reuters</relay> has seen.",
            "<relay>CNN</relay> obtained a copy of the ledger, which lists the payments.",
        ),
        misses=(
            "The inspectors obtained a copy of the ledger.",
            "Reuters reviewed its rules on Friday.",
        ),
        note="The outlet has the document that speaks.",
    ),
    Pattern(
        id="en/relay/via",
        kind=PatternKind.RELAY,
        regex=rf"(?:\b(?:via|per|courtesy[ \u00a0]of)|\bh/t)[ \u00a0]{SHORT_GAP}(?P<relay>{{outlet}})",
        triggers=("via", "per", "courtesy", "h/t"),
        hits=(
            "The envoy has resigned (via <relay>Reuters</relay>).",
            "Per the <relay>Financial Times</relay>, the bank is for sale.",
        ),
        misses=(
            "The cable was sent via Kelm.",
            "It costs ten dollars per copy.",
        ),
        note="The outlet is where it was taken from.",
    ),
    Pattern(
        id="en/relay/over-at",
        kind=PatternKind.RELAY,
        regex=rf"\bover[ \u00a0](?:at|on)[ \u00a0]{SHORT_GAP}(?P<relay>{{outlet}})",
        triggers=("over at", "over on"),
        hits=(
            "Over at the <relay>Guardian</relay>, Ana Ruiz calls it a farce.",
            "Others disagree: over on <relay>CNN</relay>, two guests praised it.",
        ),
        misses=(
            "Work is over at the mine.",
            "The strike was over at noon. CNN left.",
        ),
        note="The outlet is where its own people say something.",
    ),
    Pattern(
        id="en/relay/outlet-reports",
        kind=PatternKind.RELAY,
        regex=(
            r"(?P<relay>{outlet})(?:,[^,\n]{1,60},)?(?:[’']s)?[ \u00a0]"
            r"(?:(?!spokes|represent|executive|president|chief|owner|publisher|lawyer|and\b|but\b)[\w-]+[ \u00a0]){0,2}?"
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
            "A CNN spokeswoman said nothing.",
        ),
        note="The outlet is the subject of the telling.",
    ),
    Pattern(
        id="en/relay/reported-outlet",
        kind=PatternKind.RELAY,
        # The verb stands before its subject only behind what was said: "he said CNN was late" reports of CNN.
        regex=(
            r"(?:[,”\"’—–-][ \u00a0]?(?:reports|reported|said|says|wrote|writes|notes|noted)[ \u00a0]|"
            r"\b(?:wrote|writes|writing|written|reports|reporting)[ \u00a0](?:in|for|at)[ \u00a0])"
            r"(?:(?!at\b|in\b|on\b|by\b|to\b|of\b|as\b|for\b|that\b|after\b|until\b|when\b|since\b)[\w.’'&-]+[ \u00a0]){0,3}?"
            r"[\"“‘']{0,2}(?P<relay>{outlet})"
        ),
        triggers=("report", "said", "says", "wrote", "writes", "note", "writing", "written"),
        hits=(
            "The train had left, reported <relay>Interfax</relay>.",
            "“The vault is empty,” wrote the <relay>Financial Times</relay>.",
        ),
        misses=(
            "He said CNN was late.",
            "The train had left, reported the station master.",
            "The train had left, he said at a Reuters event.",
            "He wrote a letter. Interfax printed it.",
        ),
        note="The outlet follows the telling.",
    ),
    Pattern(
        id="en/relay/asks",
        kind=PatternKind.RELAY,
        regex=(
            r"(?P<relay>{outlet})(?:[’']s?)?[ \u00a0](?:[\w.’'-]+[ \u00a0]){0,5}?"
            r"(?:asked|pressed|questioned|interviewed|challenged|(?:spoke|talked|sat[ \u00a0]down|met)[ \u00a0](?:to|with))\b"
        ),
        triggers=("asked", "pressed", "questioned", "interviewed", "challenged", "spoke", "talked", "sat", "met"),
        hits=(
            "<relay>Reuters</relay> spoke with four of the miners.",
            "<relay>CNN</relay>’s Ana Ruiz asked the envoy whether he would go.",
            "When <relay>Reuters</relay> asked the bank about the loan, it had no answer.",
        ),
        misses=(
            "The committee asked the envoy whether he would go.",
            "CNN is based in Atlanta. He was asked to go.",
        ),
        note="The outlet, or somebody of it, put a question.",
    ),
    Pattern(
        id="en/relay/credit",
        kind=PatternKind.RELAY,
        regex=r"\[(?:via[ \u00a0])?(?:the[ \u00a0])?(?P<relay>{outlet})\.?\]",
        triggers=("[",),
        hits=(
            "“The vault is empty.” [<relay>Reuters</relay>]",
            "The bank is for sale [via <relay>CNBC</relay>].",
        ),
        misses=(
            "“He [the Reuters man] was late.”",
            "The bank [in Atlanta] is for sale. CNN has been told.",
        ),
        note="The outlet is credited in brackets.",
    ),
    Pattern(
        id="en/relay/to",
        kind=PatternKind.RELAY,
        regex=(
            r"(?<!\bknown )(?<!\brespond )(?<!\bresponded )(?<!\breply )(?<!\bturn )(?<!\btuned )(?<!\breturning )(?<!\bcoming )"
            r"\bto[ \u00a0](?:[\w-]+[ \u00a0]){0,2}?[\"“‘']?(?P<relay>{outlet})"
            r"(?![\w’']*[ \u00a0](?:debate|stage|report|story|article|editorial))"
        ),
        triggers=("to ",),
        hits=(
            "A clerk detailed the loss to <relay>AFP</relay>.",
            "“It is empty,” ran a note that he passed to public broadcaster <relay>NPR</relay>.",
        ),
        misses=(
            "The bank did not respond to Reuters.",
            "His name is known to Reuters.",
            "The clerk went to the vault. CNN waited.",
        ),
        note="The outlet is whom it went to.",
    ),
)
