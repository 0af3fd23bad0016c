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
    from attribution.rules.anon.anon004_boilerplate_reason import BoilerplateReason
    from attribution.rules.anon.anon005_reason_not_harm import ReasonNotHarm
    from attribution.rules.anon.anon006_no_basis_of_knowledge import NoBasisOfKnowledge
    from attribution.rules.anon.anon007_no_stake import NoStake
    from attribution.rules.anon.anon008_anonymous_lead import AnonymousLead
    from attribution.rules.anon.anon009_anonymous_first_quote import AnonymousFirstQuote
    from attribution.rules.anon.anon010_blind_quote import BlindQuote
    from attribution.rules.anon.anon011_anonymous_opinion import AnonymousOpinion
    from attribution.rules.anon.anon012_anonymous_attack import AnonymousAttack
    from attribution.rules.anon.anon013_anonymous_praise import AnonymousPraise
    from attribution.rules.anon.anon014_unnamed_spokesperson import UnnamedSpokesperson
    from attribution.rules.anon.anon015_plural_mismatch import PluralMismatch
    from attribution.rules.anon.anon016_quoted_and_declined import QuotedAndDeclined
    from attribution.rules.anon.anon017_pseudonym_or_partial_name import PseudonymOrPartialName
    from attribution.rules.anon.anon018_outlet_has_learned import OutletHasLearned
    from attribution.rules.anon.anon019_anonymous_share import AnonymousShare
    from attribution.rules.anon.anon020_solely_anonymous import SolelyAnonymous
    from attribution.rules.anon.anon021_identity_risk import IdentityRisk
    from attribution.rules.attr.attr001_orphan_quote import OrphanQuote
    from attribution.rules.attr.attr002_agentless_attribution import AgentlessAttribution
    from attribution.rules.attr.attr003_unattributed_contested import UnattributedContested
    from attribution.rules.attr.attr004_late_attribution import LateAttribution
    from attribution.rules.attr.attr005_thin_first_reference import ThinFirstReference
    from attribution.rules.attr.attr006_ambiguous_speaker import AmbiguousSpeaker
    from attribution.rules.attr.attr007_drifting_attribution import DriftingAttribution
    from attribution.rules.attr.attr008_loaded_verb import LoadedVerb
    from attribution.rules.attr.attr009_faceless_collective import FacelessCollective
    from attribution.rules.attr.attr010_unidentified_document import UnidentifiedDocument
    from attribution.rules.attr.attr011_unidentified_user_content import UnidentifiedUserContent
    from attribution.rules.attr.attr012_unattributed_lead import UnattributedLead
    from attribution.rules.corr.corr001_single_anonymous import SingleAnonymous
    from attribution.rules.corr.corr002_single_source_story import SingleSourceStory
    from attribution.rules.corr.corr003_corroboration_unstated import CorroborationUnstated
    from attribution.rules.corr.corr004_no_response import NoResponse
    from attribution.rules.meta.meta001_no_byline import NoByline
    from attribution.rules.meta.meta002_headline_overclaims import HeadlineOverclaims
    from attribution.rules.meta.meta003_no_source_policy import NoSourcePolicy
    from attribution.rules.quot.quot001_unbalanced_marks import UnbalancedMarks
    from attribution.rules.quot.quot002_fragment_quote import FragmentQuote
    from attribution.rules.quot.quot003_run_together_speakers import RunTogetherSpeakers
    from attribution.rules.quot.quot004_edited_quote import EditedQuote
    from attribution.rules.quot.quot005_chorus_quote import ChorusQuote
    from attribution.rules.quot.quot006_headline_quote_mismatch import HeadlineQuoteMismatch
    from attribution.rules.rely.rely001_generic_outlet import GenericOutlet
    from attribution.rules.rely.rely002_relay_unverified import RelayUnverified
    from attribution.rules.rely.rely003_relayed_anonymous import RelayedAnonymous
    from attribution.rules.rely.rely004_deep_relay import DeepRelay

    return (
        BareSource,
        VagueDescriptor,
        NoReason,
        BoilerplateReason,
        ReasonNotHarm,
        NoBasisOfKnowledge,
        NoStake,
        AnonymousLead,
        AnonymousFirstQuote,
        BlindQuote,
        AnonymousOpinion,
        AnonymousAttack,
        AnonymousPraise,
        UnnamedSpokesperson,
        PluralMismatch,
        QuotedAndDeclined,
        PseudonymOrPartialName,
        OutletHasLearned,
        AnonymousShare,
        SolelyAnonymous,
        IdentityRisk,
        OrphanQuote,
        AgentlessAttribution,
        UnattributedContested,
        LateAttribution,
        ThinFirstReference,
        AmbiguousSpeaker,
        DriftingAttribution,
        LoadedVerb,
        FacelessCollective,
        UnidentifiedDocument,
        UnidentifiedUserContent,
        UnattributedLead,
        SingleAnonymous,
        SingleSourceStory,
        CorroborationUnstated,
        NoResponse,
        NoByline,
        HeadlineOverclaims,
        NoSourcePolicy,
        UnbalancedMarks,
        FragmentQuote,
        RunTogetherSpeakers,
        EditedQuote,
        ChorusQuote,
        HeadlineQuoteMismatch,
        GenericOutlet,
        RelayUnverified,
        RelayedAnonymous,
        DeepRelay,
    )
