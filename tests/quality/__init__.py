"""Quality floors: what the corridor finds in a small sample of pages of our own making, never below what it found."""
