"""What an article states: figures, quotes, events and names, each verbatim with its sentence."""

from generator.facts.events import findings
from generator.facts.gather import gather

__all__ = ["findings", "gather"]
