"""The outside world: files, cache, processes, language models."""

from generator.engine.disk import MAX_FILE_BYTES
from generator.engine.engine import SITE, STATE, Engine, digest_of
from generator.engine.languagemodel import Patience
from generator.engine.work import Outcome, Stage, collect_seldom

__all__ = ["MAX_FILE_BYTES", "SITE", "STATE", "Engine", "Outcome", "Patience", "Stage", "collect_seldom", "digest_of"]
