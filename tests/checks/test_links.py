"""Links inside the built site."""

import pytest

from generator.checks import broken_links
from generator.model.files import File

TARGET = File("temi/ia/index.html", b'<html><p id="e-1">x</p></html>')


@pytest.mark.parametrize(
    "address", ["temi/ia/index.html", "temi/ia/index.html#e-1", "#here", "https://example.org/", "mailto:a@example.org"]
)
def test_a_link_that_leads_somewhere_is_no_finding(address: str) -> None:
    home = File("index.html", f'<html><a id="here" href="{address}">x</a></html>'.encode())
    assert broken_links([home, TARGET]) == ()


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("temi/none/index.html", "leads to no file"),
        ("temi/ia/index.html#e-2", "leads to no such place"),
        ("/temi/ia/index.html", "is not relative"),
    ],
)
def test_a_link_that_leads_nowhere_is_named_with_its_page(address: str, fault: str) -> None:
    home = File("index.html", f'<html><a href="{address}">x</a></html>'.encode())
    (problem,) = broken_links([home, TARGET])
    assert problem.path == "site/index.html"
    assert fault in problem.message
