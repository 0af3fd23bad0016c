"""Which named person a description means: "the minister", "the actor", the judge whom a lede leaves unnamed."""

from __future__ import annotations

import re

from attrs import evolve

from attribution.model import Role, TextSpan
from attribution.resolve.entities import Entity, Found, Register, capitals_of, gender_fits
from attribution.resolve.heads import MAY_BE_ANYBODY, PRONOUNS, UNIQUE
from attribution.resolve.kin import last_word
from attribution.resolve.mentions import Form, Mention, Reach
from attribution.resolve.names import Name, core_name
from attribution.resolve.offices import other_field
from attribution.resolve.people import People
from attribution.resolve.words import Words

_FORMERLY = re.compile(r"\b(?:former|ex-)")
_LEDE = 500
"""Characters in which an article may speak of somebody whom it will name."""
_NAMED_BY = 2500
"""Characters in which it will have done so."""
_NAMED_IN_LEDES = frozenset(
    "judge lawyer attorney doctor teacher trooper expert spokesman spokeswoman spokesperson activist analyst executive "
    "witness aide adviser".split()
)
_INTRODUCED = 600
"""Characters before a description in which whoever it means may have been brought in."""
_TELLS = 100
"""Characters before a name in which it is said what its bearer is."""
_LAST = 3
"""Speakers back to whom a former office may belong, where those between have no name."""
_COUNTED = re.compile(r"(?:one|another|each|every|any|some|no)\b", re.IGNORECASE)
_WITHHELD = re.compile(r"anonym|not (?:to )?(?:be )?(?:named|identified|authori[sz]ed)|unnamed|familiar with")
_ACCUSED = frozenset(
    "suspect defendant gunman shooter attacker assailant killer murderer robber hijacker bomber".split()
)
"""What nobody is called whom the article has not brought in as such: a wrong guess would accuse somebody."""
_CHARGED_AFTER = re.compile(
    r"(?:, \d{1,3},|, [^,.\n]{1,60},)? (?:who )?(?:(?:(?:is|was|has been|had been) (?:(?:\w+ly|now|later|also|being) )?"
    r"(?:arrested|charged|indicted|detained|jailed|on trial|convicted|sentenced|suspected|in custody|"
    r"taken into custody)|pleaded)\b|"
    r"(?:faces|faced|is facing|was facing) [^.\n]{0,30}\b(?:charge|count|trial))"
)
_CHARGED_BEFORE = re.compile(
    r"(?:\b(?:suspect|gunman|shooter|attacker|assailant|defendant|arrested|arrest of|charged|the alleged [a-z]+),?"
    r"(?: \d{1,3}-year-old)?|"
    r"\b(?:suspect|gunman|shooter|attacker|assailant|defendant|arrested|detained|charged)\b[^.\n]{0,50}"
    r"\bidentified (?:[a-z]+ )?as) $"
)
"""How a text says of whose name stands there that he is accused; a victim is identified, too."""
_OF_BODIES = frozenset("expert official envoy leader chief".split())
"""What anybody of a body may be called who has a title there."""
_TELLING = frozenset((Role.MEDIA, Role.EXPERT, Role.ACTIVIST, Role.FAMILY, Role.SPOKESPERSON, Role.CITIZEN))
"""What nobody is who is known to be something else."""
_WHOSE = re.compile(r"\b(?:of|for|to|at) (?:the )?[A-Z]|\b[A-Z][\w.]+[’']s? ")
"""A description that says whose, which a name told before would have to match."""


