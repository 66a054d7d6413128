from __future__ import annotations

from generator.model.cleantext import Role

from .making import PROSE, clean, kept, verdicts

TITLE = "Traffico, il consiglio comunale approva il piano"
FOREIGN = "Trovi tutti i testi salvati nella tua area personale, nella sezione preferiti e sull'app."


def test_a_sentence_of_the_site_over_a_signed_title_is_no_beginning() -> None:
    found = clean(FOREIGN, TITLE, "di Anna Bianchi", *PROSE)
    assert verdicts(found)[TITLE].role is Role.TITLE
    assert kept(found) == list(PROSE)


def test_a_lead_over_an_unsigned_heading_stays() -> None:
    assert kept(clean(FOREIGN, TITLE, *PROSE)) == [FOREIGN, TITLE, *PROSE]


def test_a_box_with_a_byline_further_down_takes_nothing_of_the_article() -> None:
    found = clean(
        *PROSE, "Multe, in un anno sono raddoppiate", "di Anna Bianchi", *(f"E poi: {line}" for line in PROSE)
    )
    assert set(PROSE) <= set(kept(found))
