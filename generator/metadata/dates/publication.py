"""When an article was published: the day, the month, or the days between which it must have been."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import PurePosixPath

from generator.metadata import addresses
from generator.metadata.creditlines import Credit
from generator.metadata.dates import changes, days, shown, witnesses
from generator.metadata.dates.days import Day
from generator.metadata.dates.shown import Says, Shown, Zone
from generator.metadata.dates.witnesses import Witness
from generator.metadata.evidence import Evidence, phrases
from generator.metadata.people import bylines
from generator.model import dates as edtf
from generator.model.cleantext import Role, Sentence, SentenceKind
from generator.model.dates import Edtf, Precision, not_after, not_before
from generator.model.found import Basis, Found
from generator.model.problems import Problem
from generator.model.seeds import Block, file_of
from generator.text.words import fold

# Odds up to which a witness leaves room for others.
_WEAK = 5
_SIGNATURE = re.compile(r"\A\s*[—–-]|@\w")
_STRENGTH = tuple(Basis)
# The last year of a line of rights: `© 2009-2025 Il Sito`.
_RIGHTS = re.compile(r"(?:©|\(c\)|\bcopyright)\s?(?:©\s?)?(?:(?:19|20)\d\d\s?[-–]\s?)?((?:19|20)\d\d)\b", re.I)
# Right for each wrong: no more than a lone day in a list; what opens with a day may go on to tell what happened then.
_ODDS = 2.5
_END = re.compile(
    r"(?:,?\s{0,2}\d\d?[:.]\d\d(?:\s?(?:Uhr|h))?)?(?:\s?/\w[\w .]{1,25}/)?"
    r"(?:\s{0,3}[.,]?\s{0,2}\)?\s{0,3}[–—|:-]|\)\.?\s|\s[„“«\"]|\.\s|\.?\Z)"
)
# Sentences at the beginning among which a dateline is looked for.
_MOST_SENTENCES = 4
_MOST_PLACE_WORDS = 4
_REACH = 80
# Characters of a line that has little else than a day.
_LONGEST_DATED = 40


def find(
    evidence: Evidence, url: str | None, credit: Credit | None = None
) -> tuple[Found[Edtf] | None, tuple[Problem, ...]]:
    """Return the date of publication with its basis, and findings on witnesses that contradict each other.

    Declared, stated by the page, in its address, in a byline, a loose marker, a dateline or the file's name: the
    strongest counts. Where none tells a day or month, the day of the visit (a masthead) is the latest possible, the day
    of a quoted post the earliest. Running text is never asked: what it tells is when things happened.
    """
    declared = evidence.declared("date")
    if declared and isinstance(declared.value, str):
        value = edtf.parse(declared.value)
        return Found(value=value, basis=declared.basis, evidence=declared.value, line=declared.line), ()
    seen = shown.find(evidence, _order(evidence), credit)
    known = tuple(changes.without(evidence, seen, _witnesses(evidence, url, seen)))
    chosen, rival = witnesses.choose(known)
    later = changes.shown_instead(evidence, seen, known, chosen) if chosen and not rival else None
    other = rival.found if rival else later[0] if later and later[1] else None
    if chosen and other:
        return _either(evidence, chosen.found, other)
    exact = later[0] if later else chosen.found if chosen else _finest(_exact(evidence, known, seen))
    after = max(_earliest(evidence), key=lambda f: f.value.anchor.first_day, default=None)
    before = min(_latest(evidence, seen), key=lambda f: f.value.anchor.last_day, default=None)
    if exact is None and not after:
        exact = _last_edit(seen) if before else _of_filename(evidence.clean.seed.path)
    exact = exact or next(_this_year(evidence), None)
    if exact:
        problems = (_conflict(evidence, exact, bound) for bound in (after, before) if bound)
        return exact, tuple(problem for problem in problems if problem)
    return _between(after, before)


def unread(evidence: Evidence) -> str:
    """Say why words where the day of publication stands tell none; empty where there are no such words."""
    titles = [block.line for block, _ in evidence.judged(Role.TITLE)]
    near = [block.text for block in bylines.near(evidence) if block.line not in titles]
    lines = [line for line in near if len(line) <= _LONGEST_DATED]
    lines = [evidence.prose.dateline.text, *lines] if evidence.prose.dateline else lines
    return next(filter(None, (days.unread(line, evidence.language) for line in lines)), "")


def _witnesses(evidence: Evidence, url: str | None, seen: Sequence[Shown]) -> tuple[Witness, ...]:
    """Return the witnesses; the day with which the text opens is one only where the others are weak."""
    known = tuple(witnesses.find(evidence, url, seen))
    return known if any(witness.odds > _WEAK for witness in known) else (*known, *opened(evidence))


def _order(evidence: Evidence) -> str:
    """Return in which order the page writes figures of days, where its language leaves that open."""
    if not days.does_either(evidence.language):
        return ""
    lines = (block.text for block, _ in evidence.shown if "/" in block.raw and len(block.raw) <= shown.LONGEST)
    return days.order_of(lines, evidence.clean.seed.text)


def _this_year(evidence: Evidence) -> Iterator[Found[Edtf]]:
    """Yield a weekday and day without their year above the text, `Tue 21 May`, that are of the year of the rights."""
    years = {int(year) for block, _ in evidence.shown for year in _RIGHTS.findall(block.text[: shown.LONGEST])}
    for block, verdict in evidence.shown if len(years) == 1 else ():
        if verdict.keep and verdict.role is Role.BODY:
            return
        day = days.in_year(block.text, evidence.language, *years) if len(block.text) <= shown.LONGEST else None
        if day is not None:
            yield Found(value=day, basis=Basis.BYLINE, evidence=block.text, line=block.line)


def opened(evidence: Evidence) -> Iterator[Witness]:
    """Yield the days at the very start of the first paragraphs, and those that the first sentences call today."""
    opened = 0
    for sentence in islice(evidence.prose.sentences, _MOST_SENTENCES):
        if sentence.kind in (SentenceKind.PROSE, SentenceKind.STANDFIRST):
            yield from _opening(sentence, evidence) if sentence.paragraph > opened else ()
            yield from _today(sentence, evidence)
        opened = sentence.paragraph


def _today(sentence: Sentence, evidence: Evidence) -> Iterator[Witness]:
    """Yield the day that a sentence calls the present one: `nella seduta di oggi, 18 gennaio 2025,`."""
    present = evidence.language.section("dates").fields("relative_day").texts("0")
    for day in days.written(sentence.text, evidence.language) if present else ():
        before = f" {fold(sentence.text[: day.start]).rstrip(' ,(')}"
        if day.date.precision is Precision.DAY and before.endswith(tuple(f" {fold(word)}" for word in present)):
            yield Witness(Found(value=day.date, basis=Basis.TEXT, evidence=day.words, line=sentence.line), _ODDS)


def _opening(sentence: Sentence, evidence: Evidence) -> Iterator[Witness]:
    """Yield the day with which a paragraph opens, before a dash, a stop or a quotation; a place may precede it."""
    text = evidence.opening(sentence)
    for day in islice(days.written(text[:_REACH], evidence.language), 1):
        place = text[: day.start].strip(" (),.-–—")
        ended = _END.match(text, day.end) or text[day.end :].lstrip().startswith("(")
        labelled = fold(place) in phrases(evidence.language, "published")
        named = labelled or all(word.istitle() or word.isupper() for word in place.split())
        if day.date.precision is Precision.DAY and ended and named and len(place.split()) <= _MOST_PLACE_WORDS:
            found = Found(value=day.date, basis=Basis.TEXT, evidence=day.words, line=sentence.line)
            yield Witness(found, _ODDS)


def _finest(found: Iterator[Found[Edtf]]) -> Found[Edtf] | None:
    """Return the strongest witness, or a weaker one that names a day within the strongest's month or year."""
    strongest = next(found, None)
    if strongest is None or strongest.value.precision is Precision.DAY:
        return strongest
    first, last = strongest.value.anchor.first_day, strongest.value.anchor.last_day
    finer = (f for f in found if f.value.precision is Precision.DAY and first <= f.value.anchor.first_day <= last)
    return next(finer, strongest)


