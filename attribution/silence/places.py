"""The names under which files of decisions know an article."""

from __future__ import annotations

import os
from pathlib import Path

from attribution.model import Article


def name_of(article: Article, folder: Path) -> str:
    """Return the name of an article in a file of decisions that lies in `folder`.

    Its id, where it has one of its own; else its path as seen from `folder`, so that the file means the same on
    every machine and from wherever it is used.
    """
    if article.id and article.id != article.place:
        return article.id
    return _from(article.place, folder) if article.place else ""


def names_of(article: Article, folder: Path) -> frozenset[str]:
    """Return everything that a person may call an article in a file that lies in `folder`."""
    names = {article.id, name_of(article, folder)}
    if article.place:
        names |= {article.place, _from(article.place, folder)}
    return frozenset(names - {""})


def _from(place: str, folder: Path) -> str:
    if place == "-":
        return place
    try:
        return Path(os.path.relpath(os.path.realpath(place), os.path.realpath(folder))).as_posix()
    except ValueError:  # another drive, or a name that no file can have
        return place
