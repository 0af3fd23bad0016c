"""Rules on what unnamed sources carry in a story, on analyses made by hand."""

from __future__ import annotations

import pytest

from attribution.model import Identity, ReasonClass, Role, Severity, TextSpan
from attribution.rules.anon.anon008_anonymous_lead import AnonymousLead
from attribution.rules.anon.anon009_anonymous_first_quote import AnonymousFirstQuote
from attribution.rules.anon.anon011_anonymous_opinion import AnonymousOpinion
from attribution.rules.anon.anon012_anonymous_attack import AnonymousAttack
from attribution.rules.anon.anon013_anonymous_praise import AnonymousPraise
from attribution.rules.anon.anon015_plural_mismatch import PluralMismatch
from attribution.rules.anon.anon016_quoted_and_declined import QuotedAndDeclined
from attribution.rules.anon.anon017_pseudonym_or_partial_name import PseudonymOrPartialName
from attribution.rules.anon.anon018_outlet_has_learned import OutletHasLearned
from attribution.rules.anon.anon019_anonymous_share import AnonymousShare
from attribution.testing import said, sketch

SOMEBODY = {"source": "s1", "identity": Identity.ANONYMOUS}
NAMED = {"source": "s2", "identity": Identity.NAMED}


# --- anonymous-lead


def _lead(second: str, **fields):
    text = f"A port clerk said it leaked.\n\n{second} said it burned.\n\nIda Lone said it was over."
    return sketch(
        text,
        said("it leaked", "said", "A port clerk", **SOMEBODY),
        said("it burned", "said", second, source="s3", **({"identity": Identity.ANONYMOUS} | fields)),
        said("it was over", "said", "Ida Lone", **NAMED),
    )


def test_anonymous_lead_looks_at_two_paragraphs():
    (finding,) = AnonymousLead().check(_lead("A guard"))
    assert "A port clerk" in finding.message
    assert len(finding.related) == 1


@pytest.mark.parametrize(
    ("second", "fields"),
    [
        ("Dan Ireby", {"identity": Identity.NAMED}),
        ("The port", {"identity": Identity.ORGANIZATION}),
        ("Voters", {"identity": Identity.COLLECTIVE}),
        ("A guard", {"relay": ("The Ledger",)}),
    ],
)
def test_anonymous_lead_lets_pass(second, fields):
    assert not list(AnonymousLead().check(_lead(second, **fields)))


# --- anonymous-first-quote


def _quotes(first: str = "“It was chaos on every floor,”", **fields):
    text = f"{first} said a trader. “We lost four hours of trading,” Ilse Marr said."
    return sketch(
        text,
        said(first, "said", "a trader", **(SOMEBODY | fields)),
        said("“We lost four hours of trading,”", "said", "Ilse Marr", **NAMED),
    )


def test_anonymous_first_quote_points_at_the_quotation():
    (finding,) = AnonymousFirstQuote().check(_quotes())
    assert finding.span == TextSpan(0, 30)


@pytest.mark.parametrize(
    ("first", "fields"),
    [
        ("“It was chaos on every floor,”", {"role": Role.CITIZEN}),
        ("“It was chaos on every floor,”", {"reason_class": ReasonClass.PHYSICAL_DANGER}),
        ("“Utter chaos,”", {}),
        ("It was chaos on every floor,", {}),
    ],
)
def test_anonymous_first_quote_lets_pass(first, fields):
    assert not list(AnonymousFirstQuote().check(_quotes(first, **fields)))


# --- anonymous-opinion, -attack, -praise


def _says(content: str, **fields):
    return sketch(f"An aide said {content}.", said(content, "said", "An aide", **(SOMEBODY | fields)))


@pytest.mark.parametrize(
    ("rule", "content"),
    [
        (AnonymousOpinion, "“I think the bill is lost”"),
        (AnonymousOpinion, "the bill was doomed"),
        (AnonymousAttack, "“She is lazy and vain”"),
        (AnonymousAttack, "Mayor Lone was out of her depth"),
        (AnonymousPraise, "“He is the smartest man in the cabinet”"),
    ],
)
def test_judgements_are_for_review(rule, content):
    (finding,) = rule().check(_says(content))
    assert finding.message.startswith("for review: ")
    assert finding.severity is Severity.NOTE
    assert not list(rule().check(_says(content, identity=Identity.NAMED)))


@pytest.mark.parametrize(
    ("rule", "content"),
    [
        (AnonymousOpinion, "the bill was doomed by 31 votes on Friday"),
        (AnonymousOpinion, "“She is lazy and vain, I think”"),
        (AnonymousAttack, "she was not lazy"),
        (AnonymousAttack, "the toxic spill had been cleared"),
        (AnonymousPraise, "the best way was to wait"),
    ],
)
def test_judgements_let_pass(rule, content):
    assert not list(rule().check(_says(content)))


# --- plural-mismatch


def _numbers(first: str, then: str, between: str = ""):
    text = f"{first} said it leaked. {between}{then} said it burned."
    return sketch(
        text,
        said("it leaked", "said", first, source="s1", identity=Identity.COLLECTIVE),
        said("it burned", "said", then, source="s2", identity=Identity.ANONYMOUS),
    )


