"""How what the cleaner has learned is learned: from labelled pages that stand beside the repository."""
