"""Rules on relayed and second-hand material: one file a rule."""
