"""Topics: articles that belong together, told as a timeline and compared figure by figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from generator.model.articles import Card
from generator.model.dates import Edtf
from generator.model.facts import EntityKind, Event, Figure, Quote
from generator.model.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicFile:
    """What an editor wrote in content/topics/SLUG.md."""

    slug: str
    path: str
    title: str | None = None
    lang: str | None = None
    aliases: tuple[str, ...] = ()
    """Old slugs (redirects) and other names of the topic."""
    parent: str | None = None
    """Slug of the topic that this one stands under."""
    any: tuple[str, ...] = ()
    """Words of which an article must name at least `min`."""
    none: tuple[str, ...] = ()
    min: int = 1
    merge_of: tuple[str, ...] = ()
    """Slugs of topics whose articles this one takes in."""
    pin: tuple[str, ...] = ()
    """Ids or slugs of articles that belong here whatever they say."""
    timeline_hide: tuple[str, ...] = ()
    """Anchors of entries not to show."""
    timeline_add: tuple[tuple[str, str], ...] = ()
    """EDTF and text of entries that an editor adds."""
    timeline_same: tuple[tuple[str, ...], ...] = ()
    """Anchors of entries that are one event."""
    timeline_apart: tuple[tuple[str, ...], ...] = ()
    compare_rename: tuple[tuple[str, str], ...] = ()
    """Anchor of a comparison, and the subject to show."""
    compare_apart: tuple[tuple[str, ...], ...] = ()
    """Anchor of a comparison, then ids or slugs of articles that do not belong in it; with none, it is not shown."""
    compare_same: tuple[tuple[str, ...], ...] = ()
    """Anchors of comparisons, or of single figures, that are of one thing."""
    compare_verdict: tuple[tuple[str, str], ...] = ()
    """Anchor of a comparison, and an `Agreement` that overrules the machine's."""
    introduction: str = ""
    """Markdown."""
    front: str = ""
    """Its YAML as it is written, from the file's second line on."""

    def line(self, key: str, word: str = "") -> int | None:
        """Return the line on which a word stands under a key, else that of the key; None where there is no such key."""
        section = re.search(rf"^{key}\s*:.*(?:\n(?:[\s#-].*)?)*", self.front, re.MULTILINE)
        if not section:
            return None
        told, sought = section.group().casefold(), re.escape(word.casefold())
        found = re.search(rf"(?<![\w-]){sought}(?![\w-])", told) or re.search(sought, told)
        return 2 + self.front.count("\n", 0, section.start()) + told.count("\n", 0, found.start() if found else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """What an editor wrote in content/sources/SLUG.md about a publication."""

    slug: str
    path: str
    name: str
    domains: tuple[str, ...] = ()
    publisher: str | None = None
    country: str | None = None
    kind: str | None = None
    note: str | None = None
    note_ref: str | None = None
    rights: str | None = None
    body: str = ""
    """Markdown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One article's words on an event."""

    card: Card
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One event, told by one article or several."""

    anchor: str
    """Permalink within the page, stable while the event stays: `e-2023-10-1f3a`."""
    date: Edtf | None
    tellings: tuple[Telling, ...]
    """Empty only for what an editor added."""
    note: str = ""
    """The editor's own text, for an entry of theirs."""
    other_anchors: tuple[str, ...] = ()
    """Those of the other tellings, by which editors' files and older links may name the entry."""
    major: bool = True
    """False for what matters less in a timeline that is too long to be read whole."""


class Agreement(StrEnum):
    """What figures of one measure say together."""

    AGREE = "agree"
    SAME = "same"
    """Some give the same number, and a different one might be of the same thing."""
    ROUNDED = "rounded"
    """The same number, written more or less finely: 5.6 and 6 million."""
    CONFLICT = "conflict"
    OTHER_MOMENT = "other-moment"
    """They may both be right, at different times: 13 % before the market opened, 16 % later."""
    POSSIBLE = "possible"
    """One tells what happened, the other what might."""
    SINGLE = "single"
    """One source only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one article says of a comparison's subject."""

    card: Card
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserve:
    """A sentence in which an article tells that a figure is in doubt, or what it leaves out."""

    card: Card
    text: str
    """Verbatim."""
    sentence: int
    by: str | None = None
    """Who says so, when it is not the article itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Figures of the same measure of the same thing, side by side."""

    anchor: str
    subject: str
    """What is measured of what, in the topic's language or an article's own words: `GPU · possesso · DeepSeek`."""
    unit: str | None
    readings: tuple[Reading, ...]
    """Largest first; equal ones in the order of the articles."""
    agreement: Agreement
    reason: str = ""
    """Id of the rule behind the verdict, such as `ratio-above-rounding`; the site words it."""
    concepts: tuple[str, ...] = ()
    """Of its figures: what is measured, by keys that no language changes."""
    about: str | None = None
    """Whom or what it is said of."""
    reserves: tuple[Reserve, ...] = ()
    """What the articles hold against its figures in words."""
    other_anchors: tuple[str, ...] = ()
    """By which editors' files and older links may name it as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A quote with the article that gives it."""

    card: Card
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A person or organisation and what the articles quote of them."""

    name: str | None
    """None gathers what nobody is named for."""
    role: str | None
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person, organisation, product or place, over several articles."""

    slug: str
    name: str
    kind: EntityKind
    role: str | None
    cards: tuple[Card, ...]
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject, its articles, and what they say together."""

    slug: str
    title: str
    automatic: bool
    """No editor's file speaks of it."""
    parent: str | None = None
    """Slug of the topic that it stands under."""
    evidence: str = ""
    """Why an automatic topic is one: the words that its articles share."""
    aliases: tuple[str, ...] = ()
    introduction: str = ""
    """Markdown; empty when no editor wrote one."""
    cards: tuple[Card, ...]
    """Newest first, undated last."""
    timeline: tuple[TimelineEntry, ...] = ()
    """Dated events, oldest first."""
    undated: tuple[TimelineEntry, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    """Conflicts first."""
    voices: tuple[Voice, ...] = ()
    names: tuple[Name, ...] = ()
    problems: tuple[Problem, ...] = ()
    """What the editor's file says in vain: anchors that nothing bears any more."""

    @property
    def sources(self) -> int:
        """Number of publications; 0 where that of an article is unknown, so that nobody can tell."""
        named = [card.source for card in self.cards if card.source]
        return len(set(named)) if len(named) == len(self.cards) else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """All topics of a digest, with what spans them."""

    topics: tuple[Topic, ...]
    """The largest first; editors' own before automatic ones."""
    names: tuple[Name, ...] = ()
    """Named in two articles or more, or prominently in one."""
    homeless: tuple[str, ...] = ()
    """Slugs that topics have had, of whose articles none is in a topic now."""
