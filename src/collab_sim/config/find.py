"""Where configuration files are found: by path, or by the bare name of a shipped one."""

from __future__ import annotations

import re
from glob import escape
from importlib.resources import files
from pathlib import Path

from collab_sim.config.problems import Position, Problem, Source, Span, printable, shown
from collab_sim.world.nearest import did_you_mean

YAML_SUFFIXES = (".yaml", ".yml")
SCENARIOS, STUDIES = "scenarios", "studies"
"""Folders of shipped files, one for each kind of file."""
SINGULAR = {SCENARIOS: "scenario", STUDIES: "study"}
LABORATORY = "laboratory"
LARGEST_FILE = 1_000_000


class NotFoundError(LookupError):
    """No such file or name; ``hint`` names what may have been meant."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def config_folder() -> Path:
    """Return the folder of shipped configurations: in the package, or in the checkout.

    A wheel carries ``configs`` inside the package; an editable install has it beside ``src``.
    """
    packaged = Path(str(files("collab_sim"))) / "configs"
    if packaged.is_dir():
        return packaged
    checkout = Path(__file__).resolve().parents[3] / "configs"
    if checkout.is_dir():
        return checkout
    raise FileNotFoundError("the shipped configurations are missing; install collab-sim again")


def shipped(kind: str) -> dict[str, Path]:
    """Return shipped files of a kind (``scenarios``) by bare name, sorted by name."""
    files_of_kind = (config_folder() / kind).glob("*.yaml")
    return {path.stem: path for path in sorted(files_of_kind)}


def scenario_names() -> tuple[str, ...]:
    """Return the bare names of the shipped scenarios."""
    return tuple(shipped("scenarios"))


def find(reference: str | Path, kind: str, beside: Path) -> Path:
    """Return the file that a path or bare name means; relative paths start ``beside``.

    Raises `NotFoundError` where there is none. A directory is returned as it is; reading tells.
    """
    text = str(reference)
    path = beside / text
    by_name = shipped(kind) | (shipped(LABORATORY) if kind == "scenarios" else {})
    if isinstance(reference, str) and text in by_name:
        return by_name[text]
    if text and exists(path):
        return path
    if isinstance(reference, Path) or path.suffix in YAML_SUFFIXES or "/" in text or "\\" in text:
        raise NotFoundError(f"there is no file {shown(text)}", _nearest_file(path, by_name))
    raise NotFoundError(
        f"there is no {SINGULAR[kind]} called {shown(text)}",
        _nearest_name(text, beside, by_name),
    )


def options_of(path: Path) -> list[Path]:
    """Return the files beside one that extend it and are named after it, as imports name them."""
    extending = re.compile(rf"^extends: ['\"]?{re.escape(path.name)}['\"]?\s*$", re.MULTILINE)
    options = []
    for file in sorted(path.parent.glob(f"{escape(path.stem)}-*{escape(path.suffix)}")):
        source = read_source(file, [])
        if source is not None and extending.search(source.text):
            options.append(file)
    return options


def exists(path: Path) -> bool:
    """Whether there is such a file or folder; impossible names are none."""
    try:
        return path.exists()
    except OSError:
        return False


def _nearest_file(path: Path, by_name: dict[str, Path]) -> str:
    if not exists(path.parent):
        return f"the folder {shown(path.parent.name)} does not exist either"
    names = [file.name for suffix in YAML_SUFFIXES for file in path.parent.glob(f"*{suffix}")]
    return did_you_mean(path.name, names) or did_you_mean(path.stem, by_name)


def _nearest_name(text: str, beside: Path, by_name: dict[str, Path]) -> str:
    for suffix in YAML_SUFFIXES:
        if text and exists(beside / f"{text}{suffix}"):
            return f"did you mean '{text}{suffix}'?"
    return did_you_mean(text, by_name) or f"shipped are {', '.join(by_name)}"


def label_of(path: Path) -> str:
    """Return how a path is shown: relative to the working directory where it lies inside."""
    resolved = path.resolve()
    here = Path.cwd()
    return printable(str(resolved.relative_to(here) if resolved.is_relative_to(here) else path))


def read_source(path: Path, problems: list[Problem], largest: int = LARGEST_FILE) -> Source | None:
    """Read a file as UTF-8; problems are added, None where it cannot be read."""
    label = label_of(path)
    if path.is_dir():
        nowhere = Position(Source(label, "", path.parent))
        problems.append(Problem("", "this is a folder, not a file", nowhere))
        return None
    content = read_bytes(path, problems, largest)
    return None if content is None else decoded_source(content, label, path.parent, problems)


def read_bytes(path: Path, problems: list[Problem], largest: int) -> bytes | None:
    """Read a file of at most so many bytes; problems are added, None where it cannot be read."""
    nowhere = Position(Source(label_of(path), "", path.parent))
    try:
        content = path.read_bytes()
    except OSError as error:
        problems.append(Problem("", f"cannot be read: {error.strerror or error}", nowhere))
        return None
    if len(content) > largest:
        message = f"larger than {largest // 1_000_000} MB; is this the right file?"
        problems.append(Problem("", message, nowhere))
        return None
    return content


def decoded_source(
    content: bytes, label: str, folder: Path, problems: list[Problem]
) -> Source | None:
    """Decode bytes as UTF-8 (a byte order mark is fine) with Unix line ends."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        readable = Source(label, content.decode("utf-8", errors="replace"), folder)
        before = content[: error.start].decode("utf-8", errors="replace")
        line, column = before.count("\n"), len(before) - before.rfind("\n") - 1
        span = Span(line, column, column + 1)
        message = f"byte {content[error.start]:#04x} is not UTF-8 text"
        problems.append(
            Problem("", message, Position(readable, span, span), "save the file as UTF-8")
        )
        return None
    return Source(label, text.replace("\r\n", "\n").replace("\r", "\n"), folder)
