"""What an article says of a person: titles, appositions, relative clauses, at every place where it gives the name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from attribution.lexicons.local_outlets import LocalOutlets
from attribution.model import Role
from attribution.resolve.entities import Entity
from attribution.resolve.mentions import Form
from attribution.resolve.names import Name, Names, core_name
from attribution.resolve.words import Words

_PIECE = r"(?:(?:[A-Z]\.){2,5}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|St)\.|[^\s,.;()\n“”\"]+) ?"
"""A word of a description; the point of an abbreviation does not end it."""
_APPOSITION = re.compile(
    rf"(?: ?,|\s[-–—]+|\s\()\s?(?:who (?:is|was|has been|serves? as|served as) )?((?:{_PIECE}){{1,14}})"
)
_BEGINS_CLAUSE = re.compile(
    r"(?:the|an?|his|her|their) (?:[\w-]+ ){1,3}?(?:said|says|told|claimed|argued|added|insisted|warned|asked|wrote|"
    r"noted|explained|acknowledged|suggested|denied|announced|tweeted)\b"
)
"""What stands behind a comma and is no description: "In a talk with Moe, the mayor claimed"."""
_LEADS_IN = re.compile(
    r"(?:[.,;”\"\n] ?|\b(?:said|says|according to) )"
    r"((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-Z][\w.-]+[’']s) (?:[\w’'.&/-]+ ){0,6}[\w’'.&/-]+), $"
)
_WHO_IS = re.compile(rf" ?,? (?:is|was) (?=(?:a|an|the|one of) )((?:{_PIECE}){{1,12}})")
_BEFORE = re.compile(r"((?:[\w’'.&/-]+[ \u00a0]){1,7})$")
_NEW_CLAUSE = re.compile(
    r"(?:after|before|when|while|during|in|on|because|if|but|and|or|though|although|since|until|despite)\b"
)
_SHORTENED = re.compile(r"(?:[A-Z]\.)+$|[A-Z][a-z]{0,4}\.$")
"""An abbreviation, whose point ends no sentence."""
_CALLED = re.compile(r" (?:named|called|identified (?:only )?as)$")
_OF_BEARER = re.compile(
    r"\b(?:of|in|on|at|for|to|with|by|from|against|about|between|near|than|like|including|behind|over|after|before|and|"
    r"or|said|told|says)$"
)
"""What ends the words before a name where they tell nothing of its bearer: "a spokesman for | Ann Moe"."""
_OF_ANOTHER = re.compile(r"\b(?:for|to|with|by)[ \u00a0](?:the[ \u00a0])?")
_NO_HOLDERS = frozenset(("state", "staff", "general"))
"""What ends an office itself: "the ambassador to the general", "chief of staff"."""
_AT = ("of ", "at ", "with ", "from ")
_PARTY = re.compile(
    r"(?:[ ,(]{1,3}(?:[RDI]|Rep|Dem|GOP)\.?[-–]|(?:, ?|\()(?:[RDI]|Rep|Dem)\., ?)(?:[A-Z][a-z.]|[A-Z]\.)|"
    r"\((?:R|D|I)\)|, (?:the )?(?:\w+ )?(?:Republican|Democrat)(?=[,.;:)]|$| (?:of|from|who)\b)"
)
_VOTES = re.compile(
    r"\b[Rr]egistered (?:Republican|Democrat)|, \d\d, an? (?:\w+ )?(?:Republican|Democrat)\b|"
    r"(?:Republican|Democrat)\b[^,]{0,30} who (?:has |had )?(?:voted|supports|supported|plans to vote|backs)\b"
)
"""Of a party, and no politician."""
_OF_BODY = re.compile(r"^.{2,60}? (?:of|at|from|with) (?:the )?(.{3,60})$")
_CLAUSE = re.compile(r"who (?:also |now |currently |once |has |had )*([a-z]+)(?: (?:as |for |at |in |with |on ))?")
_DOES = {
    **dict.fromkeys("leads led heads headed runs ran chairs chaired directs directed oversees oversaw".split(), "head"),
    **dict.fromkeys("founded started created launched".split(), "founder"),
    **dict.fromkeys("works worked serves served volunteers".split(), "member"),
    **dict.fromkeys("teaches taught lectures".split(), "professor"),
    **dict.fromkeys("covers covered hosts hosted anchors".split(), "reporter"),
    **dict.fromkeys(
        "attended voted lives lived came drove marched joined survived watched shops moved grew attends".split(),
        "resident",
    ),
}
"""What somebody is called who does this: "who heads the board" is said of its head."""
_DEED = re.compile(
    r"\S who (?:also |now |currently )*(?:leads|heads|runs|chairs|directs|oversees|founded|teaches|lectures) [^,;]+"
)
"""What somebody does who is called something else as well: "a Republican who heads the rights group Kelm Watch"."""
_SUCH_AS = re.compile(r"(?<!\S)((?:[\w’'.-]+ ){0,4}[A-Za-z]+s),? (?:like|such as|including) $")
"""What somebody is an example of: "residents like | Ann Moe"."""
_ONE_OF = re.compile(r"^[Oo]ne of (?=[A-Z][\w.’'-]*[’']s? |his |her |their |its |the )(?!.*\b(?:who|that)\b)")
_SMALL_BUSINESS = re.compile(
    r"\s*(?:an?|his|her|their) (?:(?!of )[\w-]+ ){0,3}?(?:shop|store|restaurant|cafe|café|farm|bakery|bar|pub|salon|"
    r"stall|hotel|diner|gym|garage|business|ranch|studio|inn|motel|boutique|market)\b"
)
_LIVES = re.compile(r"(?:of|from) (?:[A-Z][\w’'-]+ ?){1,3}$")
_OWNER = re.compile(r"(?:[’']s?)? $")
_OWN = (
    r"(?:[’']s?)?[ -](?:(?:re-?election|presidential|senate|gubernatorial|transition|White House|political|own|top|"
    r"senior|campaign) )?"
)
_OF_CANDIDATES = re.compile(
    _OWN + r"(?:campaign\w*|supporters?|rall(?:y|ies)|voters?|surrogates?|nomination|candidacy|backers?|delegates?|"
    r"running mate|ticket|bid)\b"
)
"""What those have who run for an office."""
_OF_HOLDERS = re.compile(
    _OWN + r"(?:administration|presidency|aides?|advis[eo]rs?|allies|presidential|government|cabinet|era|operatives?|"
    r"loyalists?|doctrine|policy|policies|years)\b"
)
"""What those have who hold one."""
_VOTED_FOR = re.compile(r"(?:\b(?:[Vv]ot(?:ed?|es|ing)|[Ss]upport|ballots?) for|\b(?:elect|re-elect|nominate)) $")
_POLITICS = re.compile(
    r"\b(?:[Pp]residen|White House|[Cc]ongress|[Ss]enat|[Cc]ampaign|[Ee]lect(?:ion|ed|oral)|[Vv]ot(?:e|ing)|"
    r"[Mm]inister|"
    r"[Gg]overn(?:or|ment)|Republican|Democrat|GOP|[Pp]arliament|[Pp]arty|[Ll]awmaker|[Nn]omin|[Cc]andida|"
    r"[Pp]rimar(?:y|ies)|"
    r"[Cc]aucus|administration|[Dd]ebate|[Cc]onservative|[Ll]iberal|[Pp]olic(?:y|ies)|[Dd]iplomat|[Pp]olitic)"
)
_HAS_ACCUSED = re.compile(
    r"[’']s? (?:\w+ )?(?:allegations?|accusations?|accuser|accounts? of|attackers?|assailants?)\b"
)
_ACCUSER = re.compile(r"\b(?:[Aa]ccuser|[Vv]ictim|[Pp]laintiff|[Dd]efendant|[Ss]uspect|[Ss]urvivor),? $")
_RACE = re.compile(
    r"\b(?:[Cc]andida|[Cc]ampaign|[Nn]omin(?:ee|ation)|(?:presidential|vice-presidential) debate|"
    r"running mate|swing state)"
)
_RACING = 500
"""A text is about who will be elected where such a word stands at least once in so many characters."""
_POLITICAL = 2000
"""A text is about politics where such a word stands at least once in so many characters."""
_PROMINENT = 4
"""Times that an article gives the name of somebody whom it takes its readers to know."""


class Portrait(NamedTuple):
    """One thing said of a person."""

    weight: int
    words: str
    before: bool
    """Whether it stands before the name, where its head is the last word."""


class Portraits:
    """Finds what one article says of its people."""

    def __init__(self, text: str, words: Words, names: Names, outlets: LocalOutlets | None) -> None:
        self.text = text
        self.words = words
        self.names = names
        self.outlets = outlets

    def of(self, entity: Entity) -> list[Portrait]:
        """Return what the article says of a person at its mentions as a source and at all places with the name."""
        found: list[Portrait] = []
        for full, read in zip(entity.fulls[:6], entity.read[:6], strict=True):
            after = _APPOSITION.search(full)
            if after:
                found.append(Portrait(2, self._apposed(after[1]), False))
            deed = _DEED.search(full)
            if deed:
                found.append(Portrait(4, _said(deed[0][2:]), False))
            at = full.find(f", {' '.join(read.name)}") if read.name else -1
            at = max(at, full.find(read.text))
            if at > 2:
                found.append(Portrait(2, _ONE_OF.sub("", full[:at].strip(" ,")), False))
            if read.title:
                # A rank tells less than the office its holder was given.
                bonus = 0 if self.words.titles.get(read.title[-1].lower().strip(".")) == "military" else 3
                found.append(Portrait(bonus, " ".join(read.title), True))
            if _VOTES.search(full):
                found.append(Portrait(4, "voter", False))
            elif _PARTY.search(full) and not _DEED.search(full):
                found.append(Portrait(2, "lawmaker", False))
            body = _OF_BODY.match(read.text) if read.form is Form.PERSON and not read.noun else None
            if body:
                what = "resident" if f" in {body[1]}" in self.text else "member"
                found.append(Portrait(0, f"{what} of {body[1]}", False))
            if read.form is Form.ONE:
                found.append(Portrait(1, read.text, False))
        return found + self._around(entity)

    def runs(self, entity: Entity) -> bool:
        """Return whether the article gives somebody what those have who run for an office, time and again."""
        runs, held = self._standing(self.names.ending_in(entity.name[-1])[:40] if entity.name else [])
        return runs > max(held, 1)

    def _standing(self, places: Iterable[Name]) -> tuple[int, int]:
        """Return how often a name stands with what candidates have, and with what those in office have."""
        runs = held = 0
        for name in places:
            before = max(0, name.start - 24)
            runs += bool(_OF_CANDIDATES.match(self.text, name.end) or _VOTED_FOR.search(self.text, before, name.start))
            held += bool(_OF_HOLDERS.match(self.text, name.end))
        return runs, held

    def in_politics(self, entity: Entity) -> Role | None:
        """Return what somebody whom the article leaves unexplained is in politics, by the words around the name.

        That is one who has a campaign, voters or an administration, or one whom a text about politics names again
        and again, or by the surname alone, and takes its readers to know.

        Returns:
            Campaign for those who run for an office, official for others in politics, None for those who are not.
        """
        places = self.names.ending_in(entity.name[-1])[:40] if entity.name else []
        runs, held = self._standing(places)
        if runs or held:
            return Role.CAMPAIGN if runs > held else Role.OFFICIAL
        if any(self._accuses(name) for name in places):
            return None
        if not places or (len(places) < _PROMINENT and any(len(core_name(name, self.words)) > 1 for name in places)):
            return None
        return self._in_text

    def _accuses(self, name: Name) -> bool:
        """Return whether the article tells of somebody's accusation: such people are in the news, and in no office."""
        before = max(0, name.start - 24)
        return bool(_HAS_ACCUSED.match(self.text, name.end) or _ACCUSER.search(self.text, before, name.start))

    @cached_property
    def _in_text(self) -> Role | None:
        """What somebody is in politics where the text is about it and says no more of anybody."""
        if len(_POLITICS.findall(self.text)) * _POLITICAL < len(self.text):
            return None
        return Role.CAMPAIGN if len(_RACE.findall(self.text)) * _RACING >= len(self.text) else Role.OFFICIAL

    def _around(self, entity: Entity) -> list[Portrait]:
        """Return what stands before and after the name wherever the article gives it."""
        found: list[Portrait] = []
        if not entity.name:
            return found
        for name in self.names.ending_in(entity.name[-1])[:12]:
            if len(name.words) > 1 and len(entity.name) > 1:
                if entity.name[0] not in name.words and not self.words.is_title(name.words[0]):
                    continue
                lead = name.words[: -len(core_name(name, self.words))]  # "President" Moe, who is Ann Moe
            else:
                lead = name.words[:-1]
            found += self._at(name, lead)
        return found

    def _at(self, name: Name, lead: tuple[str, ...]) -> list[Portrait]:
        """Return what stands beside one place of a name."""
        found: list[Portrait] = []
        before = _BEFORE.search(self.text, max(0, name.start - 60), name.start)
        stretch = _CALLED.sub("", self._own_sentence(f"{before[1] if before else ''}{' '.join(lead)}".strip()))
        if stretch and not _OF_BEARER.search(stretch):
            found.append(Portrait(0, self._own_part(stretch), True))
        such = _SUCH_AS.search(self.text, max(0, name.start - 70), name.start)
        if such:
            found.append(Portrait(0, such[1], True))
        if self._owned(name, lead):
            found.append(Portrait(0, "reporter", False))
        if stretch.lower().endswith("my colleague"):
            found.append(Portrait(4, "reporter", False))  # the author's
        lead_in = _LEADS_IN.search(self.text, max(0, name.start - 80), name.start)
        if lead_in:
            found.append(Portrait(0, lead_in[1], False))
        if _PARTY.match(self.text, name.end, name.end + 48) and not _DEED.search(self.text, name.end, name.end + 80):
            found.append(Portrait(0, "lawmaker", False))
        after = _APPOSITION.match(self.text, name.end, name.end + 120) or _WHO_IS.match(
            self.text, name.end, name.end + 120
        )
        if after and not _BEGINS_CLAUSE.match(after[1]):
            found.append(Portrait(0, self._apposed(after[1]), False))
        return found

    def _apposed(self, words: str) -> str:
        """Return what follows a name as a description: of an outlet alone, that its bearer reports for it."""
        outlet = self.outlets is not None and self.outlets.lookup(words.strip()) is not None
        return "reporter" if outlet else _said(words)

    def _own_sentence(self, stretch: str) -> str:
        """Return the words before a name without those of the sentence before: "a spokesman said. | Mayor" Ann Moe."""
        words = stretch.split()
        for at in range(len(words) - 1, -1, -1):
            plain = words[at].rstrip("\"”’')")
            if plain.endswith((".", "!", "?")) and not (_SHORTENED.match(plain) or self.words.is_title(plain)):
                return " ".join(words[at + 1 :])
        return stretch

    def _own_part(self, stretch: str) -> str:
        """Return the end of the words before a name that is told of its bearer: "a spokesman for | Mayor" Ann Moe."""
        *before, tail = _OF_ANOTHER.split(stretch)
        words = tail.split()
        if not before or not words:
            return stretch
        noun = self.words.noun(words)
        holds = self.words.is_title(words[-1]) or (noun is not None and noun.kind == "person")
        return tail if holds and words[-1].lower() not in _NO_HOLDERS else stretch

    def _owned(self, name: Name, lead: tuple[str, ...]) -> bool:
        """Return whether an outlet stands before a name: "the Kelm Courier's Ann Moe"."""
        if self.outlets is None:
            return False
        if lead and self.outlets.lookup(" ".join(lead)):
            return True
        owner = next(self.names.before(name.start, max(0, name.start - 40)), None)
        gap = self.text[owner.end : name.start] if owner else ""
        return bool(owner and gap != " " and _OWNER.fullmatch(gap) and self.outlets.lookup(" ".join(owner.words)))


def _said(words: str) -> str:
    """Return what follows a name as a description headed by a noun; empty where another clause begins there."""
    if _NEW_CLAUSE.match(words):
        return ""
    words = _ONE_OF.sub("", words)
    if words.startswith("at ") and words.islower():
        return ""  # "Ann Moe, at the scene"
    if words.startswith(_AT):
        # "Ann Moe, of Kelm" tells where she lives, "Ann Moe, of the harbour board" where she works.
        return f"resident {words}" if _LIVES.fullmatch(words) else f"member {words}"
    clause = _CLAUSE.match(words)
    noun = _DOES.get(clause[1]) if clause else None
    if clause and noun == "head" and _SMALL_BUSINESS.match(words, clause.end()):
        noun = "owner"
    return f"{noun} of {words[clause.end() :].strip()}" if clause and noun else words
