"""Rendering: pages become files."""

from generator.render.page import render
from generator.render.theme import Theme, assets, theme

__all__ = ["Theme", "assets", "render", "theme"]
