"""One server for all tests of the local page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.app.serving import Served, served


@pytest.fixture(scope="session")
def server() -> Iterator[Served]:
    with served() as running:
        yield running
