"""Which articles belong together."""
