"""What an editor shows about a finding under the cursor, in Markdown."""

from __future__ import annotations

import re

from attribution.model import Finding, RuleFacts
from attribution.model.rulefacts import DEMANDS
from attribution.silence import NOTICES

_NOTICES = frozenset(facts.code for facts in NOTICES)
_MARKUP = re.compile(r"([\\`*_\[\]<>#|])")


def explanation(finding: Finding, facts: RuleFacts | None) -> str:
    """Return what is wrong, why it matters, when it is fine, who asks for it, and how to let it stand.

    Args:
        finding: A finding.
        facts: What is known of its rule.
    """
    parts = [f"**{finding.name}** ({finding.rule}, {finding.severity.value})", _plain(finding.message)]
    if finding.why:
        parts.append(f"*Why it matters:* {_plain(finding.why)}")
    if facts is not None and facts.fine_when:
        parts.append(f"*Fine when:* {_plain(facts.fine_when)}")
    if facts is not None and facts.guides:
        said = [f"{_plain(one.name)} ({DEMANDS.get(one.demand, one.demand)})" for one in facts.guides]
        parts.append(f"*Guides:* {', '.join(said)}")
    if facts is not None and facts.url:
        parts.append(f"[More about it](<{facts.url}>)")
    # Notices about decisions are settled by changing the decision.
    if finding.rule not in _NOTICES:
        action = "ignore" if finding.span.end else "ignore-file"
        parts.append(f"To let it stand: `<!-- attribution: {action} {finding.rule} the reason -->`")
    if finding.fingerprint:
        parts.append(f"Fingerprint: `{finding.fingerprint}`")
    return "\n\n".join(parts)


def _plain(words: str) -> str:
    """Return words so that Markdown shows them as they are: they may come from the article."""
    return _MARKUP.sub(r"\\\1", " ".join(words.split()))
