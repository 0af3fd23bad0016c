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
from attribution.resolve.mentions import Form, Mention, parse
from attribution.resolve.names import Names
from attribution.resolve.portraits import Portraits
from attribution.resolve.role_words import (
    BUSINESS,
    CLAUSE,
    FOR_BODY,
    FORCES,
    FORMER,
    RUNS,
    STATE,
)
from attribution.resolve.unnamed_roles import UnnamedRoles
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


class Roles:
    """Decides roles with the word lists and the capitalised runs of one article."""

    def __init__(self, text: str, words: Words, names: Names, outlets: LocalOutlets | None = None) -> None:
        self.text = text
        self.words = words
        self.names = names
        self.portraits = Portraits(text, words, names, outlets)
        self.weighing = Weighing(words)
        self.unnamed = UnnamedRoles(text, words, self.weighing)
        self._initials: dict[str, int] | None = None

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
        return self.unnamed.of(entity)

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
        if not before and FOR_BODY.search(description):
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
            if noun.plural and any(word[:1].isupper() and word.lower() == f"{noun.head}s" for word in read.name[1:]):
                return Role.ORGANIZATION  # "Kelm Harbour Pilots of the North"
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


_PARTICLES = frozenset(("of", "the", "for", "and", "to", "de", "in", "at"))
_DOTTED = re.compile(r"\b(?:[A-Z]\.){3,}")
"""Initials of a body with full stops: "F.B.I."."""
_SMALL = re.compile(r"\b(?!(?:of|to|the|for|and|on)\b)[a-z]")
"""A word in small letters that is not part of a name."""
_STUDIES = frozenset(("study", "studie", "research", "analysi", "review"))
"""Documents that make a body speak as an expert, without an s at the end."""
_NEUTRAL = frozenset(
    "service center centre task force bank board data figure statistic document record email e-mail memo "
    "statement letter "
    "press release filing report survey notice".split()
) | {"task force", "press release", "news release"}


_LOBBY = re.compile(
    r"\b(?:lobby|lobbying|advocacy|trade|industry|rights|watchdog) (?:group|organi[sz]ation|association)\b"
)
_CENTERS = frozenset("center centre institute coalition alliance campaign fund".split())
_DO = frozenset("host guard coach model head judge pilot guide doctor chair captain partner champion author".split())
"""Nouns whose plurals are verbs too."""
