from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts import entities
from generator.facts.names import mentions as names
from generator.model.facts import EntityKind
from tests.facts.paragraphs import entities_of, read

PERSON, ORGANISATION, PRODUCT, PLACE = (
    EntityKind.PERSON,
    EntityKind.ORGANISATION,
    EntityKind.PRODUCT,
    EntityKind.PLACE,
)


def test_a_surname_is_the_person_named_in_full_before() -> None:
    found = entities_of(
        "Il CEO di Scale AI, Alexandr Wang, ha recentemente evidenziato i risultati di DeepSeek in un’intervista "
        "illuminante con CNBC.",
        "Wang ha svelato che la serie Hopper di NVIDIA rappresenta lo stato attuale della loro tecnologia. "
        "Secondo Wang, il modello R1 ha superato le prestazioni dei modelli di livello superiore.",
    )
    assert found["Alexandr Wang"].kind is PERSON
    assert found["Alexandr Wang"].mentions == 3
    assert found["Alexandr Wang"].role == "CEO di Scale AI"
    assert found["Alexandr Wang"].sentence == 1
    assert "Wang" not in found


def test_companies_their_models_and_acronyms_are_told_apart() -> None:
    found = entities_of(
        "Il CEO di Scale AI, Alexandr Wang, ha evidenziato i risultati di DeepSeek in un’intervista con CNBC.",
        "Wang ha svelato che la serie Hopper di NVIDIA, che include le ultime GPU H100 e H200, rappresenta lo stato "
        "della tecnologia. Mentre NVIDIA aumenta le spedizioni dei chip Blackwell, queste GPU Hopper rimangono "
        "fondamentali per l’IA.",
    )
    kinds = {name: entity.kind for name, entity in found.items()}
    assert {n for n, k in kinds.items() if k is ORGANISATION} == {"Scale AI", "DeepSeek", "CNBC", "NVIDIA"}
    assert {n for n, k in kinds.items() if k is PRODUCT} == {"Hopper", "H100", "H200", "Blackwell"}
    assert not {"GPU", "IA", "CEO"} & set(kinds)


def test_a_model_behind_its_maker_is_a_name_of_its_own() -> None:
    found = entities_of(
        "DeepSeek ha dichiarato di aver addestrato il proprio modello.", "DeepSeek R1 è incredibilmente efficiente."
    )
    assert (found["DeepSeek"].kind, found["DeepSeek"].mentions) == (ORGANISATION, 2)
    assert found["R1"].kind is PRODUCT


def test_the_firm_that_an_analyst_works_for_is_no_person() -> None:
    found = entities_of('L\'analista di Raymond James, Srini Pajjuri, ha commentato: "Vedremo che cosa succede".')
    assert found["Raymond James"].kind is ORGANISATION
    assert (found["Srini Pajjuri"].kind, found["Srini Pajjuri"].role) == (PERSON, "analista di Raymond James")


def test_presidents_are_people_and_their_governments_too() -> None:
    found = entities_of(
        "Inoltre, le nuove strette sulle esportazioni approvati dal governo Biden prima dell'insediamento del neo "
        "presidente Trump potrebbero limitare la capacità di DeepSeek di addestrare nuovi modelli."
    )
    assert found["Biden"].kind is PERSON
    assert (found["Trump"].kind, found["Trump"].role) == (PERSON, "presidente")


def test_spellings_of_one_name_are_one_entity() -> None:
    found = entities_of(
        "Il titolo NVIDIA sta perdendo oltre il 16% in borsa.",
        "NVIDIA è diventata la più grande azienda al mondo.",
        "Il calo riguarda aziende come Nvidia e Microsoft.",
    )
    assert found["NVIDIA"].mentions == 3
    assert found["Microsoft"].kind is ORGANISATION


def test_countries_are_places_behind_an_apostrophe_too() -> None:
    found = entities_of("Tra Stati Uniti e Cina vince per ora l’America, ma l’Europa e Taiwan non stanno a guardare.")
    assert {name: e.kind for name, e in found.items()} == {
        "Stati Uniti": PLACE,
        "Cina": PLACE,
        "America": PLACE,
        "Europa": PLACE,
        "Taiwan": PLACE,
    }


def test_the_first_word_of_a_sentence_is_no_name_for_its_capital() -> None:
    found = entities_of(
        "Diversi analisti hanno messo in dubbio i costi.", "Talento locale e stipendi alti.", "Nessuno ha risposto."
    )
    assert found == {}


def test_a_word_that_the_text_writes_small_is_no_name() -> None:
    found = entities_of("La rete è lenta. Il Governo punta sulla Rete, e la rete del governo cresce.")
    assert found == {}


