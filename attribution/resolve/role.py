"""What a source is: official, soldier, expert …, read off its titles, descriptions and appositions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from itertools import takewhile

from attribution.lexicons.local_outlets import LocalOutlets
from attribution.model import Role
from attribution.resolve.advocates import advocates_in
from attribution.resolve.entities import Entity
from attribution.resolve.families import with_relatives
from attribution.resolve.heads import GENERIC
from attribution.resolve.kin import last_word
from attribution.resolve.mentions import Form, Mention, parse
from attribution.resolve.names import Names
from attribution.resolve.portraits import Portraits
from attribution.resolve.role_words import (
    ADVISERS,
    BUSINESS,
    CAUSE,
    CLAUSE,
    FORCES,
    FORMER,
    INSIDE,
    PRIVATE,
    RUNS,
    STATE,
)
from attribution.resolve.weighing import Weighing
from attribution.resolve.words import Noun, Words, tokens

_SPEAKS = re.compile(
    r"\b(?:spokes(?:man|woman|person)|press secretary|(?:for|of) (?:public|media) (?:affairs|relations))\b"
)
_BRACKETED = re.compile(r"\(([A-Z]{2,8})\)")
_HEAD_CUT = re.compile(
    r"(?<=\w)\s(?:of|at|in|from|with|for|to|on|by|who|which|that|and|whose|based|near|under|representing|seeking|running)\b"
)
_PREPOSITION = re.compile(r"(?<=\w)\s(?:of|at|in|from|with|for|to|on|by|who|which|that)\b")
_OFFICE_OF = re.compile(
    r"\b(?:second in command|members? of (?:congress|parliament|the (?:house|senate))|secretary of \w+|head of state|"
    r"chief of staff|director of communications|supervisor of elections|charg. d.affaires|chairman of the board)\b",
    re.IGNORECASE,
)
_PLAIN = 4
"""Strength from which a description that tells no role still outweighs what is known of the name."""
_AGED = re.compile(r",? (?:aged )?\d{2}(?:,|\.|$| years)|\b\d{2}[- ]year[- ]old\b")
_KNOWS = re.compile(
    r"\b(?:familiar|close to|briefed|knowledge|involved|works?|worked|working|privy|know|knew|access|industry|"
    r"aware|present|ties|orbit|inside|talks?|spoken|connected|inner|participated|attended|described|shown|seen)\b"
)
_BARE_HEADS = frozenset(
    "source person people individual one insider those several some many they others another other someone "
    "somebody".split()
)
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


class Roles:
    """Decides roles with the word lists and the capitalised runs of one article."""

    def __init__(self, text: str, words: Words, names: Names, outlets: LocalOutlets | None = None) -> None:
        self.text = text
        self.words = words
        self.names = names
        self.portraits = Portraits(text, words, names, outlets)
        self.weighing = Weighing(words)
        self._initials: dict[str, int] | None = None
        self._told_insiders: bool | None = None

    def of(self, entity: Entity) -> tuple[Role, str]:
        """Return the role of a source and the words that told it."""
        if entity.outlet:
            return Role.MEDIA, entity.outlet
        if entity.form is Form.PERSON or (entity.form is Form.JOINT and entity.name):
            return self._of_person(entity)
        if entity.form is Form.JOINT:
            return self._of_body(entity)
        if entity.form is Form.BODY:
            return self._of_body(entity)
        return self._of_unnamed(entity)

    # --- named people -------------------------------------------------------------------------------------------

    def _of_person(self, entity: Entity) -> tuple[Role, str]:
        best: tuple[int, Role, str] | None = None
        for bonus, words, before in self.portraits.of(entity):
            found = self.describe(words, before=before)
            if found and (best is None or found[0] + bonus > best[0]):
                best = (found[0] + bonus, found[1], words)
        of_outlet = bool(entity.employer) and best is not None and best[2].startswith("member of ")
        if best and best[1] is not Role.OTHER and not of_outlet:
            return best[1], best[2]
        if entity.employer:
            return Role.MEDIA, entity.employer
        if best and self.portraits.runs(entity):
            return Role.CAMPAIGN, " ".join(entity.name)  # "rival Ann Moe", who has supporters
        if best and best[0] >= _PLAIN:
            return best[1], best[2]
        if best and best[0] < _PLAIN - 1 and any(_AGED.search(full) for full in entity.fulls[:4]):
            return Role.CITIZEN, best[2]  # "Ann Moe, 44, a translator": asked as anybody might be
        if best is None and (any(_AGED.search(full) for full in entity.fulls[:4]) or self._age_follows(entity)):
            return Role.CITIZEN, entity.fulls[0]
        if best is None and (entity.is_of_author or self._is_relative(entity.name)):
            return Role.FAMILY, " ".join(entity.name)
        politics = self.portraits.in_politics(entity) if best is None else None
        if politics is not None:
            return politics, " ".join(entity.name)
        return Role.OTHER, best[2] if best else ""

    def _is_relative(self, name: tuple[str, ...]) -> bool:
        """Return whether the article names relatives of another person of the same surname."""
        return bool(name) and bool(self._relatives.get(name[-1], frozenset()) - {name[0]})

    @cached_property
    def _relatives(self) -> Mapping[str, frozenset[str]]:
        return with_relatives(self.text)

    def _age_follows(self, entity: Entity) -> bool:
        """Return whether the article gives the person's age right after the name, and nothing else."""
        if not entity.name:
            return False
        names = self.names.ending_in(entity.name[-1])[:3]
        return any(_AGED.match(self.text, name.end, name.end + 6) for name in names if len(name.words) > 1)

    def describe(self, description: str, *, before: bool = False) -> tuple[int, Role] | None:
        """Return how strongly a description tells a role, and which; None where it tells none.

        Args:
            description: The words.
            before: Whether they stand before the name, where the head is their last word.
        """
        description = _DOTTED.sub(lambda letters: letters[0].replace(".", ""), description)
        if _SPEAKS.search(description) and not FORMER.search(description):
            return 6, Role.SPOKESPERSON
        if RUNS.search(description):
            return 5, Role.CAMPAIGN
        if before and self._acts(tokens(description)):
            return None
        if not before and _FOR_BODY.search(description):
            return 5, Role.SPOKESPERSON
        noun = self._headed(description, before=before)
        if noun is not None and noun.kind == "person" and not FORMER.search(description):
            body = advocates_in(CLAUSE.split(description, maxsplit=1)[0], self.text, self.words.advocates)
            if body:
                return 4, Role.ACTIVIST
        if noun is not None and noun.kind == "person":
            if noun.head in GENERIC and noun.head != "official" and description.lower().startswith("the "):
                return 1, Role.OTHER  # "Ann Moe, the woman who"
            if before and noun.head in {"representative", "leader", "secretary"}:
                return 4, Role.OFFICIAL
            return self.weighing.weigh(noun, description)
        stem = description if before else _HEAD_CUT.split(description, maxsplit=1)[0]
        said = tokens(stem)
        if before:  # "Judge Ann Moe sent | Ole Holm" gives him no title
            said = (
                list(takewhile(lambda word: word[:1].isupper() or word in _PARTICLES, reversed(said)))[::-1]
                or said[-1:]
            )
        title = next(
            (
                word
                for at, word in enumerate(reversed(said))
                if self.words.is_title(word) and (at == 0 or word[:1].isupper())  # "the private server" is no rank
            ),
            None,
        )
        label = self.words.titles.get(title.lower().strip("."), "") if title else ""
        if label == Role.MILITARY and re.search(r"\b[Pp]olice|[Ss]heriff|[Ff]ire\b", description):
            label = Role.OFFICIAL.value
        return (4 if label != Role.OTHER else 2, Role(label)) if label else None

    def _acts(self, pieces: list[str]) -> bool:
        """Return whether words before a name say what somebody does to its bearer: "Moe hosts" Ann Poe."""
        noun = self.words.noun(pieces[-1:])
        return noun is not None and noun.plural and noun.head in _DO and len(pieces) > 1 and pieces[-2][:1].isupper()

    def _headed(self, description: str, *, before: bool) -> Noun | None:
        """Return what a description is headed by: what stands last before a preposition or a participle."""
        plain = description.replace("’s", "").replace("'s", "")
        pieces = tokens(plain if before else _HEAD_CUT.split(plain, maxsplit=1)[0])
        noun = self.words.noun(pieces)
        while noun is None and len(pieces) > 1 and self.words.is_title(pieces[-1]):
            pieces = pieces[:-1]  # "police spokesman Lt."
            noun = self.words.noun(pieces)
        if before:
            lead, _, rest = plain.partition(next((word for word in (" of ", " to ") if word in plain), " for "))
            away = noun is None or noun.kind != "person"
            if rest and ((away and not _SMALL.search(rest)) or (noun is not None and noun.plural)):
                # "Ambassador to the Northern League"; "a lawyer for the brothers"
                ahead = self.words.noun(tokens(lead))
                noun = ahead if ahead is not None and ahead.kind == "person" else noun
            return noun
        if noun is None:
            office = _OFFICE_OF.search(plain)
            if office:
                return self.words.noun(tokens(office[0]))
            joined = tokens(_PREPOSITION.split(plain, maxsplit=1)[0])  # "the parks and roads secretary"
            noun = self.words.noun(joined)
        for cut in range(1, 5) if noun is None else ():  # "an engineer charged with"
            noun = noun or (self.words.noun(pieces[:-cut]) if len(pieces) > cut else None)
        return noun

    # --- bodies -------------------------------------------------------------------------------------------------

    def _of_body(self, entity: Entity) -> tuple[Role, str]:
        for read in sorted(entity.read, key=lambda item: -len(item.name)):
            plain = " ".join(read.name)
            if read.document in _STUDIES and read.noun and read.noun.role is Role.ORGANIZATION:
                return Role.EXPERT, read.text
            if self.words.is_place(plain) or (read.name and self.words.is_place(read.name[-1])):
                return Role.OFFICIAL, read.text
            if read.noun is not None:
                return self._body_role(read, read.noun), read.text
            spelled = self._spelled_out(read)
            if spelled:
                return spelled
        return Role.ORGANIZATION, ""

    def _spelled_out(self, read: Mention) -> tuple[Role, str] | None:
        """Return the role of a body known by its initials, from the name before "(KRS)"."""
        if len(read.name) != 1 or not read.name[0].isupper():
            return None
        if self._initials is None:
            self._initials = {found[1]: found.start() for found in _BRACKETED.finditer(self.text)}
        at = self._initials.get(read.name[0])
        if at is None:
            return None
        before = tokens(self.text[max(0, at - 80) : at])[-8:]
        for first in range(len(before)):
            if before[first][:1].isupper():
                full = " ".join(before[first:])
                mention = parse(full, self.words)
                if mention.noun is not None and mention.form is Form.BODY:
                    return self._body_role(mention, mention.noun), full
        return None

    def _body_role(self, read: Mention, noun: Noun) -> Role:
        role = noun.role
        if noun.kind == "person":
            return self.weighing.weigh(noun, read.text)[1]
        if role is Role.OFFICIAL and _LOBBY.search(read.text):
            return Role.ORGANIZATION  # "the Council of Kelm Growers, a trade group"
        if role is Role.CAMPAIGN and "Rights" in read.name:
            return Role.ORGANIZATION  # "the Kelm Rights Campaign"
        if role in {Role.OFFICIAL, Role.ORGANIZATION, Role.OTHER} and FORCES.search(read.text):
            return Role.MILITARY
        named = read.text.split(" for ", 1)[0] if noun.head in _CENTERS else read.text  # "the Holm Center for Justice"
        state = STATE.search(named) or any(self.words.is_place(part) for part in tokens(read.text))
        if role is Role.OFFICIAL and noun.head in {
            "board",
            "committee",
            "commission",
            "panel",
            "council",
            "office",
            "authority",
            "plan",
        }:
            return Role.ORGANIZATION if BUSINESS.search(read.text) or "National Committee" in read.text else role
        if role in {Role.ORGANIZATION, Role.OTHER} and state and noun.head in _NEUTRAL:
            return Role.OFFICIAL
        return Role.ORGANIZATION if role is Role.OTHER else role

    # --- unnamed people -----------------------------------------------------------------------------------------

    def _of_unnamed(self, entity: Entity) -> tuple[Role, str]:
        best: tuple[int, Role, str] | None = None
        for read, full in zip(entity.read[:6], entity.fulls[:6], strict=True):
            rank, role = self._unnamed(read, full)
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

    def _unnamed(self, read: Mention, full: str) -> tuple[int, Role]:
        noun = read.noun
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
        if head in {"supporter", "opponent", "advocate"} and f"{head}s of" in full.lower():
            return 3, Role.ACTIVIST
        if head == "representative" and _FOR_BODY.search(full):
            return 3, Role.SPOKESPERSON
        if head in ADVISERS and INSIDE.search(full):
            return 3, Role.OFFICIAL
        if noun.kind != "person":
            campaigns = noun.role is Role.ORGANIZATION and last_word(head) in _GROUPS and CAUSE.search(read.text)
            return 2, Role.ACTIVIST if campaigns else noun.role
        if noun.role is Role.EXPERT and _EMPLOYED.search(full):
            return 4, Role.OFFICIAL
        weighed = self.weighing.weigh(noun, full)
        return weighed[0] + 1, weighed[1]


