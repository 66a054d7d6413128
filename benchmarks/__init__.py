"""Figures, printed: never part of the tests."""
