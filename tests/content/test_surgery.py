"""Front matter changed key by key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content import documents, keys, surgery, yamlout
from generator.errors import ContentError
from generator.model.files import File
from tests.content.making import texts, words

FRONT = """\
# redazione: primo giro
title: Uno   # titolo provvisorio
"date": 2025-01

figures:
  # da verificare con Rasgon
  - {raw: "16%", value: 16, sentence: 2}   # in borsa
  - {raw: "13%", value: 13, sentence: 3}
# fine delle cifre
mio: >
  testo # non un commento

  piegato
lang: it
"""


def document(front: str = FRONT, newline: str = "\n") -> documents.Document:
    return documents.read(File("content/articles/x.md", f"---\n{front}---\nTesto.\n".replace("\n", newline).encode()))


def test_only_the_lines_of_the_changed_key_change() -> None:
    after = surgery.rewrite(document(), {"lang": "lang: en\n"}, keys.ORDER)
    assert after.front == FRONT.replace("lang: it", "lang: en")


def test_comments_inside_changed_lines_are_put_above_them() -> None:
    after = surgery.rewrite(document(), {"title": "title: Due\n", "figures": "figures:\n  - {raw: x}\n"}, keys.ORDER)
    assert after.front == FRONT.replace(
        "title: Uno   # titolo provvisorio\n", "# titolo provvisorio\ntitle: Due\n"
    ).replace(
        FRONT[FRONT.index("figures:") : FRONT.index("# fine")],
        "# da verificare con Rasgon\n# in borsa\nfigures:\n  - {raw: x}\n",
    )


def test_a_key_goes_out_and_its_comments_stay() -> None:
    after = surgery.rewrite(document(), {"title": None, "mio": None}, keys.ORDER)
    assert after.front.startswith("# redazione: primo giro\n# titolo provvisorio\n")
    assert list(after.fields) == ["date", "figures", "lang"]


def test_a_new_key_goes_behind_its_forerunner() -> None:
    after = surgery.rewrite(document(), {"source": "source: Ansa\n", "id": 'id: "3f2a9c01"\n'}, keys.ORDER)
    assert list(after.fields) == ["id", "title", "date", "source", "figures", "mio", "lang"]
    assert after.front.startswith('# redazione: primo giro\nid: "3f2a9c01"\n')


def test_the_file_keeps_its_line_ends() -> None:
    after = surgery.rewrite(document(newline="\r\n"), {"lang": "lang: en\n"}, keys.ORDER)
    assert after.file.body == document(newline="\r\n").file.body.replace(b"lang: it", b"lang: en")


def test_a_file_without_front_matter_gets_one() -> None:
    bare = documents.read(File("content/articles/x.md", b"Testo.\n"))
    assert surgery.rewrite(bare, {"lang": "lang: en\n"}, keys.ORDER).file.body == b"---\nlang: en\n---\nTesto.\n"


@pytest.mark.parametrize("front", ["{title: Uno, lang: it}\n", "  title: Uno\n  lang: it\n"])
def test_a_form_that_cannot_be_changed_line_by_line_is_refused(front: str) -> None:
    with pytest.raises(ContentError, match="line by line"):
        surgery.rewrite(document(front), {"date": "date: 2025\n"}, keys.ORDER)


@given(st.dictionaries(words, texts, min_size=1), st.data())
def test_every_other_key_keeps_its_bytes(values: dict[str, str], data: st.DataObject) -> None:
    lines = {key: yamlout.emit(key, value) for key, value in values.items()}
    key = data.draw(st.sampled_from(sorted(values)))
    new = yamlout.emit(key, data.draw(texts))
    after = surgery.rewrite(document("".join(lines.values())), {key: new}, keys.ORDER)
    assert after.front == "".join({**lines, key: new}.values())


def test_separators_that_yaml_counts_as_lines_do_not_shift_the_cut() -> None:
    front = 'title: "a\u2028b"\nnote: uno\x85due: tre\nlang: it\n'
    after = surgery.rewrite(document(front), {"lang": "lang: en\n"}, keys.ORDER)
    assert after.front == front.replace("lang: it", "lang: en")


def test_a_line_with_a_hash_inside_a_quoted_text_belongs_to_its_key() -> None:
    front = 'title: "uno\n#due"\nlang: it\n'
    after = surgery.rewrite(document(front), {"title": "title: Tre\n"}, keys.ORDER)
    assert after.front == "title: Tre\nlang: it\n"
