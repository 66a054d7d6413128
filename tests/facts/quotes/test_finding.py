from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts import entities, quotes
from generator.model.cleantext import SentenceKind
from tests.facts.paragraphs import quotes_of, read


def test_words_behind_a_colon_are_said_by_the_subject_of_the_gerund() -> None:
    (quote,) = quotes_of(
        "Il CEO di Scale AI, Alexandr Wang, ha evidenziato i risultati di DeepSeek.",
        "Tuttavia, Wang ha riconosciuto le imminenti limitazioni che questi laboratori potrebbero affrontare in base "
        "agli attuali controlli, affermando: “In futuro, saranno limitati dai controlli sui chip”.",
    )
    assert quote.text == "In futuro, saranno limitati dai controlli sui chip"
    assert (quote.by, quote.role, quote.verb) == ("Alexandr Wang", "CEO di Scale AI", "affermando")
    assert quote.sentence == 2
    assert quote.context.startswith("Tuttavia, Wang ha riconosciuto")


def test_a_quote_in_its_own_paragraph_is_said_by_whom_the_one_before_announces() -> None:
    (quote,) = quotes_of(
        "Secondo la dichiarazione della Bank of China:",
        "“La Banca di Cina prevede di fornire un supporto finanziario speciale nei prossimi cinque anni…”",
        "Questi fondi saranno destinati a:",
    )
    assert quote.text.endswith("nei prossimi cinque anni…")
    assert (quote.by, quote.verb, quote.sentence) == ("Bank of China", "Secondo la dichiarazione della", 2)


def test_a_whole_quote_has_its_speaker_with_the_role() -> None:
    (quote,) = quotes_of(
        "L'analista di Raymond James, Srini Pajjuri, ha commentato: \"Se le innovazioni di DeepSeek venissero "
        'adottate su larga scala, i costi potrebbero diminuire".'
    )
    assert (quote.by, quote.role, quote.verb) == ("Srini Pajjuri", "analista di Raymond James", "ha commentato")


def test_fragments_that_a_verb_governs_are_quotes_by_the_full_name() -> None:
    first, second = quotes_of(
        "Diversi analisti hanno però messo in dubbio la veridicità delle informazioni: Stacy Rasgon ha sottolineato "
        'che "non include tutti gli altri costi". Rasgon ritiene che l\'annuncio di DeepSeek "non sia davvero degno '
        "dell'isteria che ha preso il sopravvento\"."
    )
    assert (first.text, first.by, first.verb) == (
        "non include tutti gli altri costi",
        "Stacy Rasgon",
        "ha sottolineato",
    )
    assert (second.by, second.verb, second.sentence) == ("Stacy Rasgon", "ritiene", 2)


@pytest.mark.parametrize(
    "line",
    [
        "Il lancio ha riacceso i dibattiti sulla sostenibilità del cosiddetto “superciclo dell’IA”.",
        "È essenziale evidenziare che il meccanismo dell’R1 opera su un approccio “Chain of Thought”.",
        "Wang ha elaborato un framework di test intensivo soprannominato “L’ultimo esame dell’umanità”.",
        "E perché viene definito l’“AI’s Sputnik moment”, paragonando il suo impatto a quello del satellite?",
        "Contrariamente a molte aziende cinesi che “bracconano” talenti a Taiwan, si concentra sul mercato interno.",
        "Il suo successo non è frutto di “miracoli” o di investimenti minimi.",
        "Il regista ha detto che il film «La grande bellezza» ha vinto.",
        "La nota «Amico fragile» è una canzone; Mario, detto «il Nero», la canta.",
    ],
)
def test_terms_titles_and_irony_are_no_quotes(line: str) -> None:
    assert quotes_of(line) == ()


@pytest.mark.parametrize(
    ("line", "by", "verb"),
    [
        ("«Avanti», ha detto a Roma il segretario della Lega, Matteo Salvini.", "Matteo Salvini", "ha detto"),
        ("«È una vergogna» ha tuonato Elly Schlein (Pd) durante il question time.", "Elly Schlein", "ha tuonato"),
        ("Come ricorda il capo dello Stato, Sergio Mattarella, «l'Italia c'è».", "Sergio Mattarella", "ricorda"),
        ("Secondo il ministro dell'Economia Mario Rossi, «è una manovra seria».", "Mario Rossi", "Secondo"),
        ("Per l'amministratore delegato di Eni, Claudio Descalzi, «serve realismo».", "Claudio Descalzi", "Per"),
        ("Giorgia Meloni ha definito l'accordo «un passo storico».", "Giorgia Meloni", "ha definito"),
        ("Carlo Conti: “Non è finita finché non è finita”.", "Carlo Conti", None),
        ("«Siamo pronti» – spiega Luca Mercalli, presidente della Società Meteorologica.", "Luca Mercalli", "spiega"),
        ("« Nous sommes prêts », a déclaré Emmanuel Macron.", "Emmanuel Macron", "a déclaré"),
        ("„Wir sind bereit“, sagte Angela Merkel in Berlin.", "Angela Merkel", "sagte"),
        ("“We are ready,” said Janet Yellen on Monday.", "Janet Yellen", "said"),
        ("''We are ready,'' Mr. Obama said, after Barack Obama had left.", "Barack Obama", "said"),
        ("According to Tim Cook, the phone is “a wake-up call for us”.", "Tim Cook", "According to"),
    ],
)  # fmt: skip
def test_the_speaker_is_found_on_either_side(line: str, by: str, verb: str | None) -> None:
    lang = "fr" if "déclaré" in line else "de" if "sagte" in line else "en" if "We " in line or "Cook" in line else "it"
    (quote,) = quotes_of(line, lang=lang)
    assert (quote.by, quote.verb) == (by, verb)


