"""Identity, role and relay from end to end, on invented articles."""

from __future__ import annotations

import pytest

import attribution
from attribution.model import Article, Category, Identity, Role


def labelled(text: str, publisher: str | None = None) -> attribution.Analysis:
    return attribution.extract(Article(text=text, publisher=publisher))


@pytest.mark.parametrize(
    ("text", "identity", "role"),
    [
        ("Fenwick said the ramp was wet. He left at noon.", Identity.NAMED, Role.OTHER),
        ("A spokesman for Sen. Laura Fenwick said the ramp was wet.", Identity.ORGANIZATION, Role.SPOKESPERSON),
        ("Federal prosecutors said the ramp was wet.", Identity.ORGANIZATION, Role.OFFICIAL),
        ("Navy spokesperson Cmdr. Laura Fenwick said the ramp was wet.", Identity.NAMED, Role.SPOKESPERSON),
        ("Laura Fenwick, a K.R.S. spokeswoman, said the ramp was wet.", Identity.NAMED, Role.SPOKESPERSON),
        ("Laura Fenwick, 54, said the ramp was wet.", Identity.NAMED, Role.CITIZEN),
        ("Treasury Director B. Laura Fenwick said the ramp was wet.", Identity.NAMED, Role.OFFICIAL),
        ("One of the Democratic negotiators, Laura Fenwick, said the ramp was wet.", Identity.NAMED, Role.OFFICIAL),
        ("Laura Fenwick, now the Fed’s vice chairwoman, said the ramp was wet.", Identity.NAMED, Role.OFFICIAL),
        ("Laura Fenwick, the official charged with the ramp, said it was wet.", Identity.NAMED, Role.OFFICIAL),
        ("Laura Fenwick, a vice president at Kelmtel, said the ramp was wet.", Identity.NAMED, Role.OTHER),
        ("Laura Fenwick, a director of the weather service, said it was wet.", Identity.NAMED, Role.OFFICIAL),
        ("Laura Fenwick, an agent of the F.B.I., said the ramp was wet.", Identity.NAMED, Role.OFFICIAL),
        ("Laura Fenwick, president of Kelm Ski Country USA, said the ramp was wet.", Identity.NAMED, Role.OTHER),
        (
            "Laura Fenwick, president of the liberal Christian group Salt, said the ramp was wet.",
            Identity.NAMED,
            Role.ACTIVIST,
        ),
        (
            "Laura Fenwick, a Republican who heads the rights group Salt, said the ramp was wet.",
            Identity.NAMED,
            Role.ACTIVIST,
        ),
        ("Laura Fenwick, a lawyer who teaches law at Sund University, said it was wet.", Identity.NAMED, Role.EXPERT),
        ("Laura Fenwick, head of the Sierra Club, said the ramp was wet.", Identity.NAMED, Role.ACTIVIST),
        ("Several immigrant rights groups said the ramp was wet.", Identity.COLLECTIVE, Role.ACTIVIST),
        ("Several construction groups said the ramp was wet.", Identity.COLLECTIVE, Role.ORGANIZATION),
        ("Laura Fenwick, president of the Center for Maritime Rights, said it was wet.", Identity.NAMED, Role.ACTIVIST),
        ("Laura Fenwick of Kelm Right to Life said the ramp was wet.", Identity.NAMED, Role.ACTIVIST),
        ("One in four adults said the ramp was wet.", Identity.COLLECTIVE, Role.CITIZEN),
        ("Two-thirds of the lawmakers said the ramp was wet.", Identity.COLLECTIVE, Role.OFFICIAL),
        ("Several Hill sources said the ramp was wet.", Identity.COLLECTIVE, Role.OFFICIAL),
        ("Friends of the clerk said the ramp was wet.", Identity.COLLECTIVE, Role.OTHER),
        (
            "The Ministry of Roads (MOR) built the ramp.\nThe MOR said the ramp was wet.",
            Identity.ORGANIZATION,
            Role.OFFICIAL,
        ),
        ("Laura Fenwick, a former federal prosecutor, said the ramp was wet.", Identity.NAMED, Role.EXPERT),
        ("A Sund Army official said the ramp was wet.", Identity.ANONYMOUS, Role.MILITARY),
        ("Tom Hale, a member of a Kelm-based opposition group, said the ramp was wet.", Identity.NAMED, Role.ACTIVIST),
        ("Laura Fenwick, the Green candidate for mayor, said the ramp was wet.", Identity.NAMED, Role.CAMPAIGN),
        ("Republican nominee Laura Fenwick said the ramp was wet.", Identity.NAMED, Role.CAMPAIGN),
        ("Laura Fenwick, the court nominee, said the ramp was wet.", Identity.NAMED, Role.OFFICIAL),
        ("Fenwick campaign manager Tom Hale said the ramp was wet.", Identity.NAMED, Role.CAMPAIGN),
        ("Tom Hale, an adviser to the Fenwick campaign, said the ramp was wet.", Identity.NAMED, Role.CAMPAIGN),
        ("Fenwick campaign spokesman Tom Hale said the ramp was wet.", Identity.NAMED, Role.SPOKESPERSON),
        (
            "Rival Laura Fenwick said the ramp was wet. Fenwick supporters came, and Fenwick’s campaign paid for it.",
            Identity.NAMED,
            Role.CAMPAIGN,
        ),
        ("In a talk with Laura Fenwick, the mayor claimed so. Fenwick said it was wet.", Identity.NAMED, Role.OTHER),
        ("Senate candidate Laura Fenwick’s doctor said the ramp was wet.", Identity.ANONYMOUS, Role.EXPERT),
        ("The Fenwick campaign said the ramp was wet.", Identity.ORGANIZATION, Role.CAMPAIGN),
        ("A campaign aide said the ramp was wet.", Identity.ANONYMOUS, Role.CAMPAIGN),
        (
            "Laura Fenwick said the ramp was wet. Candidates met. Fenwick left her last campaign event late. Most "
            "voters saw Fenwick there. Fenwick was tired.",
            Identity.NAMED,
            Role.CAMPAIGN,
        ),
    ],
)
def test_labels_identity_and_role(text, identity, role):
    (source,) = labelled(text).sources
    assert (source.identity, source.role) == (identity, role)


