"""What may stand between a relay construction and its outlet. Short and bounded, so that searching stays linear."""

from __future__ import annotations

GAP = r"(?:[\w.’'&/-]+,?[ \u00a0]){0,5}?[\"“‘'(]{0,2}(?:The[ \u00a0])?"
"""As in "told late-night host Ana Ruiz of <outlet>", "in an interview with the French daily <outlet>"."""

SHORT_GAP = r"(?:[\w.’'&-]+[ \u00a0]){0,3}?[\"“‘']{0,2}(?:The[ \u00a0])?"
