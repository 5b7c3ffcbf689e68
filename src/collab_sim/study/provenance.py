"""Where results come from: versions, sources, command.

What worlds give hangs on the sources alone; versions are information.
"""

from __future__ import annotations

import platform
import subprocess
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from collab_sim.config.models import load_extension
from collab_sim.config.study import Study
from collab_sim.study.ledger import DIGEST_BYTES
from collab_sim.version import VERSION

NAMED_LIBRARIES = ("numpy", "wasmtime", "mesa", "scipy", "pandas", "pyarrow")
DECIDING_FILES = (
    "_compile.py draws.py elementary.py rules world engines engines/kernel.wasm".split()
)
"""Files, and folders of Python files, that determine numbers."""


def software() -> dict[str, str]:
    """Versions of this package, of Python and of the libraries that play and store worlds."""
    versions = {"collab-sim": VERSION, "python": platform.python_version()}
    for name in NAMED_LIBRARIES:
        try:
            versions[name] = version(name)
        except PackageNotFoundError:
            versions[name] = "absent"
    return versions


def source_digests(study: Study) -> dict[str, str]:
    """Digest of every source file that determines a number, by path inside the package."""
    package = Path(__file__).parents[1]
    digests = {
        file.relative_to(package).as_posix(): _digest(file.read_bytes())
        for file in sorted(_source_files(package))
    }
    for name, file in own_files(study).items():
        digests[f"model {name}"] = _digest(file.read_bytes())
    return digests


def own_files(study: Study) -> dict[str, Path]:
    """Files that a model of one's own was read from, by path from its folder where they lie in it.

    The named module comes first, then the modules beside it that it imports.
    """
    extension = load_extension(study.model, study.folder)
    if extension is None or extension.origin is None:
        return {}
    folder = extension.origin.folder
    return {
        file.relative_to(folder).as_posix() if file.is_relative_to(folder) else str(file): file
        for file in extension.origin.files
    }


def _source_files(package: Path) -> Iterator[Path]:
    for name in DECIDING_FILES:
        path = package / name
        yield from path.rglob("*.py") if path.is_dir() else [path]


def _digest(content: bytes) -> str:
    return blake2b(content, digest_size=DIGEST_BYTES).hexdigest()


def digest_of_all(digests: Mapping[str, str]) -> str:
    """One digest for many."""
    return _digest("\n".join(f"{name} {digest}" for name, digest in digests.items()).encode())


def commit(package: Path = Path(__file__).parents[1]) -> dict[str, Any]:
    """Commit of the checkout a package lies in, and whether its files differ from it.

    Both are None elsewhere. The checkout's index is left alone: a process killed while git renews
    it would leave a lock behind.
    """
    try:
        _git(package, "ls-files", "--error-unmatch", "__init__.py")
        head = _git(package, "rev-parse", "HEAD")
        return {"commit": head, "dirty": bool(_git(package, "status", "--porcelain", "--", "."))}
    except (OSError, subprocess.SubprocessError):
        return {"commit": None, "dirty": None}


def _git(folder: Path, *arguments: str) -> str:
    completed = subprocess.run(
        ["git", "--no-optional-locks", "-C", str(folder), *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=10,
    )
    return completed.stdout.strip()


def provenance(study: Study) -> dict[str, Any]:
    """Versions, digests of sources and the commit, for the manifest."""
    sources = source_digests(study)
    return {
        "software": software(),
        "code": digest_of_all(sources),
        "sources": sources,
        **commit(),
    }


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """Yield, one per line, the sources that differ between two provenances."""
    files = dict.fromkeys((*before["sources"], *after["sources"]))
    for file in files:
        if before["sources"].get(file) != after["sources"].get(file):
            yield f"changed since: {file}"
