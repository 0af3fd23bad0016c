"""Run rules over one analysis: findings in text order, each with a fingerprint that outlives other edits."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from attrs import evolve

from attribution.errors import RuleError
from attribution.model import Analysis, Finding
from attribution.model.disclosure import index_at
from attribution.rules.base import Rule

OnRuleError = Callable[[RuleError], None]
"""What to do about a rule that failed; the other rules are run all the same."""

_LONG = 50_000
"""Characters of a paragraph that enter a fingerprint as they are; a longer one is no paragraph."""

_FINGERPRINT_DIGITS = 16
"""64 bits: two findings of a million share one by chance in fewer than one run in ten million."""


def judge(analysis: Analysis, rules: Sequence[Rule], *, on_error: OnRuleError | None = None) -> tuple[Finding, ...]:
    """Return what `rules` find in `analysis`, by position and then by code, exact duplicates once.

    Args:
        analysis: One article.
        rules: The rules to run, as `select_rules` returns them.
        on_error: Called for each rule that raises or points outside the text; its findings are left out and
            those of the others kept. Without it, the error is raised.

    Raises:
        RuleError: If a rule fails and there is no `on_error`.
    """
    found: list[Finding] = []
    for rule in rules:
        try:
            found += _run(rule, analysis)
        except Exception as error:  # a stranger's rule may raise anything, and the others must be heard
            failure = RuleError(rule.name, analysis.article.id, f"{type(error).__name__}: {error}")
            if on_error is None:
                raise failure from error
            on_error(failure)
    unique = dict.fromkeys(found)
    return _with_fingerprints(analysis, sorted(unique, key=_order))


def _run(rule: Rule, analysis: Analysis) -> list[Finding]:
    """Return the findings of one rule, all of them inside the text."""
    findings = list(rule.check(analysis))
    length = len(analysis.text)
    for finding in findings:
        outside = [span for span in (finding.span, *finding.related) if span.end > length]
        if outside:
            raise ValueError(f"a finding points to {outside[0]}, outside a text of {length} characters")
    return findings


def _order(finding: Finding) -> tuple[int, int, str, str]:
    # The message comes last, so that two findings on one place have an order that never varies.
    return finding.span.start, finding.span.end, finding.rule, finding.message


def _with_fingerprints(analysis: Analysis, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return `findings` with fingerprints.

    A fingerprint holds the rule, the words concerned, their paragraph, and how many equal ones came before.
    No offset enters it, so that it stays the same while other paragraphs change.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    marked = []
    paragraph = lru_cache(maxsize=64)(partial(_paragraph, analysis))
    for finding in findings:
        at = index_at(analysis.paragraphs, finding.span.start) if finding.span and analysis.paragraphs else -1
        key = (finding.rule, _normal(finding.span.of(analysis.text)), paragraph(at))
        text = "\x1f".join((*key, str(seen[key])))
        seen[key] += 1
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        marked.append(evolve(finding, fingerprint=digest[:_FINGERPRINT_DIGITS]))
    return tuple(marked)


def _paragraph(analysis: Analysis, at: int) -> str:
    """Return the words of a paragraph; none for the whole article."""
    return "" if at < 0 else _normal(analysis.paragraphs[at].of(analysis.text))


def _normal(words: str) -> str:
    if len(words) <= _LONG:
        return " ".join(words.split())
    # Hashed for every finding in it, so what stands for it is short.
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
