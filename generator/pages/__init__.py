"""Pages: which there are, where they live, and what each shows."""

from generator.pages.plan import plan, shown

__all__ = ["plan", "shown"]
