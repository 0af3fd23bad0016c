"""The ways in which a text says why, or that, a name is withheld.

The group `ground` is the whole stated ground; where only the condition is stated ("on condition of anonymity"), that
is the ground. The reason class is not the pattern's to say: it is read off the words of the ground by
`attribution.patterns.en.ground_classes`.
"""

from __future__ import annotations

from attribution.model import Pattern, PatternKind
from attribution.patterns.en.ground_words import HAVE, NAMED, NAMES, REASON, REPORTED, REST, SELF, SPEAK, THEIR, WHO, S
from attribution.patterns.en.grounds_withheld import WITHHELD_PATTERNS

_BE = rf"(?:to{S})?(?:be|being|been)"
_USED = (
    r"(?:used|published|printed|disclosed|revealed|released|mentioned|made[ \u00a0]public|attached|known|shared|"
    r"included|reported)"
)
_HIDDEN = (
    rf"(?:withheld|changed|concealed|protected|kept{S}(?:\w+{S}){{0,3}}(?:private|secret|confidential|out)|obscured)"
)
_UNNAMED = r"(?:anonymous|unnamed|unidentified|nameless|anonymously)"
_NOT_NAMED = rf"not{S}{_BE}{S}(?:publicly{S}|further{S}|otherwise{S}|directly{S})?{NAMED}(?:{S}(?:publicly|by{S}name))?"
_SOMEBODY = r"(?:the[ \u00a0]\w+|an?[ \u00a0]\w+|him|her|them|it|people|sources|those|\w+[’']s[ \u00a0]\w+)"

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        id="en/ground/condition-of-anonymity",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>(?:(?:on|under|upon|with|behind){S}(?:the{S}|an?{S})?(?:(?:strict|express|sole|firm|absolute|"
            rf"clear|explicit){S})?(?:conditions?|guarantees?|promises?|assurances?|basis|grounds?|cloak|veil|cover|pledge|"
            rf"agreement|understanding|terms?){S}(?:of|for){S}(?:(?:complete|strict|total|full|absolute|his|her|their){S})?"
            rf"anonymity|(?:on|under|with){S}(?:the{S}|an?{S})?(?:strict{S})?(?:condition|guarantee|promise|assurance){S}of{S}"
            rf"(?:strict{S})?(?:confidentiality|secrecy)|"
            rf"on{S}(?:strict{S})?anonymity|in{S}(?:return|exchange){S}for{S}anonymity|"
            rf"{WHO}(?:is|are|was|were|been|being){S}(?:granted|given|promised|guaranteed|offered|assured){S}(?:of{S})?"
            rf"anonymity|(?<=,{S})(?:granted|given|promised|guaranteed){S}anonymity|"
            rf"(?:granted|granting|gave|giving|offered|promised|allowed){S}{_SOMEBODY}{S}anonymity){REASON})"
        ),
        triggers=("anonymity", "confidentiality", "secrecy"),
        hits=(
            "A clerk, who spoke <ground>on condition of anonymity</ground>, said the vault was empty.",
            "She spoke <ground>on the condition of anonymity because the audit is not public</ground>.",
            "He agreed to talk <ground>under condition of anonymity for fear of losing his post</ground>.",
            "A broker talked <ground>on condition of anonymity, since the books are not closed</ground>.",
            "The stoker spoke <ground>under a promise of anonymity to describe private talks with Mr. Dahl</ground>.",
            "A diver, <ground>granted anonymity to discuss the wreck</ground>, said it was looted.",
            "The Courier <ground>granted the stoker anonymity because he could lose his job</ground>.",
            "“It leaks,” said a diver <ground>who was given anonymity so he could speak candidly</ground>.",
            "One of them spoke <ground>on condition of anonymity</ground>, while Dahl said nothing.",
        ),
        misses=(
            "Anonymity is a condition that few editors like.",
            "She spoke on condition that her children be fed.",
            "The state guarantees donors their anonymity.",
        ),
        note="The formula of the agencies, with the reason where one follows.",
    ),
    Pattern(
        id="en/ground/condition-not-named",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>(?:(?:on|under|with|upon){S}(?:the{S}|an?{S})?(?:strict{S}|express{S})?(?:condition|understanding|"
            rf"agreement|proviso|promise|assurance|basis)|provided|as{S}long{S}as|only{S}if|but{S}only{S}if|unless){S}"
            rf"(?:that{S}|of{S})?(?:(?:{SELF}|{THEIR}{S}(?:\w+{S})?{NAMES}){S})?(?:(?:would|could|will|should|is|are|was|"
            rf"were){S})?(?:(?:not|n[’']t|never){S}(?:be{S}|being{S})?(?:publicly{S})?(?:{NAMED}|{_USED})|"
            rf"(?:be{S}|were{S}|being{S})?(?:(?:granted|given){S}anonymity|{_HIDDEN})|(?:remain|stay|be|remaining|"
            rf"staying){S}{_UNNAMED})(?:{S}by{S}name)?{REASON})"
        ),
        triggers=(
            "named",
            "identified",
            "quoted",
            "used",
            "published",
            "disclosed",
            "revealed",
            "withheld",
            "anonym",
            "unnamed",
            "unidentified",
            "attributed",
            "changed",
            "printed",
            "cited",
        ),
        hits=(
            "A miner gave an account <ground>on condition that his name not be used</ground>.",
            "The broker talked <ground>on condition he not be identified</ground>.",
            "A clerk agreed to talk <ground>on the understanding that she would not be named</ground>.",
            "He would speak <ground>only if he was not identified because of his job</ground>.",
            "They talked <ground>on condition of not being quoted by name</ground>.",
            "The miller gave an account <ground>on condition that she remain anonymous</ground>.",
        ),
        misses=(
            "A miner spoke on condition that he be paid.",
            "The condition of the roof was not named in the report.",
        ),
        note="The condition spelled out.",
    ),
    Pattern(
        id="en/ground/not-for-attribution",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>(?:{REPORTED}{S}(?:(?:only|exclusively){S}|(?:to|with){S}(?:the{S})?(?:\w+{S}){{1,3}}?)?(?:strictly{S}"
            rf"|only{S})?(?:on{S}(?:deep{S}|an?{S})?(?:not-for-attribution{S}basis|background)|not{S}for{S}attribution|"
            rf"off{S}the{S}record|without{S}attribution|under{S}(?:the{S})?Chatham{S}House{S}rules?)|"
            rf"on{S}an?{S}(?:not-for-attribution|background|off-the-record){S}basis){REASON})"
        ),
        triggers=("background", "attribution", "record", "chatham"),
        hits=(
            "The envoy, <ground>speaking on background</ground>, said the pact was dead.",
            "Two aides <ground>spoke off the record because the list is not final</ground>.",
            "She confided it to us <ground>on a not-for-attribution basis</ground>.",
        ),
        misses=(
            "The envoy spoke of his background in farming.",
            "The record shows that two aides left.",
        ),
        note="The terms of a briefing.",
    ),
    Pattern(
        id="en/ground/asked-not-to-be-named",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>{WHO}{HAVE}(?:(?:asked|asking|asks|ask|requested|requesting|requests|insisted|insisting|insists?|"
            rf"wished|wishes|wishing|wanted|wants|wanting|preferred|prefers|preferring|demanded|demanding|chose|choosing|begged|"
            rf"opted|opting|agreed|elected|pleaded|spoke|stipulated){S}(?:on{S}|for{S}|only{S})?(?:condition{S})?"
            rf"(?:(?:that{S})?(?:(?:{SELF}|{THEIR}{S}(?:\w+{S})?{NAMES}|we|the{S}\w+){S})?(?:{S}?(?:would{S}|should{S}))?"
            rf"(?:{_NOT_NAMED}|not{S}(?:{_BE}{S})?(?:{NAMED}|{_USED})|(?:to{S})?(?:remain|remaining|stay|be|go|speak|talk){S}"
            rf"{_UNNAMED}|(?:(?:strict|total){S})?anonymity|{_BE}{S}{_HIDDEN}|not{S}(?:to{S})?(?:use|publish|print|disclose|"
            rf"reveal|give|provide|have|share|include|name|identify){S}(?:{THEIR}{S}(?:\w+{S})?{NAMES}|him|her|them)"
            rf"(?:{S}(?:{_USED}|withheld))?|to{S}(?:withhold|conceal|keep){S}{THEIR}{S}(?:\w+{S})?{NAMES}))|"
            rf"(?:declin(?:ed|ing|es)|refus(?:ed|ing|es)){S}to{S}(?:be{S}(?:publicly{S}|further{S}|otherwise{S})?(?:named|"
            rf"identified|quoted{S}by{S}name|quoted)|(?:give|disclose|reveal|provide|offer|share){S}{THEIR}{S}(?:\w+{S})?{NAMES}|"
            rf"have{S}{THEIR}{S}(?:\w+{S})?{NAMES}{S}{_USED}|identify{S}(?:himself|herself|themselves)))"
            rf"(?:{S}(?:publicly|by{S}name|in{S}(?:print|public)))?{REASON})"
        ),
        triggers=(
            "anonym",
            "unnamed",
            "unidentified",
            "nameless",
            "withh",
            "conceal",
            "declin",
            "refus",
            "not to",
            "not be",
            "not use",
            "be kept",
            "be changed",
        ),
        hits=(
            "A clerk <ground>who asked not to be named</ground> said the vault was empty.",
            "A miner <ground>spoke on condition that his name not be used</ground>.",
            "The miller <ground>spoke on condition that she remain anonymous</ground>.",
            "The broker, <ground>who declined to be identified because the sale is private</ground>, laughed.",
            "A midwife <ground>asking to remain anonymous</ground> blamed the roof.",
            "The clerk, <ground>who requested that her last name not be used</ground>, laughed.",
            "A miller <ground>who insisted on anonymity</ground> said so.",
            "The guard <ground>asked that his name be withheld for fear of reprisals</ground>.",
            "Two stokers, <ground>both of whom asked not to be identified discussing the boiler</ground>, left.",
            "A buyer <ground>refused to give her name</ground> but praised the cake.",
        ),
        misses=(
            "He asked to be paid, and named his price.",
            "The company declined to name the buyer.",
            "The mayor asked the paper not to print the map.",
        ),
        note="The source's own wish.",
    ),
    Pattern(
        id="en/ground/did-not-want-to-be-named",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>{WHO}(?:(?:(?:did|does|do|would){S}?(?:not|n[’']t){S}(?:want|wish|like|care|agree|consent|permit|"
            rf"allow)|(?:not|without){S}(?:wanting|wishing)|(?:(?:is|are|was|were){S})?(?:unwilling|not{S}willing|reluctant|"
            rf"afraid|hesitant|not{S}prepared|too{S}(?:afraid|scared|frightened))){S}"
            rf"(?:for{S})?(?:to{S}be{S}(?:publicly{S}|further{S})?{NAMED}|"
            rf"{THEIR}{S}(?:\w+{S})?{NAMES}{S}(?:to{S}be{S})?(?:{_USED}|in{S}(?:the{S})?(?:print|paper|papers|newspaper))|"
            rf"(?:us|the{S}\w+){S}to{S}(?:use|publish|print|disclose|reveal){S}{THEIR}{S}(?:\w+{S})?{NAMES}|"
            rf"to{S}(?:give|disclose|reveal|use|provide|share|have){S}{THEIR}{S}(?:\w+{S})?{NAMES}(?:{S}{_USED})?)|"
            rf"who{S}(?:would{S}?(?:not|n[’']t)|will{S}not|won[’']t){S}(?:be{S}{NAMED}|give{S}{THEIR}{S}(?:\w+{S})?{NAMES}))"
            rf"(?:{S}(?:publicly|by{S}name|in{S}(?:print|public)))?{REASON})"
        ),
        triggers=(
            "to be named",
            "to be identified",
            "to be quoted",
            "to be cited",
            "to be credited",
            "to be publicly",
            "to be further",
            "name",
            "identit",
            "be identified",
            "be quoted",
        ),
        hits=(
            "A baker <ground>who did not want to be named</ground> said the flour was bad.",
            "The girl, <ground>who didn’t want her name used because she fears her uncle</ground>, wept.",
            "One diver, <ground>not wishing to be identified</ground>, blamed the crew.",
            "A guard <ground>who was afraid to give his name</ground> pointed at the gate.",
        ),
        misses=(
            "The baker did not want to be paid in the name of the king.",
            "The minister would not name the spy.",
        ),
        note="The wish, denied: who would not be named.",
    ),
    Pattern(
        id="en/ground/not-authorized",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>(?:(?:because|since|as){S}{SELF}{S})?{WHO}(?:(?:is|are|was|were|had|has|have){S}(?:been{S})?)?"
            rf"(?:(?:(?:not|n[’']t){S}(?:been{S})?(?:yet{S})?(?:\w+ly{S})?(?:authori[sz]ed|permitted|allowed|cleared|at{S}liberty|"
            rf"supposed|empowered|entitled)|(?:is|are|was|were|had|has|have)n[’']t{S}(?:been{S})?"
            rf"(?:\w+ly{S})?(?:authori[sz]ed|permitted|allowed|cleared|at{S}liberty|supposed)|"
            rf"unauthori[sz]ed|without{S}(?:official{S}|prior{S})?(?:authori[sz]ation|permission|clearance|approval|being{S}"
            rf"authori[sz]ed)|(?:lack(?:s|ed|ing)?|did{S}not{S}have|for{S}lack{S}of|no){S}(?:the{S}|any{S})?(?:authori[sz]ation|"
            rf"permission|clearance|authority)){S}"
            rf"to{S}(?:publicly{S}|openly{S}|officially{S}|formally{S}|freely{S})?{SPEAK}\b|"
            rf"(?:not|n[’']t){S}(?:in{S}a{S}position|free|able){S}to{S}(?:speak|talk|comment|discuss)[^.;\n\"“”]{{0,60}}?(?:publicly|"
            rf"openly|on{S}the{S}record|by{S}name)|"
            rf"(?:barred|prohibited|forbidden|banned|precluded|restricted){S}from{S}(?:publicly{S}|openly{S})?(?:speaking|talking|"
            rf"commenting|discussing|disclosing|revealing|sharing|giving)\b|"
            rf"forbidden{S}to{S}(?:publicly{S}|openly{S})?{SPEAK}\b|"
            rf"(?:not{S}(?:an{S}|the{S})?|n[’']t{S}(?:an{S}|the{S})?)(?:official|authori[sz]ed|designated){S}spokes\w+)"
            rf"{REST}(?:,?{S}(?:and{S}(?:so{S})?|so{S}|but{S}|who{S})(?:\w+{S}){{0,8}}(?:on|under){S}(?:the{S})?condition{S}of{S}"
            rf"anonymity)?)"
        ),
        triggers=(
            "authori",
            "permitted",
            "allowed",
            "cleared",
            "liberty",
            "permission",
            "clearance",
            "supposed to",
            "barred from",
            "prohibited from",
            "forbidden from",
            "forbidden to",
            "banned from",
            "precluded from",
            "restricted from",
            "approval",
            "spokes",
            "empowered",
            "entitled",
            "position to",
            "free to",
            "able to",
        ),
        hits=(
            "A clerk <ground>who was not authorized to speak to the press</ground> said the vault was empty.",
            "Two guards, <ground>who are not allowed to discuss the case publicly</ground>, confirmed it.",
            "A stoker, <ground>who was forbidden to speak to reporters</ground>, shrugged.",
            "A stoker spoke up <ground>because he wasn’t cleared to talk to reporters</ground>.",
            "The pilot, <ground>who is barred from speaking publicly</ground>, said it was late.",
            "One aide talked <ground>because she is not an official spokeswoman</ground>.",
            "They <ground>were not authorized to discuss the leak and spoke on condition of anonymity</ground>.",
        ),
        misses=(
            "He was not authorized to open the vault.",
            "Guards are not allowed to smoke.",
            "The spokeswoman was not available.",
            "A nephew is not authorized to speak for the family.",
            "Lodgers are not permitted to share rooms.",
        ),
        note="A rule of the source's house.",
    ),
    Pattern(
        id="en/ground/cannot-speak-publicly",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>{WHO}(?:can{S}?not|can[’']t|could{S}not|couldn[’']t|may{S}not|must{S}not|should{S}not){S}"
            rf"(?:(?:(?:publicly|openly|freely|officially){S})?(?:speak|talk|comment|discuss|describe|disclose|address){S}"
            rf"[^.;\n\"“”—–(]{{0,60}}?(?:publicly|openly|on{S}the{S}record|for{S}the{S}record|with{S}attribution|"
            rf"for{S}attribution|by{S}name|in{S}public)|(?:publicly|openly){S}(?:speak|talk|comment|discuss|disclose)|"
            rf"be{S}(?:publicly{S}|further{S})?(?:named|identified|quoted){S}(?:publicly|by{S}name|(?=for{S}|because|due|under|as{S}|to{S}"
            rf"protect|in{S}(?:line|keeping)))){REST})"
        ),
        triggers=(
            "cannot",
            "can not",
            "can't",
            "can’t",
            "could not",
            "couldn",
            "may not",
            "must not",
            "should not",
        ),
        hits=(
            "Two brokers, <ground>who could not discuss the sale publicly</ground>, confirmed it.",
            "The girl, <ground>who cannot be named for legal reasons</ground>, told the court so.",
            "The aides said they <ground>could not speak with attribution because the file is sealed</ground>.",
        ),
        misses=(
            "The ship could not be named after a living king.",
            "He could not speak for an hour.",
        ),
        note="What the source may not do under its name.",
    ),
    Pattern(
        id="en/ground/house-rules",
        kind=PatternKind.GROUND,
        regex=(
            rf"\b(?P<ground>(?:speaking|spoke|talked|talking|briefed{S}reporters|briefing{S}reporters|identified|named){S}"
            rf"(?:to{S}reporters{S}|on{S}\w+day{S})?(?:only{S})?(?:under|in{S}(?:line|keeping|accordance|compliance){S}with|"
            rf"according{S}to|per|citing|as{S}(?:is{S})?(?:required|customary|is{S}standard|per)(?:{S}by|{S}under)?){S}"
            rf"(?:[\w’'-]+{S}){{0,5}}?(?:rules?|regulations?|protocols?|guidelines|practice|custom|polic(?:y|ies)|conditions|"
            rf"agreement){REST}|"
            rf"(?:in{S}(?:line|keeping|accordance|compliance){S}with|under|citing|as{S}(?:required|mandated){S}by){S}"
            rf"(?:[\w’'-]+{S}){{0,4}}?(?:regulations|protocols?|(?:ground|briefing|press){S}rules|"
            rf"(?:department|company|agency|ministry|government|office|campaign|union|bank|hospital|university|"
            rf"institutional|internal){S}(?:rules|polic(?:y|ies)))(?=,?{S}(?:[\w’'-]+{S}){{0,6}}?(?:spoke|"
            rf"speaking|declined|asked|requested|on{S}condition|cannot{S}be|could{S}not{S}be|not{S}named))|"
            rf"under{S}(?:[\w’'-]+{S}){{0,3}}?(?:ground|briefing){S}rules{S}(?:that|which|requiring|stipulating|barring|"
            rf"prohibiting|preventing){S}(?:[\w’'-]+{S}){{1,8}}?{NAMED}{REST})"
        ),
        triggers=(
            "rule",
            "regulation",
            "protocol",
            "guideline",
            "practice",
            "custom",
            "polic",
            "condition",
            "agreement",
        ),
        hits=(
            "The colonel, <ground>speaking under ground rules set by the ministry</ground>, said it was over.",
            "An officer, <ground>in line with regulations</ground>, spoke on condition of anonymity.",
            "A clerk, <ground>citing company policy</ground>, asked not to be named.",
            "An officer briefed us <ground>under ground rules that he not be named</ground>.",
        ),
        misses=(
            "The colonel spoke about the rules of chess.",
            "Under these regulations a ship must carry boats.",
            "A clerk, citing company policy, closed the gate.",
        ),
        note="Rules of the house or of the briefing under which no name is given.",
    ),
    *WITHHELD_PATTERNS,
)
