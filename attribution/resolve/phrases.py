"""One noun phrase of a mention: a name, the name of a body, or a description with its head."""

from __future__ import annotations

import re
from itertools import takewhile

from attrs import evolve

from attribution.model import Role
from attribution.resolve.forms import Form, Mention, Reach
from attribution.resolve.heads import DOCUMENTS
from attribution.resolve.names import strip_suffix
from attribution.resolve.words import Noun, Words, tokens

_DEFINITE = frozenset("the this that these those both".split())
_POSSESSIVES = frozenset("his her their its my our your".split())
_INDEFINITE = frozenset(
    "a an one another some several many few most two three four five six seven eight nine ten dozens scores hundreds "
    "thousands any every each both all other others more multiple various numerous countless half".split()
)
_TENS = frozenset(
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety".split()
)
_SINGULAR = frozenset("a an one another each every this that".split())
_SEVERAL = re.compile(r"(?!(?:an?|one|another|each|every|any|both)\b)", re.IGNORECASE)
_NO_PLACE = (
    r"(?<![’']s)(?<!\b[Aa]n)(?<!\b[Tt]he)(?<!\b[Hh]is)(?<!\b[Hh]er)(?<!\b[Ii]ts)(?<!\b[Tt]heir)(?<!\b[Ss]ome)"
    r"(?<!\b[Mm]any)"
)
"""What stands before "outside" where it is an adjective: "Moe's outside lawyers"."""
CUT = re.compile(
    rf"[,;:(—–]|\s-\s|{_NO_PLACE} (?:inside|outside)\b| (?:who|whom|whose|that|which|of|at|in|from|with|for|to|on|by|"
    r"near|within|under|among|about|against|over|across|including|speaking|close(?= (?:to|with)\b)|familiar|briefed|"
    r"involved|named|identified|working|traveling|travelling|representing|based|present|as|during|after|before|around|"
    r"out(?= (?:there|here|of|on|in|this)\b)|behind|not|also|here|there|abroad|overseas|nationwide|themselves|himself|"
    r"herself|surveyed|asking|citing|"
    r"responsible|supporting|opposing|opposed|like|such|into|directly|very|highly|closely|intimately|deeply|"
    r"knowledgeable|privy|released|published|obtained|issued|filed|led|backed|appointed|contacted|"
    r"(?:last|this|next) (?:week|weekend|month|year|night|spring|summer|fall|autumn|winter)|earlier|later|"
    r"(?:late|early)(?= (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last|this|on|in)\b)|"
    r"(?:shot|taken|filmed|recorded|shared|posted|seen|viewed|reviewed|written|signed|sent)"
    r"(?= (?:by|on|in|at|from|to)\b)|"
    r"today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|interviewed|reached|quoted|said|say|told|has|have|had|was|were|is|are|"
    r"we|he|she|they|I)\b"
)
_OWNER = re.compile(r"^(.{1,80}?)(?:['’]s|s['’]) (?=\S)")
_PAST = re.compile(r"^(?:[a-z]+ed|spoke|wrote|sought|read|went|came|gave|took|made|began)$")
_DOING = re.compile(r"^[a-z]{2,}ing$")
_PERCENT = re.compile(
    r"(?:(?:about|some|around|nearly|only|just|over|under|almost|another|roughly|fewer|more|less|than|at|least|most|as|many|"
    r"the|other|remaining) )*\d|.*(?:percent|per cent|%)"
)
_A_FEW = re.compile(r"an? (?:few|couple|(?:half[- ])?dozen|hundred|thousand|score|estimated)\b")
_SHARE = re.compile(r"\d[\d.,]*(?:%| [Pp]er ?[Cc]ent\b)")
CAPITAL = re.compile(r"^[\"“(‘']?[A-ZÀ-ÖØ-ÞĆČĐĞİŁŃŐŘŚŞŠŤŹŻŽ]")
_ACRONYM = re.compile(r"^(?:[A-Z]{2,6}|(?:[A-Z]\.){2,6}|[A-Z]+&[A-Z]+)s?$")
_NUMERAL = re.compile(r"I{2,3}|IV|VI{0,3}")
_INITIALS = re.compile(r"[A-Z]{3,6}")
_ADDRESS = re.compile(r"\w\.(?:com|org|net|tv|io|co\.uk)$")
_DEMONYM = re.compile(
    r"^[A-Z]\w+(?:icans|mans|ians|eans|raelis|raqis|audis|emenis|stanis|angladeshis|[ox]ans|ese|Dems|crats|ists|erners|ites)$"
)
PARTICLES = frozenset("al el bin ibn ben de del della da di dos du van von der den ter la le".split())
LOWER_NAME = re.compile(r"^(?:al|el|an|ad|as|ar|ash|ul|d|bin)[-'’][A-Z]")


