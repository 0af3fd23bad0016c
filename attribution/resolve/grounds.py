"""Grounds and grants: why a name is withheld, whether by agreement, and whom a sentence with a ground tells about."""

from __future__ import annotations

import re
from bisect import bisect_left

from attrs import frozen

from attribution.model import Mark, ReasonClass, Spans

_FAMILIAR = re.compile(
    r"\b(?:familiar with|briefed (?:on|about|by|regarding)|apprised of|informed (?:of|about)|aware of the|"
    r"(?:with|ha[sd]|having|have) (?:\w+ ){0,2}(?:knowledge|understanding|awareness)(?: of|$)|"
    r"with (?:direct |first-?hand )?knowledge|knowledgeable about|privy to|in the know|"
    r"(?:directly|closely|personally) involved (?:in|with) the (?:\w+ )?(?:matter|talks|discussions?|negotiations?|"
    r"case|deal|process|planning|investigation)|"
    r"close to (?:[\w’'-]+ ){1,5}?(?:matter|situation|talks|case|discussions?|negotiations?|process|investigation|"
    r"probe|inquiry|deliberations?))\b",
    re.IGNORECASE,
)
_LEARNED = re.compile(
    r"\b(?:analysts?|experts?|scholars?|historians?|academics?|observers|economists?|professors?|researchers?|agencies|"
    r"outlets|newspapers|reporters|journalists)\b[^,;]{0,20}?\b(?:familiar|briefed|with)\b",
    re.IGNORECASE,
)
"""Who knows a field, not a secret: nothing is granted to them."""
_NEXT = re.compile(
    r",? (?:who (?:is|are|was|were) )?(?:\w+ly )?(?:familiar with|briefed on|with (?:\w+ )?knowledge of)\b"
)
"""What follows a description that detection cut short."""

_VERB = (
    r"(?:spoke|speaks?|speaking|who|whom|that|was|were|is|are|asked|asking|requested|requesting|declined|agreed|"
    r"insisted|would|could|cannot|can|had|has|have|also|talked|talking|only|did|do|does|wanted|described|discussed|provided|"
    r"gave|said|told|shared|confirmed|all|both|each|refused|preferred|may|wished|like|not|weren|wasn|didn|isn|aren)"
)
_SUBJECT = re.compile(
    rf"[^\w]{{0,3}}(?:(?:But|And|Still|However|Like \w+(?: \w+)?|Though|Yet),? )?((?:(?i:both|all|the|these|those|this|"
    rf"that|he|she|they|one|two|three|four|five|six|several|an?|each|other|another|most|some|many|none|neither|"
    rf"every)\b|[A-Z][\w’'.-]*)(?: (?!{_VERB}\b)[\w’'.&-]+){{0,9}})"
)
_NOUN_PHRASE = r"((?:an?|the|[a-z]+s|[a-z]+|[A-Z][\w’'.-]*)\b[^,;:—–“”\"]{0,100})"
_AFTER_CUE = re.compile(
    rf".*\b(?:according to|from|said|says?|told|tell|citing|cit(?:es|ed)|quot(?:es|ed|ing)) {_NOUN_PHRASE}$", re.DOTALL
)
_AFTER_BREAK = re.compile(rf"(?:^|[,;:—–“”\"])\s*(?:and |but )?{_NOUN_PHRASE}$")
_WHO = re.compile(
    r"(?:(?:(?:both|all|each|some|most|none|neither) of )?(?:who|whom)|(?-i:that))\b[^.;\n]{0,120}$", re.IGNORECASE
)
"""A relative clause; a sentence that begins "That person" has none."""
_OF_WHOM = re.compile(r"(?:both|all|each|some|most|none|neither) of\s*$", re.IGNORECASE)
_OBJECT = re.compile(
    r"\b(?:naming|name|identify|identifying|using|publishing|withholding|disclosing|granted|granting|gave|given|giving|"
    r"offered|promised) (?:the (?:names?|identit(?:y|ies)) of )?((?:the|these|those|an?) [\w’'-]+(?: (?!because|since|"
    r"as|for|to|out|so|who|anonymity|confidentiality)[\w’'-]+)?|him|his|her|them|their|it)\b",
    re.IGNORECASE,
)
_AS_SUBJECT = {"his": "him", "their": "them"}
_GRANTS = re.compile(r"(?:grant|giv|gav|offer|promis)", re.IGNORECASE)
_NAMELESS = re.compile(r"\b(?:anonym\w+|unnamed|names?|named|identif\w+|identit\w+|nickname)\b", re.IGNORECASE)
_OUTLET_SPEAKS = "en/ground/outlet-does-not-name"
_WITHHELD = "/withheld"
"""How the id of a house's own pattern of that kind ends."""
_FEAR = "en/ground/fear"
_REACH = 300