def test_a_speaker_without_a_name_is_given_by_his_words() -> None:
    (quote,) = quotes_of("Un portavoce di Unicredit ha fatto sapere che l'istituto «non commenta le indiscrezioni».")
    assert (quote.by, quote.role) == (None, "Un portavoce di Unicredit")


def test_a_split_quote_has_one_speaker() -> None:
    first, second = quotes_of('"Il caldo", spiega Luca Mercalli, meteorologo, "è ormai la norma".')
    assert (first.by, second.by) == ("Luca Mercalli", "Luca Mercalli")


def test_a_pronoun_is_whoever_spoke_before() -> None:
    found = quotes_of(
        "“We are ready,” said Janet Yellen on Monday. “It will take time,” she added.",
        "“And it will cost money,” she said.",
        lang="en",
    )
    assert [quote.by for quote in found] == ["Janet Yellen"] * 3


def test_somebody_else_is_not_taken_for_the_last_speaker() -> None:
    first, second = quotes_of(
        "“We are ready,” said Janet Yellen on Monday.", "“Nobody is ready at all,” said another.", lang="en"
    )
    assert (first.by, second.by) == ("Janet Yellen", None)


def test_a_possessive_is_no_speaker_and_a_relative_clause_does_not_hide_one() -> None:
    (quote,) = quotes_of(
        "Jerome Powell's remarks came after President Donald Trump, who took office last week, said he would “demand "
        "that interest rates drop immediately.”",
        lang="en",
    )
    assert (quote.by, quote.role) == ("Donald Trump", "President")


def test_the_place_of_a_speech_is_no_speaker() -> None:
    (quote,) = quotes_of("«Non molliamo», ha detto a Roma, davanti a Palazzo Chigi, il leader della Lega.")
    assert (quote.by, quote.role) != ("Roma", None)
    assert quote.by != "Palazzo Chigi"


def test_a_quote_over_several_sentences_is_one() -> None:
    (quote,) = quotes_of("Mario Rossi ha detto: «Non è vero. Nessuno ci crede. Andremo avanti lo stesso».")
    assert quote.text == "Non è vero. Nessuno ci crede. Andremo avanti lo stesso"


def test_a_quote_inside_a_quote_stays_inside() -> None:
    (quote,) = quotes_of("Mario Rossi ha detto: «Mi hanno risposto “no, grazie” e sono uscito».")
    assert quote.text == "Mi hanno risposto “no, grazie” e sono uscito"


def test_a_quote_said_twice_is_given_once_with_its_speaker() -> None:
    (quote,) = quotes_of(
        "«Non lo farò mai per nessuna ragione al mondo».",
        "Mario Rossi ha detto: «Non lo farò mai per nessuna ragione al mondo».",
    )
    assert quote.by == "Mario Rossi"


def test_a_post_is_quoted_with_its_poster() -> None:
    (quote,) = quotes_of(
        "Elon Musk suggerisce che DeepSeek abbia circa 50.000 GPU NVIDIA Hopper.",
        "— *Walter Bloomberg (@DeItaone) 27 gennaio 2025",
        kind=SentenceKind.EMBED,
    )
    assert (quote.by, quote.role, quote.verb) == ("Walter Bloomberg", "@DeItaone", None)
    assert quote.text == "Elon Musk suggerisce che DeepSeek abbia circa 50.000 GPU NVIDIA Hopper."


