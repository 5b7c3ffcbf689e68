"""An object file of WebAssembly as a module, without a linker.

LLVM's provisional addresses are right already where there is neither data nor a table. What is left
to do is to drop what is for linkers and to export the entry.
"""

from __future__ import annotations

from collections.abc import Iterator

WASM_HEADER = b"\0asm\x01\0\0\0"
CUSTOM, IMPORT, EXPORT, DATA = 0, 2, 7, 11
TABLE, ELEMENT = 4, 9
AFTER_EXPORT = (8, 9, 10, 11, 12)
FUNCTION_SYMBOL = 0
SYMBOL_TABLE = 8
UNDEFINED, EXPLICIT_NAME = 0x10, 0x40
MEMORY = ("env", "__linear_memory", 2)
"""What the module asks for: module, name, and kind (a memory)."""
STACK = ("env", "__stack_pointer", 3)
"""What it asks for too where something does not fit into local variables (a global)."""


def module_of(binary: bytes, entry: str) -> bytes:
    """Turn an object into a module that exports ``entry``."""
    parts = list(module_sections(binary))
    [linking] = [payload for kind, payload in parts if kind == CUSTOM and _is_linking(payload)]
    export = leb(1) + _text(entry) + b"\0" + leb(_function_number(linking, entry))
    module = bytearray(WASM_HEADER)
    exported = False
    for kind, payload in parts:
        if kind in AFTER_EXPORT and not exported:
            module += _section(EXPORT, export)
            exported = True
        if kind != CUSTOM:
            module += _section(kind, payload)
    return bytes(module)


def self_contained(module: bytes, arguments: int) -> bytes:
    """Return the module if it is self-contained; raise ValueError where it is not."""
    kinds = dict(module_sections(module))
    wanted = imports(kinds[IMPORT])
    if MEMORY not in wanted or not set(wanted) <= {MEMORY, STACK}:
        raise ValueError(f"the module asks for {wanted}: something in it calls out of it")
    extra = [kind for kind in (DATA, TABLE, ELEMENT) if kind in kinds]
    if extra:
        raise ValueError(f"the module has sections {extra}: it needs a linker")
    if not 0 < arguments < 1000:
        raise ValueError(f"the kernel takes {arguments} arguments")
    return module


def with_section(module: bytes, name: str, content: bytes) -> bytes:
    """Return the module with a custom section at its end."""
    return module + _section(CUSTOM, _text(name) + content)


def module_sections(binary: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield kind and payload of every section."""
    if binary[: len(WASM_HEADER)] != WASM_HEADER:
        raise ValueError("not WebAssembly")
    position = len(WASM_HEADER)
    while position < len(binary):
        kind = binary[position]
        size, start = unleb(binary, position + 1)
        yield kind, binary[start : start + size]
        position = start + size


def imports(payload: bytes) -> list[tuple[str, str, int]]:
    """Module, name and kind of everything an import section asks for."""
    count, position = unleb(payload, 0)
    wanted = []
    for _ in range(count):
        module, position = _read_text(payload, position)
        name, position = _read_text(payload, position)
        kind = payload[position]
        wanted.append((module, name, kind))
        position = _after_description(payload, position + 1, kind)
    return wanted


def _after_description(payload: bytes, position: int, kind: int) -> int:
    if kind == 0:  # a function: its type
        return unleb(payload, position)[1]
    if kind == 3:  # a global: its type and whether it changes
        return position + 2
    if kind == 1:  # a table: what it holds, then limits like a memory's
        position += 1
    limited = payload[position] & 1
    position = unleb(payload, position + 1)[1]
    return unleb(payload, position)[1] if limited else position


def _is_linking(payload: bytes) -> bool:
    return _read_text(payload, 0)[0] == "linking"


def _function_number(linking: bytes, entry: str) -> int:
    _, position = _read_text(linking, 0)
    version, position = unleb(linking, position)
    if version != 2:
        raise ValueError(f"linking section of version {version}, not 2")
    while position < len(linking):
        kind = linking[position]
        size, start = unleb(linking, position + 1)
        if kind == SYMBOL_TABLE:
            return _functions(linking, start)[entry]
        position = start + size
    raise ValueError("no symbols")


def _functions(linking: bytes, position: int) -> dict[str, int]:
    """Numbers of functions by name."""
    count, position = unleb(linking, position)
    numbers = {}
    for _ in range(count):
        kind, (flags, position) = linking[position], unleb(linking, position + 1)
        if kind in (FUNCTION_SYMBOL, 2, 4, 5):
            number, position = unleb(linking, position)
            if not flags & UNDEFINED or flags & EXPLICIT_NAME:
                name, position = _read_text(linking, position)
                if kind == FUNCTION_SYMBOL:
                    numbers[name] = number
        elif kind == 1:
            _, position = _read_text(linking, position)
            for _ in range(0 if flags & UNDEFINED else 3):
                _, position = unleb(linking, position)
        else:
            _, position = unleb(linking, position)
    return numbers


def leb(number: int) -> bytes:
    """Write a whole number as WebAssembly does, seven bits a byte.

    >>> list(leb(300))
    [172, 2]
    """
    written = bytearray()
    while True:
        low, number = number & 127, number >> 7
        written.append(low | (128 if number else 0))
        if not number:
            return bytes(written)


def unleb(data: bytes, position: int) -> tuple[int, int]:
    """Read such a number; return it and the position after it.

    >>> unleb(leb(300), 0)
    (300, 2)
    """
    number = shift = 0
    while True:
        byte = data[position]
        position += 1
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return number, position


def _section(kind: int, payload: bytes) -> bytes:
    return bytes([kind]) + leb(len(payload)) + payload


def _text(name: str) -> bytes:
    return leb(len(name)) + name.encode()


def _read_text(data: bytes, position: int) -> tuple[str, int]:
    size, start = unleb(data, position)
    return data[start : start + size].decode(), start + size