def test_labels_surname_joins_the_person_whom_a_pronoun_opened():
    text = "Laura Fenwick built the ramp.\n“It is sound,” she said.\nFenwick said nobody had asked."
    assert len(labelled(text).sources) == 1


def test_labels_the_newspaper_is_the_outlet_named_before():
    text = "The ramp was wet, the Hardan Gazette reported.\nThe newspaper said the mayor had known."
    first, second = labelled(text).attributions
    assert first.relay == second.relay
    assert second.category is Category.OUTLET_RELAYED


def test_labels_an_agency_that_is_no_news_agency_is_no_outlet():
    text = "A clerk told Reuters that the ramp was wet.\nThe agency said it would be dried."
    assert labelled(text).attributions[1].relay == ()


def test_labels_interviewers_are_named_once_for_all():
    text = (
        "Laura Fenwick was speaking to interviewers from Kelm World and the weekly paper Hardan Morgen.\n"
        "“It was wet,” Fenwick said."
    )
    assert labelled(text).attributions[-1].relay == ("Kelm World", "Hardan Morgen")


def test_labels_a_station_stands_for_itself_not_for_its_network():
    text = "“It was wet,” Laura Fenwick told ABC News station KELM-TV."
    assert labelled(text).attributions[0].relay == ("KELM-TV",)


def test_labels_news_reports_at_large_have_no_relay():
    text = "The ramp was wet, according to news reports, though a clerk told Reuters it was dry."
    assert labelled(text).attributions[0].relay == ()


def test_labels_the_publisher_is_first_hand_by_its_short_name():
    item = labelled("“It was wet,” a pilot told the Courier.", "Kelm Courier").attributions[0]
    assert item.relay == ("Kelm Courier",)
    assert item.self_relay
    assert item.category is Category.ANONYMOUS_OTHER


def test_labels_an_unnamed_aide_of_a_campaign_is_inside_an_office():
    [item] = labelled("A senior campaign adviser said the ramp was wet.").attributions
    assert item.category is Category.ANONYMOUS_OFFICIAL


def test_labels_abbreviated_states_are_states():
    [item] = labelled("E.U. leaders said the ramp was wet.").attributions
    assert (item.role, item.category) == (Role.OFFICIAL, Category.ANONYMOUS_OFFICIAL)


def test_official_of_a_body_by_its_initials_is_the_same():
    text = (
        "A Roads Department official said the ramp was wet. “It is wet,” the {} official said on Monday. "
        "An aide to the mayor said it was dry."
    )

    def sources(initials: str) -> int:
        found = labelled(text.format(initials)).attributions
        return len({item.source for item in found})

    assert (sources("DOR"), sources("RD"), sources("KRS")) == (2, 2, 3)


def test_office_before_a_name_leaves_nothing_in_it():
    text = "Former White House Chief of Staff Orla Fenwick left in July.\nFenwick said she was tired."
    [source] = labelled(text).sources
    assert (source.canonical, source.role) == ("Orla Fenwick", Role.OFFICIAL)


def test_credit_of_a_picture_is_nobody():
    text = "Tom Hale/AP Mayor Laura Fenwick blasts the board for not apologizing.\nFenwick said it was wet."
    assert [source.canonical for source in labelled(text).sources] == ["Mayor Laura Fenwick"]
