"""ATTR011 unidentified-user-content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase
from attribution.model import Analysis, Finding, Severity, Status, TextSpan
from attribution.model.disclosure import index_at
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import shown
from attribution.rules.narration import outside_quotations

_NOUN = r"(?:footage|videos?|clips?|photographs?|photos?|images?)"
_SHOWS = re.compile(
    rf"\b{_NOUN}"
    r"(?: (?!and |that |which |to |in which |of the |from the )[\w’'-]+){0,4}? "
    r"(?:shows?|showed|showing|appears? to show|appeared to show|purports? to show|purported to show|purportedly "
    r"shows?|captures|captured)\b",
    re.IGNORECASE,
)
_NOUNS = re.compile(r"\b(?:[Ff]ootage|[Vv]ideos?|[Cc]lips?|[Pp]hoto(?:graph)?s?|[Ii]mages?)\b")
_NAME = re.compile(r"(?<!\A)(?<![.!?] )\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?: News| TV| Post| Times)\b|@\w+")


@frozen(kw_only=True)
class UnidentifiedUserContent(Rule):
    """A picture or video as a source, from nowhere."""

    reach: int = field(default=2, validator=[instance_of(int), ge(0)])
    """Sentences on either side in which the platform, the poster or a word on checking may stand."""

    code: ClassVar[str] = "ATTR011"
    name: ClassVar[str] = "unidentified-user-content"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "B"
    summary: ClassVar[str] = (
        "A video, an image or a post is the source, and nothing tells who made it or if it was checked."
    )
    why: ClassVar[str] = (
        "Pictures are staged, old or from elsewhere often enough; readers must know who vouches for them."
    )
    fine_when: ClassVar[str] = "The outlet's own pictures, or an agency's, with a credit; police and security cameras."
    known_problems: ClassVar[str] = (
        "A platform or a word on checking near it is enough, though the guides ask for both. A credit outside the text "
        "is not seen, and a video that the article itself is about looks like one from nowhere, which is why it is a "
        "preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="BBC", demand="R", says="say so when material is unverified, and attribute it"),
        Guide(
            name="Reuters",
            demand="R",
            says="say that users posted it, how little is known, and whether they were reached",
            seen="second-hand",
        ),
        Guide(name="AFP", demand="R", says="only verified accounts count as sources", seen="second-hand"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="Footage shows soldiers firing into the crowd at the harbour gate."),
        Example(text="The bridge is gone. A shaky video appears to show the moment at which it fell."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Footage posted on Telegram by the group Rain, which the Courier could not verify, shows fire."),
        Example(text="Surveillance video from the port shows the crane falling. The harbour office released it."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, at the first such picture, the others related."""
        found = tuple(self._shown(analysis.text))
        if not found:
            return
        bare = [span for span in outside_quotations(analysis, found) if not self._is_placed(analysis, span)]
        if not bare:
            return
        first, *others = bare
        yield self.finding(
            f"{shown(first.of(analysis.text))}: who made it, where was it posted, and did anybody check it?",
            first,
            related=tuple(others),
        )

    def _shown(self, text: str) -> Iterator[TextSpan]:
        # The nouns are rare, and looking for them alone is ten times as quick as for the whole expression.
        for noun in _NOUNS.finditer(text):
            match = _SHOWS.match(text, noun.start())
            if match is not None:
                yield TextSpan(*match.span())

    def _is_placed(self, analysis: Analysis, span: TextSpan) -> bool:
        """Return whether words nearby tell where the picture comes from or whether it was checked."""
        known = builtin_lexicon("en").get("rules_footage_known", {})
        at = index_at(analysis.sentences, span.start)
        near = analysis.sentences[max(0, at - self.reach) : at + self.reach + 1]
        words = TextSpan(near[0].start, near[-1].end).of(analysis.text) if near else span.of(analysis.text)
        return holds_phrase(words, known) or bool(_NAME.search(words))
