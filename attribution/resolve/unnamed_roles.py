"""What an unnamed source is, by its description: an official, an insider, a lawyer."""

from __future__ import annotations

import re
from itertools import takewhile

from attribution.model import Role
from attribution.resolve.entities import Entity
from attribution.resolve.kin import last_word
from attribution.resolve.mentions import Mention
from attribution.resolve.role_words import ADVISERS, CAUSE, FOR_BODY, FORMER, INSIDE, PRIVATE, RUNS, STATE
from attribution.resolve.weighing import Weighing
from attribution.resolve.words import Words, tokens

_KNOWS = re.compile(
    r"\b(?:familiar|close to|briefed|knowledge|involved|works?|worked|working|privy|know|knew|access|industry|"
    r"aware|present|ties|orbit|inside|talks?|spoken|connected|inner|participated|attended|described|shown|seen)\b"
)
_BARE_HEADS = frozenset(
    "source person people individual one insider those several some many they others another other someone "
    "somebody".split()
)
_IN_ANY_PLACE = _BARE_HEADS | {"whistleblower", "whistle-blower", "colleague"}
_SAME_PEOPLE = re.compile(r"(?:the|these|those|one of the|both|another) (?:people|person)$", re.IGNORECASE)
_NO_MORE = re.compile(
    r"(?:(?:one|two|three|some|several|another|others?|both|all|each) of )?(?:the|both|these|those|that|this|all) "
    r"(?:(?:two|three|four|other|second|first|third|same) )*(?:sources?|persons?|people|individuals?|insiders?)",
    re.IGNORECASE,
)
"""A source of which nothing else is told."""
_KNOW = re.compile(
    r"\b(?:sources?|people|persons?|individuals?|insiders?) (?:who (?:is|are|was|were) )?(?:\w+ly )?(?:familiar with|"
    r"briefed on|close to|with (?:\w+ )?knowledge of|involved in)\b"
)
_OWNER = re.compile(r"^.*[’']s? (?=[a-z])")
_PERSONAL = frozenset(("doctor", "physician", "friend", "neighbor", "neighbour", "accountant", "biographer"))
"""Whoever serves a person, and not what that person stands for: "the candidate's doctor"."""
_HIRED = frozenset(("agent", "counsel"))
"""Whom a person has as well as a state: "the singer's agent"."""
_GROUPS = frozenset(("group", "organization", "organisation", "coalition", "nonprofit"))
_KNOWING = re.compile(r" (?:close|familiar|who|briefed|with (?!the\b|an?\b|[A-Z]))\b")
"""What begins the words on how a source knows, which tell not what it is."""
_STAFF = frozenset(("official", "executive", "leader", "member", "staffer", "employee", "manager"))
_AT_BODY = re.compile(r"\b(?:at|of|for|with|from|in|inside|within) (?:the )?([A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*)")
_EMPLOYED = re.compile(
    r"\b(?:[Ff]ederal|[Gg]overnment|White House|[Aa]dministration|Pentagon|CIA|FBI|NSA|NASA|NOAA|CDC|FDA|EPA|Treasury|"
    r"[Ii]ntelligence|Department|Secret Service|Homeland Security|ICE|IRS|NSC) (?:\w+ )?"
    r"(?:analyst|scientist|researcher|economist|expert|engineer|specialist|doctor|statistician|employee|staffer)s?\b"
)
"""Who works for the state as an expert or without a rank."""
_STATED = re.compile(
    r"\b(?:[Ss]ecurity|[Dd]iplomatic|[Rr]egime|[Ii]nvestigative|[Pp]rosecution|[Ff]oreign ministry|[Cc]ommittee|"
    r"[Ll]eadership|Hill) |\bin both parties\b"
)
_IN_OFFICE = re.compile(
    r"\b(?:in|inside|within|at|from) (?:the )?(?:[\w.’'-]+ ){0,3}?(?:administration|government|White House|ministry|"
    r"Pentagon|Kremlin|Department|F\.?B\.?I\b\.?|C\.?I\.?A\b\.?|Congress|Senate|military|army|police|intelligence|"
    r"security (?:service|force|apparatu)s?|campaign|cabinet|parliament|Downing Street|embassy|bureaucracy|"
    r"(?:minister|president|governor|mayor|senator|prosecutor|attorney general)[’']s? office|"
    r"(?<=in the )(?:\w+ )?party)"
    r"(?! (?:tax|polic|trail|stop|rall|event|camp|base|school|hospital|station|custod|-))",
    re.IGNORECASE,
)
"""Where those work whom nothing else describes: "people in the Kelm administration"."""
_OF_PARTIES = frozenset(("rnc", "dnc", "nrsc", "dscc", "nrcc", "dccc"))
"""Committees of parties, whose officials are politicians."""
_OFFICIALS = re.compile(r"\bofficials?\b")
_DETERMINED = re.compile(r"^(?:the|an?|some|several|many|two|three|one|senior|other|top) ", re.IGNORECASE)
_AND = re.compile(r",? (?:and|as well as) ")


