"""The built-in frames around reporting words, each with the sentences that prove it.

The frames are code (`attribution.components.cues`, `agentless` and `links`); here each has its name, what it is, and
its hits and misses, which are its tests and its documentation. The inventory follows the attribution patterns of PARC
(Pareti 2012) and PolNeAR (Newell et al. 2018).
"""

from __future__ import annotations

from attribution.model import Pattern, PatternKind

_CUE, _AGENTLESS = PatternKind.CUE, PatternKind.AGENTLESS


def _frame(name: str, note: str, hits: tuple[str, ...], misses: tuple[str, ...], kind: PatternKind = _CUE) -> Pattern:
    return Pattern(id=f"en/{kind.value}/{name}", kind=kind, hits=hits, misses=misses, note=note)


_AROUND_QUOTATIONS = (
    _frame(
        "quotation-verb-subject",
        "A quotation, the verb, the speaker",
        (
            "<content>“The ramp was wet,”</content> <cue>said</cue> <speaker>harbour pilot Ada Holm</speaker>.",
            "<content>“We stay,”</content> <cue>insisted</cue> <speaker>the mayor</speaker>. He left at noon.",
            "<content>'We stay'</content>, <cue>says</cue> <speaker>Mr Brandt</speaker>.",
        ),
        ("“The ramp was wet,” she said.", "The sign read “Keep left” and said little else."),
    ),
    _frame(
        "quotation-subject-verb",
        "A quotation, the speaker, the verb; a second quotation may follow",
        (
            "<content>“The ramp was wet,”</content> <speaker>she</speaker> <cue>said</cue>.",
            "<content>“Go,”</content> <speaker>Lena Marsh</speaker>, the harbour master, <cue>said</cue>, <content>“and do not stop.”</content>",
            "<content>The ramp was “a disgrace,”</content> <speaker>the council</speaker> <cue>said</cue>.",
        ),
        ("“The ramp was wet,” said Ada Holm.", "She waved “goodbye” and the council left."),
    ),
    _frame(
        "quotation-subject-other-verb",
        "A quotation that ends in a comma, a speaker, and a verb that no list knows",
        (
            "<content>“Nobody asked us,”</content> <speaker>Marsh</speaker> <cue>volunteered</cue> on the way out.",
            "<content>“Nobody asked us,”</content> <speaker>former KRS official Ada Marsh</speaker> <cue>told</cue> the crowd.",
        ),
        ("“Nobody asked us.” Marsh volunteered for the next shift.",),
    ),
    _frame(
        "subject-verb-quotation",
        "The speaker, the verb, a quotation; a colon and a new paragraph may stand between",
        (
            "<speaker>The harbour master</speaker> <cue>said</cue>: <content>“The ramp is shut.”</content>",
            "<speaker>Holm</speaker> <cue>wrote</cue>, <content>“The ramp is shut.”</content>",
            "<speaker>She</speaker> <cue>said</cue>:\n\n<content>“The ramp is shut.”</content>",
        ),
        ("The harbour master said that the ramp was shut.", "The ramp, “the Slide” to locals, was shut."),
    ),
    _frame(
        "introduced-quotation",
        "A sentence without a reporting verb leads to a quotation by a colon",
        ("<speaker>Marsh</speaker> was blunt: <content>“Nobody asked us about the ramp.”</content>",),
        ("The menu had one dish: “Pie”.",),
    ),
    _frame(
        "announced-quotation",
        "A line that ends in a colon names the speaker of the quotation in the next paragraph",
        ("And from <speaker>Chairwoman Ilse Brandt</speaker>:\n<content>“The port stays open all winter.”</content>",),
        ("The list was short.\n“The port stays open all winter,” it began.",),
    ),
    _frame(
        "following-quotation",
        "Somebody issues “the following statement”, which is a quotation in the next paragraph",
        (
            "On Monday, <speaker>Ilse Brandt</speaker> <cue>issued the following statement</cue>:\n"
            "<content>“The port stays open all winter.”</content>",
        ),
        ("The following statement was short.\n“The port stays open all winter,” it began.",),
    ),
    _frame(
        "signed-quotation",
        "A quotation with the name of its speaker behind a dash",
        (
            "<content>“The port stays open all winter.”</content> —<speaker>Commissioner Ilse Brandt</speaker>",
            "<content>“The port stays open all winter.”</content> – <speaker>captain Ilse Brandt</speaker>",
        ),
        ("“The port stays open,” said Brandt — again.", "“The port stays open all winter.” – critics stayed away"),
    ),
    _frame(
        "signed-post",
        "An embedded post, with name, handle and date behind a dash",
        (
            "<content>The port stays open! #port</content> pic.twitter.com/a1 — <speaker>Ada Holm</speaker> (@adaholm) May 4, 2021",
        ),
        ("The port stays open — Ada Holm (@adaholm) says so, too.",),
    ),
    _frame(
        "turn",
        "A turn of a transcript, or a quotation, with the name of its speaker and a colon before it",
        (
            "<speaker>Ada Holm</speaker><cue>:</cue> <content>Does the port stay open?</content>\n"
            "Ben Orr: We hope so.\nAda Holm: Why?\nBen Orr: You asked.",
        ),
        ("Pie of the day: “Apples and pears from the port, with cream.”",),
    ),
    _frame(
        "floating-quotation",
        "A quotation alone in its paragraph belongs to the last speaker",
        ("<speaker>Holm</speaker> said the ramp was shut.\n<content>“We had no choice about it at all.”</content>",),
        ("Holm said: “The ramp is shut.”",),
    ),
)

