"""What a number counts that stands apart from it: `le vittime sono almeno 3.419`, `sono 310 gli sfollati`."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import cues, wordings
from generator.facts.figures import beside, continuing, counted, counting, measures
from generator.facts.figures.spots import Spot
from generator.facts.figures.vocabulary import Vocabulary
from generator.text.evenfold import evenfold

# Characters before a number in which its noun and a verb have room, and those of `sono saliti a`, about.
_REACH = 120
_COPULA = 24
# What is put in between commas: `, fa sapere l'Ats,`.
_INSERTED = r"(?:, [^,;:.?!\d]{2,60},)?"
_WORDS = re.compile(r" ?([^\W\d_]{3,}(?: [^\W\d_]+){0,2})")
# Characters in which a sentence tells the number of something.
_FARTHEST = 200
# Below this a number counts things that can be told apart: no `motivi`.
_SEVERAL = 11
# A clause, or what is told of a number, ends or begins here.
_STOP = re.compile(r"[,;:.)»”]|\Z")
_OPENS = (":", ";", ",", "—", "–", "«", "“")


def noun(spot: Spot) -> str | None:
    """Return what a number counts where a verb, an article or `of` parts them; None where nothing so counted stands."""
    found = _subject(spot) if spot.cues & cues.COPULAS else None
    if spot.last in spot.known.words["crowd_behind"] and continuing.acts(spot) and not spot.is_year:
        return spot.known.crowd  # `in 380 dormono`
    if spot.cues & cues.RANGE_FROM:
        found = found or _moved(spot)
    if spot.cues & (cues.CROWD_VERBS | cues.PUTS | cues.BRINGS):
        found = found or _crowd(spot)
    if spot.cues & cues.COPULAS:
        found = found or _behind_verb(spot)
    if spot.cues & cues.KEPT and not found:
        found = _with_article(spot)
        found = found if found and measures.is_kept(found, spot.known) else None
    found = found or beside.of_whole(spot) or _total_behind(spot) or _put_behind(spot) or beside.apposed(spot)
    return found if found and not _is_uncounted(found, spot) else None


def _is_uncounted(noun: str, spot: Spot) -> bool:
    """Return whether a noun apart from its number is not what that counts: money, days, a few of `motivi`."""
    known, low = spot.known, spot.number.low
    if (low is not None and low != int(low)) or evenfold(noun) in known.words["goals"]:  # `la media è di 6,30`
        return True
    if spot.is_large and (
        evenfold(noun) in known.words["bills"]
        or counting.is_singular(noun, known)
        or measures.SUMS & measures.named(noun, known)
    ):
        return True
    if evenfold(noun) not in known.words["awaited"] and counted.is_uncounted(noun, known):
        return True
    if low is None or low >= _SEVERAL or spot.digits or measures.is_kept(noun, known):
        return False
    vague = known.words["uncounted_things"]
    return low == 1 or not vague or evenfold(noun) in vague


def _subject(spot: Spot) -> str | None:
    """Return what a number counts where that stands first: `le vittime sono almeno 3.419`, `the toll is 77`."""
    known, before = spot.known, spot.far(_REACH)
    counts = known.patterns["count_nouns"].search(spot.folded, max(0, spot.start - _FARTHEST), spot.start)
    total = _total(known).match(spot.folded, counts.start(), spot.start) if counts else None
    if total:
        return _head(spot.text[total.start(1) : total.end(1)], known)
    match = _predicate(known).search(before)
    if match is None or _is_led(before[: match.start()], known):
        return _bare_subject(spot, before)
    if match["who"] and match["within"]:
        return None
    if match[1] in known.words["words.stopwords"] or match[1] in known.numbers:
        return None
    if not known.plural_heads:
        return spot.written(match.span(1), _REACH)
    head = spot.written((match.start(1), match.end("within")), _REACH)
    return counted.plural_of(head, known) or _single(head, known)


def _bare_subject(spot: Spot, before: str) -> str | None:
    """Return what a number counts that begins a clause without an article: `Cases in the north climbed to 77`."""
    known = spot.known
    match = _bare_predicate(known).search(before) if known.plural_heads else None
    if match is None or (spot.start > _REACH and not match.start()):
        return None
    head = spot.written(match.span(1), _REACH)
    if head[0].isupper() and match.start():
        return None  # `…, Richards was 24`
    noun = counted.plural_of(head, known) or _single(head, known)
    return None if noun is None or not measures.RATES.isdisjoint(measures.named(noun, known)) else noun


@cache
def _bare_predicate(known: Vocabulary) -> re.Pattern[str]:
    noun = rf"(?:{known.pattern('possessives')} )?([^\W\d_]{{2,}}{_within(known)})"
    return re.compile(rf"(?:\A|[,;:] |\b(?:that|{known.pattern('told_by')}) ){noun} {_verb(known)}\Z")


@cache
def _total(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern from `the number of` to the verb that tells it, with no other number or sign between."""
    words = r"([^\W\d_]{3,}(?: [^\W\d_]+){0,2})(?: (?:[^\W\d_]{1,5}['’])?[^\W\d_]+(?:['’]s)?){0,18}?"
    return re.compile(rf"{known.pattern('count_nouns')} ?{words} {_verb(known)}\Z")


