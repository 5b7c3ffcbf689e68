"""The module that plays ensembles: one file, the same on every machine and in a browser.

`kernel.wasm` is made by ``python -m collab_sim.build`` and carries a digest of the sources it was
made from, so that an edited rule is never played with an old equation.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from hashlib import blake2b
from pathlib import Path

from collab_sim.engines.arguments import shape

PACKAGE = Path(__file__).parents[1]
SHIPPED = Path(__file__).with_name("kernel.wasm")
SOURCES = (
    "_compile.py draws.py elementary.py rules world/agendas.py world/cast.py world/schedule.py "
    "world/start.py engines/kernel"
).split()
"""Files and folders whose text is compiled."""
SECTION = b"\x07sources"
"""Name of the module's last section, as WebAssembly writes a name: there stands the digest."""
DIGEST_SIZE = 16
BUILDING = "an edited rule: building the engine anew, once (half a minute)"
BUILDING_OWN = "rules of your own: building the engine with them, once (half a minute)"
NEEDS_BUILD = (
    "{state}. The Mesa engine plays edited rules as they stand (engine 'mesa'). To play ensembles, "
    "install what builds the engine: pip install 'collab-sim[build]'"
)


Rules = tuple[tuple[str, str], ...]
"""Rules of a user's own that stand in for the model's: names and texts."""


class ModuleError(RuntimeError):
    """The compiled engine can't play; the message says why and what to do."""


@cache
def module(rules: Rules = ()) -> bytes:
    """Return the module made from these sources, built first where they were edited.

    With ``rules`` of a user's own it is built with these.

    Raises:
        ModuleError: it is missing, damaged or stale, and can't be built here.
    """
    wanted = digest(rules=rules)
    if rules:
        names = " and ".join(name for name, _ in rules)
        state = f"the compiled engine has to be built with your own {names}"
        return _built(wanted, NEEDS_BUILD.format(state=state), rules)
    content = _content(SHIPPED)
    if made_from(content) == wanted:
        return content
    return _built(wanted, NEEDS_BUILD.format(state=_state(content)))


def digest(package: Path = PACKAGE, *, rules: Rules = ()) -> bytes:
    """Digest of the text that is compiled, and of the shape of what the engine is given."""
    seal = blake2b(digest_size=DIGEST_SIZE)
    for source in SOURCES:
        path = package / source
        for file in sorted(path.glob("*.py")) if path.is_dir() else [path]:
            name = file.relative_to(package).as_posix()
            seal.update(name.encode() + b"\0" + file.read_bytes().replace(b"\r\n", b"\n"))
    seal.update(shape().encode())
    for rule in rules:
        seal.update("\0".join(rule).encode())
    return seal.digest()


def made_from(content: bytes) -> bytes:
    """Digest of the sources a module was made from; empty where the file is no such module."""
    begins = len(content) - DIGEST_SIZE - len(SECTION)
    whole = content.startswith(b"\0asm") and content.startswith(SECTION, max(begins, 0))
    return content[-DIGEST_SIZE:] if whole else b""


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _state(content: bytes) -> str:
    if not content:
        return f"the compiled engine is missing: there is no {SHIPPED}"
    if not made_from(content):
        return f"the compiled engine is damaged: {SHIPPED} is no module of ours"
    return f"the compiled engine is stale: rules were edited since {SHIPPED.name} was built"


def _built(wanted: bytes, otherwise: str, rules: Rules = ()) -> bytes:
    """Module for edited sources or rules: kept from an earlier run, or built now."""
    folder = cache_folder()
    kept = folder / f"{wanted.hex()}.wasm" if folder else None
    if kept and made_from(content := _content(kept)) == wanted:
        return content
    if not can_build():
        raise ModuleError(otherwise)
    print(BUILDING_OWN if rules else BUILDING, file=sys.stderr)  # noqa: T201
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / SHIPPED.name
        run_build("--output", str(file), rules=rules)
        if kept:
            keep(file, kept)
        return file.read_bytes()


def can_build() -> bool:
    """Whether the extra ``build`` is installed."""
    return importlib.util.find_spec("numba") is not None


def run_build(*options: str, rules: Rules = ()) -> None:
    """Run the build in a process of its own: it replaces functions of the package.

    Raises:
        ModuleError: it failed; the message ends with what it said last.
    """
    own = ["--own-rules"] if rules else []
    command = [sys.executable, "-m", "collab_sim.build", *options, *own]
    request = json.dumps(rules)
    run = subprocess.run(command, input=request, capture_output=True, text=True, check=False)
    if run.returncode:
        last = (run.stderr.strip().splitlines() or ["nothing"])[-1]
        raise ModuleError(f"the compiled engine could not be built: {last}")


def cache_folder() -> Path | None:
    """Return this user's own folder for what was built, made if need be; None if it can't be had.

    What lies there is run, so nobody else may have put it there.
    """
    import platformdirs

    folder = platformdirs.user_cache_path("collab-sim", appauthor=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        owned = not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()
    except OSError:
        return None
    return folder if owned and os.access(folder, os.W_OK) else None


def keep(file: Path, target: Path) -> None:
    """Put a file where others look for it, whole or not at all."""
    fresh = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        fresh.write_bytes(file.read_bytes())
        fresh.replace(target)
    except OSError:
        fresh.unlink(missing_ok=True)
