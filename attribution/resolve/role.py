"""What a source is: official, soldier, expert …, read off its titles, descriptions and appositions."""

from __future__ import annotations

import re

from attribution.model import Role
from attribution.resolve.entities import Entity
from attribution.resolve.mentions import Form, Mention, parse
from attribution.resolve.names import Names
from attribution.resolve.role_words import (
    BUSINESS,
    FORMER,
    LOOSE,
    OF_STATE,
    PRIVATE,
    RIGHTS,
    STATE,
    THINK_TANK,
)
from attribution.resolve.words import Noun, Words, tokens

_APPOSITION = re.compile(
    r"(?:,|\s[-–—]|\s\()\s?(?:who (?:is|was|has been|serves? as|served as) )?"
    r"((?:(?:(?:[A-Z]\.){2,5}|[^\s,.;()\n“”\"]+) ?){1,14})"
)
_LEADS_IN = re.compile(
    r"(?:[.,;”\"\n] ?|\b(?:said|says|according to) )"
    r"((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-Z][\w.-]+[’']s) (?:[\w’'.&/-]+ ){0,6}[\w’'.&/-]+), $"
)
_SPEAKS = re.compile(
    r"\b(?:spokes(?:man|woman|person)|press secretary|(?:for|of) (?:public|media) (?:affairs|relations))\b"
)
_BRACKETED = re.compile(r"\(([A-Z]{2,8})\)")
_WHO_IS = re.compile(r" ?,? (?:is|was) (?=(?:a|an|the|one of) )((?:[^\s,.;()\n“”\"]+ ?){1,12})")
_BEFORE = re.compile(r"((?:[\w’'.&/-]+[ \u00a0]){1,7})$")
_HEAD_CUT = re.compile(
    r"(?<=\w)\s(?:of|at|in|from|with|for|to|on|by|who|which|that|and|whose|based|near|under|representing|seeking|running)\b"
)
_AT = ("of ", "at ", "with ", "from ")
_PLAIN = 4
"""Strength from which a description that tells no role still outweighs what is known of the name."""
_PARTY = re.compile(
    r"[ ,(]{1,3}(?:[RDI]|Rep|Dem|GOP)[-–.](?:[A-Z][a-z.]|[A-Z]\.)|\((?:R|D|I)\)|, (?:the )?(?:\w+ "
    r")?(?:Republican|Democrat)\b"
)
_AGED = re.compile(r",? (?:aged )?\d{2}(?:,|\.|$| years)|\b\d{2}[- ]year[- ]old\b")
_OF_BODY = re.compile(r"^.{2,60}? (?:of|at|from|with) (?:the )?(.{3,60})$")
_KNOWS = re.compile(
    r"\b(?:familiar|close to|briefed|knowledge|involved|works?|worked|working|privy|know|knew|access|industry|"
    r"aware|present)\b"
)
_BARE_HEADS = frozenset(
    "source person people individual one insider those several some many they others another other".split()
)
_SAME_PEOPLE = re.compile(r"(?:the|these|those|one of the|both|another) (?:people|person)$", re.IGNORECASE)
_ADVISERS = frozenset(
    "adviser advisor aide strategist physician doctor analyst associate lawyer attorney operative".split()
)
_LEARNED = frozenset({"prosecutor"})
"""Offices whose former holders are asked for what they know of the matter."""
_INSIDE = re.compile(
    r"\b(?:(?:Trump|Obama|Biden|Bush|[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor)[’']s|"
    r"[Aa]dvisers? to (?:the )?[Pp]resident|White House|administration|Senate|House|[Cc]ongressional|"
    r"[Pp]residential|national security|[Ii]ntelligence|CIA|FBI|[Gg]overnment|[Ff]ederal)\b"
)


