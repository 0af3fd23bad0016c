"""A profile for columns and comment."""

from __future__ import annotations

from attribution.model import Profile

OPINION = Profile(
    name="opinion",
    description=(
        "For columns and comment: the writer judges in the first person, so a disputable sentence without a source and "
        "an opinion of somebody unnamed are let pass. Whoever is cited for a fact must be there all the same."
    ),
    disable=("unattributed-contested", "anonymous-opinion"),
    reasons={
        "unattributed-contested": "the writer's own judgement is what a column is for",
        "anonymous-opinion": "opinions are the subject, and readers take them for what they are",
    },
    sources=(
        "AP, Statement of News Values and Principles, and BBC, Editorial Guidelines: of news, they ask what is let "
        "pass here",
    ),
)
