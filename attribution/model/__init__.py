"""The nouns: frozen classes without behaviour, readable without spaCy."""

from attribution.model.article import Article
from attribution.model.attribution import Analysis, Attribution, Diagnostic, Evidence, Mark, Quotation, Source
from attribution.model.contributions import Lexicon, Outlet, Pattern, PatternKind, Profile
from attribution.model.decisions import Decision, DecisionKind
from attribution.model.diagnostics import DIAGNOSTICS, DiagnosticFacts
from attribution.model.labels import (
    Act,
    Category,
    Facet,
    Identity,
    Kind,
    ReasonClass,
    Role,
    Severity,
    Status,
)
from attribution.model.places import LineIndex
from attribution.model.report import ArticleReport, Finding, Problem, Report, Score, ScorePart
from attribution.model.rulefacts import Guide, RuleFacts
from attribution.model.spans import Spans, TextSpan, hull, words_of

__all__ = [
    "DIAGNOSTICS",
    "Act",
    "Analysis",
    "Article",
    "ArticleReport",
    "Attribution",
    "Category",
    "Decision",
    "DecisionKind",
    "Diagnostic",
    "DiagnosticFacts",
    "Evidence",
    "Facet",
    "Finding",
    "Guide",
    "Identity",
    "Kind",
    "Lexicon",
    "LineIndex",
    "Mark",
    "Outlet",
    "Pattern",
    "PatternKind",
    "Problem",
    "Profile",
    "Quotation",
    "ReasonClass",
    "Report",
    "Role",
    "RuleFacts",
    "Score",
    "ScorePart",
    "Severity",
    "Source",
    "Spans",
    "Status",
    "TextSpan",
    "hull",
    "words_of",
]
