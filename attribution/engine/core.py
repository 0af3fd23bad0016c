"""The engine: configuration and plugins in, then articles in and analyses or reports out."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from attribution.components.mark import Repertoire, mark, repertoire
from attribution.components.snapshot import PUBLISHER, snapshot
from attribution.components.tagger.shipped import tagger_for
from attribution.config import NEVER, Config
from attribution.engine import workers
from attribution.engine.pipeline import LANGUAGE, build, make_doc
from attribution.errors import ConfigError, RuleError
from attribution.model import Analysis, Article, ArticleReport, Problem, Profile
from attribution.overrides import Overrides, apply_overrides, read_overrides
from attribution.plugins import Plugins
from attribution.resolve.resolve import resolve
from attribution.rules.judge import judge
from attribution.rules.select import select_rules
from attribution.rules.suggest import unknown
from attribution.scores.combine import score
from attribution.silence import apply_comments, blank_comments

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from attribution.rules.base import Rule

T = TypeVar("T")

OnError = Callable[[Article, Exception], None]
"""What to do about an article that cannot be worked on; it is skipped afterwards."""

Choice = Callable[[Article], Config]
"""Which settings hold for an article, such as an `attribution.settings.Settings`."""

Outcomes = Generator[tuple[Article, workers.Outcome], None, None]

MAX_STRINGS = 500_000
"""Different words after which the spaCy pipeline is built anew: its vocabulary keeps every word it ever met,
which over millions of articles would fill the memory. About 100 MB; no result depends on it."""


class Engine:
    """Finds attributions and audits them; made once, used for many articles.

    Everything is chosen when it is made: plugins, profile, rules. Several threads may use one engine; `pipe` and
    `audit_pipe` use several processes.

    Args:
        config: Settings; the defaults of `Config` if left out.
        plugins: Plugin set; by default the built-ins and whatever is installed.
        choose: Which settings hold for an article, where they are not the same for all; without it, `config` does.

    Raises:
        ConfigError: If the configuration names a profile or rule that does not exist, or a file of overrides that
            cannot be used.
        PluginError: If two plugins offer a thing under one name, or one fails under `strict_plugins`.

    Example:
        >>> from attribution.engine import Engine
        >>> engine = Engine()
        >>> [item.kind.value for item in engine.extract('"It rained," said Ada Holm.').attributions]
        ['direct']
    """

    def __init__(
        self, config: Config | None = None, *, plugins: Plugins | None = None, choose: Choice | None = None
    ) -> None:
        self.config = config if config is not None else Config()
        strict = self.config.strict_plugins
        self.plugins = plugins if plugins is not None else Plugins.load(strict=strict)
        # Asked now, so that a fault shows here and not at the thousandth article.
        self.plugins.ask_everything(LANGUAGE)
        self.profile = self._find_profile(self.config.profile)
        self.rules: tuple[Rule, ...] = self._select_rules()
        self._known = self._repertoire() if set(self.plugins.components(LANGUAGE)) == {"attribution"} else None
        self._tagger = tagger_for(self.config, LANGUAGE)
        self._overrides = read_overrides(self.config.overrides)
        self._nlp: Language | None = None
        self._lock = threading.Lock()
        self._choose = choose
        self._others: dict[Config, Engine] = {}

    def __reduce__(self) -> tuple[object, ...]:
        """Travel to a worker process as configuration and plugins: there, an engine is built anew."""
        # Processes share the cores already: threads in each would only get in each other's way.
        config = evolve(self.config, threads=self.config.threads or 1, overrides=())
        # As they were read: the files may change or be out of reach by then.
        return _build_anew, (config, self.plugins, self._choose, self._overrides)

    @property
    def nlp(self) -> Language:
        """A spaCy pipeline with the same components; built when first needed, as spaCy takes a second to import.

        The engine itself uses it only where a plugin brings a component of its own.
        """
        if self._nlp is None or len(self._nlp.vocab.strings) > MAX_STRINGS:
            self._nlp = build(self.plugins, tagger=self._tagger)
        return self._nlp

    def extract(self, article: Article | str) -> Analysis:
        """Return the attributions and sources of one article.

        Args:
            article: An article, or just its text.
        """
        given = self._complete(article)
        other = self._engine_for(given)
        if other.config.pipeline != self.config.pipeline:
            return other.extract(given)
        # Comments for the audit are no content: spaces stand for them, so that every offset stays what it was.
        read = _without_comments(given)
        analysis = self._resolve(self._detect(read))
        analysis = analysis if read is given else evolve(analysis, article=given)
        if not self._overrides:
            return analysis
        return apply_overrides(analysis, self._overrides, resolve=self._resolve, outlets=self.plugins.outlets())

    def audit(self, article: Article | str) -> ArticleReport:
        """Return one article with its findings and scores.

        Args:
            article: An article, or just its text.
        """
        return self.judge(self.extract(article))

    def judge(self, analysis: Analysis) -> ArticleReport:
        """Return findings and scores for an analysis made earlier, by this or another engine.

        What a comment in the text silences is set apart, with its reason.

        A rule that fails is named in the report's `problems`; under `strict_plugins` its error is raised.
        """
        other = self._engine_for(analysis.article)
        if other is not self:
            level = other.config.fail_level
            return evolve(
                other.judge(analysis), profile=other.config.profile, fail_level=level.value if level else NEVER
            )
        failed: list[RuleError] = []
        article = analysis.article
        read = _without_comments(article)
        judged = analysis if read is article else evolve(analysis, article=read)
        found = judge(judged, self.rules, on_error=None if self.config.strict_plugins else failed.append)
        ran = {rule.code for rule in self.rules}
        findings, silenced = apply_comments(article, found, self.plugins.rules(), ran)
        place = article.place or article.id
        return ArticleReport(
            analysis=analysis,
            findings=findings,
            silenced=silenced,
            scores=score(judged, self.plugins.parts(), self.profile),
            problems=tuple(Problem(place, str(error)) for error in failed),
        )

    def pipe(
        self,
        articles: Iterable[Article | str],
        *,
        n_process: int = 1,
        batch_size: int = 32,
        on_error: OnError | None = None,
    ) -> Iterator[Analysis]:
        """Yield the analysis of each article, in order; the same whatever `n_process` is.

        Articles are read as they are needed, so that a generator over millions of them is fine.

        Args:
            articles: Articles, or their texts.
            n_process: Number of processes; -1 for one a core. With more than one, a script needs the usual
                `if __name__ == "__main__":`.
            batch_size: Number of articles that travel to a process together.
            on_error: Called with an article and the exception it caused, in this process; the article is then
                skipped. Without it, the exception is raised.
        """
        return self._each("extract", self.extract, articles, n_process, batch_size, on_error)

    def audit_pipe(
        self,
        articles: Iterable[Article | str],
        *,
        n_process: int = 1,
        batch_size: int = 32,
        on_error: OnError | None = None,
    ) -> Iterator[ArticleReport]:
        """Yield the report of each article, in order. Arguments as for `pipe`."""
        return self._each("audit", self.audit, articles, n_process, batch_size, on_error)

    def _each(
        self,
        task: str,
        method: Callable[[Article | str], T],
        articles: Iterable[Article | str],
        n_process: int,
        batch_size: int,
        on_error: OnError | None,
    ) -> Iterator[T]:
        # Checked here and not in the generator, so that a wrong number fails at the call.
        if n_process != -1 and n_process < 1:
            raise ConfigError(f"n_process must be at least 1, or -1 for one a core, not {n_process}")
        if batch_size < 1:
            raise ConfigError(f"batch_size must be at least 1, not {batch_size}")
        count = (os.cpu_count() or 1) if n_process == -1 else n_process
        given = (self._complete(article) for article in articles)
        if count == 1:
            return _results(((article, workers.attempt(method, article)) for article in given), on_error)
        return _results(workers.run(self, task, given, n_process=count, batch_size=batch_size), on_error)

    def _detect(self, article: Article) -> Analysis:
        # Detection reads characters. Only where a plugin brings a component of its own is there a reason to pay
        # for tokens, and for a vocabulary that keeps every word it ever met.
        if self._known is not None:
            return mark(article, self._known, self._tagger)
        with self._lock:
            return snapshot(self._parse(article), article)

    def _resolve(self, analysis: Analysis) -> Analysis:
        plugins = self.plugins
        return resolve(analysis, plugins.lexicon(LANGUAGE), plugins.outlets(), resolve_mention=plugins.resolve_source)

    def _parse(self, article: Article) -> Doc:
        nlp = self.nlp
        doc = make_doc(nlp, article.text)
        doc.user_data[PUBLISHER] = article.publisher
        return nlp(doc)

    def _complete(self, article: Article | str) -> Article:
        given = Article(article) if isinstance(article, str) else article
        if not isinstance(given, Article):
            raise TypeError(f"expected an Article or a text, not {type(given).__name__}")
        if given.publisher is None:
            config = self._config_for(given)
            if config.publisher is not None:
                return evolve(given, publisher=config.publisher)
        return given

    def _engine_for(self, article: Article) -> Engine:
        """Return the engine with the settings of `article`: this one, or one made for them and kept."""
        config = self._config_for(article)
        if config == self.config:
            return self
        if config not in self._others:
            # Quick: the plugins have been asked already. What judges alone never needs its own pipeline.
            other = Engine(evolve(config, overrides=()), plugins=self.plugins)
            other._overrides = self._overrides
            self._others[config] = other
        return self._others[config]

    def _config_for(self, article: Article) -> Config:
        """Return the settings that hold for an article; what files cannot set is as this engine has it."""
        if self._choose is None:
            return self.config
        own = self.config
        chosen = self._choose(article)
        return evolve(chosen, scope=own.scope, model=own.model, threads=own.threads, overrides=own.overrides)

    def _repertoire(self) -> Repertoire:
        plugins = self.plugins
        return repertoire(plugins.lexicon(LANGUAGE), plugins.patterns(LANGUAGE), plugins.outlets())

    def _select_rules(self) -> tuple[Rule, ...]:
        config = self.config
        return select_rules(
            self.plugins.rules(),
            profile=self.profile,
            select=config.select,
            ignore=config.ignore,
            enable=config.enable,
            severities=dict(config.severities),
            options={name: dict(own) for name, own in config.options},
        )

    def _find_profile(self, name: str) -> Profile:
        profiles = self.plugins.profiles()
        if name not in profiles:
            raise ConfigError(unknown("no profile is called", name, profiles))
        return profiles[name]


def _without_comments(article: Article) -> Article:
    """Return the article with spaces for the comments that are meant for the audit."""
    blanked = blank_comments(article.text)
    return article if blanked == article.text else evolve(article, text=blanked)


def _results(outcomes: Outcomes, on_error: OnError | None) -> Iterator[Any]:
    # Closed by name: an exception on its way up would otherwise keep the processes waiting.
    with closing(outcomes):
        for article, outcome in outcomes:
            if outcome.error is None:
                yield outcome.result
            elif on_error is None:
                raise outcome.error
            else:
                on_error(article, outcome.error)


def _build_anew(config: Config, plugins: Plugins, choose: Choice | None, overrides: Overrides) -> Engine:
    engine = Engine(config, plugins=plugins, choose=choose)
    engine._overrides = overrides
    return engine
