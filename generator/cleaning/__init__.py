"""Cleaning: one verdict a block, nothing deleted."""

from generator.cleaning.judge import clean, notices, removed
from generator.cleaning.repeats import mark_repeats

__all__ = ["clean", "mark_repeats", "notices", "removed"]
