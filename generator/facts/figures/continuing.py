"""Numbers that go on with what the figure before them counts: `ne ha stanziati 3`, `1,400 are to go`."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import cues, manner
from generator.facts.figures import durations
from generator.facts.figures.spots import Spot
from generator.facts.figures.vocabulary import Vocabulary
from generator.text.evenfold import evenfold

# Characters before a number in which `ne ha già stanziati` has room.
_REACH = 40
_SIGN = re.compile(r"[,;:.()«»“”!?](?!\d)")
_ENDS = re.compile(r"\s*(?:[,;:.)»”\"!?]|\Z)")
_STOPS = re.compile(r"[»”\"!?]|\s*[,;:.)]|\Z")
_OPENS = frozenset(';:.,(—–!?”»"')
# A number that is no year and no mark: in groups, or with a word.
_GROUPED = re.compile(r".*\d[.,'’\u00a0\u202f ]\d{3}|.*[^\W\d_]{3}")
_THOUSAND = 1000
# In words a number up to here may be a year: `duemilaventisette`.
_YEARS = 2100
_WORD = re.compile(r"\w+")
# What leads from `more` to the number that it goes with: `in più di 20 città`, `plus d'un an`.
_LED = re.compile(r" (?P<of>d[ei] |d')?(?P<first>\w+)")
# Of two digits on: `1,400 are to go`, not `3 are`.
_FEWEST = 10
# So many in words: `nine have been released`.
_FEW = 3
# So many in words, with whoever counts them: `quarantamila per la questura`.
_MANY = 100
# What tells an earlier state, and that of today.
_SINCE, _NOW = (cues.SINCE, "since"), (cues.NOW, "now")


def goes_on(spot: Spot) -> bool:
    """Return whether a number without a noun counts what the figure before it does."""
    low, known, told = spot.number.low, spot.known, spot.cues
    if low is None or spot.is_year or durations.is_time(spot.next, known) or low in (0, 1):
        return False
    if low >= _FEWEST and spot.last in known.words["further"]:
        return True
    if spot.next in known.openings["differences"] and difference(spot.folded, spot.end, known, alone=True) is not None:
        return True
    if _is_part(spot) or (low >= _FEWEST and _denials(known).match(spot.behind)):
        return True
    if not spot.digits and known.plural_heads:
        told &= ~cues.OF_THEM
    if told & (cues.OF_THEM | cues.COMPARED) and _is_linked(spot, told):
        return True
    if (
        low >= _FEWEST
        and is_free(spot)
        and (_is_led(spot) or (told & cues.OF_THEM and _is_of_them(spot.before, known)))
    ):
        return True
    sourced = told & (cues.ACCORDING | cues.COUNTERS | cues.ESTIMATES | cues.PUTS) and _is_sourced(spot)
    if sourced and (spot.digits or low >= _MANY):
        return True
    if not spot.digits:
        return _is_state(spot, _SINCE) or (low >= _FEW and _is_done(spot))
    return (low >= _FEWEST or low != int(low)) and _is_another_state(spot)


@cache
def _denials(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for another number that is told behind one to be wrong: `found 46, not the 40 announced`."""
    return re.compile(
        rf", (?:{known.pattern('names.and')} )?{known.pattern('nots')} (?:{known.pattern('articles')} )?\d"
    )


def difference(folded: str, end: int, known: Vocabulary, *, alone: bool) -> int | None:
    """Return where the words end by which what ends at a place is a difference: `cinque [in più]`, `five [more] than`.

    None where they go with a number behind them: `300 casi in più di 20 città`; or, with a noun that is counted and not
    `alone`, may tell where or how long: `19 people more than a year ago`, `300 homes below the dam`.
    """
    match = known.patterns["differences"].match(folded, end + 1) if folded.startswith(" ", end) else None
    if match is None or (not alone and match[0] in known.words["differences_alone"]):
        return None
    led = _LED.match(folded, match.end())
    counts = known.numbers | known.words["numbers.articles"]
    if led and (led["of"] or not alone) and (led["first"][:1].isdigit() or led["first"] in counts):
        return None
    than = known.patterns["than"].search(folded, match.start(), match.end())
    return than.start() - 1 if than else match.end()


