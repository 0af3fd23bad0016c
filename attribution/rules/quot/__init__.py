"""Rules on quotation: one file a rule."""
