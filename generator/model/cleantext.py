"""Seeds judged: one verdict a block, nothing deleted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import msgspec

from generator.model.problems import Problem
from generator.model.seeds import Block, Seed


class Role(StrEnum):
    """What a block is in the article or on the page around it."""

    BODY = "body"
    HEADING = "heading"
    EMBED = "embed"
    """A quoted post or document that belongs to the article."""
    TITLE = "title"
    STANDFIRST = "standfirst"
    REPEAT = "repeat"
    """Words that the seed says again: a doubled title, a cut standfirst."""
    BYLINE = "byline"
    MASTHEAD = "masthead"
    BREADCRUMB = "breadcrumb"
    MENU = "menu"
    CAPTION = "caption"
    ADVERT = "advert"
    TEASER = "teaser"
    """Other articles: related, most read, next."""
    COMMENTS = "comments"
    SHARING = "sharing"
    SUBSCRIPTION = "subscription"
    """Newsletter boxes, paywalls, cookie bars."""
    NOTICE = "notice"
    """Disclaimers and rights: not article text, but kept as a notice."""
    MARKER = "marker"
    """A loose mark such as ` date 2025-01 `."""
    FURNITURE = "furniture"
    """Anything else of the page around."""
    HEADER = "header"
    """The editor's own YAML fence."""
    BLANK = "blank"


class Verdict(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Whether a block stays, by which rule, and why in words that an editor understands.

    A struct, as blocks are: there is one for each.
    """

    keep: bool
    role: Role
    rule: str
    """Id of the rule that decided, such as `advert.casino` or `editor.my-rule`."""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    """A seed with one verdict a block.

    `blocks` are the seed's, cut finer where part of one goes; joined they are still the seed's text.
    """

    seed: Seed
    lang: str
    """BCP 47 code by which it was judged; `und` when unknown."""
    blocks: tuple[Block, ...]
    verdicts: tuple[Verdict, ...]
    problems: tuple[Problem, ...] = ()
    """Editors' rules that were refused."""

    @property
    def kept(self) -> tuple[Block, ...]:
        """The blocks that are the article."""
        return tuple(b for b, v in zip(self.blocks, self.verdicts, strict=True) if v.keep)


class SentenceKind(StrEnum):
    """Where in an article a sentence stands."""

    PROSE = "prose"
    HEADING = "heading"
    ITEM = "item"
    EMBED = "embed"
    STANDFIRST = "standfirst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the article, with its place in the seed."""

    number: int
    """From 1, through the whole article, headings counted."""
    text: str
    """Verbatim but for folded white space."""
    kind: SentenceKind
    paragraph: int
    """Number from 1 of the kept block that it stands in."""
    start: int
    end: int
    """Characters `start` to `end` of the seed's text."""
    line: int
    """Line of the seed's file on which it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where, when and by which agency a text was written, as it stands before the text's first sentence."""

    text: str
    """Verbatim but for folded white space: `ROMA, 21 GEN (Nova) -`."""
    sentence: int
    """Number of the sentence that it stands before."""
    line: int


class Cut(StrEnum):
    """How one can tell that a text breaks off."""

    ANNOUNCES = "announces"
    """It ends in a colon: `Questi fondi saranno destinati a:`."""
    ELLIPSIS = "ellipsis"
    INVITES = "invites"
    """It ends with an invitation to read on elsewhere."""
    SENTENCE = "sentence"
    """Its last sentence has no end."""
    WORD = "word"
    """It breaks off in the middle of a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The article as sentences in their order."""

    lang: str
    sentences: tuple[Sentence, ...]
    dateline: Dateline | None = None
    """What stood before one of the first sentences and is no part of it."""
    truncated: bool = False
    """The text breaks off: `Questi fondi saranno destinati a:`."""
    cut: Cut | None = None
    """How one can tell that it breaks off; None for a whole one."""

    def __hash__(self) -> int:
        """Return a number by the first sentence alone: what is known of an article is looked up by the article."""
        return hash((self.lang, len(self.sentences), self.sentences[0].text if self.sentences else ""))
