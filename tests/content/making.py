"""Drafts and files to test with: builders, and strategies for arbitrary ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from generator import content
from generator.model.articles import Draft, Metadata, Notice, Rights
from generator.model.cleantext import Sentence, SentenceKind
from generator.model.dates import parse
from generator.model.facts import Entity, EntityKind, Event, Facts, Figure, Modality, Qualifier, Quote
from generator.model.files import File
from generator.model.found import Basis, Found
from generator.model.seeds import fold_blanks

SEED = "seeds/003_c25e3e1e6f9b97e5.txt"
TITLE = "Lunedì nero per NVIDIA: l'annuncio di DeepSeek"
PATH = "content/articles/2025-01-lunedi-nero-per-nvidia-l-annuncio-di-deepseek.md"
FALL = "Attualmente, il titolo NVIDIA sta perdendo oltre il 16% in borsa, e le cose potrebbero perfino peggiorare."
COST = (
    "Secondo l'azienda cinese per l'addestrato sono bastati solo 5,6 milioni di dollari, nulla in confronto agli "
    "altri 100 milioni necessari per addestrare ChatGPT."
)
FEAR = "Questi annunci hanno alimentato i timori che i modelli di IA possano iniziare a richiedere meno chip."


def sentence(number: int, text: str) -> Sentence:
    return Sentence(
        number=number, text=text, kind=SentenceKind.PROSE, paragraph=number, start=0, end=len(text), line=number * 2
    )


def draft(seed: str = SEED, text_id: str = "3f2a9c01", title: str | None = TITLE, cost: str = COST) -> Draft:
    """The fourth seed, as the machine may understand it."""
    sentences = (sentence(2, FALL), sentence(4, cost), sentence(5, FEAR))
    return Draft(
        id=text_id,
        seed=seed,
        metadata=Metadata(
            title=Found(value=title, basis=Basis.FIRST_SENTENCE) if title else None,
            date=Found(value=parse("2025-01"), basis=Basis.MARKER),
            lang=Found(value="it", basis=Basis.TEXT),
        ),
        summary=sentences,
        sentence_count=14,
        cited=sentences,
        facts=Facts(
            figures=(
                Figure(raw="16%", value=Decimal(16), unit="%", qualifier=Qualifier.AT_LEAST, sentence=2),
                Figure(raw="5,6 milioni di dollari", value=Decimal("5.6E+6"), unit="USD", sentence=4),
            ),
            entities=(Entity(name="NVIDIA", kind=EntityKind.ORGANISATION, mentions=5, sentence=1),),
        ),
        removed=(("marker", 1),),
    )


def changed(before: Draft) -> Draft:
    """The same seed with another text: other sentences, other figures."""
    sentences = tuple(sentence(s.number + 1, f"{s.text[:-1]}, si è saputo poi.") for s in before.summary)
    figures = tuple(replace(f, sentence=f.sentence + 1, value=Decimal(7)) for f in before.facts.figures)
    facts = replace(before.facts, figures=figures)
    return replace(before, id=f"7{before.id[:7]}", summary=sentences, cited=sentences, sentence_count=19, facts=facts)


def declaring(before: Draft, title: str) -> Draft:
    """The same seed with a sidecar that names the title."""
    return replace(before, metadata=replace(before.metadata, title=Found(value=title, basis=Basis.SIDECAR)))


def merge(
    drafts: Sequence[Draft], files: Sequence[File], seed_paths: Sequence[str], *, buried: Sequence[str] = ()
) -> content.Merged:
    """Return what a build does to content/, without cache and disk."""
    held = [(file, content.read(file).holding) for file in files if content.is_article(file.path)]
    assigned = content.assign(drafts, held, seed_paths, buried=buried)
    return content.merge(assigned, [content.renew(job) for job in assigned.jobs])


def built(*drafts: Draft, files: tuple[File, ...] = ()) -> tuple[File, ...]:
    """Return content/ after a build."""
    merged = merge(drafts, files, [d.seed for d in drafts])
    written = {file.path: file for file in (*files, *merged.write)}
    return tuple(file for path, file in sorted(written.items()) if path not in merged.remove)


def edited(file: File, old: str, new: str) -> File:
    """Return a file as a person leaves it who replaces some words."""
    text = file.body.decode()
    assert old in text
    return File(file.path, text.replace(old, new, 1).encode())


_SIGNS = "aàbcdeè 0123456789.,:;#-–—'\"’«»[]{}()&*!|>%@`\\/~_?=<$€\t\n\r\x85\xa0\u2028\u200f\ufeff\U0001f469"
texts = st.text(alphabet=_SIGNS, min_size=1, max_size=60) | st.text(
    st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30
)
sentence_texts = texts.map(lambda t: fold_blanks(t).strip("\x1c\x1d\x1e\x1f\x85 ")).filter(
    lambda t: bool(t.strip()) and "\x00" not in t
)
words = st.text(alphabet="abcdefghilmnopqrstuvz", min_size=1, max_size=9)
dates = st.sampled_from(
    [
        parse(t)
        for t in ("2025", "2025-01", "2025-01-27", "2025-01-27?", "2025-01-27/..", "../2025-02-05", "202X", "19XX")
    ]
)
amounts = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**15), max_value=10**15)


def found(values: st.SearchStrategy[object]) -> st.SearchStrategy[Found[object] | None]:
    return st.none() | st.builds(lambda v, b: Found(value=v, basis=b), values, st.sampled_from(Basis))


@st.composite
def drafts(draw: st.DrawFn, seed: str = SEED) -> Draft:
    """Whatever a machine might make of a seed."""
    cited = tuple(sentence(n + 1, t) for n, t in enumerate(draw(st.lists(sentence_texts, max_size=5))))
    numbers = st.sampled_from([s.number for s in cited] or [1])
    names = st.none() | texts
    metadata = st.builds(
        Metadata,
        title=found(texts),
        date=found(dates),
        source=found(texts),
        url=found(texts),
        authors=found(st.lists(texts, min_size=1, max_size=2).map(tuple)),
        lang=found(st.sampled_from(["it", "en", "no", "pt-BR"])),
        topics=st.lists(words, max_size=2).map(tuple),
        tags=st.lists(texts, max_size=2).map(tuple),
        draft=st.booleans(),
        rights=st.sampled_from(Rights),
    )
    figures = st.builds(
        Figure, raw=texts, value=st.none() | amounts, high=st.none() | amounts, unit=names, measure=names, about=names,
        by=names, sentence=numbers, qualifier=st.sampled_from(Qualifier), modality=st.sampled_from(Modality),
    )  # fmt: skip
    quotes = st.builds(Quote, text=texts, by=names, role=names, verb=names, sentence=numbers)
    events = st.builds(
        Event, date=st.none() | dates, words=texts, text=texts, by=names, background=st.booleans(), sentence=numbers
    )
    entities = st.builds(
        Entity, name=texts, kind=st.sampled_from(EntityKind), mentions=st.integers(0, 99), role=names, sentence=numbers
    )
    return Draft(
        id=draw(st.text("0123456789abcdef", min_size=8, max_size=8)),
        seed=seed,
        metadata=draw(metadata),
        summary=tuple(draw(st.lists(st.sampled_from(cited), max_size=3, unique=True))) if cited else (),
        sentence_count=draw(st.integers(0, 200)),
        cited=cited,
        facts=Facts(
            figures=tuple(draw(st.lists(figures, max_size=2))),
            quotes=tuple(draw(st.lists(quotes, max_size=2))),
            events=tuple(draw(st.lists(events, max_size=2))),
            entities=tuple(draw(st.lists(entities, max_size=2))),
        ),
        notices=tuple(draw(st.lists(st.builds(Notice, kind=st.just("rights"), text=texts), max_size=1))),
        removed=tuple((role, 3) for role in draw(st.lists(words, max_size=2, unique=True))),
    )
