"""The ways in which a text says why, or that, a name is withheld.

The group `ground` is the whole stated ground; where only the condition is stated ("on condition of anonymity"), that
is the ground. The reason class is not the pattern's to say: it is read off the words of the ground by `GROUND_CLASSES`.
"""

from __future__ import annotations

from attribution.model import Pattern, PatternKind, ReasonClass

# What may follow a condition as its reason, up to the end of the clause; bounded, so that searching stays linear.
_REASON = (
    r"(?:[ \u00a0](?:only[ \u00a0])?(?:because|since|as|given|out[ \u00a0]of|for[ \u00a0](?:fear|lack|security|"
    r"safety)|fearing|"
    r"citing|due[ \u00a0]to|owing[ \u00a0]to|so(?:[ \u00a0]that)?|while|when|"
    r"in[ \u00a0]order[ \u00a0]to|to(?=[ \u00a0](?:discuss|describe|detail|speak|talk|avoid|protect|preserve|share|"
    r"reveal|disclose|be|address|recount|explain|preview|comment|offer|relay|outline|characterize|candidly|freely)))"
    r"\b[^.;\n\"“”—–(]{0,240}?(?=,[ \u00a0](?:said|says|told|and[ \u00a0](?:who|which|said))|,?[ \u00a0]?[\"“”]|"
    r"[.;—–(]|$|\n"
    r"|,[ \u00a0](?!because|since|and[ \u00a0]\w+[ \u00a0]|or[ \u00a0])))?"
)
_SPEAK = (
    r"(?:speak|talk|comment|discuss|be[ \u00a0](?:quoted|named|identified)|brief|disclose|"
    r"reveal|share|describe|address|divulge|release|give)"
)
_WHO = r"(?:(?:who|that|which)[ \u00a0](?:also[ \u00a0]|all[ \u00a0]|both[ \u00a0])?)?"

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        id="en/ground/condition-of-anonymity",
        kind=PatternKind.GROUND,
        regex=(
            rf"(?P<ground>(?:on|under)[ \u00a0](?:the[ \u00a0]|"
            rf"a[ \u00a0])?(?:strict[ \u00a0])?(?:conditions?[ \u00a0]of|guarantee[ \u00a0]of|promise[ \u00a0]of|"
            rf"basis[ \u00a0]of)[ \u00a0](?:complete[ \u00a0]|strict[ \u00a0])?anonymity{_REASON})"
        ),
        triggers=("anonymity",),
        hits=(
            "A clerk, who spoke <ground>on condition of anonymity</ground>, said the vault was empty.",
            "She spoke <ground>on the condition of anonymity because the audit is not public</ground>.",
            "He agreed to talk <ground>under condition of anonymity for fear of losing his post</ground>.",
        ),
        misses=(
            "Anonymity is a condition that few editors like.",
            "She spoke on condition that her children be fed.",
        ),
        note="The formula of the agencies, with the reason where one follows.",
    ),
    Pattern(
        id="en/ground/condition-not-named",
        kind=PatternKind.GROUND,
        regex=(
            r"(?P<ground>on[ \u00a0](?:the[ \u00a0])?condition[ \u00a0](?:that[ \u00a0])?(?:(?:he|she|they|his|"
            r"her|their)[ \u00a0](?:names?[ \u00a0])?)?"
            rf"(?:would[ \u00a0]|be[ \u00a0])?(?:not[ \u00a0](?:be[ \u00a0]|being[ \u00a0])?(?:named|identified|"
            rf"used|quoted|published)){_REASON})"
        ),
        triggers=("condition",),
        hits=(
            "A miner spoke <ground>on condition that his name not be used</ground>.",
            "The broker talked <ground>on condition he not be identified</ground>.",
        ),
        misses=(
            "A miner spoke on condition that he be paid.",
            "The condition of the roof was not named in the report.",
        ),
        note="The condition spelled out.",
    ),
    Pattern(
        id="en/ground/asked-not-to-be-named",
        kind=PatternKind.GROUND,
        regex=(
            rf"(?P<ground>{_WHO}(?:(?:has|have|had)[ \u00a0])?(?:asked|asking|asks|requested|requesting|insisted|"
            rf"insisting|wished|wishes|wishing|"
            r"wanted|preferred|declined|declining|refused|refusing|demanded|chose|begged|opted)"
            r"(?:[ \u00a0](?:that[ \u00a0](?:he|she|they|his[ \u00a0]name|her[ \u00a0]name|"
            r"their[ \u00a0]names))?[ \u00a0]?)"
            r"(?:not[ \u00a0]to[ \u00a0]be[ \u00a0](?:named|identified|quoted)(?:[ \u00a0]by[ \u00a0]name)?|"
            r"to[ \u00a0]be[ \u00a0](?:named|identified)|"
            r"to[ \u00a0](?:remain|stay|be)[ \u00a0](?:anonymous|unnamed|unidentified)|"
            r"(?:for[ \u00a0])?anonymity|not[ \u00a0]be[ \u00a0](?:named|identified|used|published)|"
            r"to[ \u00a0]give[ \u00a0](?:his|her|their)[ \u00a0](?:full[ \u00a0]|last[ \u00a0]|"
            r"real[ \u00a0])?names?|to[ \u00a0]withhold[ \u00a0](?:his|her|their)[ \u00a0]names?)"
            rf"(?:[ \u00a0](?:publicly|by[ \u00a0]name))?(?:[ \u00a0]discussing[^.,;\n]{{0,100}})?{_REASON})"
        ),
        triggers=("named", "identified", "anonym", "names", "name", "quoted", "unnamed"),
        hits=(
            "A clerk <ground>who asked not to be named</ground> said the vault was empty.",
            "The broker, <ground>who declined to be identified because the sale is private</ground>, laughed.",
            "A midwife <ground>asking to remain anonymous</ground> blamed the roof.",
        ),
        misses=(
            "He asked to be paid, and named his price.",
            "The company declined to name the buyer.",
        ),
        note="The source's own wish.",
    ),
    Pattern(
        id="en/ground/not-authorized",
        kind=PatternKind.GROUND,
        regex=(
            rf"(?P<ground>(?:(?:because|since|as)[ \u00a0](?:he|she|they|"
            rf"the[ \u00a0]\w+)[ \u00a0])?{_WHO}(?:(?:is|are|was|were|had|has|have)[ \u00a0](?:been[ \u00a0])?)?"
            rf"(?:(?:not|n[’']t)[ \u00a0](?:been[ \u00a0])?(?:yet[ \u00a0])?(?:authori[sz]ed|permitted|allowed|"
            rf"cleared|at[ \u00a0]liberty)|(?:isn|aren|wasn|weren)[’']t[ \u00a0](?:authori[sz]ed|permitted|allowed)|"
            rf"unauthori[sz]ed|without[ \u00a0](?:authori[sz]ation|permission)|lack(?:s|ed|"
            rf"ing)?[ \u00a0](?:the[ \u00a0])?authori[sz]ation)[ \u00a0]to[ \u00a0](?:publicly[ \u00a0])?{_SPEAK}\b"
            r"[^.,;\n\"“”—–]{0,140}?(?=[.,;—–\"“”]|$|\n|[ \u00a0]said\b|[ \u00a0]told\b))"
        ),
        triggers=("authori", "permitted", "allowed", "cleared", "liberty", "permission"),
        hits=(
            "A clerk <ground>who was not authorized to speak to the press</ground> said the vault was empty.",
            "Two guards, <ground>who are not allowed to discuss the case publicly</ground>, confirmed it.",
        ),
        misses=(
            "He was not authorized to open the vault.",
            "Guards are not allowed to smoke.",
        ),
        note="A rule of the source's house.",
    ),
    Pattern(
        id="en/ground/speaking-anonymously",
        kind=PatternKind.GROUND,
        regex=(
            r"(?P<ground>(?:speaking|spoke|speak|talked|talking|quoted|briefed|said|"
            r"communicating)[ \u00a0](?:only[ \u00a0]|to[ \u00a0]\w+[ \u00a0])?anonymously"
            rf"{_REASON}|anonymously(?:[ \u00a0](?:because|to|for|out|so|as)\b[^.,;\n\"“”]{{1,140}}))"
        ),
        triggers=("anonymously",),
        hits=(
            "One clerk, <ground>speaking anonymously</ground>, said the vault was empty.",
            "They <ground>spoke anonymously because they feared reprisals</ground>.",
        ),
        misses=(
            "The gift was made anonymously.",
            "An anonymous clerk left.",
        ),
        note="The adverb, with the reason where one follows.",
    ),
    Pattern(
        id="en/ground/name-withheld",
        kind=PatternKind.GROUND,
        regex=(
            r"(?P<ground>(?:whose|her|his|their|the[ \u00a0]\w+[’']s)[ \u00a0](?:full[ \u00a0]|real[ \u00a0]|"
            r"last[ \u00a0])?(?:names?|identit(?:y|ies))[ \u00a0]"
            r"(?:is|are|was|were|has|have|"
            r"had)[ \u00a0](?:not[ \u00a0])?(?:been[ \u00a0])?(?:being[ \u00a0])?(?:withheld|changed|protected|"
            r"concealed|published|disclosed|released)"
            r"[^.,;\n\"“”]{0,140})"
        ),
        triggers=("name", "identit"),
        hits=(
            "Mara, <ground>whose real name is withheld for her safety</ground>, fled at night.",
            "The boy said so; <ground>his name has been changed to protect him</ground>.",
        ),
        misses=(
            "Mara, whose name is known in every village, fled at night.",
            "His name was called twice.",
        ),
        note="The outlet withholds the name.",
    ),
    Pattern(
        id="en/ground/fear",
        kind=PatternKind.GROUND,
        regex=(
            r"(?P<ground>(?:for[ \u00a0]fear[ \u00a0]of|"
            r"out[ \u00a0]of[ \u00a0](?:\w+[ \u00a0]){0,2}fear[ \u00a0](?:of|for)|fearing|"
            r"citing[ \u00a0](?:a[ \u00a0])?fears?[ \u00a0](?:of|for))[ \u00a0]"
            r"(?:\w+[ \u00a0]){0,4}?(?:retaliation|retribution|reprisals?|repercussions|backlash|persecution|"
            r"arrest|prosecution|(?:her|his|their)[ \u00a0](?:life|lives|safety|jobs?))[^.,;\n\"“”]{0,80})"
        ),
        triggers=("fear",),
        hits=(
            "The midwife gave only one name <ground>for fear of reprisals</ground>.",
            "A guard talked at night, <ground>fearing for his life</ground>.",
        ),
        misses=(
            "They fled for fear of the flood.",
            "Nobody fears arrest in Kelm.",
        ),
        note="A fear given as the reason.",
    ),
)

