"""Every built-in frame finds exactly what its hits tag, and nothing in its misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from attribution.model import Analysis, Pattern
from attribution.patterns.en.frames import PATTERNS
from attribution.testing.examples import untag

Analyse = Callable[[str], Analysis]
HITS = [(pattern, hit) for pattern in PATTERNS for hit in pattern.hits]
MISSES = [(pattern, miss) for pattern in PATTERNS for miss in pattern.misses]


def found_by(pattern: Pattern, analysis: Analysis) -> list[dict[str, list[str]]]:
    return [
        {
            "content": [span.of(analysis.text) for span in item.content],
            "cue": [span.of(analysis.text) for span in item.cue],
            "speaker": [span.of(analysis.text) for span in item.speaker],
        }
        for item in analysis.attributions
        if any(evidence.pattern == pattern.id for evidence in item.evidence)
    ]


@pytest.mark.parametrize(("pattern", "hit"), HITS, ids=[f"{pattern.id}-{hit[:30]}" for pattern, hit in HITS])
def test_frame_finds_its_hit(pattern: Pattern, hit: str, analyse: Analyse) -> None:
    text, spans = untag(hit)
    wanted = {tag: [span.of(text) for span in found] for tag, found in spans.items()}

    found = found_by(pattern, analyse(text))

    assert any(all(item[tag] == words for tag, words in wanted.items()) for item in found), (wanted, found)


@pytest.mark.parametrize(("pattern", "miss"), MISSES, ids=[f"{pattern.id}-{miss[:30]}" for pattern, miss in MISSES])
def test_frame_leaves_its_miss_alone(pattern: Pattern, miss: str, analyse: Analyse) -> None:
    assert found_by(pattern, analyse(miss)) == []


def test_frames_are_what_the_code_can_name() -> None:
    """A frame that the code reports and nobody declares would have no proof, and the other way round."""
    import re
    from pathlib import Path

    import attribution.components

    folder = Path(attribution.components.__file__).parent
    named = {
        name
        for file in folder.glob("*.py")
        for name in re.findall(r'"(en/(?:cue|agentless)/[\w-]+)"', file.read_text())
    }

    assert named == {pattern.id for pattern in PATTERNS}
