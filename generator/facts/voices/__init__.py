"""Who says what an article tells: the sources of its figures and events."""
