"""Build the engine: ``python -m collab_sim.build``."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from collab_sim.build.compiling import represented
from collab_sim.build.emitting import native_object, wasm_module
from collab_sim.build.wasm import with_section
from collab_sim.engines.module import SECTION, SHIPPED, digest


def build() -> None:
    """Write the module, a native object, or both from one compilation; the shipped module else."""
    parser = argparse.ArgumentParser(prog="python -m collab_sim.build", description=__doc__)
    parser.add_argument("--output", type=Path, help=f"where the module goes, if not {SHIPPED.name}")
    parser.add_argument("--native", type=Path, help="where an object for this machine goes")
    parser.add_argument("--own-rules", action="store_true", help="read rules of one's own (JSON)")
    options = parser.parse_args()
    output = options.output or (None if options.native else SHIPPED)
    rules = tuple(map(tuple, json.load(sys.stdin))) if options.own_rules else ()
    code = represented(rules)
    if output:
        name, seal = SECTION[1:].decode(), digest(rules=rules)
        output.write_bytes(with_section(wasm_module(code), name, seal))
    if options.native:
        options.native.write_bytes(native_object(code))


build()
