"""ANON014 unnamed-spokesperson."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from attribution.lexicons import builtin_lexicon
from attribution.lexicons.descriptions import holds_phrase, words_in
from attribution.model import Analysis, Attribution, Finding, Identity, Role, Severity
from attribution.model.disclosure import place_of, voices, words_around
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.looks import own_words, shown
from attribution.rules.persons import has_determiner, head_of, is_named_beside
from attribution.rules.unnamed import is_named_next, tells

_NAMED_AFTER_BODY = re.compile(
    r" ?(?:(?:for|of|at|from|with) )?(?:[Tt]he )?(?:[\w.&’']+ ){0,8}[\w.&’']+, "
    r"[A-Z][\w’'-]+(?: [A-Z]\.)? [A-Z][\w’'-]+(?=,| said| told)"
)
"""A name behind the body for which somebody speaks: "a spokeswoman at the port of Orsk, Ada Holm, said"."""


_SHORT = 3
"""Words of a mention that tells no body: "the press secretary"."""


@frozen(kw_only=True)
class UnnamedSpokesperson(Rule):
    """A routine statement from a spokesperson without a name."""

    code: ClassVar[str] = "ANON014"
    name: ClassVar[str] = "unnamed-spokesperson"
    severity: ClassVar[Severity] = Severity.NOTE
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "A routine statement comes from an unnamed spokesperson or “a company representative”."
    why: ClassVar[str] = (
        "Speaking for the body is this person's job, so there is seldom a reason to withhold the name, and "
        "nobody answers for the words without it."
    )
    fine_when: ClassVar[str] = "The body's own written statement is cited as such (“in a statement”)."
    known_problems: ClassVar[str] = (
        "Many bodies forbid their press officers to be named; the desk may know, and the text does not show it."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="The Guardian", demand="R", says="name the spokesman at official briefings (2000 policy)"),
        Guide(name="Reuters", demand="R", says="identify by name and position whenever possible"),
        Guide(name="AFP", demand="R", says="give name, function and title", seen="second-hand"),
        Guide(name="The New York Times", demand="R", says="name and title are the norm"),
        Guide(name="BBC", demand="R", says="identify sources and give credentials"),
        Guide(name="SPJ", demand="R", says="identify sources clearly"),
        Guide(name="The Washington Post", demand="D", says="press sources to go on the record"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="A spokesman for Norvale Water said the leak was contained."),
        Example(text="“The trains will run again by noon,” a spokeswoman for Delme Rail said."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Norvale Water spokesman Dan Ireby said the leak was contained."),
        Example(text="The trains will run again by noon, a spokeswoman for Delme Rail said in a statement."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each body whose spokesperson is never named."""
        written = builtin_lexicon("en").get("rules_written_statements", {})
        nouns = builtin_lexicon("en").get("rules_spokespersons", {})
        silent: dict[frozenset[str], list[Attribution]] = {}
        for voice in voices(analysis):
            if voice.role is not Role.SPOKESPERSON or voice.identity is Identity.NAMED:
                continue
            # Whoever would not be named, or is not to be, is the business of the rules on grounds.
            if any(item.granted or item.anonymity_reason for item in voice.attributions):
                continue
            # A dean or a lawyer may speak for the body too, but holds an office that says who it is.
            if not any(holds_phrase(mention.of(analysis.text), nouns) for mention in voice.mentions):
                continue
            if any(
                is_named_beside(analysis.text, mention) or _NAMED_AFTER_BODY.match(analysis.text, mention.end)
                for mention in voice.mentions
            ):
                continue
            spoken = [
                item
                for item in own_words(analysis, voice.attributions)
                if tells(analysis, item)
                and not holds_phrase(words_around(analysis, analysis.sentences, place_of(item)), written)
            ]
            if not spoken or not _is_new(place_of(spoken[0]).of(analysis.text)):
                continue
            if is_named_next(analysis, place_of(spoken[0])):
                continue
            # "A Norvale spokesman", "a spokeswoman for Norvale": one desk, and one thing to ask of it.
            body = _body(place_of(spoken[0]).of(analysis.text))
            known = next((other for other in silent if other & body), body)
            silent.setdefault(known or frozenset({voice.first.id}), []).extend(spoken)
        for items in silent.values():
            first, *later = (place_of(item) for item in items)
            yield self.finding(
                f"{shown(first.of(analysis.text))} speaks for a body and is not named; give the name and title",
                first,
                attribution=items[0],
                related=tuple(later),
            )


def _is_new(mention: str) -> bool:
    """Return whether `mention` brings somebody in: "the press secretary" was brought in above."""
    if not head_of(mention) or not has_determiner(mention):
        return False
    return not (mention.lower().startswith("the ") and len(words_in(mention)) <= _SHORT)


def _body(mention: str) -> frozenset[str]:
    """Return the words with a capital in `mention`, by which it tells its body: "Norvale", not "The"."""
    return frozenset(
        part.strip("’'s().,").casefold()
        for part in mention.split()
        if part[:1].isupper()
        and part.lower() not in {"a", "an", "the", "her", "his", "their", "another"}
        and not head_of(part)
    )
