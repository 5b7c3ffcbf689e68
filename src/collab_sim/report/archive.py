"""An archive for a model library: one zip in the folders that CoMSES sorts a model's files by.

``code`` is the checkout as committed, ``docs`` the description by ODD + D, ``media`` the picture
for the model's page, ``results`` what was played. Citation, licence and metadata stand at the top.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from collab_sim.report.citation import PACKAGE_FOLDER, as_codemeta
from collab_sim.report.odd.build import protocol_text
from collab_sim.report.strings import text
from collab_sim.study.folder import MANIFEST
from collab_sim.study.ledger import put_in_place
from collab_sim.study.provenance import changes, provenance
from collab_sim.study.results import open_results

CHECKOUT = PACKAGE_FOLDER.parents[1]
TOP = ("CITATION.cff", "LICENSE", "README.md")
PICTURE = "docs/pictures/twin-worlds.png"
PLAYED_FILES = (MANIFEST, "runs.parquet")
"""Files by which a folder of results is known: of a study, or of any command that plays."""


class ArchiveError(Exception):
    """What cannot be archived, all at once; nothing was written."""


def write_archive(
    file: Path, results: Sequence[Path], lang: str, checkout: Path = CHECKOUT
) -> dict[str, int]:
    """Write the archive and return how many files lie in each of its folders ("" is the top).

    The same commit and results give the same bytes.

    Raises:
        ArchiveError: there is no checkout or it is not committed; a folder holds no results, or
            those of other code.
    """
    problems = [*_unready(checkout, lang), *_unfit(results, lang)]
    if problems:
        raise ArchiveError("\n".join(problems))
    counts: Counter[str] = Counter()
    beside = file.with_name(f"{file.name}.new")
    with ZipFile(beside, "w") as archive:
        for name, content in _contents(checkout, results):
            entry = ZipInfo(name)  # dated 1980: the same contents are the same archive
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
            counts[name.partition("/")[0] if "/" in name else ""] += 1
    put_in_place(beside, file)
    return dict(counts)


def _unready(checkout: Path, lang: str) -> Iterator[str]:
    try:
        differing = _git(checkout, "status", "--porcelain", "--untracked-files=no")
        _git(checkout, "ls-files", "--error-unmatch", *TOP)
    except (OSError, subprocess.CalledProcessError):
        yield text(lang, "archive_needs_checkout")
        return
    if differing:
        yield text(lang, "archive_dirty", folder=checkout)


def _unfit(results: Sequence[Path], lang: str) -> Iterator[str]:
    names = Counter(folder.resolve().name for folder in results)
    yield from (text(lang, "archive_same_name", name=name) for name, n in names.items() if n > 1)
    for folder in results:
        if not any((folder / name).is_file() for name in PLAYED_FILES):
            yield text(lang, "archive_no_results", folder=folder)
        elif (folder / MANIFEST).is_file():
            played = open_results(folder)
            differing = "\n".join(
                f"  {line}" for line in changes(played.manifest, provenance(played.study))
            )
            if differing:
                yield text(lang, "archive_other_code", folder=folder, changes=differing)


def _contents(checkout: Path, results: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    committed = io.BytesIO(_git(checkout, "archive", "--format=tar", "HEAD"))
    with tarfile.open(fileobj=committed) as sources:
        for member in sources:
            opened = sources.extractfile(member) if member.isfile() else None
            if opened is not None:
                content = opened.read()
                yield f"code/{member.name}", content
                if member.name in TOP:
                    yield member.name, content
                if member.name == PICTURE:
                    yield f"media/{Path(PICTURE).name}", content
    yield "codemeta.json", f"{as_codemeta()}\n".encode()
    yield "docs/odd.md", protocol_text().encode()
    yield "docs/odd-short.md", protocol_text(short=True).encode()
    for folder in results:
        for each in sorted(folder.rglob("*")):
            if each.is_file() and not each.name.startswith("."):
                inside = each.relative_to(folder).as_posix()
                yield f"results/{folder.resolve().name}/{inside}", each.read_bytes()


def _git(folder: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, check=True).stdout
