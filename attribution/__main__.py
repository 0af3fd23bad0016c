"""The command as `python -m attribution`, for where its script is not on the path."""

from __future__ import annotations

from attribution.cli import main

if __name__ == "__main__":
    main()
