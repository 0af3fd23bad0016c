"""Measure: one explainable score, one file a part."""
