"""A tiny encoder with chance weights, a small vocabulary, and articles to train it on."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).parents[2] / "seeds" / "seeds.jsonl"
WIDTH = 32


@pytest.fixture(scope="session")
def network_packages() -> None:
    """Skip where the extra `train` is not installed."""
    for name in ("torch", "transformers", "tokenizers", "onnx", "onnxruntime"):
        pytest.importorskip(name, reason="the extra train is not installed")


@pytest.fixture(scope="session")
def encoder(tmp_path_factory: pytest.TempPathFactory, network_packages: None) -> Path:
    """A folder as Hugging Face writes it: two layers, 32 wide, about 600 word pieces."""
    import torch
    from tokenizers import Tokenizer, normalizers, pre_tokenizers
    from tokenizers.models import WordPiece
    from transformers import BertConfig, BertModel

    folder = tmp_path_factory.mktemp("encoder")
    text = " ".join(json.loads(line)["text"] for line in SEEDS.read_text(encoding="utf-8").splitlines()).lower()
    letters = sorted({letter for letter in text if not letter.isspace()})
    words = sorted(set(re.findall(r"[a-z]+", text)), key=lambda word: (-text.count(word), word))[:500]
    listed = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *letters, *("##" + letter for letter in letters), *words]
    vocabulary = {piece: number for number, piece in enumerate(dict.fromkeys(listed))}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=WIDTH,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=2 * WIDTH,
        max_position_embeddings=66,
    )
    BertModel(config).save_pretrained(folder)
    return folder


@pytest.fixture
def small(encoder: Path, tmp_path: Path) -> Callable[..., Any]:
    """Make the configuration of a run of seconds."""
    from attribution.training.config import Corpus, HeadConfig, OptimizerConfig, TrainingConfig, WindowConfig

    def make(output: str = "out", **more: Any) -> TrainingConfig:
        settings: dict[str, Any] = {
            "encoder": str(encoder),
            "output": str(tmp_path / output),
            "epochs": 2,
            "batch": 8,
            "checkpoint_every": 7,
            "report_every": 5,
            "precision": "float32",
            "threads": 1,
            "train": (Corpus(path=str(SEEDS), limit=6, licence="Apache-2.0"),),
            "dev": (Corpus(path=str(SEEDS), limit=2, name="two articles"),),
            "windows": WindowConfig(size=64, overlap=16, training_overlap=8),
            "heads": HeadConfig(link_size=8, reach=4),
            "optimizer": OptimizerConfig(rate=5e-3, head_rate=5e-3),
        }
        return TrainingConfig(**(settings | more))

    return make
