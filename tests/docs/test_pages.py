"""The documentation is whole: what there is, is documented; what is documented, is there."""

from __future__ import annotations

import enum
import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Final

import click
import jsonschema
import pytest
import typer

import attribution
from attribution import model, serial
from attribution.cli import app
from attribution.plugins import Plugins

ROOT: Final = Path(__file__).resolve().parents[2]
DOCS: Final = ROOT / "docs"
PAGES: Final = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "tests/**/*.md", "seeds/*.md", "plugins/*/*.md")
    for path in ROOT.glob(pattern)
)
IDS: Final = [path.relative_to(ROOT).as_posix() for path in PAGES]
LABELS: Final = (model.Kind, model.Act, model.Identity, model.Role, model.Category, model.ReasonClass, model.Facet)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _prose(path: Path) -> str:
    """Return a page without its blocks of code."""
    return re.sub(r"^```.*?^```$", "", _text(path), flags=re.DOTALL | re.MULTILINE)


def _anchors(path: Path) -> set[str]:
    """Return the anchors that headings get: lower-case words and hyphens."""
    headings = re.findall(r"^#+ (.*)$", _prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _builder() -> ModuleType:
    """Import `docs/build.py`, which is no package."""
    spec = importlib.util.spec_from_file_location("docs_build", DOCS / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = _builder()


# --- links and paths -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_pages_links_lead_somewhere(page: Path) -> None:
    broken = []
    for link in re.findall(r"\]\(([^)\s]+)\)", _prose(page)):
        target, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        path = (page.parent / target).resolve() if target else page
        fits = path.exists() and (not anchor or path.suffix != ".md" or any(anchor in at for at in _anchors(path)))
        if not fits:
            broken.append(link)

    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_pages_paths_of_the_repository_exist(page: Path) -> None:
    """A path with a placeholder or an asterisk is none."""
    named = re.findall(r"`((?:attribution|tests|seeds|plugins|docs|benchmarks|\.ci)/[\w./-]*)`", _prose(page))
    missing = [path for path in named if not (ROOT / path).exists() and not (page.parent / path).exists()]

    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_pages_make_commands_exist(page: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", _text(ROOT / "Makefile"), re.MULTILINE))

    assert set(re.findall(r"(?:`|^\$ )make ([a-z]+)", _text(page), re.MULTILINE)) <= targets


# --- names -----------------------------------------------------------------------------------------------------


def test_pages_every_public_name_is_documented() -> None:
    page = _text(DOCS / "python.md").split("## Public names", 1)[1]

    assert [name for name in attribution.__all__ if f"`{name}`" not in page] == []


def test_pages_every_label_is_in_the_vocabulary() -> None:
    page = _text(DOCS / "vocabulary.md")
    words = [word.value for label in LABELS for word in label]

    assert [word for word in words if f"`{word}`" not in page] == []


def test_pages_every_field_of_an_attribution_is_in_the_vocabulary() -> None:
    page = _text(DOCS / "vocabulary.md")
    fields = serial.schema("analysis")["$defs"]["attribution"]["properties"]

    assert [name for name in fields if name != "id" and f"`{name}`" not in page] == []


@pytest.mark.parametrize("name", serial.SCHEMAS)
def test_pages_every_key_of_a_schema_is_in_the_exchange_format(name: str) -> None:
    page = _text(DOCS / "exchange-format.md")

    assert [key for key in serial.schema(name)["properties"] if f"`{key}`" not in page] == []


def _commands(group: click.Command | None = None) -> dict[str, click.Command]:
    """Return the commands by name, those of a group by both words."""
    found: dict[str, click.Command] = {}
    for name, command in getattr(group or typer.main.get_command(app), "commands", {}).items():
        inner = _commands(command) if hasattr(command, "commands") else {}
        found |= {f"{name} {word}": one for word, one in inner.items()} or {name: command}
    return found


@pytest.mark.parametrize("name", _commands())
def test_pages_every_command_is_documented(name: str) -> None:
    assert f"attribution {name}" in _text(ROOT / "README.md")
    assert re.search(rf"^## .*`attribution {name}\b", _text(DOCS / "command.md"), re.MULTILINE)


@pytest.mark.parametrize("name", _commands())
def test_pages_every_option_is_documented(name: str) -> None:
    page = _text(DOCS / "command.md")
    options = [option for parameter in _commands()[name].params for option in parameter.opts if option.startswith("-")]

    assert [option for option in options if option not in page and option != "--help"] == []


def test_pages_every_profile_reader_and_format_is_documented() -> None:
    page = _text(DOCS / "command.md")
    plugins = Plugins.load(entry_points=False)
    names = [*plugins.profiles(), *plugins.readers(), *plugins.reporters()]

    assert [name for name in names if f"`{name}`" not in page] == []


def test_pages_every_marker_is_documented() -> None:
    settings = tomllib.loads(_text(ROOT / "pyproject.toml"))["tool"]["pytest"]["ini_options"]
    page = _text(ROOT / "tests" / "README.md")

    assert [line for line in settings["markers"] if f"| `{line.partition(':')[0]}` |" not in page] == []


def test_pages_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(_text(ROOT / "pyproject.toml"))["project"]
    page = _text(DOCS / "decisions" / "0002-dependencies.md").lower()
    names = [re.split(r"\W", dependency)[0] for dependency in project["dependencies"]]

    assert [name for name in names if f"| {name} |" not in page] == []


def test_pages_every_layer_is_explained() -> None:
    settings = tomllib.loads(_text(ROOT / "pyproject.toml"))["tool"]["importlinter"]
    page = _text(DOCS / "how-it-works.md")
    layers = [name for line in settings["contracts"][0]["layers"] for name in re.findall(r"\w+", line)]

    assert [name for name in layers if f"`{name}`" not in page] == []


# --- lists that are written by hand ----------------------------------------------------------------------------


def test_pages_every_decision_is_listed() -> None:
    listed = re.findall(r"\]\(decisions/([\w.-]+)\)", _text(DOCS / "README.md"))
    files = sorted(path.name for path in (DOCS / "decisions").iterdir())

    assert listed == files
    assert [name[:4] for name in files] == [f"{number:04}" for number in range(1, len(files) + 1)]


def test_pages_every_page_is_listed() -> None:
    listed = set(re.findall(r"\]\(([\w./-]+)\)", _text(DOCS / "README.md")))

    assert {path.name for path in DOCS.glob("*.md")} - {"README.md"} <= listed


@pytest.mark.parametrize("page", sorted((DOCS / "decisions").glob("*.md")), ids=lambda path: path.name)
def test_pages_decision_has_its_parts(page: Path) -> None:
    text = _text(page)

    assert text.startswith(f"# {page.name[:4]}: ")
    for part in ("**Context.**", "**Decision.**", "**Consequences.**"):
        assert part in text


# --- generated parts -------------------------------------------------------------------------------------------


def test_pages_made_parts_are_current() -> None:
    """Run `make docs` after a change of detection, rules or scores."""
    stale = [path.name for path, text in build.pages().items() if _text(path) != text]

    assert stale == []


def test_pages_example_output_fits_the_schema() -> None:
    [block] = re.findall(r"```json\n(.*?)```", build.example_out(), re.DOTALL)

    jsonschema.validate(serial.loads(block), serial.schema("analysis"))


def test_pages_name_no_place_of_one_machine() -> None:
    found = [path.name for path in PAGES if re.search(r"(?<![\w.$])/(?:home|root|work|Users)/", _text(path))]

    assert found == []


def test_pages_labels_are_enums() -> None:
    """Guards the test above: a class of labels that is missing in `LABELS` would go undocumented."""
    known = {value for value in vars(model).values() if isinstance(value, enum.EnumMeta)}

    assert known - set(LABELS) == {model.Severity, model.Status, model.PatternKind, model.DecisionKind}


def test_pages_build_script_knows_its_option() -> None:
    """`--check` writes nothing."""
    before = {path: path.stat().st_mtime_ns for path in (ROOT / "README.md", DOCS / "scores.md")}

    build.main(["--check"])

    assert {path: path.stat().st_mtime_ns for path in before} == before
