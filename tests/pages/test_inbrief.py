from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from generator import pages
from generator.model.articles import Article, Card, Passage
from generator.model.dates import parse
from generator.model.shelf import Shelf
from generator.model.topics import Agreement, Atlas, Topic
from generator.model.topicview import BriefLine, TopicPage
from generator.pages.inbrief import FEWEST, MOST
from tests.pages.edition import ARTICLES, CONFIG, MUSK, SHELF, SHOCK, TOPIC

SENTENCES = (
    "Il porto di Ancona resta chiuso alle navi da crociera per tutta l’estate.",
    "Le compagnie spostano gli scali da Ancona a Ravenna e a Trieste.",
    "Il comune di Ancona chiede al governo di riaprire il porto entro giugno.",
    "I commercianti del centro contano le perdite di un’estate senza navi.",
    "La capitaneria di Ancona ha trovato crepe nella banchina del porto.",
    "Una gelateria ha cambiato insegna.",
)


def article(number: int, *sentences: str, **more: object) -> Article:
    card = Card(id=f"{number:08x}", slug=f"articolo-{number}", title=f"Titolo {number}", lang="it", lead=sentences[0])
    body = tuple(Passage(markdown=text, sentence=n) for n, text in enumerate(sentences, 1))
    fields: dict[str, object] = {"seed": f"seeds/{number}.txt", "body": body, "sentence_count": 20, **more}
    return Article(card=card, path=f"content/articles/{number}.md", **fields)


def brief(*articles: Article, title: str = "Porto di Ancona", topic: Topic | None = None) -> tuple[BriefLine, ...]:
    shown = topic or Topic(slug="tema", title=title, automatic=True, cards=tuple(a.card for a in articles))
    planned = pages.plan(CONFIG, Shelf(articles=articles), Atlas(topics=(shown,)))
    view = next(page.view for page in planned if page.template == "topic.html")
    assert isinstance(view, TopicPage)
    return view.brief


def test_each_sentence_comes_from_another_article_and_leads_to_its_place() -> None:
    cited = [line.cited for line in brief(*(article(n, text) for n, text in enumerate(SENTENCES)))]
    assert len(cited) == MOST
    assert len({c.title for c in cited}) == MOST
    assert all(c.target.endswith(f"/articolo-{c.title[-1:]}/index.html#s-1") for c in cited if c.title)


def test_the_sentence_that_has_nothing_to_do_with_the_others_is_left_out() -> None:
    lines = brief(*(article(n, text) for n, text in enumerate(SENTENCES)))
    assert SENTENCES[-1] not in [line.markdown for line in lines]


def test_what_is_said_once_is_not_said_again() -> None:
    again = "Alle navi da crociera il porto di Ancona resta chiuso tutta l’estate."
    lines = brief(*(article(n, text) for n, text in enumerate((*SENTENCES[:3], again))))
    assert len({SENTENCES[0], again} & {line.markdown for line in lines}) == 1


def test_a_sentence_on_the_topic_comes_before_one_that_does_not_name_it() -> None:
    one, other = "La giunta vuole riaprire i cantieri.", "La giunta vuole riaprire il porto."
    rest = [article(n, text) for n, text in enumerate(SENTENCES[:2])]
    told = [line.markdown for line in brief(*rest, article(7, one, other))]
    assert other in told
    assert one not in told


def test_too_few_articles_are_not_told_in_brief() -> None:
    assert brief(*(article(n, text) for n, text in enumerate(SENTENCES[: FEWEST - 1]))) == ()
    assert len(brief(*(article(n, text) for n, text in enumerate(SENTENCES[:FEWEST])))) == FEWEST


def test_rewritten_sentences_are_no_words_of_an_article_but_an_editors_own_article_speaks() -> None:
    rewritten = article(8, "Ancona aspetta.", body=(Passage(markdown="Ancona aspetta."),))
    own = replace(rewritten, seed=None, sentence_count=None)
    rest = [article(n, text) for n, text in enumerate(SENTENCES[:3])]
    assert "Ancona aspetta." not in [line.markdown for line in brief(*rest, rewritten)]
    assert "Ancona aspetta." in [line.markdown for line in brief(*rest, own)]


