"""The closed sets of words that the exchange format uses (docs/vocabulary.md defines each)."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """How much of the content stands in quotation marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Act(StrEnum):
    """Whether the source told something or is only described as holding it."""

    STATEMENT = "statement"
    ATTITUDE = "attitude"


class Identity(StrEnum):
    """Who the source is, as far as the text tells."""

    NAMED = "named"
    ORGANIZATION = "organization"
    ANONYMOUS = "anonymous"
    COLLECTIVE = "collective"
    UNATTRIBUTED = "unattributed"


class Role(StrEnum):
    """What the source is."""

    OFFICIAL = "official"
    MILITARY = "military"
    DIPLOMAT = "diplomat"
    CAMPAIGN = "campaign"
    SPOKESPERSON = "spokesperson"
    ACTIVIST = "activist"
    EXPERT = "expert"
    INSIDER = "insider"
    MEDIA = "media"
    ORGANIZATION = "organization"
    FAMILY = "family"
    CITIZEN = "citizen"
    OTHER = "other"
    NONE = "none"


class Category(StrEnum):
    """The class of an attribution: the first that fits, in the order of the vocabulary."""

    OUTLET_RELAYED = "outlet_relayed"
    UNATTRIBUTED = "unattributed"
    NAMED = "named"
    ANONYMOUS_OFFICIAL = "anonymous_official"
    ANONYMOUS_OTHER = "anonymous_other"


class ReasonClass(StrEnum):
    """The class of a stated ground for anonymity."""

    PHYSICAL_DANGER = "physical_danger"
    LEGAL_JEOPARDY = "legal_jeopardy"
    JOB_RETALIATION = "job_retaliation"
    VICTIM_PRIVACY = "victim_privacy"
    CONFIDENTIAL_PROCESS = "confidential_process"
    SECURITY_OR_DIPLOMATIC = "security_or_diplomatic"
    ORG_RULE = "org_rule"
    RELATIONSHIP_OR_EMBARRASSMENT = "relationship_or_embarrassment"
    CONDITION_ONLY = "condition_only"
    NONE = "none"


class Facet(StrEnum):
    """What the text tells about an unnamed source."""

    ORG = "ORG"
    ROLE = "ROLE"
    BASIS = "BASIS"
    STAKE = "STAKE"


class Severity(StrEnum):
    """How bad a finding is; the levels of SARIF 2.1.0, mildest first."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """Position from 0 (note) to 2 (error), for comparisons."""
        return list(Severity).index(self)


class Status(StrEnum):
    """Whether a rule's precision is known: `stable` rules are on by default, `preview` rules are not."""

    STABLE = "stable"
    PREVIEW = "preview"
