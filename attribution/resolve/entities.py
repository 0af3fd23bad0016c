"""Who has spoken so far: one entry for each real person, group or body, found again by name, head or description."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from attrs import define, field, frozen

from attribution.model import Role, Source, TextSpan
from attribution.resolve.mentions import Form, Mention, Reach
from attribution.resolve.names import bare, has_suffix, other_suffix, spelling, strip_suffix
from attribution.resolve.phrases import PARTICLES

_JUNK = frozenset("the a an of and for to in on at by with from & s".split())
_COMPANY = frozenset(
    "corporation corp company co inc group holdings airlines motors bank foundation technologies industries".split()
)
"""What a company or a foundation is called without: "Kelm" of "the Kelm Corporation"."""
_INSTITUTES = frozenset("center centre institute institution university college hospital".split())
_KEY_WORD = re.compile(r"\w[\w.&'-]*")


@define(eq=False)
class Entity:
    """A source in the making."""

    number: int
    form: Form
    name: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    heads: set[str] = field(factory=set)
    documents: set[str] = field(factory=set)
    """What spoke for it: "statement", "letter"."""
    capitals: set[str] = field(factory=set)
    """Capitalised words of its mentions, the first of each left out."""
    mentions: list[TextSpan] = field(factory=list)
    read: list[Mention] = field(factory=list)
    fulls: list[str] = field(factory=list)
    """The words of each mention with its appositions."""
    outlet: str = ""
    """Canonical name, where it is an outlet."""
    employer: str = ""
    """Canonical name of the outlet that it works for or appeared in."""
    last: int = -1
    """Where it was last mentioned."""
    last_named: int = -1
    """Where it was last mentioned by its name."""
    by_surname: int = 0
    """How often it was called by its surname alone."""
    under: Entity | None = None
    """Who tells, where it was last mentioned, that it speaks: Moe, of "Moe says Poe agreed"."""
    given: Source | None = None
    """Who it is, where a plugin says so."""
    takes_turns: bool = False
    """Whether it is one of those who talk to each other in a transcript."""
    shares: bool = False
    """Whether it is those asked in a poll, told of by their shares: "57 percent", "four in ten"."""

    @property
    def person(self) -> bool:
        """Whether it is one person, named or not."""
        return self.form in {Form.PERSON, Form.ONE} or self.is_office

    def last_before(self, position: int) -> int:
        """Return where its last mention before `position` starts: they are in text order, the first is before it."""
        return self.mentions[bisect_left(self.mentions, position, key=attrgetter("start")) - 1].start

    @property
    def is_office(self) -> bool:
        """Whether it is somebody without a name who speaks as the holder of an office that one person holds."""
        noun = self.read[0].noun if self.read else None
        return self.form is Form.BODY and not (self.name or self.plural) and noun is not None and noun.kind == "person"

    @property
    def is_of_author(self) -> bool:
        """Whether it is somebody of the author's family: "my father"."""
        return any(
            read.noun is not None and read.noun.role is Role.FAMILY and read.owner.lower() == "my"
            for read in self.read[:4]
        )


def name_key(name: tuple[str, ...]) -> str:
    """Return the surname of a person in the form in which names are joined."""
    words = strip_suffix(name)
    return spelling(words[-1]) if words else ""


def body_key(words: tuple[str, ...] | list[str]) -> frozenset[str]:
    """Return the telling words of the name of a body."""
    found = (_clean(word) for word in words)
    return frozenset(word for word in found if word and word not in _JUNK)


def _clean(word: str) -> str:
    plain = bare(word).removesuffix(".com").replace(".", "")
    return "us" if plain in {"usa", "america"} else plain


def initials(words: tuple[str, ...] | list[str]) -> str:
    """Return the first letters of the telling words of a name: "fbi"."""
    parts = (part for word in words for part in word.split("-"))
    return "".join(part[0].lower() for part in parts if part and part.lower() not in _JUNK)


