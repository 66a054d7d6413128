"""Words held against their seed."""

from dataclasses import replace
from decimal import Decimal

from generator.checks import invented
from generator.model.articles import Article, Card, Passage
from generator.model.facts import Figure
from generator.model.seeds import Block, Seed, SeedFormat

SEED = Seed(
    path="seeds/a.txt",
    format=SeedFormat.TEXT,
    encoding="utf-8",
    blocks=(Block(raw="Il titolo NVIDIA sta perdendo\noltre il 16% in borsa."),),
)
FIGURE = Figure(raw="16%", value=Decimal(16), sentence=1, text="Il titolo NVIDIA sta perdendo oltre il 16% in borsa.")
ARTICLE = Article(card=Card(id="1", slug="a", figures=(FIGURE,)), path="content/articles/a.md", seed="seeds/a.txt")


def test_words_of_the_seed_are_true_across_its_line_ends() -> None:
    assert invented(ARTICLE, SEED) == ()


def test_a_figure_that_the_seed_does_not_have_is_an_error() -> None:
    card = replace(ARTICLE.card, figures=(replace(FIGURE, raw="17%"),))
    (problem,) = invented(replace(ARTICLE, card=card), SEED)
    assert problem.code == "not-verbatim"
    assert problem.path == "content/articles/a.md"


def test_of_edited_figures_what_stands_in_the_seed_is_held_against_it_and_what_an_editor_wrote_is_left_out() -> None:
    own = replace(FIGURE, raw="17%", sentence=0, text="")
    article = replace(ARTICLE, card=replace(ARTICLE.card, figures=(FIGURE, own)), edited=("figures",))
    assert invented(article, SEED) == ()
    (problem,) = invented(article, replace(SEED, blocks=(Block(raw="Il titolo perde, oltre il 17% in borsa."),)))[:1]
    assert "16%" in problem.message


def test_a_summary_sentence_that_the_seed_does_not_have_is_an_error() -> None:
    body = (
        Passage(markdown="Il titolo NVIDIA sta perdendo oltre il 16% in borsa\\.", sentence=1),
        Passage(markdown="Il titolo vola.", sentence=2),
    )
    (problem,) = invented(replace(ARTICLE, body=body), SEED)
    assert "Il titolo vola." in problem.message


def test_a_sentence_that_an_editor_wrote_is_not_held_against_the_seed() -> None:
    assert invented(replace(ARTICLE, body=(Passage(markdown="Parole nostre."),)), SEED) == ()


def test_words_under_emphasis_marks_are_the_seeds() -> None:
    seed = replace(SEED, blocks=(Block(raw="Il **titolo** vola.", words="Il titolo vola."),))
    article = replace(
        ARTICLE, card=replace(ARTICLE.card, figures=()), body=(Passage(markdown="Il titolo vola.", sentence=1),)
    )
    assert invented(article, seed) == ()
