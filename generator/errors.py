"""What can go wrong, as one family of exceptions with file, line and hint."""

from __future__ import annotations


class DigestError(Exception):
    """Something a user can mend: what is wrong, where, and what to do about it."""

    code = "error"

    def __init__(self, message: str, *, path: str = "", line: int | None = None, hint: str | None = None) -> None:
        """Keep the parts apart; `str()` gives `path:line: message`."""
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        """Give the error on one line, without its hint."""
        place = f"{self.path}:{self.line}" if self.path and self.line else self.path
        return f"{place}: {self.message}" if place else self.message


class SeedError(DigestError):
    """A seed that cannot be read."""

    code = "seed-unreadable"


class ContentError(DigestError):
    """A file of content/ that cannot be understood."""

    code = "content-unreadable"


class ConfigError(DigestError):
    """A setting of content/site.yml that cannot be used."""

    code = "config-unreadable"


class TemplateError(DigestError):
    """A template that cannot be rendered."""

    code = "template-broken"


class UsageError(DigestError):
    """A command that was called wrongly."""

    code = "usage"
