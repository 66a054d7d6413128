"""A server on this machine that speaks as OpenAI's chat completions do, with answers that a test decides on."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Model:
    """What the server does, and what it was asked."""

    answer: Callable[[str], str] = str
    """Of the user's text; what it was given, unless a test says otherwise."""
    statuses: list[int] = field(default_factory=list)
    """Of the next requests; 200 when used up."""
    released: threading.Event | None = None
    """Nothing is answered before it is set."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    url: str = ""


@contextmanager
def serving() -> Iterator[Model]:
    """Serve a model on a free port while the block lasts."""
    model = Model()

    class Handler(_Handler):
        served = model

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    model.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield model
    finally:
        if model.released:
            model.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    served: Model

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.served.asked.append(asked)
        self.served.keys.append(self.headers["authorization"])
        if self.served.released:
            self.served.released.wait(10)
        status = self.served.statuses.pop(0) if self.served.statuses else 200
        if status != 200:
            # The client's own patience is turned off: what is tested is ours.
            self._send(status, "application/json", b'{"error": {"message": "no"}}', {"x-should-retry": "false"})
            return
        text = self.served.answer(asked["messages"][-1]["content"])
        chunks = [_chunk({"role": "assistant", "content": text}, None), _chunk({}, "stop")]
        lines = "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks) + "data: [DONE]\n\n"
        self._send(200, "text/event-stream", lines.encode(), {})

    def _send(self, status: int, kind: str, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"content-type": kind, "content-length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def _chunk(delta: dict[str, str], finish: str | None) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return {"id": "c", "object": "chat.completion.chunk", "created": 0, "model": "m", "choices": [choice]}
