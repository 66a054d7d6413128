from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.files import File
from generator.model.seeds import BlockKind
from generator.readers.texts import markdown

ARTICLE = """\
# DeepSeek e il *modello R1*

**L'uscita** del modello ha avuto un [impatto dirompente](https://example.org/a "Titolo")
nel panorama tecnologico.

Secondo titolo
--------------

- primo punto
  che continua
- secondo `punto`

> «La Banca di Cina prevede
> di fornire un supporto.»

| Anno | Costo |
|------|------:|
| 2025 | 5,6   |

```python
x = 1
```

![foto](a.jpg)

---

Fine.[^1]

[^1]: Una nota.
"""


def test_each_mark_makes_its_kind_of_block() -> None:
    found = [(b.kind, b.level, b.text) for b in markdown.blocks(ARTICLE)]
    assert found == [
        (BlockKind.HEADING, 1, "DeepSeek e il modello R1"),
        (BlockKind.PARAGRAPH, 0, "L'uscita del modello ha avuto un impatto dirompente nel panorama tecnologico."),
        (BlockKind.HEADING, 2, "Secondo titolo"),
        (BlockKind.ITEM, 1, "primo punto che continua"),
        (BlockKind.ITEM, 1, "secondo punto"),
        (BlockKind.QUOTE, 0, "«La Banca di Cina prevede di fornire un supporto.»"),
        (BlockKind.TABLE, 0, "Anno Costo"),
        (BlockKind.TABLE, 0, "2025 5,6"),
        (BlockKind.CODE, 0, "x = 1"),
        (BlockKind.PARAGRAPH, 0, ""),
        (BlockKind.PARAGRAPH, 0, ""),
        (BlockKind.PARAGRAPH, 0, "Fine."),
        (BlockKind.PARAGRAPH, 0, ""),
    ]


def test_the_marks_stay_in_raw_and_the_blocks_are_the_text() -> None:
    found = markdown.blocks(ARTICLE)
    assert "".join(b.raw for b in found) == ARTICLE
    assert found[0].raw == "# DeepSeek e il *modello R1*\n\n"
    assert [b.line for b in found][:4] == [1, 3, 6, 9]


def test_words_are_left_out_where_they_are_those_of_raw() -> None:
    assert markdown.blocks("Un capoverso\nsenza segni.\n")[0].words is None
    assert markdown.blocks("Un capoverso *con* segni.\n")[0].words == "Un capoverso con segni."


def test_the_share_of_links_is_told() -> None:
    linked, plain = markdown.blocks("[Leggi anche questo](a.html)\n\nTesto senza.\n")
    assert (linked.link_share, plain.link_share) == (1.0, 0.0)


def test_a_pasted_paragraph_that_was_never_wrapped_ends_with_its_line() -> None:
    line = "La società ha comunicato i conti del trimestre, e gli analisti li hanno letti con un certo favore. " * 2
    assert len(markdown.blocks(f"{line}\n{line}\nBreve riga.\n")) == 3


def test_a_rule_below_a_long_paragraph_makes_no_heading_of_it() -> None:
    found = markdown.blocks("parola " * 60 + "\n---\nAltro.\n")
    assert [b.kind for b in found] == [BlockKind.PARAGRAPH] * 3


def test_a_fence_of_code_that_never_closes_loses_nothing() -> None:
    found = markdown.blocks("```\nPrimo.\n\nSecondo.\n")
    assert [b.text for b in found][1:] == ["Secondo."]
    assert "Primo." in found[0].text


def test_a_hash_without_a_space_is_no_heading() -> None:
    assert markdown.blocks("#DeepSeek fa tendenza\n")[0].kind is BlockKind.PARAGRAPH
    assert markdown.blocks("## C# e dintorni ##\n")[0].text == "C# e dintorni"


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("__DeepSeek__ *non* ha ~~mai~~ detto", "DeepSeek non ha mai detto"),
        ("2 * 3 * 4 e snake_case_name", "2 * 3 * 4 e snake_case_name"),
        (r"5 \* 3 \[sic\]", "5 * 3 [sic]"),
        ("<b>forte</b> e <https://example.org>", "forte e https://example.org"),
        ("[![foto](a.jpg)](b.html) didascalia", " didascalia"),
        ("[voce](https://it.wikipedia.org/wiki/R1_(modello)) qui", "voce qui"),
        ("[uno][1] e [due][]", "uno e due"),
        ("prima <!-- nota\ninterna --> dopo", "prima  dopo"),
        ("— *Walter Bloomberg (@DeItaone)", "— *Walter Bloomberg (@DeItaone)"),
        ("5 &lt; 6 &amp; perch&eacute;", "5 < 6 & perché"),
        ("«L'R1» [sic]", "«L'R1» [sic]"),
    ],
)
def test_marks_inside_a_line_are_no_words(marked: str, words: str) -> None:
    assert markdown.strip(marked)[0] == words


def test_a_markdown_file_with_a_fence_counts_its_lines() -> None:
    seed = markdown.read(File("seeds/a.md", b"---\ntitle: Uno\n---\n\n# Titolo\n\nTesto."))
    assert [b.line for b in seed.blocks] == [1, 5, 7]


@settings(max_examples=80)
@given(
    st.lists(
        st.sampled_from([*ARTICLE.splitlines(), "", "===", "```", "> ", "[a](", "* *", "\t- x", "|-|"]), max_size=14
    )
)
def test_any_markdown_comes_back_to_the_character(lines: list[str]) -> None:
    text = "x\n" + "\n".join(lines)
    assert "".join(b.raw for b in markdown.blocks(text)) == text
