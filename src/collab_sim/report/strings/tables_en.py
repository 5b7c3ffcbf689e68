"""What is told about workbooks and tables, in English."""

TEXTS = {
    "not_xlsx": "{file} must end in .xlsx",
    "not_yaml": "{file} must end in .yaml",
    "needs_tables": "this needs openpyxl: pip install 'collab-sim[tables]'",
    "next_workbook": "Next: fill it in, then collab-sim import {file} -o mine.yaml",
    "next_questionnaire": "Next: hand it out, then collab-sim import YOUR_WORKBOOK "
    "--survey {file} -o mine.yaml",
    "import_read": "{actors}, {groups}, {ties}, {options}",
    "import_evidence": "Your numbers: {total} ({measured} measured, {judged} judged, "
    "{guessed} guessed); all else are ours",
    "next_compare": "Next: collab-sim compare {files}",
    "next_demo": "Next: collab-sim demo {files}",
    "survey_too_few": "{heading}: {answers} answers are not used; fewer than {fewest} are never "
    "shown by themselves",
    "survey_together": "{heading}: fewer than ten answers each, counted together: {actors}",
    "own_numbers": "Your numbers and ours",
    "own_numbers_told": "{total} values are yours: {measured} measured, {judged} judged, {guessed} "
    "guessed. {ours} parameters hold our values.",
    "own_numbers_yours": "yours",
    "own_numbers_ours": "ours",
    "own_numbers_firm": "how firmly yours stand",
    "own_measured": "measured",
    "own_judged": "judged",
    "own_guessed": "guessed",
    "own_spread": "standard deviation {value}",
    "own_proxy": "a proxy",
    "own_of_many": "{meaning} (in {count} rows)",
    "own_value": "yours: {told}",
}
