"""The Guardian as it writes: what only its own pages have."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind
from attribution.patterns.formulas import formulas

NAME = "The Guardian"

OUTLETS = (
    Outlet(
        name=NAME,
        extends=True,
        aliases=("Guardian Australia", "Guardian US", "Guardian Europe"),
        own_voice=("Guardian Australia", "Guardian US", "Guardian analysis"),
        programmes=("Today in Focus", "Politics Weekly", "Full Story", "Audio Long Read", "First Edition"),
        quotation_style="double",
        boilerplate=(
            r"^[(\[*•-]*(?:This article|The headline|The subheading|A (?:photo|picture) caption)[^.\n]{0,60}"
            r"\b(?:was|were|has been|have been) amended\b.*$",
            r"^[(\[*•-]*An earlier version (?:of this article )?(?:said|stated|misspelled|referred|gave)\b.*$",
            r"^[(\[*•-]*Sign up (?:to|for)\b.*$",
            r"^[(\[*•-]*(?:Do you have an opinion on|Do you have a tip|Contact us about|Get in touch with) .*$",
            r"^[(\[*•-]*(?:Additional reporting|Composite|Illustration|Photograph)\b.{0,120}$",
            # Headlines of related stories: "‘We dug it’: the keeper of the pond | Ada Holm". No full stop.
            r"^[‘'][^‘’'\n]{2,80}[’'](?::|,) [^.!?“”\"\n]{3,90}$",
        ),
    ),
)

PATTERNS = (
    *formulas("guardian", ("the Guardian", "Guardian Australia"), (NAME,)),
    Pattern(
        id="guardian/cue/analysis",
        kind=PatternKind.CUE,
        regex=r"\b(?P<speaker>Guardian analysis)(?:\s+of\s+[^.,;\n]{3,80}?)?\s+"
        r"(?P<cue>found|shows?|showed|suggests?|suggested|reveals?|revealed)\s+(?:that\s+)?"
        r"(?P<content>[^;\n]{4,300}?)(?=[.;?!]*$|;)",
        triggers=("analysis",),
        outlets=(NAME,),
        hits=(
            "<speaker>Guardian analysis</speaker> of the ledgers <cue>shows</cue> "
            "<content>nine payments were made twice</content>.",
        ),
        misses=("A guardian asked for an analysis of the ledgers.",),
        note="Figures that the newspaper worked out",
    ),
)
