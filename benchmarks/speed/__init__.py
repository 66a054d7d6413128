"""Speed: ratios within one run."""
