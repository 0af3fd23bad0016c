"""Character spans: the one way in which this package points into a text."""

from __future__ import annotations

from attrs import field, frozen
from attrs.validators import ge, instance_of


@frozen(order=True)
class TextSpan:
    """A half-open range `[start, end)` of Unicode code points in the unaltered text.

    Raises:
        ValueError: If `start` is negative or `end` lies before `start`.
    """

    start: int = field(validator=[instance_of(int), ge(0)])
    """First code point."""
    end: int = field(validator=instance_of(int))
    """One past the last code point."""

    @end.validator
    def _check_end(self, _attribute: object, value: int) -> None:
        if value < self.start:
            raise ValueError(f"span ends at {value}, before its start {self.start}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: TextSpan) -> bool:
        """Return whether `other` lies wholly inside (equal spans contain each other)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: TextSpan) -> bool:
        """Return whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


Spans = tuple[TextSpan, ...]
"""Several spans in text order; a discontinuous content is one value of this type."""


def words_of(spans: Spans, text: str) -> str:
    """Return the words that `spans` cover, pieces joined by an ellipsis in brackets."""
    return " […] ".join(span.of(text) for span in spans)


def hull(spans: Spans) -> TextSpan:
    """Return the smallest span that covers all of `spans`.

    Raises:
        ValueError: If `spans` is empty.
    """
    if not spans:
        raise ValueError("no spans, so nothing to cover")
    return TextSpan(min(span.start for span in spans), max(span.end for span in spans))
