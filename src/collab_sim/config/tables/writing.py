"""Scenario files of an organisation: plain YAML, one for the municipality and one per option."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from unicodedata import normalize

import yaml

from collab_sim.config.tables.organisation import Organisation

MARK = "# Written by collab-sim import"
WIDTH = 100
NOT_IN_FILES = re.compile(r"[^\w-]+")
LONGEST = 60


def files_of(organisation: Organisation, file: Path, source: str) -> dict[Path, str]:
    """Return the text of each scenario file: the municipality in ``file``, options beside it.

    ``source`` says what the values were read from. Options extend the first file.
    """
    texts = {file: text_of(organisation.base, source)}
    for title, values in organisation.options.items():
        text = text_of({"extends": file.name, **values}, source)
        texts[_beside(file, title, texts)] = text
    return texts


def text_of(values: Mapping[str, object], source: str) -> str:
    """Return the text of a scenario file."""
    head = f"{MARK} from {' '.join(source.split())}\n"
    rest = {key: value for key, value in values.items() if key != "provenance"}
    blocks = [_dumped({key: value}) for key, value in rest.items()]
    if "provenance" in values:
        blocks.append(_dumped({"provenance": values["provenance"]}))
    return "\n".join((head, *blocks))


def _dumped(block: Mapping[str, object]) -> str:
    """Return a key with its value, the innermost lists and mappings on one line each."""
    nested = any(isinstance(value, dict | list) for value in block.values())
    return yaml.safe_dump(
        dict(block),
        allow_unicode=True,
        sort_keys=False,
        width=WIDTH,
        default_flow_style=None if nested else False,
    )


def _beside(file: Path, title: str, taken: Mapping[Path, object]) -> Path:
    plain = normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode("ascii")
    slug = NOT_IN_FILES.sub("-", plain).strip("-")[:LONGEST] or "option"
    path, number = file.with_name(f"{file.stem}-{slug}{file.suffix}"), 1
    while path in taken:
        number += 1
        path = file.with_name(f"{file.stem}-{slug}-{number}{file.suffix}")
    return path
