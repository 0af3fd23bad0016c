"""Rules on corroboration and fairness: one file a rule."""