_CLAUSES = (
    _frame(
        "subject-verb-that-clause",
        "The speaker, the verb, a clause with a conjunction",
        (
            "<speaker>The harbour master</speaker> <cue>said</cue> that <content>the ramp was shut</content>.",
            "<speaker>Two pilots</speaker> <cue>told</cue> the council on Monday that <content>the ramp was wet</content>.",
            "<speaker>People</speaker> who saw the crash <cue>noted</cue> that <content>the lamps were out</content>.",
        ),
        (
            "The ramp that the harbour master said was shut is open.",
            "He was not told that the ramp was shut.",
        ),
    ),
    _frame(
        "subject-verb-clause",
        "The speaker, the verb, a clause without a conjunction",
        (
            "<speaker>The harbour master</speaker> <cue>said</cue> <content>the ramp was shut</content>.",
            "But <speaker>a pilot familiar with the ramp</speaker> <cue>said</cue> on Monday <content>it had been open</content>.",
            "<speaker>Critics</speaker> <cue>claim</cue> <content>the council has known about it for years</content>.",
        ),
        ("The state is expecting a hard winter.", "The report was thick and had many pages."),
    ),
    _frame(
        "subject-verb-colon-clause",
        "The speaker, the verb, a colon, a clause",
        ("<speaker>The note</speaker> <cue>said</cue>: <content>the ramp is shut until Monday</content>.",),
        ("The note was short: the ramp was shut.",),
    ),
    _frame(
        "clause-subject-verb",
        "A clause, the speaker, the verb; the clause may go on afterwards",
        (
            "<content>The ramp is shut</content>, <speaker>the harbour master</speaker> <cue>said</cue>.",
            "<content>The ramp</content>, <speaker>officials</speaker> <cue>say</cue>, <content>will open again before the winter</content>.",
            "<content>The ramp will stay shut all week</content>, <speaker>a council aide</speaker> <cue>said</cue> on condition of anonymity.",
        ),
        (
            "On Monday, the harbour master said the ramp was shut.",
            "The harbour master, who said little, left.",
        ),
    ),
    _frame(
        "clause-verb-subject",
        "A clause, the verb, the speaker",
        (
            "<content>The ramp will stay shut all week</content>, <cue>said</cue> <speaker>the harbour master</speaker>.",
        ),
        ("The ramp, said to be wet, was shut.",),
    ),
    _frame(
        "as-subject-verb",
        "As somebody said, a clause; or the clause first",
        ("<cue>As</cue> <speaker>Holm</speaker> <cue>noted</cue>, <content>the ramp had been wet for days</content>.",),
        ("As Holm left, the ramp was opened.", "He did as the master said to do."),
    ),
    _frame(
        "according-to-first",
        "According to somebody, a clause",
        (
            "<cue>According to</cue> <speaker>the harbour master</speaker>, <content>the ramp was shut</content>.",
            "<cue>According to</cue> <speaker>Holm</speaker>, a pilot, <content>the ramp was shut</content>.",
        ),
        ("The ramp was shut, according to Holm.", "They were paid according to their rank."),
    ),
    _frame(
        "according-to-last",
        "A clause, according to somebody",
        (
            "<content>The ramp was shut</content>, <cue>according to</cue> <speaker>two people</speaker> who work there.",
        ),
        ("According to Holm, the ramp was shut.",),
    ),
    _frame(
        "in-words-of",
        "A quotation in somebody's words",
        (
            "The ramp was, <cue>in</cue> <speaker>Holm’s</speaker> <cue>words</cue>, <content>“wet all week.”</content>",
            "<cue>In the words of</cue> <speaker>Lena Holm</speaker>, a pilot, <content>“Nobody could land here.”</content>",
        ),
        (
            "The ramp was, in other words, “wet all week.”",
            "In his words and his deeds, Holm was “a pilot.”",
            "By Holm’s words, “wet all week” was dry.",
        ),
    ),
    _frame(
        "in-view-of",
        "In somebody's view, or by somebody's account, a clause",
        (
            "<cue>In</cue> <speaker>Holm’s</speaker> <cue>view</cue>, <content>the ramp was wet all week</content>.",
            "<cue>By</cue> <speaker>his</speaker> own <cue>account</cue>, <content>the pilot never saw the ramp</content>.",
        ),
        (
            "In full view, the ramp was wet.",
            "In Holm’s account of the week, the ramp was wet.",
            "In our view, the ramp must be shut.",
            "In her opinion, Judge Holm wrote that the ramp was wet.",
        ),
    ),
    _frame(
        "participle",
        "The speaker of the main clause is also that of a participle",
        (
            "Holm blamed the weather, <cue>saying</cue> <content>the ramp was wet</content>.",
            "The council defended itself by <cue>arguing</cue> that <content>the ramp had been inspected twice</content>.",
        ),
        ("The saying goes back to the old harbour.", "Holm, adding salt, opened the ramp."),
    ),
    _frame(
        "quoted-as-saying",
        "Words that an outlet quotes: who is quoted speaks",
        (
            "The Harbour Courier <cue>quoted</cue> <speaker>two pilots</speaker> <cue>as saying</cue> <content>the ramp was shut</content>.",
            "<speaker>Holm</speaker> <cue>was quoted</cue> by the Harbour Courier <cue>as saying</cue> <content>the ramp was shut</content>.",
            "<speaker>Holm</speaker> <cue>was quoted</cue> <cue>as having said</cue>, <content>“The ramp is shut.”</content>",
        ),
        ("The ramp was quoted at twice its price.", "The Courier quoted two pilots at length."),
    ),
    _frame(
        "as-reported-by",
        "Who reported it first, in an aside",
        (
            "As <cue>first reported</cue> by <speaker>the Harbour Courier</speaker>, <content>the ramp is shut</content>.",
            "<content>The ramp is shut</content>, as <cue>reported</cue> by <speaker>the Harbour Courier</speaker>.",
        ),
        ("It is as bad as reported by the crew.", "The loss, reported by the council, was large."),
    ),
    _frame(
        "citing",
        "Whom a report rests on: two levels with one content",
        (
            "The Harbour Courier, <cue>citing</cue> <speaker>two pilots</speaker>, reported that <content>the ramp was shut</content>.",
            "The Harbour Courier reported that <content>the ramp was shut</content>, <cue>citing</cue> <speaker>an official with knowledge of the matter</speaker>.",
            "<cue>Citing</cue> <speaker>police officials</speaker>, the Harbour Courier said <content>the ramp was shut</content>.",
        ),
        ("The harbour master resigned, citing his age.", "The council said the ramp was shut, citing high costs."),
    ),
    _frame(
        "was-told-that",
        "A passive telling, with or without its agent",
        (
            "Pilots <cue>were told</cue> that <content>the ramp was shut</content>.",
            "Pilots <cue>were told</cue> by <speaker>the harbour master</speaker> that <content>the ramp was shut</content>.",
        ),
        ("Pilots told the council that the ramp was shut.",),
    ),
    _frame(
        "noun-that-clause",
        "A noun with a clause; its owner, if it has one, is the speaker",
        (
            "Nobody believed <speaker>the mayor's</speaker> <cue>claim</cue> that <content>the ramp was shut</content>.",
            "There were <cue>rumours</cue> that <content>the ramp was shut</content>.",
        ),
        ("The claim form that pilots use is long.",),
    ),
)

