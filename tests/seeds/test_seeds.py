"""The seeds' gold is well formed, follows the vocabulary, and is what `marked/` gives."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.model import Act, Category, Facet, Identity, Kind, ReasonClass, Role

SEEDS: Final = Path(__file__).resolve().parents[2] / "seeds"
ARTICLES: Final = [json.loads(line) for line in (SEEDS / "seeds.jsonl").read_text(encoding="utf-8").splitlines()]
SPAN_FIELDS: Final = ("content", "cue", "speaker", "speaker_full", "anonymity_reason")
# An apostrophe between letters, and the one before "90s" or at the end of a plural, is no quotation mark.
MARK: Final = re.compile(r"[“”\"‘]|''|(?<!\w)'(?!\d)|(?<![\ws])[’']")

Row = dict[str, Any]


def load(name: str) -> ModuleType:
    """Import a script of `seeds/`, which is no package."""
    spec = importlib.util.spec_from_file_location(f"seeds_{name}", SEEDS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = load("build")


def of_every_attribution(test: Callable[[Row, Row], None]) -> Callable[[Row], None]:
    """Make one test an article of a test of one attribution."""

    @pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
    def run(article: Row) -> None:
        for row in article["attributions"]:
            test(article, row)

    run.__name__, run.__doc__ = test.__name__, test.__doc__
    return run


def test_seeds_are_what_marked_gives() -> None:
    files = build.build_files()
    assert build.stale_files(files) == [], "run `python seeds/build.py`"
    assert build.main(["--check"]) == 0


def test_seeds_are_enough_and_of_article_length() -> None:
    assert len(ARTICLES) >= 14
    assert sum(len(article["text"].split()) < 250 for article in ARTICLES) == 1, "the live alert alone is shorter"
    assert max(len(article["text"].split()) for article in ARTICLES) < 700


def test_article_files_hold_the_same_text() -> None:
    files = {path.stem: path.read_bytes().decode("utf-8") for path in (SEEDS / "articles").iterdir()}
    assert files == {article["id"]: article["text"] for article in ARTICLES}


@of_every_attribution
def test_spans_lie_inside_the_text_trimmed_and_in_order(article: Row, row: Row) -> None:
    text = article["text"]
    assert row["content"]
    for field in SPAN_FIELDS:
        last = 0
        for start, end in row[field]:
            assert last <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
            last = end


@of_every_attribution
def test_span_borders_do_not_cut_words(article: Row, row: Row) -> None:
    for field in SPAN_FIELDS:
        for start, end in row[field]:
            words = article["text"][max(0, start - 1) : start + 1], article["text"][end - 1 : end + 1]
            # A caption's credit runs into its first word, as it does on web pages read by a machine.
            assert "media caption" in article["text"][start - 20 : start] or not words[0].isalnum() or start == 0
            assert not (len(words[1]) == 2 and words[1].isalnum())


@of_every_attribution
def test_labels_are_of_the_closed_sets(article: Row, row: Row) -> None:
    for key, values in {
        "kind": Kind,
        "act": Act,
        "identity": Identity,
        "role": Role,
        "category": Category,
        "reason_class": ReasonClass,
    }.items():
        assert values(row[key]) == row[key]
    assert [Facet(facet) for facet in row["facets"]] == row["facets"]
    assert all(isinstance(row[key], bool) for key in ("self_relay", "granted", "optional"))
    assert row["source"] is None or row["source"] in article["sources"]


@of_every_attribution
def test_source_and_attribution_agree(article: Row, row: Row) -> None:
    if row["source"] is None:
        assert (row["identity"], row["role"], row["speaker"]) == ("unattributed", "none", [])
    else:
        source = article["sources"][row["source"]]
        assert [row[key] for key in ("identity", "role", "facets")] == [
            source[key] for key in ("identity", "role", "facets")
        ]
        assert row["speaker"]


@of_every_attribution
def test_category_is_the_first_that_fits(article: Row, row: Row) -> None:
    assert row["self_relay"] == (row["relay"] == [article["publisher"]])
    if row["relay"] and not row["self_relay"]:
        assert row["category"] == "outlet_relayed"
    elif row["identity"] == "unattributed":
        assert row["category"] == "unattributed"
    elif row["identity"] in ("named", "organization"):
        assert row["category"] == "named"
    else:
        assert row["category"] in ("anonymous_official", "anonymous_other")


@of_every_attribution
def test_an_outlet_as_source_is_its_own_relay(article: Row, row: Row) -> None:
    if row["role"] == "media" and row["identity"] in ("named", "organization"):
        assert row["relay"]


@of_every_attribution
def test_kind_is_what_the_marks_say(article: Row, row: Row) -> None:
    text, silent = article["text"], article["not_speech"]
    pieces = [text[start:end] for start, end in row["content"]]
    if row["kind"] == "direct":
        assert all(piece[0] in "“\"‘'>" and (piece[-1] in "”\"’'" or piece[0] == ">") for piece in pieces)
        return
    speech = [
        match
        for start, end in row["content"]
        for match in MARK.finditer(text, start, end)
        if not any(s <= match.start() < e for s, e in silent)
    ]
    assert bool(speech) == (row["kind"] == "mixed")


@of_every_attribution
def test_content_keeps_the_conventions(article: Row, row: Row) -> None:
    for start, end in row["content"]:
        piece = article["text"][start:end]
        assert not re.match(r"(And|But|and|but)\b", piece)
        assert piece[-1] not in ",.;:" or row["kind"] == "direct", "an indirect piece drops its last comma or stop"


@of_every_attribution
def test_speaker_full_holds_the_speaker(article: Row, row: Row) -> None:
    assert bool(row["speaker"]) == bool(row["speaker_full"])
    for start, end in row["speaker"]:
        assert any(s <= start and end <= e for s, e in row["speaker_full"])


@of_every_attribution
def test_grounds_belong_to_unnamed_sources(article: Row, row: Row) -> None:
    """Or to a named body whose members are unnamed; that grants this source nothing."""
    if row["granted"]:
        assert row["identity"] in ("anonymous", "collective")
    if row["anonymity_reason"]:
        assert row["reason_class"] != "none"
    elif row["granted"]:
        assert row["reason_class"] == "none"


def test_ids_count_in_text_order() -> None:
    for article in ARTICLES:
        rows = article["attributions"]
        assert [row["id"] for row in rows] == [f"a{number}" for number in range(1, len(rows) + 1)]
        starts = [row["content"][0][0] for row in rows]
        assert starts == sorted(starts)


def test_not_speech_holds_marks_that_no_content_is() -> None:
    for article in ARTICLES:
        contents = [piece for row in article["attributions"] for piece in row["content"]]
        for span in article["not_speech"]:
            words = article["text"][slice(*span)]
            assert words[0] in "“\"‘'"
            assert words[-1] in "”\"’'"
            assert span not in contents


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        ("{c1:open", "never closes"),
        ("closed}", "closes nothing"),
        ("{x1:unknown}", "bad tag"),
        ("{no tag}", "bad tag"),
    ],
)
def test_build_refuses_broken_markup(marked: str, message: str) -> None:
    with pytest.raises(build.MarkupError, match=message):
        build.strip_markup(marked)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("{c1:A}", "A"), "no content"),
        (("1 | pilot | direct", "1 | nobody | direct"), "nobody"),
        (("1 | pilot | direct", "1 | pilot | quoted"), "quoted"),
        (("1 | pilot | direct", "1 | pilot | direct | loud"), "loud"),
        (("1 | pilot | direct", "1 | pilot | direct\n1 | pilot | direct"), "same number"),
        (("{s1:he}", "{s2:he}"), "without a line"),
        (("other anonymous_other", "other"), "has no category"),
        (("title: T\n", ""), "header"),
        (("=== sources\n", ""), "needs"),
    ],
)
def test_build_refuses_tables_that_do_not_fit(change: tuple[str, str], message: str) -> None:
    good = (
        "publisher: P\ntitle: T\npublished: 2024-01-01\n=== text\n{c1:A} {k1:said} {s1:he}.\n"
        "=== sources\npilot | anonymous other anonymous_other | he\n=== attributions\n1 | pilot | direct\n"
    )
    assert build.build_article(good, "good")["attributions"][0]["category"] == "anonymous_other"
    assert change[0] in good
    with pytest.raises(build.MarkupError, match=message):
        build.build_article(good.replace(*change), "broken")


@given(st.text(alphabet=st.characters(exclude_characters="{}", exclude_categories=["Cs"])))
def test_strip_markup_counts_as_python_does(words: str) -> None:
    text, spans = build.strip_markup(f"{words}{{c1:{words}{{n:x}}}}{words}")
    (start, end), inner = spans["c1"][0], spans["n"][0]
    assert text == f"{words}{words}x{words}"
    assert text[start:end] == f"{words}x"
    assert text[slice(*inner)] == "x"
