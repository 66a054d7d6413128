"""What is known by its words: the rules of the tool, and the rules of editors."""
