"""Judge: one file a rule, in a folder a family."""
