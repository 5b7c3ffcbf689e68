"""The local server: its pages and the few questions they ask."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from collab_sim.app.asking import BadQuestionError, Question
from collab_sim.app.comparing import (
    BASES,
    DIALS,
    NAMES,
    SHOWN,
    Comparison,
    bases,
    compare,
    dials,
    measures,
    report,
)
from collab_sim.app.connections import PATIENCE
from collab_sim.app.presets import PRESETS, own_presets
from collab_sim.app.twins import twins as play_twins
from collab_sim.app.waiting import waited_for
from collab_sim.report.pages.build import build_page
from collab_sim.report.strings import LANGUAGES
from collab_sim.report.undefined import undefined_as_null
from collab_sim.world.parameters import PARAMETERS
from collab_sim.world.scenario import Scenario

LARGEST_BODY = 20_000
MOST_WORLDS = 2_000
HOSTS = ["127.0.0.1", "localhost"]
LOG = logging.getLogger("collab_sim.app")
AT_A_TIME = 2
"""Questions that play worlds at the same time: more would only share the processors."""


def create_app(lang: str, own: Mapping[str, Scenario] | None = None) -> Starlette:
    """Return the application; its pages open in ``lang``.

    ``own`` are a user's scenarios by the path of their file; they come before the shipped ones.
    """
    presets = own_presets(own or {}) | PRESETS
    known = (*(own or ()), *BASES)

    def demo(_: Request) -> Response:
        listed = [{"name": one.name, "title": one.told("title")} for one in presets.values()]
        page = build_page(
            "demo", "demo", data={"presets": listed}, lang=lang, styles=("demo",), asks=True
        )
        return HTMLResponse(page)

    def comparison(_: Request) -> Response:
        data = {"dials": dials(known), "bases": bases(known), "measures": measures()}
        return HTMLResponse(
            build_page("compare", "compare", data=data, lang=lang, styles=("compare",), asks=True)
        )

    app = Starlette(
        routes=[
            Route("/", demo),
            Route("/compare", comparison),
            Route("/api/twins", twins),
            Route("/api/compare", compared, methods=["POST"]),
            Route("/api/report", reported, methods=["POST"]),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)],
        exception_handlers={
            HTTPException: _refuse,
            BadQuestionError: _ask_again,
            Exception: _fail,
        },
    )
    app.state.presets, app.state.bases = presets, known
    app.state.few = asyncio.Semaphore(AT_A_TIME)
    return app


async def twins(request: Request) -> Response:
    """Two towns on one luck, and twenty more pairs."""
    question = Question(request.query_params)
    presets = request.app.state.presets
    preset = question.one_of("preset", presets)
    seed, replicate = question.whole("seed", 1), question.whole("replicate", 0)
    question.settle()
    return await played(request, lambda: play_twins(presets[preset], seed, replicate))


async def compared(request: Request) -> Response:
    """Variants of a town against the first of them."""
    question = Question(await _body(request))
    asked = _comparison(question, request.app.state.bases)
    question.settle()
    return await played(request, lambda: compare(asked))


async def reported(request: Request) -> Response:
    """The report of a comparison, as a page to keep."""
    question = Question(await _body(request))
    asked = _comparison(question, request.app.state.bases, least=2)
    lang = question.one_of("lang", LANGUAGES)
    question.settle()
    page = await waited_for(request, lambda: report(asked, lang), request.app.state.few)
    if page is None:
        return _nobody()
    disposition = {"Content-Disposition": 'attachment; filename="report.html"'}
    return HTMLResponse(page, headers=disposition)


def _comparison(question: Question, known_bases: Iterable[str], least: int = 1) -> Comparison:
    known = {path: PARAMETERS[path] for path in DIALS}
    return Comparison(
        base=question.one_of("base", known_bases),
        variants=question.dials("variants", known, len(NAMES), least),
        measure=question.one_of("measure", SHOWN),
        worlds=question.whole("worlds", 200, most=MOST_WORLDS, least=2),
        seed=question.whole("seed", 1),
    )


async def _body(request: Request) -> dict[str, Any]:
    """A posted JSON object, from this page and of a bounded size."""
    if not _of_this_page(request.headers.get("origin", "")):
        raise HTTPException(403)
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise HTTPException(415)
    content = b""
    try:
        async with asyncio.timeout(PATIENCE):
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
        return urlsplit(origin).hostname in (None, *HOSTS)
    except ValueError:
        return False


async def played(request: Request, play: Callable[[], dict[str, Any]]) -> Response:
    """Answer with what ``play`` returns, on a thread, a few at a time."""
    answer = await waited_for(request, play, request.app.state.few)
    return _nobody() if answer is None else JSONResponse(undefined_as_null(answer))


def _nobody() -> Response:
    """What those get who have left."""
    return PlainTextResponse("499\n", status_code=499)


def _note(level: int, request: Request, what: object) -> None:
    LOG.log(level, "%s %r: %s", request.method, request.url.path[:200], what)


def _refuse(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 400
    _note(logging.WARNING, request, status)
    return PlainTextResponse(f"{status}\n", status_code=status)


def _ask_again(request: Request, error: Exception) -> Response:
    _note(logging.WARNING, request, error)
    found = error if isinstance(error, BadQuestionError) else BadQuestionError([])
    return JSONResponse({"problems": {lang: found.told(lang) for lang in LANGUAGES}}, 400)


def _fail(request: Request, error: Exception) -> Response:
    _note(logging.ERROR, request, type(error).__name__)
    return PlainTextResponse("500\n", status_code=500)
