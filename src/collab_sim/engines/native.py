"""The engine as native code: for long studies, where the extra ``build`` is installed.

The module's own code, emitted for this machine: equal in every bit, and faster. It takes half a
minute to make, once per version of the sources, and is kept.
"""

from __future__ import annotations

import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

from collab_sim.engines import module
from collab_sim.engines.arguments import ENTRY

MAKING = "a long study: making native code for this machine, once (half a minute)"
_LOADED: dict[module.Rules, Any] = {}
"""LLVM's compilers with the code in use, by rules of a user's own; as long as the process."""


def native_entry(rules: module.Rules = ()) -> int | None:
    """Address of the native entry if this process uses one."""
    return _LOADED[rules].get_function_address(ENTRY) if rules in _LOADED else None


def use_native(rules: module.Rules = ()) -> bool:
    """Play with native code from now on in this process; return whether that is possible.

    ``rules`` are those of a user's own that it plays. Without the extra ``build``, or without a
    folder of one's own to keep code in, the module plays.
    """
    folder = module.cache_folder() if module.can_build() else None
    if folder is None:
        return False
    if rules not in _LOADED:
        file = folder / f"{module.digest(rules=rules).hex()}-{_machine()}.o"
        _LOADED[rules] = _linked(_content(file, rules))
    return True


def _content(file: Path, rules: module.Rules) -> bytes:
    """Code of this machine, kept from an earlier run or made now."""
    if not file.exists():
        with tempfile.TemporaryDirectory() as scratch:
            fresh = Path(scratch) / file.name
            print(MAKING, file=sys.stderr)  # noqa: T201
            module.run_build("--native", str(fresh), rules=rules)
            module.keep(fresh, file)
            return fresh.read_bytes()
    return file.read_bytes()


def _machine() -> str:
    """A name for code that runs here: the same processor under the same library."""
    import llvmlite
    import llvmlite.binding as llvm

    return f"{platform.machine()}-{llvm.get_host_cpu_name()}-llvm{llvmlite.__version__}"


def _linked(content: bytes) -> Any:
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    machine = llvm.Target.from_default_triple().create_target_machine(jit=True)
    compiler = llvm.create_mcjit_compiler(llvm.parse_assembly(""), machine)
    compiler.add_object_file(llvm.ObjectFileRef.from_data(content))
    compiler.finalize_object()
    return compiler
