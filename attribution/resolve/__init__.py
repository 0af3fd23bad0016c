"""Decide who it is: pure functions from `Analysis` to `Analysis`; spaCy is not needed."""