def stem_of(text: str, stem: str, words: Words) -> Mention:
    """Read `stem`, a mention without what follows its head; `text` is all of it."""
    owner = ""
    match = _OWNER.match(stem)
    while match:
        owner, stem = match[1], stem[match.end() :]
        match = _OWNER.match(stem)
    pieces = tokens(stem)
    while len(pieces) > 1 and _is_verb(pieces, words) and words.noun(pieces) is None:
        pieces.pop()  # a verb that detection took for a part of the speaker: "Fenwick responded"
    if not pieces:
        return Mention(text=text, form=Form.BODY, name=(text,)) if text.strip() else Mention(text=text, form=Form.NONE)
    first = pieces[0].lower()
    reach, singular = Reach.POSSESSIVE if owner else Reach.BARE, False
    counts = first in _INDEFINITE or first.split("-")[0] in _TENS
    if first in _DEFINITE or first in _POSSESSIVES or (counts and len(pieces) > 1):
        singular = first in _SINGULAR
        reach = (
            Reach.DEFINITE if first in _DEFINITE else Reach.POSSESSIVE if first in _POSSESSIVES else Reach.INDEFINITE
        )
        owner = owner or (first if first in _POSSESSIVES else "")
        pieces = pieces[1:] or pieces
    elif counts or first[0].isdigit():
        reach = Reach.INDEFINITE
    if _SHARE.match(stem):
        return _described(text, pieces, reach, owner, singular, words)
    run = len(pieces)
    while run and (CAPITAL.match(pieces[run - 1]) or LOWER_NAME.match(pieces[run - 1]) or pieces[run - 1] in PARTICLES):
        run -= 1
    while run < len(pieces) and pieces[run] in PARTICLES and run + 1 < len(pieces) and run == 0:
        run += 1
    lead, capitals = pieces[:run], pieces[run:]
    if capitals:
        mention = _capitalised(text, lead, capitals, reach, words)
        if mention:
            return evolve(mention, reach=reach, owner=owner)
    return _described(text, pieces, reach, owner, singular, words)


_BODY_WITH_AND = re.compile(
    r"(?!The )(?:[A-Z][\w.]+(?: (?:of|for|on) (?:the )?)?(?:, | )){0,4}[A-Z]\w+,? and (?:the )?(?:[A-Z]\w+ ){0,2}"
    r"(?:Protection|Enforcement|Prevention|Services|Budget|Welfare|Conservation|Management|Firearms|Explosives|"
    r"Control|Fisheries|Wildlife|Recreation|Citizenship|Exchange Commission|Drug Administration|Human Services|"
    r"Urban Development|Technology|Veterans Affairs)\b|"
    r"\b(?:College|Academy|Association|Society|League|Federation|Institute|Union|Alliance|Council|Guild|Brotherhood|"
    r"Center|Centre|Foundation|Coalition|Commission|Committee|Campaign|Fund|Project|Congress|Fellowship) "
    r"(?:of|for|on) (?:the )?(?:[A-Z]\w+,? ){1,4}and (?:the )?[A-Z]\w+"
)
"""The name of one body that holds an "and": "the Department of Parks and Recreation"."""
_JOINS = re.compile(r",? ")


def one_word(text: str) -> str:
    """Return a mention in which the name of one body that holds an "and" is one word."""
    return _BODY_WITH_AND.sub(lambda match: _JOINS.sub("_", match[0]), text)


SHARE_A_NOUN = re.compile(
    r"(?:(?:[Ff]ormer|[Ss]enior|[Tt]op|[Cc]urrent|[Rr]etired) )*(?!The )[A-Z][\w.]+(?: [A-Z][\w.]+)*$"
)
"""Bodies without an article, which share a noun with the one after "and": "FBI and CIA officials"."""
_OF_BODY = re.compile(
    r"([Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Tt]wo|[Ss]ome|[Ss]everal) "
    r"(?:(?:senior|top|former|current|retired|veteran|longtime|unnamed|unidentified|[a-z]+-(?:ranking|level)) )*"
    r"[A-Z].{2,80} [A-Z][\w.]* ([a-z]+)$"
)


def one_of_body(text: str, words: Words) -> str:
    """Return "an official" for "an Agency for Public Works official", whose body has a preposition in its name."""
    match = _OF_BODY.match(text)
    noun = words.noun([match[2]]) if match else None
    return f"{match[1]} {match[2]}" if match and noun is not None and noun.kind == "person" else ""


