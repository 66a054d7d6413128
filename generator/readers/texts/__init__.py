"""Pasted text and Markdown."""
