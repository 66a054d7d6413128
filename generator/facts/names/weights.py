"""What votes on a name's kind weigh, from barely a hint to a name in a list. Tuned on Italian and English news."""

from __future__ import annotations

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
