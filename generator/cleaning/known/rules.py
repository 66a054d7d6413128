"""Rules of `data/boilerplate/*.yml`: furniture that is known by its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files
from itertools import chain, pairwise, product
from typing import NamedTuple

from generator import yamltext
from generator.cleaning.features import LOOKED_AT, Ending, Look
from generator.cleaning.known.appeals import FORMS, Appeals, Page
from generator.cleaning.known.literals import Needed, needed
from generator.cleaning.known.searches import Searches
from generator.model.cleantext import Role
from generator.text.languages import UNKNOWN
from generator.text.words import fold

# Names of networks, agencies and laws come with every language, and English furniture stands on pages of all.
_COMMON = "any"
_LINGUA_FRANCA = "en"
_MAX_WORDS = 12
# Few rules take lines of more words, and most of an article's text stands in these.
_LONG = 45
# A block that ends with a full stop and is longer than this is a sentence: only rules for sentences may take it.
_SENTENCE_WORDS = 4
# Entries of a menu that stand in one line, at least; words of one; what parts them.
_FEWEST_ENTRIES, _LONGEST_ENTRY = 3, 3
_PARTINGS = frozenset("|/·•>–—-")

_QUOTING = ('"', "“", "«", "„", "‘", "'")
_WORD = re.compile(r"[^\W_]+")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


class Scope(StrEnum):
    """How much goes where a rule matches."""

    LINE = "line"
    RUN = "run"
    """It heads a run of titles, which go with it."""
    FROM_HERE = "from-here"
    """It ends the article, unless long prose follows."""
    REST = "rest"
    """It ends the article, whatever follows."""
    SPAN = "span"
    """Only the matching characters."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """One kind of furniture, and the words by which it is known."""

    id: str
    role: Role
    scope: Scope = Scope.LINE
    reason: str
    whole: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    patterns: tuple[re.Pattern[str], ...] = ()
    signs: tuple[frozenset[str], ...] = ()
    """Kinds of words, see `signs` of the language, and forms: all of one set together."""
    cased: bool = False
    """Its patterns read the text as it is; else small letters without accents."""
    at_end: bool = False
    """A span at the end of a block; else at its start."""
    max_words: int = _MAX_WORDS
    sentences: bool = False
    """Also takes whole sentences."""
    topic: frozenset[str] = frozenset()
    """Off in an article whose prose holds one of these words twice."""
    drops: str
    keeps: str

    @property
    def weak(self) -> bool:
        """Whether an article may have such a line too: `Services` heads a part of it as well as a menu."""
        return self.scope is Scope.LINE and self.role is Role.MENU

    def may_take(self, look: Look) -> bool:
        """Whether a block has the form of what the rule is about."""
        return look.words <= self.max_words and (self.sentences or not _is_sentence(look))


class Span(NamedTuple):
    """A rule that takes a part of a block."""

    rule: Rule
    pattern: re.Pattern[str]
    needs: tuple[Needed, ...]
    """Of each group one stands in every text in which the pattern finds anything."""


def _is_sentence(look: Look) -> bool:
    return look.ending is Ending.STOP and look.words > _SENTENCE_WORDS


@dataclass(frozen=True)
class RuleBook:
    """All rules for one language, and its lists of words."""

    rules: tuple[Rule, ...]
    small_words: frozenset[str]
    headings: frozenset[str]
    """Folded headings that many articles share."""
    appeals: Appeals

    def find_all(self, looks: Sequence[Look]) -> tuple[Rule | None, ...]:
        """Return for each block of a page the first rule that takes it.

        All lines at once: most patterns need letters that stand nowhere on the page, and cost nothing more.
        """
        near = [number for number, look in enumerate(looks) if self._is_near(look)]
        found = {number: rule for number in near if (rule := self._named(looks[number]))}
        open_to = [number for number in near if number not in found]
        first = dict.fromkeys(open_to, len(self.rules))
        for (cased, is_long), (searches, places) in self._searches.items():
            numbers = [number for number in open_to if (looks[number].words > _LONG) is is_long]
            texts = [looks[number].text if cased else looks[number].folded for number in numbers]
            for line, pattern in searches.near(texts) if texts else ():
                number, place = numbers[line], places[pattern]
                may_be_first = place < first[number] and self.rules[place].may_take(looks[number])
                if may_be_first and searches.holds(texts[line], pattern):
                    first[number] = place
        found |= {number: self.rules[place] for number, place in first.items() if place < len(self.rules)}
        found |= self._appealing(looks, [number for number in open_to if number not in found])
        # `Ann Lee said:` above words in quotation marks heads no comment.
        pairs = enumerate(pairwise(looks))
        leading = {n for n, (one, below) in pairs if one.text.endswith(":") and below.text.startswith(_QUOTING)}
        kept = {n: rule for n, rule in found.items() if n not in leading or rule.role is not Role.COMMENTS}
        return tuple(kept.get(number) for number in range(len(looks)))

    def _appealing(self, looks: Sequence[Look], open_to: Sequence[int]) -> dict[int, Rule]:
        """Return the rules that take some blocks below the first paragraph by the kinds of words that meet in them."""
        page, found = Page(looks), dict[int, Rule]()
        first = next((number for number, look in enumerate(looks) if look.is_prose), len(looks))
        for number in open_to:
            look = looks[number]
            if number <= first or look.words > self._most_appealing or not (kinds := self.appeals.told(look)):
                continue
            for need, rule in self._needing(kinds):
                if rule.may_take(look) and self.appeals.has_forms(look, page, need):
                    found[number] = rule
                    break
        return found

    def _needing(self, kinds: frozenset[str]) -> list[tuple[frozenset[str], Rule]]:
        """Return what may be met by a line with some kinds of words."""
        if kinds not in self._met:
            needs = [(need, rule) for rule in self.rules for need in rule.signs]
            self._met[kinds] = [(need, rule) for need, rule in needs if need - FORMS <= kinds]
        return self._met[kinds]

    @cached_property
    def _met(self) -> dict[frozenset[str], list[tuple[frozenset[str], Rule]]]:
        return {}

    @cached_property
    def _most_appealing(self) -> int:
        return max((rule.max_words for rule in self.rules if rule.signs), default=0)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The rules that take a part of a block."""
        rules = [rule for rule in self.rules if rule.scope is Scope.SPAN]
        return tuple(Span(rule, pattern, needed(pattern)) for rule in rules for pattern in rule.patterns)

    def _is_near(self, look: Look) -> bool:
        """Whether a block is short enough for any rule."""
        return look.words <= self._most_words and len(look.text) <= LOOKED_AT

    def _named(self, look: Look) -> Rule | None:
        """Return the first rule that takes a block by its whole words or its first ones."""
        whole = self._wholes.get(look.key) or self._row(look)
        if whole and whole.may_take(look):
            return whole
        for phrase, rule in self._starts.get(look.tokens[0], ()) if look.tokens else ():
            begins = look.key.startswith(phrase) and not look.key[len(phrase) : len(phrase) + 1].isalnum()
            if begins and rule.may_take(look):
                return rule
        return None

    @cached_property
    def _wholes(self) -> dict[str, Rule]:
        return {phrase: rule for rule in reversed(self.rules) for phrase in rule.whole}

    def _row(self, look: Look) -> Rule | None:
        """Return the rule of a menu of whose entries a line is made, in a row: `News Sport What's On Jobs`."""
        found: list[Rule] = []
        left = [word for word in look.key.split(" ") if word not in _PARTINGS] if look.words <= _MAX_WORDS else []
        while left:
            lengths = range(min(_LONGEST_ENTRY, len(left)), 0, -1)
            told = ((self._wholes.get(" ".join(left[:length])), length) for length in lengths)
            rule, length = next(((rule, length) for rule, length in told if rule and rule.weak), (None, 0))
            if rule is None:
                return None
            found.append(rule)
            left = left[length:]
        return found[0] if len(found) >= _FEWEST_ENTRIES else None

    @cached_property
    def _starts(self) -> dict[str, list[tuple[str, Rule]]]:
        starts: dict[str, list[tuple[str, Rule]]] = {}
        for rule in self.rules:
            for phrase in rule.starts:
                starts.setdefault(_WORD.findall(phrase)[0], []).append((phrase, rule))
        return starts

    @cached_property
    def _searches(self) -> dict[tuple[bool, bool], tuple[Searches, list[int]]]:
        """The patterns that read texts as they are or folded, long or others, with the places of their rules."""
        rules = [(place, rule) for place, rule in enumerate(self.rules) if rule.scope is not Scope.SPAN]
        found = {}
        for cased, is_long in product((False, True), repeat=2):
            asked = [(place, one) for place, one in rules if one.cased is cased and one.max_words > _LONG * is_long]
            pairs = [(place, pattern) for place, rule in asked for pattern in rule.patterns]
            found[cased, is_long] = Searches([pattern for _, pattern in pairs]), [place for place, _ in pairs]
        return found

    @cached_property
    def _most_words(self) -> int:
        return max((rule.max_words for rule in self.rules if rule.scope is not Scope.SPAN), default=0)


