"""What is ours and no one else's: our newspaper, its phrases, its style. The newspaper is invented."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind, Profile, Severity

GAZETTE = Outlet(
    name="The Ostrand Gazette",
    aliases=("Ostrand Gazette",),
    domains=("ostrand-gazette.example",),
    own_voice=("this newspaper", "our council reporter"),
    boilerplate=(r"^Got a story\? Write to the Gazette\b.*$", r"^Corrections? and clarifications?:.*$"),
    datelines=(r"[A-Z]{3,20}, [A-Z][a-z]+day[.:]",),
)

PATTERNS = (
    Pattern(
        # "<plugin>/<kind>/<what it matches>", so that it cannot clash with anyone else's.
        id="example/relay/gazette-desk",
        kind=PatternKind.RELAY,
        regex=r"\brang (?:up )?(?P<relay>the Gazette|The Ostrand Gazette)\b",
        triggers=("gazette",),
        value="The Ostrand Gazette",
        # Proof for readers and tests alike: what it must find, and what it must leave alone.
        hits=("A neighbour rang <relay>the Gazette</relay> to say that the sluice was open.",),
        misses=("The Gazette rang in the new year with a quiz.",),
        note="Readers who telephone the newsroom",
    ),
)

STYLE = Profile(
    name="ostrand",
    description="House style of The Ostrand Gazette",
    enable=("long-quotation",),
    severities={"long-quotation": Severity.WARNING},
    options={"long-quotation": {"max_words": 30}},
    weights={"transparency": {"example-own-interviews": 10}},
)