def _verb(known: Vocabulary) -> str:
    """Return a pattern for a verb of being so many, with the small words before a number."""
    return (
        rf"(?:{known.pattern('copulas', 'count_copulas')})(?:,? {known.pattern('contrasts')}['’]?,?)? {known.exactly}"
    )


def _within(known: Vocabulary) -> str:
    """Return a pattern for the words between a noun and its verb, with which no other clause begins."""
    parted = wordings.choice(sorted(known.words["relatives plural_articles breaks told_by"] - {"the"}))
    prepositions = known.pattern("names.in", "names.prepositions", "further_prepositions")
    word = r"(?:[^\W\d_]{1,5}['’])?[^\W\d_]+"
    led = rf"(?:{prepositions} (?:{known.pattern('plural_articles')} ?)?)?"
    more = rf"(?:{known.pattern('breaks')}) (?:{prepositions})"
    which = rf"(?:(?: (?:{prepositions}))? {known.pattern('relatives')}(?: [^\W\d_]+){{1,2}})?"
    return rf"{_INSERTED}{which}(?: {led}(?!{parted}){word}){{0,8}}(?:,? {more} ?(?:{word})(?: {word})?)?"


def _is_led(before: str, known: Vocabulary) -> bool:
    """Return whether a preposition leads to what follows some words: `per i sindacati sono 410`."""
    leads = known.words["quotes.for quotes.according names.prepositions"] - known.words["names.of"]
    leads |= known.words["numbers.range_from"]
    return not leads.isdisjoint(before.split()[-1:])


def _single(head: str, known: Vocabulary) -> str | None:
    """Return what words without a plural count where they tell of people: `attendance`."""
    return head.split(maxsplit=1)[0] if measures.CROWDS & measures.named(head, known) else None


@cache
def _predicate(known: Vocabulary) -> re.Pattern[str]:
    articles = known.pattern("articles")
    noun = rf"([^\W\d_]{{3,}})(?P<within>{_within(known)}(?: [^\W\d_]+ (?:19|20)\d\d)?{_INSERTED})"
    who = rf"(?P<who>,? {known.pattern('relatives')})?"
    return re.compile(
        rf"(?:{known.pattern('count_nouns')}|(?!{known.pattern('indefinite')}){articles}) ?{noun}{who} "
        rf"{_verb(known)}(?:{articles} ?)?[«“]?\Z"
    )


def _moved(spot: Spot) -> str | None:
    """Return what changes from a number on: `i posti sono passati da 320 a 210`, `ridurre gli esuberi da 312 a 240`."""
    known = spot.known
    if spot.last not in known.words["numbers.range_from"] or _lasts(spot.behind, known):
        return None
    match = _changed(known).search(spot.far(_REACH))
    if match is None:
        return None
    span = match.span(4) if match["whom"] else (match.start(1), match.end("within"))
    return _head(spot.written(span, _REACH), known)


def _lasts(behind: str, known: Vocabulary) -> bool:
    """Return whether the other end of a change is a time: `da [192] a 148 minuti`."""
    after = behind.split(maxsplit=3)[1:3]
    return len(after) > 1 and after[0][0].isdigit() and after[1].rstrip(",.;»”") in known.words["spans long_spans"]


