"""Write the beginning of a rule or a plugin: files that pass `attribution test` as they are."""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

from attribution.errors import ConfigError
from attribution.plugins import Plugins

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_CODE = re.compile(r"[A-Z]{3,}[0-9]{3}")
_LONGEST = 60
"""Characters of a name, which becomes a file and a class."""

_PLUGIN_FILES: Final[Mapping[str, str]] = {
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "{package}/__init__.py": "init.py",
    "{package}/house.py": "house.py",
    "{package}/{snake}.py": "rule.py",
    "tests/test_{package}.py": "test_plugin.py",
}
"""Files of a plugin, each with its template."""


def new_rule(name: str, folder: Path, *, code: str | None = None, plugins: Plugins | None = None) -> tuple[Path, ...]:
    """Write a rule with its tests, and return both files.

    Args:
        name: Name of the rule: the fault, in lower-case words with hyphens.
        folder: Where; made where it is missing.
        code: Code of the rule; by default the first word of the name and a number that is free.
        plugins: What is there already, so that no name is used twice; by default what is installed.

    Raises:
        ConfigError: If the name or code does not fit or is taken, or a file is there already.
    """
    _check_name(name, "rule")
    taken = _taken(plugins or Plugins.load())
    if name in taken:
        raise ConfigError(f"a rule called {name!r} is there already; choose another name")
    words = _words(name, code or _free_code(name.split("-")[0], taken))
    if code is not None:
        if not _CODE.fullmatch(code):
            raise ConfigError(f"code {code!r} is not a family in capitals and three digits, such as KEL001")
        if code.lower() in taken:
            raise ConfigError(f"the code {code!r} is taken; choose another")
    snake = words["snake"]
    return _write(folder, {f"{snake}.py": "rule.py", f"test_{snake}.py": "test_rule.py"}, words | {"module": snake})


def new_plugin(name: str, folder: Path, *, plugins: Plugins | None = None) -> tuple[Path, ...]:
    """Write an installable package with an outlet, a phrase, a rule, a house style and tests, and return its files.

    Args:
        name: Name of the plugin, in lower-case words with hyphens: that of the newsroom, for instance.
        folder: Where the package's folder is to be.
        plugins: What is there already, so that no name is used twice; by default what is installed.

    Raises:
        ConfigError: If the name does not fit or is taken, or a file is there already.
    """
    plain = name.removeprefix("attribution-")
    _check_name(plain, "plugin")
    known = plugins or Plugins.load()
    if plain in {*known.loaded, *known.failures, *known.profiles()}:
        raise ConfigError(f"a plugin or profile called {plain!r} is there already; choose another name")
    package = f"attribution_{plain.replace('-', '_')}"
    title = plain.replace("-", " ").title()
    words = _words(f"{plain}-shouting", _free_code(plain, _taken(known))) | {
        "plugin": plain,
        "package": package,
        "outlet": f"The {title} Courier",
        "short": f"{title} Courier",
    }
    wanted = {path.format_map(words): template for path, template in _PLUGIN_FILES.items()}
    return _write(folder / f"attribution-{plain}", wanted | {f"{package}/py.typed": ""}, words)


def _check_name(name: str, noun: str) -> None:
    if not _NAME.fullmatch(name) or len(name) > _LONGEST:
        raise ConfigError(
            f"the name of a {noun} is lower-case words with hyphens, such as long-quotation, "
            f"of at most {_LONGEST} characters, not {name!r}"
        )
    module = name.replace("-", "_")
    if keyword.iskeyword(module) or keyword.iskeyword(module.capitalize()) or module in sys.stdlib_module_names:
        raise ConfigError(f"{name!r} means something to Python already; choose another name")


def _taken(plugins: Plugins) -> set[str]:
    """Return the names that rules have, in small letters."""
    return {name.lower() for rule in plugins.rules() for name in (rule.code, rule.name, *rule.aliases)}


def _free_code(name: str, taken: set[str]) -> str:
    """Return a code that begins with the letters of a name, and that no rule has."""
    family = re.sub(r"[^A-Z]", "", name.upper()).ljust(3, "X")
    return next(code for number in range(1, 1000) if (code := f"{family}{number:03}").lower() not in taken)


def _words(name: str, code: str) -> dict[str, str]:
    """Return what the templates of a rule need."""
    snake = name.replace("-", "_")
    return {"name": name, "code": code, "snake": snake, "class_name": "".join(map(str.capitalize, name.split("-")))}


def _write(folder: Path, wanted: Mapping[str, str], words: Mapping[str, str]) -> tuple[Path, ...]:
    """Write files from templates, none over a file that is there; an empty template makes an empty file."""
    paths = {folder / name: template for name, template in wanted.items()}
    for path in paths:
        if path.exists():
            raise ConfigError(f"{path}: is there already; move it, or choose another name")
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"{folder}: is a file; name a folder")
    templates = files("attribution.testing") / "templates"
    try:
        for path, template in paths.items():
            text = (templates / f"{template}.txt").read_text(encoding="utf-8") if template else ""
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(Template(text).substitute(words), encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(f"{error.filename}: cannot be written: {error.strerror or error}") from error
    return tuple(paths)
