"""How The Associated Press is read with its plugin and without. The articles are invented."""

from __future__ import annotations

import attribution_ap
import attribution_outlets
import pytest

from attribution.model import Article, Category, ReasonClass
from attribution.testing import check_plugin, check_reading, engine_with, is_boilerplate, said

ARTICLE = Article(
    """\
SEABOLT, Norland (AP) — The ramp will close in May, the harbour master said Monday.

The Associated Press has learned that two ferries will be sold.

A memo obtained by the AP says the pumps were never checked.

Two guards said the ramp had been wet for weeks. The AP is not naming the guards because they fear for their jobs.

“It was like ice,” one driver told the AP.

AP VoteCast, a survey of 900 voters in Norland, found that half of them want a new ramp.

___

Associated Press writer Per Lind in Kelm contributed to this report.

This story has been corrected to show that Mayor Ada Holm said the ramp was dry, not wet.
""",
    publisher="AP",
)
TOLD = (
    said("The ramp will close in May", "said", "the harbour master"),
    said("two ferries will be sold", "has learned", "The Associated Press", self_relay=True),
    said("the pumps were never checked", "says", "A memo", self_relay=True),
    said(
        "the ramp had been wet for weeks",
        "said",
        "Two guards",
        anonymity_reason="is not naming the guards because they fear for their jobs",
        reason_class=ReasonClass.JOB_RETALIATION,
    ),
    said("“It was like ice,”", "told", "one driver", self_relay=True, category=Category.ANONYMOUS_OTHER),
    said("half of them want a new ramp", "found", "AP VoteCast", self_relay=True),
)


def test_plugin_keeps_its_promises() -> None:
    assert check_plugin(attribution_ap) == []


def test_article_is_read_as_it_is_told() -> None:
    assert check_reading(engine_with(attribution_outlets, attribution_ap), ARTICLE, *TOLD) == []


def test_article_is_misread_without_the_plugin() -> None:
    assert len(check_reading(engine_with(attribution_outlets), ARTICLE, *TOLD)) >= 5


@pytest.mark.parametrize(
    "line",
    [
        "This story has been corrected to show that the ramp was built in 1990, not 1980.",
        "EDITOR'S NOTE: This story includes words that some readers may find hard.",
        "The Associated Press receives support from several foundations for its coverage of harbours.",
        "Follow AP's coverage of harbours at https://apnews.example/harbours.",
        "AP writers Ada Holm in Seabolt and Per Lind in Kelm contributed.",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert any(is_boilerplate(outlet, line) for outlet in attribution_ap.attribution_outlets())
