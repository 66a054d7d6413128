"""Saved feeds: several articles in a file."""