def _is_verb(pieces: list[str], words: Words) -> bool:
    """Return whether the last word is what somebody did or is doing: "strikers marching"."""
    if _PAST.match(pieces[-1]):
        return True
    noun = words.noun(pieces[:-1]) if _DOING.match(pieces[-1]) else None
    return noun is not None and noun.plural


def _capitalised(text: str, lead: list[str], run: list[str], reach: Reach, words: Words) -> Mention | None:
    """Read a mention that ends in capitals; None where they are a title or a common noun in capitals."""
    flat = [part for piece in run for part in piece.split("_")]
    plain = " ".join(flat)
    noun = _head_noun(run, words)
    if lead and len(flat) == 1 and _DEMONYM.match(flat[0]):
        return None  # "evangelical Christians"
    if plain.lower().strip(".") in words.known and (not lead or lead[-1].islower()):
        body = Noun(plain.lower(), "body", _known_role(words, plain), False)
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower(), noun=body)
    if len(flat) > 1 and not lead and flat[0].lower().strip(".") in _OF_MANY and not _personal(flat[1:], words):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower(), noun=noun)
    if run[0].lower().strip(".") in _HONORIFICS and len(run) > 1:
        return named_person(text, tuple(lead), tuple(run[:1]), tuple(run[1:]), words)
    if len(run) == 2 and run[0].lower() in words.first_names and reach is Reach.BARE and "_" not in plain:
        return named_person(text, tuple(lead), (), tuple(run), words)
    if _COMPOUND.fullmatch(run[-1]):
        return None  # "Kelm-watchers"
    if len(run) == 1 and not lead and reach is Reach.BARE and noun and not noun.plural and noun.kind != "group":
        # "King said": a surname or a common noun that opens a sentence; the article decides.
        return evolve(named_person(text, (), (), tuple(run), words), single=True, noun=noun, head=noun.head)
    if len(run) == 1 and not lead and reach is Reach.BARE and noun and noun.plural and noun.kind == "body":
        return None  # "Groups said": the first word of a sentence
    if words.is_place(plain) or (words.is_place(flat[-1]) and len(flat) <= 2 and not words.is_title(flat[0])):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower(), noun=noun)
    cut = 0
    for at, piece in enumerate(run):
        part = piece.split("_")[0].lower().strip(".,")
        if cut and at == len(run) - 2 and part in words.first_names:
            break  # "Editor Dean Holm"
        pair = words.noun(run[at - 1 : at + 1]) if at else None  # "Navy SEAL Ann Moe"
        of_two = pair is not None and pair.kind == "person" and " " in pair.head
        person = of_two or (words.noun([part]) or _PERSONLESS).kind == "person"
        if at < len(run) - 1 and (person or words.is_title(part)):
            cut = at + 1
    for at in range(cut + 1, len(run) - 1) if cut else ():
        if run[at].lower() in words.first_names:
            # "Envoy to the Northern League Ann Moe"; one word before a first name is one itself, "Anders Emil Moe".
            if at > cut + 1 or words.is_place(run[cut]) or run[cut].isupper() or words.noun([run[cut]]) is not None:
                cut = at
            break
    name = run[cut:]
    lead_noun = words.noun(lead) if lead else None
    by_name = len(name) > 1 and (words.is_title(run[0]) or name[0].lower() in words.first_names)
    if noun and noun.kind == "body" and not (cut and by_name):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=noun.head, noun=noun, plural=noun.plural)
    if noun and (cut == 0 or len(name) == 1) and (len(run) == 1 or noun.kind == "person"):
        if len(run) > 1 and not lead and reach is not Reach.DEFINITE and not noun.plural and len(name[0]) and cut:
            return named_person(text, lead, tuple(run[:cut]), tuple(name), words)
        return None
    if len(name) == 1 and words.is_title(name[0]) and not cut:
        return None
    if lead_noun and lead_noun.kind == "body" and not lead_noun.plural and not cut:
        # "the fishing company Moe & Sons"
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=lead_noun.head, noun=lead_noun)
    if lead and lead[-1].islower() and len(flat) == 1 and _INITIALS.fullmatch(flat[0]):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower())  # "the contractor KVS"
    if cut or (lead_noun and lead_noun.kind == "person"):
        return named_person(text, tuple(lead), tuple(run[:cut]), tuple(name), words)
    return _unclear(text, lead, flat, reach, words)


_OF_MANY = frozenset(
    "national international american european african asian global world united human federal royal free progressive "
    "christian catholic jewish islamic muslim social women's workers students citizens people's doctors reporters "
    "veterans parents mothers physicians nurses farmers us u.s".split()
)
"""First words of the names of bodies, not of people."""


