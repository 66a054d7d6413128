"""Which file of content/articles/ belongs to which draft."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, field

from generator.content import digests, markdown, places, typed
from generator.content.history import History
from generator.errors import ContentError
from generator.model.articles import Draft
from generator.model.dates import Edtf
from generator.model.files import File
from generator.model.seeds import part_key
from generator.text import slugs
from generator.yamltext import Fields

_ID_LINE = re.compile(r"^id:[ \t]*[\"']?([0-9a-f]{8})\b", re.MULTILINE)
_SEED_LINE = re.compile(r"^seed:[ \t]*(\S[^\r\n]*)", re.MULTILINE)
_SEED_ID_LINE = re.compile(r"^[ \t]+seed:[ \t]*[\"']?([0-9a-f]{8})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Whose a file of content/articles/ is, as far as it can be read."""

    path: str
    seed: str | None = None
    id: str | None = None
    seed_id: str | None = None
    address: str | None = None
    """Where its article stood at the last build."""
    aliases: tuple[str, ...] = ()
    source: str | None = None
    rests_on: tuple[str, ...] = ()
    """Digests of the sentences that it cites; of what stands in it where it cites none."""
    is_readable: bool = False
    """False where the file cannot be understood: it is nobody's to write then."""
    is_touched: bool = True
    """A person changed anything at all in it."""
    edited: tuple[str, ...] = ()
    """The machine's keys that a person wrote or changed."""
    day: Edtf | None = None
    """The date that a person wrote; None where it cannot be read."""

    @property
    def is_nameless(self) -> bool:
        """Whether nothing in it tells its seed: emptied, or without its front matter."""
        return self.seed is None and self.id is None and self.seed_id is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """Drafts and files, brought together."""

    owned: tuple[tuple[Draft, Holding], ...]
    fresh: tuple[Draft, ...]
    """Drafts without a file."""
    duplicates: tuple[tuple[Draft, str], ...]
    """Drafts whose text another seed has already, with that seed's path."""
    unowned: tuple[Holding, ...]


def hold(path: str, past: History) -> Holding:
    """Return what a file that could be read says of itself. Raises ContentError where that is no plain word."""
    return Holding(
        path=path,
        seed=past.fields.text("seed"),
        id=past.fields.text("id"),
        seed_id=past.seed_id,
        address=past.address,
        aliases=past.fields.texts("aliases"),
        source=past.fields.text("source"),
        rests_on=_sentences(past),
        is_readable=True,
        is_touched=past.is_touched,
        edited=past.edited,
        day=_day(past) if "date" in past.edited else None,
    )


def _day(past: History) -> Edtf | None:
    try:
        return typed.date(past.fields, "date")
    except ContentError:
        return None


def hold_broken(file: File) -> Holding:
    """Return what the lines of a file that cannot be read say of whose it is."""
    text = file.body.decode("utf-8", "replace")
    lines = [pattern.search(text) for pattern in (_SEED_LINE, _ID_LINE, _SEED_ID_LINE)]
    seed, own_id, seed_id = (line.group(1) if line else None for line in lines)
    return Holding(path=file.path, seed=seed and seed.strip().strip("\"'"), id=own_id, seed_id=seed_id)


def bring_together(drafts: Iterable[Draft], holdings: Sequence[Holding], astray: Container[str] = ()) -> Claims:
    """Give each draft its file: by seed and text, then by text (a seed moved), then by seed (its text changed).

    A file whose seed is gone, `astray`, goes to the entry of a feed that it was, in another file now, or to a seed that
    says the same in most sentences: moved and changed. A file
    that tells no seed is known by its name. Of seeds with the same text one has the article, the others none.
    """
    desk = _Desk(sorted(drafts, key=lambda draft: draft.seed), holdings)
    desk.give(
        lambda draft: desk.by_seed.get(places.folded(draft.seed), []), lambda draft, h: draft.id in (h.seed_id, h.id)
    )
    desk.set_aside_duplicates()
    desk.give(lambda draft: desk.by_id.get(draft.id, []), lambda draft, h: draft.id == h.seed_id)
    desk.give(lambda draft: desk.by_id.get(draft.id, []), lambda *_: True)
    desk.give(lambda draft: desk.by_seed.get(places.folded(draft.seed), []), lambda *_: True)
    desk.give(lambda draft: desk.by_entry.get(part_key(draft.seed), []), lambda _, h: h.path in astray)
    desk.give(desk.nearest(astray), _is_alike)
    desk.give(
        lambda draft: desk.by_slug.get(places.rough(slugs.slug(title_of(draft))), []),
        lambda draft, h: not h.is_readable or _shared(draft, h) > 0,
    )
    return Claims(
        owned=tuple(desk.owned),
        fresh=tuple(desk.waiting),
        duplicates=tuple(desk.duplicates),
        unowned=tuple(h for h in holdings if h.path not in desk.taken),
    )


