"""For authors of plugins: run the examples of rules and patterns, and make an `Analysis` by hand.

Example:
    >>> from attribution.testing import said, sketch
    >>> told = said("The bridge will close", "said", "sources")
    >>> analysis = sketch("The bridge will close, sources said.", told)
    >>> [item.speaker for item in analysis.attributions]
    [(TextSpan(start=23, end=30),)]
"""

from attribution.testing.examples import check_pattern, check_rule, check_rule_facts, untag
from attribution.testing.houses import check_outlet, check_plugin, check_reading, engine_with, is_boilerplate
from attribution.testing.sketch import Said, said, sketch

__all__ = [
    "Said",
    "check_outlet",
    "check_pattern",
    "check_plugin",
    "check_reading",
    "check_rule",
    "check_rule_facts",
    "engine_with",
    "is_boilerplate",
    "said",
    "sketch",
    "untag",
]
