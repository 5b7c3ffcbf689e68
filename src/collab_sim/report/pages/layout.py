"""Where actors and arenas stand in the picture of a town."""

from __future__ import annotations

from collab_sim.world.actors import Side
from collab_sim.world.scenario import Scenario

WIDTH, HEIGHT = 720.0, 390.0
MARGIN = 8.0
SIDE_X = {Side.DEPARTMENT: 205.0, Side.EXTERNAL: WIDTH - 185.0}

Point = tuple[float, float]


def layout_of(scenario: Scenario) -> dict[str, object]:
    """Places in a picture: departments left, external actors right, arenas in the middle.

    Keys: width, height, and per actor and arena, in their order, (x, y).
    """
    sides = [group.side for group in scenario.actors.groups for _ in group.actor_names]
    columns = {side: iter(_column(sides.count(side), SIDE_X[side])) for side in Side}
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "actors": [next(columns[side]) for side in sides],
        "arenas": _column(len(scenario.arenas), WIDTH / 2),
    }


def _column(number: int, x: float) -> list[Point]:
    room = (HEIGHT - 2 * MARGIN) / max(1, number)
    return [(x, round(MARGIN + room * (index + 0.5), 1)) for index in range(number)]
