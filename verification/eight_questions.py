"""Answer eight questions of a decision, each by one command, and write the page that shows them.

``python -m verification.eight_questions`` writes ``docs/how-to/eight-questions.md`` anew. The
scenarios are made up; what is shown is cut from what the commands print.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from click.testing import CliRunner

from collab_sim.cli.verbs import commands

PAGE = Path(__file__).parents[1] / "docs" / "how-to" / "eight-questions.md"
FILES = {
    "today.yaml": """\
extends: continuous
title: As today
prices: {currency: kr, person_month: 62000, result: 150000}
events:
  leaves: {month: 49, coordinators_leave: true, title: The coordinators leave}
  election: {month: 49, set: {municipality.leadership: 0.2}, title: A new majority}
  cut: {month: 25, set: {collaboration.budget: 0.8}, title: Budget minus 20 %}
""",
    "b.yaml": """\
extends: today.yaml
title: B
enablers: [coordinator]
prices: {currency: kr, person_month: 62000, result: 150000, own_costs: 200000}
""",
    "c.yaml": """\
extends: today.yaml
title: C
enablers: [shared_understanding, knowledge_and_training]
""",
}
COMPARE = "collab-sim compare today.yaml b.yaml c.yaml -n 100"
LEVERS = "collab-sim levers today.yaml"


class Question(NamedTuple):
    """A question, the command that answers it, and words that the lines of its answer hold."""

    asked: str
    command: str
    held: tuple[str, ...]


QUESTIONS = (
    Question("Which lever gives most for the same money?", LEVERS, ("Most at equal cost, alone",)),
    Question("In which order?", LEVERS, ("both from the start",)),
    Question(
        "What if the coordinators leave in year five?", COMPARE, ("“The coordinators leave”",)
    ),
    Question("What after an election?", COMPARE, ("“A new majority”",)),
    Question("What if the budget falls by 20 %?", COMPARE, ("“Budget minus 20 %”",)),
    Question("How long until it pays?", COMPARE, ("As today B C", "has paid back, at")),
    Question(
        "What happens in the worst tenth?",
        COMPARE,
        ("As today B C", "results, worst tenth of worlds"),
    ),
    Question("Which two levers are best together?", LEVERS, ("Most at equal cost, in pairs",)),
    Question("C against B?", COMPARE, ("C against B",)),
)


def printed(command: str, folder: Path) -> list[str]:
    """Return the lines that a command prints on a wide terminal."""
    words = command.split()[1:]
    words = [str(folder / word) if word in FILES else word for word in words]
    words += ["--lang", "en", "-o", str(folder / words[0])]
    done = CliRunner().invoke(commands, words, env={"COLUMNS": "600"}, catch_exceptions=False)
    return [" ".join(line.split("  ")).strip(" •") for line in done.output.splitlines()]


def page() -> str:
    """Return the page with every question, command and answer."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        for name, text in FILES.items():
            (folder / name).write_text(text, encoding="utf-8")
        told = {command: printed(command, folder) for command in (COMPARE, LEVERS)}
    parts = [
        "# Eight questions\n\nEach is answered by one command. Written by `python -m "
        "verification.eight_questions` from the made-up scenarios below; nothing here is a "
        "forecast.\n"
    ]
    parts += [f"`{name}`\n\n```yaml\n{text}```\n" for name, text in FILES.items()]
    for number, question in enumerate(QUESTIONS, start=1):
        normal = dict.fromkeys(" ".join(line.split()) for line in told[question.command])
        lines = [line for line in normal if any(word in line for word in question.held)]
        answer = "\n".join(f"> {line}\n>" for line in lines).removesuffix("\n>")
        parts.append(f"## {number}. {question.asked}\n\n`{question.command}`\n\n{answer}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
