"""What is published held against its evidence: words against seeds, links against pages."""

from generator.checks.links import broken_links
from generator.checks.verbatim import invented

__all__ = ["broken_links", "invented"]
