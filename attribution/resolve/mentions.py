"""What the words of one speaker mention say by themselves: a pronoun, a name, a body, a description, one or many."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve

from attribution.model import Role
from attribution.resolve.documents import bare_document, issuer
from attribution.resolve.forms import Form, Mention, Reach
from attribution.resolve.heads import OF_OFFICES, PLURAL_PRONOUNS, PRONOUNS
from attribution.resolve.late_names import late_name, name_after_noun
from attribution.resolve.phrases import (
    CUT,
    NAMES_BODIES,
    SHARE_A_NOUN,
    one_of_body,
    one_word,
    stem_of,
)
from attribution.resolve.role_words import LOOSE
from attribution.resolve.words import Noun, Words

__all__ = ["Form", "Mention", "Reach", "appositive", "issued", "named_body", "parse"]

_OFFICE = re.compile(
    r"\b(Secretar(?:y|ies)|Chief|Chairman|Speaker|Minister|Director|Commissioner|Department|Ministry|House|Office|"
    r"Attorney|Member|Board|Court|Centers|Center|Bureau|University|Bank|Institute|Committee|Chamber|Council|"
    r"Ministers|General|Joint Chiefs|Secretary-General|President|Vice President|Governor|Prince|Duke|Bishop|"
    r"Archbishop|Church|King|Republic|Islamic Republic|Leader|Head|Ambassador|Envoy|Representative|Adviser|"
    r"Administrator|Supervisor|Superintendent|Registrar)"
    r" (?:of|for|to)(?: the)? (?=[A-Z])"
)
_JOINT = re.compile(r",? (?:and|or|nor|&|as well as) ")
_NEITHER = re.compile(r"^(?:[Nn]either|[Ee]ither) ")
_CONTRACTED = re.compile(
    r"^(he|she|they|we|i|it)(?:[’'](?:ve|s|d|ll|m|re)\b| (?:also|then|later|himself|herself|themselves)$)"
)


_COUNTS = frozenset(
    "one another other others some many most several few both all none each either neither two three four five six "
    "seven eight nine ten dozens hundreds".split()
)


_CAPITALS = frozenset(("WHO", "IT", "US"))
"""What is a pronoun in small letters only."""
_FIRM = re.compile(r"[A-Z][\w.’'-]* & [A-Z][\w.’'-]*$")
_THOSE_WHO = re.compile(r"[Tt]hose [a-z-]+(?:ing|ed) [a-z]")
"""People by what they do: "those fighting the plan"."""
_SOMEONE = re.compile(r"(?:Some|Any|Every)(?:one|body)\b")


def parse(text: str, words: Words) -> Mention:
    """Return what `text`, the words of one speaker mention, says by itself."""
    return _parse(" ".join(text.split())[:400], words)


@lru_cache(maxsize=8192)
def _parse(text: str, words: Words) -> Mention:
    lower = text.lower().strip(" .,\"“”'‘’")
    if not lower:
        return Mention(text=text, form=Form.NONE)
    contracted = _CONTRACTED.match(lower)
    if contracted:
        lower = contracted[1]
    lower = "he" if lower in {"he or she", "she or he"} else lower
    if lower in PRONOUNS and text not in _CAPITALS:
        plural = lower in PLURAL_PRONOUNS
        gender = words.gender.get(lower, "")
        return Mention(text=text, form=Form.PRONOUN, head=lower, gender=gender, plural=plural)
    if _THOSE_WHO.match(text):
        return evolve(_parse("those", words), text=text)
    if _SOMEONE.match(text):
        return evolve(_parse(text[0].lower() + text[1:], words), text=text)
    if lower in _COUNTS and text != lower:
        return evolve(_parse(lower, words), text=text)  # "One said": no name, although it opens the sentence
    if _FRACTION.match(lower):
        noun = words.noun(lower.split())
        asked = Noun("people", "group", Role.CITIZEN, True) if noun is None or noun.kind != "person" else noun
        return Mention(text=text, form=Form.MANY, reach=Reach.INDEFINITE, noun=asked, head=asked.head, plural=True)
    made = _issued(text, words)
    if made:
        return made
    if _FIRM.match(text):
        return Mention(text=text, form=Form.BODY, name=tuple(text.split()), head=text.split()[-1].lower())
    text, spoken = one_word(text), text
    joint = _joint(text, words)
    if joint:
        return joint
    piece = _OF_WHOLE.match(text)
    if piece:
        return evolve(_parse(text[piece.end() :], words), text=text)
    part = _PARTITIVE.match(text)
    if part:
        taken = _part(text, part, words)
        return (_named_within(taken, words) if taken.form is Form.ONE else None) or taken
    called = _NAMED_SO.match(text)
    if called and (named := _parse(called[2], words)).form is Form.PERSON and not named.single:
        noun = words.noun(CUT.split(called[1], maxsplit=1)[0].split())
        return evolve(named, text=text, noun=noun, head=noun.head if noun else "")
    core = _OFFICE.sub(lambda match: match[0].replace(" ", "_"), text)
    cut = CUT.search(core, 1)
    stem = core[: cut.start()] if cut else core
    mention = stem_of(text, stem, words)
    speaks_for = mention.noun is not None and mention.noun.role is Role.SPOKESPERSON and " for " in core
    if bare_document(text):
        mention = evolve(mention, document=bare_document(text).rstrip("s"))
    if mention.form is Form.BODY and cut and (member := one_of_body(text, words)):
        return evolve(_parse(member, words), text=text)
    if mention.form in {Form.BODY, Form.ONE, Form.PERSON} and cut and not speaks_for:
        odd = len(mention.name) < 2 and mention.noun is not None  # "Director of Public Policy at Kelm Ann Moe"
        late = late_name(core, words) if not mention.name or mention.single or odd else None
        if late is None and mention.form is Form.BODY and mention.name:
            late = name_after_noun(core, words)
        if late:
            return evolve(late, text=spoken)
    if mention.form is Form.ONE:
        mention = _named_within(mention, words) or mention
    return mention if spoken == text else evolve(mention, text=spoken)


_FRACTION = re.compile(
    r"(?:(?:about|some|around|nearly|only|just|over|almost|another|roughly|more|less|fewer|than|at|least) )*"
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six|ten|10)|"
    r"(?:one|two|three)[ -](?:third|quarter|fifth)s?(?: of)?|a (?:third|quarter|fifth) of|half of) "
)
"""A share of those asked in a poll, in words: "one in four adults"."""


def _issued(text: str, words: Words) -> Mention | None:
    """Read a document as the one whose word it is: "a statement from the mill"; None for anything else."""
    made = issuer(text)
    if made is None:
        return None
    who, noun, way = made
    whole = _parse(who, words)
    if whole.form is Form.NONE or (whole.form is Form.BODY and whole.document):
        return None
    if way == "before" and (whole.form is not Form.BODY or (whole.noun is None and not words.is_place(who))):
        return None
    return evolve(whole, document=noun.lower().rsplit(" ", 1)[-1].rstrip("s"))


def issued(mention: Mention, full: str, words: Words) -> Mention | None:
    """Return the one whose word a document is by its full mention: "a report, by the harbour board"."""
    if len(full) < len(mention.text) + 5 or not full.startswith(mention.text):
        return None
    return _issued(_BY_COMMA.sub(r"\1 \2 ", full, count=1), words)


def named_body(mention: Mention, full: str, words: Words) -> Mention | None:
    """Return the body that a full mention names after calling it something: "a rights group, the Kelm Monitor"."""
    match = _BODY_AFTER.match(full)
    if match is None:
        return None
    named = parse(match[1], words)
    if named.form is Form.PERSON and not named.single:
        return None
    return evolve(mention, name=tuple(match[1].removeprefix("the ").split()))


_BODY_AFTER = re.compile(
    r"^(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother) (?:[^,A-Z][^,]{2,50}|[^,]{2,50} [a-z-]+), "
    r"((?:the )?[A-Z][\w’'&-]+(?: (?:(?:of|for|and|the|on) )*[A-Z][\w’'&-]+){0,6}),?$"
)
_BY_COMMA = re.compile(r"^([^,]{3,60}), (?:which was )?(?:\w+ed )?(by|from) ")
_OF_WHOLE = re.compile(
    r"^(?:[Aa]n?|[Tt]he|[Oo]ne) (?:\w+ )?(?:portion|excerpts?|copy|draft|section|summary|version|transcript|page|line|"
    r"part) of (?=\w)"
)
"""A piece of a document speaks for the document."""
_PARTITIVE = re.compile(
    r"^(?:(?:at least|nearly|more than|all but|about|only) )?(one|another|two|three|four|five|six|seven|eight|nine|ten|"
    r"some|many|most|several|both|all|each|none|others?|part|lots|plenty|"
    r"an? (?:[a-z-]+ ){0,2}(?:number|group|team|crowd)|(?:an?|the) (?:[a-z-]+ )?(?:minority|majority)|a lot|"
    r"(?:large|growing|increasing|small|record) numbers|(?:half|twice|three times) as many|"
    r"a pair|a couple|a trio|a host|"
    r"an? (?:wide |broad |whole )?(?:range|array|variety|series|string|chorus|slew|raft)|"
    r"(?:only )?a handful|"
    r"(?:(?:tens|hundreds) of )?(?:dozens|hundreds|thousands|scores)|"
    r"(?:(?:just )?(?:over|under|about) )?half) of (?=\w)",
    re.IGNORECASE,
)


_PARTS_OF_BODIES = frozenset(("group", "handful", "number", "majority", "minority"))
"""What is some people where it is of a body, and not the body."""


def _part(text: str, part: re.Match[str], words: Words) -> Mention:
    """Read "one of the officials", "some of his aides": the head is what the part is taken from."""
    whole = _parse(text[part.end() :], words)
    if part[1].lower() == "part" or whole.form in {Form.NONE, Form.PRONOUN, Form.JOINT, Form.PERSON}:
        whole = evolve(whole, form=Form.MANY, plural=True) if whole.form is Form.PRONOUN else whole
        return evolve(whole, text=text, reach=Reach.INDEFINITE)
    one = part[1].lower() in {"one", "another", "each", "other"}
    form = Form.ONE if one else Form.MANY
    if whole.form is Form.BODY and not whole.plural and not one:
        form = Form.MANY if part[1].lower().rpartition(" ")[2] in _PARTS_OF_BODIES else Form.BODY
    return evolve(whole, text=text, form=form, reach=Reach.INDEFINITE, plural=not one, name=())


_NAME_AFTER = re.compile(
    r"^,? ((?:[A-Z][\w’'.-]*|(?:al|el)-[A-Z]\w+|de|la|von|van|bin|al|el)(?: (?:[A-Z][\w’'.-]*|(?:al|el)-[A-Z]\w+|"
    r"de|la|von|van|bin|al|el)){1,4})(?=$|[,.;(]| \()"
)


def appositive(mention: Mention, full: str, words: Words) -> Mention | None:
    """Return the person, or the company, whom the full mention names after a description: "their lawyer, Ann Moe"."""
    at = full.find(mention.text)
    match = _NAME_AFTER.match(full[at + len(mention.text) :]) if at >= 0 else None
    if not match:
        return None
    named = parse(match[1], words)
    if _is_company(named):
        return named  # "one of them, Kelm Group"
    if named.form is not Form.PERSON:
        return None
    return evolve(named, text=f"{mention.text}, {match[1]}", noun=mention.noun, head=mention.head, single=False)


def _is_company(mention: Mention) -> bool:
    """Return whether a mention is a body by the last word of its name: "Kelm Group"."""
    return mention.form is Form.BODY and bool(mention.name) and mention.name[-1] in NAMES_BODIES


_FULL_NAME = r"((?:[A-Z][\w’'-]*\.? ){1,3}[A-Z][\w’'-]+)"
_NAMED_SO = re.compile(rf"^((?:[Aa]n?|[Tt]he|[Oo]ne) [^,]{{4,90}}?) (?:named|called) {_FULL_NAME}$")
_OF_PLACE = r"(?: of [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})?"
_WITHIN = re.compile(rf"^([^,]{{4,90}})(?:, | named | called | identified as ){_FULL_NAME}{_OF_PLACE},?$")
_ONE_NAME = re.compile(r"^([^,]{4,90}) (?:named|called) ([A-Z][a-z’'-]+)$")


def _named_within(mention: Mention, words: Words) -> Mention | None:
    """Return the person whom a description names at its end: "an aide to Moe, Peter Poe", "a clerk named Ann Moe"."""
    match = _WITHIN.match(mention.text)
    if match is None:
        alone = _ONE_NAME.match(mention.text)
        person = mention.noun is not None and mention.noun.kind == "person"
        return evolve(mention, form=Form.PERSON, name=(alone[2],)) if alone and person else None
    of = None if _PARTITIVE.match(match[1]) else CUT.search(match[1], 1)
    other = words.noun(CUT.split(match[1][of.end() :], maxsplit=1)[0].split()) if of else None
    if other is not None and other.kind == "person" and not other.plural:
        return None  # "a spokesman for the mayor, Ann Moe": the name may be either's
    named = parse(match[2], words)
    if _is_company(named):
        return named
    if named.form is not Form.PERSON or named.single:
        return None
    return evolve(named, text=mention.text, noun=mention.noun, head=mention.head)


_OF_LISTED = re.compile(
    r"[Aa]n? (?:[\w-]+ ){0,3}?[a-z]+ (?:for|of|from|with|at) [^,]*\b[A-Z][\w’'-]*(?:, [A-Z][\w’'-]*)+$"
)
"""One person of a body with a list for its name: "a clerk from Moe, Holm | and Poe"."""
_BETWEEN = re.compile(r"\b(?:between|close to|familiar with|briefed on|(?:aide|aides|advis[eo]rs?|allies) to) (?!.*,)")
"""What has two objects: "a source familiar with Ann Moe and Peter Poe"."""


_OF_BOTH = re.compile(
    r"(?:[\w-]+ ){0,3}(?:spokes\w+|representatives?|lawyers?|attorneys?|aides?|advis[eo]rs?|allies|supporters|"
    r"opponents|critics|relatives|friends|parents|backers) (?:for|of|to) [^,]*$",
    re.IGNORECASE,
)
"""What belongs to two: "lawyers for Ann Moe and Peter Poe"."""
_APPOSITION = re.compile(r"^[^,]{3,60}, (?:\d+, )?(?:an?|the|his|her|its|their|one|who|formerly) [^,]*$")


_PLACE_AFTER = re.compile(
    r"(?:in|at|on|from|of|for|to|with|by|across|around|near|outside|inside|under) ", re.IGNORECASE
)


def _joint(text: str, words: Words) -> Mention | None:
    """Return the mention where it joins two speakers by "and", None where it does not."""
    cut = _JOINT.search(text)
    if not cut:
        return None
    pair = _BOTH.match(text) is not None
    left, right = text[: cut.start()], text[cut.end() :]
    left = (_BOTH if right[:1].isupper() else _NEITHER).sub("", left)
    if _PLACE_AFTER.match(right):
        return None  # "officials here and in Kelm"
    if _OWN.match(right) and (whole := _parse(_AGE.sub("", left), words)).form is Form.PERSON:
        # "Moe, 43, and her husband", "the director of the board, Ann Moe, and his deputy"
        return Mention(text=text, form=Form.JOINT, plural=True, name=whole.name, noun=whole.noun)
    comma = re.search(r" (?:who|which|that|with|in|at|for|on|from|of|to)\b", left)
    if comma and not re.search(r"[A-Z]", right[:5]):
        return None
    if (_OF_BOTH.match(left) or _OF_LISTED.match(left)) and right[:1].isupper():
        return None
    if _BETWEEN.search(left) or (_APPOSITION.search(left) and "," not in cut[0]):
        return None  # "Ann Moe, a lawyer and author"
    end = CUT.search(right, 1)
    last = stem_of(right, right[: end.start()] if end else right, words)
    first = stem_of(left, left.rsplit(", ", 1)[-1], words)
    bodies = first.form is Form.BODY and right[:1].isupper() and SHARE_A_NOUN.match(left) is not None
    member = bodies and last.form is Form.PERSON and last.noun and len(last.name) > 1 and left[-1].isupper()
    if member or (last.form is Form.MANY and (_shares_noun(left, words) or bodies)):
        return evolve(last, text=text)
    people = {Form.PERSON, Form.ONE, Form.MANY}
    if _is_one_person(left, right, stem_of(left, CUT.split(left, maxsplit=1)[0], words), last):
        return evolve(_parse(left, words), text=text)
    office = first.noun is not None or " ".join(first.name).lower() in OF_OFFICES
    if first.form is Form.PERSON and first.single and (last.form is Form.BODY or (last.title and office)):
        return None  # "Culture and Sports Minister Ann Moe"
    if first.form is Form.PERSON and not first.single and last.form in {*people, Form.BODY}:
        if len(first.name) == 1 and not first.title and last.form is Form.BODY:
            return None
        return Mention(text=text, form=Form.JOINT, plural=True, name=first.name, noun=last.noun or first.noun)
    named_first = first.form is Form.PERSON or (first.form is Form.BODY and bool(first.name or first.noun))
    if first.form is Form.BODY and last.form is Form.BODY and (pair or _is_body(left, words)):
        noun = first.noun or last.noun or (_GOVERNMENTS if words.is_place(" ".join(first.name)) else None)
        return Mention(text=text, form=Form.JOINT, plural=True, noun=noun)
    body = first.form is Form.BODY and first.noun is not None and first.noun.kind == "body" and " of " not in left
    if body and last.form is Form.PERSON and not last.single:
        return Mention(text=text, form=Form.JOINT, plural=True, noun=first.noun)
    if named_first and last.form in {Form.ONE, Form.MANY}:
        name = first.name if first.form is Form.PERSON else ()
        return Mention(text=text, form=Form.JOINT, plural=True, name=name, noun=first.noun or last.noun)
    if last.form is Form.PERSON and first.form in people:
        return Mention(text=text, form=Form.JOINT, plural=True, name=last.name, noun=last.noun or first.noun)
    if first.form in people and last.form in people:
        noun = first.noun or last.noun
        if noun and noun.role is not Role.OFFICIAL and last.noun and _is_official(last.noun):
            noun = last.noun  # "residents and officials"
        return Mention(text=text, form=Form.MANY, plural=True, noun=noun, head=noun.head if noun else "")
    return None


_AGE, _OWN = re.compile(r", \d{1,3},?$"), re.compile(r"(?:his|her) ")
_GOVERNMENTS = Noun("government", "body", Role.OFFICIAL, True)
_BOTH = re.compile(r"^(?:[Bb]oth|[Nn]either|[Ee]ither) ")


def _is_body(left: str, words: Words) -> bool:
    """Return whether what stands before "and" is a body by itself: "Iran | and the mill"."""
    return words.is_place(left) or left.lower() in words.known


_ADJECTIVES = frozenset(
    "federal state local regional municipal provincial national international foreign domestic public private military "
    "civilian religious political democratic republican conservative liberal western eastern northern southern "
    "current former senior junior city county congressional prosecution defense medical legal".split()
)


def _shares_noun(left: str, words: Words) -> bool:
    """Return whether the first of two joined parts is an adjective of the second's noun: "State and city officials"."""
    return " " not in left and (left.lower() in _ADJECTIVES or (left[:1].isupper() and words.is_of_place(left)))


def _is_official(noun: Noun) -> bool:
    """Return whether a noun means people in office by itself, as "leaders" does not."""
    return (noun.role is Role.OFFICIAL and noun.head not in LOOSE) or noun.head == "official"


_DETERMINED = re.compile(r"(?:the|an?|his|her|their|its|this|that|one|another|each) ", re.IGNORECASE)


def _is_one_person(left: str, right: str, first: Mention, last: Mention) -> bool:
    """Return whether one article holds two nouns together: "the former mayor and current senator"."""
    if not _DETERMINED.match(left) or _DETERMINED.match(right) or ", " in left:
        return False
    if last.gender and last.gender != first.gender:
        return False  # "the mayor and first lady"
    return all(
        item.form is Form.ONE and item.noun is not None and item.noun.kind == "person" and not item.noun.plural
        for item in (first, last)
    )
