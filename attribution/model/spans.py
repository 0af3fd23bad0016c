"""Character spans: the one way in which this package points into a text."""

from __future__ import annotations

from attrs import frozen


@frozen
class TextSpan:
    """A half-open range `[start, end)` of Unicode code points in the unaltered text.

    Raises:
        ValueError: If `start` is negative or `end` lies before `start`.
        TypeError: If one of them is no number.
    """

    start: int
    """First code point."""
    end: int
    """One past the last code point."""

    def __attrs_post_init__(self) -> None:
        # One check by hand instead of attrs' validators: spans are made by the hundred thousand.
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span goes from {self.start} to {self.end}")

    # By hand, because attrs' comparisons are ten times as slow, and spans are sorted by the hundred thousand.
    def __lt__(self, other: TextSpan) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __le__(self, other: TextSpan) -> bool:
        return (self.start, self.end) <= (other.start, other.end)

    def __gt__(self, other: TextSpan) -> bool:
        return (self.start, self.end) > (other.start, other.end)

    def __ge__(self, other: TextSpan) -> bool:
        return (self.start, self.end) >= (other.start, other.end)

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
    if len(spans) == 1:  # nearly always
        return spans[0]
    return TextSpan(min(span.start for span in spans), max(span.end for span in spans))
