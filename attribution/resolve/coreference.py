"""Join mentions to sources: names, surnames, pronouns, definite descriptions; unnamed people are kept apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import evolve, frozen

from attribution.model import Role, TextSpan
from attribution.resolve.entities import Entity, Register, capitals_of, opens_source
from attribution.resolve.heads import FIRST_PERSON, GENERIC, GENERIC_BODIES, MAY_BE_ANYBODY, UNIQUE
from attribution.resolve.mentions import Form, Mention, Reach
from attribution.resolve.names import Name, Names, strip_suffix
from attribution.resolve.words import Words

_OPENING = re.compile(r"(?:[A-Z]\w+ ){0,4}?(?:[Ii]n (?:an?|the|his|her) )?\W{0,2}\b([Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
_PERSONAL = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Ii]ts?|company|group)\b")
_NEAR_PRONOUN = 300
"""Characters after a name within which a pronoun tells whether it is a person's."""
_FORMERLY = re.compile(r"\b(?:former|ex-)")
_LONGEST_SENTENCE = 4000
"""Characters of a sentence in which names are looked for."""
_REACH_BACK = 700
"""Characters that a pronoun may reach back for a name that has not spoken."""


@frozen
class Found:
    """Which source a mention means and why."""

    entity: Entity
    how: str
    """Short id of the rule that joined it: `surname`, `pronoun`, `definite`, `new` …"""
    read: Mention | None = None
    """The mention as the article makes one read it, where that differs from how it reads alone."""


