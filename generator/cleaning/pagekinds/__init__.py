"""Kinds of pages: one article, or a home page, a live report, a wall."""