def is_sure(spot: Spot) -> bool:
    """Return whether a number is a quantity, whatever it counts: part of what was told, or a thousand and more.

    `ne prevedeva 240`, `the trust says 7,200 are queuing`.
    """
    low, known = spot.number.low, spot.known
    if low is None or spot.is_year or (not spot.digits and (low < _FEW or _THOUSAND <= low <= _YEARS)):
        return False
    if _is_part(spot):
        return spot.last not in known.words["articles"]
    total = (is_free(spot) or low >= _THOUSAND) and _totals(known).search(spot.before)
    if total or (spot.cues & cues.OF_THEM and _is_linked(spot, cues.OF_THEM) and is_free(spot)):
        return True
    if low < _MANY or not is_free(spot) or spot.last in known.words["indefinite"]:
        return False
    if spot.number.high is None and (_is_led(spot, "told") or _sources(known)[0].match(spot.behind)):
        return True
    if low < _THOUSAND or not _GROUPED.fullmatch(spot.number.words):
        return False
    lower = spot.last.rstrip(":,").isalpha() and spot.text[spot.start - len(spot.last) - 1].islower()
    return spot.last in known.words["words.stopwords"] or (lower and spot.last not in known.words["numbered"])


def _is_part(spot: Spot) -> bool:
    """Return whether a number is so many of those told before: `312 of them`, `cinque dei quali`."""
    known = spot.known
    return spot.next in known.openings["out_of_them"] and bool(known.patterns["out_of_them"].match(spot.behind, 1))


