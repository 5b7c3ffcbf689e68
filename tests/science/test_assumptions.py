"""What hangs on assumptions: the claims of docs/explanation/assumptions.md, with fewer pairs."""

from __future__ import annotations

from collab_sim import PARAMETERS
from collab_sim.world.parameters import Mark
from verification.assumptions import PAGE, evidence_rows, marked, sensitivity, turned

PAIRS = 100
TURNS = "work.ask_per_goal"
STAYS = "engagement.patience"


def test_every_parameter_stands_on_the_page_with_its_evidence_as_the_code_says_it() -> None:
    # Write it anew with: python -m verification.assumptions
    page = PAGE.read_text(encoding="utf-8")
    assert "\n".join(evidence_rows()) in page
    assert len(list(evidence_rows())) == len(PARAMETERS) + 2


def test_every_assumption_that_studies_sweep_was_tried() -> None:
    page = PAGE.read_text(encoding="utf-8").partition("<!-- end of headline -->")[0]
    swept = [path for path in marked(Mark.ASSUMED) if PARAMETERS[path].swept]
    assert [path for path in swept if f"| `{path}` | assumed |" not in page] == []


def test_asking_for_more_turns_the_answer_around_and_patience_does_not() -> None:
    found = sensitivity(PAIRS, [TURNS, STAYS])
    assert found.given.direction == 1
    assert {swing.path: turned(swing) for swing in found.swings} == {TURNS: True, STAYS: False}
    assert [swing.path for swing in found.swings] == [TURNS, STAYS]
