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
import yaml

from collab_sim import load_scenario, play
from collab_sim.analysis.pairs import paired
from collab_sim.app import connections
from collab_sim.app import server as app_server
from collab_sim.app.comparing import DIALS
from collab_sim.app.waiting import still_wanted
from collab_sim.config import scenario_from_text
from collab_sim.report.findings import sentence
from tests.app.serving import HOST, Served

TURNED = {"collaboration.continuity": 0.0, "municipality.turnover": 0.3}


def asked(**changes: Any) -> dict[str, Any]:
    question = {"base": "default", "variants": [{}, TURNED], "worlds": 40, "seed": 7}
    return {**question, **changes}


@pytest.mark.parametrize("path", ["/", "/compare"])
def test_pages_open(path: str, server: Served) -> None:
    answer = server.ask("GET", path)
    assert answer.status == 200
    assert answer.text.startswith("<!doctype html>")


def test_numbers_are_those_of_python_and_the_command(server: Served) -> None:
    told = server.post("/api/compare", asked()).json()["variants"][1]
    scenarios = {"A": load_scenario("default"), "B": load_scenario("default").changed(TURNED)}
    found = paired(play(scenarios, replicates=40, seed=7).runs, "engagement", "B", "A")
    assert told["result"]["difference"] == found.difference
    assert (told["result"]["ahead"], told["result"]["behind"]) == (found.ahead, found.behind)
    assert told["result"]["sentence"] == {lang: sentence(found, lang) for lang in ("en", "sv")}


def test_the_saved_file_is_the_scenario_that_was_compared(server: Served) -> None:
    told = server.post("/api/compare", asked()).json()["variants"][1]
    assert yaml.safe_load(told["yaml"])["extends"] == "default"
    scenario = scenario_from_text(told["yaml"])
    assert {path: scenario.value(path) for path in TURNED} == TURNED
    assert all(
        scenario.value(path) == load_scenario("default").value(path)
        for path in DIALS
        if path not in TURNED
    )


def test_a_report_is_a_page_of_both_variants(server: Served) -> None:
    answer = server.post("/api/report", asked(worlds=6, lang="sv"))
    assert answer.status == 200
    assert "attachment" in answer.headers["content-disposition"]
    assert "A (utgångsläge)" in answer.text


GOOD = {"Content-Type": "application/json"}
DIAL_OF_HALF_A_LETTER = b'{"variants": [{"\\udfff": 1}]}'


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ({"variants": [{"collaboration.continuity": 7}]}, 400),
        ({"variants": [{"collaboration.continuity": "1"}]}, 400),
        ({"variants": [{"collaboration.continuity": True}]}, 400),
        ({"variants": [{"collaboration.continuity": float("nan")}]}, 400),
        ({"variants": [{"no.such": 1}]}, 400),
        ({"variants": [{"collaboration.gap": 2.5}]}, 400),
        ({"variants": [[]]}, 400),
        ({"variants": []}, 400),
        ({"variants": [{}] * 9}, 400),
        ({"base": "../../etc/passwd"}, 400),
        ({"worlds": 10**9}, 400),
        ({"worlds": 1}, 400),
        ({"seed": -1}, 400),
        ({"measure": {"a": 1}}, 400),
    ],
)
def test_a_bad_question_is_told_in_both_languages(
    question: dict[str, Any], status: int, caplog: pytest.LogCaptureFixture, server: Served
) -> None:
    with caplog.at_level(logging.WARNING, logger="collab_sim.app"):
        answer = server.post("/api/compare", asked(**question))
    assert answer.status == status
    assert set(answer.json()["problems"]) == {"en", "sv"}
    assert all(answer.json()["problems"].values())
    assert "POST" in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "options", "status"),
    [
        ("GET", "/../../etc/passwd", {}, 404),
        ("GET", "/%2e%2e/%2e%2e/etc/passwd", {}, 404),
        ("GET", "/api/twins?preset=<script>", {}, 400),
        ("GET", "/api/twins?seed=1e3", {}, 400),
        ("GET", "/api/twins?replicate=99999999999999999999", {}, 400),
        ("GET", "/api/compare", {}, 405),
        ("DELETE", "/", {}, 405),
        ("GET", "/", {"headers": {"host": "evil.example"}}, 400),
        ("POST", "/api/compare", {"content": b"{}"}, 415),
        ("POST", "/api/compare", {"content": b"{", "headers": GOOD}, 400),
        ("POST", "/api/compare", {"content": b"[" * 9000, "headers": GOOD}, 400),
        ("POST", "/api/compare", {"content": b"[]", "headers": GOOD}, 400),
        ("POST", "/api/compare", {"content": b" " * 30_000, "headers": GOOD}, 413),
        ("POST", "/api/compare", {"content": b"\xff", "headers": GOOD}, 400),
        (
            "POST",
            "/api/compare",
            {"content": b"{}", "headers": {**GOOD, "origin": "http://evil.example"}},
            403,
        ),
        (
            "POST",
            "/api/compare",
            {"content": b"{}", "headers": {**GOOD, "origin": "http://["}},
            403,
        ),
        ("POST", "/api/compare", {"content": b'{"base": "\\ud800"}', "headers": GOOD}, 400),
        ("POST", "/api/compare", {"content": DIAL_OF_HALF_A_LETTER, "headers": GOOD}, 400),
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
        b"POST /api/compare HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Content-Length: 90\r\n\r\n{",
    ],
    ids=["nothing", "half a head", "half a body"],
)
def test_a_request_that_never_ends_is_closed(
    begun: bytes, server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "PATIENCE", 0.2)
    monkeypatch.setattr(app_server, "PATIENCE", 0.2)
    with socket.create_connection((HOST, server.port), timeout=5) as connection:
        connection.sendall(begun)
        answer = b"".join(iter(lambda: connection.recv(4096), b""))
    assert answer == b"" or answer.startswith(b"HTTP/1.1 408")


def test_work_that_nobody_waits_for_is_given_up(
    server: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, given_up = threading.Semaphore(0), threading.Semaphore(0)

    def forever(_: object) -> dict[str, Any]:
        begun.release()
        try:
            while True:
                time.sleep(0.02)
                still_wanted()
        finally:
            given_up.release()

    monkeypatch.setattr(app_server, "compare", forever)
    content = json.dumps(asked()).encode()
    for _ in range(3):  # one more than are answered at a time
        connection = HTTPConnection(HOST, server.port, timeout=5)
        connection.request("POST", "/api/compare", content, GOOD)
        assert begun.acquire(timeout=5)
        connection.close()
        assert given_up.acquire(timeout=5)
