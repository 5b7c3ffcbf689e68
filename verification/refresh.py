"""Write anew everything that is made from the code: ``python -m verification.refresh``.

The engine's module is built first where its text was edited, since what worlds look like follows
from it. Then come the catalogues of texts, the schemas, the pages of the reference, the
protocol, the metadata and the golden worlds. The last lines say which files changed. What takes
minutes has commands of its own and is not done here: patterns, experiments, benchmarks,
calibration.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from collab_sim.config.schema import schema_text
from collab_sim.config.study_schema import study_schema_text
from collab_sim.engines.module import SHIPPED, digest, made_from
from collab_sim.report.citation import as_codemeta
from collab_sim.report.odd.build import protocol_text
from collab_sim.report.reference import PAGES
from tests.engines import golden

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"
SCHEMAS = ROOT / "configs" / "schema"
CATALOGUES = ROOT / "src" / "collab_sim" / "texts"

TEXTS: Mapping[Path, Callable[[], str]] = {
    SCHEMAS / "scenario.schema.json": schema_text,
    SCHEMAS / "study.schema.json": study_schema_text,
    **{REFERENCE / name: page for name, page in PAGES.items()},
    REFERENCE / "odd.md": lambda: protocol_text(short=False),
    REFERENCE / "odd-short.md": lambda: protocol_text(short=True),
    ROOT / "codemeta.json": lambda: f"{as_codemeta()}\n",
    golden.FILE: golden.text,
}
"""Files of text, and what each says if written now."""


def renewed(texts: Mapping[Path, Callable[[], str]]) -> list[Path]:
    """Write files of text anew where they say something else; returns those."""
    changed = []
    for file, written in texts.items():
        text = written()
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
            changed.append(file)
    return changed


def built() -> list[Path]:
    """Build the engine's module where it is not that of the text; returns it then."""
    if made_from(SHIPPED.read_bytes()) == digest():
        return []
    subprocess.run([sys.executable, "-m", "collab_sim.build"], check=True)
    return [SHIPPED]


def catalogues() -> list[Path]:
    """Compile the texts of all languages where they say something else; returns what changed.

    A catalogue that says the same is left alone: its header names the version of Babel.
    """
    changed = []
    for source in CATALOGUES.rglob("*.po"):
        compiled = source.with_suffix(".mo")
        with source.open("rb") as text:
            written = read_po(text, locale=source.parts[-3])
        if not compiled.is_file() or sayings(written) != sayings(_read(compiled)):
            with compiled.open("wb") as file:
                write_mo(file, written)
            changed.append(compiled)
    return changed


def _read(compiled: Path) -> Catalog:
    with compiled.open("rb") as content:
        return read_mo(content)


def sayings(catalogue: Catalog) -> list[list[str]]:
    """What a catalogue says for what, without its header."""
    messages = [
        (message.id, message.string) for message in catalogue if message.id and message.string
    ]
    return sorted([*np.ravel(text), *np.ravel(translation)] for text, translation in messages)


def main() -> None:
    """Renew everything, and say what changed."""
    changed = [*built(), *catalogues(), *renewed(TEXTS)]
    for file in changed:
        print(f"written anew: {file.relative_to(ROOT)}")
    if golden.FILE in changed:
        print("worlds differ from before: say why in CHANGELOG.md, under Results")
    if not changed:
        print("everything was up to date")


if __name__ == "__main__":
    main()
