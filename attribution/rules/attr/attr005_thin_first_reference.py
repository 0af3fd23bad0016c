"""ATTR005 thin-first-reference."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, instance_of

from attribution.lexicons import builtin_lexicon
from attribution.model import Analysis, Finding, Identity, Role, Severity, Status
from attribution.model.disclosure import place_of, voices
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.introduced import is_introduced, is_person_name
from attribution.rules.looks import own_words, shown


@frozen(kw_only=True)
class ThinFirstReference(Rule):
    """A named source who is never introduced."""

    known_names: tuple[str, ...] = field(default=(), converter=tuple)
    """Further names that need no introduction here, as readers know them: a town's mayor in its own paper. Names
    known all over the world are in the word list `rules_known_names`."""
    min_statements: int = field(default=1, validator=[instance_of(int), ge(1)])
    """Fewest statements of the source. Even one statement by somebody unknown leaves a reader without a measure."""

    code: ClassVar[str] = "ATTR005"
    name: ClassVar[str] = "thin-first-reference"
    severity: ClassVar[Severity] = Severity.NOTE
    status: ClassVar[Status] = Status.PREVIEW
    tier: ClassVar[str] = "A"
    summary: ClassVar[str] = "A named source is cited without role, title or affiliation, or with a surname only."
    why: ClassVar[str] = "A name alone does not tell readers why this person would know, or what side he or she is on."
    fine_when: ClassVar[str] = (
        "Everybody knows the name; a passer-by is given with the town; the description stands at any other mention."
    )
    known_problems: ClassVar[str] = (
        "Descriptions are looked for beside the name; one that stands in a sentence of its own (“Holt bakes bread "
        "on the quay”) is not seen, and neither is fame. In essays and captions it is wrong more often than right, "
        "which is why it is a preview."
    )
    guides: ClassVar[tuple[Guide, ...]] = (
        Guide(name="Reuters", demand="R", says="give name and position"),
        Guide(name="The New York Times", demand="R", says="give name and title"),
        Guide(name="AFP", demand="R", says="name, and where useful age, function and title", seen="second-hand"),
        Guide(name="BBC", demand="R", says="give credentials, so that audiences can judge the status"),
        Guide(name="SPJ", demand="R", says="identify sources clearly"),
    )
    bad: ClassVar[tuple[Example, ...]] = (
        Example(text="The dam is safe, Karin Halvorsen said. Rain is due on Monday."),
        Example(text="Rain fell for a week. “The dam will hold,” said Martin Oddry."),
    )
    good: ClassVar[tuple[Example, ...]] = (
        Example(text="Karin Halvorsen, chief engineer of the dam, said it was safe."),
        Example(text="Martin Oddry, 44, of Sille, watched the river. “The dam will hold,” Oddry said."),
    )

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield one finding for each person that no mention introduces."""
        for voice in voices(analysis):
            source = voice.source
            # A role that resolution found rests on words of the text, or on what it knows of the name.
            if source is None or source.identity is not Identity.NAMED or voice.role not in {Role.OTHER, Role.NONE}:
                continue
            own = own_words(analysis, voice.attributions)
            if len(own) < self.min_statements or not own or any(item.relay for item in own):
                continue
            if not is_person_name(source.canonical) or self._is_known(source.canonical):
                continue
            # Whoever is in the headline is the subject, and told about in more ways than beside the name.
            if source.canonical.split()[-1] in (analysis.article.title or ""):
                continue
            if is_introduced(analysis, source.canonical, voice.mentions):
                continue
            yield self.finding(
                f"the article never says who {shown(source.canonical)} is; give a position, a body or a place",
                place_of(own[0]),
                attribution=own[0],
            )

    def _is_known(self, name: str) -> bool:
        known = {*builtin_lexicon("en").get("rules_known_names", {}), *(one.lower() for one in self.known_names)}
        return name.lower() in known or name.split()[-1].lower() in known
