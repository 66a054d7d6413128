"""What a number counts that a verb parts from it: `le vittime sono almeno 3.419`, `Cases climbed to 77`."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import wordings
from generator.facts.figures import counted, measures, nounwords
from generator.text.evenfold import evenfold
from generator.text.languages import Language, flag
from generator.text.numbers import NumberMention

# Characters before a number in which its noun and a verb have room.
_REACH = 80
# Characters in which a sentence tells the number of something.
_FARTHEST = 200


def noun_before(folded: str, text: str, number: NumberMention, language: Language) -> str | None:
    """Return what a number counts where that stands first: `le vittime sono almeno 3.419`, `Cases climbed to 77`."""
    far = _far_total(folded, text, number, language)
    if far:
        return far
    before = folded[max(0, number.start - _REACH) : number.start]
    offset = number.start - len(before)
    match = _predicate(language).search(before)
    if match and (_is_led(before[: match.start()], language) or (match["who"] and match["within"])):
        return None
    if match and match[1] not in wordings.words(language, "words", "stopwords") | nounwords.words(language).numbers:
        head = text[offset + match.start(1) : offset + match.end("within")]
        if flag(language, "measures", "plural_heads"):
            opens = offset + match.start() == 0
            return counted.plural_of(head, language) or _single(head, language, opens=opens)
        return text[offset + match.start(1) : offset + match.end(1)]
    bare = _bare_predicate(language).search(before)
    if bare is None or (offset and not bare.start()):
        return None
    head = text[offset + bare.start(1) : offset + bare.end(1)]
    noun = counted.plural_of(head, language) or _single(head, language, opens=False)
    return None if noun is None or measures.is_rate(noun, language) else noun


def _far_total(folded: str, text: str, number: NumberMention, language: Language) -> str | None:
    """Return what a sentence tells the number of, however far its verb stands: `The number of pupils … rose to 143`."""
    first = max(0, number.start - _FARTHEST)
    counts = wordings.pattern(language, "measures", "count_nouns").search(folded, first, number.start)
    match = _total(language).match(folded, counts.start(), number.start) if counts else None
    if match is None:
        return None
    head = text[match.start(1) : match.end(1)]
    return counted.plural_of(head, language) if flag(language, "measures", "plural_heads") else head.split()[0]


@cache
def _total(language: Language) -> re.Pattern[str]:
    """Return a pattern from `the number of` to the verb that tells it, with no other number or sign between."""
    copula, further, counts = (
        wordings.pattern(language, "measures", key).pattern for key in ("copulas", "count_copulas", "count_nouns")
    )
    words = r"([^\W\d_]{3,}(?: [^\W\d_]+){0,2})(?: (?:[^\W\d_]{1,5}['’])?[^\W\d_]+){0,18}?"
    return re.compile(rf"{counts} ?{words} (?:{copula}|{further}) {counted.exactly(language)}\Z")


def _is_led(before: str, language: Language) -> bool:
    """Return whether a preposition leads to what follows some words: `per i sindacati sono 410`."""
    leads = wordings.words(language, "quotes", "for", "according")
    leads |= wordings.words(language, "numbers", "range_from")
    leads |= wordings.words(language, "names", "prepositions") - wordings.words(language, "names", "of")
    return not leads.isdisjoint(before.split()[-1:])


def _single(head: str, language: Language, *, opens: bool) -> str | None:
    """Return what words without a plural count: people (`workforce`), or what they open a sentence with."""
    noun, folded = head.split(maxsplit=1)[0], evenfold(head).split()
    if folded[0] in wordings.words(language, "measures", "crowd_nouns"):
        return next(iter(language.section("measures").texts("crowd")), None)
    if any(not measures.CROWDS.isdisjoint(hit.concepts) for hit in measures.hits(evenfold(head), language)):
        return noun
    plain = wordings.words(language, "words", "stopwords").isdisjoint(folded)
    if opens and plain:
        return head.rsplit(maxsplit=1)[-1]
    return noun if noun.lower() in wordings.words(language, "measures", "totals") else None


@cache
def _predicate(language: Language) -> re.Pattern[str]:
    copula, further, article, counts, relatives = (
        wordings.pattern(language, "measures", key).pattern
        for key in ("copulas", "count_copulas", "articles", "count_nouns", "relatives")
    )
    noun = rf"([^\W\d_]{{3,}})(?P<within>{_within(language)}(?: [^\W\d_]+ (?:19|20)\d\d)?)"
    return re.compile(
        rf"(?:{counts}|{article}) ?{noun}(?P<who>,? {relatives})? (?:{copula}|{further}) {counted.exactly(language)}"
        rf"(?:{article} ?)?\Z"
    )


@cache
def _bare_predicate(language: Language) -> re.Pattern[str]:
    """Return a pattern for a noun without an article at the beginning of a clause: `Cases in the north climbed to`."""
    if not flag(language, "measures", "plural_heads"):
        return wordings.NOTHING
    copula, further, owners = (
        wordings.pattern(language, "measures", key).pattern for key in ("copulas", "count_copulas", "possessives")
    )
    noun = rf"(?:{owners} )?([^\W\d_]{{2,}}{_within(language)})"
    return re.compile(rf"(?:\A|[,;:] |\bthat ){noun} (?:{copula}|{further}) {counted.exactly(language)}\Z")


def _within(language: Language) -> str:
    """Return a pattern for the words between a noun and its verb, with which no other clause begins."""
    lists = [wordings.words(language, "measures", key) for key in ("relatives", "plural_articles", "breaks")]
    parted = wordings.choice(sorted({word for words in lists for word in words} - {"the"}))
    relatives = wordings.pattern(language, "measures", "relatives").pattern
    inserted = rf"(?:, [^\W\d_]+(?: [^\W\d_]+){{0,7}},)?(?: {relatives} [^\W\d_]+)?"
    return rf"{inserted}(?: (?!{parted})(?:[^\W\d_]{{1,5}}['’])?[^\W\d_]+){{0,5}}"
