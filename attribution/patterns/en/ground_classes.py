"""What the words of a stated ground tell about its class."""

from __future__ import annotations

from attribution.model import ReasonClass

_NOT_YET = (
    r"(?:(?:is|are|was|were|has|have|had|do|does|did)(?: not|n[’']t)|not|never|yet to)(?: yet)?(?: officially| formally)?"
    r"(?: been| be| being| gone| made)*(?: officially| formally| yet)?"
)

GROUND_CLASSES: tuple[tuple[ReasonClass, str], ...] = (
    # In the order of the weights: of several classes the first is taken.
    (
        ReasonClass.PHYSICAL_DANGER,
        r"(?:for|of|to|risk\w*|about|endanger\w*) (?:his|her|their|its|one’s|my) (?:own |personal )?(?:life|lives|safety)|"
        r"(?:his|her|their|personal|physical) (?:own )?(?:safety|security)|(?:security|safety) "
        r"(?:reasons?|concerns?|purposes|fears?)|for (?:\w+ )?(?:security|safety)\b|"
        r"(?:fear\w*|afraid|safety|security|against|threat\w*)(?: \w+)? (?:of|for|against|to) (?:\w+ ){0,4}(?:famil(?:y|ies)|"
        r"relatives|children|parents)\b|(?:his|her|their) (?:famil(?:y|ies)|relatives) (?:could|would|might|may|be|back|was)|"
        r"(?:fear\w*|afraid) (?:for|that|of) (?:\w+ ){0,3}(?:death|safety|attack\w*|violence|kill\w*|target\w*|harm\w*|"
        r"gangs?|assassinat\w+|kidnap\w*|tortur\w+|militants?|militias?|cartels?)|"
        r"threat\w* (?:to|against|on)|death threats?|be (?:killed|attacked|targeted|harmed|kidnapped|hunted)|"
        r"in danger\b|danger\w* (?:to|for)|endanger\w*|at risk\b|reprisals? (?:by|from) (?:\w+ ){0,2}(?:militants?|"
        r"militias?|gangs?|insurgents?|rebels?|fighters?|soldiers?|troops|gunmen|cartels?|extremists?)",
    ),
    (
        ReasonClass.LEGAL_JEOPARDY,
        r"prosecut(?:ed|ion)\b|arrest\w*|detained|detention|imprison\w*|jail\w*|gag (?:law|order)|contempt|"
        r"immigration status|undocumented|illegally|legal (?:action|repercussions|consequences|jeopardy|reasons?|"
        r"retaliation|problems|trouble|exposure|risks?)|"
        r"lawsuits?\b|sued\b|suing|nondisclosure|non-disclosure|confidentiality agreements?|deport\w*|incriminat\w+",
    ),
    (
        ReasonClass.JOB_RETALIATION,
        r"(?:for|of|about|keep\w*|protect\w*|los\w+|cost\w*|risk\w*|jeopardi[sz]\w+|harm\w*|hurt\w*|damag\w+|affect\w*|threaten\w*|endanger\w*) "
        r"(?:(?:his|her|their|its|a|the|any|future|current|own) ){0,2}(?:jobs?|careers?|positions?|livelihoods?|employment|"
        r"posts?|work|clearances?|prospects|pensions?|visas?|business|funding)\b|because of (?:his|her|their) (?:\w+ )?"
        r"(?:jobs?|positions?|work|employment|employers?)\b|retaliat\w+|retribution|reprisals?|repercussions?|"
        r"recriminations?|dismiss\w*|fired\b|firing|sacked|laid off|blacklist\w*|backlash|careers?\b|employers?\b|"
        r"(?:professional|disciplinary|career) (?:consequences|action|harm|reasons)|disciplin\w+|punish\w*|"
        r"ostraci[sz]\w+|harass\w*|persecut\w+|vindictive|vengeance|revenge",
    ),
    (
        ReasonClass.VICTIM_PRIVACY,
        r"minor\b|minors\b|juveniles?|sexual\w*|rape\b|victims?\b|patients?\b|privacy|protect (?:the |their |his |her )?"
        r"(?:\w+[’']?s? ){0,2}identit\w+|underage|stigma|"
        r"(?:personal|private) (?:and \w+ )?(?:medical|health|family|life|lives)|medical (?:information|condition|history)",
    ),
    (
        # Who may not speak says so, whatever it is that the rule keeps quiet.
        ReasonClass.ORG_RULE,
        r"authori[sz](?:ed|ation)|unauthori[sz]ed|permi(?:tted|ssion)\b|(?:not|n[’']t) allowed|cleared to|at liberty|"
        r"(?:barred|prohibited|forbidden|banned|precluded) from|forbidden to|not supposed to|not (?:an )?official spokes\w+",
    ),
    (
        ReasonClass.SECURITY_OR_DIPLOMATIC,
        r"classified|diploma\w+|national security|intelligence(?! (?:briefings?|committees?|officials?))|(?:military|covert|security) "
        r"(?:operations?|plans?|matters?|movements?|details?)|troop|foreign polic\w+|(?:delicate|sensitiv\w+) (?:\w+ )?(?:talks|"
        r"negotiations|diplomacy|relations|missions?)",
    ),
    (
        ReasonClass.CONFIDENTIAL_PROCESS,
        rf"sealed|grand jury|negotiat\w+|private|privately|confidential\w*|internal|ongoing|on-going|{_NOT_YET} (?:public\w*|"
        r"final\w*|announc\w+|releas\w+|decid\w+|complet\w+|finish\w+|sign\w+|publish\w+|disclos\w+|schedul\w+|"
        r"concluded|resolved|approved|settled|over|made|taken|reached)\b|not public|non-?public|unannounced|deliberations?|ahead of|"
        r"before (?:the |an? |it |mr|they|its|any|\w+[’']s)|pending|yet to be|has not (?:yet )?|have not (?:yet )?|"
        r"hasn[’']t|haven[’']t|under ?way|secre(?:t|cy)|conversations?|open (?:case|investigation)|active (?:case|"
        r"investigation)|investigation|inquiry|litigation|proprietary|"
        r"contract|plans? (?:is|are|was|were|have|has)|did not make|personnel (?:matters?|decisions?|issues?)|"
        r"sensitiv\w+|delicate",
    ),
    (
        ReasonClass.SECURITY_OR_DIPLOMATIC,
        r"security|foreign (?:governments?|ministr\w+)",
    ),
    (
        ReasonClass.RELATIONSHIP_OR_EMBARRASSMENT,
        r"embarrass\w*|humiliat\w+|offend|awkward\w*|relationships?\b|relations with|critici[sz]\w+|alienat\w+|antagoni\w+|"
        r"upset\w*|outreach|anger(?:ing)?\b|discuss (?:his|her|their) (?:boss|colleague)\w*|friendships?|loyalt\w+|"
        r"shame|attention|publicity|appear\w* (?:disloyal|ungrateful|biased)",
    ),
    (
        ReasonClass.ORG_RULE,
        r"\b(?:rules?|polic(?:y|ies)|protocols?|regulations?|practice|custom\w*|guidelines|standard|convention|required)\b|"
        r"sworn to|(?:could|can|may)(?: ?not|n[’']t) (?:publicly |openly )?(?:discuss|speak|comment|talk)",
    ),
    (
        # "To discuss the plan": what is discussed is not public. Frankness alone is no such reason.
        ReasonClass.CONFIDENTIAL_PROCESS,
        r"(?:to|in|when|while|by|identified|named|anonymity|anonymously) (?:be able to )?(?:discuss\w*|describ\w+|detail\w*|"
        r"preview\w*|recount\w*|disclos\w+|reveal\w*|outlin\w+|relay\w*|divulg\w+|shar(?:e|ing)|talk\w* about|"
        r"speak\w* about)(?! \w+ (?:candidly|freely|frankly|openly))\b",
    ),
)
"""What the words of a ground tell about its class; `condition_only` where none of these speaks."""
