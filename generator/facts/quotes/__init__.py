"""Quotes: words in marks, whether somebody said them, and who."""

from generator.facts.quotes.finding import find, hear, watch

__all__ = ["find", "hear", "watch"]
