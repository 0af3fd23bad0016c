"""Write the parts of the documentation that the code can tell better than a person.

    python docs/build.py           write them
    python docs/build.py --check   exit code 1 if a page is not what the code gives now

A part stands between `<!-- made by docs/build.py: NAME -->` and `<!-- end of NAME -->`; everything around it is
written by hand. The pages under `docs/rules/` are made by `python -m attribution.rules.document docs/rules`.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from attribution import Analysis, Engine, read
from attribution.serial import analysis_to_dict

ROOT: Final = Path(__file__).resolve().parents[1]
SHOWN: Final = "sund-ferries"
"""The seed article of the examples: named and unnamed sources, a ground, a relay."""

_PART: Final = re.compile(
    r"(<!-- made by docs/build\.py: (?P<name>[\w-]+) -->\n).*?(<!-- end of (?P=name) -->)", re.DOTALL
)
_NUMBERS: Final = re.compile(r"\[\s+(-?\d+),\s+(-?\d+)\s+\]")
_PAIRS: Final = re.compile(r"\[\s+(\[\d+, \d+\](?:,\s+\[\d+, \d+\])*)\s+\]")
_WIDTH: Final = 104
_FIRST: Final = 11
"""Lines of the capture before the gap."""
_LAST: Final = 14
"""Lines behind it: the score and the summary."""


def capture() -> str:
    """Return what a terminal shows for one seed article; cut lines and the gap are marked by an ellipsis."""
    path = f"seeds/articles/{SHOWN}.txt"
    command = [sys.executable, "-c", "from attribution.cli import main; main()", "audit", path]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    lines = done.stdout.splitlines()
    if len(lines) > _FIRST + _LAST:
        lines = [*lines[:_FIRST], "  …", *lines[-_LAST:]]
    cut = [line if len(line) <= _WIDTH else line[: _WIDTH - 2].rsplit(" ", 1)[0] + " …" for line in lines]
    shown = [f"$ attribution audit {path}", *cut, "$ echo $?", str(done.returncode)]
    return "```console\n" + "\n".join(shown) + "\n```\n"


def _shown_analysis() -> Analysis:
    wanted = next(article for article in read(ROOT / "seeds" / "seeds.jsonl") if article.id == SHOWN)
    return Engine().extract(wanted)


def example_in() -> str:
    """Return the input of the example, its text cut."""
    article = _shown_analysis().article
    given = {
        "id": article.id,
        "publisher": article.publisher,
        "title": article.title,
        "published": article.published,
        "text": article.text[:60].rsplit(" ", 1)[0] + " …",
    }
    return _as_json({key: value for key, value in given.items() if value is not None})


def example_out() -> str:
    """Return the output of the example with one attribution, the one of which the most is told, and its source."""
    data = analysis_to_dict(_shown_analysis())

    def told(item: Mapping[str, Any]) -> tuple[int, int]:
        return sum(bool(value) for value in item.values()), -item["content"][0][0]

    chosen = max(data["attributions"], key=told)
    sources = {key: value for key, value in data["sources"].items() if key == chosen["source"]}
    return _as_json(data | {"attributions": [chosen], "sources": sources})


def _as_json(data: Mapping[str, Any]) -> str:
    """Return an object as a block of JSON for people, with spans on one line."""
    written = json.dumps(data, ensure_ascii=False, indent=2)
    written = _NUMBERS.sub(r"[\1, \2]", written)
    written = _PAIRS.sub(lambda match: "[" + " ".join(match[1].split()) + "]", written)
    return f"```json\n{written}\n```\n"


def score_parts() -> str:
    """Return the table of the parts of the transparency score."""
    from attribution.scores.builtin import builtin_parts

    rows = [f"| `{part.name}` | {part.weight:g} | {part.definition} |" for part in builtin_parts()]
    return "\n".join(["| part | weight | formula |", "|---|---|---|", *rows]) + "\n"


def notices() -> str:
    """Return the table of the findings about decisions."""
    from attribution.silence import NOTICES

    rows = [
        f"| {one.code} | {one.name} | {one.severity} | {one.summary} | {one.why} | {one.fine_when} |" for one in NOTICES
    ]
    head = ["| code | name | severity | what | why it matters | when it is fine |", "|---|---|---|---|---|---|"]
    return "\n".join([*head, *rows]) + "\n"


def diagnostics() -> str:
    """Return the table of the codes of diagnostics."""
    from attribution.model import DIAGNOSTICS

    rows = [f"| `{one.code}` | {one.summary} | {one.effect} | {one.advice} |" for one in DIAGNOSTICS]
    head = ["| code | what it says | what is done all the same | what to do |", "|---|---|---|---|"]
    return "\n".join([*head, *rows]) + "\n"


def reason_values() -> str:
    """Return the table of what a stated ground is worth."""
    from attribution.scores.transparency.values import REASONS

    rows = [f"| `{reason}` | {value:g} |" for reason, value in REASONS.items()]
    return "\n".join(["| stated ground | worth |", "|---|---|", *rows]) + "\n"


def profiles() -> str:
    """Return a section for each profile: what it is, what it changes and why, what it rests on."""
    from attribution.profiles.builtin import builtin_profiles
    from attribution.rules.builtin import builtin_rules
    from attribution.rules.select import find_rules, select_rules

    rules = builtin_rules()
    parts = []
    for profile in builtin_profiles():
        running = {rule.name: rule for rule in select_rules(rules, profile=profile)}
        silent = {rule.name for selector in profile.disable for rule in find_rules(rules, selector)}
        rows = []
        for rule in rules:
            told = profile.reasons.get(rule.name, "")
            changed = rule.name in {*profile.severities, *profile.options} or told or profile.enable
            if not changed:
                continue
            one = running.get(rule.name)
            loud = (
                (one.severity_override or one.severity).value if one else "silent" if rule.name in silent else "preview"
            )
            options = ", ".join(f"`{key} = {value}`" for key, value in profile.options.get(rule.name, {}).items())
            rows.append(
                f"| [{rule.name}](rules/{rule.name}.md) | {loud} | {told}{'; ' * bool(told and options)}{options} |"
            )
        table = "\n".join(["| rule | speaks as | why |", "|---|---|---|", *rows]) if rows else "It changes nothing."
        sources = "\n".join(f"- {source}" for source in profile.sources)
        parts.append(f"### `{profile.name}`\n\n{profile.description}\n\n{table}\n\nRests on:\n\n{sources}\n")
    return "\n".join(parts)


def training_settings() -> str:
    """Return the tables of the settings of `attribution train`, from the classes that read them."""
    path = ROOT / "attribution" / "training" / "config.py"
    body = ast.parse(path.read_text(encoding="utf-8")).body
    classes = {node.name: node for node in body if isinstance(node, ast.ClassDef)}
    sections = {"": "TrainingConfig", "[[train]]` and `[[dev]]": "Corpus"} | {
        f"[{field.target.id}]": field.annotation.id
        for field in classes["TrainingConfig"].body
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(field.annotation, ast.Name)
        and field.annotation.id in classes
    }
    tables = []
    for title, name in sections.items():
        rows = [
            f"| `{key}` | {_default(value)} | {told} |"
            for key, kind, value, told in _settings(classes[name])
            if "Corpus" not in kind
        ]
        about = ast.get_docstring(classes[name]) or ""
        head = [f"`{title}`: {about[0].lower()}{about[1:].splitlines()[0]}", ""] if title else []
        tables.append("\n".join([*head, "| setting | default | meaning |", "|---|---|---|", *rows]))
    return "\n\n".join(tables) + "\n"


def _settings(node: ast.ClassDef) -> Iterator[tuple[str, str, ast.expr | None, str]]:
    """Yield name, type, default and meaning of the fields of a class that have a meaning written under them."""
    for field, below in zip(node.body, node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr) and "metadata" not in ast.unparse(field):
            told = " ".join(ast.literal_eval(below.value).split())
            yield ast.unparse(field.target), ast.unparse(field.annotation), field.value, told


def _default(value: ast.expr | None) -> str:
    """Return the default of a field, as it would be written in TOML; empty where there is none."""
    if isinstance(value, ast.Call):
        value = next((word.value for word in value.keywords if word.arg == "default"), None)
    if not isinstance(value, ast.Constant):
        return ""
    return f"`{json.dumps(value.value)}`"


PARTS: Final[Mapping[str, tuple[str, Callable[[], str]]]] = {
    "capture": ("README.md", capture),
    "example-in": ("docs/exchange-format.md", example_in),
    "example-out": ("docs/exchange-format.md", example_out),
    "score-parts": ("docs/scores.md", score_parts),
    "notices": ("docs/silencing.md", notices),
    "diagnostics": ("docs/vocabulary.md", diagnostics),
    "reason-values": ("docs/scores.md", reason_values),
    "profiles": ("docs/profiles.md", profiles),
    "training-settings": ("docs/training.md", training_settings),
}
"""Where each part stands, and what makes it."""


def _around(text: str, name: str) -> tuple[str, str, str, str, str]:
    """Return a page as what stands before a part, its opening mark, the part, its closing mark, and the rest."""
    match = next(match for match in _PART.finditer(text) if match["name"] == name)
    inner = slice(match.end(1), match.start(3))
    return text[: match.start()], match[1], text[inner], match[3], text[match.end() :]


def pages() -> dict[Path, str]:
    """Return each page that has made parts, as it should be now.

    Raises:
        ValueError: If a page lacks the marks of a part, or has those of a part that nobody makes.
    """
    wanted: dict[Path, str] = {}
    for name, (page, make) in PARTS.items():
        path = ROOT / page
        text = wanted.get(path, path.read_text(encoding="utf-8"))
        names = [match["name"] for match in _PART.finditer(text)]
        if names.count(name) != 1 or not set(names) <= set(PARTS):
            raise ValueError(f"{page}: has the parts {names}, and needs {name} once")
        before, opening, _, closing, behind = _around(text, name)
        wanted[path] = before + opening + make() + closing + behind
    return wanted


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pages, or say which are not current."""
    check = list(sys.argv[1:] if arguments is None else arguments) == ["--check"]
    stale = {path: text for path, text in pages().items() if path.read_text(encoding="utf-8") != text}
    for path, text in stale.items():
        if check:
            sys.stderr.write(f"{path.relative_to(ROOT)} is not current; run `make docs`\n")
        else:
            path.write_text(text, encoding="utf-8")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
