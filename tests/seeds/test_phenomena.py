"""The seeds show every construction and label of the vocabulary, where their README says so."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from attribution.model import Category, Facet, Identity, Kind, ReasonClass, Role

SEEDS: Final = Path(__file__).resolve().parents[2] / "seeds"
ARTICLES: Final = {
    article["id"]: article
    for article in map(json.loads, (SEEDS / "seeds.jsonl").read_text(encoding="utf-8").splitlines())
}
README_ROW: Final = re.compile(r"^\| (?!Phenomenon|-)(.+?) \| (.+?) \|$", re.MULTILINE)

Row = dict[str, Any]
Shows = Callable[[Row, Row], bool]
"""Whether an attribution (second) of an article (first) shows a phenomenon."""


def said(article: Row, spans: list[list[int]]) -> str:
    """Return the words of `spans`."""
    return " // ".join(article["text"][start:end] for start, end in spans)


def cue(pattern: str) -> Shows:
    return lambda article, row: bool(re.fullmatch(pattern, said(article, row["cue"])))


def speaker(pattern: str) -> Shows:
    return lambda article, row: bool(re.search(pattern, said(article, row["speaker"])))


def label(key: str, value: object) -> Shows:
    return lambda _article, row: bool(row[key] == value)


def near(pattern: str) -> Shows:
    """Return a test of the words from 60 characters before the attribution to 60 after it."""

    def shows(article: Row, row: Row) -> bool:
        spans = row["content"] + row["cue"] + row["speaker"]
        start, end = min(s for s, _ in spans), max(e for _, e in spans)
        return bool(re.search(pattern, article["text"][max(0, start - 60) : end + 60]))

    return shows


def both(*parts: Shows) -> Shows:
    return lambda article, row: all(part(article, row) for part in parts)


def inverted(article: Row, row: Row) -> bool:
    if not (row["cue"] and row["speaker"]):
        return False
    return row["content"][0][0] < row["cue"][0][0] < row["speaker"][0][0] and said(article, row["cue"]) == "said"


def floats(article: Row, row: Row) -> bool:
    """Return whether the quotation stands alone, its speaker in an earlier paragraph."""
    if row["cue"] or not row["speaker"] or row["speaker"][0][1] > row["content"][0][0]:
        return False
    return "\n" in article["text"][row["speaker"][0][1] : row["content"][0][0]]


def nested(article: Row, row: Row) -> bool:
    """Return whether the content of a statement by somebody else holds this one's content and cue."""
    return any(
        other is not row
        and other["source"] != row["source"]
        and row["cue"]
        and any(s <= row["cue"][0][0] and row["cue"][-1][1] <= e for s, e in other["content"])
        for other in article["attributions"]
    )


def carried_interview(article: Row, row: Row) -> bool:
    """Return whether the relay comes from an interview that another sentence names."""
    text = article["text"]
    return bool(row["relay"]) and "nterview" in text and not near(r"nterview|told")(article, row)


def one_source_many_names(article: Row, row: Row) -> bool:
    names = {said(article, r["speaker"]) for r in article["attributions"] if r["source"] == row["source"]}
    return row["source"] is not None and len(names) >= 3


def same_content_twice(article: Row, row: Row) -> bool:
    return [other["content"] for other in article["attributions"]].count(row["content"]) > 1


def repeated_paragraph(article: Row, row: Row) -> bool:
    words = said(article, row["content"])
    return sum(said(article, other["content"]) == words for other in article["attributions"]) > 1 and (
        not same_content_twice(article, row)
    )


