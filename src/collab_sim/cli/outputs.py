"""Where results go: safe names for files, and folders that hold nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path

import click
from pathvalidate import sanitize_filename

from collab_sim.cli.refusals import refusing_unwritable

SPREADSHEETS = ("tables.xlsx", "tables/*.csv")
"""What --csv and --xlsx leave in a folder."""
LONGEST_NAME = 100
MOST_FILES_NAMED = 3


def file_names(names: Iterable[str]) -> dict[str, str]:
    """Return a name for a file, without suffix, for every name of a scenario.

    It is the name itself where every system takes it as one. What would lead elsewhere (``a/b``,
    ``..``), is reserved (``CON``), or differs from another name in case alone gets another.

    >>> file_names(["project", "a/b", "..", "NUL", "Project"])
    {'project': 'project', 'a/b': 'a_b', '..': '_', 'NUL': 'NUL_', 'Project': 'Project-2'}
    """
    files: dict[str, str] = {}
    for name in names:
        safe = sanitize_filename(name, "_", platform="universal", max_len=LONGEST_NAME)
        taken = {each.casefold() for each in files.values()}
        tried, number = safe.strip(".") or "_", 1
        while tried.casefold() in taken:
            number += 1
            tried = f"{safe}-{number}"
        files[name] = tried
    return files


def file_name(name: str) -> str:
    """Return the name of a file or folder for one name."""
    return file_names([name])[name]


def writable_folder(folder: str | Path, lang: str, leaves: Iterable[str] | None = None) -> Path:
    """Make a folder before anything is played, so that no work is lost to a wrong path.

    ``leaves`` are patterns of what the command leaves there; a folder that holds anything else is
    refused, since results of two commands in one folder cannot be told apart.
    """
    from collab_sim.report.strings import text

    folder = Path(folder)
    with refusing_unwritable(folder, lang):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".write-test").touch()
        (folder / ".write-test").unlink()
    if leaves is None:
        return folder
    others = sorted(each.name for each in folder.iterdir() if not _left(each, leaves))
    if others:
        named = ", ".join(others[:MOST_FILES_NAMED]) + (
            ", …" if len(others) > MOST_FILES_NAMED else ""
        )
        raise click.UsageError(text(lang, "holds_other_files", folder=folder, files=named))
    return folder


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Have an error name the folder where a library that writes there names no file."""
    try:
        yield
    except OSError as error:
        if error.filename is not None or error.errno is None:
            raise
        raise OSError(error.errno, os.strerror(error.errno), str(folder)) from error


def write_text(file: Path, content: str, lang: str) -> None:
    """Write a text file and say so; where it cannot be written, that is a usage error."""
    from collab_sim.report.strings import text

    with refusing_unwritable(file, lang):
        file.write_text(content, encoding="utf-8")
    click.echo(text(lang, "written", file=file))


def clear(folder: Path, leaves: Iterable[str]) -> None:
    """Remove what an earlier run of the same command left, so that nothing of it is mixed in."""
    for each in [file for pattern in leaves for file in folder.glob(pattern)]:
        if each.is_file():
            each.unlink(missing_ok=True)


def _left(file: Path, leaves: Iterable[str]) -> bool:
    return any(fnmatch(file.name, pattern.partition("/")[0]) for pattern in leaves)
