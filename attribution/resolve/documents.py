"""Whose word a document is: "a statement from the mill", "the clerk's letter", "harbour board figures"."""

from __future__ import annotations

import re
from functools import lru_cache

_NOUN = (
    r"(?:(?:press|news|joint|written|emailed|prepared|video|official|sworn|open|internal|annual|tax|court|text|"
    r"criminal|"
    r"civil|legal|Twitter|Facebook|public|financial|executive|blog) )*"
    r"(?:statements?|reports?|letters?|e-?mails?|memos?|memorandums?|memorandum|complaints?|lawsuits?|suit|filings?|"
    r"releases?|tweets?|posts?|posting|plans?|proposals?|indictments?|data|figures|statistics|stats|numbers|records|"
    r"analysis|analyses|assessments?|findings|announcements?|guidance|guidelines|advisory|books?|memoirs?|op-eds?|"
    r"testimony|transcripts?|briefs?|briefings?|petitions?|manifesto|messages?|texts?|notes?|documents?|papers?|ads?|"
    r"advertisements?|websites?|web site|returns|affidavits?|rulings?|opinions?|orders?|motions?|cables?|columns?|"
    r"essays?|"
    r"pages?|accounts?|feed|remarks|comments|speech|account|notices?|communiqués?|communiques?|newsletters?|blog|"
    r"fact sheets?|"
    r"platform|itinerary|autobiography|bulletin|dossier|audits?|surveys?|stud(?:y|ies)|research|polls?|review|tally|"
    r"results|reporting|coverage|counts?|calculations?|estimates?|projections?|investigations?|probes?|inquir(?:y|ies))"
)
_LEAD = r"(?:[Tt]he|[Aa]n?|[Tt]hat|[Tt]his|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)"
_MADE = (
    r"(?: (?:[\w-]+ )?(?:released|issued|sent|written|signed|made|posted|provided|submitted|filed|put out|published|"
    r"prepared|"
    r"kept|maintained|tracked|collected|gathered|run|carried out|assembled|"
    r"conducted|compiled|drafted|produced|authored|commissioned|attributed|brought|delivered)(?: \w+day| late|"
    r" early| recently| earlier| jointly)?)?"
)
_FROM = re.compile(
    rf"^(?:{_LEAD} |[Mm]ultiple |[Ss]everal |[Tt]wo )?(?:[\w’'.-]+ ){{0,3}}?(?:[“\"][^“”\"]{{2,40}}[”\"] )?"
    rf"((?i:{_NOUN})){_MADE},? (?:from|"
    rf"by)(?: the office of)? (?=\S)"
)
_OWNED = re.compile(rf"^(.{{2,90}}?(?:[’']s|s[’'])) (?:[\w’'.-]+ ){{0,3}}?({_NOUN})(?= [a-z]|[,.;]|$)")
_HIS = re.compile(rf"^([Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:[\w’'.-]+ ){{0,3}}?({_NOUN})(?= [a-z]|[,.;]|$)")
_WORK = re.compile(
    r"([A-Z][\w.’'-]*?(?: [A-Z][\w.’'-]*?){0,3})(?:[’']s|(?<=s)[’']) (?:new |own )?[“\"‘'][^”\"’]{2,60}[”\"’']"
)
"""A book, a film or a song by its title, and whose it is."""
_OF_NO_OUTLET = re.compile(
    r"(?:the|this|that) (?:[\w-]+ )?(?:party|campaign|company|government|official|department|school|university|group|"
    r"court|church|team|foundation|organization|union|training|pilot|welfare|aid|arrest|police|autopsy|incident|"
    r"intelligence|jobs|annual|audit|committee|commission|congressional|internal|agency)(?:[’']s)? ",
    re.IGNORECASE,
)
_NO_LINK = r"(?!(?:with|of|to|on|by|from|in|at|for|about|who|that|and)\b)"
_CAME_OUT = (
    r"(?:Leaked|Unsealed|Declassified|Redacted|Released|Published|Updated|Internal|Recent|Secret|Classified|Confidential|"
    r"Hacked|Stolen|Newly [a-z]+|Previously [a-z]+)"
)
"""What a sentence opens with that tells of a document, and is no part of a name."""
_BEFORE = re.compile(
    rf"^(?:{_LEAD} |{_CAME_OUT} )?(?:{_NO_LINK}[a-z\d][\w.-]* |\d{{4}} |January |February |March |April |"
    rf"May |June |July |August |September |October |November |December )*?"
    rf"((?:[A-Z][\w.&-]*(?: of| and| for| the)? ?){{1,6}}) ({_NOUN})(?= |$)"
)
_POLICE = re.compile(rf"^(?:{_LEAD} )?(?:\w+ )?(police|government|ministry|campaign|company) ({_NOUN})(?= |$)")
_NO_MONTH = re.compile(r"^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_BARE = re.compile(rf"^(?:[Tt]he|[Tt]hat|[Tt]his)(?: same| latter)? ((?:[\w-]+ )?{_NOUN})$")
_DAY = re.compile(
    r"(?:the )?(?:(?:early|late|mid)-?)?(?:[a-z]{3,9} )?\d{4}s?|(?:(?:this|last) )?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|week|month|year|night)"
    r"(?: (?:morning|night|afternoon|evening))?",
    re.IGNORECASE,
)
"""When a document is from, which tells not whose it is: "Friday's report"."""
_AND = re.compile(r" (?:and|or) ")
_EDGE = " ,;:"
_SPOKE_IN = (
    r"(?:\bin|\b(?:issued|released|sent|wrote|signed|filed|posted|published|gave)|[’']s) "
    r"(?:(?:an?|the|his|her|its|their|that|this) )?(?:[\w-]+ ){{0,3}}?{}"
)
_PERSONAL = frozenset(
    "statement letter email e-mail memo memorandum complaint lawsuit suit filing release tweet post testimony "
    "affidavit "
    "petition message note announcement op-ed brief motion".split()
)
"""Documents that speak for whoever was said to have spoken or written in one."""


def issuer(text: str) -> tuple[str, str, str] | None:
    """Return who issued the document that a mention is, its noun, and how that is said; None for no document.

    The last is `from` ("a statement from the mill"), `owner` ("the clerk's letter") or `before` ("ministry data"),
    which holds only where the words before name a body.
    """
    if len(text) < 6:
        return None
    work = _WORK.fullmatch(text)
    if work is not None:
        return work[1], "work", "owner"
    for pattern, way in ((_FROM, "from"), (_OWNED, "owner"), (_HIS, "owner")):
        found = pattern.match(text)
        if found is None:
            continue
        if way == "from":
            who, noun = text[found.end() :], found[1]
        else:
            who, noun = re.sub(r"[’']s$|(?<=s)[’']$", "", found[1]), found[2]
        if who.strip(_EDGE) and not _DAY.fullmatch(who.strip(_EDGE)):
            return who.strip(_EDGE), noun, way
    found = _BEFORE.match(text) or _POLICE.match(text)
    if found and _AND.match(text, found.end()):
        return None  # "a ministry memo and two clerks"
    if found and not _NO_MONTH.match(found[1]):
        return found[1].strip(_EDGE), found[2], "before"
    return None


def of_no_outlet(text: str) -> bool:
    """Return whether a website, a program or a report is that of somebody who is no outlet: "the arrest report"."""
    return _OF_NO_OUTLET.match(text) is not None


def bare_document(text: str) -> str:
    """Return the noun of a document that the article must have named before: "the statement"; empty for none."""
    found = _BARE.match(text)
    return found[1].lower().rsplit(" ", 1)[-1] if found else ""


def spoke_in(document: str, stretch: str) -> bool:
    """Return whether the words after a speaker say that it spoke in such a document: "said in a statement"."""
    return document in _PERSONAL and document in stretch and _spoke_in(document).search(stretch) is not None


@lru_cache(maxsize=64)
def _spoke_in(document: str) -> re.Pattern[str]:
    return re.compile(_SPOKE_IN.format(re.escape(document)))


_PUBLISHED = re.compile(
    r"((?:[A-Z][\w.&’'-]*(?: of| and| for| the| on)? ){1,7})(?:has |had |have )?(?:just |recently |also )?"
    r"(?:released|published|issued|unveiled|put out)(?: (?:an?|its|the|their) )(?:[\w-]+ ){0,4}?"
    r"(?:report|study|survey|estimate|analysis|assessment|review|audit|paper|poll|forecast|projection)s?\b"
)
_REPORTED = frozenset("report study survey analysis assessment review audit paper document poll".split())
"""What a publication of that kind is called the next time."""


def publisher_of(document: str, stretch: str) -> str:
    """Return the body that published a document of a kind, by the words before "the report"; empty where none did."""
    if document not in _REPORTED:
        return ""
    bodies: list[str] = _PUBLISHED.findall(stretch)
    return bodies[-1].strip() if bodies else ""
