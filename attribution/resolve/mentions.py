"""What the words of one speaker mention say by themselves: a pronoun, a name, a body, a description, one or many."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from attrs import evolve, frozen

from attribution.model import Role
from attribution.resolve.heads import DOCUMENTS, PLURAL_PRONOUNS, PRONOUNS
from attribution.resolve.names import strip_suffix
from attribution.resolve.words import Noun, Words, tokens


class Form(Enum):
    """How a mention refers."""

    NONE = "none"
    PRONOUN = "pronoun"
    PERSON = "person"
    """Holds the name of a person."""
    BODY = "body"
    """Names or describes an organization, a government, a document."""
    ONE = "one"
    """Describes one person without a name."""
    MANY = "many"
    """Describes a group without a name."""
    JOINT = "joint"
    """Several mentions joined by "and"."""


class Reach(Enum):
    """What the determiner says."""

    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    POSSESSIVE = "possessive"
    BARE = "bare"


@frozen(kw_only=True)
class Mention:
    """One mention, read by itself."""

    text: str
    form: Form
    reach: Reach = Reach.BARE
    name: tuple[str, ...] = ()
    """The words of the name of a person or a body."""
    title: tuple[str, ...] = ()
    """Capitalised or plain words before the name."""
    owner: str = ""
    """Whose it is: "Iraq" in "Iraq's prime minister"."""
    noun: Noun | None = None
    """What the description is headed by."""
    head: str = ""
    gender: str = ""
    """`m`, `f` or empty."""
    plural: bool = False
    single: bool = False
    """A single capitalised word that may be a surname or a body: the article decides."""


_DEFINITE = frozenset("the this that these those".split())
_POSSESSIVES = frozenset("his her their its my our your".split())
_INDEFINITE = frozenset(
    "a an one another some several many few most two three four five six seven eight nine ten dozens scores hundreds "
    "thousands any every each both all other others more multiple various numerous countless half".split()
)
_SINGULAR = frozenset("a an one another each every this that".split())
_CUT = re.compile(
    r"[,;:(—–]|\s-\s| (?:who|whom|whose|that|which|of|at|in|from|with|for|to|on|by|near|inside|within|outside|"
    r"under|among|about|against|over|across|including|speaking|close(?= (?:to|with)\b)|familiar|briefed|involved|"
    r"named|identified|"
    r"working|traveling|travelling|representing|based|present|as|during|after|before|around|behind|not|also|"
    r"themselves|himself|herself|surveyed|asking|citing|responsible|supporting|opposing|opposed|like|such|into|"
    r"directly|very|highly|closely|intimately|deeply|knowledgeable|privy|released|published|obtained|issued|filed|led|backed|appointed|contacted|"
    r"(?:last|this|next) (?:week|weekend|month|year|night)|earlier|later|today|yesterday|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|interviewed|reached|quoted|said|say|told|has|have|had|was|were|is|are|we|he|she|they)\b"
)
_OFFICE = re.compile(
    r"\b(Secretar(?:y|ies)|Chief|Chairman|Speaker|Minister|Director|Commissioner|Department|Ministry|House|Office|"
    r"Attorney|Member|Board|Court|Centers|Center|Bureau|University|Bank|Institute|Committee|Chamber|Council|"
    r"Ministers|General|Joint Chiefs|Secretary-General|President|Vice President|Governor|Prince|Duke|Bishop|"
    r"Archbishop|Church|King|Republic|Islamic Republic|Leader|Head|Ambassador|Envoy|Representative|Adviser|"
    r"Administrator)"
    r" (?:of|for|to)(?: the)? (?=[A-Z])"
)
_OWNER = re.compile(r"^(.{1,80}?)(?:['’]s|s['’]) (?=\S)")
_JOINT = re.compile(r",? (?:and|or|&|as well as) ")
_PAST = re.compile(r"^(?:[a-z]+ed|spoke|wrote|sought|read|went|came|gave|took|made|began)$")
_CONTRACTED = re.compile(
    r"^(he|she|they|we|i|it)(?:[’'](?:ve|s|d|ll|m|re)\b| (?:also|then|later|himself|herself|themselves)$)"
)
_PERCENT = re.compile(r"(?:\d|percent|per cent|%)")
_CAPITAL = re.compile(r"^[\"“(‘']?[A-ZÀ-ÖØ-ÞĆČĐĞİŁŃŐŘŚŞŠŤŹŻŽ]")
_ACRONYM = re.compile(r"^(?:[A-Z]{2,6}|(?:[A-Z]\.){2,6}|[A-Z]+&[A-Z]+)s?$")
_DEMONYM = re.compile(
    r"^[A-Z]\w+(?:icans|mans|ians|eans|raelis|raqis|audis|emenis|stanis|angladeshis|ese|crats|ists|erners|ites)$"
)
_PARTICLES = frozenset("al el bin ibn ben de del della da di dos du van von der den ter la le".split())
_LOWER_NAME = re.compile(r"^(?:al|el|an|ad|as|ar|ash|ul|d|bin)[-'’][A-Z]")


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
    if lower in PRONOUNS:
        plural = lower in PLURAL_PRONOUNS
        gender = words.gender.get(lower, "")
        return Mention(text=text, form=Form.PRONOUN, head=lower, gender=gender, plural=plural)
    joint = _joint(text, words)
    if joint:
        return joint
    piece = _OF_WHOLE.match(text)
    if piece:
        return evolve(_parse(text[piece.end() :], words), text=text)
    part = _PARTITIVE.match(text)
    if part:
        return _part(text, part, words)
    core = _OFFICE.sub(lambda match: match[0].replace(" ", "_"), text)
    cut = _CUT.search(core, 1)
    stem = core[: cut.start()] if cut else core
    mention = _stem(text, stem, words)
    speaks_for = mention.noun is not None and mention.noun.role is Role.SPOKESPERSON and " for " in core
    if mention.form in {Form.BODY, Form.ONE} and cut and not mention.name and not speaks_for:
        late = _late_name(core, words)
        if late:
            return evolve(late, text=text)
    return mention


_OF_WHOLE = re.compile(
    r"^(?:[Aa]n?|[Tt]he|[Oo]ne) (?:\w+ )?(?:portion|excerpts?|copy|draft|section|summary|version|transcript|page|line|"
    r"part) of (?=\w)"
)
"""A piece of a document speaks for the document."""
_PARTITIVE = re.compile(
    r"^(?:(?:at least|nearly|more than) )?(one|another|two|three|four|five|six|some|many|most|several|both|all|"
    r"each|none|others?|part|a number|"
    r"a group|a handful|a majority|dozens|hundreds|thousands) of (?=\w)",
    re.IGNORECASE,
)


def _part(text: str, part: re.Match[str], words: Words) -> Mention:
    """Read "one of the officials", "some of his aides": the head is what the part is taken from."""
    whole = _parse(text[part.end() :], words)
    if part[1].lower() == "part" or whole.form in {Form.NONE, Form.PRONOUN, Form.JOINT, Form.PERSON}:
        whole = evolve(whole, form=Form.MANY, plural=True) if whole.form is Form.PRONOUN else whole
        return evolve(whole, text=text, reach=Reach.INDEFINITE)
    one = part[1].lower() in {"one", "another", "each", "other"}
    form = Form.ONE if one else Form.MANY
    if whole.form is Form.BODY and not whole.plural and not one:
        form = Form.MANY if part[1].lower() in {"a group", "a handful", "a number"} else Form.BODY
    return evolve(whole, text=text, form=form, reach=Reach.INDEFINITE, plural=not one, name=())


_NAME_AFTER = re.compile(
    r"^,? ((?:[A-Z][\w’'.-]*|(?:al|el)-[A-Z]\w+|de|la|von|van|bin|al|el)(?: (?:[A-Z][\w’'.-]*|(?:al|el)-[A-Z]\w+|"
    r"de|la|von|van|bin|al|el)){1,4})(?=$|[,.;(]| \()"
)


def appositive(mention: Mention, full: str, words: Words) -> Mention | None:
    """Return the person whom the full mention names after a description: "their lawyer, Ann Moe"."""
    at = full.find(mention.text)
    match = _NAME_AFTER.match(full[at + len(mention.text) :]) if at >= 0 else None
    if not match:
        return None
    named = parse(match[1], words)
    if named.form is not Form.PERSON:
        return None
    return evolve(named, text=f"{mention.text}, {match[1]}", noun=mention.noun, head=mention.head, single=False)


def _joint(text: str, words: Words) -> Mention | None:
    """Return the mention where it joins two speakers by "and", None where it does not."""
    cut = _JOINT.search(text)
    if not cut:
        return None
    left, right = text[: cut.start()], text[cut.end() :]
    comma = re.search(r" (?:who|which|that|with|in|at|for|on|from|of|to)\b", left)
    if comma and not re.search(r"[A-Z]", right[:5]):
        return None
    last = _stem(right, right.split(" who ")[0], words)
    first = _stem(left, left.rsplit(", ", 1)[-1], words)
    people = {Form.PERSON, Form.ONE, Form.MANY}
    if first.form is Form.PERSON and first.single and (last.form is Form.BODY or last.title):
        return None
    if first.form is Form.PERSON and not first.single and last.form in {*people, Form.BODY}:
        if len(first.name) == 1 and not first.title and last.form is Form.BODY:
            return None
        return Mention(text=text, form=Form.JOINT, plural=True, name=first.name, noun=last.noun or first.noun)
    named_first = first.form is Form.PERSON or (first.form is Form.BODY and bool(first.name or first.noun))
    if named_first and last.form in {Form.ONE, Form.MANY}:
        name = first.name if first.form is Form.PERSON else ()
        return Mention(text=text, form=Form.JOINT, plural=True, name=name, noun=first.noun or last.noun)
    if last.form is Form.PERSON and first.form in people:
        return Mention(text=text, form=Form.JOINT, plural=True, name=last.name, noun=last.noun or first.noun)
    if first.form in people and last.form in people:
        noun = first.noun or last.noun
        return Mention(text=text, form=Form.MANY, plural=True, noun=noun, head=noun.head if noun else "")
    return None


def _late_name(core: str, words: Words) -> Mention | None:
    """Return the name at the end of a long description: "chairman of the Joint Chiefs of Staff Gen. Ann Moe"."""
    pieces = [part for piece in tokens(core) for part in piece.split("_")]
    at = len(pieces)
    while at and (_CAPITAL.match(pieces[at - 1]) or _LOWER_NAME.match(pieces[at - 1]) or pieces[at - 1] in _PARTICLES):
        at -= 1
    for begin in range(at, len(pieces) - 1):
        lower = pieces[begin].lower().strip(".")
        if pieces[begin].endswith(".") and words.is_title(lower):
            return _named(core, tuple(pieces[:begin]), (pieces[begin],), tuple(pieces[begin + 1 :]), words)
        if begin and lower in words.first_names:
            return _named(core, tuple(pieces[:begin]), (), tuple(pieces[begin:]), words)
    noun = words.noun(pieces[:at]) if 0 < at < len(pieces) else None
    if noun and noun.kind == "person" and not words.is_place(pieces[-1]):
        return _named(core, (), (pieces[at - 1],), tuple(pieces[at:]), words)
    return None


def _stem(text: str, stem: str, words: Words) -> Mention:
    """Read a mention without what follows its head."""
    owner = ""
    match = _OWNER.match(stem)
    while match:
        owner, stem = match[1], stem[match.end() :]
        match = _OWNER.match(stem)
    pieces = tokens(stem)
    while len(pieces) > 1 and _PAST.match(pieces[-1]) and words.noun(pieces) is None:
        pieces.pop()  # a verb that detection took for a part of the speaker: "Fenwick responded"
    if not pieces:
        return Mention(text=text, form=Form.BODY, name=(text,)) if text.strip() else Mention(text=text, form=Form.NONE)
    first = pieces[0].lower()
    reach, singular = Reach.POSSESSIVE if owner else Reach.BARE, False
    if first in _DEFINITE or first in _POSSESSIVES or (first in _INDEFINITE and len(pieces) > 1):
        singular = first in _SINGULAR
        reach = (
            Reach.DEFINITE if first in _DEFINITE else Reach.POSSESSIVE if first in _POSSESSIVES else Reach.INDEFINITE
        )
        owner = owner or (first if first in _POSSESSIVES else "")
        pieces = pieces[1:] or pieces
    elif first in _INDEFINITE or first[0].isdigit():
        reach = Reach.INDEFINITE
    run = len(pieces)
    while run and (
        _CAPITAL.match(pieces[run - 1]) or _LOWER_NAME.match(pieces[run - 1]) or pieces[run - 1] in _PARTICLES
    ):
        run -= 1
    while run < len(pieces) and pieces[run] in _PARTICLES and run + 1 < len(pieces) and run == 0:
        run += 1
    lead, capitals = pieces[:run], pieces[run:]
    if capitals:
        mention = _capitalised(text, lead, capitals, reach, words)
        if mention:
            return evolve(mention, reach=reach, owner=owner)
    return _described(text, pieces, reach, owner, singular, words)


def _capitalised(text: str, lead: list[str], run: list[str], reach: Reach, words: Words) -> Mention | None:
    """Read a mention that ends in capitals; None where they are a title or a common noun in capitals."""
    flat = [part for piece in run for part in piece.split("_")]
    plain = " ".join(flat)
    noun = _head_noun(run, words)
    if plain.lower().strip(".") in words.known and (not lead or lead[-1].islower()):
        body = Noun(plain.lower(), "body", _known_role(words, plain), False)
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower(), noun=body)
    if run[0].lower().strip(".") in _HONORIFICS and len(run) > 1:
        return _named(text, tuple(lead), tuple(run[:1]), tuple(run[1:]), words)
    if len(run) == 2 and run[0].lower() in words.first_names and reach is Reach.BARE and "_" not in plain:
        return _named(text, tuple(lead), (), tuple(run), words)
    if len(run) == 1 and not lead and reach is Reach.BARE and noun and not noun.plural and noun.kind != "group":
        # "King said": a surname or a common noun that opens a sentence; the article decides.
        return evolve(_named(text, (), (), tuple(run), words), single=True, noun=noun, head=noun.head)
    if words.is_place(plain) or (words.is_place(flat[-1]) and len(flat) <= 2 and not words.is_title(flat[0])):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower(), noun=noun)
    cut = 0
    for at, piece in enumerate(run):
        part = piece.split("_")[0].lower().strip(".,")
        if at < len(run) - 1 and (words.is_title(part) or (words.noun([part]) or _PERSONLESS).kind == "person"):
            cut = at + 1
    name = run[cut:]
    lead_noun = words.noun(lead) if lead else None
    if noun and noun.kind == "body" and not (cut and words.is_title(run[0]) and len(name) > 1):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=noun.head, noun=noun, plural=noun.plural)
    if noun and (cut == 0 or len(name) == 1) and (len(run) == 1 or noun.kind == "person"):
        if len(run) > 1 and not lead and reach is not Reach.DEFINITE and not noun.plural and len(name[0]) and cut:
            return _named(text, lead, tuple(run[:cut]), tuple(name), words)
        return None
    if len(name) == 1 and words.is_title(name[0]) and not cut:
        return None
    if cut or (lead_noun and lead_noun.kind == "person"):
        return _named(text, tuple(lead), tuple(run[:cut]), tuple(name), words)
    return _unclear(text, lead, flat, reach, words)


def _unclear(text: str, lead: list[str], flat: list[str], reach: Reach, words: Words) -> Mention | None:
    """Read capitals that neither a title nor a known head explains."""
    short = len(flat) > 1 and len(flat[0].replace(".", "")) == 2  # initials: "TJ Marsh"
    if any("&" in part or _ACRONYM.match(part) for part in flat[short:]) and flat[0].lower() not in words.first_names:
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower())
    if len(flat) == 1 and _DEMONYM.match(flat[0]):
        if lead or reach is not Reach.BARE:
            return None
        return evolve(_named(text, (), (), tuple(flat), words), single=True, plural=True)
    if flat[0].lower() in words.first_names and len(flat) > 1:
        return _named(text, tuple(lead), (), tuple(flat), words)
    if reach is Reach.DEFINITE or "_" in " ".join(flat):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower())
    named = _named(text, tuple(lead), (), tuple(flat), words)
    return evolve(named, single=len(flat) == 1)


_HONORIFICS = frozenset("mr mrs ms miss dr sir".split())


def _head_noun(run: list[str], words: Words) -> Noun | None:
    """Return what capitals are headed by; of an office with "of" its first word counts: "House of Lords"."""
    if not any("_" in piece for piece in run):
        return words.noun(run)
    at = next(at for at, piece in enumerate(run) if "_" in piece)
    whole = words.noun(run[at].split("_"))
    if whole and " of " in f" {whole.head} ":
        return whole
    return words.noun([*run[:at], run[at].split("_")[0]])


def _known_role(words: Words, name: str) -> Role:
    return Role(words.known[name.lower().strip(".")])


_PERSONLESS = Noun("", "none", Role.NONE, False)


def _named(
    text: str, lead: tuple[str, ...] | list[str], title: tuple[str, ...], name: tuple[str, ...], words: Words
) -> Mention:
    name = tuple(part.replace("_", " ") for part in name)
    described = [*lead, *(part for piece in title for part in piece.split("_"))]
    noun = words.noun(described) or words.noun(_CUT.split(" ".join(described), maxsplit=1)[0].split())
    gender = ""
    for part in (*lead, *title):
        gender = words.gender.get(part.lower().strip("."), "") or gender
    if not gender and len(strip_suffix(name)) > 1:
        gender = words.first_names.get(name[0].lower(), "")
    return Mention(
        text=text,
        form=Form.PERSON,
        name=name,
        title=(*lead, *title),
        noun=noun,
        head=noun.head if noun else "",
        gender=gender,
    )


def _described(text: str, pieces: list[str], reach: Reach, owner: str, singular: bool, words: Words) -> Mention:
    """Read a mention without a name."""
    flat = [part for piece in pieces for part in piece.split("_")]
    noun = words.noun(flat)
    lower = text.lower()
    if _PERCENT.search(lower) and (noun is None or noun.kind == "group"):
        citizen = Noun("people", "group", Role.CITIZEN, True)
        return Mention(text=text, form=Form.MANY, reach=Reach.INDEFINITE, noun=citizen, head="people", plural=True)
    head = noun.head if noun else flat[-1].lower()
    gender = words.gender.get(head, "") or words.gender.get(flat[-1].lower(), "")
    mention = Mention(text=text, form=Form.ONE, reach=reach, owner=owner, noun=noun, head=head, gender=gender)
    if lower.startswith(("one of ", "one ", "another ", "a ", "an ")) and (noun is None or noun.kind == "person"):
        return mention
    if head in {"one", "another", "other", "someone", "somebody", "anyone"}:
        return mention
    if noun is None:
        plural = flat[-1].lower().endswith("s") and not flat[-1].lower().endswith("ss") and not singular
        capital = bool(_CAPITAL.match(flat[-1]))
        form = Form.MANY if plural else Form.BODY if capital or reach is not Reach.INDEFINITE else Form.ONE
        return evolve(mention, form=form, plural=plural)
    if noun.head.endswith("prosecutor") and noun.plural and reach in {Reach.BARE, Reach.DEFINITE} and not owner:
        return evolve(mention, form=Form.BODY, plural=True)  # the prosecution
    if noun.kind == "group" or (noun.kind == "person" and noun.plural):
        return evolve(mention, form=Form.MANY, plural=True)
    if noun.kind == "person":
        return mention
    if noun.plural and noun.head not in DOCUMENTS and noun.role is not Role.OFFICIAL:
        return evolve(mention, form=Form.MANY, plural=True)
    return evolve(mention, form=Form.BODY, plural=noun.plural)
