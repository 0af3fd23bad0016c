"""A trained model in a folder, ready to use: `TaggerModel.load(folder).links(text)`."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import numpy as np
from attrs import field, fields, frozen
from numpy.typing import NDArray

from attribution.components.tagger.decode import Reading, TaggedLink, links_of
from attribution.components.tagger.pieces import Pieces, Tokenizer, cut
from attribution.components.tagger.reading import read_pieces
from attribution.components.tagger.scores import Scorer, Scores, Tables
from attribution.components.tagger.settings import TaggerSettings, read_settings
from attribution.components.tagger.windows import WindowArrays
from attribution.errors import ConfigError
from attribution.model import Analysis

NETWORK_FILE, TABLES_FILE, TOKENIZER_FILE = "model.onnx", "links.npz", "tokenizer.json"

_LOADED: dict[tuple[int, Path, int], TaggerModel] = {}
"""One session a folder and process; the process is part of the key because a session does not survive a fork."""

_LOCK = threading.Lock()


@frozen(eq=False)
class TaggerModel:
    """A tagger. May be shared by threads; pickled, it is its folder, and the other side loads it anew."""

    folder: Path
    """Where it was loaded from."""
    settings: TaggerSettings
    threads: int
    """Threads of one reading; 0 for as many as there are cores."""
    tokenizer: Tokenizer = field(repr=False)
    scorer: Scorer = field(repr=False)
    """The network."""
    tables: Tables = field(repr=False)
    """What is known beside the network adds to its links."""

    @classmethod
    def load(cls, folder: str | os.PathLike[str], *, threads: int = 0) -> TaggerModel:
        """Return the model in a folder; asked twice in one process, the same one.

        Args:
            folder: As `attribution train` writes it: `tokenizer.json`, `model.onnx`, `links.npz`, `tagger.json`.
            threads: Threads of one reading; 0 for as many as there are cores.

        Raises:
            ConfigError: If the folder holds no model, or one that cannot be read.
        """
        path = Path(os.path.realpath(folder))
        key = (os.getpid(), path, threads)
        with _LOCK:
            if key not in _LOADED:
                _LOADED[key] = open_model(path, threads)
            return _LOADED[key]

    def __reduce__(self) -> tuple[Callable[..., TaggerModel], tuple[str, int]]:
        """Survive the way to a worker process."""
        return _reload, (str(self.folder), self.threads)

    def cut(self, seen: Analysis) -> Pieces:
        """Return an article in the word pieces of this model."""
        return cut(seen, self.tokenizer)

    def read(self, pieces: Pieces, domain: str = "standard") -> tuple[Reading, ...]:
        """Return every anchor above the floor with what belongs to it, in text order.

        Raises:
            ConfigError: If the model does not know the domain.
        """
        return read_pieces(pieces, self.scorer, self.tables, self.settings, self.settings.domain(domain))

    def links(self, seen: Analysis, *, domain: str = "standard") -> tuple[TaggedLink, ...]:
        """Return the attributions of an article, in the order of their first content character.

        The same article gives the same result, whatever else is read before it or beside it.

        Args:
            seen: The article as the rules see it.
            domain: By whose conventions to read: `standard` or `wide`.

        Raises:
            ConfigError: If the model does not know the domain.
        """
        pieces = self.cut(seen)
        return links_of(pieces, self.read(pieces, domain), self.settings.threshold(domain))


def _reload(folder: str, threads: int) -> TaggerModel:
    return TaggerModel.load(folder, threads=threads)


def open_model(folder: Path, threads: int = 0) -> TaggerModel:
    """Return the model in a folder with a session of its own; most want `TaggerModel.load`.

    Raises:
        ConfigError: If the folder holds no model, or one that cannot be read.
    """
    settings = read_settings(folder)
    import onnxruntime
    from tokenizers import Tokenizer as RustTokenizer

    try:
        tokenizer = RustTokenizer.from_file(str(folder / TOKENIZER_FILE))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        session = _session(onnxruntime, folder / NETWORK_FILE, threads)
        tables = read_tables(folder)
    # Both packages raise bare exceptions of their own for a file that is missing or damaged.
    except Exception as error:
        raise ConfigError(f"{folder}: the model cannot be loaded: {error}") from error
    return TaggerModel(folder, settings, threads, cast(Tokenizer, tokenizer), scorer_of(session), tables)


def _session(onnxruntime: Any, path: Path, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Idle threads that wait at full speed take the cores from other workers.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # The fused product of this optimizer takes five times as long on CPUs as the two that it replaces.
    return onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )


def scorer_of(session: Any) -> Scorer:
    """Return an ONNX session as what scores windows."""
    names = ["anchors", "acts", "asking", "offering"]

    def score(window: WindowArrays) -> Scores:
        return Scores(*(output[0] for output in session.run(names, inputs_of(window))))

    return score


def inputs_of(window: WindowArrays) -> dict[str, NDArray[np.int64]]:
    """Return a window as what an ONNX session takes: a batch of one."""
    return {"ids": window.ids[None], "features": window.features[None], "domains": np.array([window.domain])}


def read_tables(folder: Path) -> Tables:
    """Return what is known beside the network adds to links.

    Raises:
        OSError: If the folder holds no tables.
    """
    with np.load(folder / TABLES_FILE, allow_pickle=False) as arrays:
        return Tables(*(arrays[item.name] for item in fields(Tables)))
