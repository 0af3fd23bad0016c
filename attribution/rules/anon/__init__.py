"""Rules on granting and describing anonymity: one file a rule."""
