"""Prose -> events: what happened or will, when, and what the text says against its own date."""

from generator.facts.events.finding import find
from generator.facts.events.misdated import findings

__all__ = ["find", "findings"]