PHENOMENA: Final[dict[str, Shows]] = (
    {
        "direct": label("kind", Kind.DIRECT),
        "mixed": label("kind", Kind.MIXED),
        "indirect": label("kind", Kind.INDIRECT),
        "inverted (“…,” said X)": inverted,
        "according to, in front": cue("According to"),
        "according to, at the end": cue("according to"),
        "called": cue("called"),
        "described … as": both(cue("described?s?"), near(r"\bas ")),
        "was quoted by … as saying": cue("was quoted // as saying"),
        "passive (was reported by)": cue("was (first )?reported"),
        "said and added": cue("add(ed|ing)"),
        "has said": cue("has said"),
        "present tense": cue("says|tells"),
        "announced by a colon": near(r"(said|adding): [\"“‘]"),
        "accused, blamed": cue("accuses|blame"),
        "urged, called on": cue("urged|called on"),
        "two cues, one content": lambda a, r: len(r["cue"]) == 2 and "quoted" not in said(a, r["cue"]),
        "split quotation": lambda _a, r: r["kind"] == Kind.DIRECT and len(r["content"]) > 1,
        "content split around its cue": lambda _a, r: (
            r["kind"] != Kind.DIRECT and len(r["content"]) > 1 and bool(r["speaker"])
        ),
        "floating quotation in a new paragraph": floats,
        "quotation over several paragraphs": lambda a, r: "\n“" in said(a, r["content"]),
        "block quotation (Markdown)": lambda a, r: said(a, r["content"]).startswith(">"),
        "single quotation marks outside": lambda a, r: said(a, r["content"]).startswith("‘"),
        "curly quotation marks": lambda a, r: said(a, r["content"]).startswith("“"),
        "straight quotation marks": lambda a, r: said(a, r["content"]).startswith('"'),
        "typewriter quotation marks": lambda a, r: "''" in said(a, r["content"]),
        "wrong-way quotation mark": lambda a, r: "to be erased ”" in said(a, r["content"]),
        "quotation within a quotation": lambda a, r: bool(re.search("‘.*“.*”.*’", said(a, r["content"]))),
        "brackets in a quotation": lambda a, r: bool(re.search(r"[“\"][\[(]", said(a, r["content"]))),
        "ellipsis in a quotation": lambda a, r: "… " in said(a, r["content"]),
        "reportedly, allegedly": cue("reportedly|allegedly"),
        "it was rumored": cue("(was|has been) rumou?red"),
        "is believed, is understood, is thought, is said": cue(
            "(is|are|were|has long been) (believed|understood|thought|said)"
        ),
        "believed to be, in apposition": cue("believed to be"),
        "it emerged, we are told": cue("it emerged|We are told"),
        "nested (A said B said)": nested,
        "reportedly said": cue("reportedly said"),
        "relay": lambda _a, r: bool(r["relay"]),
        "relay of two outlets": lambda _a, r: len(r["relay"]) == 2,
        "told an outlet": both(cue("told"), lambda _a, r: bool(r["relay"])),
        "self_relay": label("self_relay", True),
        "X, citing Y, reported Z": both(cue("citing|quoting"), same_content_twice),
        "interview carried over": carried_interview,
        "real agency as relay": lambda _a, r: r["relay"] == ["Reuters"],
        "an outlet's own correspondent": both(label("role", Role.MEDIA), label("identity", Identity.NAMED)),
        "the paper, the website": speaker("(?i)^the (news)?(paper|website)$"),
        "unnamed media": both(label("role", Role.MEDIA), label("identity", Identity.COLLECTIVE)),
        "blog, no relay": both(near("on his blog"), label("relay", [])),
        "press conference, no relay": both(near("news conference|told reporters"), label("relay", [])),
        "dateline of an agency, no relay": both(
            lambda a, r: r["id"] == "a1" and "(Continental Press)" in a["text"][:40], label("relay", [])
        ),
        "social post without marks": near(r"\(@"),
        "online comment": near("message boards|user"),
        "caption, headline": near("caption|NBS News"),
        "repeated paragraph": repeated_paragraph,
        "granted, with a ground": lambda _a, r: r["granted"] and bool(r["anonymity_reason"]),
        "granted, without a ground": lambda _a, r: r["granted"] and not r["anonymity_reason"],
        "merely unnamed": lambda _a, r: r["identity"] == Identity.ANONYMOUS and not r["granted"],
        "ground of a named body": lambda _a, r: bool(r["anonymity_reason"]) and not r["granted"],
        "ground carried to later statements": lambda _a, r: (
            bool(r["anonymity_reason"]) and r["anonymity_reason"][0][1] < r["content"][0][0] - 100
        ),
        "two unnamed sources kept apart": speaker("^(A second|A third|Another|another)"),
        "definite description of an unnamed source": speaker("^[Tt]he (source|official|friend|mother|people)"),
        "joint source": speaker(" and (a|her|Jae)|two companies|Representatives"),
        "unnamed spokesperson": both(label("identity", Identity.ORGANIZATION), label("role", Role.SPOKESPERSON)),
        "unnamed holder of a unique office": speaker("^The chairman"),
        "former official": both(speaker("captain"), label("category", Category.ANONYMOUS_OTHER)),
        "country or government as source": speaker("^(Norvale|Karesh|Velmora|The government)"),
        "document as source": speaker("indictment|affidavit|code of conduct|notice|letter"),
        "study, survey": speaker("study|survey"),
        "filing": near("In a filing"),
        "name in apposition to a description": lambda a, r: bool(
            re.match(r"(His|Her|[A-Z]\w+['’]s|The governor’s) [\w ]+, [A-Z]", said(a, r["speaker_full"]))
            and not said(a, r["speaker"]).startswith(("His", "Her"))
        ),
        "one source under several names": one_source_many_names,
        "relatives who share a surname": speaker("Pruitt|Tolun|Orrick$|Effie"),
        "spelling variants of a name": speaker("Yusef|Al-Harran"),
        "titles (Ms, Mr., Dr., Col.)": speaker(r"^(Ms|Mr\.?|Dr\.|Mrs\.|Miss) "),
        "pronoun as speaker": speaker("(?i)^(he|she|it)$"),
        "cataphora": lambda a, r: r["content"][0][0] == 0 and said(a, r["speaker"]) == "he",
        "declined, refused": cue("declined|refused"),
        "did not respond, could not be reached": both(
            cue("did not respond|could not be reached"), label("optional", True)
        ),
        "denied": cue("denied"),
        "attitude": both(label("act", "attitude"), label("optional", False)),
        "bare nominal content (optional)": both(cue("Rumors|rumours|laughed off"), label("optional", True)),
        "interview in questions and answers (optional)": speaker("^VEITCH"),
        "scare quotes, titles, nicknames": lambda a, _r: len(a["not_speech"]) >= 2,
        "nothing said in marks: subheads": lambda a, _r: any(
            said(a, [span]).startswith(("'No", "‘Rust")) for span in a["not_speech"]
        ),
    }
    | {
        f"{name}: {value}": label(key, value)
        for name, key, values in (
            ("identity", "identity", Identity),
            ("role", "role", Role),
            ("category", "category", Category),
            ("ground", "reason_class", [value for value in ReasonClass if value is not ReasonClass.NONE]),
        )
        for value in values
    }
    | {f"facet: {facet}": lambda _a, r, facet=facet: facet in r["facets"] for facet in Facet}
)


def articles_that_show(shows: Shows) -> list[str]:
    """Return the ids of the articles in which an attribution shows it."""
    return [name for name, article in ARTICLES.items() if any(shows(article, row) for row in article["attributions"])]


TABLE: Final = (SEEDS / "README.md").read_text(encoding="utf-8").partition("## What is shown where")[2]
README: Final = dict(README_ROW.findall(TABLE))


@pytest.mark.parametrize("name", PHENOMENA)
def test_seeds_show_phenomenon_where_readme_says(name: str) -> None:
    """The table names the first five articles, so that it stays readable."""
    shown = articles_that_show(PHENOMENA[name])
    assert shown, "no article shows it any more"
    assert README.get(name) == ", ".join(shown[:5]), f"seeds/README.md: {name}"


def test_readme_claims_nothing_else() -> None:
    assert set(README) == set(PHENOMENA)
