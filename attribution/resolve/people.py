"""The persons that an article names, whether they speak or not: full names, subjects of sentences, titles."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from attribution.lexicons.outlet_names import outlet_names
from attribution.model import TextSpan
from attribution.resolve.full_names import FullNames
from attribution.resolve.heads import RULERS
from attribution.resolve.mentions import Mention
from attribution.resolve.names import WEEKDAYS, Name, Names, core_name
from attribution.resolve.offices import named_after, other_field, other_office, other_place, places_of
from attribution.resolve.words import Words

_LONGEST_SENTENCE = 4000
"""Characters of a sentence in which names are looked for."""
_MOST_NAMES = 60
"""Names that are looked at for one mention, so that a text made of names stays cheap."""
_LOOK_AHEAD = 1500
"""Characters in which a lede explains its pronouns."""
_LEAD_LENGTH = 400
_SAYS = re.compile(r"(?:, [^.\n]{3,120},)? (?:also )?(?:said|says|told|tells|wrote|added)\b")
_LEAD = 160
"""Characters before a name that may lead in to it as the subject of its sentence."""
_SUBJECT = re.compile(
    r"[\W_]*(?!(?!King)[A-Z][a-z]+ing )(?:[A-Z]{2,}[\w, .]{0,30}(?:\([A-Z][\w ]*\) ?)?[—–-]+ )?"  # a dateline
    r"(?:(?:But|And|Yet|So|Then|Although|Though|While|When|As|After|Before|Because|Since|If|Still|Now|Meanwhile|Later|"
    r"Instead|However|Also|Nor|Even|Even as|Once|Until|Whereas|Afterwards?|Today|Yesterday|Earlier),? )?"
    r"(?:(?:[^,\n]{3,110}), (?:but |and |though |while )?)?"
    r"(?:(?:[Tt]he |[Aa]n? |[Hh]is |[Hh]er |[Tt]heir )?(?:[\w’'.-]+ ){0,4})?"
)
_TAKES_VERB = re.compile(r"(?:, \d{1,3}(?=,))?,? (?!(?:and|or|&) [A-Z])(?=[a-z(])")
"""What follows a subject: its verb, or an apposition and then its verb."""
_TITLED = re.compile(r" ((?:[a-z-]+ ){0,2}[a-z-]+) (?=[A-Z])")
"""What stands between two names where the first is part of the second's title."""
_DOES = re.compile(
    r"(?:, [a-z]| (?:(?:also|then|later|now|still|never|himself|herself|once|again|just|has|had|[a-z]+ly) )*"
    r"(?:[a-z]+(?:s|ed)|told|took|went|wrote|spoke|made|gave|came|had|did|sought|met|ran|won|lost|led|left|said|"
    r"thought|felt|saw|knew|sent|put|kept|held|began|stood|will|would|could|can|may|might|must|should)\b)"
)
_HEARD = re.compile(
    r"(?:, [^,.\n]{3,80},)? (?:was|is|has been|had been) (?:\w+ly |also |later )?"
    r"(?:asked|pressed|questioned|challenged|told|warned)\b"
)
"""What follows whoever will answer: "Ann Moe was asked whether"."""
_APPOSED = re.compile(r"(?:,| \(| [–—-]+) ?(?:who (?:is|was) )?((?:an?|the|his|her|their|one of) [^.;\n“”\"]{3,100})")
_OWNS = re.compile(r"[’']s? [a-z]")
_CREDITED = frozenset(("Image", "Images", "Photo", "Photos", "Getty", "Twitter", "Facebook"))
"""What stands under pictures and is nobody."""
_BODYS = re.compile(r"[Tt]he ((?:[A-Z][\w-]* ){1,4}[A-Z][\w-]*)[’']s? ")
_OPENS_WITH_PRONOUN = re.compile(r"(?:(?:But|And|Yet|Then|So) )?(He|She|he|she)\b(?![’'])")
_PARTIES = frozenset("Democrats Republicans Conservatives Liberals Socialists Greens Independents".split())
"""Who may stand behind a first name without being its bearer: "Christian Democrats"."""
_OF_PLACES = frozenset(
    "Beach City Springs County Island Avenue Street Road River Bay Valley Heights Presidential Images Image "
    "Photo".split()
)
"""What ends a run of capitals that names no person, though it may begin with a first name."""
_OF_ONESELF = re.compile(
    r" (?:joked|quipped|replied|testified|recalled|remembered|laughed)\b|"
    r" (?:\w+ ){0,3}\w+[,:]? [\"“][^\"“”\n]*?\b(?:I|[Mm]y)\b(?! is\b)"
)
"""What follows a speaker who is one person: "Moe says, “I know.”"."""
_OF_ONESELF_BEFORE = re.compile(r"(?<![.,] )\b(?:I|[Mm]y)\b[^\"“”\n]*[\"”] ?(?:[a-z]+ )?$")
_BESIDE = 200

