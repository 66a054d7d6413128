"""The preview server: site/ on this machine alone, reloaded in the browser when it changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import get_watcher_class
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.web import Application, HTTPError, RequestHandler, StaticFileHandler

HOST = "127.0.0.1"

# Pages forbid everything that is not their own; the reloading script needs a WebSocket, in the preview only.
_POLICY = re.compile(rb'<meta\s+http-equiv="Content-Security-Policy"[^>]*>', re.IGNORECASE)
_HEAD_END = b"</head>"


def serve(
    site: Path, watched: Iterable[Path], port: int, rebuild: Callable[[], None], ready: Callable[[], None]
) -> None:
    """Serve `site` until interrupted; call `rebuild` when something under `watched` changes.

    Raises OSError when the port is taken.
    """
    watcher = get_watcher_class()()
    for path in watched:
        watcher.watch(str(path), rebuild)
    LiveReloadHandler.watcher = watcher
    LiveReloadHandler.live_css = False
    application = Application(
        [
            (r"/livereload", _Reloads),
            (r"/livereload.js", _ReloadScript),
            (r"/(.*)", _Pages, {"path": str(site), "default_filename": "index.html"}),
        ]
    )
    server = HTTPServer(application)
    server.listen(port, address=HOST)
    LiveReloadHandler.start_tasks()
    ready()
    try:
        IOLoop.current().start()
    finally:
        server.stop()


def is_local(host: str) -> bool:
    """Whether a Host header names this machine: other names mean that a web page plays with our address."""
    return urlsplit(f"//{host}").hostname in (HOST, "localhost")


class _Local(RequestHandler):
    def prepare(self) -> None:
        if not is_local(self.request.host):
            self.send_error(403)


class _Reloads(_Local, LiveReloadHandler):  # type: ignore[misc]
    def check_origin(self, origin: str) -> bool:
        return urlsplit(origin).netloc == self.request.host and is_local(self.request.host)


class _ReloadScript(_Local, LiveReloadJSHandler):  # type: ignore[misc]
    """livereload.js."""


class _Pages(_Local, StaticFileHandler):
    page_not_found: ClassVar[str] = "404.html"

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001 (tornado names it)
        try:
            await super().get(path, include_body)
        except (OSError, ValueError) as error:  # names that no file can have: with a NUL, or endless
            raise HTTPError(404) from error

    def set_extra_headers(self, path: str) -> None:  # noqa: ARG002 (tornado names it)
        self.set_header("Cache-Control", "no-store")

    def get_content_size(self) -> int:
        return len(_reloading(self.absolute_path or ""))

    @classmethod
    def get_content(
        cls, abspath: str, start: int | None = None, end: int | None = None
    ) -> Generator[bytes, None, None]:
        yield _reloading(abspath)[start:end]

    def write_error(self, status_code: int, **_: object) -> None:
        page = Path(self.root) / self.page_not_found
        if status_code == 404 and page.is_file():
            self.finish(_reloading(str(page)))
        else:
            self.finish(f"{status_code}\n")


def _reloading(path: str) -> bytes:
    """Return a file's bytes; a page with the reloading script in it."""
    body = Path(path).read_bytes()
    if not path.endswith(".html"):
        return body
    script = b'<script src="/livereload.js?path=livereload"></script>'
    return _POLICY.sub(b"", body, count=1).replace(_HEAD_END, script + _HEAD_END, 1)
