"""A questionnaire to hand out, with a sheet of answers that 'collab-sim import --survey' reads."""

from __future__ import annotations

from pathlib import Path

from collab_sim.config.tables.cells import letters
from collab_sim.config.tables.questions import HIGHEST, LOWEST, STATEMENTS
from collab_sim.config.tables.surveys import FEWEST
from collab_sim.config.tables.workbook import LAST_ROW
from collab_sim.world.words import Meaning

BLANKS = (("lowest", f"{LOWEST}"), ("highest", f"{HIGHEST}"), ("fewest", f"{FEWEST}"))
SAID = ("questions", "answers", "actor", "title", "scale", "names", "proxy", "actor_about")
WORDS = {key: Meaning(f"questionnaire.{key}", BLANKS) for key in SAID}


def write_questionnaire(path: Path, lang: str) -> None:
    """Write the questionnaire; raises ImportError without openpyxl, OSError where it can't."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.worksheet.datavalidation import DataValidation

    says = {key: words.said(lang) for key, words in WORDS.items()}
    book = Workbook()
    page = book.worksheets[0]
    page.title = says["questions"]
    page.append([says["title"]])
    page["A1"].font = Font(bold=True, size=14)
    for key in ("scale", "names", "proxy"):
        page.append([says[key]])
    page.append([])
    page.append([says["actor_about"], says["actor"]])
    for statement in STATEMENTS:
        page.append([statement.statement.said(lang), statement.heading.said(lang)])
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 90, 22
    for row in page.iter_rows(min_row=2, max_col=1):
        row[0].alignment = Alignment(wrap_text=True, vertical="top")
    answers = book.create_sheet(says["answers"])
    answers.append([says["actor"], *(statement.heading.said(lang) for statement in STATEMENTS)])
    for cell in answers[1]:
        cell.font = Font(bold=True)
        answers.column_dimensions[cell.column_letter].width = 20
    scale = DataValidation("whole", "between", f"{LOWEST}", f"{HIGHEST}", allow_blank=True)
    scale.error, scale.showErrorMessage = says["scale"], True
    scale.add(f"B2:{letters(len(STATEMENTS))}{LAST_ROW}")
    answers.add_data_validation(scale)
    answers.freeze_panes = "B2"
    book.save(path)
