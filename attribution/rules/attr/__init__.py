"""Rules on attribution: one file a rule."""
