"""Pieces of regular expressions that the phrases for grounds of anonymity share; each bounded, so searching is linear."""

from __future__ import annotations

S = r"[ \u00a0]"
"""A space within a phrase."""

_ABBREVIATION = r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bGen)(?<!\bSen)(?<!\bRep)(?<!\bGov)"
STOP = (
    rf"(?:{_ABBREVIATION}\.(?=[\s\"”’')\]]|$)(?!{S}(?-i:[a-z]))|,?{S}?[\"“”]|[;—–(\n]|$|,{S}(?:said|says|told|added|adding|"
    rf"according|and{S}(?:who|which|said))\b|(?<!\bhe)(?<!\bshe)(?<!\bthey){S}(?:said|told|says|added|confirmed)\b|"
    rf",{S}(?!because\b|since\b|as{S}|and{S}|or{S}|for{S}fear\b|fearing\b|citing\b))"
)
"""Where a stated reason ends at the latest: with the clause, the sentence, or where the reporting words set in."""
REST = rf"[^;\n\"“”—–(]{{0,240}}?(?={STOP})"
"""The words up to `STOP`."""

_SUBJECT = (
    r"(?:discuss|describe|detail|speak|talk|avoid|protect|preserve|share|reveal|disclose|be|address|recount|explain|"
    r"preview|comment|offer|relay|outline|characteri[sz]e|assess|provide|give|divulge|confirm|brief|candidly|freely|"
    r"frankly|openly|publicly)"
)
_ALWAYS = (
    rf"because|since|given|out{S}of|for{S}(?:fear|lack|want)|for{S}(?:\w+{S}){{0,3}}(?:security|safety|privacy|reasons?)|"
    rf"fearing|afraid|citing|due{S}to|owing{S}to|saying{S}(?:he|she|they|it)|so{S}(?:that|as|they|he|she)|lest|"
    rf"in{S}order{S}to|in{S}(?:keeping|line|accordance|compliance){S}with|"
    rf"to(?:{S}be{S}able{S}to)?(?={S}(?:\w+ly{S})?{_SUBJECT}\b)"
)
_CLOSE = (
    rf"as|while|when|under|per|following|amid|before|until|pending|in{S}(?:discussing|describing|talking|speaking)|"
    rf"(?:to{S}[\w’'.-]+{S})?(?:discussing|describing|talking|detailing)"
)
REASON = (
    rf"(?:(?:{S}(?:but{S}|only{S}|partly{S}|largely{S}|simply{S}|both{S})?(?:{_ALWAYS}|{_CLOSE})|"
    rf",{S}(?:{_ALWAYS}|as(?={S}(?:is|was|are|were|required|he|she|they|the){S})))\b{REST})?"
)
"""The reason that may follow a condition, up to the end of its clause."""

_TOLD = (
    r"(?=[^.;\n]{0,60}\b(?:public\w*|comments?|interviews?|statements?|information|details?|media|press|reporters|"
    r"journalists|names?|record|figures)\b)"
)
SPEAK = (
    rf"(?:(?:speak|talk|comment)\b(?!{S}(?:for|on{S}behalf)\b)|(?:discuss|brief|disclose|reveal|divulge)|"
    rf"(?:release|share|describe|address|give|provide|confirm|make|answer|communicate|issue)\b{_TOLD}|"
    rf"be(?={S}(?:quoted|named|identified|interviewed|cited)))"
)
"""What a rule forbids who may not be named."""
NAMED = r"(?:named|identified|quoted|cited|attributed|mentioned|credited)"
THEIR = r"(?:his|her|their|its|the[ \u00a0]\w+[’']s)"
NAMES = rf"(?:(?:full|last|real|first|own|actual|true|legal|sur){S}?)?(?:names?|identit(?:y|ies)|surnames?)"
SELF = r"(?:he|she|they|it|(?:the|this|that)[ \u00a0]\w+)"
WHO = (
    rf"(?:(?:(?:both|all|each|some|many|most|none|neither|one|two|three|several){S}of{S})?"
    rf"(?:who|whom|that|which){S}(?:also{S}|all{S}|both{S}|similarly{S}|likewise{S})?)?"
)
HAVE = rf"(?:(?:has|have|had){S}(?:also{S})?)?"

REPORTED = (
    r"(?:speak(?:s|ing)?|spoke|spoken|talk(?:s|ed|ing)?|told|tell(?:s|ing)?|said|sa(?:id|ys?|ying)|commented|commenting|"
    r"complained|complaining|admitted|acknowledged|confided|briefed|briefing|interviewed|communicating|responding|responded|"
    r"wrote|writing|(?<!been[ \u00a0])quoted|confirmed|described|warned|recalled|explained|alleged)"
)
"""Words of telling behind which a ground can stand."""
