"""A page, rendered."""

from __future__ import annotations

import traceback

from jinja2 import TemplateError as JinjaError
from jinja2 import TemplateNotFound, TemplateSyntaxError

from generator.errors import TemplateError
from generator.model.files import File
from generator.model.pages import Page
from generator.render.environment import environment
from generator.render.theme import Theme

_HINT = "mend it, or delete your file to get the default one back"


def render(theme: Theme, page: Page[object]) -> File:
    """Return the file of a page. Raises TemplateError, with the template's line, when its template cannot do it."""
    try:
        template = environment(theme).get_template(page.template)
        text = template.render(page=page.view, path=page.path)
        return File(page.path, text.encode())
    except TemplateSyntaxError as error:
        place = error.filename or error.name or page.template
        raise _broken(error.message or "cannot be read", place, error.lineno) from error
    except TemplateNotFound as error:
        name, line = _place(error, theme, page.template)
        raise _broken(f"no template is named {error.name!r}", name, line) from error
    except UnicodeDecodeError as error:
        raise _broken("is no UTF-8 text", page.template, None) from error
    except (JinjaError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError) as error:
        name, line = _place(error, theme, page.template)
        message = error.args[0] if error.args and isinstance(error.args[0], str) else type(error).__name__
        raise _broken(message, name, line) from error


def _place(error: Exception, theme: Theme, template: str) -> tuple[str, int | None]:
    """Return the template and line where an error arose: Jinja puts them in the traceback."""
    names = {file.path for file in theme.files}
    frames = [f for f in traceback.extract_tb(error.__traceback__, limit=200) if f.filename in names]
    return (frames[-1].filename, frames[-1].lineno) if frames else (template, None)


def _broken(message: str, name: str, line: int | None) -> TemplateError:
    said = " ".join(message.split())
    return TemplateError(said, path=f"templates/{name}", line=line, hint=_HINT)