def same_first_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether a name may be that of a known person of the same surname, called `other`.

    A missing or abbreviated first name may; of two full names, one with "Jr." is not one without.
    """
    first, second = _without_particles(strip_suffix(one)), _without_particles(strip_suffix(other))
    if len(first) < 2 or len(second) < 2:
        return True
    if other_suffix(one, other):
        return False
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    a, b = bare(first[0]).strip("."), bare(second[0]).strip(".")
    if a == b or a.startswith(b) or b.startswith(a) or spelling(a) == spelling(b):
        return True
    if a[:3] == b[:3]:  # Mike and Michael do not share three letters; others share the frame of consonants
        return True
    return _consonants(a) == _consonants(b) or frozenset({a, b}) in _SHORT_NAMES


def _without_particles(words: list[str]) -> list[str]:
    """Return a name without what opens its surname: "De Groot" has no first name."""
    at = 0
    while at < len(words) - 1 and words[at].lower() in PARTICLES:
        at += 1
    return words[at:]


def _consonants(word: str) -> str:
    return re.sub(r"[aeiouy]", "", spelling(word))


_SAME_OFFICE = frozenset(("ceo", "chief executive", "chief executive officer"))
"""Heads that name one office."""
_SHORT_NAMES = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "mike/michael bill/william bob/robert rob/robert jim/james dick/richard rick/richard ted/edward ted/theodore "
        "tony/anthony liz/elizabeth beth/elizabeth kate/katherine jack/john chuck/charles charlie/charles hank/henry "
        "harry/henry bernie/bernard larry/lawrence meg/margaret peggy/margaret maggie/margaret sandy/alexander "
        "alex/alexander sasha/alexander drew/andrew andy/andrew jeff/geoffrey steve/stephen steve/steven "
        "betty/elizabeth "
        "joe/joseph tom/thomas dan/daniel ben/benjamin sam/samuel matt/matthew chris/christopher nick/nicholas "
        "ron/ronald don/donald ken/kenneth greg/gregory jerry/gerald terry/terrence debbie/deborah sue/susan "
        "becky/rebecca patty/patricia cathy/catherine kathy/kathleen abby/abigail ed/edward eddie/edward will/william "
        "billy/william bobby/robert johnny/john jimmy/james mitch/mitchell rudy/rudolph beto/robert newt/newton"
    ).split()
)


class Register:
    """All entities of an article, and the ways to find them again; each costs the same however many there are."""

    RECENT = 12
    """How many of the last speakers a pronoun or a description may mean."""

    def __init__(self) -> None:
        self.all: list[Entity] = []
        self.recent: list[Entity] = []
        self._people: dict[str, list[Entity]] = {}
        self._first: dict[str, list[Entity]] = {}
        self._inner: dict[str, list[Entity]] = {}
        self._bodies: dict[str, list[Entity]] = {}
        self._texts: dict[str, Entity] = {}

    def new(self, mention: Mention) -> Entity:
        """Open an entity for a mention that joins none."""
        entity = Entity(
            number=len(self.all), form=mention.form, name=mention.name, gender=mention.gender, plural=mention.plural
        )
        self.all.append(entity)
        return entity

    def saw(
        self,
        entity: Entity,
        mention: Mention,
        span: TextSpan | None,
        full: str,
        under: Entity | None,
        *,
        named: bool,
    ) -> None:
        """Record that `mention` means `entity`.

        Args:
            entity: The source.
            mention: Its words, as the article makes one read them.
            span: Where they stand.
            full: Its words with appositions.
            under: Who tells that it speaks.
            named: Whether the words themselves give its name.
        """
        entity.by_surname += named and len(mention.name) == 1
        if mention.form is not Form.PRONOUN:
            entity.read.append(mention)
            entity.fulls.append(full)
            entity.capitals.update(capitals_of(mention))
            if mention.head:
                entity.heads.update((mention.head, mention.head.rsplit(" ", 1)[-1]))
                if mention.head in _SAME_OFFICE:
                    entity.heads.update(_SAME_OFFICE)
            if mention.document:
                entity.documents.add(mention.document)
            entity.shares = entity.shares or is_share(mention)
            self._index(entity, mention)
        if not entity.gender and mention.gender and entity.person:
            entity.gender = mention.gender
        if span is not None:
            entity.mentions.append(span)
            entity.last = max(entity.last, span.start)
            if named:
                entity.last_named = span.start
            entity.under = under if under is not entity else None
        if entity in self.recent[-1:]:
            return
        if entity in self.recent:
            self.recent.remove(entity)
        self.recent.append(entity)
        del self.recent[: -self.RECENT]

    def _index(self, entity: Entity, mention: Mention) -> None:
        if mention.form is Form.PERSON and mention.name:
            if len(mention.name) > len(entity.name) or entity.form is not Form.PERSON:
                entity.name, entity.form = mention.name, Form.PERSON
            _add(self._people, name_key(mention.name), entity)
            if len(mention.name) > 1:
                _add(self._first, spelling(mention.name[0]), entity)
                for part in mention.name[1:-1]:
                    _add(self._inner, spelling(part), entity)
        elif mention.form is Form.BODY:
            for key in body_key(mention.name) or {mention.head}:
                _add(self._bodies, key, entity)
            if len(mention.name) > 1:
                _add(self._bodies, initials(mention.name), entity)
        self._texts.setdefault(text_key(mention.text), entity)

    def institute(self, word: str) -> Entity | None:
        """Return the body that goes by the first word of its name: "Holm" of "the Holm Institute"."""
        for entity in reversed(self._bodies.get(_clean(word), [])[-8:]):
            words = [_clean(part) for part in entity.name if part.lower() != "the"]
            if words[:1] == [_clean(word)] and words[1:2] and words[1] in _INSTITUTES:
                return entity
        return None

    def same_words(self, mention: Mention) -> Entity | None:
        """Return the entity that was called by the same words, articles and numbers apart."""
        return self._texts.get(text_key(mention.text))

    def person(self, mention: Mention, gender: str = "") -> Entity | None:
        """Return the person whom a name may mean: the latest with that surname, else that first name.

        Args:
            mention: The name.
            gender: Decides between several of one surname; the title of the name itself must fit anyway.
        """
        found = [
            entity
            for entity in self._people.get(name_key(mention.name), [])[-20:]
            if same_first_name(mention.name, entity.name) and gender_fits(mention.gender, entity)
        ]
        if found:
            return max(
                found,
                key=lambda entity: (
                    bool(gender) and entity.gender == gender,
                    has_suffix(entity.name) == has_suffix(mention.name),
                    len(mention.name) == 1 and not mention.gender and entity.by_surname > 1,
                    entity.last_named,
                    entity.last,
                ),
            )
        if len(mention.name) == 1:
            given = self._first.get(spelling(mention.name[0]), [])
            if not given and len(bare(mention.name[0])) > 2:  # "Luis Ortega Paz", "Mr. Ortega"
                given = self._inner.get(spelling(mention.name[0]), [])
            return given[-1] if given else None
        return None

    def body(self, mention: Mention) -> Entity | None:
        """Return the body that a name means: the same words, some of its words with its head, or its initials."""
        if not mention.name:
            return None
        wanted = body_key(mention.name)
        letters = "".join(wanted) if len(mention.name) == 1 else initials(mention.name)
        best: tuple[int, Entity] | None = None
        seen = self._bodies.get(_clean(mention.name[-1]), [])[-8:] + self._bodies.get(letters, [])[-8:]
        for entity in seen:
            have = body_key(entity.name)
            acronym = len(letters) > 1 and letters in {initials(entity.name), "".join(have)}
            part = not entity.outlet and _part_of(mention.name, entity.name, wanted, have)
            if wanted == have or acronym or part:
                rank = 2 if wanted == have else 1
                if best is None or rank >= best[0]:
                    best = (rank, entity)
        return best[1] if best else None


def _part_of(one: tuple[str, ...], other: tuple[str, ...], a: frozenset[str], b: frozenset[str]) -> bool:
    if not (a < b or b < a) or not one or not other:
        return False
    shorter, longer = (one, b) if a < b else (other, a)
    # "Justice Department" and "U.S. Justice Department"; not "Senate" and "Senate Intelligence Committee".
    full = other if shorter is one else one
    return (
        _clean(one[-1]) == _clean(other[-1])
        or (len(shorter) == 1 and _clean(shorter[0]) in longer and len(longer) > 3 and not _is_object(shorter[0], full))
        or (
            _cleaned(shorter) == _cleaned(full[: len(shorter)])
            and all(_clean(word) in _COMPANY for word in full[len(shorter) :])
        )
        or (  # "Holm Center" and "Holm Center for Rivers"
            len(shorter) > 1
            and _cleaned(shorter) == _cleaned(full[: len(shorter)])
            and full[len(shorter)].lower() in {"for", "of", "on", "at"}
        )
    )


def _cleaned(name: tuple[str, ...]) -> list[str]:
    return [_clean(word) for word in name]


def _is_object(word: str, name: tuple[str, ...]) -> bool:
    """Return whether a word of a body's name is what the body is about: "Freedom From | Kelmtel"."""
    at = next((at for at, part in enumerate(name) if _clean(part) == _clean(word)), 0)
    return at > 0 and name[at - 1].lower() in {"from", "against", "for", "on"}


