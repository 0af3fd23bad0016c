"""House styles: one file each."""
