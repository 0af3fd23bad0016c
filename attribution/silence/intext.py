"""Apply the comments of one article to what the rules found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from attribution.errors import ConfigError
from attribution.model import Article, Decision, DecisionKind, Finding, LineIndex, RuleFacts, TextSpan
from attribution.rules.select import find_rules
from attribution.rules.suggest import unknown
from attribution.silence.comments import ACTIONS, IGNORE_FILE, Comment, Scopes, find_comments
from attribution.silence.notices import NOT_UNDERSTOOD, UNUSED, WITHOUT_REASON, notice

if TYPE_CHECKING:
    from attribution.rules.base import Rule

MOST = 1_000
"""Comments of one text that are followed: work stays in proportion to the text. No article comes near it."""


@frozen
class _Wish:
    """What one name in a comment asks for."""

    comment: Comment
    selector: str
    """The name, code or family."""
    codes: frozenset[str]
    scope: TextSpan
    whole: bool

    def covers(self, finding: Finding) -> bool:
        if finding.rule not in self.codes:
            return False
        # What is said of the whole article stands at its first character, and is in no paragraph.
        return self.whole or (finding.span.end > 0 and self.scope.start <= finding.span.start < self.scope.end)


def apply_comments(
    article: Article, findings: Sequence[Finding], known: Iterable[type[Rule]], ran: Iterable[str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the findings that count, and those that a comment in the text silences.

    Among those that count are notices about comments that cannot be followed, or have nothing to silence.

    Args:
        article: The article, with its comments.
        findings: What the rules found, in text order.
        known: All rules there are, whether they ran or not.
        ran: Codes of those that ran; a comment about others is not called unused.
    """
    comments = find_comments(article.text)
    if not comments:
        return tuple(findings), ()
    place, lines = article.place or article.id, LineIndex(article.text)
    wishes, notices = _read(comments, article.text, tuple(known))
    # The nearer wish speaks first, so that its reason is the one that is shown.
    wishes.sort(key=lambda wish: wish.whole)
    counting, silenced, used = [], [], set[_Wish]()
    for finding in findings:
        takers = [wish for wish in wishes if wish.covers(finding)]
        used.update(takers)
        if takers:
            comment = takers[0].comment
            where = f"{place}:{lines.place(comment.span.start)[0]}" if place else ""
            decision = Decision(kind=DecisionKind.IN_TEXT, reason=comment.reason, place=where)
            silenced.append(evolve(finding, decision=decision))
        else:
            counting.append(finding)
    running = frozenset(ran)
    for wish in wishes:
        if wish not in used and wish.codes & running:
            notices.append((UNUSED, f"there is nothing of {wish.selector} to silence here", wish.comment))
    seen: Counter[tuple[str, str]] = Counter()
    for facts, message, comment in sorted(notices, key=lambda one: one[2].span):
        key = (facts.code, comment.words)
        counting.append(notice(facts, message, comment.span, key=f"{comment.words}\x1f{seen[key]}"))
        seen[key] += 1
    return tuple(sorted(counting, key=lambda finding: (finding.span.start, finding.span.end))), tuple(silenced)


def _read(
    comments: Sequence[Comment], text: str, known: Sequence[type[Rule]]
) -> tuple[list[_Wish], list[tuple[RuleFacts, str, Comment]]]:
    """Return the comments that can be followed, and what is wrong with the others."""
    wishes: list[_Wish] = []
    wrong: list[tuple[RuleFacts, str, Comment]] = []
    scopes = Scopes(text)
    if len(comments) > MOST:
        wrong.append((NOT_UNDERSTOOD, f"only the first {MOST} comments of a text are followed", comments[MOST]))
    for comment in comments[:MOST]:
        try:
            wanted = _wanted(comment, known)
        except ConfigError as error:
            wrong.append((NOT_UNDERSTOOD, str(error), comment))
            continue
        if not comment.reason:
            message = f"it is not said why {', '.join(comment.rules)} may be ignored; write the reason behind the rule"
            wrong.append((WITHOUT_REASON, message, comment))
            continue
        where, whole = scopes.of(comment), comment.action == IGNORE_FILE
        wishes += [_Wish(comment, selector, codes, where, whole) for selector, codes in wanted]
    return wishes, wrong


def _wanted(comment: Comment, known: Sequence[type[Rule]]) -> list[tuple[str, frozenset[str]]]:
    """Return the codes of the rules that a comment names, by the word that names them."""
    if comment.action not in ACTIONS:
        raise ConfigError(unknown("no comment begins with", comment.action, ACTIONS))
    if not comment.rules:
        raise ConfigError("no rule is named; write its name or code, and the reason behind it")
    return [(name, frozenset(one.code for one in find_rules(known, name))) for name in dict.fromkeys(comment.rules)]
