"""Where results come from: versions, sources, machine, command."""

from __future__ import annotations

import platform
import subprocess
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import collab_sim
from collab_sim.config.study import Study
from collab_sim.study.ledger import DIGEST_BYTES
from collab_sim.study.models import model_file

NUMBERS_HANG_ON = ("numpy", "numba", "llvmlite")
OTHERS = ("mesa", "scipy", "pandas", "pyarrow")
SOURCES = ("_compile.py", "draws.py", "rules", "world", "engines")


def software() -> dict[str, str]:
    """Versions of everything that numbers may hang on, and of what stores them."""
    found = {"collab-sim": collab_sim.__version__, "python": platform.python_version()}
    for name in (*NUMBERS_HANG_ON, *OTHERS):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "absent"
    return found


def machine() -> dict[str, str]:
    """What bit-for-bit equality hangs on besides software: system, processor family, C library."""
    return {
        "system": platform.system(),
        "processor": platform.machine(),
        "libc": "-".join(platform.libc_ver()),
    }


def source_digests(study: Study) -> dict[str, str]:
    """Digest of every source file that determines a number, by path inside the package."""
    package = Path(collab_sim.__file__).parent
    digests = {
        file.relative_to(package).as_posix(): _digest(file.read_bytes())
        for file in sorted(_source_files(package))
    }
    own = model_file(study.model, study.folder)
    if own is not None:
        digests[f"model {study.model}"] = _digest(own.read_bytes())
    return digests


def _source_files(package: Path) -> Iterator[Path]:
    for name in SOURCES:
        path = package / name
        yield from path.rglob("*.py") if path.is_dir() else [path]


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=DIGEST_BYTES).hexdigest()


def digest_of_all(digests: Mapping[str, str]) -> str:
    """One digest for many."""
    return _digest("\n".join(f"{name} {digest}" for name, digest in digests.items()).encode())


def commit() -> dict[str, Any]:
    """Commit of the checkout that runs, and whether its files differ from it; nothing elsewhere."""
    here = Path(collab_sim.__file__).parent
    try:
        _git(here, "ls-files", "--error-unmatch", "__init__.py")
        head = _git(here, "rev-parse", "HEAD")
        return {"commit": head, "dirty": bool(_git(here, "status", "--porcelain", "--", "."))}
    except (OSError, subprocess.SubprocessError):
        return {"commit": None, "dirty": None}


def _git(folder: Path, *arguments: str) -> str:
    told = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=10,
    )
    return told.stdout.strip()


def provenance(study: Study) -> dict[str, Any]:
    """Everything about code and machine, for the manifest."""
    sources = source_digests(study)
    return {
        "software": software(),
        "machine": machine(),
        "code": digest_of_all(sources),
        "sources": sources,
        **commit(),
    }


def same_ground(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two provenances promise the same bits: machine and the versions numbers hang on."""
    names = ("python", *NUMBERS_HANG_ON)
    versions = all(one["software"].get(name) == other["software"].get(name) for name in names)
    return versions and one["machine"] == other["machine"]


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """Yield, one per line, what differs between two provenances and may change numbers."""
    for name in ("python", *NUMBERS_HANG_ON):
        old, new = before["software"].get(name), after["software"].get(name)
        if old != new:
            yield f"{name}: {old} -> {new}"
    for name, old in before["machine"].items():
        if old != after["machine"].get(name):
            yield f"{name}: {old} -> {after['machine'].get(name)}"
    files = dict.fromkeys((*before["sources"], *after["sources"]))
    for file in files:
        if before["sources"].get(file) != after["sources"].get(file):
            yield f"changed since: {file}"
