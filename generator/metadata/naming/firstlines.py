"""The masthead with which a paste begins: a name made as those of papers are."""

from __future__ import annotations

from itertools import takewhile

from generator.metadata.evidence import Evidence
from generator.metadata.naming import forms, sites
from generator.model.cleantext import Role
from generator.model.found import Basis, Found

# Lines among which the masthead is the first that is a paper's name.
_TOP = 6
# Lines above a title, from which a paste is a whole page with its menus, and its first line one of them.
_MOST_ABOVE = 30
# Rules of cleaning that know a line by its place alone; the others know its words: it is a menu's then, and no name.
_UNKNOWN = ("structure.", "masthead.")


def find(evidence: Evidence) -> Found[str] | None:
    """Return the name in a first line of a paste; None where it may be a button or a section.

    It is believed where it is made as names of papers are: `Il Corriere del Porto`.
    """
    shown = evidence.shown
    above = list(takewhile(lambda one: one[1].role is not Role.TITLE and not one[1].keep, shown))
    if len(above) == len(shown) or len(above) > _MOST_ABOVE:
        return None
    for block, verdict in above[:_TOP]:
        name = block.text.strip()
        may_be = verdict.rule.startswith(_UNKNOWN) and not verdict.rule.endswith(".run")
        if may_be and forms.named(name, evidence) and sites.is_paper(name, evidence.language):
            return Found(value=name, basis=Basis.MASTHEAD, evidence=block.text, line=block.line)
    return None