def test_a_language_without_words_for_speech_invents_no_speaker() -> None:
    assert all(quote.by is None for quote in quotes_of("Rossi sanoi: «Olemme valmiita tähän kaikkeen nyt».", lang="fi"))


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.text(alphabet="Aab ha detto.,:«»“”‘’'\"\x00\u202eRossi–", max_size=80), min_size=1, max_size=4),
    st.sampled_from(["it", "en", "de", "und"]),
)
def test_a_quote_is_verbatim_and_stands_where_it_says(texts: list[str], lang: str) -> None:
    prose = read(*texts, lang=lang)
    for quote in quotes.find(prose, entities.find(prose)):
        paragraph = prose.sentences[quote.sentence - 1].paragraph
        assert quote.text in texts[paragraph - 1]
        assert quote.context == prose.sentences[quote.sentence - 1].text


def test_marks_with_no_words_between_them_hold_no_quote() -> None:
    assert quotes_of("Rossi ha detto: «Andremo avanti, senza paura». E poi: «…»")[1:] == ()


def test_the_words_that_tell_the_speaker_are_where_they_stand() -> None:
    prose = read("“We are ready,” said Janet Yellen on Monday.", "“And it will cost money,” she said.", lang="en")
    found = quotes.hear(prose, entities.find(prose))
    places = [heard.at for heard in found if heard.at]
    assert [prose.sentences[p.sentence - 1].text[p.start : p.end] for p in places] == ["Janet Yellen", "she"]
    assert [heard.quote.by for heard in found] == ["Janet Yellen", "Janet Yellen"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La società potrà avere utili: «destinati a riserva, se non altrimenti stabilito dal socio»."),
        ("it", 'Aldo Bruni, conosciuto anche come " la volpe ", era ricercato.'),
        ("it", 'Il torneo ha una fase a 12 squadre e una seconda detta " a gironi ", con quattro squadre.'),
        ("en", 'In response, each would take "such action as it deems necessary" to restore order.'),
        ("en", 'The town, once called "the Venice of the north", has many canals.'),
    ],
)
def test_words_of_a_law_and_what_a_thing_is_called_are_nobodys(lang: str, text: str) -> None:
    assert quotes_of(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "The Storm Warning Agency saw a risk. “Large hail is possible on Sunday,” wrote the agency.", None),
        ("en", "Minister John Hall resigned. “This is a shame for us,” said the minister.", "John Hall"),
        ("en", "Junior minister John Hall resigned. “This is a shame for us,” said the minister.", None),
        ("en", "Minister John Hall met his counterpart, Ann Pike. “A shame,” said the minister.", None),
        ("en", "Minister John Hall resigned. “This is a shame for us,” said a minister.", None),
    ],
)
def test_the_known_one_is_meant_by_his_office_and_never_a_new_one_nor_one_of_two(
    lang: str, text: str, name: str | None
) -> None:
    (quote,) = quotes_of(text, lang=lang)
    assert (quote.by or "None").endswith(str(name))


def test_a_quote_that_the_next_paragraph_goes_on_with_is_his_who_is_told_there() -> None:
    quotes = quotes_of(
        "Experts like ivy. “Ivy is easy to grow indoors.",
        "“It also cleans the air of the kitchen,” explains Marek Babic.",
        lang="en",
    )
    assert [quote.by for quote in quotes] == ["Marek Babic", "Marek Babic"]


@pytest.mark.parametrize(
    ("lang", "paragraphs", "names"),
    [
        (
            "en",
            (
                "President Olga Brandt weighing a new cabinet comes after protests over the port turned violent.",
                "“Thousands gathered outside the harbour office in what was the largest march in years.”",
            ),
            [None],
        ),
        (
            "en",
            (
                "Minister Ivo Lang is fighting threats to his plan.",
                "One, who asked not to be named, said: “They pleaded with us.”",
            ),
            [None],
        ),
        (
            "it",
            (
                "Si registra l'opposizione del ministro della salute, Livia Turri, che dice:",
                "«Nessuna modifica alla legge».",
            ),
            ["Livia Turri"],
        ),
    ],
)
def test_a_quote_is_his_alone_who_is_surely_told_of_before_it(
    lang: str, paragraphs: tuple[str, ...], names: list[str | None]
) -> None:
    assert [quote.by for quote in quotes_of(*paragraphs, lang=lang)] == names


@pytest.mark.parametrize(
    ("lang", "text", "by"),
    [
        (
            "en",
            "The Harbour Board, chaired by Mayor Dale Finch, said it was “a very poor deal for us”.",
            "Harbour Board",
        ),
        ("it", "«Il ponte sarà chiuso per mesi», è stata la risposta di Anna Verdi.", "Anna Verdi"),
        ("en", '` ` We saw the water rise," Dale Finch said.', "Dale Finch"),
        ("de", "„Wir müssen jetzt endlich handeln“, erklärt Zoo- und Parkdirektor Jonas Berger.", "Jonas Berger"),
    ],
)
def test_the_one_who_says_it_is_told_by_the_whole_wording(lang: str, text: str, by: str) -> None:
    assert quotes_of(text, lang=lang)[0].by == by
