"""QUOT006 headline-quote-mismatch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of, le

from attribution.lexicons.descriptions import words_in, words_up_to
from attribution.model import Analysis, Finding, Severity, Status, TextSpan
from attribution.rules.base import Example, Rule
from attribution.rules.looks import shown

_QUOTED = re.compile(
    r"(?<!\w)(?:“([^“”]{3,200})”|\"([^\"]{3,200})\"|‘([^‘’]{3,200}(?:’\w[^‘’]{0,100}){0,4})’(?!\w)|'([^']{3,200})'(?!\w))"
)
_ARTICLES = frozenset({"the", "a", "an"})
"""Words that headlines drop, left out on both sides."""
_TITLE = 500
"""Characters of a headline that are read."""
_BODY = 100_000
"""Characters of an article that are searched."""
_CUT_SHORT = re.compile(r"(?:\.\.\.|…|\[\+?\d+ chars\]|[Rr]ead more[.:]?|[Cc]ontinue reading)\W*$")

_LEAK = (
    "Norvale Water lost a third of its water in May. Chief engineer Ole Dahl may have been told of the broken main a "
    "week before the taps ran dry, an inquiry found. It could not say by whom. The company has closed two wells and "
    "asks people to boil what comes from the tap."
)
_PORT = (
    "The port of Sille stays with the town for now. “I am in no hurry to sell the port,” Mayor Ida Lone told the "
    "council on Monday. Two bidders have looked at the quays since spring. The council votes on a new crane in June, "
    "and on the price of berths a week later."
)


@frozen(kw_only=True)
class HeadlineQuoteMismatch(Rule):
    """Words in quotation marks in the headline that nobody says in the article."""

    min_words: int = field(default=3, validator=[instance_of(int), ge(1)])
    """Fewest quoted words. One or two are as often a title, a nickname or irony."""
    likeness: float = field(default=0.9, validator=[ge(0.0), le(1.0)])
    """How alike headline and article must be, from 0 to 1. A tenth lets a tense or an article differ."""
    min_body_words: int = field(default=40, validator=[instance_of(int), ge(0)])
    """Fewest words of an article. A shorter one is a caption, a video or a teaser, and the words are elsewhere."""

    code: ClassVar[str] = "QUOT006"
    name: ClassVar[str] = "headline-quote-mismatch"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "Words in quotation marks in the headline do not occur in the article."
    why: ClassVar[str] = "The marks promise somebody's very words; many readers see nothing but the headline."
    fine_when: ClassVar[str] = "The article is cut off by a paywall or a feed, or the words are the title of a work."
    known_problems: ClassVar[str] = (
        "No guide asks for it in words that we have seen. Needs the headline as `title`. Words that stand in a video "
        "or "
        "a picture beside the article, or were lost when it was copied, are not seen, which is why it is a preview; "
        "that the "
        "marked words have a speaker is not checked."
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(title="Chief ‘knew of the leak’ at Norvale Water", text=_LEAK),
        Example(title='Mayor: "I will never sell the port"', text=_PORT),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(title="Chief ‘may have been told’ of leak", text=_LEAK),
        Example(title="Mayor ‘in no hurry to sell the port’", text=_PORT),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each quotation of the headline that the article lacks."""
        title = (analysis.article.title or "")[:_TITLE]
        wanted = [words for words in _quoted(title) if len(words) >= self.min_words]
        text = analysis.text[:_BODY]
        whole = TextSpan(0, len(text))
        if not wanted or words_up_to(self.min_body_words, text, whole) < self.min_body_words:
            return
        if _CUT_SHORT.search(text[-200:]):
            return
        body = [word for word in words_in(text) if word not in _ARTICLES]
        for words in wanted:
            if not _occurs([word for word in words if word not in _ARTICLES] or words, body, self.likeness):
                yield self.finding(
                    f"the headline quotes {shown(' '.join(words))}, and nobody says so in the article",
                    analysis.paragraphs[0] if analysis.paragraphs else whole,
                )


def _quoted(title: str) -> list[list[str]]:
    """Return the words of each quotation in a headline."""
    return [words_in(next(filter(None, match.groups()), "")) for match in _QUOTED.finditer(title)]


def _occurs(words: Sequence[str], body: Sequence[str], likeness: float) -> bool:
    """Return whether `words` stand somewhere in `body`, one after the other and nearly as they are."""
    size = len(words)
    wanted = " ".join(words)
    own = set(words)
    fits = [word in own for word in body]
    inside = sum(fits[:size])
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    for start in range(max(1, len(body) - size + 1)):
        # A window that shares less than half of the words cannot be alike.
        if inside * 2 >= size:
            matcher.set_seq1(" ".join(body[start : start + size]))
            if matcher.quick_ratio() >= likeness and matcher.ratio() >= likeness:
                return True
        if start + size < len(body):
            inside += fits[start + size] - fits[start]
    return False
