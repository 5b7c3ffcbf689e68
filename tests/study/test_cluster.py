"""A real Dask scheduler with real workers on this machine, one of which is killed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from collab_sim.config.study import load_study
from collab_sim.study import executors
from collab_sim.study.executors import ClusterError
from collab_sim.study.results import open_results
from collab_sim.study.runner import StudyProgress, run_study
from tests.study.small import assert_same_tables, run_in, small_study

CHECKOUT = Path(__file__).parents[2]
PATIENCE = 60.0


class Cluster:
    """A scheduler and workers as processes of their own."""

    def __init__(self, folder: Path, workers: int) -> None:
        self.file = folder / "scheduler.json"
        self.folder = folder
        paths = os.pathsep.join((str(CHECKOUT / "src"), str(CHECKOUT)))
        self.environment = os.environ | {"PYTHONPATH": paths}
        self.scheduler = self._start("dask_scheduler", "--host", "127.0.0.1", "--port", "0")
        self._wait_for_file()
        self.workers = [self._start("dask_worker", "--nthreads", "1", "--no-nanny",
                                    "--host", "127.0.0.1") for _ in range(workers)]  # fmt: skip

    def _start(self, command: str, *arguments: str) -> subprocess.Popen[bytes]:
        module = f"distributed.cli.{command}"
        shared = ("--scheduler-file", str(self.file), "--no-dashboard")
        with (self.folder / f"{command}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", module, *shared, *arguments],
                env=self.environment,
                cwd=self.folder,
                stdout=log,
                stderr=log,
            )

    def _wait_for_file(self) -> None:
        ends = time.monotonic() + PATIENCE
        while not self.file.exists() or not self.file.read_text(encoding="utf-8"):
            assert time.monotonic() < ends, (self.folder / "dask_scheduler.log").read_text()
            time.sleep(0.1)

    @property
    def address(self) -> str:
        """Where the scheduler listens."""
        return str(json.loads(self.file.read_text(encoding="utf-8"))["address"])

    def wait_for_workers(self) -> None:
        """Wait until all workers have come."""
        from distributed import Client

        with Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(len(self.workers), timeout=PATIENCE)

    def stop(self) -> None:
        """End every process that was started."""
        for process in (*self.workers, self.scheduler):
            process.terminate()
            process.wait(timeout=PATIENCE)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    running = Cluster(tmp_path, workers=2)
    try:
        running.wait_for_workers()
        yield running
    finally:
        running.stop()


def test_a_killed_worker_loses_nothing(tmp_path: Path, cluster: Cluster) -> None:
    study = small_study(replicates=3000)
    victims = [cluster.workers[0]]
    alive: list[int] = []

    def kill(progress: StudyProgress) -> None:
        if victims and progress.done > 0:
            os.kill(victims.pop().pid, signal.SIGKILL)
            alive.append(progress.total - progress.done)

    outcome = run_study(study, tmp_path / "cluster", executor=cluster.address, progress=kill)
    assert alive[0] > 0
    assert outcome.failed == 0
    assert cluster.workers[0].wait(timeout=PATIENCE) == -signal.SIGKILL
    local = run_in(tmp_path / "local", study)
    assert_same_tables(local, open_results(tmp_path / "cluster"))


OWN = """
name: own
model: own:WHOLE
scenarios: [{extends: project, name: p, months: 2}]
factors: {climate.steadfastness: [0, 0.9]}
measures: [engagement, spread]
replicates: 2
"""


def test_workers_know_own_parameters_and_measures(tmp_path: Path) -> None:
    from distributed import LocalCluster

    shutil.copy(CHECKOUT / "tests/extending/own.py", tmp_path)
    (tmp_path / "s.yaml").write_text(OWN, encoding="utf-8")
    study = load_study(tmp_path / "s.yaml")
    options = {"processes": False, "protocol": "tcp", "host": "127.0.0.1"}
    with LocalCluster(n_workers=1, dashboard_address=None, **options) as local:
        run_study(study, tmp_path / "cluster", executor=local.scheduler_address)
    here = run_in(tmp_path / "here", study, executor=ThreadPoolExecutor(1))
    there = open_results(tmp_path / "cluster")
    assert_same_tables(here, there)
    assert there.runs["spread"].notna().all()
    assert there.runs.groupby("factor.climate.steadfastness")["engagement"].mean().nunique() == 2


def test_nobody_at_the_address_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "SECONDS_TO_ANSWER", 0.5)
    with pytest.raises(ClusterError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:9"):
        run_study(small_study(), tmp_path / "r", executor="tcp://127.0.0.1:9")
    assert not (tmp_path / "r").exists()
