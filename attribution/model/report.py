"""What the audit says: findings, scores, and the report that reporters print."""

from __future__ import annotations

from attrs import frozen

from attribution.model.attribution import Analysis
from attribution.model.decisions import Decision
from attribution.model.labels import Severity
from attribution.model.rulefacts import RuleFacts
from attribution.model.spans import Spans, TextSpan


@frozen(kw_only=True)
class Finding:
    """One thing that an editor should look at."""

    rule: str
    """Code of the rule, e.g. `ANON001`."""
    name: str
    """Name of the rule, e.g. `bare-source`."""
    severity: Severity
    span: TextSpan
    """The words concerned; an empty span at 0 where the whole article is meant."""
    message: str
    """What is wrong, in words that name the case."""
    why: str = ""
    """Why it matters to a reader; the same for every finding of a rule."""
    related: Spans = ()
    """Other places that belong to it, e.g. further mentions of the same source."""
    attribution: str | None = None
    """Id of the attribution it is about."""
    source: str | None = None
    """Id of the source it is about."""
    unless: tuple[str, ...] = ()
    """Codes of rules that say more of the same source: where one of them speaks of it, this finding is left out."""
    fingerprint: str = ""
    """Stable while other paragraphs change: rule, words, their paragraph, how many equal ones came before."""
    decision: Decision | None = None
    """Why it does not count; None while it does."""


@frozen(kw_only=True)
class ScorePart:
    """One component of a score, with everything needed to check it by hand."""

    name: str
    value: float
    """Between 0 and 1."""
    points: float
    """`value` times the weight, on the scale of the score."""
    max: float
    """The most points it can give."""
    n: int
    """Number of cases the value rests on."""
    applicable: bool
    """False where the article has no such case; the weight then goes to the other parts."""
    sentence: str
    """The part in words for an editor."""
    lost: Spans = ()
    """Where points were lost."""


@frozen(kw_only=True)
class Score:
    """An explainable number about one article."""

    name: str
    value: float | None
    """None where the article gives too little to go by."""
    max: float
    parts: tuple[ScorePart, ...]
    sentence: str
    """The score in words for an editor."""


@frozen
class Problem:
    """Something that could not be done, an input not read or a rule that failed; the rest was done all the same."""

    place: str
    """`path` or `path:line`."""
    message: str


@frozen(kw_only=True)
class ArticleReport:
    """One article, judged."""

    analysis: Analysis
    findings: tuple[Finding, ...] = ()
    """In text order."""
    silenced: tuple[Finding, ...] = ()
    """Findings that do not count, each with its `decision`; in text order."""
    scores: tuple[Score, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Rules that failed on it; the findings of the others are complete."""
    profile: str = ""
    """House style it was judged by, where settings of its own hold for it; else empty, and that of the report holds."""
    fail_level: str = ""
    """Fail level of settings of its own, a severity or `never`; empty where that of the report holds."""


@frozen(kw_only=True)
class Report:
    """What a reporter gets: all articles of a run."""

    articles: tuple[ArticleReport, ...]
    problems: tuple[Problem, ...] = ()
    profile: str = "default"
    pipeline: str = "fast"
    version: str = ""
    """Version of this package."""
    fail_level: Severity | None = Severity.WARNING
    """Findings of this severity or above make the run fail; None where no finding does."""
    rules: tuple[RuleFacts, ...] = ()
    """The rules that ran, for formats that explain them."""
    baseline: str = ""
    """The baseline file that old findings were looked up in; empty where there was none."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of every article that counts."""
        return tuple(finding for article in self.articles for finding in article.findings)

    @property
    def silenced(self) -> tuple[Finding, ...]:
        """Every finding of every article that does not count."""
        return tuple(finding for article in self.articles for finding in article.silenced)

    @property
    def failed(self) -> bool:
        """Whether a finding reaches the fail level of its article."""
        return any(
            level is not None and finding.severity.rank >= level.rank
            for article in self.articles
            for level in [self.fail_level_of(article)]
            for finding in article.findings
        )

    def fail_level_of(self, article: ArticleReport) -> Severity | None:
        """Return the fail level that holds for one article; None where no finding of it makes the run fail."""
        if not article.fail_level:
            return self.fail_level
        return Severity(article.fail_level) if article.fail_level in list(Severity) else None