_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")
_RULES = re.compile(
    r"(?:[’']s)? (?:administration|presidency|government|cabinet|White House|transition team|premiership)\b"
)
_DAYS = WEEKDAYS | frozenset(
    "January February March April June July August September October November December".split()
)
_TITLE_OF = {
    "senator": ("sen",), "lawmaker": ("sen", "rep"), "congressman": ("rep",), "congresswoman": ("rep",),
    "representative": ("rep",), "governor": ("gov",), "general": ("gen", "maj", "lt"), "colonel": ("col",),
    "captain": ("capt",), "sergeant": ("sgt",), "admiral": ("adm",), "doctor": ("dr",), "professor": ("prof",),
    "leader": ("president", "premier", "minister", "chancellor", "king"), "lieutenant": ("lt",),
    "legislator": ("sen", "rep"), "physician": ("dr",), "pastor": ("rev",), "pontiff": ("pope",),
}  # fmt: skip
"""Abbreviated titles of those whom such a noun describes."""


class People:
    """Looks up persons by name, by place and by what they are called."""

    def __init__(
        self, text: str, words: Words, names: Names, sentences: Sequence[TextSpan], quoted: Sequence[TextSpan] = ()
    ) -> None:
        self.text = text
        self.words = words
        self.names = names
        self.starts = [span.start for span in sentences]
        self._quoted = sorted(quoted, key=lambda span: span.start)
        self._quote_starts = [span.start for span in self._quoted]
        self.full_names = FullNames(text, words, names)
        self._common: frozenset[str] | None = None
        self._rules: dict[str, bool] = {}

    def plain(self, full: tuple[str, ...]) -> bool:
        """Return whether a name is a person's although its last word is a common noun: "Susan Rice"."""
        return len(full) > 1 and full[0].lower() in self.words.first_names

    # --- whom a pronoun means -----------------------------------------------------------------------------------

    def nearest(self, position: int, gender: str) -> Name | None:
        """Return the nearest full name before a mention that nobody who has spoken explains."""
        limit = max(0, position - _LONGEST_SENTENCE)
        for name in self.names.before(position, limit):
            core = core_name(name, self.words)
            first = self.words.first_names.get(core[0].lower()) if len(core) > 1 else None
            if first is not None and not (first and gender and first != gender) and not self._is_quoted(name):
                return name
        return None

    def subject(self, position: int, limit: int, gender: str, *, rival: bool = False) -> Name | None:
        """Return the person who is the subject of the sentence of a pronoun, or of the nearest one before it.

        Args:
            position: Where the pronoun stands.
            limit: How far back to look.
            gender: Of the pronoun.
            rival: Whether somebody who has spoken may be meant too, so that only a plain subject counts.
        """
        found: Name | None = None
        sentence = -1
        for name in self._between(position, limit):
            at = bisect_right(self.starts, name.start) - 1
            if found is not None and at != sentence:
                return found
            core = core_name(name, self.words)
            if not core or self._is_quoted(name) or not self.is_person(core, name, gender):
                continue
            if self._is_beside_pronoun(at, gender):
                continue
            # The first of its sentence wins: names come nearest first. "Moe's remarks" are weaker than a subject.
            if self._is_subject(name, at, rival) or (found is None and not rival and self.owns_subject(name, at)):
                found, sentence = name, at
        return found

    def _is_beside_pronoun(self, at: int, gender: str) -> bool:
        """Return whether a sentence begins with the pronoun itself, whom a name behind it is not: "He beat Moe"."""
        opens = _OPENS_WITH_PRONOUN.match(self.text, self.starts[at]) if at >= 0 else None
        return opens is not None and self.words.gender.get(opens[1].lower(), "") == gender

    def owns_subject(self, name: Name, at: int) -> bool:
        """Return whether a sentence begins with what somebody owns: "Moe's remarks"."""
        return at >= 0 and name.start - self.starts[at] <= 4 and _OWNS.match(self.text, name.end) is not None

    def before(self, position: int) -> Iterator[Name]:
        """Yield the names near before a position, the nearest first."""
        return self._between(position, max(0, position - _LONGEST_SENTENCE))

    def _between(self, position: int, limit: int) -> Iterator[Name]:
        for count, name in enumerate(self.names.before(position, limit)):
            if count >= _MOST_NAMES:
                return
            yield name

    def upcoming(self, position: int, gender: str) -> Name | None:
        """Return the first person named after a pronoun that nothing before it explains."""
        for name in self._after(position):
            if name.start > position + _LOOK_AHEAD:
                return None
            core = core_name(name, self.words)
            if core and self.is_person(core, name, gender) and not self._is_quoted(name):
                return name
        return None

    def _after(self, position: int) -> Iterator[Name]:
        return islice(self.names.within(position, len(self.text)), 2 * _MOST_NAMES)

    def knows(self, name: tuple[str, ...]) -> bool:
        """Return whether a lone surname is that of a person whose full name the article gives."""
        full = self.full_names.of(name[0]) if len(name) == 1 else None
        return full is not None and self.plain(full)

    def is_surname(self, word: str) -> bool:
        """Return whether one word is the surname of somebody whom the article names in full: "Banks"."""
        if not word[:1].isupper() or " " in word or word.isupper() or word in _PARTIES:
            return False
        full = self.full_names.of(word)
        return full is not None and self.plain(full) and not self.words.is_place(full[0])

    def named(self, position: int, limit: int, gender: str) -> Name | None:
        """Return the nearest person named before a pronoun outside quotations."""
        for name in self._between(position, limit):
            core = core_name(name, self.words)
            if core and self.is_person(core, name, gender) and not self._is_quoted(name):
                return name
        return None

    def is_person(self, core: tuple[str, ...], name: Name, gender: str) -> bool:
        """Return whether a capitalised run names a person of the gender given, if any."""
        if core[-1] == "I" or core[-1] in _DAYS or core[-1] in _CREDITED or not self.may_name(core):
            return False
        sex = self.words.gender.get(name.words[0].lower().strip("."), "") if len(core) < len(name.words) else ""
        if sex and gender and sex != gender:
            return False
        first = self.words.first_names.get(core[0].lower())
        if len(core) > 1 and first is not None:
            return not (first and gender and first != gender)
        if len(core) < len(name.words):
            return True
        full = self.full_names.of(core[-1]) if len(core) == 1 else None
        if full is None or outlet_names().lookup(f"The {core[-1]}"):
            return False
        kind = self.words.first_names.get(full[0].lower())
        if kind is None:
            return not self.is_common(core[-1])
        return not (kind and gender and kind != gender)

    def may_name(self, core: tuple[str, ...]) -> bool:
        """Return whether a run of capitals is neither a place nor headed by a common noun: "Ann Baker" is a person."""
        if len(core) > 1 and core[-1] in _OF_PLACES:
            return False  # "Virginia Beach"
        name = " ".join(core)
        return self.plain(core) or not (
            self.words.is_place(name) or name.lower() in self.words.known or self.words.noun(core)
        )

    def is_common(self, word: str) -> bool:
        """Return whether the article also uses a word as a common one, in small letters."""
        if self._common is None:
            self._common = frozenset(_SMALL_WORD.findall(self.text))
        return word.lower() in self._common

    def speaks_as_one(self, surname: str) -> bool:
        """Return whether words beside a lone capitalised word are those of one person: "I think", Moe said."""
        return any(
            _OF_ONESELF.match(self.text, name.end, name.end + _BESIDE)
            or _OF_ONESELF_BEFORE.search(self.text, max(0, name.start - _BESIDE), name.start)
            for name in self.names.ending_in(surname)[:_MOST_NAMES]
            if len(name.words) == 1
        )

    def is_quoted(self, position: int) -> bool:
        """Return whether a place lies in a quotation."""
        at = bisect_right(self._quote_starts, position) - 1
        return at >= 0 and position < self._quoted[at].end

    def _is_quoted(self, name: Name) -> bool:
        at = bisect_right(self._quote_starts, name.start) - 1
        return at >= 0 and name.end <= self._quoted[at].end

    def _is_subject(self, name: Name, at: int, rival: bool) -> bool:
        """Return whether a name is where the subject of its sentence stands and a verb follows."""
        if at < 0:
            return False
        start = self.starts[at]
        if name.start - start > _LEAD or not _TAKES_VERB.match(self.text, name.end) or self._leads_in(name):
            return False
        if name.start - start <= 4 or _HEARD.match(self.text, name.end):
            return True
        return _SUBJECT.fullmatch(self.text, start, name.start) is not None and (
            name.start - start < 12 or (not rival and _DOES.match(self.text, name.end) is not None)
        )

    def _leads_in(self, name: Name) -> bool:
        """Return whether a name stands in the title of another: "Moe strategist Ann Poe"."""
        title = _TITLED.match(self.text, name.end)
        noun = self.words.noun(title[1].split()) if title else None
        return noun is not None and noun.kind == "person"

    # --- whom a description means -------------------------------------------------------------------------------

    def titled(self, mention: Mention, position: int) -> Name | None:
        """Return the nearest name that carries the head of a definite description as its title: "the minister"."""
        words = mention.head.split(" ")
        wanted = {words[-1], *_TITLE_OF.get(words[-1], ())}
        former = "former" in mention.text.lower()
        capitals = places_of(mention.text)
        body = self.body_of(mention.text)
        best: tuple[bool, bool, bool, int, Name] | None = None
        for name in chain.from_iterable(self.names.titled_with(word)[:_MOST_NAMES] for word in sorted(wanted)):
            core = core_name(name, self.words)
            if (
                not core
                or len(core) == len(name.words)
                or ((words[1:] == ["general"] or words[0] == "chief") and words[0].capitalize() not in name.words)
                or not self.may_name(core)
                or other_office(name.words, wanted, mention.text)
                or other_place(self.places_in(capitals), self.places_in(name.words[: -len(core)]))
            ):
                continue
            if self._serves(name) or (body and body.isdisjoint(name.words)):
                continue
            before = self.text[max(0, name.start - 8) : name.start].lower().endswith("former ")
            held = before or "former" in name.words[0].lower()
            if held and not former and mention.head in RULERS:
                continue
            # Nearest before the mention; after it, the first.
            near = -(position - name.end) if name.end <= position else -(name.start + len(self.text))
            abroad = not capitals and bool(self.places_in(name.words[: -len(core)]))
            rank = (not capitals.isdisjoint(name.words), held == former, not abroad, near)
            if best is None or rank > best[:4]:
                best = (*rank, name)
        return best[4] if best else None

    def body_of(self, description: str) -> set[str]:
        """Return the words of the body of an office, no country's: "the president of the Kelm Assembly"."""
        named = named_after(description)
        owner = _BODYS.match(description) if not named else None
        noun = self.words.noun(owner[1].split()) if owner else None
        if owner and noun is not None and noun.kind == "body":
            return set(owner[1].split())  # "the Kelm Rights Union's leader"
        # "The secretary of State" may stand without that before the name.
        return set() if " " not in named or self.words.is_place(named) else set(named.split())

    def _serves(self, name: Name) -> bool:
        """Return whether the title before a name is of whom its bearer serves: "assistant to the President" Ann Moe."""
        return self.text.endswith(" to the ", 0, name.start)

    def has_own(self, head: str, but: tuple[str, ...]) -> bool:
        """Return whether somebody of another surname than `but` has a title without a place: "President Moe"."""
        for name in self.names.titled_with(head.rpartition(" ")[2])[:_MOST_NAMES]:
            core = core_name(name, self.words)
            lead = name.words[: -len(core)]
            if core and lead and core[-1:] != but and not self.places_in(lead) and self.may_name(core):
                return True
        return False

    def places_in(self, said: Iterable[str]) -> set[str]:
        """Return the words that are places, or belong to one: "Israeli" Prime Minister."""
        return {word for word in said if word[:1].isupper() and self.words.is_of_place(word)}

    def holder(self, mention: Mention, position: int) -> Name | None:
        """Return the person nearest before "the president" whom the text gives an administration or a presidency."""
        if mention.head not in RULERS:
            return None
        for name in self._between(position, max(0, position - _LONGEST_SENTENCE)):
            core = core_name(name, self.words) if self._is_ruler(name.words[-1]) else ()
            if core and self.may_name(core):
                return name
        return None

    def _is_ruler(self, surname: str) -> bool:
        if surname not in self._rules:
            places = self.names.ending_in(surname)[:40]
            self._rules[surname] = any(_RULES.match(self.text, name.end) for name in places)
        return self._rules[surname]

    def opening(self, position: int, gender: str) -> Name | None:
        """Return the person with whose full name the next paragraph opens, and who says something there."""
        start = self.text.find("\n", position, position + _LEAD_LENGTH)
        for name in self.names.within(start + 1, start + _LEAD) if start >= 0 else ():
            opens = not self.text[start : name.start].strip()
            if not opens or not _SAYS.match(self.text, name.end):
                return None
            core = core_name(name, self.words)
            return name if len(core) > 1 and self.is_person(core, name, gender) else None
        return None

    def called(self, mention: Mention, position: int, *, later: bool = False) -> Name | None:
        """Return the nearest person before whose name or in whose apposition the head of a description stands.

        Args:
            mention: The description.
            position: Where it stands.
            later: Whether to look at the names after it, not at those before.
        """
        head, body = re.escape(mention.head), self.body_of(mention.text)
        for name in self._after(position) if later else self._between(position, max(0, position - _LONGEST_SENTENCE)):
            core = core_name(name, self.words)
            if len(core) < 2 or self._is_quoted(name) or not self.may_name(core) or self._serves(name):
                continue
            low = self.text[max(0, name.start - 40) : name.start].lower()
            fields = (*name.words, *low.split()[-3:])
            if other_field(mention.text.split(), fields) or (body and body.isdisjoint(name.words)):
                continue
            lead = {word.lower().strip(".") for word in name.words[: -len(core)]}
            carried = lead & {mention.head, *_TITLE_OF.get(mention.head, ())}
            if carried and not other_office(name.words, carried, mention.text):
                return name
            after = _APPOSED.match(self.text, name.end, name.end + 140)
            said = after[1].lower() if after else ""
            ends = low.endswith(f"{mention.head} ") and not low.endswith(f"vice {mention.head} ")
            if ends or re.search(rf"(?<!for )(?<!vice )\b{head}\b", said):
                first = self.words.first_names.get(core[0].lower(), "")
                if not (first and mention.gender and first != mention.gender):
                    return name
        return None
