"""Errors that a caller may want to catch, each with words that say what to do."""

from __future__ import annotations


class AttributionError(Exception):
    """Base of every error this package raises on purpose."""


class InputError(AttributionError):
    """An input cannot be read: not there, not text, not UTF-8, or a line that is no article.

    Args:
        place: Where, as `path` or `path:line`.
        problem: What is wrong, and what to do about it.
    """

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(f"{place}: {problem}")
        self.place = place
        self.problem = problem

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        """Survive the way back from a worker process."""
        return type(self), (self.place, self.problem)


class ConfigError(AttributionError):
    """A setting has an unknown name or a value that does not fit."""


class PluginError(AttributionError):
    """A plugin could not be loaded, or two of them offer a thing under one name."""


class SerializationError(AttributionError):
    """JSON does not have the shape that the exchange format asks for."""


class RuleError(AttributionError):
    """A rule failed on an article; the other rules were not touched by it.

    Args:
        rule: Name of the rule.
        article: Id of the article; may be empty.
        problem: What happened.
    """

    def __init__(self, rule: str, article: str, problem: str) -> None:
        where = f" on article {article!r}" if article else ""
        super().__init__(f"rule {rule!r} failed{where}: {problem}")
        self.rule = rule
        self.article = article
        self.problem = problem

    def __reduce__(self) -> tuple[type[RuleError], tuple[str, str, str]]:
        """Survive the way back from a worker process."""
        return type(self), (self.rule, self.article, self.problem)