@frozen
class Ground:
    """A stated ground and what it tells."""

    spans: Spans
    reason: ReasonClass
    pattern: str


class Grounds:
    """The grounds of an article, by place."""

    def __init__(self, marks: tuple[Mark, ...], sentences: Spans, text: str) -> None:
        self.text = text
        self.marks = sorted((mark for mark in marks if mark.label == "ground"), key=lambda mark: mark.span)
        self._sentences = sentences
        self._sentence_starts = [span.start for span in sentences]

    def sentence(self, position: int) -> tuple[int, int]:
        """Return where the sentence that holds `position` begins and ends."""
        at = bisect_left(self._sentence_starts, position + 1) - 1
        if at < 0:
            return position, position
        return self._sentences[at].start, self._sentences[at].end

    def relative(self, mark: Mark) -> bool:
        """Return whether a ground stands in a clause that begins with "who"."""
        start, end = mark.span.start, mark.span.end
        low = max(self.sentence(start)[0], start - 130)
        return bool(_WHO.match(self.text, start, end) or _WHO.search(self.text, low, start))

    def given(self, mark: Mark) -> str:
        """Return the words of whom an outlet says that it leaves unnamed: "the Courier is not naming the woman"."""
        start, end = mark.span.start, mark.span.end
        outlet_speaks = mark.pattern == _OUTLET_SPEAKS or mark.pattern.endswith(_WITHHELD)
        if outlet_speaks or _GRANTS.match(self.text, start, end):
            found = _OBJECT.search(self.text, start, end)
            if found:
                return _AS_SUBJECT.get(found[1].lower(), found[1])
            return "they" if outlet_speaks else ""
        return ""

    def of_its_own(self, mark: Mark) -> bool:
        """Return whether a ground says by itself that a name is withheld; a fear alone may be about anything."""
        if mark.pattern != _FEAR:
            return True
        low, high = self.sentence(mark.span.start)
        return bool(_NAMELESS.search(self.text, max(low, mark.span.start - _REACH), min(high, mark.span.end + _REACH)))

    def subject(self, mark: Mark) -> str:
        """Return the words of whom a ground tells about where no attribution says it; empty where that is not plain.

        "The official spoke on condition of anonymity" often stands in a sentence of its own.
        """
        given = self.given(mark)
        if given:
            return given
        start, end = mark.span.start, mark.span.end
        low = max(self.sentence(start)[0], start - _REACH)
        before = self.text[low:start]
        who = _WHO.search(before)
        if who or _WHO.match(self.text, start, end):
            head = before[: who.start()] if who else before
            head = _OF_WHOM.sub("", head[-160:]).rstrip(" ,\u00a0")
            found = _AFTER_CUE.match(head) or _AFTER_BREAK.search(head)
            return " ".join(found[1].split()) if found else ""
        subject = _SUBJECT.match(before) or (_SUBJECT.match(self.text, start, end) if not before.strip() else None)
        return " ".join(subject[1].split()) if subject else ""


def as_ground(marks: list[Mark]) -> Ground:
    """Return the ground that marks of one speaker make together: of several classes the weightiest."""
    order = list(ReasonClass)
    reasons = [_reason(mark.value) for mark in marks]
    return Ground(tuple(mark.span for mark in marks), min(reasons, key=order.index), marks[0].pattern)


def _reason(value: str) -> ReasonClass:
    try:
        return ReasonClass(value)
    except ValueError:
        return ReasonClass.CONDITION_ONLY


def grants(description: str, after: str = "") -> bool:
    """Return whether a description itself discloses that the name is withheld: "people familiar with the matter".

    Args:
        description: The speaker's words with appositions.
        after: What stands next in the text, should the description have been cut short.
    """
    more = _NEXT.match(after)
    whole = description + more[0] if more else description
    return bool(_FAMILIAR.search(whole)) and not _LEARNED.search(whole)
