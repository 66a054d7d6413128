"""Dates of publication: the days that a seed offers, and what speaks for each."""
