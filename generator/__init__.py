"""Rassegna: a static news digest, made from raw articles."""

import os

# Before numpy comes: its products here are small, and threads for them cost more than they save.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