_OTHER_COMPLEMENTS = (
    _frame(
        "phrasal",
        "Cues of several words: make clear that, point out that, be convinced that",
        (
            "<speaker>Holm</speaker> <cue>made it clear</cue> that <content>the ramp would stay shut</content>.",
            "<speaker>The council</speaker> <cue>pointed out</cue> that <content>the ramp was wet</content>.",
            "<speaker>Pilots</speaker> <cue>are convinced</cue> that <content>the lamps were out</content>.",
        ),
        ("It is clear that the ramp was wet.", "It turned out that the ramp was wet."),
    ),
    _frame(
        "subject-verb-noun",
        "Announcing, confirming or denying a thing",
        ("<speaker>The council</speaker> <cue>denied</cue> <content>any role in the closure</content>.",),
        ("The council said the ramp was shut.",),
    ),
    _frame(
        "subject-verb-infinitive",
        "Vowing, promising, declining to",
        (
            "<speaker>The council</speaker> <cue>declined</cue> <content>to comment</content>.",
            "<speaker>Holm</speaker> <cue>vowed</cue> <content>to open the ramp by Monday</content>.",
        ),
        ("The crew refused to board the boat.",),
    ),
    _frame(
        "subject-verb-object-infinitive",
        "Urging, asking or ordering somebody to",
        ("<speaker>Holm</speaker> <cue>urged</cue> <content>the council to open the ramp</content>.",),
        ("Holm urged caution.",),
    ),
    _frame(
        "call-for",
        "Calling for a thing, calling on somebody to",
        (
            "<speaker>Holm</speaker> <cue>called for</cue> <content>an inquiry into the closure</content>.",
            "<speaker>Pilots</speaker> <cue>called on</cue> <content>the council to open the ramp</content>.",
        ),
        ("Holm called the council.",),
    ),
    _frame(
        "naming",
        "Calling, describing as, accusing of",
        (
            "<speaker>Holm</speaker> <cue>called</cue> <content>the closure a disgrace</content>.",
            "<speaker>Holm</speaker> <cue>described</cue> <content>the closure as “a disgrace.”</content>",
            "<speaker>Pilots</speaker> <cue>accused</cue> <content>the council of hiding the report</content>.",
        ),
        ("Holm called the harbour master.", "Holm described the ramp."),
    ),
)

_NOBODY = (
    _frame(
        "adverb",
        "Reportedly, allegedly",
        ("<content>The mayor</content> <cue>reportedly</cue> <content>fled north</content>.",),
        ("The mayor fled north, police said.",),
        _AGENTLESS,
    ),
    _frame(
        "believed-to",
        "Is believed, said, thought to",
        (
            "<content>The mayor</content> <cue>is believed to be</cue> <content>in hiding</content>.",
            "<content>Two boats</content> <cue>were said to</cue> <content>have left</content>.",
            "<content>The mayor</content>, <cue>believed to be</cue> <content>in his forties</content>, won again.",
        ),
        ("The mayor is known to everybody.", "He said to wait."),
        _AGENTLESS,
    ),
    _frame(
        "impersonal",
        "It is understood that, it emerged that",
        (
            "<cue>It is understood</cue> that <content>the mayor has fled</content>.",
            "<cue>It emerged</cue> that <content>the mayor had fled</content>.",
        ),
        ("It is a pity that the mayor has fled.",),
        _AGENTLESS,
    ),
)

PATTERNS: tuple[Pattern, ...] = (*_AROUND_QUOTATIONS, *_CLAUSES, *_OTHER_COMPLEMENTS, *_NOBODY)
