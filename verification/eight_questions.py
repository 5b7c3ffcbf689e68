"""Answer eight questions of a decision, each by one command, and write the page that shows them.

``python -m verification.eight_questions`` writes ``docs/how-to/eight-questions.md`` anew, and its
Swedish catalogue. The scenarios are made up; what is shown is cut from what the commands print.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from babel.messages.catalog import Catalog
from click.testing import CliRunner

from collab_sim.cli.verbs import commands
from verification.translations import DOCS, write_catalogue

PAGE = Path("how-to", "eight-questions")
FILES = {
    "today.yaml": """\
extends: continuous
title: {en: As today, sv: Som i dag}
prices: {currency: kr, person_month: 62000, result: 150000}
events:
  leaves:
    month: 49
    coordinators_leave: true
    title: {en: The coordinators leave, sv: Samordnarna slutar}
  election:
    month: 49
    set: {municipality.leadership: 0.2}
    title: {en: A new majority, sv: En ny majoritet}
  cut:
    month: 25
    set: {collaboration.budget: 0.8}
    title: {en: Budget minus 20 %, sv: Budgeten minus 20 %}
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


class Text(NamedTuple):
    """The same in both languages."""

    en: str
    sv: str


class Question(NamedTuple):
    """A question, its command, and for each kind of line in its answer some words of it."""

    asked: Text
    command: str
    held: tuple[Text, ...]


ORDER = Text("both from the start", "båda från start")
AGAINST = Text("C against B", "C mot B")
OPTIONS = Text("As today B C", "Som i dag B C")
TITLE = Text("Eight questions", "Åtta frågor")
BEGIN = Text(
    "Each is answered by one command. Written by `python -m verification.eight_questions` from the "
    "made-up scenarios below; nothing here is a forecast.",
    "Var och en besvaras med ett kommando. Skriven av `python -m verification.eight_questions` ur "
    "de påhittade scenarierna nedan; inget här är en prognos.",
)
QUESTIONS = (
    Question(
        Text(
            "1. Which lever gives most for the same money?",
            "1\\. Vilken åtgärd ger mest för samma pengar?",
        ),
        LEVERS,
        (Text("Most at equal cost, alone", "Mest för samma kostnad, var för sig"),),
    ),
    Question(
        Text("2. In which order?", "2\\. I vilken ordning?"),
        LEVERS,
        (Text("both from the start", "båda från start"),),
    ),
    Question(
        Text(
            "3. What if the coordinators leave in year five?",
            "3\\. Vad händer om samordnarna slutar år fem?",
        ),
        COMPARE,
        (Text("“The coordinators leave”", "”Samordnarna slutar”"),),
    ),
    Question(
        Text("4. What after an election?", "4\\. Vad händer efter ett val?"),
        COMPARE,
        (Text("“A new majority”", "”En ny majoritet”"),),
    ),
    Question(
        Text(
            "5. What if the budget falls by 20 %?", "5\\. Vad händer om budgeten krymper med 20 %?"
        ),
        COMPARE,
        (Text("“Budget minus 20 %”", "”Budgeten minus 20 %”"),),
    ),
    Question(
        Text("6. How long until it pays?", "6\\. Hur lång tid tar det innan det lönar sig?"),
        COMPARE,
        (OPTIONS, Text("has paid back, at", "har lönat sig, vid")),
    ),
    Question(
        Text("7. What happens in the worst tenth?", "7\\. Vad händer i den sämsta tiondelen?"),
        COMPARE,
        (OPTIONS, Text("results, worst tenth of worlds", "resultat i sämsta tiondelen")),
    ),
    Question(
        Text(
            "8. Which two levers are best together?", "8\\. Vilka två åtgärder är bäst tillsammans?"
        ),
        LEVERS,
        (Text("Most at equal cost, in pairs", "Mest för samma kostnad, i par"),),
    ),
    Question(
        Text("Besides: C against B?", "Dessutom: hur står sig C mot B?"),
        COMPARE,
        (Text("C against B", "C mot B"),),
    ),
)


def printed(command: str, folder: Path, language: str) -> list[str]:
    """Return the lines that a command prints on a wide terminal, each once."""
    words = command.split()[1:]
    words = [str(folder / word) if word in FILES else word for word in words]
    words += ["--lang", language, "-o", str(folder / f"{words[0]}-{language}")]
    done = CliRunner().invoke(commands, words, env={"COLUMNS": "600"}, catch_exceptions=False)
    lines = (" ".join(line.split()).strip("• ") for line in done.output.splitlines())
    return list(dict.fromkeys(lines))


def answers(folder: Path) -> list[list[Text]]:
    """Return for each question the lines that answer it, in both languages."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    english, swedish = (
        {command: printed(command, folder, language) for command in (COMPARE, LEVERS)}
        for language in Text._fields
    )
    chosen = []
    for question in QUESTIONS:
        lines = []
        for held in question.held:
            en = [line for line in english[question.command] if held.en in line]
            sv = [line for line in swedish[question.command] if held.sv in line]
            lines += [Text(*pair) for pair in zip(en, sv, strict=True)]
        chosen.append(lines)
    return chosen


def main() -> None:
    """Write the page, and what it says in Swedish."""
    with TemporaryDirectory() as made:
        answered = answers(Path(made))
    texts = [TITLE, BEGIN, *map(_literal, FILES)]
    parts = [f"# {TITLE.en}\n\n{BEGIN.en}\n"]
    parts += [f"`{name}`\n\n```yaml\n{text}```\n" for name, text in FILES.items()]
    for question, answer in zip(QUESTIONS, answered, strict=True):
        quoted = "\n>\n".join(f"> {line.en}" for line in answer)
        parts.append(f"## {question.asked.en}\n\n`{question.command}`\n\n{quoted}\n")
        texts += [question.asked, _literal(question.command), *answer]
    (DOCS / PAGE.with_suffix(".md")).write_text("\n".join(parts), encoding="utf-8")
    catalogue = Catalog(locale="sv")
    for text in texts:
        catalogue.add(text.en, text.sv)
    write_catalogue(catalogue, PAGE)


def _literal(code: str) -> Text:
    return Text(f"`{code}`", f"`{code}`")


if __name__ == "__main__":
    main()
