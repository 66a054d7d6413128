"""What an article states: figures, quotes, events and names, each verbatim with its sentence."""

from generator.facts.gather import gather
from generator.facts.misdated import findings

__all__ = ["findings", "gather"]