def title_of(draft: Draft) -> str:
    """Return the words that a new file is named after: the title, else the seed's name."""
    known = draft.metadata.title
    return known.value if known else draft.seed.rpartition("/")[2].partition(".")[0]


@dataclass(slots=True)
class _Desk:
    """What is still to be given out, and what has been."""

    waiting: list[Draft]
    holdings: Sequence[Holding]
    owned: list[tuple[Draft, Holding]] = field(default_factory=list)
    duplicates: list[tuple[Draft, str]] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    by_seed: dict[str, list[Holding]] = field(default_factory=dict)
    by_entry: dict[str, list[Holding]] = field(default_factory=dict)
    by_id: dict[str, list[Holding]] = field(default_factory=dict)
    by_slug: dict[str, list[Holding]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Of a file and its copy, the one that stands where it stood is the article.
        for holding in sorted(self.holdings, key=lambda h: not places.is_at_home(h.path, h.address)):
            if holding.seed:
                self.by_seed.setdefault(places.folded(holding.seed), []).append(holding)
            if holding.seed and (key := part_key(holding.seed)):
                self.by_entry.setdefault(key, []).append(holding)
            for known in dict.fromkeys(i for i in (holding.seed_id, holding.id) if i):
                self.by_id.setdefault(known, []).append(holding)
            if holding.is_nameless:
                self.by_slug.setdefault(places.rough(places.slug(holding.path)), []).append(holding)

    def give(self, candidates: Callable[[Draft], list[Holding]], fits: Callable[[Draft, Holding], bool]) -> None:
        """Give each waiting draft the first file that fits and nobody has."""
        left = []
        for draft in self.waiting:
            free = (h for h in candidates(draft) if h.path not in self.taken and fits(draft, h))
            holding = next(free, None)
            if holding is None:
                left.append(draft)
                continue
            self.owned.append((draft, holding))
            self.taken.add(holding.path)
        self.waiting = left

    def nearest(self, astray: Container[str]) -> Callable[[Draft], list[Holding]]:
        """Return what names the free ones of some files with a draft's sentences, those with the most first."""
        by_sentence: dict[str, list[Holding]] = {}
        for holding in (h for h in self.holdings if h.path in astray and h.path not in self.taken):
            for sentence in holding.rests_on:
                by_sentence.setdefault(sentence, []).append(holding)

        def found(draft: Draft) -> list[Holding]:
            shared = (h for s in sorted(_digests(draft)) for h in by_sentence.get(s, ())) if by_sentence else ()
            return [holding for holding, _ in Counter(shared).most_common()]

        return found

    def set_aside_duplicates(self) -> None:
        """Take out drafts that say what another says: one that has its file, else the first."""
        first: dict[tuple[object, ...], str] = {}
        for draft, _ in self.owned:
            first.setdefault(_content(draft), draft.seed)
        left = []
        for draft in self.waiting:
            owner = first.setdefault(_content(draft), draft.seed)
            if owner == draft.seed:
                left.append(draft)
            else:
                self.duplicates.append((draft, owner))
        self.waiting = left


def _sentences(past: History) -> tuple[str, ...]:
    cited = past.fields.get("cited")
    rows = [row.get("text") for row in cited if isinstance(row, Fields)] if isinstance(cited, list) else []
    texts = rows or [markdown.plain(passage) for passage in past.passages]
    return tuple(dict.fromkeys(digests.of_passage(text) for text in texts if isinstance(text, str)))


def _digests(draft: Draft) -> frozenset[str]:
    return frozenset(digests.of_passage(sentence.text) for sentence in draft.cited)


def _shared(draft: Draft, holding: Holding) -> int:
    return len(_digests(draft).intersection(holding.rests_on))


def _is_alike(draft: Draft, holding: Holding) -> bool:
    """Whether a draft and a file say the same in two sentences at least, and in half of what one of them says."""
    source = draft.metadata.source
    if source and holding.source and source.value != holding.source:
        return False
    shared = _shared(draft, holding)
    return shared > 1 and shared * 2 >= min(len(_digests(draft)), len(holding.rests_on))


def _content(draft: Draft) -> tuple[object, ...]:
    # The id alone is too short to prove that two texts are one: among 100,000 seeds two may share it by chance.
    sentences = (*draft.summary, *draft.cited)
    return (draft.id, draft.sentence_count, *(sentence.text for sentence in sentences))
