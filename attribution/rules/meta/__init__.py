"""Rules on byline, headline and published policy: one file a rule."""
