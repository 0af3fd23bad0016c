"""What a mention says by itself."""

from __future__ import annotations

import pytest

from attribution.lexicons import builtin_lexicon
from attribution.resolve.mentions import Form, Reach, parse
from attribution.resolve.words import words_of_lexicon

WORDS = words_of_lexicon(builtin_lexicon("en"))


@pytest.mark.parametrize(
    ("text", "form", "head"),
    [
        ("she", Form.PRONOUN, "she"),
        ("They’ve", Form.PRONOUN, "they"),
        ("a senior government official", Form.ONE, "official"),
        ("the source close to the palace", Form.ONE, "source"),
        ("one of the officials", Form.ONE, "official"),
        ("two people familiar with the matter", Form.MANY, "people"),
        ("some of his aides", Form.MANY, "aide"),
        ("42 percent of voters", Form.MANY, "people"),
        ("the Harbour Ministry", Form.BODY, "ministry"),
        ("the White House", Form.BODY, "house"),
        ("France", Form.BODY, "france"),
        ("the company", Form.BODY, "company"),
        ("police", Form.BODY, "police"),
        ("unions", Form.MANY, "union"),
        ("Unions", Form.MANY, "union"),
        ("masked gunmen", Form.MANY, "gunman"),
        ("protesters marching", Form.MANY, "protester"),
        ("just over half of his voters", Form.MANY, "voter"),
        ("tens of thousands of workers", Form.MANY, "worker"),
        ("the former mayor and current senator", Form.ONE, "mayor"),
        ("the mayor and first lady", Form.MANY, "mayor"),
        ("residents and officials", Form.MANY, "official"),
        ("Federal and state officials", Form.MANY, "official"),
        ("Western powers", Form.MANY, "powers"),
        ("The Western powers", Form.MANY, "powers"),
        ("the companies", Form.BODY, "company"),
        ("several companies", Form.MANY, "company"),
        ("the two countries", Form.BODY, "countries"),
        ("many experts I", Form.MANY, "expert"),
        ("Lawyers for Ann Moe and Bob Poe", Form.MANY, "lawyer"),
        ("Growers", Form.MANY, "grower"),
        ("news reports", Form.MANY, "news reports"),
        ("Interviewees", Form.MANY, "interviewee"),
        ("FBI and CIA officials", Form.MANY, "official"),
        ("NATO and Kelm Ministry officials", Form.MANY, "official"),
        ("The Health and Human Services Department", Form.BODY, "department"),
        ("the pontiff", Form.ONE, "pontiff"),
        ("an unnamed U.S. Agency for Inland Ports official", Form.ONE, "official"),
        ("the U.S. Agency for Inland Ports", Form.BODY, "agency"),
        ("", Form.NONE, ""),
    ],
)
def test_parse_tells_forms_apart(text: str, form: Form, head: str):
    mention = parse(text, WORDS)
    assert (mention.form, mention.head) == (form, head)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Laura Fenwick", ("Laura", "Fenwick")),
        ("retired Navy SEAL Laura Fenwick", ("Laura", "Fenwick")),
        ("former FBI and CIA official Laura Fenwick", ("Laura", "Fenwick")),
        ("University of North Kelm Law Professor Laura Fenwick", ("Laura", "Fenwick")),
        ("Interior Minister Laura Fenwick", ("Laura", "Fenwick")),
        ("harbour spokesman Pim de Wit", ("Pim", "de", "Wit")),
        ("Mr. Book", ("Book",)),
        ("Laura Fenwick responded", ("Laura", "Fenwick")),
        ("Laura Fenwick last month", ("Laura", "Fenwick")),
        ("Secretary of State Ann Moe", ("Ann", "Moe")),
        ("Kelm's mayor, Tom Hale", ("Tom", "Hale")),
        ("Omar al-Sabbagh of the Harbour Watch", ("Omar", "al-Sabbagh")),
        ("Laura Fenwick, a lawyer and author", ("Laura", "Fenwick")),
        ("a former clerk named Ann Moe", ("Ann", "Moe")),
        ("an attorney for Fenwick, Peter Krol,", ("Peter", "Krol")),
        ("one of the family's lawyers, Peter Krol", ("Peter", "Krol")),
        ("a spokesman for the mayor, Ann Moe", ()),
        ("a spokesman for the sisters, Bob Poe", ("Bob", "Poe")),
        ("U.S. Harbours and Coasts Protection", ()),
    ],
)
def test_parse_finds_the_name_after_titles(text: str, name: tuple[str, ...]):
    mention = parse(text, WORDS)
    assert (mention.name if mention.form is Form.PERSON else ()) == name


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("the clerk", Reach.DEFINITE),
        ("a clerk", Reach.INDEFINITE),
        ("his clerk", Reach.POSSESSIVE),
        ("clerks", Reach.BARE),
    ],
)
def test_parse_reads_determiners(text: str, reach: Reach):
    assert parse(text, WORDS).reach is reach


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("the Kelm College of Doctors and Nurses", Form.BODY),
        ("A spokeswoman from the law firm Moe, Holm and Poe", Form.ONE),
        ("A doctor and a nurse", Form.MANY),
    ],
)
def test_parse_joins_no_parts_of_names(text: str, form: Form):
    assert parse(text, WORDS).form is form


def test_parse_reads_joint_speakers():
    assert parse("Laura Fenwick and Tom Hale", WORDS).form is Form.JOINT
    assert parse("the Ministry of Trade and Industry", WORDS).form is Form.BODY
    assert parse("Fenwick and Harbour Secretary Tom Hale", WORDS).form is Form.JOINT
    assert parse("Culture and Sports Minister Tom Hale", WORDS).form is Form.PERSON
