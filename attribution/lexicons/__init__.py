"""Word lists as data: one text file a list under `<language>/`, `entry: label` or `entry` a line, `#` comments."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from attribution.model import Lexicon


def parse_word_list(text: str) -> dict[str, str]:
    """Return the entries of one word list with their labels (empty where none is given).

    Args:
        text: One entry a line, `entry: label` or `entry`; `#` starts a comment; entries are lower-cased.
    """
    entries: dict[str, str] = {}
    for line in text.splitlines():
        entry, _, label = line.partition("#")[0].strip().partition(":")
        if entry.strip():
            entries[entry.strip().lower()] = label.strip()
    return entries


@cache
def builtin_lexicon(language: str = "en") -> Lexicon:
    """Return the word lists that come with the package, by file name without ending; empty for other languages."""
    folder = resources.files(__name__) / language
    if not folder.is_dir():
        return {}
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".txt")), key=lambda file: file.name)
    return {file.name.removesuffix(".txt"): parse_word_list(file.read_text(encoding="utf-8")) for file in files}


@cache
def named_bodies(language: str = "en") -> Mapping[str, str]:
    """Return the roles of all bodies and companies that the package knows by a proper name, by name."""
    lexicon = builtin_lexicon(language)
    return {**lexicon.get("known_bodies", {}), **lexicon.get("companies", {})}
