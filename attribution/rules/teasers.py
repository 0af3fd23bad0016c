"""Headlines of other stories that stand in an article: "More: …", "(RELATED: …)". Its desk did not write them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from attribution.model import TextSpan

_TEASER = re.compile(
    r"(?:^|(?<=\())[ \u00a0]*(?:MORE|More|RELATED|Related|READ(?: MORE| ALSO)?|Read (?:more|also)|SEE ALSO|See also|"
    r"WATCH|PHOTOS|VIDEO|LISTEN)[ \u00a0]?:[^\n()]*",
    re.MULTILINE,
)


def inside_teasers(text: str) -> Callable[[TextSpan], bool]:
    """Return a function that tells whether a span that holds anything begins in the headline of another story."""
    teasers = [found.span() for found in _TEASER.finditer(text)]

    def inside(span: TextSpan) -> bool:
        at = bisect_right(teasers, (span.start, len(text))) - 1
        return at >= 0 and span.start < min(span.end, teasers[at][1])

    return inside
