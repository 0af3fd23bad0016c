"""ANON020 solely-anonymous."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.model import Analysis, Finding, Identity, Severity, Status, TextSpan
from attribution.model.disclosure import place_of, statements
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import count_words
from attribution.rules.triggers import sentences_with
from attribution.rules.unnamed import unnamed_sources

_MOST = 0.5
"""Share of the statements that unnamed people must make for the story to rest on them."""
_DOCUMENTS = ("poll", "survey", "Poll", "Survey", "court filing", "according to the report", "the report said", "study")
"""Letters of documents on which a story can rest without a name."""
_NAME = r"(?<![\w’'-])[A-Z][\w’'-]{1,20}(?: [A-Z]\.)? [A-Z][\w’'-]{1,20}"
_NAMED_SPEAKER = re.compile(
    rf"{_NAME},? (?:said|says|told|wrote|writes|added|tweeted|argued)\b|\b(?:said|says|told|by|[Aa]ccording to) "
    rf"{_NAME}|[”\"]\s{{0,2}}{_NAME}"
)
"""A name where speakers stand: somebody whom detection missed."""


@frozen(kw_only=True)
class SolelyAnonymous(Rule):
    """No named person, body or document supports the story at all."""

    min_statements: int = field(default=2, validator=[instance_of(int), ge(1)])
    """Fewest statements in the article. A brief with one passing attribution is no story resting on it."""
    min_sentences: int = field(default=3, validator=[instance_of(int), ge(1)])
    """Fewest sentences. An alert of one or two goes out before anybody can be asked for a name."""

    code: ClassVar[str] = "ANON020"
    name: ClassVar[str] = "solely-anonymous"
    severity: ClassVar[Severity] = Severity.WARNING
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "No named person and no identified document or body supports the story at all."
    why: ClassVar[str] = (
        "Nobody answers for anything in the article, so a reader has only the outlet's word that it was said."
    )
    fine_when: ClassVar[str] = "An alert of one or two sentences; a report from a place where any name is a danger."
    known_problems: ClassVar[str] = (
        "A named source whose words detection missed is seen only where a name stands beside a reporting word, so a "
        "very short list of attributions should be read before the finding is believed."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="The New York Times", demand="P", says="needs one of the top editors"),
        Guide(name="BBC", demand="D", says="a named source on the record is preferable"),
        Guide(name="Reuters", demand="D", says="anonymous sources are the weakest"),
        Guide(name="AP", demand="D", says="on the record whenever possible"),
        Guide(name="The Washington Post", demand="D", says="look elsewhere first"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "The port will be sold. A harbour official said the price was agreed. The union was not "
                "told. Sources said the deal would be signed on Friday."
            )
        ),
        Example(
            text=(
                "The clinic has closed. A nurse at the clinic said the drugs had run out in May. Beds stood"
                " in the yard. A doctor there said two wards were locked."
            )
        ),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(
            text=(
                "The port will be sold. A harbour official said the price was agreed. The union was not "
                "told. Mayor Ida Lone said the deal would be signed on Friday."
            )
        ),
        Example(text="The port will be sold, sources said.", note="An alert."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield at most one finding, on the whole article."""
        told = statements(analysis)
        if len(told) < self.min_statements or len(analysis.sentences) < self.min_sentences:
            return
        # A named source that is only described as believing something still shows that somebody was asked.
        if any(item.identity in {Identity.NAMED, Identity.ORGANIZATION} for item in analysis.attributions):
            return
        unnamed = sum(len(one.told) for one in unnamed_sources(analysis) if not one.public)
        # Where crowds, polls and hearsay make up the rest, the story is of another kind.
        if unnamed < self.min_statements or unnamed < _MOST * len(told) or _NAMED_SPEAKER.search(analysis.text):
            return
        if any(True for _ in sentences_with(analysis, _DOCUMENTS)):
            return
        yield self.finding(
            f"none of the {count_words(len(told), 'statement')} in this article comes from a named person, "
            "a named body or an identified document",
            TextSpan(0, 0),
            related=tuple(place_of(item) for item in told),
        )
