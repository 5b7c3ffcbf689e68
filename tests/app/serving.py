"""The real server on loopback, and requests to it."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

import uvicorn

from collab_sim.app.connections import configuration
from collab_sim.app.server import create_app
from collab_sim.world.scenario import Scenario

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str

    def json(self) -> Any:
        return json.loads(self.text)


@dataclass(frozen=True)
class Served:
    """A running server."""

    port: int

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"

    def ask(
        self,
        method: str,
        path: str,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        connection = HTTPConnection(HOST, self.port, timeout=120)
        connection.request(method, path, content, headers or {})
        response = connection.getresponse()
        text = response.read().decode("utf-8")
        connection.close()
        named = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, named, text)

    def post(self, path: str, body: Any) -> Answer:
        content = json.dumps(body).encode()
        return self.ask("POST", path, content, {"Content-Type": "application/json"})


@contextmanager
def served(lang: str = "en", own: Mapping[str, Scenario] | None = None) -> Iterator[Served]:
    listener = socket.socket()
    listener.bind((HOST, 0))
    server = uvicorn.Server(configuration(create_app(lang, own)))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield Served(listener.getsockname()[1])
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()
