"""Rules on attribution, on analyses made by hand."""

from __future__ import annotations

from attrs import evolve

from attribution.model import Identity
from attribution.rules.attr.attr001_orphan_quote import OrphanQuote
from attribution.rules.attr.attr002_agentless_attribution import AgentlessAttribution
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


def test_agentless_attribution_names_cue_and_content():
    text = "The suspect reportedly fled north."
    (finding,) = AgentlessAttribution().check(sketch(text, said(["The suspect", "fled north"], "reportedly")))
    assert finding.span.of(text) == "reportedly"
    assert "fled north" in finding.message


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
