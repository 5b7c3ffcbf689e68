"""Work for a page: a few pieces at a time, and none that nobody waits for any longer."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextvars import ContextVar
from typing import TypeVar

import anyio
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

Worked = TypeVar("Worked")
SECONDS_BETWEEN_LOOKS = 0.2
"""Seconds between two looks at whether whoever asked is still there."""

_LEFT: ContextVar[threading.Event | None] = ContextVar("left", default=None)


class NobodyWaitsError(Exception):
    """Whoever asked has left."""


def still_wanted(*_: object) -> None:
    """Raise `NobodyWaitsError` where whoever asked has left; work calls it between its parts."""
    left = _LEFT.get()
    if left is not None and left.is_set():
        raise NobodyWaitsError


async def waited_for(
    request: Request, work: Callable[[], Worked], few: asyncio.Semaphore
) -> Worked | None:
    """Return what ``work`` returns, on a thread and in its turn; None where the client left."""
    left = threading.Event()
    answer: Worked | None = None
    async with anyio.create_task_group() as tasks:

        async def watch() -> None:
            while not await request.is_disconnected():
                await anyio.sleep(SECONDS_BETWEEN_LOOKS)
            left.set()
            tasks.cancel_scope.cancel()

        tasks.start_soon(watch)
        async with few:
            _LEFT.set(left)
            try:
                answer = await run_in_threadpool(work)
            except NobodyWaitsError:
                answer = None
        tasks.cancel_scope.cancel()
    return answer
