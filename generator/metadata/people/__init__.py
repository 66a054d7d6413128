"""Authors: the names that sign an article."""
