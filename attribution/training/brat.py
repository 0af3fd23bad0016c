r"""Articles annotated with brat: a folder of `.txt` files, each with an `.ann` file beside it.

Read are text-bound annotations of the types Content, Cue and Source (or Speaker), whatever case; what belongs
together is told by relations between them (of any type, either way round) or by events (`E1 Cue:T2 Content:T1
Source:T3`). An attribute `Attitude`, or `Act` with the value `attitude`, may stand on any part. Everything else is
passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import Factory, define, frozen

from attribution.errors import InputError
from attribution.model import Act, Spans, TextSpan
from attribution.readers.decode import decode
from attribution.training.gold import AnnotatedArticle, Gold

_PARTS = {"content": "content", "cue": "cue", "source": "source", "speaker": "source"}
_BOUND = re.compile(r"T\S*\t(?P<type>\S+) (?P<spans>\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_ROLE = re.compile(r"\S+?:([TE]\S+)")


@frozen
class _Part:
    role: str
    spans: Spans


@define
class _Notes:
    """An `.ann` file, sorted."""

    parts: dict[str, _Part] = Factory(dict)
    ties: list[tuple[str, ...]] = Factory(list)
    """Ids that stand together in a relation or event."""
    triggers: dict[str, str] = Factory(dict)
    """Event to the part it stands on."""
    attitudes: set[str] = Factory(set)


def read_brat(folder: Path, limit: int = 0) -> Iterator[AnnotatedArticle]:
    """Yield the annotated articles of a folder and those below it, by name.

    Args:
        folder: Where the files are.
        limit: Read this many only; 0 for all.

    Raises:
        InputError: If a file cannot be read, or annotates another text.
    """
    names = sorted(path for path in folder.rglob("*.ann") if path.with_suffix(".txt").exists())
    for path in names[: limit or None]:
        try:
            text = decode(path.with_suffix(".txt").read_bytes(), str(path.with_suffix(".txt")))
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(str(path), f"cannot be read: {error}") from error
        gold = tuple(_attributions(_sorted(lines, str(path), len(text))))
        yield AnnotatedArticle(id=path.relative_to(folder).with_suffix("").as_posix(), text=text, gold=gold)


def _sorted(lines: Iterable[str], place: str, length: int) -> _Notes:
    notes = _Notes()
    for number, line in enumerate(lines, 1):
        if line.startswith("T"):
            match = _BOUND.match(line)
            if match is None:
                raise InputError(f"{place}:{number}", "not a text-bound annotation of brat")
            if role := _PARTS.get(match["type"].lower()):
                notes.parts[line.partition("\t")[0]] = _Part(role, _spans(match["spans"], f"{place}:{number}", length))
        elif line.startswith(("R", "E", "*")):
            name, _, rest = line.partition("\t")
            ids = tuple(_ROLE.findall(rest)) or tuple(re.findall(r"\bT\S+", rest))
            notes.ties.append(ids)
            if line.startswith("E") and ids:
                notes.triggers[name] = ids[0]
        elif line.startswith(("A", "M")):
            words = line.partition("\t")[2].lower().split()
            if words[:1] == ["attitude"] or (words[:1] == ["act"] and words[2:] == ["attitude"]):
                notes.attitudes.add(line.partition("\t")[2].split()[1])
    return notes


def _spans(written: str, place: str, length: int) -> Spans:
    try:
        spans = sorted(TextSpan(*map(int, pair.split())) for pair in written.split(";"))
    except ValueError as error:
        raise InputError(place, str(error)) from error
    if spans[-1].end > length:
        raise InputError(place, f"a span ends behind the text of {length} characters")
    return tuple(spans)


def _attributions(notes: _Notes) -> Iterator[Gold]:
    """Yield an attribution for each cue with a content, and for each content that has no cue."""
    near: dict[str, set[str]] = {name: set() for name in notes.parts}
    for tie in notes.ties:
        ids = {notes.triggers.get(name, name) for name in tie} & notes.parts.keys()
        for name in ids:
            near[name] |= ids - {name}
    attitudes = {notes.triggers.get(name, name) for name in notes.attitudes}
    taken: set[str] = set()
    for name, part in _in_order(notes.parts):
        contents = _of(notes.parts, near[name], "content")
        if part.role == "cue" and contents:
            sources = _of(notes.parts, near[name], "source")
            sources = sources or _of(notes.parts, {other for one in contents for other in near[one]}, "source")
            taken.update(contents)
            yield _gold(notes.parts, contents, (name,), sources, attitudes)
    for name, part in _in_order(notes.parts):
        if part.role == "content" and name not in taken:
            yield _gold(notes.parts, (name,), (), _of(notes.parts, near[name], "source"), attitudes)


def _in_order(parts: Mapping[str, _Part]) -> Sequence[tuple[str, _Part]]:
    return sorted(parts.items(), key=lambda pair: pair[1].spans)


def _of(parts: Mapping[str, _Part], names: Iterable[str], role: str) -> tuple[str, ...]:
    return tuple(sorted((name for name in names if parts[name].role == role), key=lambda name: parts[name].spans))


def _gold(
    parts: Mapping[str, _Part],
    contents: tuple[str, ...],
    cues: tuple[str, ...],
    sources: tuple[str, ...],
    attitudes: set[str],
) -> Gold:
    def spans(names: Iterable[str]) -> Spans:
        return tuple(sorted(span for name in names for span in parts[name].spans))

    act = Act.ATTITUDE if attitudes & {*contents, *cues} else Act.STATEMENT
    # One source an attribution: of several, the first.
    return Gold(content=spans(contents), cue=spans(cues), speaker=spans(sources[:1]), act=act)