@cache
def _totals(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for a word for so many, or who puts something at it, up to the number: `il totale a`."""
    small = known.pattern("sums_of", "puts_at", "levels", "copulas", "count_copulas", "arriving")
    total = rf"{known.pattern('totals')}(?:,|(?: [^\W\d_]+){{0,2}} (?:{small})(?: (?:{known.pattern('levels')}))?)"
    put = rf"{known.pattern('puts')}(?: [^\W\d_]+){{1,6}} {known.pattern('puts_at')}"
    return re.compile(rf"(?<!\w)(?:{total}|{put}) [«“\"]?{known.exactly}\Z")


def _is_another_state(spot: Spot) -> bool:
    """Return whether a number is what that which was told comes to, was or is now."""
    now = _is_state(spot, _NOW) and _ENDS.match(spot.behind) is not None
    return now or _is_done(spot) or _is_state(spot, _SINCE)


def is_free(spot: Spot) -> bool:
    """Return whether nothing stands behind a number that it could count: a sign, a small word or a verb."""
    if _STOPS.match(spot.behind):
        return True
    words = spot.known.words
    if spot.next in words["before_noun"] and spot.next not in words["passives modals awaited"]:
        return False
    if spot.known.patterns["parts_of"].match(spot.behind.lstrip()):
        return False
    return spot.next in words["words.stopwords passives modals awaited"] or acts(spot)


def _is_led(spot: Spot, group: str = "led") -> bool:
    """Return whether somebody counts a number (`told`), or something comes to it: `the ministry said`, `si ferma a`."""
    known, last = spot.known, spot.last
    may_lead = last[-1:] == "," or last in known.before_numbers or last in _leading(known)
    match = _leads(known).search(spot.before) if may_lead else None
    return match is not None and match[group] is not None


@cache
def _leading(known: Vocabulary) -> frozenset[str]:
    """Return the last words of what leads to a number, and those that may stand between."""
    phrases = (
        text
        for name in (
            "told_by",
            "estimates",
            "they_are",
            "levels",
            "compared",
            "sums_of",
            "copulas",
            "puts_at",
            "arriving",
        )
        for text in known.texts[name]
    )
    return known.words["articles overall"] | {"that", *(evenfold(phrase.split()[-1]) for phrase in phrases)}


@cache
def _leads(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for what leads to a number that somebody counts or that something comes to: `si ferma a`."""
    told, estimates, are, of_those, compared = map(
        known.pattern, ("told_by", "estimates", "they_are", "of_them", "compared")
    )
    to = rf"(?:{known.pattern('numbers.moves', 'stops')}) (?:[^\W\d_]+ )?{known.pattern('levels')}"
    led = rf"(?P<told>{told}(?: that)?|{estimates}|{are})|{to}|{of_those},|{compared}"
    return re.compile(rf"(?P<led>{led}) [“«\"]?(?:{known.pattern('articles')} )?{known.exactly}\Z")


def _is_sourced(spot: Spot) -> bool:
    """Return whether those who count stand right beside a number: `5 mila secondo la questura`, not `X 2 secondo`."""
    name, small = spot.start - len(spot.last) - 1, spot.number.low is not None and spot.number.low < _MANY
    if small and name > 0 and spot.last.isalpha() and spot.text[name].isupper() and not spot.known.capitalised_nouns:
        return False
    behind, before = _sources(spot.known)
    return behind.match(spot.behind) is not None or (
        _ENDS.match(spot.behind) is not None and before.search(spot.before) is not None
    )


def crowd(spot: Spot) -> str | None:
    """Return the word for people where those who count crowds stand behind a number: `Erano 5 mila per la questura`.

    Not behind a sign: `una fila di trattori, trecento per gli organizzatori`.
    """
    counted = spot.cues & cues.COUNTERS and not _SIGN.search(spot.folded, 0, spot.start)
    return spot.known.crowd if counted and _crowds(spot.known).match(spot.behind) else None


@cache
def _crowds(known: Vocabulary) -> re.Pattern[str]:
    according, link, articles, counters = map(
        known.pattern, ("quotes.according", "quotes.for", "articles", "crowd_counters")
    )
    return re.compile(rf",? (?:{according}|{link})(?: {articles})? ?{counters}")


@cache
def _sources(known: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns for those who count behind a number, and before it: `…; laut Polizei 5.000`."""
    according, link, articles, at, of = map(
        known.pattern, ("quotes.according", "quotes.for", "articles", "puts_at", "names.of")
    )
    counters, copulas, sayers = map(known.pattern, ("counters", "copulas", "sayers"))
    behind = rf",? {according} (?:{articles}|[^\W\d_]{{3}})| {link} {articles} ?{counters}"
    noun = rf"(?:{articles} ?)?[^\W\d_]+(?: [^\W\d_]+)?"
    gapped = rf"(?:{articles} ?)?{sayers}(?: [^\W\d_]+)? (?:{at}|{of})"
    before = rf"[,;] (?:[^\W\d_]{{1,3}} )?(?:(?:{according}|{link}) {noun}(?: {copulas})?|{gapped}) ?\Z"
    return re.compile(behind), re.compile(before)


def _is_done(spot: Spot) -> bool:
    """Return whether a number opens its clause and a verb tells what is done: `1,400 are to go`, `65 should go`."""
    words = spot.known.words
    if spot.last in words["articles"] or not (spot.next in words["passives modals aux"] or acts(spot)):
        return False
    before = spot.bare
    if _of_those(spot.known).search(before):
        return True
    return not before or before[-1] in _OPENS or before.rsplit(None, 1)[-1] in words["names.and breaks subordinators"]


@cache
def _of_those(known: Vocabulary) -> re.Pattern[str]:
    """Return a pattern for those of whom so many are told next: `dei 31 campioni [sei sono risultati]`."""
    return re.compile(rf"(?:\A|[,;:—–] ){known.pattern('plural_genitives')} \w[\w.]*(?: [^\W\d_]{{3,}}){{1,2}}\Z")


def acts(spot: Spot) -> bool:
    """Return whether a verb stands right behind a number, by its ending or its pronoun: `300 lavorano`."""
    known, word = spot.known, spot.next
    if spot.text.startswith(known.texts["reflexives"], spot.end + 1):
        return True
    ends = word.endswith(known.texts["past"] + known.texts["active_endings"]) and spot.text[spot.end + 1].islower()
    ends = ends and not word.endswith(known.texts["adverbs"] or ("\n",))
    return word.isalpha() and (ends or manner.is_future(word, known.language))


def _is_state(spot: Spot, told: tuple[int, str]) -> bool:
    """Return whether a number is another state of what was told: `up from seven`, `il giorno prima erano due`."""
    return spot.cues & told[0] != 0 and spot.known.ends(spot.bare[-_REACH:], told[1])


def _is_linked(spot: Spot, told: int) -> bool:
    """Return whether the words before a number take up what another one counts: `ne`, `rispetto ai`, `fala em`."""
    before, known = spot.before, spot.known
    phrases = known.patterns["of_them"].finditer(before) if told & cues.OF_THEM else ()
    if any(" " in match[0] and match.end() == len(before.rstrip()) for match in phrases):
        return True
    ends = _ENDS.match(spot.behind) is not None
    done = not ends and not known.words["awaited"].isdisjoint(_WORD.findall(spot.behind)[:2])
    if (ends or done) and told & cues.OF_THEM and _is_of_them(before, known):
        return True
    if not done or not told & cues.COMPARED:
        return False
    return known.ends(before.rstrip(), "compared")


def _is_of_them(before: str, known: Vocabulary) -> bool:
    """Return whether a word in some others takes up what is counted, and no sign parts it from their end: `ne ha`."""
    of_them = known.patterns["of_them"]
    if not of_them.search(before):
        return False
    # A word may be cut where the reach ends: `opposizio|ne in merito`.
    first = before.find(" ") if len(before) == _REACH else 0
    sign = max((match.end() for match in _SIGN.finditer(before)), default=first)
    return of_them.search(before, sign) is not None


def is_further(leading: str, known: Vocabulary) -> bool:
    """Return whether the words before a number take up money: `ne`, `another`."""
    words = evenfold(leading)
    return _is_of_them(words[-_REACH:], known) or not known.words["further"].isdisjoint(words.split()[-2:])