def test_a_headline_in_title_case_makes_no_names_but_counts_known_ones() -> None:
    found = entities_of(
        "# Why Every New Model From Nvidia Breaks Records",
        "Nvidia shares fell on Monday. Shares of Nvidia had doubled in a year.",
        lang="en",
    )
    assert {name: entity.mentions for name, entity in found.items()} == {"Nvidia": 3}


def test_titles_and_terms_between_quotation_marks_are_no_names() -> None:
    found = entities_of(
        "DeepSeek R1 utilizza “Reinforcement Learning”, e DeepSeek opera su un approccio “Chain of Thought”."
    )
    assert set(found) == {"DeepSeek", "R1"}


def test_an_acronym_of_common_words_is_no_organisation() -> None:
    found = entities_of("È un modello linguistico ad architettura ibrida (MLAI) molto efficiente.")
    assert found == {}


def test_an_acronym_in_brackets_counts_as_the_name_before_it() -> None:
    found = entities_of("La San Diego State University (SDSU) ha pubblicato i dati. Il campus della SDSU è chiuso.")
    assert found["San Diego State University"].mentions == 3


def test_roles_in_capitals_stand_before_english_names() -> None:
    found = entities_of(
        "Treasury Secretary Scott Bessent declined to comment. OpenAI CEO Sam Altman called it good. "
        "Mr. Altman and Stacy Rasgon, an analyst at Bernstein, met President Donald Trump.",
        lang="en",
    )
    roles = {name: entity.role for name, entity in found.items() if entity.kind is PERSON}
    assert roles == {
        "Scott Bessent": "Treasury Secretary",
        "Sam Altman": "OpenAI CEO",
        "Stacy Rasgon": "analyst at Bernstein",
        "Donald Trump": "President",
    }
    assert found["Sam Altman"].mentions == 2


def test_institutions_keep_their_whole_name() -> None:
    found = entities_of(
        "The European Commission and the Federal Trade Commission are watching, and so is the Bank of England.",
        lang="en",
    )
    assert set(found) == {"European Commission", "Federal Trade Commission", "Bank of England"}


def test_a_minister_has_a_role_and_the_ministry_is_no_name() -> None:
    found = entities_of("Secondo il ministro dell'Economia Giancarlo Giorgetti, la manovra è prudente.")
    assert {name: entity.role for name, entity in found.items()} == {"Giancarlo Giorgetti": "ministro dell'Economia"}


def test_a_role_behind_a_name_ends_at_the_comma() -> None:
    found = entities_of("Tim Cook, amministratore delegato di Apple, ha parlato a Cupertino.")
    assert found["Tim Cook"].role == "amministratore delegato di Apple"
    assert found["Apple"].kind is ORGANISATION


def test_surnames_with_small_words_and_months_are_whole() -> None:
    found = entities_of("Parla il direttore dell'Osservatorio Vesuviano, Mauro Di Vito, con l'ex premier Theresa May.")
    assert {name for name, e in found.items() if e.kind is PERSON} == {"Mauro Di Vito", "Theresa May"}


def test_accounts_hashtags_and_addresses_are_no_names() -> None:
    assert entities_of("Si legge su bit.ly/2iJFhRj, da @DeItaone e con #IoRestoACasa in evidenza.") == {}


def test_the_most_mentioned_name_comes_first_then_the_order_of_the_text() -> None:
    found = entities_of("In Francia e in Spagna piove. In Italia no. A Roma e in Italia splende il sole.")
    assert list(found) == ["Italia", "Francia", "Spagna", "Roma"]


def test_mentions_tell_where_each_name_stands() -> None:
    prose = read("Elon Musk concorda con Wang.", "Musk ha esperienza da xAI.")
    cut = [(prose.sentences[m.sentence - 1].text[m.start : m.end], m.name) for m in names.mentions(prose)]
    assert cut == [("Elon Musk", "Elon Musk"), ("Wang", "Wang"), ("Musk", "Elon Musk"), ("xAI", "xAI")]


def test_an_unknown_language_gives_names_by_their_form_alone() -> None:
    assert "CNBC" in entities_of("Hablamos con CNBC y con CNBC de nuevo.", lang="tlh")


@settings(max_examples=50, deadline=None)
@given(
    st.text(alphabet="AaBb .,:«»“”'’\"(@RossiMario19-\u202e\x00", max_size=120),
    st.sampled_from(["it", "en", "de", "fr", "und"]),
)
def test_every_mention_is_words_of_its_sentence(text: str, lang: str) -> None:
    prose = read(text, lang=lang)
    for mention in names.mentions(prose):
        assert prose.sentences[mention.sentence - 1].text[mention.start : mention.end].strip()
    assert entities.find(prose) == entities.find(prose)