def gender_fits(gender: str, entity: Entity) -> bool:
    """Return whether a mention of a gender may mean an entity; where either is not known, it may."""
    return not gender or not entity.gender or gender == entity.gender


def _add(index: dict[str, list[Entity]], key: str, entity: Entity) -> None:
    entries = index.setdefault(key, [])
    if not entries or (entries[-1] is not entity and entity not in entries[-8:]):
        entries.append(entity)


def text_key(text: str) -> str:
    """Return the words of a mention without articles and marks, in lower case."""
    words = _KEY_WORD.findall(text.lower())
    while len(words) > 1 and words[0] in {"the", "these", "those", "a", "an", "some", "several", "many"}:
        words.pop(0)
    return " ".join(words)


def capitals_of(mention: Mention) -> set[str]:
    """Return the capitalised words of a mention but the first, which tell descriptions apart: Iraqi, Turkish."""
    return {_nation(word) for word in mention.text.split()[1:] if word[:1].isupper()}


_NATIONS = {
    **dict.fromkeys("us u.s u.s.a usa american america americans".split(), "American"),
    **dict.fromkeys("uk u.k british britain".split(), "British"),
}


def _nation(word: str) -> str:
    """Return the adjective for a country that goes by several names, any other word as it is."""
    return _NATIONS.get(word.lower().rstrip(".,"), word)


_SHARE = re.compile(
    r"(?:\w+ ){0,3}?\d[\d.,]*(?:%| percent\b| per cent\b)|(?:\w+-){0,2}\w+ (?:percent|per cent)\b", re.IGNORECASE
)


def is_share(mention: Mention) -> bool:
    """Return whether a mention is a share of those asked in a poll: "57 percent of voters"."""
    return mention.form is Form.MANY and _SHARE.match(mention.text) is not None


def opens_source(mention: Mention) -> bool:
    """Return whether a mention must open a new source: "a source", "another official", "two pilots"."""
    return mention.reach is Reach.INDEFINITE and mention.form is Form.ONE


@frozen
class Found:
    """Which source a mention means and why."""

    entity: Entity
    how: str
    """Short id of the rule that joined it: `surname`, `pronoun`, `definite`, `new` …"""
    read: Mention | None = None
    """The mention as the article makes one read it, where that differs from how it reads alone."""
