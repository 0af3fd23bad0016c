"""The documentation of hooks: every hook has its entry, every entry its parts, and every example works."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pluggy
import pytest

from attribution import hookspecs
from attribution.plugins import Plugins

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "hooks.md").read_text(encoding="utf-8")
GUIDE = (DOCS / "writing-a-plugin.md").read_text(encoding="utf-8")


def _specs() -> dict[str, str]:
    """Return the heading of each hook, as pluggy knows its arguments."""
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    return {
        name: f"### `{name}({', '.join(caller.spec.argnames)})`"
        for name, caller in vars(manager.hook).items()
        if name.startswith("attribution_")
    }


SPECS = _specs()


def _entry(hook: str) -> str:
    return re.split(r"^##", PAGE.split(SPECS[hook] + "\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("hook", SPECS)
def test_docs_hooks_has_the_signature_as_heading(hook: str) -> None:
    assert SPECS[hook] + "\n" in PAGE


@pytest.mark.parametrize("hook", SPECS)
def test_docs_hooks_says_when_what_and_how_combined(hook: str) -> None:
    entry = _entry(hook)
    arguments = SPECS[hook].split("(")[1].rstrip(")`")

    for part in ("**Called**", "**Returns**", "**Combined**"):
        assert part in entry
    for argument in filter(None, arguments.split(", ")):
        assert f"**{argument}**: " in entry


@pytest.mark.parametrize("hook", SPECS)
def test_docs_hooks_example_works(hook: str) -> None:
    [code] = re.findall(r"```python\n(.*?)```", _entry(hook), re.DOTALL)
    if "attribution_example" in code:
        pytest.importorskip("attribution_example", reason="the example plugin is not installed")
    module = ModuleType("documented")
    exec(compile(code, "docs/hooks.md", "exec"), vars(module))
    plugins = Plugins.load(extra=[module], entry_points=False, strict=True)
    plugins.ask_everything()

    assert plugins.describe()[-1].hooks == (hook,)


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL))
def test_docs_writing_a_plugin_code_runs(code: str) -> None:
    """Code that needs the reader's own plugin is only compiled."""
    compiled = compile(code, "docs/writing-a-plugin.md", "exec")
    if "import attribution_kelm" not in code:
        exec(compiled, {"__name__": "documented"})


def test_docs_hooks_has_no_entry_for_a_hook_that_is_gone() -> None:
    assert set(re.findall(r"^### .*$", PAGE, re.MULTILINE)) == set(SPECS.values())
