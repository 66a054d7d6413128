"""What is known of one name while a text is read, and of what kind it is by the votes for it.

What a vote weighs, from barely a hint to a name in a list, was tuned on Italian and English news.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial

from generator.model.facts import EntityKind

Vote = tuple[EntityKind, float]

PERSON, ORGANISATION, PRODUCT, PLACE = (
    EntityKind.PERSON,
    EntityKind.ORGANISATION,
    EntityKind.PRODUCT,
    EntityKind.PLACE,
)

KNOWN = 5.0
"""It is in a list."""
CERTAIN = 4.0
STRONG = 3.0
FAIR = 1.5
ENOUGH = 1.0
"""From here a name counts as what it seems to be."""
HINT = 0.5
LONGEST_PERSON = 4
"""Words of a person's name, at most."""
# Votes by which it must lead: a kind that is in doubt is no kind.
_MARGIN = 0.25
_LONGEST_ACRONYM = 5


@dataclass(slots=True)
class Name:
    """What is known of one name while the text is read."""

    key: str
    words: tuple[str, ...]
    forms: dict[str, int] = field(default_factory=partial(defaultdict, int))
    votes: dict[EntityKind, float] = field(default_factory=partial(defaultdict, float))
    learned: dict[EntityKind, float] = field(default_factory=partial(defaultdict, float))
    """What was learned of its mentions speaks for each kind."""
    hinted: float = 0.0
    """What mere hints say for an organisation: the same one said often is still a hint."""
    kind: EntityKind | None = None

    @property
    def likely(self) -> EntityKind | None:
        """Its kind, or else what it seems to be by what was learned."""
        if self.kind or not self.learned:
            return self.kind
        return max(self.learned, key=self.learned.__getitem__)

    @property
    def title(self) -> str:
        """Its most frequent form, the first of equals; a place in a dateline's capitals is written as usual."""
        form = max(self.forms, key=self.forms.__getitem__)
        return form.title() if self.kind is PLACE and form.isupper() and len(form) > _LONGEST_ACRONYM else form


def decided(name: Name) -> EntityKind | None:
    """Return the kind with the most votes, if they are enough and lead by enough."""
    best, first, second = None, 0.0, 0.0
    for kind, votes in name.votes.items():
        if votes > first:
            best, first, second = kind, votes, first
        elif votes > second:
            second = votes
    return best if first >= ENOUGH and first - second >= _MARGIN else None
