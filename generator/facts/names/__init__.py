"""Names: where they stand in a text, what they stand for, and of what kind they are."""
