"""The page of a rule, made from its facts; printed by `attribution rules NAME` and kept in `docs/rules/`."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from attribution.model import DiagnosticFacts, RuleFacts, Status
from attribution.model.rulefacts import DEMANDS
from attribution.rules.base import Example, Guide, Rule
from attribution.rules.builtin import builtin_rules
from attribution.rules.options import Option, options_of

HEADINGS = (
    "What it flags",
    "Why it matters to a reader",
    "When it is fine",
    "Example",
    "Options",
    "References",
    "Known problems",
)
"""The headings of every page, in their order."""

_DIAGNOSTIC_HEADINGS = ("What it says", "What is done all the same", "What to do")

_FAMILIES = {
    "ANON": "granting and describing anonymity",
    "ATTR": "attribution",
    "CORR": "corroboration and fairness",
    "META": "byline, headline, policy",
    "QUOT": "quotation",
    "RELY": "relayed and second-hand material",
}

_NOTICE = "<!-- Made by `python -m attribution.rules.document docs/rules`; change the rule, not this page. -->"


def rule_page(rule_class: type[Rule]) -> str:
    """Return the page of a rule in Markdown, with the headings of `HEADINGS`."""
    status = "on by default" if rule_class.status is Status.STABLE else "preview: runs only if asked for by name"
    if rule_class.tier == "C":
        status = f"review, a matter to look at and never a failure; {status}"
    facts = f"{rule_class.code} · {rule_class.severity} · tier {rule_class.tier} · {status}"
    if rule_class.aliases:
        facts += f" · also called {', '.join(rule_class.aliases)}"
    bodies = (
        rule_class.summary,
        rule_class.why,
        rule_class.fine_when,
        _examples(rule_class),
        _options(options_of(rule_class)),
        _guides(rule_class.guides),
        rule_class.known_problems or "None known.",
    )
    parts = [f"# {rule_class.name}", facts]
    for heading, body in zip(HEADINGS, bodies, strict=True):
        parts += [f"## {heading}", body]
    return "\n\n".join(parts) + "\n"


def notice_page(facts: RuleFacts) -> str:
    """Return the page of a finding that comes from no rule, but is about a decision to let others stand."""
    about = f"{facts.code} · {facts.severity} · about decisions: not selected, ignored or changed by a profile"
    parts = [f"# {facts.name}", about]
    for heading, body in zip(HEADINGS, (facts.summary, facts.why, facts.fine_when), strict=False):
        parts += [f"## {heading}", body]
    return "\n\n".join(parts) + "\n"


def diagnostic_page(facts: DiagnosticFacts) -> str:
    """Return the page of a diagnostic."""
    parts = [f"# {facts.code}", "diagnostic · no finding: it has no severity, and never makes a run fail"]
    for heading, body in zip(_DIAGNOSTIC_HEADINGS, (facts.summary, facts.effect, facts.advice), strict=True):
        parts += [f"## {heading}", body]
    return "\n\n".join(parts) + "\n"


def index_page(rule_classes: Iterable[type[Rule]]) -> str:
    """Return the page that lists all rules, a table a family."""
    parts = [
        "# Rules",
        "Select a rule by its name, its code, or its family. Severities are those of SARIF; a profile may "
        "set others. Tier A rules rest on the attributions alone, tier B rules on word lists or on who is "
        "meant by “he”, tier C rules on judgement.",
        "What is reported with a code that begins with `SIL` comes from no rule: it is "
        "[about decisions](../silencing.md#what-is-reported-about-decisions) to let findings stand.",
    ]
    families: dict[str, list[type[Rule]]] = {}
    for one in sorted(rule_classes, key=lambda one: one.code):
        families.setdefault(one.family(), []).append(one)
    for family, members in families.items():
        rows = [
            f"| [{one.name}]({one.name}.md) | {one.code} | {one.severity} | {one.status} | {one.summary} |"
            for one in members
        ]
        about = _FAMILIES.get(family)
        parts += [f"## {family}" + (f": {about}" if about else "")]
        parts += ["\n".join(["| rule | code | severity | status | flags |", "|---|---|---|---|---|", *rows])]
    return "\n\n".join(parts) + "\n"


def pages(rule_classes: Iterable[type[Rule]]) -> dict[str, str]:
    """Return the content of every page by file name, the index as `README.md`."""
    known = tuple(rule_classes)
    texts = {f"{one.name}.md": rule_page(one) for one in known}
    texts["README.md"] = index_page(known)
    return {name: f"{_NOTICE}\n\n{text}" for name, text in texts.items()}


def write_pages(folder: Path, rule_classes: Iterable[type[Rule]] | None = None) -> None:
    """Write every page into `folder` and remove pages of rules that are gone.

    Args:
        folder: Where; made if it is not there.
        rule_classes: The rules; by default those that come with the package.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages(builtin_rules() if rule_classes is None else rule_classes)
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    for file in folder.glob("*.md"):
        # Only what was made here goes; somebody's own page stays.
        if file.name not in wanted and file.read_text(encoding="utf-8").startswith(_NOTICE):
            file.unlink()


def _examples(rule_class: type[Rule]) -> str:
    flagged = [_quoted(example) for example in rule_class.bad]
    passed = [_quoted(example) for example in rule_class.good]
    return "\n\n".join(["Flagged:", *flagged, "Not flagged:", *passed])


def _quoted(example: Example) -> str:
    lines = [f"> {line}".rstrip() for line in example.text.split("\n")]
    about = [f"published by {example.publisher}"] if example.publisher else []
    about += [example.note] if example.note else []
    if about:
        lines += [">", f"> ({'; '.join(about)})"]
    return "\n".join(lines)


def _options(options: Iterable[Option]) -> str:
    rows = [f"- `{one.name}` (`{one.type}`, default `{_value(one.default)}`): {one.reason}" for one in options]
    return "\n".join(rows) or "None."


def _value(value: object) -> str:
    """Return a value as a configuration file would hold it."""
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(_value(item) for item in value)}]"
    if isinstance(value, Enum):
        return f'"{value.value}"'
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _guides(guides: Iterable[Guide]) -> str:
    rows = []
    for guide in guides:
        seen = "" if guide.seen == "direct" else " (known at second hand)"
        rows.append(f"- {guide.name} {DEMANDS.get(guide.demand, guide.demand)}: {guide.says}{seen}")
    return "\n".join(rows) or "No public guide that we have seen asks for it in words."


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write the pages of the rules.")
    parser.add_argument("folder", type=Path)
    write_pages(parser.parse_args().folder)
