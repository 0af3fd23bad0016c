"""The ways in which a text says that a name is withheld without naming a condition: part of it, a fear, the outlet."""

from __future__ import annotations

from attribution.model import Pattern, PatternKind
from attribution.patterns.en.ground_words import REASON, REPORTED, REST, WHO, S

_LINK = r"(?:because|since|as|at|to|for|out|so|due|given|when|while|after|until|under|and|or)\b"

# They come behind those of `grounds`: of two patterns on the same words, the first is named.
WITHHELD_PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        id="en/ground/speaking-anonymously",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>(?:would{S}|could{S}|will{S}|agreed{S}to{S})?(?:only{S})?{REPORTED}{S}(?:only{S}|about{S}\w+{S}|"
            rf"(?:to|with){S}(?:the{S})?(?:\w+{S}){{1,3}}?)?anonymously\b{REASON}|"
            rf"anonymously(?={S}(?:{REPORTED})\b)|"
            rf"anonymously{S}(?:because|since|out{S}of|for{S}(?:fear|\w+{S}(?:own{S})?(?:safety|security))|fearing|so{S}(?:as|that|they|"
            rf"he|she)|due{S}to|citing|to{S}(?:protect|avoid|discuss|speak|describe|detail|talk|shield)){REST})"
        ),
        triggers=("anonymously",),
        hits=(
            "One clerk, <ground>speaking anonymously</ground>, said the vault was empty.",
            "They <ground>spoke anonymously because they feared reprisals</ground>.",
            "One clerk <ground>would only speak about it anonymously</ground>.",
            "A stoker <ground>anonymously</ground> told the Courier that the boiler leaked.",
            "The sisters worked <ground>anonymously for their safety</ground>.",
        ),
        misses=(
            "The gift was made anonymously.",
            "An anonymous clerk left.",
            "The site lets pupils send notes anonymously to one teacher.",
        ),
        note="The adverb, with the reason where one follows.",
    ),
    Pattern(
        id="en/ground/name-withheld",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>(?:(?:whose|her|his|their|the{S}\w+[’']s){S}(?:(?:full|real|last|first|actual|true){S})?"
            rf"(?:names?|identit(?:y|ies)|surnames?){S}(?:and{S}\w+{S})?(?:(?:is|are|was|were|has|have|had){S}(?:been{S})?(?:being{S})?"
            rf"(?:withheld|changed|protected|concealed|kept{S}(?:secret|private|confidential))|"
            rf"(?:is|are|was|were|has|have|had){S}not{S}(?:been{S})?(?:being{S})?(?:published|used|printed|disclosed{S}(?:for|because|"
            rf"to)|released{S}(?:for|because|to)|revealed{S}(?:for|because|to))|"
            rf"(?:the|this){S}(?:\w+{S}){{1,4}}(?:is|has{S}agreed|agreed|was{S}asked)(?:{S}to)?(?:{S}not)?{S}(?:withholding|withhold|"
            rf"disclos\w+|publish\w*|reveal\w*))"
            rf"|not{S}(?:her|his|their){S}real{S}names?|names?{S}(?:have|has){S}been{S}changed){REST})"
        ),
        triggers=("name", "identit"),
        hits=(
            "Mara, <ground>whose real name is withheld for her safety</ground>, fled at night.",
            "The boy said so; <ground>his name has been changed to protect him</ground>.",
            "A nurse, <ground>whose name the Kelm Courier is withholding at her request</ground>, said so.",
        ),
        misses=(
            "Mara, whose name is known in every village, fled at night.",
            "His name was called twice.",
            "The dead man’s name was not released.",
        ),
        note="The outlet withholds the name.",
    ),
    Pattern(
        id="en/ground/outlet-does-not-name",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>(?:is|are|was|were|has{S}chosen|chose|agreed|has{S}agreed|decided|has{S}decided)(?:{S}to)?{S}"
            rf"(?:not{S}(?:to{S})?(?:naming|identifying|name|identify){S}(?:him|her|them|the{S}(?:(?!\w+{S}{_LINK})"
            rf"\w+{S})?\w+)|"
            rf"(?:not{S}(?:to{S})?(?:naming|identifying|publishing|using|disclosing|revealing|name|identify|publish|use|"
            rf"disclose)|withhold(?:ing)?){S}(?:her|his|their|the{S}\w+[’']s){S}(?:(?:full|real|last){S})?"
            rf"(?:names?|identit(?:y|ies)))\b{REASON})"
        ),
        triggers=("naming", "identify", "withhold", "name", "identit"),
        hits=(
            "The Courier <ground>is not naming the woman because she fears her landlord</ground>.",
            "The Kelm Post <ground>agreed to withhold his name</ground>.",
        ),
        misses=(
            "The Courier is not naming a new editor.",
            "Police agreed to withhold fire.",
        ),
        note="The outlet says that it leaves somebody unnamed.",
    ),
    Pattern(
        id="en/ground/whom-outlet-does-not-name",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>whom?{S}(?:(?:[\w’'.-]+{S}){{1,5}}?(?:is|are|has{S}chosen|chose|agreed|has{S}agreed|decided|"
            rf"has{S}decided){S}not{S}(?:to{S})?(?:naming|identifying|name|identify)|(?:[\w’'.-]+{S}){{1,5}}?"
            rf"(?:does|do){S}not{S}(?:name|identify)|(?:is|are){S}not{S}being{S}(?:named|identified)){REASON})"
        ),
        triggers=("naming", "identifying", "not name", "not identify", "to name", "to identify", "not being"),
        hits=(
            "A nurse, <ground>whom the Courier is not naming to protect her privacy</ground>, wept.",
            "A nurse, <ground>who is not being named because she fears her landlord</ground>, wept.",
        ),
        misses=("The nurse whom the mayor named left.", "The man who was named in the will is not being paid."),
        note="The outlet leaves somebody unnamed, told of in a relative clause.",
    ),
    Pattern(
        id="en/ground/part-of-name",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>{WHO}(?:(?:gave|gives|giving|offered|provided|used|using|supplied|would{S}give|agreed{S}to{S}give){S}"
            rf"(?:only|just){S}(?:his|her|their|a|one){S}(?:(?:first|last|given|family|middle|sur|nick){S}?)(?:names?|initials?)|"
            rf"(?:asked|requested|wanted|preferred|agreed|insisted|wished|chose|asking|requesting){S}(?:to{S}be|that{S}\w+{S}be|on{S}being)"
            rf"{S}(?:only{S})?(?:identified|named|referred{S}to|quoted|known){S}(?:only{S})?(?:by|as|with|using){S}"
            rf"(?:only{S}|just{S})?(?:(?:his|her|their|an?){S})?(?:\w+{S})?(?:names?|nicknames?|initials?|pseudonyms?|alias)|"
            rf"(?:gave|gives|giving){S}(?:his|her|their){S}names?{S}(?:only|just|simply){S}as\b|"
            rf"(?:identif(?:ied|ying)|gave|giving){S}(?:himself|herself|themselves){S}only{S}(?:as|by)|"
            rf"(?:asked|requested|asking|requesting){S}(?:that{S})?(?:only{S}(?:his|her|their)|to{S}use{S}only{S}(?:his|her|their)){S}"
            rf"(?:first|middle){S}names?(?:{S}be{S}(?:used|published))?){REASON})"
        ),
        triggers=("name", "initial", "only as", "only by", "pseudonym", "alias"),
        hits=(
            "“It stinks,” said Mara, <ground>who gave only her first name</ground>.",
            "“It stinks,” said a stoker <ground>who gave his name only as</ground> Ole.",
            "A stoker <ground>who asked to be identified only by his first name because he fears his boss</ground>, left.",
        ),
        misses=(
            "The singer gave her first concert.",
            "Sukan, who like many of his people goes by one name, said so.",
        ),
        note="A part of the name, and by the source's wish no more.",
    ),
    Pattern(
        id="en/ground/fear",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>(?:for{S}fear{S}of|out{S}of{S}(?:\w+{S}){{0,2}}(?:fear|concern){S}(?:of|for|about|over)|fearing|"
            rf"citing{S}(?:an?{S})?(?:fears?|risks?){S}(?:of|for)|who{S}fears?){S}"
            rf"(?:\w+{S}){{0,4}}?(?:retaliation|retribution|reprisals?|repercussions|backlash|persecution|"
            rf"arrest|prosecution|(?:her|his|their){S}(?:own{S})?(?:life|lives|safety|jobs?)){REST})"
        ),
        triggers=("fear", "concern", "citing"),
        hits=(
            "The midwife gave no name <ground>for fear of reprisals</ground>.",
            "A guard talked at night, <ground>fearing for his life</ground>.",
        ),
        misses=(
            "They fled for fear of the flood.",
            "Nobody fears arrest in Kelm.",
        ),
        note="A fear given as the reason.",
    ),
)
