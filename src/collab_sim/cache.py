"""Compiled code kept between runs, in a folder that always fits the sources.

Numba does not notice that a rule in another file changed, and would silently go on with the old
equation. Here the folder is named by a digest of everything compiled code is made from, so an
edited rule meets an empty folder. Imports nothing heavy: doors call `use_cache` first of all.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

VARIABLE = "COLLAB_SIM_CACHE"
SOURCES = ("_compile.py", "draws.py", "rules", "world", "engines")
LIBRARIES = ("numba", "llvmlite", "numpy")
KEPT = 3
"""Folders of this many versions stay, the last used ones."""


def use_cache() -> bool:
    """Keep compiled code between runs; return whether the engine is there already.

    To be called before anything of the model is imported, in worker processes too. Where no
    folder can be written nothing is kept, and every run compiles.
    """
    home = cache_home()
    if home is None:
        os.environ.pop(VARIABLE, None)
        return False
    folder = home / digest()
    folder.mkdir(exist_ok=True)
    os.utime(folder)
    os.environ[VARIABLE] = str(folder)
    prune(home)
    return any(folder.rglob("batch.batch-*.nbi"))


def digest(package: Path = Path(__file__).parent) -> str:
    """Name of the folder: a digest of the sources and versions compiled code depends on."""
    seal = blake2b(digest_size=16)
    for source in SOURCES:
        place = package / source
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            seal.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes())
    versions = [sys.version, *(version(name) for name in LIBRARIES)]
    seal.update("\0".join(versions).encode())
    return seal.hexdigest()


def cache_home() -> Path | None:
    """Return this user's folder for compiled code, made if need be; None if none can be had."""
    for place in (_usual_place(), _temporary_place()):
        try:
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(place, os.W_OK) and _is_ours(place):
            return place
    return None


def _usual_place() -> Path:
    variable, usual = (
        ("LOCALAPPDATA", Path("AppData", "Local"))
        if os.name == "nt"
        else ("XDG_CACHE_HOME", Path(".cache"))
    )
    return Path(os.environ.get(variable) or Path.home() / usual) / "collab-sim"


def _temporary_place() -> Path:
    owner = str(os.getuid()) if hasattr(os, "getuid") else "user"
    return Path(tempfile.gettempdir()) / f"collab-sim-{owner}"


def _is_ours(place: Path) -> bool:
    """Loading compiled code runs it: nobody else may have put it there."""
    return not hasattr(os, "getuid") or place.stat().st_uid == os.getuid()


def prune(home: Path, kept: int = KEPT) -> None:
    """Remove the folders of versions that were used longest ago."""
    ours = [place for place in home.iterdir() if re.fullmatch(r"[0-9a-f]{32}", place.name)]
    for place in sorted(ours, key=_last_used, reverse=True)[kept:]:
        shutil.rmtree(place, ignore_errors=True)


def _last_used(place: Path) -> float:
    try:
        return place.stat().st_mtime
    except OSError:  # another run has just removed it
        return 0.0
