"""Mutants of the model, its analysis and its sentences, and whether tests notice them.

``python -m verification.mutants [ROOM…] [--sample N] [--seed S]`` draws N mutants, equally many
from each room, runs for each the tests that concern it, in a temporary copy of the checkout, and
writes docs/reference/mutants.md. Recordings and verdicts are kept in results/mutants: a run that
was stopped goes on, rooms may be run one by one, and mutants that survived are judged again.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from verification.mutants.judging import LOADED, Verdict, copied, judge, server
from verification.mutants.page import Judged, RoomTable, write_page
from verification.mutants.recording import affordable, concerning, record
from verification.mutants.rooms import ROOMS, judges
from verification.mutants.sampling import mutants, sample

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "results" / "mutants"
SAMPLE, SEED = 240, 14
AT_MOST = 20.0
"""Seconds of tests that judge a mutant: the quickest of those that concern it."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge a sample of mutants, and write what is judged."""
    parser = argparse.ArgumentParser(prog="python -m verification.mutants")
    parser.add_argument("rooms", nargs="*", metavar="ROOM", help=" ".join(ROOMS))
    parser.add_argument("--sample", type=int, default=SAMPLE, metavar="N")
    parser.add_argument("--seed", type=int, default=SEED, metavar="S")
    chosen = parser.parse_args(arguments)
    unknown = [room for room in chosen.rooms if room not in ROOMS]
    if unknown:
        parser.error(f"no room {unknown[0]!r}; there are {', '.join(ROOMS)}")
    server.set_forkserver_preload(LOADED)
    verdicts = Verdicts(FOLDER / "verdicts.json")
    with copied(ROOT) as copy:
        recording = record(copy, [*judges(copy)], FOLDER / "recordings")
        tables = []
        for name, room in ROOMS.items():
            places = [place for module in room.modules(copy) for place in mutants(copy, module)]
            random = Random(f"{chosen.seed} {name}")
            table = RoomTable(name, len(places), [])
            for mutant in sample(places, chosen.sample // len(ROOMS), random):
                source = (copy / mutant.module).read_text(encoding="utf-8")
                key = mutant.key(source)
                if name in (chosen.rooms or ROOMS) and verdicts.is_open(key):
                    tests = concerning(recording, copy, mutant.module, mutant.first[0])
                    tests = affordable(recording, tests, AT_MOST)
                    verdict = judge(copy, mutant.module, mutant.text(source), tests, 3 * AT_MOST)
                    verdicts.keep(key, verdict)
                    was, now = mutant.told(source)
                    print(f"{verdict.value}: {mutant.module}:{mutant.first[0]} {was} -> {now}")
                    sys.stdout.flush()
                if verdict_kept := verdicts.get(key):
                    table.judged.append(Judged(mutant, source, verdict_kept))
            tables.append(table)
    write_page(ROOT, tables, chosen.seed)


class Verdicts:
    """Verdicts by the key of their mutant, kept in a file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        known = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        self._verdicts = {key: Verdict[name] for key, name in known.items()}

    def get(self, key: str) -> Verdict | None:
        """Return how the tests of a mutant ended, None where they did not run."""
        return self._verdicts.get(key)

    def is_open(self, key: str) -> bool:
        """Whether a mutant is to be judged: it never was, or survived fewer tests."""
        return self.get(key) in (None, Verdict.SURVIVED)

    def keep(self, key: str, verdict: Verdict) -> None:
        """Store a verdict at once, so that a stopped run loses nothing."""
        self._verdicts[key] = verdict
        self._file.parent.mkdir(parents=True, exist_ok=True)
        content = {key: verdict.name for key, verdict in self._verdicts.items()}
        self._file.write_text(json.dumps(content, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
