"""Build `articles/` and `seeds.jsonl` from the articles in `marked/`.

    python seeds/build.py           write them
    python seeds/build.py --check   exit code 1 if they are not what `marked/` gives

`README.md` explains the markup. Offsets are counted here and nowhere else, so an article can be edited like
any other text.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from attribution.model import Act, Category, Facet, Identity, Kind, ReasonClass, Role

HERE: Final = Path(__file__).resolve().parent
MARKED: Final = HERE / "marked"
ARTICLES: Final = HERE / "articles"
GOLD: Final = HERE / "seeds.jsonl"
SECTIONS: Final = re.compile(r"\A(.*?)=== text\n(.*)=== sources\n(.*?)=== attributions\n(.*)\Z", re.DOTALL)
OPENING: Final = re.compile(r"\{([^{}:]+):")
TAG: Final = re.compile(r"([ckfs])(\d+)|(g)\.([a-z-]+)|(n)")
HEADER: Final = ("publisher", "title", "published")

Spans = list[list[int]]
Row = dict[str, Any]
"""One attribution, source or article in the exchange format."""


class MarkupError(ValueError):
    """A marked article that breaks the rules of the markup; the message names article and place."""


class Marked(NamedTuple):
    """A text freed of its markup, and what the markup said."""

    text: str
    spans: Mapping[str, Spans]
    """Spans by tag, e.g. `c1`, `s1`, `g.aide`, `n`, in text order."""


class SourceRow(NamedTuple):
    """One line under `=== sources`."""

    identity: Identity
    role: Role
    unnamed: Category | None
    """Category of what an unnamed source says first-hand; None for the others."""
    canonical: str
    facets: list[Facet]
    granted: bool
    reason: ReasonClass


def strip_markup(marked: str) -> Marked:
    """Return the text without markup, and the spans that the markup held.

    Raises:
        MarkupError: If a brace does not close, closes nothing, or opens with an unknown tag.
    """
    out: list[str] = []
    length = 0
    spans: dict[str, Spans] = {}
    stack: list[tuple[list[str], int]] = []
    at = 0
    while at < len(marked):
        if marked[at] == "{":
            match = OPENING.match(marked, at)
            tags = match[1].split(",") if match else []
            if match is None or not all(TAG.fullmatch(tag) for tag in tags):
                raise MarkupError(f"bad tag at {marked[at : at + 40]!r}")
            stack.append((tags, length))
            at = match.end()
        elif marked[at] == "}":
            if not stack:
                raise MarkupError(f"brace closes nothing after {marked[max(0, at - 40) : at]!r}")
            tags, start = stack.pop()
            for tag in tags:
                spans.setdefault(tag, []).append([start, length])
            at += 1
        else:
            out.append(marked[at])
            length += 1
            at += 1
    if stack:
        raise MarkupError(f"tag {stack[-1][0]} never closes")
    return Marked("".join(out), {tag: sorted(found) for tag, found in spans.items()})


def read_sources(table: str) -> dict[str, SourceRow]:
    """Return the sources by name: `name | identity role [category] | canonical | options…`."""
    found: dict[str, SourceRow] = {}
    for name, labels, canonical, *options in _rows(table):
        identity, role, *category = labels.split()
        values = {key: value for key, _, value in (option.partition(": ") for option in options)}
        if unknown := set(values) - {"facets", "granted", "reason"}:
            raise MarkupError(f"source {name}: unknown option {sorted(unknown)}")
        found[name] = SourceRow(
            identity=Identity(identity),
            role=Role(role),
            unnamed=Category(category[0]) if category else None,
            canonical=canonical,
            facets=[Facet(facet) for facet in values.get("facets", "").split()],
            granted="granted" in values,
            reason=ReasonClass(values.get("granted") or values.get("reason") or "none"),
        )
    return found


def category_of(source: SourceRow | None, relay: list[str], self_relay: bool) -> Category:
    """Return the first category that fits, in the order of docs/vocabulary.md.

    Raises:
        MarkupError: If an unnamed source does not say which of the two categories it has.
    """
    if relay and not self_relay:
        return Category.OUTLET_RELAYED
    if source is None:
        return Category.UNATTRIBUTED
    if source.identity in (Identity.NAMED, Identity.ORGANIZATION):
        return Category.NAMED
    if source.unnamed is None:
        raise MarkupError(f"unnamed source {source.canonical!r} has no category")
    return source.unnamed


def read_attributions(
    table: str, spans: Mapping[str, Spans], sources: Mapping[str, SourceRow], publisher: str
) -> list[Row]:
    """Return the attributions in text order: `number | source or - | kind | options…`.

    `source` still holds the name that the markup uses.
    """
    found: list[Row] = []
    for number, name, kind, *options in _rows(table):
        values = {key: value for key, _, value in (option.partition(": ") for option in options)}
        if unknown := set(values) - {"relay", "optional", "attitude"}:
            raise MarkupError(f"attribution {number}: unknown option {sorted(unknown)}")
        if f"c{number}" not in spans:
            raise MarkupError(f"attribution {number} has no content")
        source = None if name == "-" else sources[name]
        relay = values["relay"].split("; ") if "relay" in values else []
        self_relay = relay == [publisher]
        speaker = spans.get(f"s{number}", [])
        row = {
            "content": spans[f"c{number}"],
            "cue": spans.get(f"k{number}", []),
            "speaker": speaker,
            "speaker_full": spans.get(f"f{number}", speaker),
            "kind": Kind(kind),
            "act": Act.ATTITUDE if "attitude" in values else Act.STATEMENT,
            "source": None if source is None else name,
            "identity": source.identity if source else Identity.UNATTRIBUTED,
            "role": source.role if source else Role.NONE,
            "category": category_of(source, relay, self_relay),
            "relay": relay,
            "self_relay": self_relay,
            "anonymity_reason": spans.get(f"g.{name}", []),
            "granted": source.granted if source else False,
            "reason_class": source.reason if source else ReasonClass.NONE,
            "facets": source.facets if source else [],
            "optional": "optional" in values,
        }
        found.append(row)
    _check_tags_are_used(table, spans, sources)
    return sorted(found, key=lambda row: (row["content"][0][0], -row["content"][-1][1], row["cue"]))


def build_article(marked: str, name: str) -> Row:
    """Return the article called `name` with its gold, in the exchange format.

    Raises:
        MarkupError: If the file breaks the rules of the markup.
    """
    match = SECTIONS.match(marked)
    if match is None:
        raise MarkupError(f"{name}: needs `=== text`, `=== sources` and `=== attributions`, in this order")
    header = dict(line.split(": ", 1) for line in match[1].splitlines())
    if tuple(header) != HEADER:
        raise MarkupError(f"{name}: the header must give {', '.join(HEADER)}, in this order")
    try:
        text, spans = strip_markup(match[2])
        sources = read_sources(match[3])
        attributions = read_attributions(match[4], spans, sources, header["publisher"])
    except (MarkupError, KeyError, ValueError) as error:
        raise MarkupError(f"{name}: {error}") from error
    ids: dict[str, str] = {}
    for number, row in enumerate(attributions, 1):
        if row["source"] is not None:
            row["source"] = ids.setdefault(row["source"], f"s{len(ids) + 1}")
        attributions[number - 1] = {"id": f"a{number}", **row}
    return {
        "id": name,
        **header,
        "text": text,
        "attributions": attributions,
        "sources": {
            ids[key]: {
                "canonical": row.canonical,
                "identity": row.identity,
                "role": row.role,
                "facets": row.facets,
            }
            for key, row in sorted(sources.items(), key=lambda item: int(ids[item[0]][1:]))
        },
        "not_speech": spans.get("n", []),
    }


def build_files(marked: Path = MARKED) -> dict[Path, str]:
    """Return every generated file with its content."""
    files: dict[Path, str] = {}
    lines = []
    for path in sorted(marked.iterdir(), key=lambda path: path.stem):
        article = build_article(path.read_text(encoding="utf-8"), path.stem)
        files[ARTICLES / path.name] = article["text"]
        lines.append(json.dumps(article, ensure_ascii=False) + "\n")
    files[GOLD] = "".join(lines)
    return files


def stale_files(files: Mapping[Path, str]) -> list[Path]:
    """Return the generated files that are missing, outdated, or left over from an article that is gone."""
    wrong = [path for path, content in files.items() if not path.exists() or _read(path) != content]
    return wrong + [path for path in sorted(ARTICLES.glob("*")) if path not in files]


def main(arguments: list[str]) -> int:
    """Write or check the generated files."""
    files = build_files()
    wrong = stale_files(files)
    if "--check" in arguments:
        sys.stderr.writelines(f"not current: {path.relative_to(HERE)}\n" for path in wrong)
        return 1 if wrong else 0
    ARTICLES.mkdir(exist_ok=True)
    for path in wrong:
        if path in files:
            path.write_text(files[path], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    return 0


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _rows(table: str) -> Iterator[list[str]]:
    """Yield the cells of each line."""
    for line in table.splitlines():
        yield [cell.strip() for cell in line.split(" | ")]


def _check_tags_are_used(table: str, spans: Mapping[str, Spans], sources: Mapping[str, SourceRow]) -> None:
    """Raise where the markup and the two tables do not speak of the same things."""
    rows = list(_rows(table))
    numbers = [row[0] for row in rows]
    if len(set(numbers)) < len(numbers):
        raise MarkupError("two attributions have the same number")
    if idle := set(sources) - {row[1] for row in rows}:
        raise MarkupError(f"sources that say nothing: {sorted(idle)}")
    known = {f"{letter}{number}" for number in numbers for letter in "ckfs"} | {f"g.{name}" for name in sources} | {"n"}
    if unknown := set(spans) - known:
        raise MarkupError(f"tags without a line in the tables: {sorted(unknown)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
