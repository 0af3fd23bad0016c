"""The rules that come with the package, by code; a test compares the list with the folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attribution.rules.base import Rule


def builtin_rules() -> tuple[type[Rule], ...]:
    """Return the rule classes that come with the package; imported only now, for a quick start."""
    from attribution.rules.anon.anon001_bare_source import BareSource
    from attribution.rules.anon.anon002_vague_descriptor import VagueDescriptor
    from attribution.rules.anon.anon003_no_reason import NoReason
    from attribution.rules.anon.anon010_blind_quote import BlindQuote
    from attribution.rules.anon.anon014_unnamed_spokesperson import UnnamedSpokesperson
    from attribution.rules.anon.anon020_solely_anonymous import SolelyAnonymous
    from attribution.rules.attr.attr001_orphan_quote import OrphanQuote
    from attribution.rules.attr.attr002_agentless_attribution import AgentlessAttribution
    from attribution.rules.corr.corr002_single_source_story import SingleSourceStory
    from attribution.rules.quot.quot001_unbalanced_marks import UnbalancedMarks
    from attribution.rules.quot.quot003_run_together_speakers import RunTogetherSpeakers
    from attribution.rules.rely.rely001_generic_outlet import GenericOutlet
    from attribution.rules.rely.rely003_relayed_anonymous import RelayedAnonymous
    from attribution.rules.rely.rely004_deep_relay import DeepRelay

    return (
        BareSource,
        VagueDescriptor,
        NoReason,
        BlindQuote,
        UnnamedSpokesperson,
        SolelyAnonymous,
        OrphanQuote,
        AgentlessAttribution,
        SingleSourceStory,
        UnbalancedMarks,
        RunTogetherSpeakers,
        GenericOutlet,
        RelayedAnonymous,
        DeepRelay,
    )
