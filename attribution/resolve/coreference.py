"""Join mentions to sources: names, surnames, pronouns, definite descriptions; unnamed people are kept apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from attrs import evolve

from attribution.model import TextSpan
from attribution.resolve.bodies import Bodies
from attribution.resolve.described import Described
from attribution.resolve.entities import (
    Entity,
    Found,
    Register,
    gender_fits,
    is_share,
    name_key,
    opens_source,
)
from attribution.resolve.heads import (
    DOCUMENTS,
    FIRST_PERSON,
    GENERIC,
    PLURAL_PRONOUNS,
    RULERS,
    UNIQUE,
)
from attribution.resolve.kin import clash, last_word
from attribution.resolve.mentions import Form, Mention, Reach, parse
from attribution.resolve.names import Name, Names, core_name, has_suffix, strip_suffix
from attribution.resolve.offices import is_sole, named_after, other_field, other_owner, other_place, places_of
from attribution.resolve.pairs import means_pair, pair_before
from attribution.resolve.people import People
from attribution.resolve.pronouns import Pronouns
from attribution.resolve.relatives import RELATIVES, antecedent
from attribution.resolve.ties import Ties
from attribution.resolve.words import Words, tokens

_OPENING = re.compile(
    r"(?:[A-Z]\w+(?: [\w’'-]+){0,4}, )?"
    r"(?:[A-Z]\w+ ){0,4}?(?:[Ii]n (?:an?|the|his|her) )?\W{0,2}\b([Hh]e|[Ss]he|[Hh]is|[Hh]er)\b"
)
_PERSONAL = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Ii]ts?|company|group)\b")
_NEAR_PRONOUN = 300
"""Characters after a name within which a pronoun tells whether it is a person's."""
_ANY = frozenset("many some others several most all both few none another one other".split())
"""Words that mean somebody else each time."""
_ELLIPSIS = 300
"""Characters before "others" in which the people they belong to are named."""
_LONGEST_SENTENCE = 4000
"""Characters of a sentence in which names are looked for."""
_ADJECTIVE_NAME = re.compile(r"[Tt]he (?:(?:[a-z\d-]+|[A-Z]\w+-[\w-]+) ){1,4}([A-Z][a-z’'-]+)")
"""A surname with what is told of its bearer: "the Kelm-born Holm"."""
_UNKNOWN = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat) (?:still )?(?:unidentified|unnamed|anonymous) ")
_THE_ONE = re.compile(r"[Tt]he \S+")
_THE_NAMED = re.compile(r"[Tt]he [a-z][\w -]*, [A-Z]")
_OTHER = re.compile(r"the other ", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_NTH = re.compile(
    rf"the ({'|'.join(_ORDINALS)}) (?:\w+ )?(?:official|source|person|aide|diplomat|officer|man|woman)$", re.IGNORECASE
)
"""One of several by the order in which they spoke; somebody new where there are not so many."""
_HANDLE_PART = re.compile(r"[A-Z][a-z]+")
_POINTING = frozenset("this that these those same".split())
_LONG_WORD = re.compile(r"[\w-]{4,}")
_SAME_POLL = 2000
"""Characters after a share of those asked within which another share is of the same poll."""


class Joiner:
    """Joins the speakers of one article to sources, in text order."""

    def __init__(self, text: str, words: Words, names: Names, people: People) -> None:
        self.text = text
        self.words = words
        self.names = names
        self.people = people
        self.register = Register()
        self.bodies = Bodies(text, self.register, words)
        self.described = Described(text, words, people, self.register)
        self.ties = Ties(text, words, names, people)
        self.pronouns = Pronouns(people, self.register, self.described)

    def join(self, mention: Mention, span: TextSpan, outer: Entity | None, quoted: bool, gender: str = "") -> Found:
        """Return the source that `mention` means.

        Args:
            mention: The speaker's words, read.
            span: Where they stand.
            outer: Source of the attribution inside whose content they stand, if any.
            quoted: Whether that content is a quotation, in which "I" means its speaker.
            gender: Of whom its content begins with, who mostly is the speaker: "Moe said she would go".
        """
        if mention.form is Form.PRONOUN:
            return self._pronoun(mention, span, outer, quoted)
        if mention.form is Form.PERSON:
            return self._person(mention, span, gender)
        if mention.form in {Form.BODY, Form.MANY} and self.people.is_surname(mention.text):
            name = (mention.text,)  # Jordan, the lawmaker; Mr. Banks
            return self._person(evolve(mention, form=Form.PERSON, name=name, noun=None, head="", plural=False), span)
        pair = self._pair(mention, span) if means_pair(mention.text) else None
        if pair is not None:
            return pair
        if mention.form is Form.BODY:
            return self._body(mention, span)
        if mention.form is Form.JOINT:
            same = self.register.same_words(mention)
            return Found(same, "same-words") if same else self._open(mention)
        return self._unnamed(mention, span)

    def about(self, sentence: TextSpan, then: Entity | None = None) -> Entity | None:
        """Return the known speaker whom a sentence is about: the first whose name it holds, or its first "he".

        Where nobody has spoken yet, that is `then`, who speaks next.
        """
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
        if not before and then is not None and then.person and gender_fits(gender, then):
            return then
        return max(before, key=lambda entity: entity.last_before(sentence.start), default=None)

    def _open(self, mention: Mention, how: str = "new") -> Found:
        return Found(self.register.new(mention), how)

    # --- names ------------------------------------------------------------------------------------------------

    def _person(self, mention: Mention, span: TextSpan, gender: str = "") -> Found:
        if has_suffix(mention.name) and not self.people.full_names.has_namesakes(strip_suffix(mention.name)[-1]):
            mention = evolve(mention, name=tuple(strip_suffix(mention.name)))
            return evolve(self._person(mention, span, gender), read=mention)
        if mention.text.startswith(("@", "#")):
            mention = self._behind_handle(mention)
        known = self.register.person(mention, gender)
        if known and not self._is_another(mention, known):
            return Found(known, "name" if len(mention.name) > 1 else "surname")
        if mention.single and not mention.title:
            full = self.people.full_names.of(mention.name[0])
            if full is None or (mention.noun and not self.people.plain(full)):
                return self._not_a_person(mention, span)
        unnamed = self._called_before(mention)
        return (
            Found(unnamed, "named-now") if unnamed else self._open(self.people.full_names.fullest(mention), "new-name")
        )

    def _behind_handle(self, mention: Mention) -> Mention:
        """Return the person of the article by whose name an account goes: "@AnnMoe"."""
        parts = _HANDLE_PART.findall(mention.name[0])
        full = self.people.full_names.of(parts[-1]) if len(parts) > 1 else None
        return evolve(mention, name=full) if full and full[0] == parts[0] else mention

    def _is_another(self, mention: Mention, known: Entity) -> bool:
        """Return whether a surname alone is of somebody else whom the article names in full.

        That is the father of the one with "Jr.", and Ann Paul where Paul Moe has spoken.
        """
        if len(mention.name) > 1 or not (has_suffix(known.name) or name_key(mention.name) != name_key(known.name)):
            return False
        full = self.people.full_names.of(mention.name[0])
        return full is not None and len(full) > 1 and not has_suffix(full)

    def _called_before(self, mention: Mention) -> Entity | None:
        """Return who spoke last without a name, where it is given now: "a spokesman said … the spokesman, Ann Moe"."""
        last = self.register.recent[-1] if self.register.recent else None
        now = _THE_NAMED.match(mention.text) is not None and bool(mention.head)
        return last if last and now and last.form is Form.ONE and mention.head in last.heads else None

    def _not_a_person(self, mention: Mention, span: TextSpan) -> Found:
        """Join a single capitalised word that nothing in the article shows to be a surname."""
        if mention.plural or (mention.noun and mention.noun.kind == "person"):
            read = evolve(mention, form=Form.MANY if mention.plural else Form.ONE, name=(), single=False)
            found = self._unnamed(read, span)
            return found if found.read else evolve(found, read=read)
        body = evolve(mention, form=Form.BODY, single=False)
        same = self.register.body(body) or self.register.same_words(body) or self.register.institute(body.name[0])
        if same:
            return Found(same, "body", body)
        if mention.name[0].lower() in self.words.first_names or self._is_somebody(mention, span):
            return self._open(mention, "new-name")
        return evolve(self._open(body, "new-body"), read=body)

    def _is_somebody(self, mention: Mention, span: TextSpan) -> bool:
        """Return whether a lone capitalised word is a person: a common surname, or "he" or "her" follows."""
        name = mention.name[0]
        if mention.noun or name.isupper() or self.people.is_common(name):
            return False
        if name.lower() in self.words.last_names or self.people.speaks_as_one(name):
            return True
        after = _PERSONAL.search(self.text, span.end, span.end + _NEAR_PRONOUN)
        return after is not None and after[0][0] in "hHsS"

    # --- bodies -----------------------------------------------------------------------------------------------

    def _body(self, mention: Mention, span: TextSpan) -> Found:
        lead = _ADJECTIVE_NAME.fullmatch(mention.text)
        headline = len(mention.name) == 1 and mention.name[0].isupper()
        name = (lead[1],) if lead else (mention.name[0].capitalize(),) if headline else ()
        if name and self.people.knows(name):
            return self._person(evolve(mention, form=Form.PERSON, name=name, noun=None, head=""), span)
        return self.bodies.find(mention, span) or self.described.by_trade(mention, span.start) or self._open(mention)

    # --- descriptions -----------------------------------------------------------------------------------------

    def _unnamed(self, mention: Mention, span: TextSpan) -> Found:
        if mention.noun is None or mention.head in _ANY:
            read = self._elliptic(mention, span)
            if read is not mention:
                return evolve(self._open(read), read=read)
        if is_share(mention):
            asked = [item for item in self.register.recent if item.shares and span.start - item.last < _SAME_POLL]
            return Found(asked[-1], "share") if asked else self._open(mention)
        if mention.form is Form.ONE and _OTHER.match(mention.text):
            like = self._unnamed_like(mention)
            return Found(like[-2], "other") if len(like) > 1 else self._open(mention)
        ordinal = _NTH.match(mention.text) if mention.form is Form.ONE else None
        if ordinal is not None:
            like = sorted(self._unnamed_like(mention), key=attrgetter("number"))
            at = _ORDINALS.index(ordinal[1].lower())
            same = self.register.same_words(mention) or (like[at] if at < len(like) and len(like) > 1 else None)
            return Found(same, "same-words") if same else self._open(mention)
        bare = mention.form is Form.ONE and mention.reach is Reach.BARE  # in a headline: "Lawmaker urges"
        named = self.described.later(mention, span) if bare or opens_source(mention) else None
        if named or opens_source(mention):
            return named or self._open(mention)
        if mention.form is Form.MANY and mention.reach is not Reach.DEFINITE:
            same = self.register.same_words(mention) if mention.text.lower() not in _ANY else None
            return Found(same, "same-words") if same else self._open(mention)
        for loosely in (False, True):
            fitting = [
                item for item in reversed(self.register.recent) if self._description_fits(mention, item, loosely)
            ]
            if fitting and not (loosely and self._is_of_a_group(mention, fitting[0])):
                return Found(_most_alike(mention, fitting), "definite")
        same = self.register.same_words(mention)
        if same and mention.form is Form.MANY:
            return Found(same, "same-words")
        if mention.form is Form.ONE and not _UNKNOWN.match(mention.text):
            tied = self.ties.person(mention, span.start)
            if tied:
                return self.described.tied(tied, mention)
            named = self.described.titled(mention, span) or self.described.person(mention, span)
            if named:
                return named
            if mention.reach is not Reach.INDEFINITE and is_sole(mention.text, mention.head):
                return self._open(evolve(mention, form=Form.BODY), "office")
        return self._open(mention)

    def _is_of_a_group(self, mention: Mention, other: Entity) -> bool:
        """Return whether "the official" is one of the officials who spoke after the diplomat it might loosely mean."""
        return mention.form is Form.ONE and any(
            item.plural and mention.head in item.heads and item.last > other.last for item in self.register.recent
        )

    def _pair(self, mention: Mention, span: TextSpan) -> Found | None:
        """Return the two persons who spoke, or were named, together last before a mention."""
        group = self._latest_plural()
        if group is not None and group.form is Form.JOINT and group.name:
            return Found(group, "definite")
        named = pair_before(span.start, self.people)
        if not named or (group is not None and mention.head in group.heads):
            return None  # "two officials … both officials"
        read = parse(named, self.words)
        same = self.register.same_words(read)
        return Found(same, "definite") if same else evolve(self._open(read, "description"), read=read)

    def _elliptic(self, mention: Mention, span: TextSpan) -> Mention:
        """Return "some", "others" or "one" with the noun of the people spoken of before: "officials … Others said"."""
        if mention.text.lower() not in _ANY and mention.head not in PLURAL_PRONOUNS:
            return mention
        pieces = tokens(self.text[max(0, span.start - _ELLIPSIS) : span.start])
        for end in range(len(pieces), 0, -1):
            noun = self.words.noun(pieces[max(0, end - 3) : end])
            if noun and noun.plural and noun.kind == "person" and noun.head not in self.words.vague:
                return evolve(mention, noun=noun, head=noun.head)
        return mention

    def _description_fits(self, mention: Mention, entity: Entity, loosely: bool) -> bool:
        """Return whether a description may mean an entity: by its head, or loosely ("the source")."""
        if entity.plural != mention.plural or entity.outlet:
            return False
        if not gender_fits(mention.gender, entity):
            return False
        if entity.form is Form.PERSON:
            if _UNKNOWN.match(mention.text):
                return False
            called = mention.reach is not Reach.BARE and mention.head in entity.heads and mention.head not in GENERIC
            return called and not any(self._other_holder(mention, read) for read in entity.read[:4])
        if entity.form is Form.BODY:
            if mention.head not in entity.heads or mention.head not in UNIQUE:
                return False
            known = {name for read in entity.read[:4] if (name := named_after(read.text))}
            named = named_after(mention.text)
            return not (known and named and named not in known)
        if mention.head in entity.heads:
            return not clash(mention, entity, alone=len(self._unnamed_like(mention)) == 1)
        if entity.form is Form.JOINT and entity.name and mention.noun is not None and mention.noun.kind == "person":
            alone = _THE_ONE.fullmatch(mention.text) is not None and last_word(mention.head) not in GENERIC
            return alone and entity is self._latest_plural()
        if not loosely or mention.reach is not Reach.DEFINITE:
            return False
        return last_word(mention.head) in GENERIC and bool(entity.heads & (GENERIC | {"aide", "diplomat", "adviser"}))

    def _other_holder(self, mention: Mention, read: Mention) -> bool:
        """Return whether the words before somebody's name make it another office than a description means."""
        before = [word for word in read.text.split() if word not in read.name]
        body = self.people.body_of(mention.text)
        if "vice" not in mention.text.lower() and "vice" in (word.lower() for word in before):
            return True  # "the president" is not the vice president
        if other_owner(mention.text, read.text) or (body and body.isdisjoint(read.text.split())):
            return True
        if mention.head in RULERS and "former" in read.text.lower() and "former" not in mention.text.lower():
            return True
        places = self.people.places_in(places_of(mention.text)), self.people.places_in(before)
        if mention.head in UNIQUE and not places[0] and places[1] and self.people.has_own(mention.head, read.name[-1:]):
            return True  # "the president" is not the one of another country where the text has its own
        return other_field(mention.text.split(), before) or other_place(*places)

    def _latest_plural(self) -> Entity | None:
        return next((item for item in reversed(self.register.recent) if item.plural), None)

    def _unnamed_like(self, mention: Mention) -> list[Entity]:
        """Return the unnamed sources that are called by the head of a description."""
        return [item for item in self.register.recent if item.form is Form.ONE and mention.head in item.heads]

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
        if head in RELATIVES:
            found = self._relative(mention, span)
            if found is not None:
                return found
        if head in FIRST_PERSON and not (mention.plural and self.people.is_quoted(span.start)):
            return self.pronouns.first_person(mention, span)
        if mention.plural:
            return self._they(mention, span)
        return self.pronouns.he_or_she(mention, span, outer, quoted)

    def _relative(self, mention: Mention, span: TextSpan) -> Found | None:
        """Return whom "who" or "which" stands for, None where nothing before it tells."""
        before = antecedent(mention, span, self.text, self.words, self.names, self.people)
        if isinstance(before, Name):
            return self.described.named_by(before, mention)
        if before is not None:
            joined = self._body(before, span) if before.form is Form.BODY else self._unnamed(before, span)
            return evolve(joined, read=before)
        return self._open(evolve(mention, form=Form.BODY)) if mention.head == "which" else None

    def _they(self, mention: Mention, span: TextSpan) -> Found:
        """Return the latest group; where none has spoken, a body or one unnamed person; else whom the text names."""
        wanted = [
            entity
            for entity in self.register.recent
            if entity.plural or (mention.document and entity.form is Form.BODY and not entity.outlet)
        ]
        wanted = wanted or [
            entity
            for entity in self.register.recent
            if entity.form in {Form.BODY, Form.ONE} and not entity.outlet and not entity.heads & DOCUMENTS
        ]
        if mention.head not in FIRST_PERSON:
            wanted = wanted or [entity for entity in self.register.recent if entity.outlet]
        if wanted:
            return Found(max(wanted, key=lambda entity: entity.last), "pronoun")
        read = self._elliptic(evolve(mention, form=Form.MANY, plural=True), span)
        return evolve(self._open(read), read=read)


def _most_alike(mention: Mention, fitting: Sequence[Entity]) -> Entity:
    """Return the one that was called by most of the words of a description; of equals the first, who spoke last."""
    told = set(_LONG_WORD.findall(mention.text.lower())) - _POINTING
    return max(fitting, key=lambda item: len(told & set(_LONG_WORD.findall(" ".join(item.fulls[:4]).lower()))))