class Described:
    """Finds the persons of one article whom descriptions mean.

    Args:
        text: The article's text.
        words: Word lists.
        people: The persons that it names.
        register: Those who have spoken so far; who is found by a name alone is added.
    """

    def __init__(self, text: str, words: Words, people: People, register: Register) -> None:
        self.text = text
        self.words = words
        self.people = people
        self.register = register
        self._first_charged: tuple[Name, ...] | None = None

    def stand_in(self, mention: Mention, how: str) -> Found:
        """Open a source by a name that the article gives elsewhere, so that the name finds it again."""
        return Found(self.register.new(mention), how, mention)

    def titled(self, mention: Mention, span: TextSpan) -> Found | None:
        """Return the named person whose title is the head of a definite description: "the minister"."""
        if mention.reach is Reach.BARE or not mention.head:
            return None
        if mention.owner in PRONOUNS and mention.head not in UNIQUE:
            return None  # "his attorney" is nobody who carries that for a title
        nearest = self.people.titled(mention, span.start)
        if nearest is None and not _WHOSE.search(mention.text):
            nearest = self.people.holder(mention, span.start)
        if nearest is None:
            return None
        core = core_name(nearest, self.words)
        stand_in = Mention(text=" ".join(nearest.words), form=Form.PERSON, name=core, head=mention.head)
        known = self.register.person(stand_in)
        if known:
            return Found(known, "title")
        return self.stand_in(self.people.full_names.fullest(stand_in), "title")

    def later(self, mention: Mention, span: TextSpan) -> Found | None:
        """Return the person whom a lede leaves unnamed and the article names soon: "a judge said … Judge Moe"."""
        if span.start > _LEDE or mention.noun is None or last_word(mention.head) in MAY_BE_ANYBODY - _NAMED_IN_LEDES:
            return None
        if (
            self.register.recent
            or _COUNTED.match(mention.text)
            or _WITHHELD.search(self.text, span.start, span.end + 160)
        ):
            return None
        name = self.people.opening(span.end, mention.gender) or self.people.called(mention, span.end, later=True)
        return self.named_by(name, mention) if name is not None and name.start < _NAMED_BY else None

    def person(self, mention: Mention, span: TextSpan) -> Found | None:
        """Return the named speaker whom "the actor" or "the Texas Republican" calls by what he is."""
        if mention.reach is not Reach.DEFINITE or mention.noun is None:
            return None
        if last_word(mention.head) in _ACCUSED:
            name = self._accused(span.start)
            return self.named_by(name, mention) if name is not None else None
        if last_word(mention.head) in MAY_BE_ANYBODY or _FORMERLY.search(mention.text):
            return self._last_speaker(mention) or self._of_body(mention)
        name = self.people.called(mention, span.start) or self.people.called(mention, span.end, later=True)
        if name is not None:
            return self.named_by(name, mention)
        if _WHOSE.search(mention.text) or mention.head in UNIQUE:
            return self._last_speaker(mention)
        if self._introduced(mention.head, span.start):
            return None
        for entity in reversed(self.register.recent[-4:]):
            if entity.form is Form.PERSON and self._may_be_called(mention, entity):
                return Found(entity, "description")
        name = self.people.nearest(span.start, mention.gender) if not self.register.recent else None
        return self.named_by(name, mention) if name is not None else None

    def by_trade(self, mention: Mention, position: int) -> Found | None:
        """Return the nearest person of a trade that no list knows: "Ann Moe, a cooper … the cooper"."""
        if mention.noun is not None or mention.name or mention.reach is not Reach.DEFINITE:
            return None
        trade = re.compile(
            rf",(?: \d+,)? an? (?:[\w-]+ ){{0,2}}?{re.escape(mention.head)}"
            r"(?=[,.]| (?:of|from|who|at|in|for|with|and)\b)"
        )
        for name in self.people.before(position):
            if trade.match(self.text, name.end, name.end + _TELLS):
                return self.named_by(name, mention)
        return None

    def _accused(self, position: int) -> Name | None:
        """Return the one person whom the text before has brought in as accused, None for nobody or for several."""
        before = [name for name in self._charged() if name.start < position]
        return before[0] if len(before) == 1 else None

    def _charged(self) -> tuple[Name, ...]:
        """Return the first name of the first two persons of whom the article says that they are accused."""
        if self._first_charged is None:
            found: dict[str, Name] = {}
            for name in self.people.names.all:
                accused = _CHARGED_AFTER.match(self.text, name.end) or _CHARGED_BEFORE.search(
                    self.text, max(0, name.start - _TELLS), name.start
                )
                core = core_name(name, self.words) if accused else ()
                if core and self.people.is_person(core, name, ""):
                    found.setdefault(core[-1], name)
                if len(found) > 1:
                    break
            self._first_charged = tuple(found.values())
        return self._first_charged

    def _introduced(self, head: str, position: int) -> bool:
        """Return whether the text before has brought in somebody else so: "with a clerk … the clerk"."""
        found = re.search(
            rf"(?<!\bis )(?<!\bwas )(?<!\bas )(?<!, )\ban? (?:[a-z-]+ ){{0,2}}{re.escape(head)}\b(?!,? [A-Z])",
            self.text[max(0, position - _INTRODUCED) : position],
        )
        return found is not None

    def _last_speaker(self, mention: Mention) -> Found | None:
        """Return the person who spoke last, if a description of a former office may mean him."""
        if len(mention.text.split()) < 3 or not _FORMERLY.search(mention.text):
            return None
        held = mention.noun is not None and mention.noun.role is Role.OFFICIAL
        known = reversed(self.register.recent[-(_LAST if held else 1) :])
        last = next((entity for entity in known if entity.form is Form.PERSON), None)
        return Found(last, "description") if last is not None and self._may_be_called(mention, last) else None

    def _of_body(self, mention: Mention) -> Found | None:
        """Return the last speaker, introduced with the body of a description: "UN envoy Ann Moe … the UN expert"."""
        last = self.register.recent[-1] if self.register.recent else None
        bodies = capitals_of(mention)
        if last is None or last.form is not Form.PERSON or not bodies or last_word(mention.head) not in _OF_BODIES:
            return None
        told = any(bodies <= {word for part in read.title for word in part.split()} for read in last.read[:4])
        return Found(last, "description") if told and gender_fits(mention.gender, last) else None

    def _may_be_called(self, mention: Mention, entity: Entity) -> bool:
        """Return whether nothing known of a named speaker speaks against a description: its sex, what it is."""
        if not gender_fits(mention.gender, entity):
            return False
        if any(other_field(mention.text.split(), read.text.split()) for read in entity.read[:4]):
            return False
        known = {read.noun.role for read in entity.read if read.noun is not None and read.noun.kind == "person"}
        known |= {
            Role(label)
            for read in entity.read
            for word in read.title
            if (label := self.words.titles.get(word.lower().strip(".")))
        }
        role = mention.noun.role if mention.noun is not None else Role.OTHER
        if role in _TELLING:
            return not known or role in known
        return role is not Role.OFFICIAL or not known <= _TELLING or not known

    def tied(self, name: Name, mention: Mention) -> Found:
        """Return the person whom a tie to somebody means, who is also what that tie says: "my father"."""
        found = self.named_by(name, mention)
        if found.read is None:
            return found
        return evolve(found, read=evolve(found.read, noun=mention.noun, head=mention.head, owner=mention.owner))

    def named_by(self, name: Name, mention: Mention) -> Found:
        """Return the person whose name the article gives as the one a pronoun or a description means."""
        stand_in = self.people.full_names.fullest(
            Mention(text=" ".join(name.words), form=Form.PERSON, name=core_name(name, self.words))
        )
        known = self.register.person(stand_in)
        if known:
            return Found(known, "pronoun" if mention.form is Form.PRONOUN else "description")
        gender = stand_in.gender or mention.gender
        how = "pronoun-name" if mention.form is Form.PRONOUN else "description-name"
        return self.stand_in(evolve(stand_in, gender=gender), how)
