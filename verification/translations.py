"""Renew the catalogues of translated documentation: ``python -m verification.translations``.

Sphinx takes the paragraphs out of the pages, Babel brings each page's catalogue up to date: what is
new stands there without a translation, what changed with its old one, marked as fuzzy. With names
of pages (``how-to/publish``) catalogues for these are begun. It needs the group ``docs``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
CATALOGUES = DOCS / "locale" / "sv" / "LC_MESSAGES" / "docs"


def read_catalogue(page: Path) -> Catalog:
    """Read the catalogue of a page, named from the folder of pages on."""
    with (CATALOGUES / page.with_suffix(".po")).open("rb") as file:
        return read_po(file, locale="sv")


def write_catalogue(catalogue: Catalog, page: Path) -> None:
    """Write the catalogue of a page, without places in files, versions and dates."""
    file = CATALOGUES / page.with_suffix(".po")
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as target:
        write_po(
            target, catalogue, width=110, no_location=True, omit_header=True, ignore_obsolete=True
        )


def translated() -> list[Path]:
    """Return the pages that have a catalogue, in the order of their names."""
    files = sorted(CATALOGUES.rglob("*.po"))
    return [file.relative_to(CATALOGUES).with_suffix("") for file in files]


def main(begun: list[str]) -> None:
    """Bring catalogues up to date, and say what is left to translate."""
    with TemporaryDirectory() as made:
        quiet = ("-Q", "-b", "gettext", "-D", "nb_execution_mode=off")
        sphinx = (sys.executable, "-m", "sphinx", *quiet, "-c", DOCS, ROOT, made)
        subprocess.run([*map(str, sphinx)], check=True)
        for page in (*translated(), *map(Path, begun)):
            with (Path(made) / "docs" / page).with_suffix(".pot").open("rb") as file:
                template = read_po(file)
            known = page in translated()
            catalogue = read_catalogue(page) if known else Catalog(locale="sv")
            catalogue.update(template, keep_user_comments=False)
            write_catalogue(catalogue, page)
            left = sum(not message.string or message.fuzzy for message in catalogue if message.id)
            if left:
                sys.stdout.write(f"{page}: {left} to translate\n")


if __name__ == "__main__":
    main(sys.argv[1:])
