"""How NPR is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_npr
import attribution_outlets
import pytest

from attribution.model import Article, ReasonClass
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
The ramp is shut for good, Ada Holm tells NPR's Per Lind.

"It was like ice," she said on Weekend Edition.

NPR has learned that two ferries will be sold.

A guard says nobody looked at the pumps. NPR is not using his name because he fears for his job.

Speaking with Here & Now, the mayor said the ramp was old.

Editor's note: An earlier version said that the ramp was open.

Transcript provided by NPR, which says the audio is the record.
""",
    publisher="NPR",
)
TOLD = (
    said("The ramp is shut for good", "tells", "Ada Holm", self_relay=True),
    said('"It was like ice,"', "said", "she", self_relay=True),
    said("two ferries will be sold", "has learned", "NPR", self_relay=True),
    said("nobody looked at the pumps", "says", "A guard", reason_class=ReasonClass.JOB_RETALIATION, granted=True),
    said("the ramp was old", "said", "the mayor", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_npr) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_outlets, attribution_npr), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(attribution_outlets), ARTICLE, *TOLD)) >= 4


@pytest.mark.parametrize(
    "line",
    [
        "Copyright © 2031 NPR. All rights reserved. Visit our website terms of use for further information.",
        "(SOUNDBITE OF GATE CLOSING)",
        "NPR transcripts are created on a rush deadline, and the audio is the record.",
        "Editor's note: This story was first heard in May.",
        "The audio version of this story was produced by Per Lind.",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_npr.attribution_outlets())
