"""Bloomberg as it writes: what only its own copy has."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "Bloomberg"

OUTLETS = (
    Outlet(
        name=NAME,
        extends=True,
        agency=True,
        programmes=(
            *("Bloomberg Surveillance", "Balance of Power", "Wall Street Week", "Bloomberg Markets"),
            *("Odd Lots", "Big Take", "The David Rubenstein Show", "Bloomberg Brief"),
        ),
        # "(Bloomberg) --", "(Bloomberg Opinion) --", "(Bloomberg Markets) --"
        datelines=(r"\(Bloomberg(?: [A-Z]\w+){0,2}\) ?[-–—]{1,2}",),
        boilerplate=(
            r"^[(\[*•-]*(?:Read|Listen|Watch|Subscribe|See)(?: (?:more|this next|also|to|on)\b[^:.\n]{0,40})?:\s.*$",
            r"^[(\[*•-]*Most Read from Bloomberg\b.*$",
            r"^[(\[*•-]*\((?:Updates|Corrects|Adds|Recasts|Michael .{3,60} owner)\b.*\)\W*$",
            r"^[(\[*•-]*©\s?\d{4} Bloomberg L\.?P\.?\W*$",
            r"^[(\[*•-]*(?:To contact the (?:reporters?|editors?)|More stories like this)\b.*$",
        ),
    ),
)

PATTERNS = (
    *formulas("bloomberg", ("Bloomberg News", "Bloomberg"), (NAME,)),
    Pattern(
        id="bloomberg/cue/surveyed",
        kind=PatternKind.CUE,
        regex=r"\b(?P<speaker>(?:(?:\w+|\d+) (?:of (?:the )?)?(?:\d+ )?)?(?:economists|analysts|traders|strategists))\s+"
        r"(?:surveyed|polled|tracked)\s+by\s+Bloomberg\s+(?P<cue>said|say|expect(?:ed)?|forecast|predict(?:ed)?"
        r"|estimate[ds]?)\s+(?:that\s+)?(?P<content>[^;\n]{4,300}?)(?=[.;?!]*$|;)",
        triggers=("surveyed", "polled", "tracked"),
        outlets=(NAME,),
        hits=(
            "<speaker>Economists</speaker> surveyed by Bloomberg <cue>expect</cue> "
            "<content>rates to stay where they are</content>.",
        ),
        misses=("Economists were surveyed by Bloomberg in May.",),
        note="The house's surveys of those who know the market",
    ),
    Pattern(
        id="bloomberg/relay/compiled",
        kind=PatternKind.RELAY,
        regex=r"\baccording to (?:data|figures|calculations|prices|estimates) (?:compiled|tracked|seen|made) by "
        r"(?P<relay>Bloomberg)\b",
        triggers=("compiled", "tracked", "seen", "made"),
        outlets=(NAME,),
        value=NAME,
        hits=("The yard lost a third of its worth, according to data compiled by <relay>Bloomberg</relay>.",),
        misses=("The data were compiled by the yard, according to a Bloomberg column.",),
        note="Figures that the house put together",
    ),
)
