"""Reuters as it writes: what only its own copy has."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "Reuters"
_MONTH = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}"

OUTLETS = (
    Outlet(
        name=NAME,
        extends=True,
        agency=True,
        programmes=("Reuters Breakingviews", "Reuters NEXT", "Reuters Newsmaker"),
        # "SEABOLT, March 3 (Reuters) -", "SEABOLT/KELM (Reuters) -"
        datelines=(rf"[A-Z][A-Z /.'’-]{{2,50}}(?:, [A-Z][\w .'’-]{{1,30}})?(?:, {_MONTH})? \(Reuters\) ?[-–—]{{1,2}}",),
        boilerplate=(
            r"^[(\[*•-]*(?:Additional )?(?:Reporting|Writing) by .{3,200}\b[Ee]diting by .{3,120}$",
            r"^[(\[*•-]*\(?This (?:\w+ \d{1,2} )?(?:story|article|headline) (?:has been|was|is) "
            r"(?:officially )?(?:correct|refile|update)\w*\b.*$",
            r"^[(\[*•-]*\((?:Corrects|Refiles|Updates|Adds|Removes|Recasts|Repeats)\b.*\)\W*$",
            r"^[(\[*•-]*\(\$1 = .{3,60}\)\W*$",
            r"^[(\[*•-]*(?:Sign up|Get) .{3,60}\bReuters .{3,60}\bnewsletter\b.*$",
        ),
    ),
)

PATTERNS = (
    *formulas("reuters", ("Reuters",), (NAME,)),
    Pattern(
        id="reuters/pseudo/declined-to-be-identified",
        kind=PatternKind.PSEUDO,
        regex=r"\b(?:sources?|people|persons?|officials?|executives?|diplomats?|they|he|she|who)\s+(?:all\s+|both\s+)?"
        r"(?:declined|refused)\s+to\s+be\s+(?:identified|named)\b",
        triggers=("identified", "named"),
        outlets=(NAME,),
        hits=("The sources declined to be identified because the talks are private.",),
        misses=("The company declined to say who was identified.",),
        note="Whoever declines to be identified tells nothing by it; the ground is found apart",
    ),
    Pattern(
        id="reuters/cue/polled",
        kind=PatternKind.CUE,
        regex=r"\b(?P<speaker>(?:(?:\w+|\d+) (?:of (?:the )?)?(?:\d+ )?)?(?:economists|analysts|traders|strategists))"
        r"\s+(?:polled|surveyed)\s+by\s+Reuters\s+"
        r"(?P<cue>said|say|expect(?:ed)?|forecast|predict(?:ed)?|estimate[ds]?)\s+(?:that\s+)?"
        r"(?P<content>[^;\n]{4,300}?)(?=[.;?!]*$|;)",
        triggers=("polled", "surveyed"),
        outlets=(NAME,),
        hits=(
            "<speaker>Economists</speaker> polled by Reuters <cue>expect</cue> "
            "<content>rates to stay where they are</content>.",
        ),
        misses=("Economists were polled by Reuters in May.",),
        note="Polls of those who know the market",
    ),
)
