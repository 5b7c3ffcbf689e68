"""Which barrier or enabler sets a parameter, where several layers of a scenario speak of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from collab_sim.world.declarations import SWITCHES
from collab_sim.world.parameters import Section
from collab_sim.world.parameters.collaboration import CONTINUITY, FORM, implied, yielding
from collab_sim.world.switches import Switch


def set_by_switches() -> dict[str, None]:
    """Return the parameters that any switch sets, in the order of switches."""
    every = (switch for switches in SWITCHES.values() for switch in switches.values())
    return dict.fromkeys(path for switch in every for path in switch.changes)


@dataclass(frozen=True)
class Saying:
    """A value as somebody states it, at its own path, and the value of a parameter it means."""

    path: str
    value: Any
    means: Any


@dataclass(frozen=True)
class Stated:
    """What one layer says: the switches it lists, by kind, and values that a switch sets too."""

    lists: Mapping[str, Sequence[str]]
    values: Mapping[str, Saying]


@dataclass(frozen=True)
class Clash:
    """A listed switch against another one, or against what the layer that lists it says."""

    path: str
    switch: Switch
    other: Switch | None = None
    layer: int = 0

    def __str__(self) -> str:
        said = f"'{self.switch.name}' sets it to {self.switch.changes[self.path]:g}"
        if self.other is None:
            return f"{said}, another value is given beside it"
        return f"{said}, '{self.other.name}' to {self.other.changes[self.path]:g}"


@dataclass(frozen=True)
class Settled:
    """Which switch sets a parameter, what was stated before and yields to it, and what clashes."""

    sets: Mapping[str, Switch]
    covered: Mapping[str, Saying]
    clashes: tuple[Clash, ...] = ()

    def applied(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return a scenario's values with those of the switches that hold."""
        sections = dict(values)
        for path, switch in self.sets.items():
            heading, _, name = path.partition(".")
            says = _section(sections, heading)
            if says is not None:
                sections[heading] = {**yielding(says, (name,)), name: switch.changes[path]}
        return sections


def settle(layers: Sequence[Stated]) -> Settled:
    """Return which switches hold, layer by layer from the first that spoke to the last.

    A list replaces an earlier one of its kind. What a switch sets holds against what was stated
    before it was listed, and yields to what is stated later; the layer that lists it may not state
    another value, nor may two switches.
    """
    setters: dict[str, tuple[Switch, int]] = {}
    clashes = []
    for switch, layer in _listed(layers):
        for path, value in switch.changes.items():
            other, _ = setters.setdefault(path, (switch, layer))
            beside = layers[layer].values.get(path)
            if other.changes[path] != value:
                clashes.append(Clash(path, switch, other, layer))
            elif _last(layers[layer + 1 :], path) is None and beside and beside.means != value:
                clashes.append(Clash(path, switch, layer=layer))
    sets, covered = {}, {}
    for path, (switch, layer) in setters.items():
        beside = layers[layer].values.get(path)
        if _last(layers[layer + 1 :], path) is None and not beside:
            sets[path] = switch
            before = _last(layers[:layer], path)
            if before:
                covered[path] = before
    return Settled(sets, covered, tuple(clashes))


def _listed(layers: Sequence[Stated]) -> Iterator[tuple[Switch, int]]:
    for kind, switches in SWITCHES.items():
        listing = [number for number, layer in enumerate(layers) if kind in layer.lists]
        for name in layers[listing[-1]].lists[kind] if listing else ():
            if isinstance(name, str) and name in switches:
                yield switches[name], listing[-1]


def _last(layers: Sequence[Stated], path: str) -> Saying | None:
    return next((layer.values[path] for layer in layers[::-1] if path in layer.values), None)


def stated(values: Mapping[str, Any]) -> Stated:
    """Return what values of a scenario say of switches."""
    lists = {kind: values[kind] for kind in SWITCHES if isinstance(values.get(kind), list | tuple)}
    says: dict[str, Saying] = {}
    for path in set_by_switches():
        heading, _, name = path.partition(".")
        section = _section(values, heading) or {}
        form = section.get(FORM) if name == CONTINUITY else None
        meant = implied(form)
        if name in section:
            says[path] = Saying(path, section[name], section[name])
        if meant is not None:
            says[path] = Saying(f"{heading}.{FORM}", form, meant)
    return Stated(lists, says)


def _section(values: Mapping[str, Any], heading: str) -> dict[str, Any] | None:
    says = values.get(heading) or {}
    if isinstance(says, Section):
        return says.model_dump(exclude_unset=True)
    return says if isinstance(says, dict) else None
