from __future__ import annotations

from lxml import etree

from generator.readers.web.elements import LINKED, PREFORMATTED, RAISED, Looked, Traits


def look(looked: Looked, html: str) -> Traits:
    element = etree.fromstring(html)
    return looked.look(element, str(element.tag))


def test_elements_that_tell_the_same_share_what_they_tell() -> None:
    looked = Looked()
    first = look(looked, '<a href="/uno" class="more" title="Uno">x</a>')
    assert look(looked, '<a href="/due" class="more" title="Due">y</a>') is first
    assert look(looked, '<a class="more">z</a>') is not first


def test_only_elements_that_may_say_something_of_the_page_are_kept() -> None:
    looked = Looked()
    for html in ("<time/>", "<p class='lead'/>", "<p class='byline'/>", "<i class='author'/>", "<b itemprop='name'/>"):
        look(looked, html)
    assert [traits.tag for _, traits in looked.stating] == ["time", "p", "b"]


def test_marks_are_of_the_name_and_of_having_an_address() -> None:
    looked = Looked()
    marks = [look(looked, html).marks for html in ("<a href='x'/>", "<a/>", "<pre/>", "<sup class='n'/>")]
    assert marks == [LINKED, 0, PREFORMATTED, RAISED]


def test_a_class_is_no_id() -> None:
    looked = Looked()
    entries = [look(looked, f"<div {name}='menu'/>").entry for name in ("class", "id", "role")]
    assert entries == ["div.menu", "div#menu", "div[role=menu]"]


def test_endless_attributes_tell_what_short_ones_do() -> None:
    entry = look(Looked(), f"<div class='menu {'x' * 100_000}'/>").entry
    assert entry.startswith("div.menu.x")
    assert len(entry) < 100
