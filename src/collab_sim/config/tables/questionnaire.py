"""A questionnaire to hand out, with a sheet of answers that 'collab-sim import --survey' reads."""

from __future__ import annotations

from pathlib import Path

from collab_sim.config.tables.cells import letters
from collab_sim.config.tables.questions import HIGHEST, LOWEST, STATEMENTS
from collab_sim.config.tables.surveys import FEWEST
from collab_sim.config.tables.workbook import LAST_ROW

WORDS = {
    "en": {
        "questions": "Questions", "answers": "Answers", "actor": "organisation",
        "title": "Questionnaire on collaboration",
        "scale": f"How far do you agree? {LOWEST} not at all … {HIGHEST} entirely. Leave blank "
        "what you cannot answer.",
        "names": "No names are asked for, only the organisation. Results of fewer than "
        f"{FEWEST} answers are never shown by themselves.",
        "proxy": "An index of job satisfaction measures something else: do not enter it here.",
        "actor_about": "The organisation you speak for, as in the workbook",
    },
    "sv": {
        "questions": "Frågor", "answers": "Svar", "actor": "organisation",
        "title": "Enkät om samverkan",
        "scale": f"Hur väl stämmer påståendet? {LOWEST} inte alls … {HIGHEST} helt och hållet. "
        "Lämna tomt det du inte kan svara på.",
        "names": "Inga namn efterfrågas, bara organisationen. Resultat av färre än "
        f"{FEWEST} svar visas aldrig för sig.",
        "proxy": "Ett index för arbetstrivsel mäter något annat: för inte in det här.",
        "actor_about": "Den organisation du företräder, som i arbetsboken",
    },
}  # fmt: skip


def write_questionnaire(path: Path, lang: str) -> None:
    """Write the questionnaire; raises ImportError without openpyxl, OSError where it can't."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.worksheet.datavalidation import DataValidation

    says = WORDS[lang]
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
        page.append([statement.text(lang), statement.short(lang)])
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 90, 22
    for row in page.iter_rows(min_row=2, max_col=1):
        row[0].alignment = Alignment(wrap_text=True, vertical="top")
    answers = book.create_sheet(says["answers"])
    answers.append([says["actor"], *(statement.short(lang) for statement in STATEMENTS)])
    for cell in answers[1]:
        cell.font = Font(bold=True)
        answers.column_dimensions[cell.column_letter].width = 20
    scale = DataValidation("whole", "between", f"{LOWEST}", f"{HIGHEST}", allow_blank=True)
    scale.error, scale.showErrorMessage = says["scale"], True
    scale.add(f"B2:{letters(len(STATEMENTS))}{LAST_ROW}")
    answers.add_data_validation(scale)
    answers.freeze_panes = "B2"
    book.save(path)
