"""From configuration and plugins to analyses and reports: the whole way for one article or for many.

`core` has the engine, `pipeline` builds the spaCy pipeline for it, and `workers` spreads articles over
processes.
"""

from attribution.engine.core import Engine

__all__ = ["Engine"]
