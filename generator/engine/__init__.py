"""The outside world: files, cache, processes, language models."""

from generator.engine.engine import SITE, STATE, Engine, digest_of
from generator.engine.languagemodel import Patience
from generator.engine.work import Outcome, Stage

__all__ = ["SITE", "STATE", "Engine", "Outcome", "Patience", "Stage", "digest_of"]
