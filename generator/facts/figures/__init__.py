"""Figures: numbers with what they measure, of whom, how exactly, and who says so."""

from generator.facts.figures.finding import find

__all__ = ["find"]
