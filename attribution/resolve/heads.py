"""Heads of descriptions by what they let a reader join: anybody, one office, a body, an outlet."""

from __future__ import annotations

GENERIC = frozenset("source person people individual official man woman one insider informant sources".split())
GENERIC_BODIES = frozenset(
    "company firm group agency organization organisation department ministry bureau court committee report study "
    "statement document campaign party union association network paper newspaper administration government "
    "institute center bank team commission panel board office survey poll embassy complaint lawsuit filing "
    "letter memo story article post".split()
)
UNIQUE = frozenset(
    "president premier pope king queen chancellor speaker governor mayor minister secretary chairman chairwoman "
    "ambassador commissioner sheriff leader emir sultan monarch comptroller ombudsman treasurer "
    "superintendent pm".split()
) | frozenset(
    (
        "prime minister", "foreign minister", "defense minister", "defence minister", "interior minister",
        "finance minister", "health minister", "justice minister", "secretary of state", "secretary of defense",
        "attorney general", "vice president", "vice-president", "majority leader", "minority leader", "first lady",
        "chief justice", "inspector general", "surgeon general", "solicitor general", "trade representative",
        "special counsel", "independent counsel", "general counsel", "home secretary", "foreign secretary",
        "energy secretary", "police chief", "fire chief", "lieutenant governor", "head of state",
        "secretary-general", "national security adviser", "national security advisor", "medical examiner",
        "district attorney", "u.s. attorney", "president-elect",
    )
)  # fmt: skip
"""Offices that one person holds at a time: an unnamed holder speaks for the office."""
RULERS = frozenset(("president", "leader", "prime minister", "premier", "chancellor", "governor"))
"""Of these a country or a state has one, whom the bare word means."""
MAY_BE_ANYBODY = GENERIC | frozenset(
    "spokesman spokeswoman spokesperson aide officer adviser advisor diplomat lawyer attorney resident student "
    "worker employee "
    "witness activist analyst expert judge prosecutor reporter journalist other user doctor driver staffer colleague "
    "friend teacher soldier investigator agent detective trooper executive manager guard nurse victim".split()
)
"""Heads of definite descriptions that open a source of their own where nothing earlier fits."""

OUTLET_HEADS = frozenset(
    "newspaper paper daily weekly magazine network broadcaster channel station website site tabloid outlet "
    "programme program".split()
) | {"news agency", "radio station", "news site", "news website", "tv station", "television station"}
"""Heads of definite descriptions that mean an outlet named before."""
STORY_HEADS = frozenset("story article report headline editorial column op-ed broadcast".split())
"""Heads that mean what an outlet brought; a report may be anybody's, so these reach less far."""

DOCUMENTS = frozenset(
    "document record filing data figure statistic finding paper court paper court document court filing email e-mail "
    "memo transcript rule law guideline report minutes number chart line recommendation accord estimate recording "
    "standard screenshot footage clip tape message photo image picture petition directive".split()
) | {"court document", "court filing", "text message"}
"""Heads of what speaks for whoever issued it."""

SINGULAR_PRONOUNS = frozenset("he she him her his hers himself herself".split())
PLURAL_PRONOUNS = frozenset("they them their theirs themselves we us our ours".split())
FIRST_PERSON = frozenset("i me my mine myself we us our ours".split())
PRONOUNS = SINGULAR_PRONOUNS | PLURAL_PRONOUNS | FIRST_PERSON | frozenset("it its itself who whom which you".split())

OF_OFFICES = frozenset(
    "agriculture border brand budget civil commerce communication communications content culture customs defence "
    "defense design development digital economic economy education energy engineering environment ethics family "
    "finance food foreign government health homeland housing human immigration industry information innovation "
    "intelligence interior international investment justice labor labour legal marketing means media national "
    "operations oversight planning policy political press product public reform regional religious research rules "
    "sales science security social sport sports state strategy technology tourism trade transport transportation "
    "veterans ways women youth "
    "founder cofounder co-founder ceo chairman president director editor producer owner".split()
)
"""What an office may begin with, before an "and": "Culture and Sports Minister"."""
