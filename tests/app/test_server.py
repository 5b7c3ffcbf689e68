"""The local server: right numbers for good questions, a line and a 4xx for bad ones."""

from __future__ import annotations

import json
import logging
import socket
import threading
import time
from http.client import HTTPConnection
from typing import Any

import pytest

from collab_sim import load_scenario
from collab_sim.app import connections
from collab_sim.app import server as app_server
from collab_sim.app.comparing import PageVariant
from collab_sim.app.waiting import still_wanted
from tests.app.serving import HOST, Served

TURNED = {"collaboration.continuity": 0.0, "municipality.turnover": 0.3}
PLAIN = {"scenario": "default"}


def asked(**changes: Any) -> dict[str, Any]:
    variants = [PLAIN, {**PLAIN, "switches": ["lack_of_mandate"], "dials": TURNED}]
    return {"variants": variants, "worlds": 6, "seed": 7, **changes}


def turned(**dials: Any) -> dict[str, Any]:
    return {"variants": [PLAIN, {**PLAIN, "dials": dials}]}


def switched(*names: Any) -> dict[str, Any]:
    return {"variants": [PLAIN, {**PLAIN, "switches": list(names)}]}


@pytest.mark.parametrize("path", ["/", "/compare"])
def test_pages_open(path: str, server: Served) -> None:
    answer = server.ask("GET", path)
    assert answer.status == 200
    assert answer.text.startswith("<!doctype html>")


def test_a_variant_means_what_the_page_plays() -> None:
    dials = {**TURNED, "departments.mandate": 0.9}
    meant = PageVariant("default", ("lack_of_mandate",), dials).meant()
    assert {path: meant.value(path) for path in TURNED} == TURNED
    assert meant.value("departments.mandate") == 0.2  # the switch holds it
    assert meant.barriers == ("lack_of_mandate",)
    own = PageVariant("barrier_lack_of_mandate", None, dials).meant()
    assert own.value("departments.mandate") == 0.2
    none = PageVariant("barrier_lack_of_mandate", (), dials).meant()
    assert none.value("departments.mandate") == 0.9
    assert none.value("external.mandate") == load_scenario("default").value("external.mandate")


def test_a_report_is_a_page_of_both_variants(server: Served) -> None:
    answer = server.post("/api/report", asked(lang="sv"))
    assert answer.status == 200
    assert "attachment" in answer.headers["content-disposition"]
    assert "A (utgångsläge)" in answer.text


GOOD = {"Content-Type": "application/json"}
DIAL_OF_HALF_A_LETTER = b'{"variants": [{"dials": {"\\udfff": 1}}, {}]}'


@pytest.mark.parametrize(
    ("question", "status"),
    [
        (turned(**{"collaboration.continuity": 7}), 400),
        (turned(**{"collaboration.continuity": "1"}), 400),
        (turned(**{"collaboration.continuity": True}), 400),
        (turned(**{"collaboration.continuity": float("nan")}), 400),
        (turned(**{"no.such": 1}), 400),
        (turned(**{"collaboration.gap": 2.5}), 400),
        (switched("no_such"), 400),
        (switched({"a": 1}), 400),
        (switched("no_finance_for_process", "coordinator"), 400),
        ({"variants": [PLAIN, {"switches": 3}]}, 400),
        ({"variants": [PLAIN, {"dials": 3}]}, 400),
        ({"variants": [[], []]}, 400),
        ({"variants": []}, 400),
        ({"variants": [PLAIN]}, 400),
        ({"variants": [PLAIN] * 9}, 400),
        ({"variants": [PLAIN, {"scenario": "../../etc/passwd"}]}, 400),
        ({"worlds": 10**9}, 400),
        ({"worlds": 1}, 400),
        ({"seed": -1}, 400),
        ({"lang": "de"}, 400),
    ],
)
def test_a_bad_question_is_told_in_both_languages(
    question: dict[str, Any], status: int, caplog: pytest.LogCaptureFixture, server: Served
) -> None:
    with caplog.at_level(logging.WARNING, logger="collab_sim.app"):
        answer = server.post("/api/report", asked(**question))
    assert answer.status == status
    assert set(answer.json()["problems"]) == {"en", "sv"}
    assert all(answer.json()["problems"].values())
    assert "POST" in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "options", "status"),
    [
        ("GET", "/../../etc/passwd", {}, 404),
        ("GET", "/%2e%2e/%2e%2e/etc/passwd", {}, 404),
        ("GET", "/api/report", {}, 405),
        ("DELETE", "/", {}, 405),
        ("GET", "/", {"headers": {"host": "evil.example"}}, 400),
        ("POST", "/api/report", {"content": b"{}"}, 415),
        ("POST", "/api/report", {"content": b"{", "headers": GOOD}, 400),
        ("POST", "/api/report", {"content": b"[" * 9000, "headers": GOOD}, 400),
        ("POST", "/api/report", {"content": b"[]", "headers": GOOD}, 400),
        ("POST", "/api/report", {"content": b" " * 30_000, "headers": GOOD}, 413),
        ("POST", "/api/report", {"content": b"\xff", "headers": GOOD}, 400),
        (
            "POST",
            "/api/report",
            {"content": b"{}", "headers": {**GOOD, "origin": "http://evil.example"}},
            403,
        ),
        (
            "POST",
            "/api/report",
            {"content": b"{}", "headers": {**GOOD, "origin": "http://["}},
            403,
        ),
        ("POST", "/api/report", {"content": b"{}", "headers": {**GOOD, "origin": "null"}}, 403),
        ("POST", "/api/report", {"content": b'{"lang": "\\ud800"}', "headers": GOOD}, 400),
        ("POST", "/api/report", {"content": DIAL_OF_HALF_A_LETTER, "headers": GOOD}, 400),
        ("POST", "/api/report", {"content": b"{}", "headers": GOOD}, 400),
    ],
)
def test_odd_and_hostile_requests_are_refused(
    method: str, path: str, options: dict[str, Any], status: int, server: Served
) -> None:
    answer = server.ask(method, path, **options)
    assert answer.status == status
    assert "Traceback" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n",
        b"POST /api/report HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Content-Length: 90\r\n\r\n{",
    ],
    ids=["nothing", "half a head", "half a body"],
)
def test_a_request_that_never_ends_is_closed(
    begun: bytes, server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "SECONDS_TO_ASK", 0.2)
    monkeypatch.setattr(app_server, "SECONDS_TO_ASK", 0.2)
    with socket.create_connection((HOST, server.port), timeout=5) as connection:
        connection.sendall(begun)
        answer = b"".join(iter(lambda: connection.recv(4096), b""))
    assert answer == b"" or answer.startswith(b"HTTP/1.1 408")


def test_work_that_nobody_waits_for_is_given_up(
    server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, given_up = threading.Semaphore(0), threading.Semaphore(0)

    def forever(*_: object) -> str:
        begun.release()
        try:
            while True:
                time.sleep(0.02)
                still_wanted()
        finally:
            given_up.release()

    monkeypatch.setattr(app_server, "comparison_page", forever)
    content = json.dumps(asked()).encode()
    for _ in range(3):  # one more than are answered at a time
        connection = HTTPConnection(HOST, server.port, timeout=5)
        connection.request("POST", "/api/report", content, GOOD)
        assert begun.acquire(timeout=5)
        connection.close()
        assert given_up.acquire(timeout=5)