@cache
def _changed(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for a noun that changes, or that somebody changes, before a number."""
    counts, articles, owners, moves, since = map(
        known.pattern, ("count_nouns", "plural_articles", "possessives", "numbers.moves", "numbers.range_from")
    )
    noun = r"([^\W\d_]{3,})(?P<within>(?:, [^\W\d_]+,)?(?: [^\W\d_]+){0,4}?)"
    whom = rf"(?P<whom>{moves} (?:[^\W\d_]+ ){{0,3}}?)"
    changes = rf"(?:(?:{counts}|{articles}) ?{noun} {moves}[,:]?|{whom}(?:{articles}|{owners}) ?([^\W\d_]{{3,}}))"
    return re.compile(rf"{changes} {since} ?\Z")


def _crowd(spot: Spot) -> str | None:
    """Return the word for people where a number alone tells of them: `in ottomila hanno`, `put the crowd at`.

    Or what else somebody puts at a number: `brought the number of dead to 31`.
    """
    known, words = spot.known, spot.known.words
    if spot.last in words["crowd_behind"] and spot.next in words["crowd_verbs"]:
        return known.crowd
    stands = _STOP.match(spot.behind) or spot.next in words["names.prepositions further_prepositions"]
    if stands and not spot.is_year and _came(known).search(spot.before):
        return known.crowd
    match = _put(known).search(spot.far(_REACH)) if spot.cues & (cues.PUTS | cues.BRINGS) else None
    if match is None or match["counted"] is None:
        return known.crowd if match else None
    told = spot.written(match.span("counted"), _REACH)
    return _head(told, known) or (None if " " in told else told)  # `the number of rescued`


@cache
def _came(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for what people did in such a number: `si sono presentati in`, and not `sono divisi in`."""
    verbs, parted, behind = map(known.pattern, ("crowd_came", "crowd_parted", "crowd_behind"))
    came = rf"{verbs}(?: (?!{parted})[^\W\d_]+){{0,5}} {behind}"
    return re.compile(
        rf"(?<!\w)(?:{came}|{known.pattern('we_are')}) [«“]?{known.exactly}(?:{known.pattern('plural_articles')} )?\Z"
    )


@cache
def _put(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for people, or what else, whose number somebody estimates, or something brings to more."""
    puts, articles, crowds, at, to = map(known.pattern, ("puts", "articles", "crowd_nouns", "puts_at", "brings_to"))
    counts = rf"{known.pattern('count_nouns')} ?(?P<counted>[^\W\d_]{{3,}}(?: \w+){{0,9}}?)"
    told = rf"{puts} {articles} {crowds} {at}|(?:{puts}|{known.pattern('brings', 'names.and')}) {counts} (?:{at}|{to})"
    return re.compile(rf"(?:{told}) [“\"]?(?:[^\W\d_]+ly )?{known.exactly}\Z")


def _behind_verb(spot: Spot) -> str | None:
    """Return what a number counts that follows with its article: `sono 310 gli sfollati`, `dieci sono i superstiti`."""
    led = any(spot.known.ends(before[-_COPULA:], "copulas") for before in (spot.bare, spot.before.rstrip()))
    if led and (found := _with_article(spot)):
        return found
    match = None if spot.known.plural_heads else _after_verb(spot.known).match(spot.folded, spot.end)
    return spot.text[match.start(1) : match.end(1)] if match else None


@cache
def _after_verb(known: Vocabulary) -> re.Pattern[str]:
    return re.compile(
        rf" {known.pattern('copulas')}(?: [^\W\d_]+)? {known.pattern('plural_articles')} ([^\W\d_]{{3,}})"
    )


def _with_article(spot: Spot) -> str | None:
    """Return the noun that stands behind a number with its article, `8.500 le vittime`, or what that is of."""
    match = _noun_behind(spot.known).match(spot.folded, spot.end)
    if match is None:
        return None
    group = 2 if match[2] and match[1] in spot.known.words["totals"] else 1
    return spot.text[match.start(group) : match.end(group)]


@cache
def _noun_behind(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for a noun with its article, and what it is of: `il bilancio delle vittime`.

    Another number may be denied before it: `sono 31, e non 27, le pecore`.
    """
    denied = rf"(?:, (?:{known.pattern('names.and')} )?{known.pattern('nots')} (?:{known.pattern('articles')} )?\d+,)?"
    of = r"(?: d(?:e|i)[^\W\d_]{0,3} ([^\W\d_]{3,}))?"
    return re.compile(rf"{denied}{_INSERTED} {known.pattern('articles')} ?([^\W\d_]{{3,}}){of}")


def _total_behind(spot: Spot) -> str | None:
    """Return what a number counts that something rises or falls to: `salito a 242 il numero degli ostaggi`."""
    level = spot.last in spot.known.words["levels"]
    total = spot.known.patterns["count_nouns"].match(spot.folded, spot.end + 1) if level else None
    words = _WORDS.match(spot.text, total.end()) if total else None
    return _head(words[1], spot.known) if words else None


def _put_behind(spot: Spot) -> str | None:
    """Return what a number counts that somebody puts or brings to it: `la questura stima in 1.500 i manifestanti`."""
    if spot.is_large or spot.next not in spot.known.words["articles"]:
        return None
    brought = spot.cues & (cues.BRINGS | cues.PUTS) and _brought(spot.known).search(spot.before)
    # `Una settantina i podisti assistiti.`
    opens = spot.next in spot.known.words["plural_articles"] and (not spot.bare or spot.bare.endswith(_OPENS))
    found = _with_article(spot) if brought or (opens and not spot.known.plural_heads) else None
    return found if found and measures.RATES.isdisjoint(measures.named(found, spot.known)) else None


@cache
def _brought(known: Vocabulary) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{known.pattern('brings', 'puts')}) (?:{known.pattern('brings_to', 'puts_at')}) {known.exactly}\Z"
    )


def _head(words: str, known: Vocabulary) -> str | None:
    """Return the noun of some words that begin with it, or where adjectives stand first with those."""
    return counted.plural_of(words, known) if known.plural_heads else words.split(maxsplit=1)[0]
