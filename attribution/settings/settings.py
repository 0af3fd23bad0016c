"""The settings of a run: for each article, those of its path and its publisher."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping

from attrs import evolve, field, frozen

from attribution.config import Config
from attribution.lexicons.outlet_names import normal_name
from attribution.model import Article
from attribution.settings.globs import matches
from attribution.settings.layers import Effective, Layer, LedgerFiles, compose
from attribution.settings.read import SettingsFile

STANDARD_INPUT = "-"

_NUMBER = re.compile(r"[:#][0-9]+\Z")
"""What readers put behind a path where a file holds several articles."""

_KEPT = 4096
"""Different answers that are remembered; the articles of a run are mostly of few folders and publishers."""


@frozen(kw_only=True, eq=False)
class Settings:
    """For each article the settings that hold for it; can be given to an `Engine` as `choose`.

    From weak to strong: the defaults, the file, its sections for the publisher, its sections for the path, the command
    line. Of several sections that apply, the later in the file is the stronger.
    """

    command: Layer
    here: str
    """The folder in which relative paths begin; absolute."""
    folders: Mapping[str, SettingsFile | None] = field(factory=dict, repr=False)
    """The file that holds for what lies in a folder, by absolute path."""
    forced: SettingsFile | None = None
    """The file that holds for everything."""
    strict_plugins: bool = False
    """Of the command line alone: the names in files can be checked only once the plugins are loaded."""
    _answers: dict[tuple[str, str | None], tuple[Config, LedgerFiles]] = field(factory=dict, init=False, repr=False)

    def __call__(self, article: Article) -> Config:
        """Return the settings of one article."""
        return self._answer(article)[0]

    def ledger_files(self, article: Article) -> LedgerFiles:
        """Return the files in which the decisions about one article are written down."""
        return self._answer(article)[1]

    def _answer(self, article: Article) -> tuple[Config, LedgerFiles]:
        place = article.place or STANDARD_INPUT
        key = (place if article.verbatim else _NUMBER.sub("", place), article.publisher)
        if key not in self._answers:
            if len(self._answers) >= _KEPT:
                self._answers.clear()
            effective = self.effective(*key)
            self._answers[key] = self._config(effective), effective.files
        return self._answers[key]

    @property
    def base(self) -> Config:
        """The settings of what has no path, such as standard input."""
        return self.config()

    @property
    def files(self) -> tuple[SettingsFile, ...]:
        """The files that settings come from."""
        found = [self.forced, *self.folders.values()]
        return tuple({file.path: file for file in found if file is not None}.values())

    @property
    def named_files(self) -> frozenset[str]:
        """Every file of decisions and every baseline that is named anywhere: none of them is an article."""
        sections = [section.layer for file in self.files for section in (*file.paths, *file.publishers)]
        layers = [self.command, *(file.layer for file in self.files), *sections]
        named = [compose([layer]).files for layer in layers]
        return frozenset(path for one in named for path in (*one.decisions.value, one.baseline.value) if path)

    def config(self, path: str | os.PathLike[str] = STANDARD_INPUT, publisher: str | None = None) -> Config:
        """Return the settings of an article.

        Args:
            path: Where it lies.
            publisher: Who published it, if it says so.
        """
        return self._config(self.effective(path, publisher))

    def _config(self, effective: Effective) -> Config:
        return evolve(effective.config(), strict_plugins=self.strict_plugins)

    def effective(self, path: str | os.PathLike[str] = STANDARD_INPUT, publisher: str | None = None) -> Effective:
        """Return the settings of an article, each with its origin. Arguments as for `config`."""
        return compose(self._layers(os.fspath(path), publisher))

    def file_for(self, path: str | os.PathLike[str] = STANDARD_INPUT) -> SettingsFile | None:
        """Return the file whose settings hold for a path."""
        if self.forced is not None:
            return self.forced
        folder = folder_of(os.fspath(path), self.here)
        while folder not in self.folders:
            parent = os.path.dirname(folder)
            if parent == folder:
                return None
            folder = parent
        return self.folders[folder]

    def _layers(self, path: str, publisher: str | None) -> Iterator[Layer]:
        """Yield the layers that apply, the weakest first."""
        file = self.file_for(path)
        if file is not None:
            places = [section.layer for section in file.paths if matches(section.name, self._relative(path, file))]
            known = (self.command, *reversed(places), file.layer)
            said = publisher or next((str(own.values["publisher"]) for own in known if "publisher" in own.values), "")
            name = normal_name(said)
            yield file.layer
            yield from (section.layer for section in file.publishers if said and normal_name(section.name) == name)
            yield from places
        yield self.command

    def _relative(self, path: str, file: SettingsFile) -> str:
        """Return a path as the globs of a file see it; standard input has none that they could mean."""
        if path == STANDARD_INPUT:
            return ""
        try:
            relative = os.path.relpath(os.path.join(self.here, path), os.path.dirname(file.path))
        except ValueError:  # another drive
            relative = path
        return relative.replace(os.sep, "/")


def folder_of(path: str, here: str) -> str:
    """Return the absolute folder that a path lies in; standard input lies in `here`."""
    if path == STANDARD_INPUT:
        return here
    return os.path.dirname(os.path.abspath(os.path.join(here, path)))
