from __future__ import annotations

import pytest

from generator.facts.names import casing, tagger
from generator.facts.names import mentions as names
from generator.facts.names.lexicon import lexicon
from generator.facts.names.tagger import BIAS, Model
from generator.model.facts import EntityKind
from tests.facts.articles import article

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
AFTER = dict.fromkeys(tagger.AFTER, (0, 0, 0, 0))


def named(*lines: str) -> dict[str, EntityKind]:
    text = casing.read(article(*lines), lexicon("it"))
    found = tagger.spans(text, lexicon("it"))
    return {
        line.sentence.text[line.tokens[span.first].start : line.tokens[span.last - 1].end]: span.kind
        for line in text.lines
        for span in found.get(line.sentence.number, ())
    }


def test_weights_of_three_kinds_are_kept_apart_in_one_number() -> None:
    model = Model({**AFTER, BIAS: (-5, 7, -400000), "a": (3, -20, 1), "b": (-2000, 0, 399999)})
    assert model.score([BIAS, "a", "b", "unheard of"]) == (-2002, -13, 0)


def test_the_best_sequence_weighs_what_follows_what() -> None:
    steps = {"after person": (900, 0, 0, 0), "after organisation": (0, 900, 0, 0)}
    model = Model({**AFTER, **steps, BIAS: (0, 0, 0)})
    spans = list(model.names(4, [(500, 0, 0), (10, 300, 0), (-9000, -9000, -9000)]))
    assert [(span.first, span.last, span.kind) for span in spans] == [(4, 6, PERSON)]


def test_names_of_people_institutions_and_places_are_told_apart_by_what_stands_around_them() -> None:
    found = named(
        "Il presidente della Federazione italiana canottaggio, Piero Santoro, è arrivato ieri a Tallinn.",
        "Santoro ha incontrato il governo estone, secondo fonti della polizia.",
    )
    assert found["Piero Santoro"] is found["Santoro"] is PERSON
    assert found["Federazione italiana canottaggio"] is found["polizia"] is ORGANISATION
    assert found["Tallinn"] is PLACE


def test_a_language_of_which_nothing_was_learned_has_rules_alone() -> None:
    assert tagger.learned("it")
    assert not tagger.learned("en")
    assert names.mentions(article("The mayor of Springfield, Ann Brown, spoke.", lang="en"))


def test_an_institution_called_by_a_common_noun_is_no_name_of_its_own() -> None:
    found = names.read(article("Lo ha detto la polizia, e il governo tedesco tace."))
    assert [mention.name for mention in found.common] == ["polizia", "governo tedesco"]
    assert found.mentions == ()


@pytest.mark.parametrize("word", ["Rossi " * 3000, "polizia di " * 3000, "A" * 20000, "D'" * 10000])
def test_a_long_line_of_anything_is_read(word: str) -> None:
    assert isinstance(named(f"Ieri {word} ha parlato."), dict)
