"""What is declared here and now: what the model declares, and what the extension in force adds.

Nothing is registered: whoever asks gets what holds in the context that asks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from collab_sim.world.extension import Extension, extension_in_force
from collab_sim.world.measures import OUR_MEASURES
from collab_sim.world.parameters import OUR_PARAMETERS, OUR_SECTIONS
from collab_sim.world.refusal import unknown
from collab_sim.world.switches import OUR_BARRIERS, OUR_ENABLERS, Switch

Declaration = TypeVar("Declaration")


class Declared(Mapping[str, Declaration]):
    """Declarations by name, those of the extension in force last."""

    def __init__(
        self,
        what: str,
        ours: Mapping[str, Declaration],
        added: Callable[[Extension], Mapping[str, Declaration]],
    ) -> None:
        self._what, self._ours, self._added = what, ours, added

    def _all(self) -> Mapping[str, Declaration]:
        extension = extension_in_force()
        added = self._added(extension) if extension else {}
        return {**self._ours, **added} if added else self._ours

    def __getitem__(self, name: str) -> Declaration:
        declared = self._all()
        if name not in declared:
            raise KeyError(unknown(self._what, name, declared))
        return declared[name]

    def __contains__(self, name: object) -> bool:
        return name in self._all()

    def get(self, name: str, otherwise: Any = None) -> Any:
        """Return what stands under a name, or something else where nothing does."""
        return self._all().get(name, otherwise)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __repr__(self) -> str:
        return repr(dict(self))


SECTIONS = Declared("heading", OUR_SECTIONS, lambda extension: extension.parameters)
PARAMETERS = Declared("parameter", OUR_PARAMETERS, lambda extension: extension.own_parameters)
MEASURES = Declared("measure", OUR_MEASURES, lambda extension: extension.own_measures)
BARRIERS = Declared("barrier", OUR_BARRIERS, lambda extension: extension.own_barriers)
ENABLERS = Declared("enabler", OUR_ENABLERS, lambda extension: extension.own_enablers)
SWITCHES: Mapping[str, Mapping[str, Switch]] = MappingProxyType(
    {"barriers": BARRIERS, "enablers": ENABLERS}
)
"""Switches by the key of a scenario file that lists them."""
