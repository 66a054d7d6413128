"""The outside world: files, cache, processes."""

from generator.engine.engine import SITE, STATE, Engine, digest_of
from generator.engine.work import Outcome, Stage

__all__ = ["SITE", "STATE", "Engine", "Outcome", "Stage", "digest_of"]
