"""Training of the tagger on annotated articles: `attribution train CONFIG` (extra `train`, docs/training.md).

    config -> corpora -> examples -> network, loop -> evaluation -> export -> card

`config`, `corpora`, `measures` and `card` need nothing but the package itself; `examples` needs numpy and tokenizers;
the rest torch and transformers.
"""
