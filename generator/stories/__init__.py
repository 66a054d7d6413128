"""Stories: which articles tell the same event, which are the same text twice, which are near one another."""

from generator.stories.finding import find, problems
from generator.stories.pieces import piece

__all__ = ["find", "piece", "problems"]
