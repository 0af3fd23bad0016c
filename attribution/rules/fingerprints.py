"""Names for findings that outlive edits elsewhere, so that what was looked at once is known again."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from attrs import evolve

from attribution.model import Analysis, Finding
from attribution.model.disclosure import index_at

_LONG = 50_000
"""Characters of a paragraph that are compared word by word; a longer one is no paragraph."""

_DIGITS = 16
"""64 bits: two findings of a million share one by chance in fewer than one run in ten million."""

_WORD = re.compile(r"\w+")


def with_fingerprints(analysis: Analysis, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return `findings` with fingerprints.

    A fingerprint holds the rule, the words concerned as far as they stand in the paragraph in which they begin,
    that paragraph, and how many equal ones came before. No offset enters it, so it stays the same while other
    paragraphs change; and only words count, so it does not mind other quotation marks or line breaks.

    Args:
        analysis: The article.
        findings: In text order.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    marked = []
    paragraph = lru_cache(maxsize=64)(partial(_paragraph, analysis))
    for finding in findings:
        at = index_at(analysis.paragraphs, finding.span.start) if finding.span and analysis.paragraphs else -1
        end = (
            min(finding.span.end, max(analysis.paragraphs[at].end, finding.span.start)) if at >= 0 else finding.span.end
        )
        key = (finding.rule, _normal(analysis.text[finding.span.start : end]), paragraph(at))
        marked.append(evolve(finding, fingerprint=fingerprint((*key, str(seen[key])))))
        seen[key] += 1
    return tuple(marked)


def fingerprint(parts: Iterable[str]) -> str:
    """Return 16 hexadecimal digits that stand for `parts`."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:_DIGITS]


def _paragraph(analysis: Analysis, at: int) -> str:
    """Return the words of a paragraph; none for the whole article."""
    return "" if at < 0 else _normal(analysis.paragraphs[at].of(analysis.text))


def _normal(words: str) -> str:
    if len(words) > _LONG:
        # Hashed for every finding in it, so what stands for it is short.
        return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
    plain = words if words.isascii() else unicodedata.normalize("NFC", words)
    return " ".join(_WORD.findall(plain)).casefold()