def _exact(evidence: Evidence, known: Sequence[Witness], seen: Sequence[Shown]) -> Iterator[Found[Edtf]]:
    """Yield weaker witnesses of a day or month of publication, the strongest first."""
    rough = [witness.found for witness in known if witness.found.value.precision < Precision.DAY]
    yield from rough
    for block, _ in evidence.judged(Role.MARKER):
        for day in days.written(block.text, evidence.language):
            yield _found(day, Basis.MARKER, block)
    if rough:
        near = [s for s in seen if s.zone in (Zone.HEAD, Zone.ABOVE)]
        alone = seen if len({s.day.date for s in seen}) == 1 else ()
        yield from (_found(s.day, Basis.BYLINE, s.block) for s in near or alone)
    yield from _lone(seen)


def _lone(seen: Sequence[Shown]) -> Iterator[Found[Edtf]]:
    """Yield the only day in lines around the title, whatever cleaning took its line for; not that of a visit."""
    around = [s for s in seen if s.zone in (Zone.HEAD, Zone.ABOVE) and s.bare and s.says is Says.NOTHING]
    if len({s.day.date for s in around}) == 1 and not any(map(witnesses.is_visit, around)):
        yield _found(around[0].day, Basis.BYLINE, around[0].block)


def _either(evidence: Evidence, chosen: Found[Edtf], rival: Found[Edtf]) -> tuple[Found[Edtf], tuple[Problem, ...]]:
    """Return the stretch between two days of which either may be the one of publication."""
    first, last = sorted((chosen, rival), key=lambda f: f.value.anchor.first_day)
    problem = Problem(
        code="date-conflict",
        message=f"dates contradict: {chosen.evidence!r} ({chosen.basis}) and {rival.evidence!r} ({rival.basis})",
        path=evidence.clean.seed.path,
        line=chosen.line or rival.line,
        hint=evidence.hint("date"),
    )
    span = Edtf(first.value.anchor, last.value.anchor)
    words = f"{first.evidence} / {last.evidence}"
    return Found(value=span, basis=chosen.basis, evidence=words, line=chosen.line or rival.line), (problem,)


