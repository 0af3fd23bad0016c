"""The constructions through which a text names the outlet that a statement passed through.

`{outlet}` in an expression stands for the words that name an outlet; the component puts them there. The last part of
an id tells `resolve` what the construction means for the attribution beside it.
"""

from __future__ import annotations

from attribution.model import Pattern, PatternKind
from attribution.patterns.en.relay_gaps import GAP, SHORT_GAP
from attribution.patterns.en.relays_media import MEDIA_PATTERNS

# The first that fits names the construction, so the telling ones stand before the general ones.
PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        id="en/relay/told",
        kind=PatternKind.RELAY,
        regex=rf"\b(?:tell|tells|told|telling|informed|emailed|e-mailed|texted)[ \u00a0]{GAP}(?P<relay>{{outlet}})",
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
            r"\b(?:interview|interviews|interviewers?|appearance|appearances|broadcast|edition|episode|conversation|segment|sit-down|op-ed|column|essay|"
            r"commentary|article|remarks|comments|statement|email|e-mail|letter|message|editorial|podcast|story|call)"
            r"(?:[ \u00a0](?!and\b|but\b|that\b|who\b)[\w’'-]+){0,3}?[ \u00a0]"
            rf"(?:with|on|to|by|in|for|from|of)[ \u00a0]{GAP}(?P<relay>{{outlet}})"
        ),
        triggers=(
            "interview",
            "appearance",
            "broadcast",
            "edition",
            "episode",
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
            "On Friday’s broadcast of <relay>Fox News</relay>, the governor ruled that out.",
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
            r"\b(?:in|during|on|for|from|at)[ \u00a0](?:an?|the|his|her|their|that|this|last|yesterday[’']s)[ \u00a0]"
            rf"{SHORT_GAP}(?P<relay>{{outlet}})[’']?s?[\"”]?[ \u00a0](?:[\w-]+[ \u00a0]){{0,2}}?"
            r"(?:interview|appearance|op-ed|column|article|story|report|commentary|editorial|podcast|segment|essay|"
            r"programme|program|broadcast|show|town[ \u00a0-]hall)\b"
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
            "hall",
        ),
        hits=(
            "In a <relay>CNN</relay> interview the envoy said the door was open.",
            "The coach, in a recent <relay>CNN</relay> radio interview, denied it.",
            "“Nobody asked me,” he said at a <relay>CNN</relay> town hall.",
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
            r"\b(?:spoke|speaks|speak|spoken|speaking|sat[ \u00a0]down|sitting[ \u00a0]down|talked|talks|talking|said|says|confirmed|confirming|confirms|"
            r"admitted|explained|disclosed|revealed|wrote|acknowledged|complained|denied|described|insisted|hinted|"
            r"suggested|repeated|boasted|comment|shared|posted|gave|provided)"
            rf"(?:[ \u00a0][\w-]+){{0,3}}?[ \u00a0](?:to|with)[ \u00a0]{SHORT_GAP}(?P<relay>{{outlet}})"
        ),
        triggers=(
            "spoke",
            "down",
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
        # Public debates are nobody's interview, and what is shown on the air is not said there.
        regex=(
            r"(?<!\bair )(?<!\bairs )(?<!\baired )(?<!\bairing )(?<!\bdebates )(?<!\bdebate )(?<!\bdebate, )"
            r"(?<!\btime )(?<!\byears )(?<!\bhost )(?<!\bcareer )"
            r"\bon[ \u00a0](?:[\w’'-]+[ \u00a0]){0,2}?[\"“‘']?(?P<relay>{outlet})(?![\w’']*[ \u00a0]"
            r"(?:reports?|interview|polls?|debate|stage))"
        ),
        triggers=("on ",),
        hits=(
            "“Nobody has asked me,” the senator said on <relay>Fox News</relay> on Tuesday.",
            "The envoy said on public broadcaster <relay>NPR</relay> that the door was open.",
        ),
        misses=(
            "The senator said on Tuesday that nobody had asked.",
            "The onus is on the buyer, says the law.",
            "The senator said in the last debate on CNN that nobody had asked.",
        ),
        note="The outlet is where it was said on the air.",
    ),
    *MEDIA_PATTERNS,
)
