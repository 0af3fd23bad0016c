"""Rules on relayed material, on analyses made by hand."""

from __future__ import annotations

import pytest
from attrs import evolve

from attribution.model import Article, Identity, Role
from attribution.rules.relaying import names_outlet
from attribution.rules.rely.rely001_generic_outlet import GenericOutlet
from attribution.rules.rely.rely002_relay_unverified import RelayUnverified
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
    text = "It fell, the Ledger said, citing the Courier."
    (finding,) = DeepRelay().check(sketch(text, told, publisher=publisher))
    assert "a loop back to the courier" in finding.message.lower()


def test_deep_relay_accepts_one_outlet():
    told = said("It fell", "said", "the Ledger", source="s1", relay=("The Ledger",))
    assert not list(DeepRelay().check(sketch("It fell, the Ledger said.", told)))


@pytest.mark.parametrize("speaker", ["The media", "the press", "Ole Dahl denied media"])
def test_generic_outlet_takes_the_press_for_an_institution(speaker):
    told = said("twelve arrests", "reported", speaker, **MEDIA)
    assert not list(GenericOutlet().check(sketch(f"{speaker} reported twelve arrests.", told)))


def test_generic_outlet_speaks_once_an_article():
    text = "Local media reported twelve arrests.\n\nRain fell.\n\nState media reported ten arrests."
    first = said("twelve arrests", "reported", "Local media", **MEDIA)
    second = said("ten arrests", "reported", "State media", **(MEDIA | {"source": "s2"}))
    (finding,) = GenericOutlet().check(sketch(text, first, second))
    assert len(finding.related) == 1


@pytest.mark.parametrize("speaker", ["A screenshot", "He"])
def test_relayed_anonymous_wants_a_secret_source(speaker):
    told = said("it was over", "told", speaker, source="s1", identity=Identity.ANONYMOUS, relay=("The Ledger",))
    analysis = sketch(f"{speaker} told the Ledger it was over.", told, publisher="The Courier")
    assert not list(RelayedAnonymous().check(analysis))


@pytest.mark.parametrize(("words", "named"), [("a diplomat told Axios", True), ("a diplomat said", False)])
def test_an_outlet_of_one_word_has_no_initials(words, named):
    assert names_outlet(words, "Axios") is named


@pytest.mark.parametrize(
    ("after", "veiled"),
    [
        ("told the Ledger it was over", True),
        ("told the paper it was over", True),
        ("told Ms. Venn it was over", False),
        ("told her it was over", False),
        ("warned the minister it was over", False),
        ("said it was over", True),
    ],
)
def test_relayed_anonymous_wants_the_outlet_to_be_told(after, veiled):
    text = f"The Ledger wrote that a diplomat {after}."
    cue = after.partition(" ")[0]
    told = said("it was over", cue, "a diplomat", source="s1", identity=Identity.ANONYMOUS, relay=("The Ledger",))
    found = list(RelayedAnonymous().check(sketch(text, told, publisher="The Courier")))
    assert bool(found) is veiled


def test_relayed_anonymous_wants_the_outlet_nearby():
    told = said("it was over", "said", "A diplomat", source="s1", identity=Identity.ANONYMOUS, relay=("The Ledger",))
    assert not list(RelayedAnonymous().check(sketch("A diplomat said it was over.", told, publisher="The Courier")))


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("It fell, the Ledger said.", ("The Ledger", "Sille News")),
        ("It fell, the Ledger said, citing the Ledger.", ("The Ledger", "Ledger News")),
        ("It fell, according to the Ledger and Sille News, the Ledger said.", ("The Ledger", "Sille News")),
    ],
)
def test_deep_relay_wants_a_chain_in_words(text, relay):
    told = said("It fell", "said", "the Ledger", source="s1", relay=relay)
    assert not list(DeepRelay().check(sketch(text, told)))


def _insolvent(after: str = "", **fields):
    told = {"source": "s1", "identity": Identity.ORGANIZATION, "role": Role.MEDIA, "relay": ("The Ledger",)}
    text = f"The Ledger reported the bank is insolvent.{after}"
    return sketch(text, said("the bank is insolvent", "reported", "The Ledger", **(told | fields)))


def test_relay_unverified_asks_for_a_word_on_checking():
    (finding,) = RelayUnverified().check(_insolvent())
    assert "The Ledger alone" in finding.message


@pytest.mark.parametrize("after", [" We could not confirm this.", " The bank denied it."])
def test_relay_unverified_hears_it_anywhere(after):
    assert not list(RelayUnverified().check(_insolvent(after)))


@pytest.mark.parametrize("fields", [{"self_relay": True}, {"relay": ()}, {"role": Role.OFFICIAL}])
def test_relay_unverified_lets_pass(fields):
    assert not list(RelayUnverified().check(_insolvent(**fields)))


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("The king of storms, Sille media dubbed it.", "dubbed", "Sille media"),
        ("Inspectors look at various sites reported on Monday.", "reported", "various sites"),
        ("News outlets, including The Ledger, reported it.", "reported", "News outlets"),
        ("The news outlets reported it.", "reported", "The news outlets"),
    ],
)
def test_generic_outlet_wants_a_report_of_media(text, cue, speaker):
    content = "it" if " it" in text else "Monday"
    assert not list(GenericOutlet().check(sketch(text, said(content, cue, speaker, **MEDIA))))
