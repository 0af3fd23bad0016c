"""Files of overrides: what is taken, and what is said about the rest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.errors import ConfigError
from attribution.model import Act, Category, Identity, ReasonClass, Role, TextSpan
from attribution.overrides import read_overrides
from attribution.overrides.entries import NOBODY
from attribution.overrides.read import VERSION, read_entry
from attribution.overrides.values import PARSERS, REQUIRED
from attribution.serial import schema

HASH = "0123456789abcdef" * 4
FULL: dict[str, Any] = {
    "text_sha256": HASH,
    "article": "ferry",
    "content": [[9, 12], [0, 4]],
    "cue": [[5, 8]],
    "quote": "The  ferry",
    "speaker": [[13, 20]],
    "source": " Ada Holm ",
    "identity": "named",
    "role": "official",
    "category": "named",
    "relay": ["Kelm Courier"],
    "granted": True,
    "reason_class": "org_rule",
    "act": "attitude",
    "note": "why",
    "by": "AH",
}


def problem_of(**changes: Any) -> str:
    entry = {key: value for key, value in {**FULL, **changes}.items() if value != "left out"}
    read, problems = read_entry(entry, "hand.json", 3)
    assert read is None
    return "\n".join(problems)


def test_read_takes_every_key() -> None:
    entry, problems = read_entry(FULL, "folder/hand.json", 3)

    assert problems == []
    assert entry is not None
    assert entry.content == (TextSpan(0, 4), TextSpan(9, 12))
    assert entry.source == "Ada Holm"
    assert entry.identity is Identity.NAMED
    assert (entry.id, entry.title) == ("override/hand.json#3", "folder/hand.json, entry 3 ('The ferry')")


def test_read_tells_nobody_from_nothing_said() -> None:
    nobody, _ = read_entry({"text_sha256": HASH, "content": [[0, 1]], "source": None}, "hand.json", 1)
    silent, _ = read_entry({"text_sha256": HASH, "content": [[0, 1]], "role": "none"}, "hand.json", 1)

    assert nobody is not None
    assert silent is not None
    assert (nobody.source, silent.source) == (NOBODY, None)


def test_read_files_in_their_order(tmp_path: Path) -> None:
    for name in ("b.json", "a.json"):
        entry = {"text_sha256": HASH.upper(), "content": [[0, 4]], "remove": True}
        # With the mark that editors on Windows put in front.
        (tmp_path / name).write_text(json.dumps({"version": 1, "entries": [entry, entry]}), encoding="utf-8-sig")

    found = read_overrides([str(tmp_path / "b.json"), str(tmp_path / "a.json")])

    assert [entry.id for entry in found.entries] == [
        "override/b.json#1", "override/b.json#2", "override/a.json#1", "override/a.json#2",
    ]  # fmt: skip
    assert len(found.of_text(HASH)) == 4
    assert not read_overrides([])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"catgory": "named"}, "hand.json, entry 3: there is no key 'catgory'; did you mean 'category'?"),
        ({"category": "nmaed"}, "\"category\" cannot be 'nmaed'; did you mean 'named'?"),
        ({"act": "xyz"}, "\"act\" cannot be 'xyz'; there are: attitude, statement"),
        ({"identity": 1}, '"identity" must be a string, this is a number'),
        ({"text_sha256": "left out"}, '"text_sha256" is missing'),
        ({"text_sha256": "ab"}, '"text_sha256" must be 64 hexadecimal digits'),
        ({"content": []}, '"content" must hold at least one'),
        ({"content": [[4, 4]]}, '"content" no words go from 4 to 4'),
        ({"content": [[0, 4], [3, 5]]}, '"content" [0, 4] and [3, 5] overlap'),
        ({"content": [0, 4]}, '"content" must hold pairs [start, end]'),
        ({"content": [[0, True]]}, '"content" must hold pairs [start, end]'),
        ({"content": {"0": 4}}, '"content" must be a list of [start, end] pairs, this is an object'),
        ({"source": ""}, '"source" is empty; null says that it is nobody\'s'),
        ({"relay": "Kelm Courier"}, '"relay" must be a list of names, this is a string'),
        ({"relay": [" "]}, '"relay" holds an empty name'),
        ({"granted": "yes"}, '"granted" must be true or false, this is a string'),
        ({"remove": True}, '"remove" goes with nothing else, so take out speaker, source'),
        ({"identity": "anonymous"}, '"category" named does not go with "identity" anonymous'),
        ({"source": None, "category": "outlet_relayed"}, '"source" is null, so "identity" cannot be named'),
        ({"source": None, "identity": "left out"}, '"category" named does not go with "identity" unattributed'),
        ({"identity": "unattributed", "category": "left out"}, '"source" names somebody, so it is not unattributed'),
    ],
)
def test_read_refuses(changes: dict[str, Any], words: str) -> None:
    assert words in problem_of(**changes)


def test_read_refuses_an_entry_that_sets_nothing() -> None:
    entry, problems = read_entry({"text_sha256": HASH, "content": [[0, 1]], "remove": False}, "hand.json", 1)

    assert entry is None
    assert problems == ['hand.json, entry 1: sets nothing; say what is true, or "remove": true']


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[]", 'an object with "version" and "entries" is needed, this is a list'),
        (b'{"entries": []}', '"version" must be 1'),
        (b'{"version": true, "entries": []}', '"version" must be 1'),
        (b'{"version": 2, "entries": []}', "written for version 2 of the format, this release reads up to 1"),
        (b'{"version": 1, "entries": {}}', '"entries" must be a list'),
        (b'{"version": 1, "entry": [], "entries": []}', "there is no key 'entry'; did you mean 'entries'?"),
        (b'{"version": 1, "entries": [1]}', "entry 1: must be an object, this is a number"),
    ],
)
def test_read_refuses_a_file(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "hand.json"
    path.write_bytes(content)

    with pytest.raises(ConfigError) as caught:
        read_overrides([str(path)])

    assert str(caught.value).startswith(path.as_posix())
    assert words in str(caught.value)
    assert path.read_bytes() == content


def test_read_tells_all_that_is_wrong_at_once(tmp_path: Path) -> None:
    entries = [{**FULL, "rol": "x"}, FULL, {**FULL, "act": "x", "granted": 1}]
    (tmp_path / "hand.json").write_text(json.dumps({"version": 1, "entries": entries}))

    with pytest.raises(ConfigError) as caught:
        read_overrides([str(tmp_path / "hand.json"), str(tmp_path / "missing.json")])

    lines = str(caught.value).splitlines()
    assert lines[0] == "the overrides cannot be used, 4 problems:"
    assert [line.split(", entry ")[-1].split(":")[0] for line in lines[1:4]] == ["1", "3", "3"]
    assert lines[4].endswith("missing.json: no such file")


# --- the published schema ----------------------------------------------------------------------------------------


def test_schema_has_the_keys_and_labels_of_the_reader() -> None:
    entry = schema("overrides")["$defs"]["entry"]

    assert schema("overrides")["properties"]["version"] == {"description": "Version of this format.", "const": VERSION}
    assert list(entry["properties"]) == list(PARSERS)
    assert entry["required"] == list(REQUIRED)
    for label in (Identity, Role, Category, ReasonClass, Act):
        name = "reason_class" if label is ReasonClass else label.__name__.lower()
        assert entry["properties"][name]["enum"] == [word.value for word in label]


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.text(max_size=4) | st.sampled_from(["named", "media", HASH]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(list(PARSERS)) | st.text(max_size=4), anything, max_size=6), st.booleans())
def test_read_takes_nothing_that_the_schema_refuses(values: dict[str, Any], complete: bool) -> None:
    data = {"text_sha256": HASH, "content": [[0, 3]], **values} if complete else values

    entry, problems = read_entry(data, "hand.json", 1)

    assert (entry is None) == bool(problems)
    if entry is not None:
        jsonschema.validate({"version": 1, "entries": [data]}, schema("overrides"))


@given(st.binary(max_size=60) | anything.map(json.dumps).map(str.encode))
def test_read_any_file(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(content)

    with pytest.raises(ConfigError, match=r"any\.json"):
        read_overrides([str(path)])
