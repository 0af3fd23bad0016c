"""What plugins contribute as data: outlets, patterns, word lists, profiles."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import field, frozen

from attribution.model.labels import Severity


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
    """Words it uses of itself: "this newspaper", "our correspondent"."""
    agency: bool = False
    """A news agency, whose copy others publish under its dateline."""
    quotation_style: str = "double"
    """`double` or `single`: the outer marks of its house style."""
    boilerplate: tuple[str, ...] = ()
    """Regular expressions of paragraphs that are no part of the story."""


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