def test_the_sentence_with_both_figures_in_conflict_is_one_of_them_and_leads_to_the_comparison() -> None:
    (line,) = [line for line in brief(*ARTICLES, topic=TOPIC) if line.cited.title == SHOCK.title]
    assert line.words == MUSK
    assert line.dispute == "#c-gpu"
    assert line.cited.target.endswith("#f-17")


def test_the_newest_is_told_first_and_the_undated_last() -> None:
    dates = (None, "2024-05-02", "2024-07-01", "2024-06")
    told = [article(n, text) for n, text in enumerate(SENTENCES[:4])]
    dated = [replace(a, card=replace(a.card, date=parse(d) if d else None)) for a, d in zip(told, dates, strict=True)]
    assert [str(line.cited.date) for line in brief(*dated)] == ["2024-07-01", "2024-06", "2024-05-02", "None"]


def test_without_a_conflict_no_sentence_is_marked() -> None:
    agreed = tuple(replace(c, agreement=Agreement.AGREE) for c in TOPIC.comparisons)
    lines = brief(*SHELF.articles, topic=replace(TOPIC, comparisons=agreed))
    assert lines
    assert not [line for line in lines if line.dispute]


def test_a_sentence_that_needs_the_one_before_it_is_left_out() -> None:
    lead, leaning = "La giunta ha votato ieri sera.", "«Il porto di Ancona resta chiuso alle navi da crociera»."
    rest = [article(n, text) for n, text in enumerate(SENTENCES[1:3])]
    told = [line.markdown for line in brief(*rest, article(7, lead, leaning))]
    assert lead in told
    assert leaning not in told


def test_a_headline_gives_way_to_a_whole_sentence() -> None:
    headline, whole = "Porto di Ancona, navi da crociera ferme", "Il porto di Ancona ferma le navi da crociera."
    rest = [article(n, text) for n, text in enumerate(SENTENCES[1:3])]
    told = [line.markdown for line in brief(*rest, article(7, headline, whole))]
    assert whole in told
    assert headline not in told


def test_a_scene_or_three_words_give_way_to_what_the_title_says() -> None:
    news = "Il porto di Ancona perde le navi da crociera, e gli scali passano a Ravenna."
    rest = [article(n, text) for n, text in enumerate(SENTENCES[1:3])]
    for scene in ("Ancona, il porto all’alba: gabbiani e navi che dormono.", "Navi, porto, Ancona."):
        one = article(7, scene, news)
        told = [
            line.markdown for line in brief(*rest, replace(one, card=replace(one.card, title="Ancona perde gli scali")))
        ]
        assert news in told
        assert scene not in told


def test_of_equal_sentences_on_a_conflict_one_that_stands_is_shown() -> None:
    stands, leans = "DeepSeek possiede 50.000 GPU, dice Wang.", "Secondo il loro rapporto, sono 10.000."
    conflict = next(c for c in TOPIC.comparisons if c.agreement is Agreement.CONFLICT)
    readings = [r for r in conflict.readings if r.figure.text][:2]
    texts = zip(readings, (leans, stands), strict=True)
    told = tuple(replace(r, figure=replace(r.figure, text=text, value=Decimal(v))) for v, (r, text) in enumerate(texts))
    (line,) = [
        line
        for line in brief(*ARTICLES, topic=replace(TOPIC, comparisons=(replace(conflict, readings=told),)))
        if line.dispute
    ]
    assert line.words == stands


def test_amounts_do_not_make_a_sentence_central() -> None:
    paid = (
        "Il comune di Jesi ha pagato 2 milioni di euro per gli scali.",
        "Osimo spende 5 milioni di euro per i moli.",
    )
    amounts, news = "Per tutti bastano forse 3 milioni di euro.", "Gli scali delle grandi compagnie vanno a Ravenna."
    rest = [article(n, text) for n, text in enumerate(paid)]
    told = [line.markdown for line in brief(*rest, article(7, "La giunta vota.", amounts, news))]
    assert news in told
