"""Speakers cut down to who speaks: without a clause beside them, what they do, or what their words are about."""

from __future__ import annotations

import re
from collections.abc import Collection

from attribution.components.links import Pair
from attribution.model import Spans

IN_TIME = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May(?=[ \u00a0]\d)|June|July|August|"
    r"September|"
    r"October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec|I)\b"
)
TITLE = (
    r"(?:Mr|Mrs|Ms|Dr|St|Sens?|Reps?|Govs?|Gens?|Cols?|Lts?|Sgt|Capt|Maj|Adm|Rev|Prof|Cmdr|Cpl|Pvt|Brig|Amb|Supt|Det|"
    r"Insp|Hon|[A-Z])\."
)
NAME = rf"(?:{TITLE}|(?:[A-Z]\.){{2,}}|[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]|[’'][A-Z])[\w’'&-]*)"
"""A word of a name. Words in capitals are headlines too often."""
_LINK_AT_END = re.compile(r"(?:,|[ \u00a0]?[-–—])?[ \u00a0](?:who(?:[ \u00a0](?:he|she|they|we|I))?|which|that|whom)$")
"""What leads from a speaker to its own clause, and is no part of it: "a clerk who | thinks"."""
_BEFORE_OWN_LINK = frozenset("of to with from".split())
"""What stands before such a word where that belongs to the speaker: "some of whom"."""
_SUBJECT_AT_END = re.compile(
    r"(?:,?[ \u00a0](?:which|that|whom|when|where|while|until|after|before|if)[ \u00a0](?:"
    rf"((?:the[ \u00a0])?{NAME}(?:[ \u00a0]{NAME}){{0,2}}|[A-Z]{{2,6}}|I|he|she|they|it|we)|"
    r"((?:the[ \u00a0])?(?:[\w.-]+[ \u00a0]){0,2}([a-z]+s)))|"
    r"[ \u00a0]as[ \u00a0](I|he|she|they|it|we))$"
)
"""The subject of a clause behind a speaker: "the ad, which | Holm" tweeted."""
_LEFT_OVER = re.compile(r"[ \u00a0]+(?:his|her|their|its|my|our|the|an?|this|during|from|on|in|at|of|for|with)$")
"""What begins a phrase that the speaker lacks: "a study from | the mill shows"."""
_BEFORE_WHOLE = frozenset("around behind near beside against about like".split())
"""What stands before such a word where the cut would leave a rest, too: "people around | her"."""
_REACH = 40
"""Characters before an end in which its last words are looked for."""
_PRONOUN_AT_END = re.compile(r"(?<!,)[ \u00a0](he|she|they|it|we|I|[Yy]ou)$")
"""Who speaks behind somebody else, or has met the speaker: "Ann Moe | he said", "scholars I | spoke with said"."""
_BEFORE_OWN_PRONOUN = frozenset("and or & as than like on of in to with about who Article".split())
"""What stands before a pronoun that belongs to the speaker: "Ann Moe and I"."""
_THERE = re.compile(r"There[ \u00a0](?:are|is|were|was)[ \u00a0]")
_AT_AGE = re.compile(r"[Aa]t (?:age )?\d{1,3},? (?=(?:s?he|[A-Z]))")
_PLACE_AHEAD = re.compile(r"(?:In|At|On|Near)[ \u00a0]$")
_PLACE = re.compile(r"[^,\n]{2,60},[ \u00a0](?=(?:[a-z]|The\b)[^,\n]*$)")
"""Where somebody speaks: "In Kelm, | proponents of the bridge" say."""
_OWN_ADJECTIVE = re.compile(
    r"([Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y|[Yy]our)[ \u00a0](?:[\w-]+[ \u00a0])?"
    r"([\w-]{3,}(?:ed|ful|ous|able|ible)|own|main|favou?rite|first|last|latest|recent|earlier|foreign|new|old|final|original|initial|"
    r"arrogant|implicit|public|private|political|personal|general)"
)
"""Whose words a noun behind this names: "his unfulfilled | promise"."""
_ASIDE_AT_END = re.compile(
    r",[ \u00a0](?:(?:reports?|reported|says|writes|notes)[ \u00a0][^\n]+|"
    r"the[ \u00a0](?:paper|newspaper|magazine|report|document|story|website|outlet|agency|site|network)[ \u00a0]"
    r"(?:reports|reported|says|said|notes|noted)|(?:he|she|they|it|I|we)|"
    r"(?:where|when|while|whose)[ \u00a0][^\n]+)$"
)
"""What is told beside a speaker, and by another: "a study, he | noted, shows"."""
_IN_PLACE = re.compile(r"(?:In|Inside|At|On|Across|Within|For)\b")
_ADVERB_AT_END = re.compile(
    r",?[ \u00a0](?:neither|also|both|"
    r"(?!(?:fami|assemb|month|week|dai|quarter|supp|rep|monopo|ear|al|tal|bul|on|elder)ly\b)[a-z]{2,}ly)$"
)
"""What belongs to a verb: "the board neither | explained", "Ann Moe aptly | noted"."""
_BEFORE_OWN_ADVERB = frozenset("the The a A with of for from by to".split())
"""What stands before a word that belongs to the speaker, though it looks so: "a friend of both"."""
_ACTS = re.compile(
    rf"(?P<who>(?!(?:The|An?|One|This|His|Her|Its|Their|Our|My|Some|Many|Most|All)\b){NAME}(?: {NAME}){{0,3}}|"
    rf"[Tt]he (?:[\w-]+ ){{0,2}}?[\w-]+(?<!ly)|(?:{NAME} )?[A-Z]?[a-z]+s|I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e)"
    r"(?: (?:also|even|has|have|had|later|then|once|repeatedly|recently|again)){0,3}"
    r" (?!(?:named|called|dubbed|titled|entitled|headed|based)\b)[a-z]+ed "
    rf"(?P<whom>(?:(?:the|an?|his|her|their|its|our|my)\b|(?!{IN_TIME})[A-Z])[^.;\n]*)"
)
"""Who did something to somebody: "Ann Moe warned the board | , adding", "Ann Moe rebuked Holm | for saying"."""
_FEW = 5
_OWN_WORK = re.compile(
    r"(?:its|his|her|their|the|an?)[ \u00a0](?:[\w-]+[ \u00a0])?(?:report|story|article|statement|account|"
    r"polic(?:y|ie)|website|page|guidance|rule|bio|profile|headline|tweet|post|version|testimony|filing)s?"
)
"""What somebody changes to say something else: "the Herald updated its report | to say"."""
_LEADS_FROM_OBJECT = frozenset(("for", "that", "which"))
"""What leads, within a few words, from whom somebody acted on to what that one says."""
_OWNS = re.compile(r"(?:his|her|their|its|our|my|(?:[A-Z][\w.-]* ?){1,3}[’']s?)")
_NO_LINK = r"(?!(?:of|in|by|from|to|for|on|with|at|about|and|or|who) )"
_THING = re.compile(
    rf"(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Oo]ne) (?:{_NO_LINK}[a-z-]+ ){{0,2}}(?:response|decision|idea|statistic|"
    r"system|piece|move|day|claim|charge|policy|measure|proposal|deal|theory|practice|process|term|phrase|word|project|"
    r"step|trend|approach|strategy|tactic|issue|problem|facility|pledge|promise|goal|scenario|situation|condition|place|"
    r"one|verse|bill|thing|way|version)s? "
    rf"{_NO_LINK}(?:that |which )?)+"
)
"""What somebody says something of, where no "that" need stand between: "a move analysts called bold"."""


