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
    return (_is_remark(told) and _is_far(when, reference)) or _is_compared(told)


def is_called_off(told: Told) -> bool:
    """Return whether what was to be at a time is called off: `ha annullato il concerto previsto per sabato`."""
    off = wordings.pattern(told.spoken, "events", "called_off")
    verbs = [match.end() for match in off.finditer(cuts.line(told.text).folded, told.clause[0], told.mention.start)]
    if not verbs:
        return False
    later = (sign for sign in timing.signs(told.text, told.spoken) if verbs[-1] <= sign.start < told.mention.start)
    return not any(timing.is_future(told.text, sign, told.spoken) for sign in later)


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
    return bool(words) and (words[0] in openers or (len(words) > 1 and words[1] in which))


def _is_far(when: Edtf | None, reference: Edtf | None) -> bool:
    now, last = reference.first_day if reference else None, when.last_day if when else None
    if now is None or when is None or last is None:
        return False
    return when.precision is not Precision.DAY and (now - last).days > _LATELY


def _is_compared(told: Told) -> bool:
    """Return whether something is compared with what was so at a time: `more than it forecast two weeks ago`."""
    than = wordings.pattern(told.spoken, "events", "than")
    return than.search(cuts.line(told.text).folded, told.clause[0], told.mention.start) is not None
