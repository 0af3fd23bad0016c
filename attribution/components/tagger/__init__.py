"""The trained tagger: reads a whole article and says which words are content, cue and speaker of which attribution.

    an article as the rules see it -> pieces -> windows -> scores of the network -> readings -> links

Only `model` needs onnxruntime and tokenizers; the rest is numpy. They are imported when the first article comes:
`import attribution` and the pipeline `fast` do without. `shipped` is the way in.
"""