GROUND_CLASSES: tuple[tuple[ReasonClass, str], ...] = (
    # In the order of the weights: of several classes the first is taken.
    (
        ReasonClass.PHYSICAL_DANGER,
        r"(?:his|her|their) (?:own )?(?:life|lives|safety|family|families|relatives)|(?:security|safety) "
        r"(?:reasons|concerns)|for security\b|"
        r"fear\w* (?:for|that|of) (?:\w+ ){0,3}(?:death|safety|attack|violence|kill\w*|target\w*|harm\w*|gang)|"
        r"threat\w* (?:to|against)|death threats|be (?:killed|attacked|targeted)|personal safety|in danger",
    ),
    (
        ReasonClass.LEGAL_JEOPARDY,
        r"prosecut\w+|arrest\w*|gag (?:law|order)|contempt|immigration status|undocumented|legal (?:action|"
        r"repercussions|consequences|jeopardy)|"
        r"lawsuits?|sued|nondisclosure|non-disclosure|deport\w*",
    ),
    (
        ReasonClass.JOB_RETALIATION,
        r"for (?:his|her|their|its) (?:jobs?|careers?|positions?|livelihoods?)|retaliat\w+|retribution|reprisals?|repercussions?|(?:los\w+|cost\w*|risk\w*|jeopardi\w+) (?:\w+ "
        r"){0,2}(?:job|jobs|position|post|career|work|clearance)|"
        r"dismiss\w*|fired|blacklist\w*|backlash|career|employer|professional consequences|punish\w*",
    ),
    (
        ReasonClass.VICTIM_PRIVACY,
        r"minor\b|sexual|victims?|patient|privacy|protect (?:the |their |his |her )?(?:\w+ )?(?:identit\w+|"
        r"privacy)|underage|family's privacy",
    ),
    (
        ReasonClass.CONFIDENTIAL_PROCESS,
        r"sealed|grand jury|negotiat\w+|private|confidential\w*|internal|ongoing|(?:not|n[’']t) (?:yet )?(?:been "
        r")?(?:made |be |being )?(?:public\w*|final\w*|announced|"
        r"released|decided|officially)|not public|non-?public|deliberations?|ahead of|before (?:the |an |it |mr|"
        r"they|its|any|\w+’s)|pending|yet to be|"
        r"had not (?:yet )?(?:been )?(?:announced|released|made)|has not (?:yet )?|have not (?:yet )?|hasn[’']t|"
        r"haven[’']t|under way|secret|conversations?|"
        r"contract|plans? (?:is|are|was|were|have|has)|did not make",
    ),
    (
        ReasonClass.SECURITY_OR_DIPLOMATIC,
        r"classified|sensitiv\w+|diplomatic|national security|intelligence|delicate|military operation",
    ),
    (
        ReasonClass.ORG_RULE,
        r"authori[sz]\w+|unauthori[sz]ed|permi(?:tted|ssion)|allowed|cleared|at liberty|(?:rules|polic(?:y|ies)|"
        r"protocol|ground rules|regulations|practice|customary)",
    ),
    (
        ReasonClass.RELATIONSHIP_OR_EMBARRASSMENT,
        r"embarrass\w*|offend|awkward|relationship\w*|criticiz\w+|criticis\w+|alienat\w+|antagoni\w+|upset|outreach",
    ),
)
"""What the words of a ground tell about its class; `condition_only` where none of these speaks."""
