"""Rules on attribution, on analyses made by hand."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from attribution.model import Identity, Role
from attribution.rules.attr.attr001_orphan_quote import OrphanQuote
from attribution.rules.attr.attr002_agentless_attribution import AgentlessAttribution
from attribution.rules.attr.attr003_unattributed_contested import UnattributedContested
from attribution.rules.attr.attr004_late_attribution import LateAttribution, sentences_in
from attribution.rules.attr.attr005_thin_first_reference import ThinFirstReference
from attribution.rules.attr.attr006_ambiguous_speaker import AmbiguousSpeaker
from attribution.rules.attr.attr007_drifting_attribution import DriftingAttribution
from attribution.rules.attr.attr008_loaded_verb import LoadedVerb
from attribution.rules.attr.attr009_faceless_collective import FacelessCollective
from attribution.rules.attr.attr010_unidentified_document import UnidentifiedDocument
from attribution.rules.attr.attr011_unidentified_user_content import UnidentifiedUserContent
from attribution.rules.attr.attr012_unattributed_lead import UnattributedLead
from attribution.testing import said, sketch

HALL = "The hall fell silent. “We will never forget this.”"


def test_orphan_quote_flags_words_of_nobody():
    (finding,) = OrphanQuote().check(sketch(HALL, said("“We will never forget this.”")))
    assert "We will never forget this" in finding.message


def test_orphan_quote_lets_scare_quotes_pass():
    analysis = sketch(HALL, said("“We will never forget this.”"))
    analysis = evolve(analysis, not_speech=analysis.attributions[0].content)
    assert not list(OrphanQuote().check(analysis))


def test_orphan_quote_lets_a_continued_quotation_pass():
    text = "“We fled,” said Ana Holt. Rain fell. “We will never forget this.”"
    first = said("“We fled,”", "said", "Ana Holt", source="s1", identity=Identity.NAMED)
    assert not list(OrphanQuote().check(sketch(text, first, said("“We will never forget this.”"))))


def test_orphan_quote_does_not_reach_over_paragraphs():
    text = "“We fled,” said Ana Holt.\n\nRain fell. “We will never forget this.”"
    first = said("“We fled,”", "said", "Ana Holt", source="s1", identity=Identity.NAMED)
    assert len(list(OrphanQuote().check(sketch(text, first, said("“We will never forget this.”"))))) == 1


def test_agentless_attribution_names_the_cue():
    text = "The suspect reportedly fled north."
    (finding,) = AgentlessAttribution().check(sketch(text, said(["The suspect", "fled north"], "reportedly")))
    assert finding.span.of(text) == "reportedly"
    assert finding.message.startswith("“reportedly” leaves out who says so")


def test_agentless_attribution_knows_the_accuser():
    told = said("stole the van", "allegedly")
    with_charge = "Prosecutors charged Ole Dahl, who allegedly stole the van."
    without = "Ole Dahl allegedly stole the van."
    assert not list(AgentlessAttribution().check(sketch(with_charge, told)))
    assert len(list(AgentlessAttribution().check(sketch(without, told)))) == 1


def test_agentless_attribution_leaves_hearsay_to_who_tells_it():
    text = "Police chief Marko Dene said the suspect reportedly fled north."
    dene = said("the suspect reportedly fled north", "said", "Marko Dene", source="s1", identity=Identity.NAMED)
    assert not list(AgentlessAttribution().check(sketch(text, dene, said("fled north", "reportedly"))))


def test_agentless_attribution_lets_sources_pass():
    told = said("fled north", "said", "Dene", source="s1", identity=Identity.NAMED)
    assert not list(AgentlessAttribution().check(sketch("Dene said he fled north.", told)))


def test_agentless_attribution_leaves_charges_and_duties_alone():
    held = "He was held for allegedly selling the van."
    duty = "Such gifts must be reported to the office."
    assert not list(AgentlessAttribution().check(sketch(held, said("selling the van", "allegedly"))))
    assert not list(AgentlessAttribution().check(sketch(duty, said("the office", "be reported to"))))


@pytest.mark.parametrize(
    ("text", "told", "cue"),
    [
        ("He had been reported to the harbour office.", "the harbour office", "had been reported to"),
        ("A picture allegedly shows the ferry.", "shows the ferry", "allegedly"),
        ("It applies to people who have allegedly run off.", "run off", "have allegedly"),
        ("The purportedly new ferry is late.", "new ferry", "purportedly"),
        ("He was a man who believed he was above the law.", "he was above the law", "believed"),
        ("It is believed that the gate is shut, but this isn’t true.", "the gate is shut", "is believed"),
        ("More than can ever be said to have helped.", "have helped", "ever be said to"),
    ],
)
def test_agentless_attribution_leaves_pictures_addressees_and_anybody_alone(text, told, cue):
    assert not list(AgentlessAttribution().check(sketch(text, said(told, cue))))


def test_agentless_attribution_takes_further_words():
    analysis = sketch("He supposedly fled.", said("fled", "supposedly"))
    assert not list(AgentlessAttribution().check(analysis))
    assert list(AgentlessAttribution(also=["supposedly"]).check(analysis))


def test_agentless_attribution_sees_the_outlet_behind_it():
    text = "He reportedly fled. The Ledger said he took the van."
    ledger = said("he took the van", "said", "The Ledger", source="s1", identity=Identity.ORGANIZATION, role=Role.MEDIA)
    assert not list(AgentlessAttribution().check(sketch(text, said("fled", "reportedly"), ledger)))


def test_orphan_quote_lets_a_signature_pass():
    text = "“We will never forget this day.”\n\nAna Holt, The Ledger"
    assert not list(OrphanQuote().check(sketch(text, said("“We will never forget this day.”"))))


LONG = "“We were told to wait up there until the pumps came. No one came all night and nobody rang. Then I ran for it,”"


def _miner(text: str, cue: str = "said", speaker: str = "miner Pieter Aas"):
    return sketch(text, said(LONG, cue, speaker, source="s1", identity=Identity.NAMED))


def test_late_attribution_names_the_speaker():
    (finding,) = LateAttribution(min_words=10).check(_miner(f"Rain fell. {LONG} said miner Pieter Aas."))
    assert "miner Pieter Aas" in finding.message


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Miner Pieter Aas said: {LONG}", "Miner Pieter Aas"),
        (f"Pieter Aas was below. {LONG} said miner Pieter Aas.", "miner Pieter Aas"),
        (f"Rain fell. {LONG} he said.", "he"),
    ],
)
def test_late_attribution_lets_known_speakers_pass(text, speaker):
    assert not list(LateAttribution(min_words=10).check(_miner(text, speaker=speaker)))


def test_late_attribution_counts_words():
    assert not list(LateAttribution(min_words=60).check(_miner(f"Rain fell. {LONG} said miner Pieter Aas.")))


@given(text=st.text(alphabet="aB.!? ”'\n", max_size=80))
def test_sentences_in_counts_at_least_one(text):
    assert 1 <= sentences_in(text) <= 1 + sum(text.count(mark) for mark in ".!?")


@pytest.mark.parametrize(
    ("quoted", "number"),
    [("We ran. It fell.", 2), ("We met Mr. Dahl. It fell.", 2), ("On Jan. 6 we ran.", 1), ("No", 1)],
)
def test_sentences_in_knows_titles_and_months(quoted, number):
    assert sentences_in(quoted) == number


def _person(text: str, title: str | None = None):
    return sketch(
        text, said("it holds", "said", "Anna Oddry", source="s1", identity=Identity.NAMED, role=Role.OTHER), title=title
    )


def test_thin_first_reference_asks_who_it_is():
    (finding,) = ThinFirstReference().check(_person("Rain fell. Anna Oddry said it holds."))
    assert "never says who “Anna Oddry” is" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "Anna Oddry, a baker, watched. Anna Oddry said it holds.",
        "Baker Anna Oddry watched. Anna Oddry said it holds.",
        "The baker, Anna Oddry, watched. Anna Oddry said it holds.",
        "Anna Oddry said it holds. Oddry, 44, of Sille, went home.",
    ],
)
def test_thin_first_reference_finds_descriptions_anywhere(text):
    assert not list(ThinFirstReference().check(_person(text)))


def test_thin_first_reference_knows_whom_the_house_knows():
    analysis = _person("Rain fell. Anna Oddry said it holds.")
    assert not list(ThinFirstReference(known_names=["Oddry"]).check(analysis))
    assert not list(ThinFirstReference().check(_person("Rain fell. Anna Oddry said it holds.", title="Oddry is back")))


MET = "Peter Rask met {} Dahl. He said the line was lost."


def _met(first: str, between: str = ""):
    text = MET.format(first).replace("He", f"{between}He")
    return sketch(text, said("the line was lost", "said", "He", source="s1", identity=Identity.NAMED))


def test_ambiguous_speaker_names_both():
    (finding,) = AmbiguousSpeaker().check(_met("Martin"))
    assert "“Peter Rask” or “Martin Dahl”" in finding.message


@pytest.mark.parametrize(("first", "between"), [("Maria", ""), ("Martin", "Rain fell. ")])
def test_ambiguous_speaker_lets_pass(first, between):
    assert not list(AmbiguousSpeaker().check(_met(first, between)))


def _claims(text: str, cue: str = "claimed", speaker: str = "Ole Dahl", **fields):
    return sketch(text, said("pay rose", cue, speaker, **({"source": "s1", "identity": Identity.NAMED} | fields)))


def test_loaded_verb_tells_what_the_verb_does():
    (finding,) = LoadedVerb().check(_claims("Ole Dahl claimed pay rose."))
    assert finding.span.of("Ole Dahl claimed pay rose.") == "claimed"
    assert "not to believe it" in finding.message


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Ole Dahl said pay rose.", "said", "Ole Dahl"),
        ("Ole Dahl falsely claimed pay rose.", "claimed", "Ole Dahl"),
        ("Ole Dahl insisted pay rose.", "insisted", "Ole Dahl"),
        ("He heard the firm's claims pay rose.", "claims", "the firm's"),
    ],
)
def test_loaded_verb_lets_pass(text, cue, speaker):
    assert not list(LoadedVerb().check(_claims(text, cue, speaker)))


def test_loaded_verb_has_a_stricter_mood_and_exceptions():
    insisted = _claims("Ole Dahl insisted pay rose.", "insisted")
    assert list(LoadedVerb(mild=True).check(insisted))
    assert not list(LoadedVerb(allow=["claimed"]).check(_claims("Ole Dahl claimed pay rose.")))
    assert not list(LoadedVerb(min_uses=2).check(_claims("Ole Dahl claimed pay rose.")))


CROWD = {"source": "s1", "identity": Identity.COLLECTIVE, "role": Role.EXPERT}


def _experts(speaker: str, after: str = "", *more, **fields):
    text = f"{speaker} say it leaks.{after}"
    return sketch(text, said("it leaks", "say", speaker, **(CROWD | fields)), *more)


@pytest.mark.parametrize("speaker", ["Experts", "Legal experts", "Some", "Critics"])
def test_faceless_collective_flags_crowds(speaker):
    (finding,) = FacelessCollective().check(_experts(speaker))
    assert speaker in finding.message


@pytest.mark.parametrize("speaker", ["Norvale's experts", "These experts", "Two engineers of the dam", "Researchers"])
def test_faceless_collective_lets_described_groups_pass(speaker):
    assert not list(FacelessCollective().check(_experts(speaker)))


def test_faceless_collective_is_content_with_one_face():
    able = said("“It is a trap,”", "said", "Ruth Able", source="s2", identity=Identity.NAMED)
    after = "\n\n“It is a trap,” said Ruth Able."
    assert not list(FacelessCollective().check(_experts("Experts", after, able)))


def test_faceless_collective_spares_roles_of_choice():
    assert not list(FacelessCollective(exempt_roles=["expert"]).check(_experts("Experts")))


def _study(text: str, speaker: str = "A study"):
    return sketch(text, said("sleep fell", "found", speaker, source="s1", identity=Identity.ORGANIZATION))


def test_unidentified_document_says_what_is_missing():
    (finding,) = UnidentifiedDocument().check(_study("A study found sleep fell."))
    assert "where it was published" in finding.message


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A study in Rest found sleep fell.", "A study in Rest"),
        ("A 2023 study found sleep fell.", "A 2023 study"),
        ("The study found sleep fell.", "The study"),
        ("Ramo's study found sleep fell.", "Ramo's study"),
        ("A study found sleep fell. It was published by Delme University.", "A study"),
        ("A police report found sleep fell.", "A police report"),
    ],
)
def test_unidentified_document_lets_pass(text, speaker):
    assert not list(UnidentifiedDocument().check(_study(text, speaker)))


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Footage shows soldiers firing.", True),
        ("A video posted on Telegram shows soldiers firing.", False),
        ("Footage that could not be verified shows soldiers.", False),
        ("He said: “Footage shows soldiers firing.”", False),
        ("Imagine footage of the sea.", False),
    ],
)
def test_unidentified_user_content_wants_a_place_or_a_check(text, flagged):
    assert bool(list(UnidentifiedUserContent().check(sketch(text)))) is flagged


LEAD = "Rebels killed 12 villagers at the port of Sille{}.\n\n{}"


def test_unattributed_lead_points_to_the_late_source():
    text = LEAD.format("", "A commander said rebels killed villagers at the port.")
    told = said("rebels killed villagers at the port", "said", "A commander", source="s1")
    (finding,) = UnattributedLead().check(sketch(text, told))
    assert "A commander" in finding.message


def test_unattributed_lead_is_content_with_a_source_in_the_lead():
    text = LEAD.format(", a commander said", "He said rebels killed villagers at the port.")
    lead = said("Rebels killed 12 villagers at the port of Sille", "said", "a commander", source="s1")
    assert not list(UnattributedLead().check(sketch(text, lead)))


def test_unattributed_contested_asks_about_the_writers_voice():
    (finding,) = UnattributedContested().check(sketch("The board falsified the readings. Rain fell."))
    assert finding.message.endswith("whose account is it?")


@pytest.mark.parametrize("text", ["The board allegedly falsified it.", "“The board falsified it.”", "The board met."])
def test_unattributed_contested_lets_pass(text):
    assert not list(UnattributedContested().check(sketch(text)))


def test_drifting_attribution_asks_once_a_source():
    text = "Police said the van was stolen. The driver had been drinking. The driver stole two vans."
    told = said("the van was stolen", "said", "Police", source="s1", identity=Identity.ORGANIZATION)
    (finding,) = DriftingAttribution(reach=2).check(sketch(text, told))
    assert "had been drinking" in finding.message


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It was a prison that was thought to be safe.", "was thought"),
        ("Rumors about the sale proved false.", "Rumors"),
        ("Forty cases were reported in Orsk.", "were reported"),
        ("The port is believed to be shut, according to the ledger.", "is believed"),
        ("The women are being believed at last.", "are being believed"),
        ("It could be believed that he came.", "could be believed"),
    ],
)
def test_agentless_attribution_tells_hearsay_from_its_words(text, cue):
    assert not list(AgentlessAttribution().check(sketch(text, said(text.split()[0], cue))))


@pytest.mark.parametrize(
    "text", ["If some say it burned, let them.", "Some would say it burned.", "Few say it burned."]
)
def test_faceless_collective_wants_somebody_to_say_it(text):
    speaker = "some" if "some" in text else text.split()[0]
    told = said("it burned", "say", speaker, source="s1", identity=Identity.COLLECTIVE)
    assert not list(FacelessCollective().check(sketch(text, told)))


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("No one claimed it was a palace.", "claimed", "No one"),
        ("He claimed another victim on Monday.", "claimed", "He"),
        ("He is not as rich as he claims.", "claims", "he"),
        ("The actor claimed credit.", "claimed", "The actor"),
    ],
)
def test_loaded_verb_tells_other_senses(text, cue, speaker):
    told = said(text.split()[-1].strip("."), cue, speaker, source="s1", identity=Identity.NAMED)
    if told.content == (cue,):
        told = said("rich", cue, speaker, source="s1", identity=Identity.NAMED)
    assert not list(LoadedVerb().check(sketch(text, told)))


@pytest.mark.parametrize(
    ("text", "cue", "found"),
    [
        ("Rumors that the hall will close are everywhere.", "Rumors", True),
        ("Rumors about the sale of the hall proved to be false.", "Rumors about", False),
        ("Rumors about the sale of the hall proved to be false.", "Rumors", False),
    ],
)
def test_agentless_attribution_knows_rumours_that_are_told_of(text, cue, found):
    analysis = sketch(text, said("the hall", cue=cue))
    assert bool(list(AgentlessAttribution().check(analysis))) is found
