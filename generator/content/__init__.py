"""content/: what the machine writes there, what people change there, and what it says."""

from generator.content.addresses import record
from generator.content.claims import Holding
from generator.content.findings import unknown_topics
from generator.content.history import rewordings
from generator.content.merge import Job, Merged, Renewal, assign, merge, open_questions, renew
from generator.content.places import is_article
from generator.content.shelf import Sheet, load, read
from generator.content.teaching import TOMBSTONES, teaching, unreadable

__all__ = [
    "TOMBSTONES",
    "Holding",
    "Job",
    "Merged",
    "Renewal",
    "Sheet",
    "assign",
    "is_article",
    "load",
    "merge",
    "open_questions",
    "read",
    "record",
    "renew",
    "rewordings",
    "teaching",
    "unknown_topics",
    "unreadable",
]