def test_plural_mismatch_points_at_the_singular():
    (finding,) = PluralMismatch().check(_numbers("Sources", "The source"))
    assert finding.related == (TextSpan(0, 7),)


@pytest.mark.parametrize(
    ("first", "then", "between"),
    [
        ("Two sources", "The source", ""),
        ("Sources", "The source", "Another source was silent. "),
        ("Sources", "The source", "One of the sources left. "),
        ("Sources", "A source", ""),
        ("Sources", "The source", "It rained.\n\nIt rained.\n\nIt rained.\n\n"),
    ],
)
def test_plural_mismatch_lets_pass(first, then, between):
    assert not list(PluralMismatch().check(_numbers(first, then, between)))


# --- quoted-and-declined


def _declined(sentence: str, speaker: str = "A Kelm Metals official"):
    text = f"{sentence} {speaker} said it leaked."
    return sketch(text, said("it leaked", "said", speaker, **SOMEBODY))


def test_quoted_and_declined_warns_of_the_same_role():
    (finding,) = QuotedAndDeclined().check(_declined("Kelm Metals officials declined to comment."))
    assert finding.severity is Severity.WARNING
    (finding,) = QuotedAndDeclined().check(_declined("A spokesman for Kelm Metals had no comment."))
    assert finding.severity is Severity.NOTE


@pytest.mark.parametrize(
    "sentence",
    [
        "Norvale Water declined to comment.",
        "Kelm Metals declined to comment further.",
        "“Kelm Metals declined to comment,” Ida Lone said.",
        "Kelm Metals did not respond.",
    ],
)
def test_quoted_and_declined_lets_pass(sentence):
    assert not list(QuotedAndDeclined().check(_declined(sentence)))


def test_quoted_and_declined_can_count_silence_too():
    analysis = _declined("Kelm Metals did not respond.")
    assert len(list(QuotedAndDeclined(unanswered=True).check(analysis))) == 1


# --- pseudonym-or-partial-name


def _called(tail: str, **fields):
    text = f"They came at night, said Emma{tail}."
    told = said("They came at night", "said", "Emma", **(NAMED | {"role": Role.CITIZEN} | fields))
    return sketch(text, told)


@pytest.mark.parametrize(
    ("tail", "severity"),
    [(", a nurse", Severity.WARNING), (", 34, a nurse who declined to give her last name", Severity.NOTE)],
)
def test_partial_name_is_flagged(tail, severity):
    (finding,) = PseudonymOrPartialName().check(_called(tail))
    assert finding.severity is severity


@pytest.mark.parametrize(
    ("tail", "fields"),
    [
        ("", {}),
        (", 12, a pupil", {}),
        (" Harrow, a nurse", {}),
        (", a nurse whose surname is withheld because she fears arrest", {}),
        (", a nurse", {"role": Role.OFFICIAL}),
    ],
)
def test_partial_name_lets_pass(tail, fields):
    assert not list(PseudonymOrPartialName().check(_called(tail, **fields)))


def test_pseudonym_is_noted_once():
    (finding,) = PseudonymOrPartialName().check(_called(" (not her real name), a nurse"))
    assert finding.severity is Severity.NOTE


# --- outlet-has-learned


@pytest.mark.parametrize(
    ("text", "publisher", "number"),
    [
        ("The Kelm Courier has learned that the mayor will go.", "Kelm Courier", 1),
        ("The mayor will go, the Courier can reveal.", "The Kelm Courier", 1),
        ("This newspaper understands that the mayor will go.", None, 1),
        ("The Orsk Ledger has learned that the mayor will go.", "The Kelm Courier", 0),
        ("“The Courier has learned that the mayor will go,” she said.", "The Kelm Courier", 0),
        ("The Courier has learned from two aides that the mayor will go.", "The Kelm Courier", 0),
        ("The Courier has learned that the mayor will go, according to a letter.", "The Kelm Courier", 0),
        ("Lone has learned to swim.", "The Kelm Courier", 0),
    ],
)
def test_outlet_has_learned(text, publisher, number):
    assert len(list(OutletHasLearned().check(sketch(text, publisher=publisher)))) == number


# --- anonymous-share


def _share(named: int, unnamed: int):
    people = ["A clerk", "A guard", "A porter", "A diver", "A typist", "An usher"][:unnamed]
    names = ["Ida Lone", "Dan Ireby", "Ruth Able", "Tom Reyl", "Ilse Marr", "Ana Holt"][:named]
    speakers = [*names, *people]
    text = "\n\n".join(f"{who} said it leaked {at} times." for at, who in enumerate(speakers))
    told = [
        said(
            f"it leaked {at} times",
            "said",
            who,
            source=f"s{at}",
            identity=Identity.NAMED if who in names else Identity.ANONYMOUS,
            role=Role.OFFICIAL,
        )
        for at, who in enumerate(speakers)
    ]
    return sketch(text, *told)


def test_anonymous_share_counts_statements():
    assert not list(AnonymousShare().check(_share(5, 1)))
    assert not list(AnonymousShare(max_share=0.1).check(_share(2, 1)))
    (finding,) = AnonymousShare(max_share=0.1).check(_share(5, 1))
    assert "1 of the six statements" in finding.message


def test_anonymous_share_refuses_what_is_no_share():
    with pytest.raises(ValueError, match="max_share"):
        AnonymousShare(max_share=2)