def key_of(phrase: str) -> str:
    """Return words for comparing: folded, without signs at both ends."""
    return _EDGES.sub("", fold(phrase))


@cache
def rule_book(lang: str) -> RuleBook:
    """Return the rules for a BCP 47 code: its own, those of every language, and the English ones.

    A language that nothing is known of (`und`, or one without data) has those of every language alone.
    """
    primary = lang.replace("_", "-").split("-")[0].casefold()
    own = _fields(primary) if primary.isascii() and primary.isalpha() and primary != UNKNOWN else None
    files_read = [_COMMON, primary, _LINGUA_FRANCA] if own else [_COMMON]
    return RuleBook(
        rules=tuple(rule for name in dict.fromkeys(files_read) for rule in own_rules(name)),
        small_words=frozenset(fold(w) for w in own.texts("small_words")) if own else frozenset(),
        headings=frozenset(key_of(h) for h in own.texts("headings")) if own else frozenset(),
        appeals=Appeals(_signs(_fields(_COMMON), own) if own else {}),
    )


@cache
def own_rules(name: str) -> tuple[Rule, ...]:
    """Return the rules of one file: `any`, `it`."""
    return tuple(_rule(row) for row in _fields(name).rows("rules"))


@cache
def trail_words() -> tuple[dict[str, Role], frozenset[str]]:
    """Return the words of elements around furniture with their roles, and the words of elements around articles."""
    common = _fields(_COMMON)
    roles = {word: Role(role) for word, role in common.fields("trail").items() if isinstance(role, str)}
    return roles, frozenset(common.texts("trail_article"))