def _personal(parts: list[str], words: Words) -> bool:
    """Return whether a run of capitals holds a first name, a title or a noun for a person."""
    return any(
        words.is_title(part)
        or part.lower() in words.first_names
        or (words.noun([part]) or _PERSONLESS).kind == "person"
        for part in parts
    )


NAMES_BODIES = frozenset(
    "Group News Politics Polling Media Entertainment Goods Airlines Motors Holdings Industries Technologies "
    "Biosciences Bioscience Therapeutics Labs Electric Games Rail Railway Railways "
    "Health Healthcare Research Analytics Strategies Consulting Capital Partners Advisors Advisers Securities "
    "Insurance Financial Bancorp Software Networks Pictures Studios Foods Brands Petroleum Aerospace Systems Solutions "
    "Services Pharmaceuticals Associates".split()
)
"""What ends the names of companies and bodies where it has a capital."""


_COMPOUND = re.compile(r"[A-Z]\w+-[a-z]{4,}s")
_OWNED = re.compile(r"-(?:owned|listed|traded|headquartered)$")
_QUARTERS = frozenset("Southern Northern Eastern Western Central Greater".split())


def _unclear(text: str, lead: list[str], flat: list[str], reach: Reach, words: Words) -> Mention | None:
    """Read capitals that neither a title nor a known head explains."""
    if len(flat) > 1 and _OWNED.search(flat[0]) and flat[-1].lower() not in words.first_names:
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower())  # "Sund-owned Kelmtel"
    if len(flat) > 2 and flat[0] in _QUARTERS and words.is_place(flat[1]):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower())  # "Southern Kelm Electric"
    if len(flat) > 1 and flat[-1] in NAMES_BODIES and flat[0].lower() not in words.first_names:
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower())
    if len(flat) == 1 and reach is Reach.INDEFINITE and flat[0].endswith("s") and _SEVERAL.match(text):
        return None  # "Twenty-five Danes"
    if _ADDRESS.search(flat[-1]):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower())
    if flat[0].startswith("@"):
        return named_person(text, (), (), tuple(flat[:1]), words)
    short = len(flat) > 1 and len(flat[0].replace(".", "")) == 2  # initials: "TJ Marsh"
    last = len(flat) - (len(flat) > 2 and _NUMERAL.fullmatch(flat[-1]) is not None)  # "Ole A. Dahl III"
    if (
        any("&" in part or _ACRONYM.match(part) for part in flat[short:last])
        and flat[0].lower() not in words.first_names
    ):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower())
    if len(flat) == 1 and _DEMONYM.match(flat[0]):
        if lead or reach is not Reach.BARE:
            return None
        return evolve(named_person(text, (), (), tuple(flat), words), single=True, plural=True)
    if flat[0].lower() in words.first_names and len(flat) > 1:
        return named_person(text, tuple(lead), (), tuple(flat), words)
    if reach is Reach.DEFINITE or "_" in " ".join(flat):
        return Mention(text=text, form=Form.BODY, name=tuple(flat), head=flat[-1].lower())
    named = named_person(text, tuple(lead), (), tuple(flat), words)
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


_INITIAL = re.compile(r"[A-Z]\.")
_PERSONLESS = Noun("", "none", Role.NONE, False)


def named_person(
    text: str, lead: tuple[str, ...] | list[str], title: tuple[str, ...], name: tuple[str, ...], words: Words
) -> Mention:
    """Return the person with these words before the name, among them a title."""
    name = tuple(part.replace("_", " ") for part in name)
    title = tuple(part for piece in title for part in piece.split("_"))
    if title and _INITIAL.fullmatch(title[-1]):
        title = title[:-1]  # "Harbour Director B. Ann Moe"
    described = [*lead, *title]
    noun = _serves(described, words) or words.noun(described)
    if noun is None or noun.kind != "person":
        noun = words.noun(CUT.split(" ".join(described), maxsplit=1)[0].split()) or noun
    gender = ""
    for part in (*lead, *title):
        gender = words.gender.get(part.lower().strip("."), "") or gender
    if not gender and len(strip_suffix(name)) > 1:
        given = name[0].lower()
        gender = words.first_names.get(given, "") or words.first_names.get(given.split("-")[0], "")
    return Mention(
        text=text,
        form=Form.PERSON,
        name=name,
        title=(*lead, *title),
        noun=noun,
        head=noun.head if noun else "",
        gender=gender,
    )


def _serves(described: list[str], words: Words) -> Noun | None:
    """Return what somebody is to the holder of an office: "assistant to the President" Ann Moe; None for no such."""
    if "to" not in described[1:]:
        return None
    noun = words.noun(described[: described.index("to", 1)])
    return noun if noun is not None and noun.kind == "person" else None


