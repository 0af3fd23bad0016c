"""The New York Times as it writes: what only its own pages have."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "The New York Times"

OUTLETS = (
    Outlet(
        name=NAME,
        extends=True,
        own_voice=("The Times", "the Times", "a Times investigation", "a Times analysis", "Times reporters"),
        programmes=("The Ezra Klein Show", "The Interview", "The Opinions", "Hard Fork", "Matter of Opinion"),
        boilerplate=(
            r"^[(\[*•-]*A correction was made on\b.*$",
            r"^[(\[*•-]*An earlier version of (?:this|a|the) [^.\n]{3,80}\b(?:misstated|misspelled|misidentified|referred|said"
            r"|described|incorrectly|omitted|gave|rendered)\b.*$",
            r"^[(\[*•-]*(?:When we learn of a mistake, we acknowledge it|If you spot an error)\b.*$",
            r"^[(\[*•-]*\[?(?:Read|Sign up|Listen to|Follow) [^.\n]{3,160}\]$",
            # The note on the reporter below a story: "Ada Holm is a reporter covering harbours for The Times."
            r"^[(\[*•-]*[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3} (?:is|covers|reports|writes|has been|was) [^\n]{3,300}"
            r"\bfor The (?:New York )?Times\b[^\n]{0,120}$",
            r"^[(\[*•-]*.{3,200} contributed (?:reporting|research)\b.*$",
        ),
    ),
)

PATTERNS = (
    *formulas("nyt", ("The Times", "The New York Times", "the Times"), (NAME,)),
    Pattern(
        id="nyt/relay/examination",
        kind=PatternKind.RELAY,
        regex=r"\b(?:an?|the)\s+(?:(?:New York )?(?P<relay>Times))\s+"
        r"(?:investigation|examination|analysis|review|survey|poll)\b(?=[^.;\n]{0,80}\b(?:found|shows?|showed|revealed))",
        triggers=("times",),
        outlets=(NAME,),
        value=NAME,
        hits=("An investigation came first. A <relay>Times</relay> examination of the ledgers found nine payments.",),
        misses=("Hard times: an examination of the ledgers found nine payments.",),
        note="What the newspaper worked out itself; “a Times investigation” is its own",
    ),
)
