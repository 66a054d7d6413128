"""Rassegna: a static news digest, made from raw articles."""
