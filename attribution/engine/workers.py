"""Many articles on several processes: in order, with few of them in flight, and with errors that travel home.

Each worker builds its own engine from the pickled one of the parent: the same configuration, plugins loaded
anew.
"""

from __future__ import annotations

import multiprocessing
import pickle
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TYPE_CHECKING, Any

from attrs import frozen

from attribution.errors import AttributionError, PluginError
from attribution.model import Article

if TYPE_CHECKING:
    from attribution.engine.core import Engine

IN_FLIGHT_PER_WORKER = 2
"""Batches given out for each worker: one in work, one waiting; so none idles and memory stays bounded."""


@frozen
class Outcome:
    """What became of one article: a result or an exception, never both."""

    result: Any = None
    error: Exception | None = None
    trace: str = ""
    """The traceback of an error in a worker, as an exception loses it on its way."""


def attempt(method: Callable[[Article], Any], article: Article) -> Outcome:
    """Return what `method` makes of `article`, or the exception it raises."""
    try:
        return Outcome(result=method(article))
    except Exception as error:  # what becomes of it is for `on_error` to say
        return Outcome(error=error)


def run(
    engine: Engine, task: str, articles: Iterable[Article], *, n_process: int, batch_size: int
) -> Generator[tuple[Article, Outcome], None, None]:
    """Yield each article with its outcome, in the order of `articles`.

    Args:
        engine: What every worker gets a copy of.
        task: Name of the engine's method to call on each article.
        articles: Read as they are needed, never far ahead.
        n_process: Number of workers.
        batch_size: Number of articles that travel together.

    Raises:
        AttributionError: If a worker dies.
        PluginError: If a plugin cannot be loaded in a worker.
    """
    pool = ProcessPoolExecutor(
        n_process, mp_context=_context(), initializer=_start, initargs=(_pack(engine), engine.plugins.loaded)
    )
    pending: deque[tuple[list[Article], Future[list[Outcome]]]] = deque()
    source = iter(articles)
    broken_source: Exception | None = None
    try:
        while True:
            batch: list[Article] = []
            try:
                batch.extend(islice(source, batch_size))
            except Exception as error:  # what was read before it must still come out, as without workers
                broken_source = error
            if batch:
                pending.append((batch, pool.submit(_work, task, batch)))
            while pending and (not batch or len(pending) > n_process * IN_FLIGHT_PER_WORKER):
                yield from _results(*pending.popleft())
            if not batch:
                break
        if broken_source is not None:
            raise broken_source
    finally:
        # The caller may stop early; what still waits is then not started.
        pool.shutdown(cancel_futures=True)


def _results(batch: list[Article], future: Future[list[Outcome]]) -> Iterator[tuple[Article, Outcome]]:
    try:
        outcomes = future.result()
    except BrokenProcessPool as error:
        ids = ", ".join(repr(article.id) for article in batch[:3]) + (", …" if len(batch) > 3 else "")
        raise AttributionError(
            f"a worker process died, perhaps on one of the articles {ids}: it ran out of memory, or could not "
            "start, as in a script without `if __name__ == '__main__':` or one read from standard input"
        ) from error
    for article, outcome in zip(batch, outcomes, strict=True):
        if outcome.error is not None:
            outcome.error.add_note(f"in the worker process:\n{outcome.trace}")
        yield article, outcome


def _pack(engine: Engine) -> bytes:
    try:
        return pickle.dumps(engine)
    except Exception as error:  # pickle raises half a dozen types
        raise PluginError(f"a plugin passed as an object cannot go to a worker process: {error}") from error


def _context() -> multiprocessing.context.BaseContext:
    # Plain fork copies locks that other threads hold; what Python 3.14 uses, we use on every version.
    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")


# --- in the worker -------------------------------------------------------------------------------------

_packed: tuple[bytes, tuple[str, ...]] = (b"", ())
_engine: Engine | None = None


def _start(packed: bytes, loaded: tuple[str, ...]) -> None:
    # Unpacked with the first batch: an exception in an initializer kills the pool without its words.
    global _packed, _engine
    _packed, _engine = (packed, loaded), None


def _work(task: str, batch: Sequence[Article]) -> list[Outcome]:
    method = getattr(_worker_engine(), task)
    return [_travelling(attempt(method, article)) for article in batch]


def _worker_engine() -> Engine:
    global _engine
    if _engine is None:
        packed, loaded = _packed
        engine: Engine = pickle.loads(packed)
        missing = sorted(set(loaded) - set(engine.plugins.loaded))
        if missing:
            reason = engine.plugins.failures.get(missing[0], "it is not there")
            raise PluginError(f"plugin {missing[0]} works here but not in a worker process: {reason}")
        _engine = engine
    return _engine


def _travelling(outcome: Outcome) -> Outcome:
    """Return the outcome in a form that survives pickling, whatever a stranger's exception does then."""
    if outcome.error is None:
        return outcome
    error = outcome.error
    trace = "".join(traceback.format_exception(error)).rstrip()
    try:
        copy = pickle.loads(pickle.dumps(error))
    except Exception:
        copy = None
    if not isinstance(copy, Exception):
        copy = AttributionError(f"{type(error).__name__}: {error}")
    return Outcome(error=copy, trace=trace)