def _latest(evidence: Evidence, seen: Sequence[Shown]) -> Iterator[Found[Edtf]]:
    """Yield days on which the article was there already: of the visit, of saving, of a change."""
    for block, _ in evidence.judged(Role.MASTHEAD):
        for day in days.written(block.text[: shown.LONGEST], evidence.language):
            if day.date.precision is Precision.DAY:
                yield _found(day, Basis.MASTHEAD, block)
    near = (s for s in seen if s.says is Says.UPDATED and s.zone is not Zone.ELSEWHERE)
    yield from (_found(s.day, Basis.BYLINE, s.block) for s in near)
    yield from witnesses.stated(evidence, *changes.NAMES, "saved-date")


def _earliest(evidence: Evidence) -> Iterator[Found[Edtf]]:
    """Yield the days that quoted posts are signed with."""
    for block, _ in evidence.judged(Role.EMBED):
        if _SIGNATURE.search(block.text):
            for day in days.written(block.text[-shown.LONGEST :], evidence.language):
                if day.date.precision is Precision.DAY:
                    yield _found(day, Basis.EMBED, block)


def _last_edit(seen: Sequence[Shown]) -> Found[Edtf] | None:
    """Return the day of the last change, inferred to be the page's own, where it closes a page that shows none before.

    So do documents that are never published as news: instructions, pages of a wiki. Below the text it was the day that
    people took on 5 of 5 such pages; above it, where rewritten articles have it, on 5 of 10.
    """
    around = [s for s in seen if s.zone is not Zone.ELSEWHERE and (s.bare or s.says is Says.UPDATED)]
    closing = next((s for s in around if s.zone is Zone.FOOT and s.says is Says.UPDATED), None)
    if closing is None or any(s.day.date.anchor.first_day < closing.day.date.anchor.first_day for s in around):
        return None
    inferred = replace(closing.day.date.anchor, mark="?")
    return Found(
        value=Edtf(inferred, inferred), basis=Basis.BYLINE, evidence=closing.day.words, line=closing.block.line
    )


def _of_filename(path: str) -> Found[Edtf] | None:
    # The name of a file that holds several articles tells when it was saved.
    found = addresses.day(PurePosixPath(path).name) if file_of(path) == path else None
    return Found(value=found[0], basis=Basis.FILENAME, evidence=found[1]) if found else None


def _between(after: Found[Edtf] | None, before: Found[Edtf] | None) -> tuple[Found[Edtf] | None, tuple[Problem, ...]]:
    """Combine bounds; a quoted post that is later than the visit counts alone."""
    if after and before and after.value.anchor.first_day <= before.value.anchor.last_day:
        stronger = min((after, before), key=lambda f: _STRENGTH.index(f.basis))
        words = f"{after.evidence} / {before.evidence}"
        span = Edtf(after.value.anchor, before.value.anchor)
        return Found(value=span, basis=stronger.basis, evidence=words, line=stronger.line), ()
    bound = after or before
    if bound is None:
        return None, ()
    value = not_before(bound.value) if bound is after else not_after(bound.value)
    return Found(value=value, basis=bound.basis, evidence=bound.evidence, line=bound.line), ()


def _conflict(evidence: Evidence, kept: Found[Edtf], other: Found[Edtf]) -> Problem | None:
    """Return a finding when two witnesses cannot both be right; `other` is a bound."""
    earliest, latest = kept.value.anchor.first_day, kept.value.anchor.last_day
    is_upper = other.basis is not Basis.EMBED
    if (earliest <= other.value.anchor.last_day) if is_upper else (latest >= other.value.anchor.first_day):
        return None
    return Problem(
        code="date-conflict",
        message=f"dates contradict: {kept.evidence!r} ({kept.basis}) and {other.evidence!r} ({other.basis})",
        path=evidence.clean.seed.path,
        line=other.line or kept.line,
        hint=f"{kept.value} counts; if it is wrong, {evidence.hint('date')}",
    )


def _found(day: Day, basis: Basis, block: Block) -> Found[Edtf]:
    return Found(value=day.date, basis=basis, evidence=day.words, line=block.line)