_SEVERAL_MEANT = frozenset(("the two", "the three", "the four", "the pair", "the duo", "the trio"))
_PARTIES = frozenset(("Conservatives", "Liberals"))
_STATES = frozenset(("countries", "nations", "powers"))
_CALLED = frozenset(("firm", "consulting firm", "law firm", "think tank", "polling firm", "research firm", "nonprofit"))
"""What a name may stand before, with a word for its trade between."""
_CREEDS = frozenset("Republican Democratic GOP Christian Catholic Jewish Muslim Islamic Hispanic Latino Black".split())
_COMPANIES = frozenset("company firm bank airline carrier network automaker manufacturer union university".split())
_THOSE = re.compile(r"(?:both|these|those|the (?:two|three|four|five|six|seven|same)) ")
"""What those have before them that the article has named: "the two countries", but not "the Western powers"."""


def _described(text: str, pieces: list[str], reach: Reach, owner: str, singular: bool, words: Words) -> Mention:
    """Read a mention without a name."""
    flat = [part for piece in pieces for part in piece.split("_")]
    noun = words.noun(flat)
    lower = text.lower()
    if _PERCENT.match(lower) and (noun is None or noun.kind == "group"):
        citizen = Noun("people", "group", Role.CITIZEN, True)
        return Mention(text=text, form=Form.MANY, reach=Reach.INDEFINITE, noun=citizen, head="people", plural=True)
    if noun is not None and flat[-1] in _PARTIES and (len(flat) > 1 or reach is not Reach.BARE):
        noun = evolve(noun, role=Role.OFFICIAL)  # of the party; small letters are of the creed
    head = noun.head if noun else flat[-1].lower()
    gender = words.gender.get(head, "") or words.gender.get(flat[-1].lower(), "")
    mention = Mention(text=text, form=Form.ONE, reach=reach, owner=owner, noun=noun, head=head, gender=gender)
    few = noun is not None and noun.plural and _A_FEW.match(lower) is not None
    if (
        not few
        and lower.startswith(("one of ", "one ", "another ", "a ", "an "))
        and (noun is None or noun.kind == "person")
    ):
        return mention
    if head in {"one", "another", "other", "someone", "somebody", "anyone"}:
        return mention
    if lower in _SEVERAL_MEANT:
        return evolve(mention, form=Form.MANY, plural=True)
    if noun is None:
        plural = flat[-1].lower().endswith("s") and not flat[-1].lower().endswith("ss") and not singular
        capital = bool(CAPITAL.match(flat[-1]))
        form = Form.MANY if plural else Form.BODY if capital or reach is not Reach.INDEFINITE else Form.ONE
        return evolve(mention, form=form, plural=plural)
    if noun.head.endswith("prosecutor") and noun.plural and reach in {Reach.BARE, Reach.DEFINITE} and not owner:
        return evolve(mention, form=Form.BODY, plural=True)  # the prosecution
    if noun.head in {"group", "team"} and reach in {Reach.DEFINITE, Reach.POSSESSIVE} and len(flat) > 0:
        run = tuple(takewhile(CAPITAL.match, flat[:-1]))
        # "the Kelm Now rights group" has a name, "the American rights group" has none.
        name = run if len(run) == len(flat) - 1 or (len(run) > 1 and noun.head == "group") else ()
        return evolve(mention, form=Form.BODY, name=name)  # "the group", "the Kelm Front group", "her team"
    run = tuple(takewhile(CAPITAL.match, flat))
    if noun.head in _CALLED and run and not (noun.plural or words.is_of_place(run[0]) or run[0] in _CREEDS):
        return evolve(mention, form=Form.BODY, name=run)  # "the Holm consulting firm"
    told = reach is Reach.DEFINITE if noun.head in _COMPANIES else _THOSE.match(lower) is not None
    if told and noun.plural and noun.head in _COMPANIES | _STATES:
        return evolve(mention, form=Form.BODY, plural=True)  # those that the article speaks of
    if noun.kind == "group" or (noun.kind == "person" and noun.plural):
        return evolve(mention, form=Form.MANY, plural=True)
    if noun.kind == "person":
        return mention
    loose = reach in {Reach.INDEFINITE, Reach.BARE} and flat[0][:1].islower()
    if noun.plural and noun.head not in DOCUMENTS and (noun.role is not Role.OFFICIAL or loose):
        return evolve(mention, form=Form.MANY, plural=True)
    return evolve(mention, form=Form.BODY, plural=noun.plural)
