"""Posts that an article embeds."""

from __future__ import annotations

import pytest

from generator.facts import events
from generator.model.cleantext import SentenceKind
from tests.facts.articles import article


def test_an_embedded_post_is_an_event_of_its_day() -> None:
    embed = dict.fromkeys((2, 3, 4), SentenceKind.EMBED)
    prose = article(
        "Gli esperti hanno dubbi sulle risorse.",
        "$NVDA – MUSK SUGGERISCE CHE DEEPSEEK ‘OVVIAMENTE’ HA PIÙ GPU NVIDIA DI QUELLE AFFERMATE",
        "Elon Musk e Alexandr Wang suggeriscono che DeepSeek abbia circa 50.000 GPU NVIDIA Hopper.",
        "— *Walter Bloomberg (@DeItaone) 27 gennaio 2025",
        kinds=embed,
    )
    (post,) = events.find(prose, None)
    assert (str(post.date), post.words, post.by) == ("2025-01-27", "27 gennaio 2025", "Walter Bloomberg")
    assert post.text == prose.sentences[2].text
    assert post.sentence == 3


@pytest.mark.parametrize("post", ["Who are we as a nation?", "Club statement"])
def test_a_post_that_only_asks_or_has_no_sentence_is_no_event(post: str) -> None:
    signature = "— Anna Moss (@annamoss) November 3, 2025"
    prose = article(post, signature, lang="en", kinds=dict.fromkeys((1, 2), SentenceKind.EMBED))
    assert events.find(prose, None) == ()
