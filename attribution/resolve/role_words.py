"""Words that tell whose president, director or member somebody is: a state's, a think tank's, a company's."""

from __future__ import annotations

import re

FORMER = re.compile(r"\b(?:former(?:ly)?|ex-\w+|one-?time|retired|then-|late)\b", re.IGNORECASE)
"""An office that is no longer held."""

STATE = re.compile(
    r"\b(?:(?i:white house|administration|governments?(?! (?:affairs|relations))|"
    r"governmental|congress(?:ional|man|woman)?|senate|senior "
    r"u\.s\.|federal|"
    r"law[- ]enforcement|intelligence|pentagon|ministry|security service|diplomatic|presidential|republican|"
    r"democrat(?:ic)?|gop|house|"
    r"military|police|justice|legislative|parliament\w*|"
    r"palace (?=source|official|aide|spokes|insider|staff|guard)|cabinet|army|defen[cs]e|court|judicial|official|"
    r"officials|capitol|"
    r"treasury|kremlin|no\.? 10|number 10|downing street|whitehall|commons|"
    r"department|bureau|homeland|national security|(?:foreign|security) policy (?=chief)|"
    r"secret service|border patrol|municipal|county|city council|"
    r"(?:intelligence|judiciary|select|oversight|ethics|finance|budget|joint|services|relations|affairs|"
    r"appropriations) "
    r"committee|environmental protection|state)|Fed|U\.S|US|E\.U|EU|U\.N|UN|NATO|FBI|CIA|ICE|DOJ|DHS|EPA|CDC|NSA|IRS|"
    r"FDA|"
    r"FCC|SEC|"
    r"(?:American|Western|Arab|Israeli|Palestinian|Russian|Chinese|Saudi|Turkish|Iranian|Iraqi|Syrian|European|"
    r"British|French|German|"
    r"Ukrainian|Indian|Pakistani|Afghan|Japanese|Egyptian|Mexican|Italian|Spanish|Polish|Greek|Lebanese|Jordanian|"
    r"Libyan|Korean)"
    r"(?! (?!Embassy|Consulate|Foreign|Defen[cs]e|Interior|Finance|State|Army|Navy|Air|Border|Coast|National)[A-Z]))\b"
)
"""Words of governments, parliaments, armed forces and their agencies."""

PRIVATE = re.compile(
    r"\b(?i:company|hospital|industry|university|college|school|airline|bank|union|league|club|church|studio|"
    r"corporate|firm|"
    r"sports|marketing|advertising|real estate|insurance|pharmaceutical|"
    r"business|trade (?:group|union|body|association)|inc|corp|foundation|oil|network|airport|hotel|restaurant|store)\b"
)
"""Words of bodies that are no government's."""

THINK_TANK = re.compile(
    r"\b(?:Institut\w+|institut\w+|University|university|College|professor|think[- ]tanks?|Center|Centre|School|"
    r"research\w*|Research|Brookings|Cato|RAND|Hudson|Heritage|Carnegie|Chatham|Policy|Studies|analyst|analysis|"
    r"Analytics|Economics|"
    r"Capital|Securities|Advisors|Endowment|Lab|Laboratory)\b"
)
"""Words of places where experts work."""

_OF_A_CAUSE = (
    r"(?:rights|advoca\w+|watchdog|(?:civil )?libert\w+|immigra\w+|environmental|conservation|climate|(?:anti|pro)-\w+|"
    r"(?:right|left|center|centre)-(?:wing|right|left|leaning)|progressive|conservative|liberal|grassroots|gun|peace|"
    r"tea party|faith|privacy|consumer|voting|gay|lgbtq?|women[’']s|feminist|reform|activist|protest|solidarity|"
    r"pressure|human|transparency|animal)"
)
CAUSE = re.compile(rf"\b{_OF_A_CAUSE}\b", re.IGNORECASE)
"""Words of a cause, for which unnamed groups stand up."""

RIGHTS = re.compile(
    r"\b(?:[Rr]ights|Right to (?:Life|Work)|Pro-(?:Life|Choice)|[Aa]dvoca\w+|[Aa]lliance|[Uu]nion|AFL-CIO|"
    r"[Cc]oalition|"
    r"[Aa]ctivis\w+|[Oo]bservatory|[Mm]ovement|campaign group|nonprofit|non-profit|Protect|Defen[sc]e Fund|Watch|"
    rf"the group[’']?s?|(?i:{_OF_A_CAUSE}) (?:[\w-]+ ){{0,2}}?group[’']?s?|civil group[’']?s?|grassroots|"
    r"opposition (?:group|movement|network|council|coalition|alliance)[’']?s?)\b"
)
"""Words of bodies that campaign."""

