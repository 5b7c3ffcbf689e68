"""The local server: the pages that play by themselves, and reports for them."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from collab_sim.app.asking import BadQuestionError, QuestionReader
from collab_sim.app.comparing import NAMES, PageQuestion, comparison_page
from collab_sim.app.connections import SECONDS_TO_ASK
from collab_sim.app.waiting import waited_for
from collab_sim.config import load_scenario
from collab_sim.report.pages.live import live_page, shipped_names
from collab_sim.report.pages.worlds import DIALS
from collab_sim.texts import LANGUAGES
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.scenario import Scenario

LARGEST_BODY = 20_000
MOST_WORLDS_ASKED = 2_000
HOSTS = ["127.0.0.1", "localhost"]
LOG = logging.getLogger("collab_sim.app")
REPORTS_AT_A_TIME = 2
"""Questions that play worlds at the same time: more would only share the processors."""


def create_app(lang: str, own: Mapping[str, Scenario] | None = None) -> Starlette:
    """Return the application; its pages open in ``lang`` and are built once.

    ``own`` are a user's scenarios by the path of their file; they come before the shipped ones.
    """
    scenarios = {**(own or {}), **{name: load_scenario(name) for name in shipped_names()}}
    views = {"/": "twins", "/compare": "compare"}
    pages = {
        path: live_page(scenarios, lang, walk=True, view=view, server=True)
        for path, view in views.items()
    }

    def shown(request: Request) -> Response:
        return HTMLResponse(pages[request.url.path])

    app = Starlette(
        routes=[
            *(Route(path, shown) for path in pages),
            Route("/api/report", reported, methods=["POST"]),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)],
        exception_handlers={
            HTTPException: _refuse,
            BadQuestionError: _ask_again,
            Exception: _fail,
        },
    )
    app.state.names = [*scenarios]
    app.state.few = asyncio.Semaphore(REPORTS_AT_A_TIME)
    return app


async def reported(request: Request) -> Response:
    """The report of a comparison, as a page to keep."""
    question = QuestionReader(await _body(request))
    dials = {path: PARAMETERS[path] for path in DIALS}
    asked = PageQuestion(
        variants=question.variants(request.app.state.names, dials, len(NAMES)),
        worlds=question.whole_number("worlds", 200, most=MOST_WORLDS_ASKED, least=2),
        seed=question.whole_number("seed", 1),
    )
    lang = question.one_of("lang", LANGUAGES)
    question.settle()
    page = await waited_for(request, lambda: comparison_page(asked, lang), request.app.state.few)
    if page is None:
        return PlainTextResponse("499\n", status_code=499)  # nobody is there to read it
    disposition = {"Content-Disposition": 'attachment; filename="report.html"'}
    return HTMLResponse(page, headers=disposition)


async def _body(request: Request) -> dict[str, Any]:
    """A posted JSON object, from this page and of a bounded size."""
    if not _of_this_page(request.headers.get("origin", "")):
        raise HTTPException(403)
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise HTTPException(415)
    content = b""
    try:
        async with asyncio.timeout(SECONDS_TO_ASK):
            async for part in request.stream():
                content += part
                if len(content) > LARGEST_BODY:
                    raise HTTPException(413)
    except (TimeoutError, ClientDisconnect):
        raise HTTPException(408) from None
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        raise HTTPException(400) from None
    if not isinstance(body, dict):
        raise HTTPException(400)
    return body


def _of_this_page(origin: str) -> bool:
    try:
        return not origin or urlsplit(origin).hostname in HOSTS
    except ValueError:
        return False


def _note(level: int, request: Request, what: object) -> None:
    LOG.log(level, "%s %r: %s", request.method, request.url.path[:200], what)


def _refuse(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 400
    _note(logging.WARNING, request, status)
    return PlainTextResponse(f"{status}\n", status_code=status)


def _ask_again(request: Request, error: Exception) -> Response:
    _note(logging.WARNING, request, error)
    refused = error if isinstance(error, BadQuestionError) else BadQuestionError([])
    return JSONResponse({"problems": {lang: refused.told(lang) for lang in LANGUAGES}}, 400)


def _fail(request: Request, error: Exception) -> Response:
    _note(logging.ERROR, request, type(error).__name__)
    return PlainTextResponse("500\n", status_code=500)
