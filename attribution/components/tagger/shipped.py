"""The models that the package carries, and any other model folder, as what `mark` asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from attribution.components.tagger.settings import read_settings
from attribution.errors import ConfigError

if TYPE_CHECKING:
    from attribution.components.tagger.decode import TaggedLink
    from attribution.config import Config
    from attribution.model import Analysis

MODELS = Path(__file__).parents[2] / "models"
"""Where the package keeps its models, one folder a language."""


@frozen
class FolderTagger:
    """A model folder that is loaded when the first article comes; light to make, to pickle and to send."""

    folder: Path
    domain: str = "standard"
    threads: int = 0

    def __call__(self, seen: Analysis) -> Sequence[TaggedLink]:
        """Return the attributions that the network reads in an article.

        Args:
            seen: The article as the rules see it.

        Raises:
            ConfigError: If the model cannot be loaded.
        """
        # Imported here: the packages behind it take a third of a second, which `fast` does not pay.
        from attribution.components.tagger.model import TaggerModel

        return TaggerModel.load(self.folder, threads=self.threads).links(seen, domain=self.domain)


def tagger_for(config: Config, language: str) -> FolderTagger | None:
    """Return the tagger that a configuration asks for; None for `fast`.

    Args:
        config: Pipeline, scope, model and threads.
        language: Language of the articles.

    Raises:
        ConfigError: If there is no model in the folder, or none for the language in the package.
    """
    if config.pipeline != "default":
        return None
    folder = MODELS / language if config.model is None else Path(config.model)
    if config.model is None and not folder.is_dir():
        raise ConfigError(f"there is no tagger for the language {language!r}: use the pipeline 'fast'")
    # Read now, so that a wrong folder shows here and not at the first article.
    read_settings(folder).domain(config.scope)
    return FolderTagger(folder, config.scope, config.threads)
