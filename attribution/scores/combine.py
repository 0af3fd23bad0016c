"""Combine parts into scores: a weighted mean; parts without a case give their weight to the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attribution.errors import ConfigError
from attribution.model import Analysis, Profile, Score, ScorePart
from attribution.model.disclosure import statements
from attribution.scores.base import Part, PartValue
from attribution.scores.words import how_many

SCALE = 100.0
"""Scores run from 0 to this."""

MINIMUM = 3
"""Fewest statements for a score: with one or two, a single word moves it by a third."""


def score(analysis: Analysis, classes: Iterable[type[Part]], profile: Profile) -> tuple[Score, ...]:
    """Return every score that `classes` are parts of, in the order in which they first appear.

    Args:
        analysis: One article.
        classes: Parts, of one score or of several.
        profile: The house style, whose weights win over those of the parts.

    Raises:
        ConfigError: If the profile weighs a score or part that does not exist, or weights are no use.
    """
    parts: dict[str, list[Part]] = {}
    for one in classes:
        # A part of no weight of its own waits for a profile that gives it some: no other house sees it.
        if one.weight or one.name in profile.weights.get(one.score, {}):
            parts.setdefault(one.score, []).append(one())
    for name in profile.weights:
        if name not in parts:
            there = ", ".join(parts) or "none"
            raise ConfigError(f"profile {profile.name!r} weighs a score {name!r} that is not there; there are: {there}")
    return tuple(combine(analysis, own, profile.weights.get(name, {})) for name, own in parts.items())


def combine(
    analysis: Analysis, parts: Sequence[Part], weights: Mapping[str, float], *, minimum: int = MINIMUM
) -> Score:
    """Return one score out of its parts.

    Args:
        analysis: One article.
        parts: At least one part, all of one score.
        weights: Weights by name of part, where they differ from the part's own.
        minimum: Fewest statements that the article must hold; with fewer, the value is None.

    Raises:
        ConfigError: If a weight has no part or is negative, or all are 0.
    """
    given = _weights(parts, weights)
    values = {part.name: part.measure(analysis) for part in parts}
    applicable = sum(weight for name, weight in given.items() if values[name].n > 0)
    made = tuple(_part(part, values[part.name], given[part.name], applicable) for part in parts)
    told = len(statements(analysis))
    enough = told >= minimum and applicable > 0
    value = round(sum(part.points for part in made), 1) if enough else None
    return Score(
        name=parts[0].score,
        value=value,
        max=SCALE,
        parts=made,
        sentence=_sentence(value, made) if value is not None else _too_little(told, minimum),
    )


def _weights(parts: Sequence[Part], weights: Mapping[str, float]) -> dict[str, float]:
    """Return the weight of each part, checked."""
    known = {part.name: float(part.weight) for part in parts}
    for name, weight in weights.items():
        if name not in known:
            raise ConfigError(f"score {parts[0].score!r} has no part {name!r}; it has: {', '.join(known)}")
        if not 0 <= weight < float("inf"):
            raise ConfigError(f"the weight of part {name!r} must be a number from 0 up, not {weight!r}")
    found = known | {name: float(weight) for name, weight in weights.items()}
    if not sum(found.values()):
        raise ConfigError(f"all weights of score {parts[0].score!r} are 0; give at least one part some weight")
    return found


def _part(part: Part, measured: PartValue, weight: float, applicable: float) -> ScorePart:
    """Return a part with its points, on the scale of the score."""
    applies = measured.n > 0 and applicable > 0
    most = SCALE * weight / applicable if applies else 0.0
    value = min(1.0, max(0.0, measured.value)) if applies else 0.0
    return ScorePart(
        name=part.name,
        value=value,
        points=value * most,
        max=most,
        n=measured.n,
        applicable=applies,
        sentence=measured.sentence if applies else "no such case, so its weight goes to the other parts",
        lost=measured.lost if applies else (),
    )


def _sentence(value: float, parts: Sequence[ScorePart]) -> str:
    """Return the score in words: the value, and where most points are lost."""
    losses = sorted(parts, key=lambda part: part.points - part.max)[:2]
    worst = [
        f"{part.name} ({part.points:.1f} of {part.max:.1f}: {part.sentence})"
        for part in losses
        if part.max - part.points >= 0.05
    ]
    head = f"{value:.1f} of {SCALE:.0f}"
    return f"{head}; most is lost on {' and '.join(worst)}" if worst else f"{head}; nothing is lost"


def _too_little(told: int, minimum: int) -> str:
    return f"insufficient: {how_many(told, 'statement')}, and fewer than {minimum} are too few to go by"