class Roles:
    """Decides roles with the word lists and the capitalised runs of one article."""

    def __init__(self, text: str, words: Words, names: Names) -> None:
        self.text = text
        self.words = words
        self.names = names
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
        return self._of_unnamed(entity)

    # --- named people -------------------------------------------------------------------------------------------

    def _of_person(self, entity: Entity) -> tuple[Role, str]:
        best: tuple[int, Role, str] | None = None
        for bonus, words, before in self._descriptions(entity):
            found = self.describe(words, before=before)
            if found and (best is None or found[0] + bonus > best[0]):
                best = (found[0] + bonus, found[1], words)
        if best and (best[1] is not Role.OTHER or best[0] >= _PLAIN):
            return best[1], best[2]
        if entity.employer:
            return Role.MEDIA, entity.employer
        if best and best[0] < _PLAIN - 1 and any(_AGED.search(full) for full in entity.fulls[:4]):
            return Role.CITIZEN, best[2]  # "Ann Moe, 44, a translator": asked as anybody might be
        if best is None and (any(_AGED.search(full) for full in entity.fulls[:4]) or self._age_follows(entity)):
            return Role.CITIZEN, entity.fulls[0]
        return Role.OTHER, best[2] if best else ""

    def _age_follows(self, entity: Entity) -> bool:
        """Return whether the article gives the person's age right after the name, and nothing else."""
        if not entity.name:
            return False
        names = self.names.ending_in(entity.name[-1])[:3]
        return any(_AGED.match(self.text, name.end, name.end + 6) for name in names if len(name.words) > 1)

    def _descriptions(self, entity: Entity) -> list[tuple[int, str, bool]]:
        """Return what the article says of a person, its weight, and whether it stands before the name."""
        found: list[tuple[int, str, bool]] = []
        for full, read in zip(entity.fulls[:6], entity.read[:6], strict=True):
            after = _APPOSITION.search(full)
            if after:
                words = after[1]
                found.append((2, f"member {words}" if words.startswith(_AT) else words, False))
            at = full.find(read.text)
            if at > 2:
                found.append((2, full[:at].strip(" ,"), False))
            if read.title:
                # A rank tells less than the office its holder was given.
                bonus = 0 if self.words.titles.get(read.title[-1].lower().strip(".")) == Role.MILITARY else 3
                found.append((bonus, " ".join(read.title), True))
            if _PARTY.search(full):
                found.append((2, "lawmaker", False))
            body = _OF_BODY.match(read.text) if read.form is Form.PERSON and not read.noun else None
            if body:
                found.append((0, f"member of {body[1]}", False))
            if read.form is Form.ONE:
                found.append((1, read.text, False))
        found += [(0, words, before) for words, before in self._around(entity)]
        return found

    def _around(self, entity: Entity) -> list[tuple[str, bool]]:
        """Return what stands before (True) and after (False) the name wherever the article gives it."""
        found: list[tuple[str, bool]] = []
        if not entity.name:
            return found
        for name in self.names.ending_in(entity.name[-1])[:12]:
            if len(name.words) > 1 and len(entity.name) > 1:
                if entity.name[0] not in name.words and not self.words.is_title(name.words[0]):
                    continue
                lead = name.words[: -len(entity.name)] if len(name.words) > len(entity.name) else ()
            else:
                lead = name.words[:-1]
            before = _BEFORE.search(self.text, max(0, name.start - 60), name.start)
            stretch = f"{before[1] if before else ''}{' '.join(lead)}".strip()
            if stretch:
                found.append((stretch, True))
            lead_in = _LEADS_IN.search(self.text, max(0, name.start - 80), name.start)
            if lead_in:
                found.append((lead_in[1], False))
            tail = self.text[name.end : name.end + 24]
            if _PARTY.match(tail):
                found.append(("lawmaker", False))
            after = _APPOSITION.match(self.text, name.end, name.end + 120) or _WHO_IS.match(
                self.text, name.end, name.end + 120
            )
            if after:
                words = after[1]
                found.append((f"member {words}" if words.startswith(_AT) else words, False))
        return found

    def describe(self, description: str, *, before: bool = False) -> tuple[int, Role] | None:
        """Return how strongly a description tells a role, and which; None where it tells none.

        Args:
            description: The words.
            before: Whether they stand before the name, where the head is their last word.
        """
        if _SPEAKS.search(description) and not FORMER.search(description):
            return 6, Role.SPOKESPERSON
        stem = description if before else _HEAD_CUT.split(description, maxsplit=1)[0]
        stem = stem.replace("’s", "").replace("'s", "")
        pieces = tokens(stem)
        noun = self.words.noun(pieces)
        while noun is None and len(pieces) > 1 and self.words.is_title(pieces[-1]):
            pieces = pieces[:-1]  # "police spokesman Lt."
            noun = self.words.noun(pieces)
        if noun is not None and noun.kind == "person":
            if before and noun.head in {"representative", "leader", "secretary"}:
                return 4, Role.OFFICIAL
            return self._weigh(noun, description)
        title = next((word for word in reversed(tokens(stem)) if self.words.is_title(word)), None)
        label = self.words.titles.get(title.lower().strip("."), "") if title else ""
        if label == Role.MILITARY and re.search(r"\b[Pp]olice|[Ss]heriff|[Ff]ire\b", description):
            label = Role.OFFICIAL.value
        return (4 if label != Role.OTHER else 2, Role(label)) if label else None

    def _weigh(self, noun: Noun, description: str) -> tuple[int, Role]:
        role = noun.role
        if noun.head.split(" ")[-1] in _ADVISERS and _INSIDE.search(description) and not FORMER.search(description):
            return 4, Role.OFFICIAL
        if noun.head.split(" ")[-1] in _LEARNED and FORMER.search(description):
            return 4, Role.EXPERT
        if noun.head in LOOSE or role is Role.OTHER:
            loose = self._loose(noun, description, role)
            if loose is Role.OTHER:
                return (2 if noun.head not in self.words.vague else 1), loose
            return 4 if loose is Role.OFFICIAL else 3, loose
        if FORMER.search(description) and role is Role.OFFICIAL:
            return 3, role
        strength = {Role.SPOKESPERSON: 6, Role.DIPLOMAT: 5, Role.MILITARY: 4, Role.OFFICIAL: 4, Role.EXPERT: 3}
        return strength.get(role, 3), role

    def _loose(self, noun: Noun, description: str, role: Role) -> Role:
        """Return the role of a head that many kinds of body have: president, director, member."""
        before, _, rest = description.partition(noun.head)
        if THINK_TANK.search(description):
            return Role.EXPERT
        if RIGHTS.search(description) and not OF_STATE.search(rest):
            return Role.ACTIVIST
        if BUSINESS.search(description):
            return Role.OTHER
        state = bool(OF_STATE.search(rest) or STATE.search(description)) or any(
            self.words.is_place(word) or self.words.known.get(word.lower()) == "official"
            for word in tokens(description)
        )
        if role is Role.OTHER:
            return Role.OFFICIAL if noun.head in LOOSE and state else role
        if role is Role.OFFICIAL and not state:
            if re.match(r" (?:of|for) ", rest):
                place = rest.split(" ", 2)[-1].removeprefix("the ").split(",")[0].strip()
                return Role.OFFICIAL if place[:1].islower() else Role.OTHER
            if re.search(r"\b[A-Z]{3,}\b", before):  # the president of a body known by its initials
                return Role.OTHER
            if noun.head in {"leader", "member", "representative", "staffer"}:
                return Role.OTHER
        return role

    # --- bodies -------------------------------------------------------------------------------------------------

    def _of_body(self, entity: Entity) -> tuple[Role, str]:
        for read in sorted(entity.read, key=lambda item: -len(item.name)):
            plain = " ".join(read.name)
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
        before = tokens(self.text[max(0, at - 80) : at])[-6:]
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
            return role
        state = STATE.search(read.text) or any(self.words.is_place(part) for part in tokens(read.text))
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

    def _unnamed(self, read: Mention, full: str) -> tuple[int, Role]:
        noun = read.noun
        if noun is None:
            return 1, Role.OTHER
        head = noun.head
        if head in _BARE_HEADS:
            lead = read.text.lower().split(head)[0]
            stated = STATE.search(re.split(r" (?:close|familiar|with|who|briefed)\b", read.text)[0])
            if head == "source" and stated:
                return 3, Role.OFFICIAL
            if _KNOWS.search(full):
                return 3, Role.INSIDER
            if re.search(r"\b(?:official|aide|senator|lawmaker|member)", lead):
                return 3, Role.OFFICIAL
            if _SAME_PEOPLE.match(read.text):  # whoever they are, they are asked for what they know
                return 1, Role.INSIDER
            return 1, noun.role
        if head in {"official", "executive", "leader", "member", "staffer", "employee", "manager"} and PRIVATE.search(
            full
        ):
            return 3, Role.OTHER
        if head in {"supporter", "opponent", "advocate"} and f"{head}s of" in full.lower():
            return 3, Role.ACTIVIST
        if head in _ADVISERS and _INSIDE.search(full):
            return 3, Role.OFFICIAL
        if noun.kind != "person":
            return 2, noun.role
        weighed = self._weigh(noun, full)
        return weighed[0] + 1, weighed[1]


_NEUTRAL = frozenset(
    "service center centre task force bank board data figure statistic document record email e-mail memo "
    "statement letter "
    "press release filing report survey notice".split()
) | {"task force", "press release", "news release"}


def is_former(entity: Entity) -> bool:
    """Return whether an unnamed source is described as having left its office."""
    return any(FORMER.search(read.text) and "current and former" not in read.text for read in entity.read)
