"""From LLVM's intermediate representation to a WebAssembly module, or to a native object."""

from __future__ import annotations

import re
from typing import Any

import llvmlite.binding as llvm

from collab_sim.build.compiling import Representation
from collab_sim.build.wasm import module_of, self_contained
from collab_sim.engines.arguments import ENTRY, SLOT_TYPE

WASM = "wasm32-unknown-unknown"
WASM_FEATURES = "+bulk-memory,+bulk-memory-opt,+nontrapping-fptoint,+sign-ext,+mutable-globals"


def wasm_module(code: Representation) -> bytes:
    """Emit the module that plays everywhere; raises ValueError where it is not what it must be."""
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()
    target = llvm.Target.from_triple(WASM)
    machine = target.create_target_machine(
        cpu="generic", features=WASM_FEATURES, opt=3, reloc="static", codemodel="default"
    )
    module, arguments = _optimised(code, machine)
    return self_contained(module_of(machine.emit_object(module), ENTRY), arguments)


def native_object(code: Representation) -> bytes:
    """Emit the same code as an object for this machine.

    No fused multiplication: it would round once where every other machine rounds twice.
    """
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    features = llvm.get_host_cpu_features()
    for fused in ("fma", "fma4", "avx512ifma"):
        features[fused] = False
    target = llvm.Target.from_default_triple()
    machine = target.create_target_machine(
        cpu=llvm.get_host_cpu_name(),
        features=features.flatten(),
        opt=3,
        reloc="pic",
        codemodel="jitdefault",
        jit=True,
    )
    module, _ = _optimised(code, machine)
    emitted: bytes = machine.emit_object(module)
    return emitted


def _optimised(code: Representation, machine: Any) -> tuple[Any, int]:
    """Optimise for a machine with one entry left; return the module and its number of arguments."""
    module = llvm.parse_assembly(_uncounted(str(llvm.parse_bitcode(code.bitcode))))
    module.triple = machine.triple
    module.data_layout = str(machine.target_data)
    kinds = [str(argument.type) for argument in module.get_function(code.function).arguments]
    entry = llvm.parse_assembly(_entry(code.function, kinds))
    entry.triple, entry.data_layout = module.triple, module.data_layout
    module.link_in(entry)
    for named in (*module.functions, *module.global_variables):
        if not named.is_declaration and named.name != ENTRY:
            named.linkage = "internal"
    module.verify()
    options = llvm.create_pipeline_tuning_options(speed_level=3)
    options.loop_vectorization = options.slp_vectorization = False
    builder = llvm.create_pass_builder(machine, options)
    # Wrappers for Python name instructions of the machine they were made on: they go first.
    _unneeded_removed(module, builder)
    builder.getModulePassManager().run(module, builder)
    _unneeded_removed(module, builder)
    return module, len(kinds)


def _unneeded_removed(module: Any, builder: Any) -> None:
    passes = llvm.create_new_module_pass_manager()
    passes.add_global_dead_code_eliminate_pass()
    passes.add_strip_dead_prototype_pass()
    passes.run(module, builder)


def _uncounted(assembly: str) -> str:
    """Empty the functions that count owners of arrays: nobody owns any here."""
    pattern = r"(?ms)^define [^\n]*@(NRT_incref|NRT_decref)\([^\n]*\{\n.*?^\}"
    empty = r"define internal void @\1(ptr %owner) alwaysinline {\n  ret void\n}"
    return re.sub(pattern, empty, assembly)


def _entry(function: str, kinds: list[str]) -> str:
    """Code of the one way in: the address of a table with one slot of eight bytes per argument."""
    lines = [f"define i32 @{ENTRY}(ptr %table) {{"]
    for number, kind in enumerate(kinds):
        lines.append(
            f"%slot{number} = getelementptr i8, ptr %table, i32 {SLOT_TYPE.itemsize * number}"
        )
        lines.append(f"%value{number} = load {kind}, ptr %slot{number}, align {SLOT_TYPE.itemsize}")
    values = ", ".join(f"{kind} %value{number}" for number, kind in enumerate(kinds))
    lines += [
        f'%code = call i32 @"{function}"({values})',
        "ret i32 %code }",
        f'declare i32 @"{function}"({", ".join(kinds)})',
        "define double @sqrt(double %x) alwaysinline {",
        "%root = call double @llvm.sqrt.f64(double %x)",
        "ret double %root }",
        "declare double @llvm.sqrt.f64(double)",
    ]
    return "\n".join(lines)
