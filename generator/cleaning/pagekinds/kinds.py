"""What a cleaned seed is: one article, or a home page, a live report, a wall."""

from __future__ import annotations

from generator.cleaning.pagekinds import listings, liveposts, outline, walls
from generator.cleaning.pagekinds.outline import Outline
from generator.cleaning.pagekinds.pagewords import page_words
from generator.model.cleantext import CleanText, Prose
from generator.model.pagekinds import ARTICLE, PageKind, PageVerdict
from generator.model.seeds import Declaration

# Characters of kept prose in one stretch from which only a request for consent may still hold no article.
_ARTICLE_RUN = 450
# In any language, and without their first letters, which may be capitals.
_CONSENT_WORDS = ("ookie", "onsen", "nwillig", "artner")
# Such words in 1,000 characters from which a page is looked at as a request for consent.
_CONSENT_WORDS_PER_1000 = 2


def judge(clean: CleanText, prose: Prose) -> PageVerdict:
    """Return what a seed is. An editor's `kind` decides; else an article, unless there is evidence against it.

    What is refused is refused only where no stretch of running text stands in it: refusing a real article is the worst
    error. Linear in the text.
    """
    declared = next((d for d in clean.seed.declared if d.key == "kind"), None)
    drawn = outline.draw(clean)
    if declared:
        return _emptied(clean, drawn) or _declared(declared)
    words = page_words(clean.lang)
    return (
        (walls.consent(drawn) if _asks_for_consent(clean) else None)
        or (walls.error(drawn) if drawn.run < _ARTICLE_RUN else None)
        or liveposts.labelled(clean, drawn, words)
        or listings.judge(clean, drawn)
        or walls.nothing(drawn)
        or liveposts.judge(clean, drawn, words)
        or walls.paywall(clean, prose, drawn, words)
        or walls.teaser(prose, drawn)
        or ARTICLE
    )


def _emptied(clean: CleanText, drawn: Outline) -> PageVerdict | None:
    """Return the verdict on a seed of which an editor's rules leave no text, whatever it was declared to be."""
    ruled = any(verdict.rule.startswith("editor.") and not verdict.keep for verdict in clean.verdicts)
    return walls.nothing(drawn) if ruled and not drawn.body else None


def _declared(said: Declaration) -> PageVerdict:
    evidence = f"`kind: {said.value}` in {said.path}"
    return PageVerdict(kind=PageKind(str(said.value)), evidence=evidence, line=said.line, declared=True)


def _asks_for_consent(clean: CleanText) -> bool:
    """Whether a page says so much of cookies that it may be nothing else; quick, because most pages do not."""
    text = clean.seed.text
    return sum(map(text.count, _CONSENT_WORDS)) * 1_000 >= _CONSENT_WORDS_PER_1000 * len(text)
