"""What plugins contribute as data: outlets, patterns, word lists, profiles."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from attrs import evolve, field, frozen

from attribution.model.labels import Severity

T = TypeVar("T")


@frozen(kw_only=True, cache_hash=True)
class Outlet:
    """A publisher, agency or broadcaster that can publish an article or relay a statement."""

    name: str
    """Canonical name, as it appears in `relay`."""
    aliases: tuple[str, ...] = ()
    """Other names, matched as whole words and with their capitals."""
    domains: tuple[str, ...] = ()
    """Web domains without `www.`."""
    own_voice: tuple[str, ...] = ()
    """Words it uses of itself in its own articles: "this newspaper", "our correspondent"."""
    programmes: tuple[str, ...] = ()
    """Its programmes, sections and podcasts, as they are written; known in its own articles only, because many are
    common words: one house's "Newscast" is another's news desk."""
    agency: bool = False
    """A news agency, whose copy others publish under its dateline."""
    quotation_style: str = "double"
    """`double` or `single`: the outer marks of its house style."""
    boilerplate: tuple[str, ...] = ()
    """Regular expressions of paragraphs that are no part of the story: nothing in them is reported."""
    datelines: tuple[str, ...] = ()
    """Regular expressions, with their capitals, of what may open the first paragraphs and is no part of what is
    said: `SEABOLT, March 3 (Agency) -`."""
    extends: bool = False
    """Adds to the record of this name that another plugin has, and stands alone where there is none."""


class PatternKind(StrEnum):
    """What a pattern finds."""

    CUE = "cue"
    """Reporting words with a speaker and content."""
    AGENTLESS = "agentless"
    """Reporting words with nobody behind them."""
    RELAY = "relay"
    """An outlet through which a statement passed."""
    GROUND = "ground"
    """A stated ground or condition of anonymity."""
    PSEUDO = "pseudo"
    """Words that look like a cue and are none; they stop other patterns (medspaCy's term)."""


@frozen(kw_only=True, cache_hash=True)
class Pattern:
    """A declarative phrase, with the sentences that prove it.

    `hits` and `misses` are its tests. In a hit, tags show what must be found:
    `<speaker>Two pilots</speaker> <cue>said</cue> <content>the ramp was wet</content>.`
    A miss is a plain sentence in which this pattern must find nothing.
    """

    id: str
    """`<language or plugin>/<kind>/<what-it-matches>`, unique among all plugins."""
    kind: PatternKind
    regex: str = ""
    """Regular expression over one sentence, case-insensitive, with groups named `cue`, `speaker`, `content`,
    `relay` or `ground`; groups it lacks are worked out from the sentence. Empty for the built-in frames."""
    triggers: tuple[str, ...] = ()
    """Lower-case words of which a sentence must hold one before the expression is tried; keeps matching fast."""
    value: str = ""
    """What a match stands for: an outlet's name (relay), a reason class (ground)."""
    outlets: tuple[str, ...] = ()
    """Publishers to whose articles it is limited; empty for all."""
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    note: str = ""
    """What the construction is, for the documentation."""


Lexicon = Mapping[str, Mapping[str, str]]
"""Word lists by name; each maps a lower-case word or phrase to its label (possibly empty)."""


@frozen(kw_only=True)
class Profile:
    """A house style: which rules speak, how loudly, and what the score weighs."""

    name: str
    description: str
    severities: Mapping[str, Severity] = field(factory=dict, hash=False)
    """Severity by rule name, where it differs from the rule's own."""
    enable: tuple[str, ...] = ()
    """Names of preview rules that it switches on."""
    disable: tuple[str, ...] = ()
    """Names of rules that it switches off."""
    weights: Mapping[str, Mapping[str, float]] = field(factory=dict, hash=False)
    """Weight of each part, by score and part name, where it differs from the score's own."""
    options: Mapping[str, Mapping[str, object]] = field(factory=dict, hash=False)
    """Options by rule name, where they differ from the rule's own."""
    sources: tuple[str, ...] = ()
    """Public documents that it rests on."""
    reasons: Mapping[str, str] = field(factory=dict, hash=False)
    """Why a rule speaks as it does, by rule name."""

    def derive(
        self,
        *,
        name: str,
        description: str,
        severities: Mapping[str, Severity] | None = None,
        enable: tuple[str, ...] = (),
        disable: tuple[str, ...] = (),
        weights: Mapping[str, Mapping[str, float]] | None = None,
        options: Mapping[str, Mapping[str, object]] | None = None,
        sources: tuple[str, ...] = (),
    ) -> Profile:
        """Return a profile that is this one but for what is given: the part of a style that is one house's own.

        Args:
            name: Its name.
            description: What it is, in one or two sentences.
            severities: Severities that win over those here.
            enable: Rules to switch on besides; one that is switched off here is on again.
            disable: Rules to switch off besides; one that is switched on here is off again.
            weights: Weights that win over those here, score by score and part by part.
            options: Options that win over those here, rule by rule.
            sources: Further documents that it rests on.
        """
        return evolve(
            self,
            name=name,
            description=description,
            severities={**self.severities, **(severities or {})},
            enable=(*(rule for rule in self.enable if rule not in disable), *enable),
            disable=(*(rule for rule in self.disable if rule not in enable), *disable),
            weights=_joined(self.weights, weights or {}),
            options=_joined(self.options, options or {}),
            sources=(*self.sources, *sources),
        )


def _joined(these: Mapping[str, Mapping[str, T]], those: Mapping[str, Mapping[str, T]]) -> dict[str, dict[str, T]]:
    """Return the mappings of both, those of one name joined; of two values, the second wins."""
    return {name: {**these.get(name, {}), **those.get(name, {})} for name in dict.fromkeys((*these, *those))}