def cut(text: str, start: int, end: int, cue: Spans, people: Collection[str]) -> Pair:
    """Return the part of a speaker that speaks.

    Args:
        text: The article's text.
        start: Where the speaker begins.
        end: Where it ends.
        cue: Its cue.
        people: Nouns that speakers are called by, in small letters.
    """
    ahead = _THERE.match(text, start, end) or _AT_AGE.match(text, start, end)
    start = ahead.end() if ahead is not None else start
    if _PLACE_AHEAD.search(text, max(0, start - 5), start):
        place = _PLACE.match(text, start, end)
        start = place.end() if place is not None else start
    start, end = _own_clause(text, start, end, cue, people)
    start, end = _own_act(text, start, end, cue)
    own = _OWN_ADJECTIVE.fullmatch(text, start, end)
    if own is not None and own[2] not in people:
        return own.span(1)
    return _behind_object(text, start, end, people), end


def _own_clause(text: str, start: int, end: int, cue: Spans, people: Collection[str]) -> Pair:
    """Return a speaker without a clause behind it, or the subject of that clause where it is whose cue follows."""
    end = _without_rest(text, start, end)
    inner = _SUBJECT_AT_END.search(text, start, end) if cue else None
    follows = bool(cue) and 0 < cue[0].start - end <= len("also had ") + 1 and "," not in text[end : cue[0].start]
    if inner is not None and inner.start() > start and (inner[3] is None or inner[3] in people):
        subject = next(group for group in (1, 2, 4) if inner[group] is not None)
        return (inner.start(subject), end) if follows else (start, inner.start())
    pronoun = _PRONOUN_AT_END.search(text, max(start, end - len(" they")), end) if cue else None
    if pronoun is not None and _may_end(text, start, pronoun.start(), _BEFORE_OWN_PRONOUN):
        if follows:
            return pronoun.start(1), end
        end = pronoun.start()
    link = _LINK_AT_END.search(text, start, end)
    leads = link is not None and _may_end(text, start, link.start(), _BEFORE_OWN_LINK)
    return (start, link.start()) if link is not None and leads else (start, end)


