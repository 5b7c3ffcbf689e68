"""Mutants of the model, its analysis and its sentences, and whether tests notice them.

``python -m verification.mutants [ROOM…] [--sample SEED:N …]`` draws N mutants for each seed, as
many from each room as from any other, runs for each the tests that concern it, in a temporary copy
of the checkout, and writes docs/reference/mutants.md. Recordings and verdicts are kept in
results/mutants: a run that was stopped goes on, rooms may be run one by one, and mutants that
survived are judged again.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from verification.mutants.judging import LOADED, Verdict, copied, judge, server
from verification.mutants.page import Judged, RoomTable, named, write_page
from verification.mutants.recording import (
    Lines,
    Recording,
    affordable,
    concerning,
    imported,
    record,
)
from verification.mutants.rooms import ROOMS, judges
from verification.mutants.sampling import Mutant, mutants, sample

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "results" / "mutants"
SAMPLES = ("14:240", "16:120")
"""The second has no place of the first: 15 would share two dozen with it."""
AT_MOST = 20.0
"""Seconds of tests that judge a mutant: of those that concern it, the nearest and quickest."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge a sample of mutants, and write what is judged."""
    parser = argparse.ArgumentParser(prog="python -m verification.mutants")
    parser.add_argument("rooms", nargs="*", metavar="ROOM", help=" ".join(ROOMS))
    parser.add_argument("--sample", nargs="+", type=_asked, metavar="SEED:N", dest="samples",
                        default=[_asked(each) for each in SAMPLES])  # fmt: skip
    chosen = parser.parse_args(arguments)
    unknown = [room for room in chosen.rooms if room not in ROOMS]
    if unknown:
        parser.error(f"no room {unknown[0]!r}; there are {', '.join(ROOMS)}")
    server.set_forkserver_preload(LOADED)
    verdicts = Verdicts(FOLDER / "verdicts.json")
    with copied(ROOT) as copy:
        samples = {
            seed: {name: Sample.of(copy, name, size // len(ROOMS), seed) for name in ROOMS}
            for seed, size in chosen.samples
        }
        _write(samples, verdicts)
        recording = record(copy, [*judges(copy)], FOLDER / "recordings")
        at_import = imported(copy, [file for room in ROOMS.values() for file in room.modules(copy)])
        for rooms in samples.values():
            for name in chosen.rooms or ROOMS:
                rooms[name].judge(copy, recording, at_import, verdicts)
                _write(samples, verdicts)


def _asked(sample: str) -> tuple[int, int]:
    seed, size = sample.split(":")
    return int(seed), int(size)


def _write(samples: Mapping[int, Mapping[str, Sample]], verdicts: Verdicts) -> None:
    write_page(ROOT, {
        seed: [each.table(verdicts) for each in rooms.values()] for seed, rooms in samples.items()
    })  # fmt: skip


@dataclass(frozen=True)
class Sample:
    """Mutants drawn from a room that has so many places, each with the text of its file."""

    room: str
    places: int
    drawn: Sequence[tuple[Mutant, str]]

    @classmethod
    def of(cls, copy: Path, room: str, size: int, seed: int) -> Sample:
        """Draw so many, or all where there are fewer."""
        texts = {module: (copy / module).read_text("utf-8") for module in ROOMS[room].modules(copy)}
        places = [mutant for module in texts for mutant in mutants(copy, module)]
        drawn = sample(places, size, Random(f"{seed} {room}"))
        return cls(room, len(places), [(mutant, texts[mutant.module]) for mutant in drawn])

    def judge(self, copy: Path, recording: Recording, at_import: Lines, verdicts: Verdicts) -> None:
        """Run the tests of those that were not killed yet."""
        for mutant, source in self.drawn:
            key = mutant.key(source)
            if verdicts.is_open(key):
                tests = concerning(recording, at_import, copy, mutant.module, mutant.first[0])
                tests = affordable(recording, tests, AT_MOST)
                verdict = judge(copy, mutant.module, mutant.text(source), tests, 3 * AT_MOST)
                verdicts.keep(key, verdict)
                print(f"{verdict.value}: {named(Judged(mutant, source, verdict))}", flush=True)

    def table(self, verdicts: Verdicts) -> RoomTable:
        """Return what is known of these mutants."""
        known = [(mutant, source, verdicts.get(mutant.key(source)))
                 for mutant, source in self.drawn]  # fmt: skip
        judged = [Judged(mutant, source, verdict) for mutant, source, verdict in known if verdict]
        return RoomTable(self.room, self.places, judged)


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
