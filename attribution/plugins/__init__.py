"""The plugin set of one engine: found, called one by one, merged, and described.

`loading` finds and registers, `manager` calls, `offers` checks what one implementation returned, `merge`
joins what all returned, and `describe` says what is installed. Nothing here is global: each `Plugins` has its
own pluggy manager.
"""

from attribution.plugins.describe import PluginInfo, own_version
from attribution.plugins.loading import DEFAULT_PLUGINS
from attribution.plugins.manager import Plugins

__all__ = ["DEFAULT_PLUGINS", "PluginInfo", "Plugins", "own_version"]
