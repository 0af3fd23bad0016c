"""What `audit` and `extract` share: inputs, complaints on standard error, the way out when things fail."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from attribution.cli.progress import Progress
from attribution.errors import AttributionError, InputError
from attribution.model import Analysis, Article, Problem

if TYPE_CHECKING:
    from attribution.plugins import Plugins

FINDINGS, BAD_INPUT = 1, 2
INTERRUPTED, BROKEN_PIPE = 130, 141
"""What shells report for a process that SIGINT or SIGPIPE ended."""


class Run:
    """The articles of one run, the corrections to them, and what went wrong with some of them."""

    def __init__(
        self,
        paths: Sequence[str],
        plugins: Plugins,
        *,
        reader: str | None,
        output: Path | None,
        overrides: Sequence[Path] = (),
    ) -> None:
        from attribution.readers.source import SIDECAR, find_files, make_readers

        self.problems: list[Problem] = []
        self._readers = make_readers(tuple(plugins.readers().values()), reader)
        self._forced = self._readers[0] if reader else None
        own = {os.path.realpath(path) for path in (output, *overrides) if path is not None}
        # The output of an earlier run, or corrections, may lie in the folder that is read; they are no input.
        self._found = [
            found
            for found in find_files(paths, self._readers)
            if isinstance(found, InputError) or os.path.realpath(found) not in own
        ]
        self.progress = Progress(self.files)
        beside = [file + SIDECAR for file in self.files if os.path.isfile(file + SIDECAR)]
        # Those that are named come last, so that they hold where two say otherwise.
        named = [os.fspath(path) for path in overrides]
        self.overrides = tuple({os.path.realpath(path): path for path in (*beside, *named)}.values())

    def pass_over(self, paths: Iterable[str]) -> None:
        """Take files that settings name out of what is read: a baseline in a folder of articles is none of them."""
        others = {os.path.realpath(path) for path in paths}
        self._found = [one for one in self._found if isinstance(one, InputError) or os.path.realpath(one) not in others]
        self.progress = Progress(self.files)

    @property
    def files(self) -> list[str]:
        """The files to read, `-` among them where standard input is read."""
        return [found for found in self._found if isinstance(found, str)]

    def articles(self) -> Iterator[Article]:
        """Yield the articles; what cannot be read is reported and passed over."""
        from attribution.readers.source import read_file

        for found in self._found:
            read = [found] if isinstance(found, InputError) else read_file(found, self._readers, self._forced)
            for result in read:
                if isinstance(result, InputError):
                    self.report(result.place, result.problem)
                else:
                    yield result

    def report(self, place: str, message: str) -> None:
        """Note a problem and print it."""
        self.problems.append(Problem(place, message))
        self.progress.say(f"attribution: {place}: {message}")

    def report_overrides(self, analysis: Analysis) -> None:
        """Print which corrections were not applied, or not as they say; they are no reason to fail."""
        if not self.overrides:
            return
        from attribution.overrides import REPORTED

        place = analysis.article.place or analysis.article.id
        for item in analysis.diagnostics:
            if item.code in REPORTED:
                self.progress.say(f"attribution: {place}: {item.message}")

    def failed(self, article: Article, error: Exception) -> None:
        """Note an article on which the engine failed."""
        what = str(error) if isinstance(error, AttributionError) else f"{type(error).__name__}: {error}"
        self.report(article.place or article.id, f"cannot be worked on: {what}")


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what goes wrong in a subcommand into one line on standard error and an exit code, never 1."""
    log, handler = logging.getLogger("attribution"), logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("attribution: %(message)s"))
    log.addHandler(handler)
    try:
        yield
    except AttributionError as error:
        typer.echo(f"attribution: {error}", err=True)
        raise typer.Exit(BAD_INPUT) from None
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _silence_output()
        raise typer.Exit(BROKEN_PIPE) from None
    except OSError as error:  # such as a full disk behind standard output
        _silence_output()
        where = error.filename or "standard output: cannot be written"
        typer.echo(f"attribution: {where}: {error.strerror or error}", err=True)
        raise typer.Exit(BAD_INPUT) from None
    except typer.Exit:
        raise
    except Exception as error:
        # Left to Python, its exit code would be 1: that there are findings.
        traceback.print_exc()
        typer.echo(f"attribution: stopped by a fault of its own ({type(error).__name__}); please report it", err=True)
        raise typer.Exit(BAD_INPUT) from None
    finally:
        log.removeHandler(handler)


def _silence_output() -> None:
    """Send the rest of standard output nowhere: the interpreter flushes it at its end, and would complain."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
