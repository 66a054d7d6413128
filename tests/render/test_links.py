from __future__ import annotations

import posixpath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render.links import absolute, relative

parts = st.text("abc-1", min_size=1, max_size=5)
paths = st.lists(parts, max_size=4).map(lambda folders: "/".join([*folders, "index.html"]))


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("index.html", "index.html", "index.html"),
        ("index.html", "temi/deepseek/index.html", "../../index.html"),
        ("temi/deepseek/index.html#e-1", "articoli/2025/01/a/index.html", "../../../../temi/deepseek/index.html#e-1"),
        ("assets/style.css", "cerca/index.html", "../assets/style.css"),
        ("#s-16", "temi/deepseek/index.html", "#s-16"),
    ],
)
def test_links_name_the_file_from_where_the_page_is(target: str, page: str, link: str) -> None:
    assert relative(target, page) == link


@settings(max_examples=50)
@given(paths, paths)
def test_from_any_depth_a_link_leads_to_its_target(target: str, page: str) -> None:
    link = relative(target, page)
    assert not link.startswith("/")
    assert posixpath.normpath(posixpath.join(posixpath.dirname(page), link)) == target


def test_the_404_page_links_from_the_sites_root_because_it_is_shown_at_any_depth() -> None:
    assert relative("assets/style.css", "404.html", "https://example.org/digest") == "/digest/assets/style.css"
    assert relative("index.html", "404.html", "https://example.org/digest") == "/digest/"
    assert relative("temi/a/index.html", "404.html") == "/temi/a/"


def test_addresses_on_the_web_leave_out_index_html() -> None:
    assert absolute("temi/a/index.html", "https://example.org") == "https://example.org/temi/a/"
    assert absolute("feed.atom", "https://example.org/digest") == "https://example.org/digest/feed.atom"
    assert absolute("index.html", "") == ""
