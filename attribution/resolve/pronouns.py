"""Whom "he", "she" and "I" mean: who spoke last, unless the sentence has another subject."""

from __future__ import annotations

from attrs import evolve

from attribution.model import TextSpan
from attribution.resolve.clauses import Clauses
from attribution.resolve.described import Described
from attribution.resolve.entities import Entity, Found, Register, gender_fits
from attribution.resolve.full_names import is_surname_first
from attribution.resolve.mentions import Form, Mention
from attribution.resolve.names import Name, core_name
from attribution.resolve.people import People

_REACH_BACK = 700
"""Characters that a pronoun may reach back for a name that has not spoken."""


class Pronouns:
    """Joins the pronouns of one article that mean one person.

    Args:
        people: The persons that it names.
        register: Those who have spoken so far; who is found by a name alone is added.
        described: Finds the persons whom descriptions mean.
    """

    def __init__(self, people: People, register: Register, described: Described) -> None:
        self.people = people
        self.register = register
        self.described = described
        self.clauses = Clauses(people)
        self._author: Entity | None = None

    def first_person(self, mention: Mention, span: TextSpan) -> Found:
        """Return who "I" is outside what is known to be quoted: whose quotation it stands in, else the author.

        "We" who are not quoted are nobody of the story.
        """
        if mention.plural:
            same = self.register.same_words(mention)
            many = evolve(mention, form=Form.MANY)
            return Found(same, "same-words") if same else Found(self.register.new(many), "new", many)
        speaker = self.people.is_quoted(span.start) and next(
            (entity for entity in reversed(self.register.recent) if entity.form is Form.PERSON), None
        )
        if speaker:
            return Found(speaker, "first-person")
        if self._author is not None:
            return Found(self._author, "author")
        read = evolve(mention, text="the author", form=Form.PERSON, name=("the author",), head="author")
        found = self.described.stand_in(read, "author")
        self._author = found.entity
        return found

    def he_or_she(self, mention: Mention, span: TextSpan, outer: Entity | None, quoted: bool) -> Found:
        """Return whom "he" or "she" means, or "you" between those who talk to each other.

        Args:
            mention: The pronoun.
            span: Where it stands.
            outer: Source of the attribution inside whose content it stands, if any.
            quoted: Whether that content is a quotation, whose speaker says "I".
        """
        in_turn = outer is not None and outer.takes_turns
        if in_turn and mention.head == "you":
            others = [item for item in self.register.recent if item.takes_turns and item is not outer]
            if others:
                return Found(others[-1], "pronoun")
        shown = None if self.people.is_quoted(span.start) else self.clauses.shown(span.start, mention.gender)
        if shown is not None:
            return self.described.named_by(shown, mention)
        speaker = None
        for entity in reversed(self.register.recent):
            if (
                (entity is outer and quoted)
                or (in_turn and entity.takes_turns)
                or entity is self._author
                or (entity.form is Form.ONE and _is_vague(entity))
            ):
                continue
            if entity.person and gender_fits(mention.gender, entity):
                # Who is said to have spoken stands back behind who says so, once that one's words have ended.
                teller = entity.under if outer is None else None
                speaker = (
                    teller if teller and teller.form is Form.PERSON and gender_fits(mention.gender, teller) else entity
                )
                break
        limit = speaker.last + 1 if speaker else 0
        limit = max(limit, span.start - (_REACH_BACK if speaker else 2 * _REACH_BACK))
        name = self.people.subject(span.start, limit, mention.gender, rival=speaker is not None)
        if name is None and speaker is None:
            name = self.people.named(span.start, limit, mention.gender)
        if speaker is not None and not speaker.gender and mention.gender == "f":
            untold = len(speaker.name) < 2 or is_surname_first(speaker.name, self.people.words)
            name = name or (self._woman(span.start, limit) if untold else None)
        if name is not None and self._suits(name, mention.gender):
            return self.described.named_by(name, mention)
        if speaker is not None:
            return Found(speaker, "pronoun")
        name = self.people.nearest(span.start, mention.gender) or self.people.upcoming(span.end, mention.gender)
        name = name or self._surname(span.start)
        if name is not None:
            return self.described.named_by(name, mention)
        return Found(self.register.new(evolve(mention, form=Form.ONE)), "new")

    def _surname(self, position: int) -> Name | None:
        """Return the common surname that stands last before a pronoun in a text that names nobody in full."""
        for name in self.people.before(position):
            core = core_name(name, self.people.words)
            if (
                len(core) == 1
                and core[0].lower() in self.people.words.last_names
                and not self.people.is_common(core[0])
            ):
                return name
        return None

    def _woman(self, position: int, limit: int) -> Name | None:
        """Return the woman named last before "she" since somebody spoke whose sex no first name tells: most are men."""
        name = self.people.nearest(position, "f")
        if name is None or name.start < limit:
            return None
        core = core_name(name, self.people.words)
        return name if self.people.words.first_names.get(core[0].lower()) == "f" else None

    def _suits(self, name: Name, gender: str) -> bool:
        """Return whether a pronoun may mean somebody named, by the pronouns that have meant him so far."""
        core = core_name(name, self.people.words)
        known = self.register.person(Mention(text="", form=Form.PERSON, name=core)) if core else None
        return known is None or gender_fits(gender, known)


def _is_vague(entity: Entity) -> bool:
    """Return whether nothing shows that a description means a person: "a raft"."""
    return bool(entity.read) and all(
        (read.noun is None or read.noun.kind != "person") and not read.gender for read in entity.read[:4]
    )