class UnnamedRoles:
    """Decides the roles of the unnamed sources of one article.

    Args:
        text: The article's text.
        words: Word lists.
        weighing: What nouns say by the words around them.
    """

    def __init__(self, text: str, words: Words, weighing: Weighing) -> None:
        self.text = text
        self.words = words
        self.weighing = weighing
        self._told_insiders: bool | None = None

    def of(self, entity: Entity) -> tuple[Role, str]:
        """Return the role of an unnamed source and the words that told it."""
        best: tuple[int, Role, str] | None = None
        for read, full in zip(entity.read[:6], entity.fulls[:6], strict=True):
            rank, role = self._told_by(read, full)
            if best is None or rank > best[0]:
                best = (rank, role, full)
        return (best[1], best[2]) if best else (Role.OTHER, "")

    def _insiders(self) -> bool:
        """Return whether the article says of unnamed people that they know: who else is a source is one of them."""
        if self._told_insiders is None:
            self._told_insiders = _KNOW.search(self.text) is not None
        return self._told_insiders

    def _of_known_body(self, full: str) -> bool:
        """Return whether a description names a company or a body that is no government's."""
        if STATE.search(_OFFICIALS.sub("", full)):
            return False
        of = _AT_BODY.search(full)
        lead = " ".join(takewhile(lambda word: word[:1].isupper(), tokens(_DETERMINED.sub("", full))))
        names = {lead.lower(), of[1].lower() if of else ""} - _OF_PARTIES
        return any(self.words.known.get(name) == Role.ORGANIZATION for name in names)

    def _in_office(self, told: str) -> bool:
        """Return whether a description places somebody inside a government, a force, a party or a campaign."""
        at = _AT_BODY.search(told)
        return _IN_OFFICE.search(told) is not None or (
            at is not None and self.words.known.get(at[1].lower()) == Role.OFFICIAL
        )

    def _told_by(self, read: Mention, full: str) -> tuple[int, Role]:
        noun = read.noun
        if read.head in _IN_ANY_PLACE and self._in_office(_KNOWING.split(read.text, maxsplit=1)[0]):
            return 3, Role.OFFICIAL
        if noun is None:
            known = read.head in _BARE_HEADS and _KNOWS.search(full)
            return (3, Role.INSIDER) if known else (1, Role.OTHER)
        head = noun.head
        full = _OWNER.sub("", full) if head in _PERSONAL else full
        if RUNS.search(full):
            return 3, Role.CAMPAIGN
        if head in _BARE_HEADS:
            lead = read.text.lower().split(head)[0]
            told = _KNOWING.split(read.text, maxsplit=1)[0]
            stated = _STATED.search(told) or STATE.search(told)
            if head == "source" and stated:
                return 3, Role.OFFICIAL
            if _KNOWS.search(full):
                return 3, Role.INSIDER
            if re.search(r"\b(?:official|aide|senator|lawmaker|member)", lead):
                return 3, Role.OFFICIAL
            if _SAME_PEOPLE.match(read.text) or (
                self._insiders() and _NO_MORE.fullmatch(read.text)
            ):  # whoever they are, they are asked for what they know
                return 1, Role.INSIDER
            return 1, noun.role
        if head in _STAFF and (PRIVATE.search(full) or self._of_known_body(read.text)):
            return 3, Role.OTHER
        if head in _HIRED and read.owner and not INSIDE.search(full):
            owner = self.words.noun(read.owner.split())
            if owner is None or owner.kind == "person":
                return 3, Role.OTHER
        if head in {"supporter", "opponent", "advocate"} and f"{head}s of" in full.lower():
            return 3, Role.ACTIVIST
        if head == "representative" and FOR_BODY.search(full):
            return 3, Role.SPOKESPERSON
        if head in ADVISERS and INSIDE.search(full):
            return 3, Role.OFFICIAL
        if noun.kind != "person":
            campaigns = noun.role is Role.ORGANIZATION and last_word(head) in _GROUPS and CAUSE.search(read.text)
            return 2, Role.ACTIVIST if campaigns else noun.role
        if noun.role in {Role.EXPERT, Role.OTHER} and _EMPLOYED.search(full):
            return 4, Role.OFFICIAL
        weighed = self.weighing.weigh(noun, full)
        return weighed[0] + 1, weighed[1]


def is_former(entity: Entity) -> bool:
    """Return whether an unnamed source is described as having left its office."""
    return any(
        FORMER.search(_AND.split(read.text, maxsplit=1)[0]) and "current and former" not in read.text
        for read in entity.read
    )
