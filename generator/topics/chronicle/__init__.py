"""Dated events as one timeline: which tell one event, and which matter most."""
