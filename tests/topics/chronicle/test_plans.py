"""Plans told again as what then took place."""

from __future__ import annotations

import pytest

from generator.model.facts import Modality
from generator.topics.grouping.groups import Group
from generator.topics.telling import tell
from tests.topics.cards import PLACE, card, entity, event

TALKS = ("2026-03-26", "il 26 marzo", "Il tavolo al ministero sulla Veltra è convocato per il 26 marzo.")
TALKS_AGAIN = ("2026-03-26", "il 26 marzo", "L'incontro al ministero resta fissato per il 26 marzo a Roma.")
HELD = ("2026-03-26", "mercoledì", "Si è chiuso mercoledì, dopo ore, l'incontro al ministero sul tavolo della Veltra.")
SET = ("2026-03-26", "il 26 marzo", "Il voto sulla variante del porto è atteso per il 26 marzo.")
SET_AGAIN = (
    "2026-03-26",
    "il 26 marzo",
    "Il sindaco ha convocato i gruppi il 26 marzo per il voto sulla variante.",
)
REVIEW = ("2026-07", "in luglio", "L'inchiesta guidata da Mara Veltra sarà consegnata in luglio.")
REVIEW_AGAIN = ("2026-07", "in luglio", "Il ministro attende l'inchiesta di Mara Veltra in luglio.")
CLOSING = ("2026-07", "in luglio", "Le scuole dell'inchiesta chiuderanno in luglio per i lavori.")
MARKET = ("2026-03-26", "mercoledì", "Mercoledì a Roma ha riaperto il mercato dei fiori della Veltra.")


@pytest.mark.parametrize(
    ("told", "tellings"),
    [
        ((TALKS, TALKS_AGAIN, HELD), [3]),
        ((TALKS, MARKET), [1, 1]),
        ((TALKS, TALKS_AGAIN, MARKET), [1, 1, 1]),
        ((SET, SET_AGAIN, TALKS), [2, 1]),
        ((REVIEW, REVIEW_AGAIN), [2]),
        ((REVIEW, CLOSING), [1, 1]),
    ],
)
def test_talks_that_two_articles_announce_and_a_third_tells_of_are_one_entry(
    told: tuple[tuple[str, str, str], ...], tellings: list[int]
) -> None:
    cards = tuple(
        card(
            f"a{number}",
            date=f"2026-03-{20 + number if words.startswith(('il', 'in')) else 27}",
            events=(
                event(
                    date,
                    words,
                    text,
                    modality=Modality.PLANNED if words.startswith(("il", "in")) else Modality.HAPPENED,
                ),
            ),
            entities=(entity("Veltra", PLACE),),
        )
        for number, (date, words, text) in enumerate(told)
    )
    topic = tell(Group(slug="t", title="T", lang="it", cards=cards, whole=tuple(c.id for c in cards), focus=("T",)))
    assert [len(entry.tellings) for entry in topic.timeline] == tellings
