"""What a person gets who confuses arguments: a clear error, never a result or an internal one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import islice
from typing import Any

import numpy as np
import pytest

import collab_sim
from collab_sim.config import Laboratory, experiment
from collab_sim.world.declarations import PARAMETERS
from collab_sim.world.refusal import ArgumentError, ValuesError
from verification.senseless import CLEAR, calls, ending

EVERY = 4
LABORATORY = Laboratory(mpcr=0.4, matching="partner", participants=4, rounds=2)


@pytest.mark.filterwarnings("ignore")
def test_senseless_calls_end_in_clear_errors() -> None:
    ends = Counter(ending(call)[0] for call in islice(calls(), 0, None, EVERY))
    assert ends.total() > 300
    assert ends.total() - ends[CLEAR] <= 0.02 * ends.total(), ends


def test_all_wrong_values_are_told_at_once_in_the_words_used_for_files() -> None:
    wrong: dict[str, Any] = {"trust": {"lerning": 0.1, "prior_across": 3.0}, "months": "many"}
    with pytest.raises(ValuesError) as caught:
        collab_sim.Scenario(**wrong, **_least())
    told = str(caught.value)
    assert "trust.lerning: there is no key 'lerning' here (did you mean 'learning'?)" in told
    assert "trust.prior_across: 3.0 is not between 0 and 1 (share)" in told
    assert "months: 'many' is not a whole number" in told
    assert "http" not in told


def _least() -> dict[str, Any]:
    groups = [{"name": "a", "kind": "department", "count": 2}]
    return {"actors": {"groups": groups}, "arenas": [{"name": "b"}]}


def test_numbers_of_numpy_are_numbers() -> None:
    scenario = collab_sim.load_scenario("project")
    changes = {"collaboration.gap": np.int64(5), "trust.learning": np.float64(0.125)}
    assert scenario.changed(changes) == scenario.changed(
        {"collaboration.gap": 5, "trust.learning": 0.125}
    )
    assert Laboratory(mpcr=np.float64(0.5), matching="partner").mpcr == 0.5


@pytest.mark.parametrize(
    "make",
    [
        lambda: experiment(LABORATORY, months=7),
        lambda: experiment(LABORATORY, arenas=[{"name": "another"}]),
        lambda: experiment(LABORATORY).changed({"months": 7}),
        lambda: collab_sim.Scenario(laboratory=LABORATORY, **_least()),
        lambda: collab_sim.load_scenario("project").changed({"laboratory": LABORATORY}),
    ],
)
def test_a_laboratory_has_its_own_months_and_groups(make: Callable[[], object]) -> None:
    with pytest.raises(ArgumentError, match="follows from the laboratory"):
        make()


def test_declared_measures_and_parameters_are_read_alone() -> None:
    for mapping in (collab_sim.MEASURES, PARAMETERS):
        wrong: Any = mapping
        with pytest.raises(TypeError):
            wrong["new"] = None
        with pytest.raises(KeyError, match="did you mean"):
            mapping[next(iter(mapping))[:-1]]


def test_a_model_plays_no_month_after_its_last() -> None:
    model = collab_sim.CollaborationModel(collab_sim.load_scenario("project", ["months=2"]), rng=1)
    model.run()
    with pytest.raises(ArgumentError, match="2 months"):
        model.step()
