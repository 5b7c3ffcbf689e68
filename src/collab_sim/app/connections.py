"""Connections of the local server: closed where a request is begun and never finished."""

from __future__ import annotations

import asyncio
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS_TO_ASK = 15.0
"""Seconds in which a request has to arrive."""


class Connection(H11Protocol):
    """A connection that is closed when nothing whole arrives for a while."""

    def connection_made(self, transport: Any) -> None:
        """Begin to look after the connection now and then."""
        super().connection_made(transport)
        self._look_again()

    def _look_again(self) -> None:
        asyncio.get_running_loop().call_later(SECONDS_TO_ASK, self._look, self.cycle)

    def _look(self, before: object) -> None:
        busy = self.cycle is not None and not self.cycle.response_complete
        if self.transport.is_closing():
            return
        if not busy and self.cycle is before:
            self.transport.close()
        else:
            self._look_again()


def configuration(app: ASGIApp) -> uvicorn.Config:
    """Return how the application is served."""
    return uvicorn.Config(app, log_level="warning", access_log=False, http=Connection)
