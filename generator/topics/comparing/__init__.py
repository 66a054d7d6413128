"""Figures side by side: what each measures, which belong in one row, and what they say together."""
