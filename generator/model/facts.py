"""What an article says: figures, quotes, events and names, each verbatim with its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.model.dates import Edtf


class Modality(StrEnum):
    """Whether something is told as done, possible, planned or denied."""

    HAPPENED = "happened"
    POSSIBLE = "possible"
    PLANNED = "planned"
    DENIED = "denied"


class Qualifier(StrEnum):
    """How exactly a figure is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    VAGUE = "vague"
    """`decine di migliaia`: a size, no number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that the article states of something."""

    raw: str
    """Verbatim, number and unit: `5, 6 milioni di dollari`, odd spaces and all."""
    value: Decimal | None
    """The number with its magnitude: 5600000. The low end of a range. None when vague."""
    high: Decimal | None = None
    """The high end of a range; None when it is no range."""
    unit: str | None = None
    """ISO 4217 code, `%`, `x` (times), or the counted noun as written: `GPU`."""
    qualifier: Qualifier = Qualifier.EXACT
    measure: str | None = None
    """What is measured, in the article's own words: `costo di formazione`. None when not said near it."""
    about: str | None = None
    """Whom or what it is said of: `DeepSeek R1`, `NVIDIA`. None when not said near it."""
    concepts: tuple[str, ...] = ()
    """What is measured, by keys that no language changes: `cost`, `training`; data/languages/CODE/measures.yml."""
    by: str | None = None
    """Who says so, when it is not the article itself."""
    modality: Modality = Modality.HAPPENED
    sentence: int
    """Number of the sentence that states it."""
    text: str = ""
    """That sentence, verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that the article gives as somebody's own."""

    text: str
    """Verbatim, without the outer quotation marks."""
    by: str | None = None
    """The speaker in full, as named earlier in the article."""
    role: str | None = None
    """As the article has it: `analista di Equita`."""
    verb: str | None = None
    """As written: `ha commentato`."""
    sentence: int
    """Number of the sentence in which it begins."""
    context: str = ""
    """That sentence, verbatim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that the article says happened, or will, at a time that it tells."""

    date: Edtf | None
    """None when the words give no date that can be resolved: `il giorno di Natale`."""
    words: str
    """The words that tell the time, verbatim: `entro ottobre 2023`."""
    text: str
    """The sentence, verbatim."""
    by: str | None = None
    modality: Modality = Modality.HAPPENED
    background: bool = False
    """A comparison or a remark on the side (`the satellite of 1957`): no event of the article's topic."""
    lasting: bool = False
    """It goes on until its date (`fino al 31 marzo`), and is not due by it."""
    sentence: int


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PRODUCT = "product"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name that the article mentions, in its fullest form there."""

    name: str
    kind: EntityKind
    mentions: int
    """How many times, short forms included."""
    role: str | None = None
    """People only, as the article has it: `CEO di Apple`."""
    sentence: int
    """Number of the sentence that names it first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that one article states."""

    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    entities: tuple[Entity, ...] = ()
