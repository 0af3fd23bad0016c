"""Speakers that are outlets: by name, by what they do for one, or because an outlet made what speaks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from attribution.lexicons.hosts import hosts_of, mentions_of
from attribution.lexicons.local_outlets import LocalOutlets
from attribution.lexicons.outlet_names import OutletMention, outlet_names
from attribution.model import Mark, Spans

_POSSESSED = re.compile(r"^(?P<outlet>.{2,40}?)(?:['’]s|(?<=s)['’])\s+\S")
_PRODUCT = re.compile(
    r"^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Tt]his) (?P<outlet>[A-Z][\w’'&-]{2,30}) "
    r"(?:investigation|analysis|review|count|tally|poll|survey|report|examination|estimate|projection|exit poll)s?\b"
)
_WORK = (
    r"\b(?:report(?:s|ing|ers?)?|story|stories|articles?|transcript|video|interview|broadcasts?|(?:insta)?polls?|"
    r"editorials?|headlines?|investigations?|correspondents?|writers?|journalists?|anchor(?:man|woman)?|hosts?|"
    r"co-hosts?|columnists?|analys[ie]s|newspaper|pieces?|surveys?|reviews?|analysts?|editors?|magazine|website|"
    r"producers?|account|clip|footage|podcast|columns?|tall(?:y|ies)|counts?|data|calculations?|newsletter|"
    r"contributors?|commentators?|presenters?|photographers?|personality|site|paper|daily|broadcaster|channel|station|"
    r"agency|weekly|tabloid|radio|network|moderators?|bureau|blog|bloggers?|op-ed|fact-checkers?|databases?|trackers?|"
    r"timelines?|charts?|maps?|rankings?|fact[- ]checks?)\b"
)
_MEDIA_WORK = re.compile(_WORK, re.IGNORECASE)
_THEN_WORK = re.compile(
    rf"[’']?s?[\"”]?(?:,? \(?[\w.’'&/-]+\)?){{0,5}}? ?[\"“]?{_WORK}"
    rf"|[/-][\w.’'&/ -]{{0,40}}?{_WORK}",
    re.IGNORECASE,
)
_WORK_THEN = re.compile(
    rf"{_WORK}(?:,?[ \"“][\w.’'&-]+){{0,6}}? (?:(?:of|for|at|from|with|by|in|on|to) )?(?:the )?[\"“(]{{0,2}}$",
    re.IGNORECASE,
)
_NAMED_AT = re.compile(r"^(?:[A-Z][\w.’'-]*,? ){1,3}(?:of|at|from) (?:[Tt]he )?[\"“]?$")
_NAME_AND = re.compile(r"(?:[A-Z][\w.’'-]* ){1,2}[A-Z][\w’'-]*, (?:[Tt]he )?")
_WORKS_FOR = re.compile(r"\b(?:writ|report|work|edit)\w* (?:for|in|at)(?: [\w’'-]+){0,4}? (?:the )?[\"“]?$")
_CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that)\b")
_THROUGH = re.compile(
    r"\b(?:carried|published|broadcast|aired|quoted|reported|cited|seen|obtained|reviewed|printed|released) "
    r"by (?:the )?$"
)
"""What makes an outlet the channel of a speaker, not its employer."""
# Those who run an outlet, or speak for it, speak of its affairs.
_RUNNING = (
    r"(?:publisher|owner|co-?founder|founder|chief executive|CEO|president|chair(?:man|woman)?|lawyer|attorney|"
    r"counsel|spokes\w+|head|boss|executives?)\b"
)
_RUNS_IT = re.compile(rf"[’']s? (?:(?:former|own|chief|longtime) )?{_RUNNING}")
_RUNS = re.compile(
    rf"\b{_RUNNING}(?: (?:and|of|for|at|the|officer|\w+ing)){{0,4}} (?:the )?$",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:former|ex|retired|one-time|onetime|ex-[\w-]+)[ -](?:[\w-]+ ){0,3}(?:(?:of|at|for|with|by) )?(?:the )?$|"
    r"\bonce (?:[\w-]+ ){1,5}(?:at|for|with) (?:the )?$",
    re.IGNORECASE,
)
_LIST_WORDS = (
    "a an the new recent latest by from in of and or as well both several other later separate news media outlets? "
    "reports? stories articles organi[sz]ations? networks? newspapers? agencies including"
).replace(" ", "|")
_LIST = re.compile(rf"(?:[,;/\s\"“”‘’'()&-]|\b(?:{_LIST_WORDS})\b)*", re.IGNORECASE)
_LIST_END = re.compile(rf"(?:[/-][\w -]{{1,30}})?(?:{_LIST.pattern})(?:{_WORK})?", re.IGNORECASE)
_LONGEST_LIST = 160
_KIND_BEHIND = re.compile(
    r"(?:[\"”’]?(?: of [A-Z][\w.-]+(?: [A-Z][\w.-]+)?)?|"
    r" (?:news )?(?:network|channel|station|newspaper|website|agency))$"
)
"""What may end a mention that is an outlet: "the Mail of Kelm", "the TV-9 network"."""
_DESCRIBED = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?) )?(?:(?!(?:of|for|at|from|with|by|in|on|to|and|or|former|ex) )"
    r"(?:[a-z][\w-]*|(?:North|South|Saudi|New)(?= [A-Z])|"
    r"[A-Z][\w-]*-[a-z]+|[A-Z][\w.]*(?:an|ch|ese|i|ian|ish|[’']s)|(?:[A-Z]\.){2,}) |state-\w+ ){0,4}"
    r"(?:[A-Z][\w-]+ )?[\"“‘]?"
)
"""What may stand before it: articles, adjectives, a place."""
_LONGEST_SHAPED = 80
_PLAIN_WORDS = {
    "Time": "Time",
    "Fortune": "Fortune",
    "Nature": "Nature",
    "The Week": "The Week",
    "New Republic": "The New Republic",
    "The Nation": "The Nation",
}
"""Outlets named by plain words, which mean them only where they speak."""
_REACH = 200
_LONGEST_NAME = 3


class OutletSpeakers:
    """Reads the mentions of speakers in one article.

    Args:
        text: The article's text.
        marks: Its relay marks, in text order.
        outlets: The outlets as it uses them.
    """

    def __init__(self, text: str, marks: Sequence[Mark], outlets: LocalOutlets) -> None:
        self.text = text
        self.outlets = outlets
        self.marks = marks
        self._mark_starts = [mark.span.start for mark in marks]
        self._found: dict[str, tuple[OutletMention, ...]] = {}

    @cached_property
    def _by_last_word(self) -> dict[str, str]:
        """The outlets that the article names in full, by the word that stands for each."""
        named = [mention.name for mention in mentions_of(self.text, self.outlets)] if "The " in self.text else []
        named += [mark.value for mark in self.marks]
        return {name.rsplit(" ", 1)[-1]: name for name in named if " " in name.removeprefix("The ")}

    @cached_property
    def _people(self) -> frozenset[str]:
        """Names of outlets that are somebody's here: what Mr. Forbes says is not from the magazine."""
        return outlet_names().people(self.text)

    def of(self, speaker: str, full: str, spans: Spans) -> str:
        """Return the outlet that a speaker mention is, works for or was made by; empty for none.

        Args:
            speaker: The mention.
            full: The mention with appositions.
            spans: Where the mention stands.
        """
        plain = " ".join(speaker.split())
        last = plain.rsplit(" ", 1)[-1]
        if self.outlets.lookup(last) and last in self._people:
            return ""
        name = self.outlets.lookup(plain) or _PLAIN_WORDS.get(plain)
        if name and name.lower() != f"the {plain[4:].lower()}":
            return name
        if len(plain) < 24 and plain[:4].lower() == "the ":
            short = self._short(plain[4:], spans)
            if short:
                return short
        if name:
            return name
        owner = _POSSESSED.match(plain)
        if owner and not _RUNS_IT.match(plain, owner.end("outlet")):
            whose = owner["outlet"]
            if whose in self._people:
                return ""  # "Forbes's campaign"
            short = self._short(whose[4:], spans) if whose[:4].lower() == "the " else ""
            name = short or self.outlets.lookup(whose) or _PLAIN_WORDS.get(whose)
            if name:
                return name
        product = _PRODUCT.match(plain)
        if product:
            # "A Times investigation": the short name carries another article than its own.
            name = self.outlets.lookup(f"the {product['outlet']}") or self._short(product["outlet"], spans)
            if name:
                return name
        made_by = self._made_by(full[:_REACH]) or self._shaped(plain) or self._host(plain)
        return made_by or next(iter(self.several(plain)), "")

    def several(self, speaker: str) -> tuple[str, ...]:
        """Return the outlets of a mention that lists outlets and nothing else; empty where it does not."""
        plain = " ".join(speaker.split())[:_LONGEST_LIST]
        found = self._named_in(plain)
        last = 0
        for mention in found:
            if not _LIST.fullmatch(plain, last, mention.start):
                return ()
            last = mention.end
        if not found or not _LIST_END.fullmatch(plain, last):
            return ()
        return tuple(dict.fromkeys(mention.name for mention in found))

    def _named_in(self, speaker: str) -> tuple[OutletMention, ...]:
        """Return the outlets that a mention names; looked for once, as most mentions come again."""
        if speaker not in self._found:
            self._found[speaker] = tuple(self.outlets.find(speaker))
        return self._found[speaker]

    def _made_by(self, full: str) -> str:
        """Return the outlet whose reporter or report a full mention is."""
        listed = _NAME_AND.match(full)
        if not listed and not _MEDIA_WORK.search(full) and not _NAMED_AT.match(full[: full.find(" at ") + 4]):
            for_whom = _WORKS_FOR.search(full)
            if not for_whom and " at " not in full and " of " not in full and " for " not in full:
                return ""
        for mention in self.outlets.find(full):
            before = full[: mention.start]
            if _RUNS.search(before[-80:]) or _FORMER.search(before[-40:]):
                continue
            if _WORKS_FOR.search(before[-80:]) or _NAMED_AT.match(before):
                return mention.name
            if mention.end == len(full) and _NAME_AND.fullmatch(before):
                return mention.name  # "Ann Moe, Kelm Courier"
            if _CLAUSE.search(before) or _THROUGH.search(before):
                continue
            if _THEN_WORK.match(full, mention.end) or _WORK_THEN.search(before[-100:]):
                return mention.name
        return ""

    def _host(self, plain: str) -> str:
        """Return the outlet of a journalist whom the article introduces elsewhere."""
        words = plain.split()
        last = words[-1] if words and len(words) <= _LONGEST_NAME else ""
        return hosts_of(self.text, self.outlets).get(last, "") if last else ""

    def is_host(self, plain: str) -> bool:
        """Return whether a mention is the name of a journalist whom the article introduces elsewhere."""
        return bool(self._host(plain)) and not self.outlets.lookup(plain)

    def _short(self, word: str, spans: Spans) -> str:
        """Return what "the Post" stands for: the mark on it, else an outlet of the article that ends so."""
        for span in spans:
            at = bisect_left(self._mark_starts, span.start)
            if at < len(self.marks) and self.marks[at].span.start < min(span.end, span.start + len("the ") + 1):
                return self.marks[at].value
        return self._by_last_word.get(word, "")

    def _shaped(self, plain: str) -> str:
        """Return the outlet that a mention is as a whole: "state-run Kelm TV", "Sund's TV-9 network"."""
        if len(plain) > _LONGEST_SHAPED:
            return ""
        for mention in self._named_in(plain):
            if _KIND_BEHIND.match(plain, mention.end) and _DESCRIBED.fullmatch(plain, 0, mention.start):
                return mention.name
        return ""