class Joiner:
    """Joins the speakers of one article to sources, in text order."""

    def __init__(self, text: str, words: Words, names: Names, sentences: Sequence[TextSpan]) -> None:
        self.text = text
        self.words = words
        self.names = names
        self.register = Register()
        self._starts = [span.start for span in sentences]
        self._full_names: dict[str, tuple[str, ...] | None] = {}

    def join(self, mention: Mention, span: TextSpan, outer: Entity | None, quoted: bool) -> Found:
        """Return the source that `mention` means.

        Args:
            mention: The speaker's words, read.
            span: Where they stand.
            outer: Source of the attribution inside whose content they stand, if any.
            quoted: Whether that content is a quotation, in which "I" means its speaker.
        """
        if mention.form is Form.PRONOUN:
            return self._pronoun(mention, span, outer, quoted)
        if mention.form is Form.PERSON:
            return self._person(mention, span)
        if mention.form is Form.BODY:
            return self._body(mention, span)
        if mention.form is Form.JOINT:
            same = self.register.same_words(mention)
            return Found(same, "same-words") if same else self._open(mention)
        return self._unnamed(mention, span)

    def about(self, sentence: TextSpan) -> Entity | None:
        """Return the known speaker whom a sentence is about: the first whose name it holds, or its first "he"."""
        for name in self.names.within(sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE)):
            core = core_name(name, self.words)
            if core and not self.words.noun(core):
                known = self.register.person(Mention(text="", form=Form.PERSON, name=core))
                if known:
                    return known
        opening = _OPENING.match(self.text, sentence.start, sentence.end)
        if not opening:
            return None
        gender = self.words.gender.get(opening[1].lower(), "")
        before = [
            entity
            for entity in self.register.all[:200]
            if entity.person
            and (not entity.gender or entity.gender == gender)
            and entity.mentions
            and entity.mentions[0].start < sentence.start
        ]
        return max(before, key=lambda entity: _last_before(entity, sentence.start), default=None)

    def _open(self, mention: Mention, how: str = "new") -> Found:
        return Found(self.register.new(mention), how)

    def _stand_in(self, mention: Mention, how: str) -> Found:
        """Open a source by a name that the article gives elsewhere, so that the name finds it again."""
        return Found(self.register.new(mention), how, mention)

    # --- names ------------------------------------------------------------------------------------------------

    def _person(self, mention: Mention, span: TextSpan) -> Found:
        known = self.register.person(mention)
        if known:
            return Found(known, "name" if len(mention.name) > 1 else "surname")
        if mention.single and not mention.title:
            full = self._full_name(mention.name[0])
            if full is None or (mention.noun and not self._plain_person(full)):
                return self._not_a_person(mention, span)
        return self._open(self._fullest(mention), "new-name")

    def _plain_person(self, full: tuple[str, ...]) -> bool:
        """Return whether a name is a person's although its last word is a common noun: "Susan Rice"."""
        return len(full) > 1 and full[0].lower() in self.words.first_names

    def _not_a_person(self, mention: Mention, span: TextSpan) -> Found:
        """Join a single capitalised word that nothing in the article shows to be a surname."""
        if mention.plural or (mention.noun and mention.noun.kind == "person"):
            form = Form.MANY if mention.plural else Form.ONE
            read = evolve(mention, form=form, name=(), single=False)
            return evolve(self._unnamed(read, span), read=read)
        body = evolve(mention, form=Form.BODY, single=False)
        same = self.register.body(body)
        if same:
            return Found(same, "body", body)
        if mention.name[0].lower() in self.words.first_names or self._is_somebody(mention, span):
            return self._open(mention, "new-name")
        return evolve(self._open(body, "new-body"), read=body)

    def _is_somebody(self, mention: Mention, span: TextSpan) -> bool:
        """Return whether a lone capitalised word is a person, because "he" or "her" follows."""
        name = mention.name[0]
        if mention.noun or name.isupper():
            return False
        after = _PERSONAL.search(self.text, span.end, span.end + _NEAR_PRONOUN)
        return after is not None and after[0][0] in "hHsS"

    def _fullest(self, mention: Mention) -> Mention:
        """Return `mention` with the fuller name that the article gives elsewhere."""
        if len(strip_suffix(mention.name)) > 1:
            return mention
        full = self._full_name(mention.name[0])
        if full is None:
            return mention
        gender = mention.gender or self.words.first_names.get(full[0].lower(), "")
        return evolve(mention, name=full, gender=gender)

    def _full_name(self, surname: str) -> tuple[str, ...] | None:
        """Return the fullest name in the article that ends in `surname`; a title alone gives the surname back."""
        if surname not in self._full_names:
            self._full_names[surname] = self._fullest_of(surname)
        return self._full_names[surname]

    def _fullest_of(self, surname: str) -> tuple[str, ...] | None:
        seen: dict[tuple[str, ...], int] = {}
        for name in self.names.ending_in(surname)[:40]:
            core = core_name(name, self.words)
            if len(core) > 1 or len(core) < len(name.words):
                seen[core] = seen.get(core, 0) + 1
        if not seen:
            return None

        def rank(core: tuple[str, ...]) -> tuple[bool, bool, int, int]:
            # A known first name, capitals as in names ("TRUMP SPEAKS" is a headline), how often, how full.
            given = core[0].lower() in self.words.first_names
            return len(core) > 1 and (given or len(core) < 5), given, seen[core], len(core)

        return max(seen, key=rank)

    # --- bodies -----------------------------------------------------------------------------------------------

    def _body(self, mention: Mention, span: TextSpan) -> Found:
        if mention.name:
            known = self.register.body(mention) or self.register.same_words(mention)
            return Found(known, "body") if known else self._open(mention)
        if mention.reach is not Reach.INDEFINITE:
            same = self.register.same_words(mention)
            if same:
                return Found(same, "same-words")
            for entity in reversed(self.register.recent):
                if entity.form is Form.BODY and self._body_fits(mention, entity):
                    return Found(entity, "definite-body")
        return self._open(mention)

    def _body_fits(self, mention: Mention, entity: Entity) -> bool:
        if entity.outlet:
            media = (mention.noun is not None and mention.noun.role is Role.MEDIA) or mention.head == "report"
            return media and mention.reach is Reach.DEFINITE
        if mention.owner and not any(mention.owner in read.text for read in entity.read[:6]):
            return False
        if mention.head in entity.heads:
            return True
        return (
            mention.reach is Reach.DEFINITE
            and mention.head in GENERIC_BODIES
            and bool(entity.name)
            and (
                any(part.lower().startswith(mention.head[:6]) for part in entity.name)
                or (mention.head in {"company", "group", "organization", "firm", "agency"} and not entity.outlet)
            )
        )

    # --- descriptions -----------------------------------------------------------------------------------------

    def _unnamed(self, mention: Mention, span: TextSpan) -> Found:
        if opens_source(mention):
            return self._open(mention)
        if mention.form is Form.MANY and mention.reach is not Reach.DEFINITE:
            same = self.register.same_words(mention)
            if same is None and mention.text.lower() == "sources":
                same = next((e for e in reversed(self.register.recent) if e.plural and "source" in e.heads), None)
            return Found(same, "same-words") if same else self._open(mention)
        for loosely in (False, True):
            for entity in reversed(self.register.recent):
                if self._description_fits(mention, entity, loosely):
                    return Found(entity, "definite")
        same = self.register.same_words(mention)
        if same and mention.form is Form.MANY:
            return Found(same, "same-words")
        if mention.form is Form.ONE:
            named = self._titled(mention, span) or self._described_person(mention, span)
            if named:
                return named
            if mention.head in UNIQUE:
                return self._open(evolve(mention, form=Form.BODY), "office")
        return self._open(mention)

    def _description_fits(self, mention: Mention, entity: Entity, loosely: bool) -> bool:
        """Return whether a description may mean an entity: by its head, or loosely ("the source")."""
        if entity.plural != mention.plural or entity.outlet:
            return False
        if mention.gender and entity.gender and mention.gender != entity.gender:
            return False
        if entity.form is Form.PERSON:
            return mention.reach is not Reach.BARE and mention.head in entity.heads and mention.head not in GENERIC
        if entity.form is Form.BODY:
            return mention.head in entity.heads and mention.head in UNIQUE
        if mention.head in entity.heads:
            return not self._clashes(mention, entity)
        if not loosely or mention.reach is not Reach.DEFINITE:
            return False
        return mention.head in GENERIC and bool(entity.heads & (GENERIC | {"aide", "diplomat", "adviser"}))

    def _clashes(self, mention: Mention, entity: Entity) -> bool:
        """Return whether the words before the head tell two descriptions apart: Iraqi, Turkish."""
        capitals = capitals_of(mention)
        return bool(capitals) and bool(entity.capitals) and capitals.isdisjoint(entity.capitals)

    def _titled(self, mention: Mention, span: TextSpan) -> Found | None:
        """Return the named person whose title is the head of a definite description: "the minister"."""
        if mention.reach is Reach.BARE or not mention.head:
            return None
        title = mention.head.split(" ")[-1]
        hits = [name for name in self.names.beginning_with(mention.head.split(" ")[0]) if len(name.words) > 1]
        nearest: Name | None = None
        for name in hits[:60]:
            if title not in {word.lower().strip(".") for word in name.words[:-1]}:
                continue
            if name.end <= span.start or nearest is None:
                nearest = name
        if nearest is None:
            return None
        core = core_name(nearest, self.words)
        if not core or self.words.noun(core):
            return None
        stand_in = Mention(text=" ".join(nearest.words), form=Form.PERSON, name=core, head=mention.head)
        known = self.register.person(stand_in)
        if known:
            return Found(known, "title")
        return self._stand_in(self._fullest(stand_in), "title")

    def _described_person(self, mention: Mention, span: TextSpan) -> Found | None:
        """Return the named speaker whom "the actor" or "the Texas Republican" calls by what he is."""
        if mention.reach is not Reach.DEFINITE or mention.head in MAY_BE_ANYBODY or mention.noun is None:
            return None
        if _FORMERLY.search(mention.text):
            return None
        for entity in reversed(self.register.recent[-4:]):
            if entity.form is Form.PERSON and not (
                mention.gender and entity.gender and mention.gender != entity.gender
            ):
                return Found(entity, "description")
        name = self._somebody(span, mention.gender) if not self.register.recent else None
        return self._named_by(name, mention) if name is not None else None

    # --- pronouns ---------------------------------------------------------------------------------------------

    def _pronoun(self, mention: Mention, span: TextSpan, outer: Entity | None, quoted: bool) -> Found:
        head = mention.head
        if head in FIRST_PERSON and outer is not None:
            return Found(outer, "first-person")
        if head in {"it", "its", "itself"}:
            for entity in reversed(self.register.recent):
                if entity.form is Form.BODY:
                    return Found(entity, "pronoun")
            return self._open(evolve(mention, form=Form.BODY), "new")
        if mention.plural or head in FIRST_PERSON:
            return self._they(mention, outer)
        return self._he_or_she(mention, span, outer, quoted)

    def _they(self, mention: Mention, outer: Entity | None) -> Found:
        for wanted in (lambda e: e.plural, lambda e: e.form is Form.BODY or e.form is Form.ONE):
            for entity in reversed(self.register.recent):
                if wanted(entity):
                    return Found(entity, "pronoun")
        return self._open(evolve(mention, form=Form.MANY), "new")

    def _he_or_she(self, mention: Mention, span: TextSpan, outer: Entity | None, quoted: bool) -> Found:
        speaker = None
        for entity in reversed(self.register.recent):
            if entity is outer and quoted:
                continue
            if entity.person and not (mention.gender and entity.gender and mention.gender != entity.gender):
                speaker = entity
                break
        name = self._subject(mention, span, speaker)
        if name is not None:
            return self._named_by(name, mention)
        if speaker is not None:
            return Found(speaker, "pronoun")
        name = self._somebody(span, mention.gender)
        if name is not None:
            return self._named_by(name, mention)
        return self._open(evolve(mention, form=Form.ONE), "new")

    def _named_by(self, name: Name, mention: Mention) -> Found:
        """Return the person whose name the article gives as the one a pronoun or a description means."""
        stand_in = self._fullest(Mention(text=" ".join(name.words), form=Form.PERSON, name=core_name(name, self.words)))
        known = self.register.person(stand_in)
        if known:
            return Found(known, "pronoun" if mention.form is Form.PRONOUN else "description")
        gender = stand_in.gender or mention.gender
        how = "pronoun-name" if mention.form is Form.PRONOUN else "description-name"
        return self._stand_in(evolve(stand_in, gender=gender), how)

    def _somebody(self, span: TextSpan, gender: str) -> Name | None:
        """Return the nearest full name before a mention that nobody who has spoken explains."""
        for name in self.names.before(span.start, max(0, span.start - _LONGEST_SENTENCE)):
            core = core_name(name, self.words)
            first = self.words.first_names.get(core[0].lower()) if len(core) > 1 else None
            if first is not None and not (first and gender and first != gender):
                return name
        return None

    def _subject(self, mention: Mention, span: TextSpan, speaker: Entity | None) -> Name | None:
        """Return the name that a pronoun means rather than the last speaker: it opens a later sentence."""
        limit = max(0, span.start - _REACH_BACK)
        if speaker is not None:
            limit = max(limit, speaker.last + 1)
        nearest = None
        for name in self.names.before(span.start, limit):
            core = core_name(name, self.words)
            if not core or not self._is_person(core, name, mention.gender):
                continue
            if self._opens_sentence(name):
                return name
            nearest = nearest or name
        return nearest if speaker is None else None

    def _is_person(self, core: tuple[str, ...], name: Name, gender: str) -> bool:
        if self.words.is_place(" ".join(core)) or self.words.noun(core):
            return False
        first = self.words.first_names.get(core[0].lower())
        if len(core) > 1 and first is not None:
            return not (first and gender and first != gender)
        if len(core) < len(name.words):
            return True
        full = self._full_name(core[-1]) if len(core) == 1 else None
        if full is None:
            return False
        kind = self.words.first_names.get(full[0].lower())
        return kind is None or not (kind and gender and kind != gender)

    def _opens_sentence(self, name: Name) -> bool:
        at = bisect_right(self._starts, name.start) - 1
        return at >= 0 and name.start - self._starts[at] <= 4


def _last_before(entity: Entity, position: int) -> int:
    """Return where the last mention before `position` starts; mentions are in text order, the first is before it."""
    return entity.mentions[bisect_left(entity.mentions, position, key=_start) - 1].start


def _start(span: TextSpan) -> int:
    return span.start


def core_name(name: Name, words: Words) -> tuple[str, ...]:
    """Return the words of a capitalised run after its last title or role noun."""
    parts = name.words
    cut = 0
    for at, part in enumerate(parts[:-1]):
        noun = words.noun([part])
        if words.is_title(part) or (noun is not None and noun.kind == "person"):
            cut = at + 1
    return parts[cut:]