def _may_end(text: str, start: int, end: int, but: Collection[str] = ()) -> bool:
    """Return whether a speaker may end at a place: behind a word, and behind none of `but`."""
    words = text[max(start, end - _REACH) : end].split()
    return bool(words) and words[-1] not in but


def _without_rest(text: str, start: int, end: int) -> int:
    """Return where a speaker ends without the first words of a phrase that it lacks."""
    while (rest := _LEFT_OVER.search(text, max(start, end - _REACH), end)) is not None:
        if not _may_end(text, start, rest.start(), _BEFORE_WHOLE):
            break
        end = rest.start()
    return end


def _own_act(text: str, start: int, end: int, cue: Spans) -> Pair:
    """Return who acts or who is acted on where a speaker holds both, without what belongs to the verb behind it."""
    for place, but in ((_ASIDE_AT_END, ()), (_ADVERB_AT_END, _BEFORE_OWN_ADVERB)):
        beside = place.search(text, start, end)
        if beside is not None and _may_end(text, start, beside.start(), but) and not _IN_PLACE.match(text, start):
            end = beside.start()
    act = _ACTS.fullmatch(text, start, end) if cue and cue[0].start >= end else None
    if act is None:
        return start, end
    led = text[end : cue[0].end].split()
    if _OWNS.fullmatch(text, act.start("whom"), end) or (len(led) < _FEW and led[0] in _LEADS_FROM_OBJECT):
        return act.start("whom"), end
    own = led[0] == "to" and _OWN_WORK.fullmatch(text, act.start("whom"), end) is not None
    return (start, act.end("who")) if own or led[-1].endswith("ing") else (start, end)


def _behind_object(text: str, start: int, end: int, people: Collection[str]) -> int:
    """Return where a speaker begins behind what its words are about: "a move | analysts" call bold."""
    thing = _THING.match(text, start, end)
    if thing is None or thing.end() >= end:
        return start
    first, *others = text[thing.end() : end].split()
    named = bool(others) and others[-1][:1].isupper()
    speaks = first[:1].isupper() or (first in people and (named or first.endswith("s")))
    return thing.end() if speaks else start
