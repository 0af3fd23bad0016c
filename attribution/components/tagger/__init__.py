"""The trained tagger: reads a whole article and says which words are content, cue and speaker of which attribution.

    text, quotations -> pieces -> windows -> scores of the network -> readings -> links

Only `model` needs onnxruntime and tokenizers (extra `tagger`); the rest is numpy. Nothing here is imported before a
model is asked for: `import attribution` and the pipeline `fast` do without.
"""
