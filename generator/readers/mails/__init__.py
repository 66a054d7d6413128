"""Saved mails, and web archives, which are built like them."""
