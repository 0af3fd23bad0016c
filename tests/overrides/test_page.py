"""The example of docs/overrides.md is what the code does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema

from attribution.model import Act, Category
from attribution.overrides.values import PARSERS
from attribution.serial import analysis_to_dict, loads, schema, text_sha256

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "overrides.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_page_example(desk: Any) -> None:
    text, file = blocks("text")[0], loads(blocks("json")[0])
    jsonschema.validate(file, schema("overrides"))
    assert {entry["text_sha256"] for entry in file["entries"]} == {text_sha256(text)}
    found = desk.found(text, id="ferry.txt")
    assert desk.name(found, '"Nobody rang us,"') == "Ole Holm"
    overrides = desk.overrides(*file["entries"], file="ferry.txt.attribution.json")

    corrected = desk.apply(found, *file["entries"])

    assert corrected.diagnostics == ()
    assert [span.of(text) for entry in overrides.entries for span in entry.content] == [
        entry.quote for entry in overrides.entries
    ]
    assert desk.said(corrected, "The ferry").category is Category.ANONYMOUS_OFFICIAL
    assert desk.said(corrected, "otherwise").act is Act.ATTITUDE
    written = analysis_to_dict(corrected)["attributions"][3]["evidence"][-1]
    shown = loads(blocks("json")[1])
    assert {**written, "pattern": shown["pattern"]} == shown
    assert overrides.entries[0].id == shown["pattern"]


def test_page_tells_of_every_key() -> None:
    assert [key for key in PARSERS if f"`{key}`" not in PAGE] == []
