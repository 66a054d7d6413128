"""All that a seed offers as evidence, under one roof: declarations, statements, blocks, sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from generator.metadata import trust
from generator.model.cleantext import CleanText, Prose, Role, Sentence, SentenceKind, Verdict
from generator.model.found import Basis, Found
from generator.model.seeds import Block, BlockKind, Declaration, Statement, declaring
from generator.text.languages import Language, language
from generator.text.words import fold

# Blocks of one role that are looked at: no page has so many bylines that are its own.
_MOST_BLOCKS = 50
_MOST_STATEMENTS = 30
_LINGUA_FRANCA = "en"
_STRENGTH = (Basis.SIDECAR, Basis.HEADER)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A cleaned seed and its sentences, with the questions that all parts of metadata ask."""

    clean: CleanText
    prose: Prose
    language: Language = field(init=False)
    """The language by which the seed was judged."""
    _stated: Mapping[str, Sequence[Statement]] = field(init=False, repr=False, compare=False)
    """What the page states, by name."""

    def __post_init__(self) -> None:
        """Look up what is asked for again and again."""
        object.__setattr__(self, "language", language(self.clean.lang))
        stated: dict[str, list[Statement]] = {}
        for statement in self.clean.seed.statements:
            if statement.value.strip():
                stated.setdefault(statement.name, []).append(statement)
        object.__setattr__(self, "_stated", stated)

    @property
    def small_words(self) -> frozenset[str]:
        """Words of the language that say nothing by themselves, and the English ones, folded."""
        return _small_words(self.language)

    def is_small(self, word: str) -> bool:
        """Whether a word as it is written, accents and all, says nothing by itself: `sarà`, and not `Sara`."""
        return word.casefold() in _small_forms(self.language)

    def declared(self, key: str) -> Declaration | None:
        """Return what an editor declared under a canonical key; the sidecar's word before the fence's."""
        found = [d for d in self.clean.seed.declared if d.key == key]
        return min(found, key=lambda d: _STRENGTH.index(d.basis), default=None)

    def hint(self, key: str) -> str:
        """Say where to write what nothing tells."""
        return declaring(self.clean.seed.path, f"{key}: …")

    def text_of(self, key: str) -> Found[str] | None:
        """Return a declared text as a found value."""
        declared = self.declared(key)
        if declared is None or not isinstance(declared.value, str):
            return None
        return Found(value=declared.value, basis=declared.basis, evidence=declared.value, line=declared.line)

    @property
    def shown(self) -> list[tuple[Block, Verdict]]:
        """The blocks that a reader sees, with their verdicts: not the page's `<title>` nor the editor's header."""
        judged = zip(self.clean.blocks, self.clean.verdicts, strict=True)
        return [(b, v) for b, v in judged if b.kind not in (BlockKind.TITLE, BlockKind.FENCE) and b.raw.strip()]

    def stated(self, *names: str) -> Iterator[Statement]:
        """Yield the page's statements of these names, at most 30 of each, in the order of the names."""
        for name in names:
            yield from self._stated.get(name, ())[:_MOST_STATEMENTS]

    def judged(self, *roles: Role) -> Iterator[tuple[Block, Verdict]]:
        """Yield the first 50 blocks of some roles, kept or not, in the order of the seed; not the page's `<title>`."""
        judged = zip(self.clean.blocks, self.clean.verdicts, strict=True)
        wanted = ((b, v) for b, v in judged if v.role in roles and b.kind is not BlockKind.TITLE)
        yield from islice(wanted, _MOST_BLOCKS)

    def first_sentence(self) -> Sentence | None:
        """Return the first sentence of running text; of anything where there is none."""
        kinds = (SentenceKind.PROSE, SentenceKind.STANDFIRST)
        first = next((s for s in self.prose.sentences if s.kind in kinds), None)
        return first or next(iter(self.prose.sentences), None)

    def opening(self, sentence: Sentence) -> str:
        """Return a sentence with the dateline that stands before it, if any."""
        dateline = self.prose.dateline
        before = dateline is not None and dateline.sentence == sentence.number
        return f"{dateline.text} {sentence.text}" if dateline and before else sentence.text

    def line_of(self, words: str) -> int | None:
        """Return the line of the first block that shows exactly these words; None when none does."""
        folded = fold(words)
        begins = (words[:1].casefold(), folded[:1])
        short = (b for b in self.clean.blocks if len(b.raw) < 1000)
        # Most blocks are known by their first character, before they are folded.
        alike = (b for b in short if b.words is not None or b.raw[:1].isspace() or b.raw[:1].casefold() in begins)
        texts = ((b.line, b.text) for b in alike)
        return next((line for line, text in texts if text[:1].casefold() in begins and fold(text) == folded), None)


@cache
def phrases(spoken: Language, key: str) -> tuple[str, ...]:
    """Return a list of `metadata.yml`, folded, the longest first: the language's own and the English ones.

    English words stand on pages of all languages, as templates come with them. A language without data has what is
    known of all such languages together.
    """
    own = spoken.section("metadata").texts(key) or _undescribed().get(key, ())
    common = language(_LINGUA_FRANCA).section("metadata").texts(key)
    return tuple(sorted(dict.fromkeys(map(fold, (*own, *common))), key=lambda p: (-len(p), p)))


@cache
def phrase_set(spoken: Language, *keys: str) -> frozenset[str]:
    """Return `phrases` of some lists for asking whether a word is one of them."""
    return frozenset(phrase for key in keys for phrase in phrases(spoken, key))


@cache
def _undescribed() -> dict[str, tuple[str, ...]]:
    labels = trust.learned("labels").items()
    return {key: tuple(str(one) for one in words) for key, words in labels if isinstance(words, (list, tuple))}


@cache
def _small_words(spoken: Language) -> frozenset[str]:
    return frozenset(map(fold, _small_forms(spoken)))


@cache
def _small_forms(spoken: Language) -> frozenset[str]:
    both = (spoken, language(_LINGUA_FRANCA))
    return frozenset(word.casefold() for one in both for word in one.section("words").texts("stopwords"))
