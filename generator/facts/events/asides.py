"""Times told on the side: of a relative clause, of what is compared with, of a plan called off."""

from __future__ import annotations

from generator.facts import wordings
from generator.facts.events import timing
from generator.facts.events.told import Told
from generator.model.dates import Edtf, Precision
from generator.text import cuts
from generator.text.dates import DateKind

# Days before the day of writing up to which what an aside tells may be the news: `Rossi, who died on Sunday, was`.
_LATELY = 31
# Words of a clause in which stands what opens an aside: `of which`, `including`.
_OPENING = 2
_COMMAS = frozenset(",(–—")
_FAR = (DateKind.CALENDAR, DateKind.RELATIVE)


def is_aside(told: Told, when: Edtf | None, reference: Edtf | None) -> bool:
    """Return whether a time belongs to a remark and not to the story: `Raman, who took over in January, said`."""
    mention = told.mention
    if mention.kind not in _FAR or len(mention.named) > 1:
        return False
    than = wordings.pattern(told.spoken, "events", "than")  # `more than it forecast two weeks ago`
    compared = than.search(cuts.line(told.text).folded, told.clause[0], mention.start) is not None
    return compared or (_is_remark(told) and _is_far(when, reference))


def is_called_off(told: Told) -> bool:
    """Return whether what was to be at a time is called off: `ha annullato il concerto previsto per sabato`."""
    folded, first, start = cuts.line(told.text).folded, told.clause[0], told.mention.start
    off = wordings.pattern(told.spoken, "events", "called_off").finditer(folded, first, start)
    place = max((match.end() for match in off), default=start)
    later = (sign for sign in timing.signs(told.text, told.spoken) if place <= sign.start < start)
    return place < start and not any(timing.is_future(told.text, sign, told.spoken) for sign in later)


def is_fragment(told: Told) -> bool:
    """Return whether a time stands in words of a quote that tell nothing: `No. Not this year.`."""
    (first, last), text = told.clause, told.text
    if not told.quoted or text[first - 1 : first] in _COMMAS or text[last : last + 1] in _COMMAS:
        return False
    rest = text[first : told.mention.start] + text[told.mention.end : last]
    return sum(word.isalpha() for word in rest.split()) <= 1


def _is_remark(told: Told) -> bool:
    """Return whether the clause of a time, parted off by commas, is relative."""
    text, (first, last), spoken = told.text, told.clause, told.spoken
    if text[:first].rstrip()[-1:] not in _COMMAS:
        return False
    words = cuts.line(text).folded[first:last].split()[:_OPENING]
    openers = wordings.words(spoken, "measures", "relatives") | wordings.words(spoken, "events", "asides")
    which = wordings.words(spoken, "events", "which")
    return not openers.isdisjoint(words[:1]) or not which.isdisjoint(words[1:])


def _is_far(when: Edtf | None, reference: Edtf | None) -> bool:
    now = reference.first_day if reference else None
    last = when.last_day if when and when.precision is not Precision.DAY else None
    return now is not None and last is not None and (now - last).days > _LATELY
