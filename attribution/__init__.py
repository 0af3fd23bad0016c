"""Who says what in an article, who are they, through whom did it reach us, and why are they not named?

Everything that is public stands in `__all__`; names are loaded when first used, so that `import attribution`
is quick and does not import spaCy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attribution.api import audit, extract, from_doc, read
    from attribution.config import Config
    from attribution.engine import Engine
    from attribution.engine import Engine as Auditor
    from attribution.errors import (
        AttributionError,
        ConfigError,
        InputError,
        PluginError,
        RuleError,
        SerializationError,
    )
    from attribution.hookspecs import hookimpl
    from attribution.model import (
        Act,
        Analysis,
        Article,
        ArticleReport,
        Attribution,
        Category,
        Decision,
        DecisionKind,
        Diagnostic,
        Evidence,
        Facet,
        Finding,
        Guide,
        Identity,
        Kind,
        Mark,
        Outlet,
        Pattern,
        PatternKind,
        Problem,
        Profile,
        Quotation,
        ReasonClass,
        Report,
        Role,
        RuleFacts,
        Score,
        ScorePart,
        Severity,
        Source,
        Status,
        TextSpan,
    )
    from attribution.plugins import Plugins

    __version__: str

_HOMES = {
    "attribution.api": ("audit", "extract", "from_doc", "read"),
    "attribution.config": ("Config",),
    "attribution.engine": ("Engine",),
    "attribution.errors": (
        "AttributionError",
        "ConfigError",
        "InputError",
        "PluginError",
        "RuleError",
        "SerializationError",
    ),
    "attribution.hookspecs": ("hookimpl",),
    "attribution.plugins": ("Plugins",),
}
"""Where a public name lives; those not listed are nouns of `attribution.model`."""

_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Act",
    "Analysis",
    "Article",
    "ArticleReport",
    "Attribution",
    "AttributionError",
    "Auditor",
    "Category",
    "Config",
    "ConfigError",
    "Decision",
    "DecisionKind",
    "Diagnostic",
    "Engine",
    "Evidence",
    "Facet",
    "Finding",
    "Guide",
    "Identity",
    "InputError",
    "Kind",
    "Mark",
    "Outlet",
    "Pattern",
    "PatternKind",
    "PluginError",
    "Plugins",
    "Problem",
    "Profile",
    "Quotation",
    "ReasonClass",
    "Report",
    "Role",
    "RuleError",
    "RuleFacts",
    "Score",
    "ScorePart",
    "SerializationError",
    "Severity",
    "Source",
    "Status",
    "TextSpan",
    "__version__",
    "audit",
    "extract",
    "from_doc",
    "hookimpl",
    "read",
]


def __getattr__(name: str) -> object:
    """Load a public name when it is first used."""
    if name not in __all__:
        raise AttributeError(f"module 'attribution' has no attribute {name!r}")
    if name == "__version__":
        value: object = import_module("attribution.plugins").own_version()
    elif name == "Auditor":
        value = import_module("attribution.engine").Engine
    else:
        value = getattr(import_module(_HOME.get(name, "attribution.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names too."""
    return sorted({*globals(), *__all__})
