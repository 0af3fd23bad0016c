"""Rules on relayed material, on analyses made by hand."""

from __future__ import annotations

import pytest
from attrs import evolve

from attribution.model import Article, Identity, Role
from attribution.rules.rely.rely001_generic_outlet import GenericOutlet
from attribution.rules.rely.rely003_relayed_anonymous import RelayedAnonymous
from attribution.rules.rely.rely004_deep_relay import DeepRelay
from attribution.testing import said, sketch

MEDIA = {"source": "s1", "identity": Identity.COLLECTIVE, "role": Role.MEDIA}


def test_generic_outlet_flags_nameless_media():
    text = "Local media reported twelve arrests."
    (finding,) = GenericOutlet().check(sketch(text, said("twelve arrests", "reported", "Local media", **MEDIA)))
    assert finding.span.of(text) == "Local media"


def test_generic_outlet_lets_an_outlet_in_the_next_sentence_pass():
    text = "Local media reported twelve arrests. The Sille Daily put it at ten. Rain fell."
    daily = said("it at ten", "put", "The Sille Daily", source="s2", identity=Identity.ORGANIZATION, role=Role.MEDIA)
    first = said("twelve arrests", "reported", "Local media", **MEDIA)
    assert not list(GenericOutlet().check(sketch(text, first, daily)))


@pytest.mark.parametrize(
    "fields", [{"identity": Identity.ORGANIZATION}, {"role": Role.CITIZEN}, {"relay": ("The Sille Daily",)}]
)
def test_generic_outlet_lets_pass(fields):
    told = said("twelve arrests", "reported", "Local media", **(MEDIA | fields))
    assert not list(GenericOutlet().check(sketch("Local media reported twelve arrests.", told)))


@pytest.mark.parametrize("speaker", ["A reporter", "A reporter with the Oakmere newspaper"])
def test_generic_outlet_takes_a_reporter_for_a_person(speaker):
    told = said("twelve arrests", "saw", speaker, **MEDIA)
    assert not list(GenericOutlet().check(sketch(f"{speaker} saw twelve arrests.", told)))


VEILED = "A diplomat told the Ledger the talks had ended. The diplomat told the Ledger it was over."


def _veiled(**fields):
    both = {"source": "s1", "identity": Identity.ANONYMOUS, "role": Role.DIPLOMAT, "relay": ("The Ledger",)}
    return sketch(
        VEILED,
        said("the talks had ended", "told", "A diplomat", **(both | fields)),
        said("it was over", "told", "The diplomat", **(both | fields)),
    )


def test_relayed_anonymous_names_the_outlet_once_a_source():
    (finding,) = RelayedAnonymous(spare_own_copy=False).check(_veiled())
    assert "only through The Ledger" in finding.message
    assert [span.of(VEILED) for span in finding.related] == ["The diplomat"]


def test_relayed_anonymous_spares_what_reads_like_the_outlets_own_copy():
    """Without a publisher, "a diplomat told AFP" throughout is most likely AFP's own article."""
    assert not list(RelayedAnonymous().check(_veiled()))
    known = evolve(_veiled(), article=Article(VEILED, publisher="The Courier"))
    assert list(RelayedAnonymous().check(known))


@pytest.mark.parametrize(
    "fields", [{"self_relay": True}, {"relay": ()}, {"identity": Identity.NAMED}, {"role": Role.CITIZEN}]
)
def test_relayed_anonymous_lets_pass(fields):
    assert not list(RelayedAnonymous(spare_own_copy=False).check(_veiled(**fields)))


def test_deep_relay_tells_the_way_from_the_first_source():
    text = "The bridge fell, the Ledger said, citing Sille News. Ten died, it said."
    way = {"source": "s1", "identity": Identity.ORGANIZATION, "relay": ("The Ledger", "Sille News")}
    analysis = sketch(text, said("The bridge fell", "said", "the Ledger", **way), said("Ten died", "said", "it", **way))
    (finding,) = DeepRelay().check(analysis)
    assert "from Sille News through The Ledger" in finding.message
    assert len(finding.related) == 1


@pytest.mark.parametrize(
    ("relay", "publisher"),
    [(("The Ledger", "The Courier"), "the courier"), (("The Courier", "The Ledger", "The Courier"), None)],
)
def test_deep_relay_sees_a_loop(relay, publisher):
    told = said("It fell", "said", "the Ledger", source="s1", relay=relay)
    (finding,) = DeepRelay().check(sketch("It fell, the Ledger said.", told, publisher=publisher))
    assert "a loop back to the courier" in finding.message.lower()


def test_deep_relay_accepts_one_outlet():
    told = said("It fell", "said", "the Ledger", source="s1", relay=("The Ledger",))
    assert not list(DeepRelay().check(sketch("It fell, the Ledger said.", told)))
