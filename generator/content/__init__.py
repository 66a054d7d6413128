"""content/: what the machine writes there, what people change there, and what it says."""

from generator.content.merge import Counts, Merged, merge
from generator.content.rewordings import rewordings
from generator.content.shelf import load
from generator.content.teaching import teaching

__all__ = ["Counts", "Merged", "load", "merge", "rewordings", "teaching"]
