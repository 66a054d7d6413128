"""The preview server, as a browser and a stranger see it."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from generator import pipeline
from generator.commands.build import report_to_person
from generator.engine import Engine
from generator.model.problems import Problem
from generator.model.report import Report
from tests.digests import BRIDGE

PATIENCE_SECONDS = 60


class Served:
    """A running `rassegna serve` over a digest of one article."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self.port = port
        self.lines: list[str] = []
        self.heard = threading.Condition()
        words = ["-C", str(root), "serve", "--port", str(port)]
        command = [sys.executable, "-c", "from generator.cli import main; main()", *words]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8")
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self.process.stderr or ():
            with self.heard:
                self.lines.append(line)
                self.heard.notify_all()

    def wait(self, wanted: Callable[[str], bool]) -> str:
        """Return the first line from now on, or said already, that is wanted."""
        with self.heard:
            assert self.heard.wait_for(lambda: any(map(wanted, self.lines)), PATIENCE_SECONDS), self.lines
            return next(filter(wanted, self.lines))

    def forget(self) -> None:
        with self.heard:
            self.lines.clear()

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        link = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        link.request("GET", path, headers=headers)
        answer = link.getresponse()
        body = answer.read().decode("utf-8", "replace")
        link.close()
        return answer.status, body


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = tmp_path_factory.mktemp("digest")
    (root / "seeds").mkdir()
    (root / "content").mkdir()
    (root / "templates").mkdir()
    (root / "seeds/ponte.txt").write_text(BRIDGE, "utf-8")
    (root / "secret.txt").write_text("secret", "utf-8")
    pipeline.build(Engine(root))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = Served(root, port)
    running.wait(lambda line: "serving" in line)
    yield running
    running.process.terminate()
    running.process.wait(PATIENCE_SECONDS)


def test_the_home_page_is_served_with_the_reloading_script(served: Served) -> None:
    status, body = served.get("/")
    assert status == 200
    assert "Il ponte sul Tagliamento" in body
    assert "/livereload.js" in body
    assert "Content-Security-Policy" not in body


def test_an_unknown_page_is_the_sites_own_404(served: Served) -> None:
    status, body = served.get("/nessuna/pagina/")
    assert status == 404
    assert "<html" in body


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt", "/....//secret.txt"]
)
def test_nothing_outside_the_site_is_served(served: Served, path: str) -> None:
    status, body = served.get(path)
    assert status in (400, 403, 404)
    assert "secret\n" not in body
    assert body != "secret"


@pytest.mark.parametrize("path", ["/%00", "/index.html%00.txt", "/" + "a" * 5000, "/" + "a/" * 3000])
def test_a_name_that_no_file_can_have_is_not_found(served: Served, path: str) -> None:
    assert served.get(path)[0] == 404


def test_a_strange_host_is_refused(served: Served) -> None:
    assert served.get("/", Host="evil.example")[0] == 403
    assert served.get("/", Host=f"localhost:{served.port}")[0] == 200


def test_a_foreign_page_may_not_listen_to_reloads(served: Served) -> None:
    handshake = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    key = {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    assert served.get("/livereload", Origin="http://evil.example", **handshake, **key)[0] == 403


def test_a_change_of_content_shows_and_a_broken_template_keeps_the_last_good_page(served: Served) -> None:
    served.forget()
    (served.root / "content/site.yml").write_text("title: Nuovo nome\n", "utf-8")
    served.wait(lambda line: line.startswith("open "))
    assert "Nuovo nome" in served.get("/")[1]
    served.forget()
    (served.root / "templates/home.html").write_text("{% if %}\n", "utf-8")
    served.wait(lambda line: line.startswith("templates/home.html:1: error"))
    served.wait(lambda line: line.startswith("open "))
    assert "Nuovo nome" in served.get("/")[1]


def test_what_was_told_of_the_build_before_is_not_told_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = (Problem(code="x", message=word, path="seeds/a.txt") for word in ("old", "new"))
    report_to_person(Report(problems=(old, new)), tmp_path, 0.1, {old})
    said = capsys.readouterr().err
    assert "warning: new" in said
    assert "warning: old" not in said
    assert "2 findings" in said
