"""The values of an entry: what each key may hold, and what is said where it holds something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import Any

from attribution.model import Act, Category, Identity, ReasonClass, Role, Spans, TextSpan
from attribution.overrides.entries import NOBODY
from attribution.rules.suggest import unknown
from attribution.serial.article import kind_of

_SHA256 = re.compile(r"[0-9a-fA-F]{64}")

Parser = Callable[[object], Any]
"""From what JSON gave to the value; raises a `ValueError` that goes on from the key: "must be …"."""


def string(value: object) -> str:
    """Return a string."""
    if not isinstance(value, str):
        raise ValueError(f"must be a string, this is {kind_of(value)}")
    return value


def truth(value: object) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, this is {kind_of(value)}")
    return value


def sha256(value: object) -> str:
    """Return a hash in lower case."""
    if not _SHA256.fullmatch(string(value)):
        raise ValueError('must be 64 hexadecimal digits: the "text_sha256" that `attribution extract` writes')
    return string(value).lower()


def pairs(value: object) -> Spans:
    """Return spans in text order."""
    if not isinstance(value, list):
        raise ValueError(f"must be a list of [start, end] pairs, this is {kind_of(value)}")
    spans = tuple(sorted(_pair(item) for item in value))
    for one, other in pairwise(spans):
        if other.start < one.end:
            raise ValueError(f"[{one.start}, {one.end}] and [{other.start}, {other.end}] overlap")
    return spans


def some_pairs(value: object) -> Spans:
    """Return spans, at least one."""
    if value == []:
        raise ValueError("must hold at least one [start, end] pair")
    return pairs(value)


def _pair(value: object) -> TextSpan:
    if not isinstance(value, list) or [type(item) for item in value] != [int, int]:
        raise ValueError("must hold pairs [start, end] of whole numbers")
    start, end = value
    if not 0 <= start < end:
        raise ValueError(f"no words go from {start} to {end}")
    return TextSpan(start, end)


def source(value: object) -> str:
    """Return the name of a source; `NOBODY` for null."""
    if value is None:
        return NOBODY
    name = string(value).strip()
    if not name:
        raise ValueError("is empty; null says that it is nobody's")
    return name


def names(value: object) -> tuple[str, ...]:
    """Return names of outlets."""
    if not isinstance(value, list):
        raise ValueError(f"must be a list of names, this is {kind_of(value)}")
    found = tuple(string(item).strip() for item in value)
    if not all(found):
        raise ValueError("holds an empty name")
    return found


def _label(labels: type[StrEnum]) -> Parser:
    words = [label.value for label in labels]

    def parse(value: object) -> StrEnum:
        if string(value) not in words:
            raise ValueError(unknown("cannot be", string(value), words))
        return labels(string(value))

    return parse


PARSERS: Mapping[str, Parser] = {
    "text_sha256": sha256,
    "article": string,
    "content": some_pairs,
    "cue": pairs,
    "quote": string,
    "speaker": pairs,
    "source": source,
    "identity": _label(Identity),
    "role": _label(Role),
    "category": _label(Category),
    "relay": names,
    "granted": truth,
    "reason_class": _label(ReasonClass),
    "act": _label(Act),
    "remove": truth,
    "add": truth,
    "note": string,
    "by": string,
}
"""Every key of an entry, in the order of the documentation."""

REQUIRED = ("text_sha256", "content")