_OWNER = re.compile(r"^.*[’']s? (?=[a-z])")
_PERSONAL = frozenset(("doctor", "physician", "friend", "neighbor", "neighbour", "accountant", "biographer"))
"""Whoever serves a person, and not what that person stands for: "the candidate's doctor"."""
_PARTICLES = frozenset(("of", "the", "for", "and", "to", "de", "in", "at"))
_DOTTED = re.compile(r"\b(?:[A-Z]\.){3,}")
"""Initials of a body with full stops: "F.B.I."."""
_GROUPS = frozenset(("group", "organization", "organisation", "coalition", "nonprofit"))
_KNOWING = re.compile(r" (?:close|familiar|who|briefed|with (?!the\b|an?\b|[A-Z]))\b")
"""What begins the words on how a source knows, which tell not what it is."""
_STAFF = frozenset(("official", "executive", "leader", "member", "staffer", "employee", "manager"))
_AT_BODY = re.compile(r"\b(?:at|of|for|with|from) (?:the )?([A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*)")
_EMPLOYED = re.compile(
    r"\b(?:[Ff]ederal|[Gg]overnment|White House|[Aa]dministration|Pentagon|CIA|FBI|NSA|NASA|NOAA|CDC|FDA|EPA|Treasury|"
    r"[Ii]ntelligence) (?:\w+ )?"
    r"(?:analyst|scientist|researcher|economist|expert|engineer|specialist|doctor|statistician)s?\b"
)
"""Experts who work for the state."""
_STATED = re.compile(
    r"\b(?:[Ss]ecurity|[Dd]iplomatic|[Rr]egime|[Ii]nvestigative|[Pp]rosecution|[Ff]oreign ministry|[Cc]ommittee|"
    r"[Ll]eadership|Hill) |\bin both parties\b"
)
_FOR_BODY = re.compile(
    r"(?:^[Aa]n? (?:[A-Z][\w.]+ )+representative|\b[Rr]epresentatives? (?:for|from|of|with|at) (?:the )?(?:[A-Z]|\w+ "
    r"(?:company|group|firm)|company))"
)
"""Who represents a body speaks for it."""
_SMALL = re.compile(r"\b(?!(?:of|to|the|for|and|on)\b)[a-z]")
"""A word in small letters that is not part of a name."""
_STUDIES = frozenset(("study", "studie", "research", "analysi", "review"))
"""Documents that make a body speak as an expert, without an s at the end."""
_NEUTRAL = frozenset(
    "service center centre task force bank board data figure statistic document record email e-mail memo "
    "statement letter "
    "press release filing report survey notice".split()
) | {"task force", "press release", "news release"}


_OF_PARTIES = frozenset(("rnc", "dnc", "nrsc", "dscc", "nrcc", "dccc"))
"""Committees of parties, whose officials are politicians."""
_OFFICIALS = re.compile(r"\bofficials?\b")
_DETERMINED = re.compile(r"^(?:the|an?|some|several|many|two|three|one|senior|other|top) ", re.IGNORECASE)
_LOBBY = re.compile(
    r"\b(?:lobby|lobbying|advocacy|trade|industry|rights|watchdog) (?:group|organi[sz]ation|association)\b"
)
_CENTERS = frozenset("center centre institute coalition alliance campaign fund".split())
_DO = frozenset("host guard coach model head judge pilot guide doctor chair captain partner champion author".split())
"""Nouns whose plurals are verbs too."""
_AND = re.compile(r",? (?:and|as well as) ")


def is_former(entity: Entity) -> bool:
    """Return whether an unnamed source is described as having left its office."""
    return any(
        FORMER.search(_AND.split(read.text, maxsplit=1)[0]) and "current and former" not in read.text
        for read in entity.read
    )
