"""Topics: articles that belong together, told as one timeline and compared figure by figure."""

from generator.topics.grouping.groups import Group, Grouping, group
from generator.topics.names import names
from generator.topics.telling import chart, tell

__all__ = ["Group", "Grouping", "chart", "group", "names", "tell"]
