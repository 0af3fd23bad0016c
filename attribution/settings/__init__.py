r"""Settings from files: `attribution.toml`, or `[tool.attribution]` in `pyproject.toml`, for each article its own.

Example:
    >>> import pathlib, tempfile
    >>> from attribution.plugins import Plugins
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "attribution.toml").write_text('[paths.alerts]\nprofile = "wire-alert"')
    >>> settings = load_settings([folder / "alerts" / "ferry.txt"], known_to(Plugins.load()))
    >>> settings.config(folder / "alerts" / "ferry.txt").profile
    'wire-alert'
"""

from attribution.settings.known import Known, known_to
from attribution.settings.layers import LedgerFiles
from attribution.settings.load import load_settings
from attribution.settings.settings import Settings

__all__ = ["Known", "LedgerFiles", "Settings", "known_to", "load_settings"]