BUSINESS = re.compile(
    r"\b(?:[Cc]ompany|Inc|Corp|firm|Group|LLC|Ltd|Co|bank|Bank|chief executive|CEO|studio|Association|League|"
    r"[Ff]ederation(?! Council)|Motors|"
    r"Airlines|Holdings|Industries|Partners|maker|business|"
    r"(?:[Gg]overnment|[Cc]orporate|[Ee]xternal|[Rr]egulatory) (?:[Aa]ffairs|[Rr]elations)|"
    r"UAW|Teamsters|Energy|Technologies)\b"
)
"""Words of companies and associations."""

LOOSE = frozenset(
    "president chairman chairwoman chair director head chief leader member secretary representative "
    "commissioner "
    "chairperson agent officer founder negotiator manager superintendent chancellor partner treasurer counsel "
    "coordinator official assistant delegate".split()
) | {
    "vice president",
    "general counsel",
    "executive director",
    "staff member",
    "board member",
    "co-founder",
    "vice chairman",
    "chief of staff",
}
"""Heads that many kinds of body have, so that their surroundings decide."""

OF_STATE = re.compile(
    r"(?:of|for|to|at|in|on|with) (?:the )?(?:[\w’']+ ){0,2}?(?:United|U\.S|US|Senate|House|Joint|FBI|CIA|"
    r"Federal|National|Department|"
    r"Homeland|Security|Parliament|Interior|Treasury|Congress|Government|Agency|Administration|White House|Pentagon|"
    r"Fed|"
    r"(?:Intelligence|Judiciary|Services|Affairs|Relations|Budget|Finance|Appropriations|Oversight|Ethics|Rules|Select|"
    r"Means|Commerce|Accounts|Foreign|Energy) Committee|World (?:Bank|Health|Trade)|Monetary|Nations|"
    r"Centers for|Bureau|Authority|Commission|Bank of England|"
    r"Ministry|Army|Navy|Police|City|County|"
    r"committee|government|parliament|ministry|council|agency|department|police|state|country|nation|president|"
    r"(?:weather|postal|health|secret|security|intelligence|prison|fire) service|schools)\b"
)
"""What follows a loose head where the body is a state's."""

RUNS = re.compile(
    r"\b(?:(?:presidential|vice[- ]presidential|gubernatorial|mayoral|senate|congressional|party|Republican|Democratic|"
    r"GOP|Labou?r|Conservative|Libertarian|Green(?: Party)?|opposition) (?:candidate|nominee|contender|hopeful|rival)|"
    r"campaign(?:[’']s)? (?:\w+ )?(?:manager|chair\w*|advis[eo]r|aide|director|strategist|official|counsel|"
    r"co-chair\w*|coordinator|surrogate|lawyer|attorney|treasurer|chief executive|CEO)|"
    r"(?:advis[eo]r|aide|surrogate|consultant|strategist|director|manager|chair\w*|coordinator) "
    r"(?:to|for|with|in|at|on) (?:[\w’'.]+ ){0,4}campaign|"
    r"running (?:mate|for (?:president|governor|mayor|congress|parliament|office|the (?:senate|house|presidency))))\b"
)
"""Who runs for an office, or works for somebody who does."""

FORCES = re.compile(
    r"\b(?:Army|Navy|Air Force|Marines|Marine(?= (?:[a-z]|Corps|Gen|Lt|Maj|Capt|Col|Sgt))(?: Corps)?|"
    r"Coast Guard|(?:Central|Africa|European|Pacific|Northern|Southern|"
    r"Special Operations) Command|(?:CENT|AFRI|PA|INDOPA|SO|STRAT|NORTH|SOUTH|CYBER)COM|National Guard|"
    r"(?:[Aa]rmed|[Ss]pecial) [Ff]orces)\b"
)
"""Names of armed forces."""

ADVISERS = frozenset("adviser advisor aide physician doctor associate lawyer attorney operative".split())
"""Who is in office himself where those advised are."""

INSIDE = re.compile(
    r"\b(?:(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor)[’']s|"
    r"[Aa]dvis[eo]rs? to (?:the )?(?:[Vv]ice )?[Pp]resident|White House|administration|Senate|House|[Cc]ongressional|"
    r"[Pp]residential|national security|[Ii]ntelligence|CIA|FBI|[Gg]overnment|[Ff]ederal|"
    r"(?:State|Justice|Defense|Treasury|Commerce|Energy|Labor) Department|Pentagon)\b"
)
"""Words of those who advise, or work for, a state."""

CLAUSE = re.compile(r"\b(?:who|which|that|against|over|suing|opposing)\b")
"""What begins the part of a description that tells of others."""

FOR_BODY = re.compile(
    r"(?:^[Aa]n? (?:[A-Z][\w.]+ )+representative|\b[Rr]epresentatives? (?:for|from|of|with|at) (?:the )?(?:[A-Z]|\w+ "
    r"(?:company|group|firm)|company))"
)
"""Who represents a body speaks for it."""
