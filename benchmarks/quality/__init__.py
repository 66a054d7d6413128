"""Quality: what is found, against what is there."""
