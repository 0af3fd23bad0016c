"""The Associated Press as it writes: what only its own copy has."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "The Associated Press"

OUTLETS = (
    Outlet(
        name=NAME,
        extends=True,
        agency=True,
        own_voice=("the AP", "an Associated Press journalist", "Associated Press journalists"),
        programmes=("AP VoteCast", "The Story Behind the AP Story"),
        # "SEABOLT, Norland (AP) —"; large towns stand without state or country.
        datelines=(r"[A-Z][A-Z .'’-]{2,40}(?:, [A-Z][\w .'’-]{1,30})? \(AP\) ?[—–-]{1,2}",),
        boilerplate=(
            r"^[(\[*•-]*(?:This (?:story|version|article)|A previous version of this (?:story|article)) "
            r"(?:has been |was |have been )?(?:correct|update|edit)\w*\b.*$",
            r"^[(\[*•-]*(?:EDITOR['’]S NOTE|Editor['’]s note)\b.*$",
            r"^[(\[*•-]*(?:The )?(?:Associated Press|AP)(?:['’]s .{3,80})? (?:coverage .{3,80} )?receives\b.{0,80}\bsupport\b.*$",
            r"^[(\[*•-]*Find (?:the )?AP['’]s standards\b.*$",
            r"^[(\[*•-]*(?:Follow|Read more of|More of|See all of) (?:the )?(?:AP|Associated Press)['’]s\b.*$",
            r"^[(\[*•-]*(?:AP|Associated Press) (?:\w+ ){1,3}[A-Z][\w’'-]+ .{0,120}\b(?:contributed|reported from)\b.*$",
        ),
    ),
)

PATTERNS = (
    *formulas("ap", ("The Associated Press", "AP", "the AP"), (NAME,)),
    Pattern(
        id="ap/cue/votecast",
        kind=PatternKind.CUE,
        regex=r"\b(?P<speaker>AP VoteCast)(?:,[^.;\n]{4,120}?,)?\s+(?P<cue>found|shows?|showed|suggests?|suggested)\s+"
        r"(?:that\s+)?(?P<content>[^;\n]{4,300}?)(?=[.;?!]*$|;)",
        triggers=("votecast",),
        outlets=(NAME,),
        hits=(
            "<speaker>AP VoteCast</speaker>, a survey of 900 voters in Norland, <cue>found</cue> that "
            "<content>half of them had made up their minds in May</content>.",
        ),
        misses=("AP VoteCast will be run again in spring.",),
        note="The agency's survey of voters, under its own name",
    ),
    Pattern(
        id="ap/relay/norc-poll",
        kind=PatternKind.RELAY,
        regex=r"\b(?:according to|in|by) (?:an?|the|a new|the latest) (?:new )?(?:poll|survey) (?:conducted )?(?:from|by) "
        r"(?P<relay>(?:The )?Associated Press)-NORC Center for Public Affairs Research",
        triggers=("norc",),
        outlets=(NAME,),
        value=NAME,
        hits=(
            "Most adults want the ramp back, according to a new poll from "
            "<relay>The Associated Press</relay>-NORC Center for Public Affairs Research.",
        ),
        misses=("The Associated Press-NORC Center for Public Affairs Research moved to Seabolt.",),
        note="The agency's poll with a university centre",
    ),
)
