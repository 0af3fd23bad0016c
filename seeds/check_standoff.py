"""Check the gold of articles that are not part of this project, and put it back onto their text.

    python seeds/check_standoff.py FOLDER-OR-JSONL [-o GOLD.jsonl]

`standoff/five-articles.json` annotates the five published articles that this project started from. It holds
offsets and labels, no text: who has the articles can check that they are the same, and gets a gold file that
scorers of the exchange format can read. An article is recognised by the SHA-256 of its text as UTF-8,
whatever its file is called; line breaks at its end may be missing or added.

    python seeds/check_standoff.py GOLD.jsonl --detach STANDOFF.json

goes the other way.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

STANDOFF: Final = Path(__file__).resolve().parent / "standoff" / "five-articles.json"
OUTLETS: Final = frozenset(
    {"AFP", "BBC", "BBC Arabic", "BFMTV", "CNN", "Le Figaro", "Reuters", "Syriasteps", "The Guardian"}
)
"""Names that stay in `relay`; any other that stands in the article is text, and is kept as a span."""
SPAN_FIELDS: Final = ("content", "cue", "speaker", "speaker_full", "anonymity_reason")
LABELS: Final = (
    *("id", "kind", "act", "source", "identity", "role", "category", "self_relay", "granted", "reason_class"),
    *("facets", "optional"),
)

Row = dict[str, Any]
"""One article, attribution or source."""


def detach(article: Row) -> Row:
    """Return the gold of `article` without its text."""
    text = article["text"]
    return {
        "id": article["id"],
        "sha256": digest(text),
        "length": len(text),
        "attributions": [
            {key: row[key] for key in (*LABELS, *SPAN_FIELDS) if key in row}
            | {"relay": [_detach_relay(name, text) for name in row["relay"]]}
            for row in article["attributions"]
        ],
        "sources": {key: _detach_source(row, text) for key, row in article["sources"].items()},
        "not_speech": article["not_speech"],
    }


def attach(standoff: Row, text: str) -> Row:
    """Return the gold in the exchange format, names read from `text`.

    A source whose fullest name stands nowhere in the article as one stretch is called by its longest mention.

    Raises:
        ValueError: If `text` is not the annotated one.
    """
    if digest(text) != standoff["sha256"] or len(text) != standoff["length"]:
        raise ValueError(f"{standoff['id']}: not the annotated text")
    rows = [
        row | {"relay": [entry if isinstance(entry, str) else text[slice(*entry)] for entry in row["relay"]]}
        for row in standoff["attributions"]
    ]
    return {
        "id": standoff["id"],
        "text": text,
        "attributions": rows,
        "sources": {
            key: {"canonical": _name(key, source, rows, text)}
            | {label: value for label, value in source.items() if label != "canonical"}
            for key, source in standoff["sources"].items()
        },
        "not_speech": standoff["not_speech"],
    }


def attach_all(standoffs: Iterable[Row], texts: Iterable[str]) -> tuple[list[Row], list[str]]:
    """Return the gold of every article among `texts`, and the ids of those that are not there."""
    by_digest = {digest(variant): variant for text in texts for variant in _variants(text)}
    found: list[Row] = []
    missing: list[str] = []
    for standoff in standoffs:
        text = by_digest.get(standoff["sha256"])
        if text is None:
            missing.append(standoff["id"])
        else:
            found.append(attach(standoff, text))
    return found, missing


def digest(text: str) -> str:
    """Return the SHA-256 of `text` as UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def read_texts(path: Path) -> Iterator[str]:
    """Yield the text of every article in a folder of text files, in JSON lines, or in one text file."""
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.suffix in {".txt", ".md", ".jsonl"}:
                yield from read_texts(file)
    elif path.suffix == ".jsonl":
        yield from (row["text"] for row in read_rows(path))
    else:
        yield path.read_bytes().decode("utf-8")


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def dump_standoff(articles: Iterable[Row]) -> str:
    """Return the standoff file, with one attribution a line."""
    blocks = []
    for article in articles:
        rows = ",\n    ".join(json.dumps(row, ensure_ascii=False) for row in article["attributions"])
        rest = [
            f"   {json.dumps(key)}: " + (f"[\n    {rows}]" if key == "attributions" else json.dumps(value))
            for key, value in article.items()
        ]
        blocks.append("  {\n" + ",\n".join(rest) + "}")
    return '{"schema": 1, "articles": [\n' + ",\n".join(blocks) + "]}\n"


def main(arguments: list[str]) -> int:
    """Run the command line; 0 if all articles are there and unchanged, 1 if not."""
    parser = argparse.ArgumentParser(description="Check articles against gold that holds no text.")
    parser.add_argument("path", type=Path, help="folder of .txt or .jsonl files, or one such file")
    parser.add_argument("-o", "--output", type=Path, help="write the gold with its text here, as JSON lines")
    parser.add_argument("--standoff", type=Path, default=STANDOFF, help="which gold (default: the five articles)")
    parser.add_argument("--detach", type=Path, metavar="FILE", help="write the gold in PATH to FILE, without text")
    options = parser.parse_args(arguments)
    if options.detach:
        options.detach.write_text(dump_standoff(map(detach, read_rows(options.path))), encoding="utf-8")
        return 0
    standoffs = json.loads(options.standoff.read_text(encoding="utf-8"))["articles"]
    found, missing = attach_all(standoffs, read_texts(options.path))
    count = sum(len(article["attributions"]) for article in found)
    sys.stderr.write(f"{len(found)} of {len(standoffs)} articles are as annotated, {count} attributions\n")
    sys.stderr.writelines(f"missing or changed: {name}\n" for name in missing)
    if options.output:
        lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in found)
        options.output.write_text(lines, encoding="utf-8")
    return 1 if missing else 0


def _variants(text: str) -> Iterator[str]:
    """Yield `text` with as many line breaks at its end as editors and exports leave there."""
    yield text
    bare = text.rstrip("\n")
    yield from (bare + "\n" * count for count in range(3))


def _find(words: str, text: str) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


def _detach_relay(name: str, text: str) -> str | list[int]:
    return name if name in OUTLETS or name not in text else _find(name, text)


def _detach_source(source: Row, text: str) -> Row:
    """Replace the name by its place; leave it out where the article has it only in pieces."""
    row = {key: value for key, value in source.items() if key != "canonical"}
    for name in (source["canonical"], re.sub(r" \(.*\)\Z", "", source["canonical"])):
        if name in text:
            return {"canonical": _find(name, text), **row}
    return row


def _name(key: str, source: Row, rows: Iterable[Row], text: str) -> str:
    if "canonical" in source:
        return text[slice(*source["canonical"])]
    mentions = [" ".join(text[s:e] for s, e in row["speaker_full"]) for row in rows if row["source"] == key]
    return max(mentions, key=len, default="")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
