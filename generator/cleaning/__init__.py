"""Cleaning: one verdict a block, nothing deleted."""

from generator.cleaning.judge import clean
from generator.cleaning.repeats import mark_repeats
from generator.cleaning.tally import notices, removed

__all__ = ["clean", "mark_repeats", "notices", "removed"]
