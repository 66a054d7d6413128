"""Saved pages: the text as it flows, and what a page says of itself."""