def _signs(*held: yamltext.Fields) -> dict[str, tuple[str, ...]]:
    found = [fields.fields("signs") for fields in held]
    return {kind: tuple(word for one in found for word in one.texts(kind)) for kind in dict.fromkeys(chain(*found))}


@cache
def _fields(name: str) -> yamltext.Fields:
    path = f"boilerplate/{name}.yml"
    entry = files("generator.data").joinpath(path)
    return yamltext.load(entry.read_text("utf-8") if entry.is_file() else "", path=path)


def _rule(row: yamltext.Fields) -> Rule:
    cased = row.flag("case")
    return Rule(
        id=row.text("id") or "",
        role=Role(row.text("role") or ""),
        scope=Scope(row.text("extent") or Scope.LINE),
        reason=row.text("reason") or "",
        whole=frozenset(key_of(w) for w in row.texts("whole")),
        starts=tuple(key_of(w) for w in row.texts("start")),
        patterns=tuple(re.compile(p) for p in row.texts("pattern")),
        signs=tuple(frozenset(needs.split()) for needs in row.texts("signs")),
        cased=cased,
        at_end=row.text("at") == "end",
        max_words=row.number("max_words", default=_MAX_WORDS),
        sentences=row.flag("sentences"),
        topic=frozenset(fold(w) for w in row.texts("topic")),
        drops=row.text("drops") or "",
        keeps=row.text("keeps") or "",
    )
