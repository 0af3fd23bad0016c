"""The codes of diagnostics: what each says of a text or of a correction, what was done about it, what to do."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class DiagnosticFacts:
    """What there is to know about one code."""

    code: str
    """`stray-mark`."""
    summary: str
    """What is odd, one sentence."""
    effect: str
    """What is done all the same."""
    advice: str
    """What to do about it."""


UNCLOSED_QUOTATION = DiagnosticFacts(
    code="unclosed-quotation",
    summary="A quotation begins, and no mark ends it.",
    effect="It ends with its paragraph, or where the next quotation begins.",
    advice="Set the closing mark. Where a quotation goes on in the next paragraph, set an opening mark there too.",
)
STRAY_MARK = DiagnosticFacts(
    code="stray-mark",
    summary="A quotation mark has no partner in its paragraph.",
    effect="It is passed over.",
    advice="Set the mark that is missing, or take this one out.",
)
WRONG_WAY_MARK = DiagnosticFacts(
    code="wrong-way-mark",
    summary="A closing mark stands where an opening one belongs, or the other way round.",
    effect="It is read as the mark that belongs there.",
    advice="Turn it round.",
)
MIXED_MARKS = DiagnosticFacts(
    code="mixed-marks",
    summary="A quotation begins with a double mark and ends with a single one, or the other way round.",
    effect="The two are taken for a pair.",
    advice="Set two marks of one kind.",
)
TOO_DEEP = DiagnosticFacts(
    code="too-deep",
    summary="More quotations stand inside each other than anybody writes.",
    effect="The innermost are left out.",
    advice="Look for marks that are something else: inches, feet, signs of a program.",
)
STALE_OVERRIDE = DiagnosticFacts(
    code="stale-override",
    summary="A correction by hand is about an attribution or a text that is not there any more.",
    effect="It is not applied.",
    advice="Look at the article, and set offsets and hash of the entry anew; or take the entry out.",
)
CONTRADICTED_OVERRIDE = DiagnosticFacts(
    code="contradicted-override",
    summary="Two corrections by hand say different things of one attribution or one source.",
    effect="The later one holds.",
    advice="Take one of them out.",
)

DIAGNOSTICS = (
    UNCLOSED_QUOTATION,
    STRAY_MARK,
    WRONG_WAY_MARK,
    MIXED_MARKS,
    TOO_DEEP,
    STALE_OVERRIDE,
    CONTRADICTED_OVERRIDE,
)
"""All of them; components of plugins can have codes of their own."""
