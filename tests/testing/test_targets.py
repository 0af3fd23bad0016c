"""`attribution.testing`: what a name stands for, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.errors import AttributionError
from attribution.testing.proof import prove
from attribution.testing.scaffold import new_plugin, new_rule
from attribution.testing.targets import find_targets

WRONG = '"Shut the gate!" said Ada Holm, the harbour master.'


def problems(name: Path | str) -> list[str]:
    return [problem for target in find_targets(str(name)) for problem in prove(target).problems]


def test_find_targets_of_a_file_with_a_rule(tmp_path: Path) -> None:
    path, _ = new_rule("loud-words", tmp_path)
    [target] = find_targets(str(path))

    assert ([rule.name for rule in target.rules], target.examples, target.problem) == (["loud-words"], 4, "")
    assert prove(target).problems == ()


def test_prove_names_the_example_that_fails(tmp_path: Path) -> None:
    path, _ = new_rule("loud-words", tmp_path)
    path.write_text(path.read_text().replace(WRONG, WRONG.replace("!", "")))

    [problem] = problems(path)
    assert problem.startswith("rule loud-words: does not flag the bad example")


def test_find_targets_of_a_plugin_that_is_not_installed(tmp_path: Path) -> None:
    new_plugin("fogbank", tmp_path)
    [target] = find_targets(str(tmp_path / "attribution-fogbank"))

    assert target.name == "fogbank"
    assert [rule.code for rule in target.rules] == ["FOGBANK001"]
    assert [pattern.id for pattern in target.patterns] == ["fogbank/relay/rang"]
    assert prove(target).problems == ()


def test_find_targets_of_a_folder_with_plugins_and_rules(tmp_path: Path) -> None:
    new_plugin("mistbank", tmp_path)
    new_rule("loud-words", tmp_path / "rules")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "broken.py").write_text("1 / 0")
    (tmp_path / "helper.py").write_text("x = 1")

    assert [Path(target.name).name for target in find_targets(str(tmp_path))] == ["mistbank", "loud_words.py"]
    assert problems(tmp_path) == []


def test_find_targets_of_patterns_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "phrases.py"
    path.write_text(
        "from attribution.model import Pattern, PatternKind\n"
        "PATTERNS = (Pattern(id='x/relay/rang', kind=PatternKind.RELAY, regex=r'\\brang (?P<relay>the Courier)\\b',\n"
        "    triggers=('courier',), value='The Kelm Courier',\n"
        "    hits=('A neighbour rang <relay>the Courier</relay> to say that it rained.', 'It rained.'),\n"
        "    misses=('The Courier rang in the new year with a quiz.',)),)\n"
    )

    assert problems(path) == ["pattern x/relay/rang: found nothing in the hit 'It rained.'"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1 / 0", "cannot be imported: ZeroDivisionError: division by zero"),
        ("def", "cannot be imported: SyntaxError"),
        ("raise SystemExit(3)", "cannot be imported: SystemExit: 3"),
    ],
)
def test_prove_of_a_file_that_cannot_be_imported(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "broken.py").write_text(text)

    [problem] = problems(tmp_path / "broken.py")
    assert problem.startswith(message)


def test_prove_of_a_plugin_whose_module_is_missing(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project.entry-points.attribution]\nx = "attribution_not_there"')

    assert problems(tmp_path) == ["cannot be imported: ModuleNotFoundError: No module named 'attribution_not_there'"]


def test_prove_of_a_plugin_that_is_imported_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project.entry-points.attribution]\nx = "json"')

    [problem] = problems(tmp_path)
    assert problem.startswith("json was imported from ")


def test_prove_of_a_plugin_with_a_clash(tmp_path: Path) -> None:
    path = new_plugin("hazebank", tmp_path)[0].parent / "attribution_hazebank" / "hazebank_shouting.py"
    path.write_text(path.read_text().replace("HAZEBANK001", "ANON001"))

    [problem] = problems(tmp_path)
    assert "'anon001' is offered by two plugins" in problem


def test_prove_of_a_profile_that_names_an_unknown_rule(tmp_path: Path) -> None:
    path = new_plugin("rainbank", tmp_path)[0].parent / "attribution_rainbank" / "house.py"
    path.write_text(path.read_text().replace('enable=("rainbank-shouting",)', 'enable=("rainbank-shooting",)'))

    assert problems(tmp_path) == [
        "profile rainbank: profile 'rainbank': no rule or family is called 'rainbank-shooting'; "
        "did you mean 'rainbank-shouting'?"
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("attribution.rulez", "no file, folder or plugin called 'attribution.rulez'; did you mean 'attribution.rules'"),
        ("not/there.py", "not/there.py: no such file or folder"),
    ],
)
def test_find_targets_of_nothing(name: str, message: str) -> None:
    with pytest.raises(AttributionError, match=message):
        find_targets(name)


def test_find_targets_of_built_ins() -> None:
    [target] = find_targets("attribution.patterns")

    assert target.patterns
    assert prove(target).problems == ()


def test_find_targets_of_everything() -> None:
    names = [target.name for target in find_targets()]

    assert names[:2] == ["attribution.patterns", "attribution.rules"]
    assert "attribution.readers" not in names


def test_find_targets_of_a_folder_without_any(tmp_path: Path) -> None:
    assert find_targets(str(tmp_path)) == []


def test_find_targets_of_a_broken_project(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("x = ")

    with pytest.raises(AttributionError, match=r"pyproject\.toml: cannot be read as TOML"):
        find_targets(str(tmp_path))
