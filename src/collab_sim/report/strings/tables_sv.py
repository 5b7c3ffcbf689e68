"""Vad som sägs om arbetsböcker och tabeller, på svenska."""

TEXTS = {
    "not_xlsx": "{file} måste sluta på .xlsx",
    "not_yaml": "{file} måste sluta på .yaml",
    "needs_tables": "det här behöver openpyxl: pip install 'collab-sim[tables]'",
    "next_workbook": (
        "Nästa steg: fyll i den, sedan collab-sim import {file} -o mine.yaml --lang sv"
    ),
    "next_questionnaire": "Nästa steg: dela ut den, sedan collab-sim import ER_ARBETSBOK "
    "--survey {file} -o mine.yaml --lang sv",
    "import_read": "{actors}, {groups}, {ties}, {options}",
    "import_evidence": "Era tal: {total} ({measured} mätta, {judged} bedömda, {guessed} gissade); "
    "alla andra är våra",
    "next_compare": "Nästa steg: collab-sim compare {files} --lang sv",
    "next_demo": "Nästa steg: collab-sim demo {files} --lang sv",
    "survey_too_few": "{heading}: {answers} svar används inte; färre än {fewest} visas aldrig "
    "för sig",
    "survey_together": "{heading}: färre än tio svar var, räknade tillsammans: {actors}",
    "own_numbers": "Era tal och våra",
    "own_numbers_told": "{total} värden är era: {measured} mätta, {judged} bedömda, {guessed} "
    "gissade. {ours} parametrar har våra värden.",
    "own_numbers_yours": "era",
    "own_numbers_ours": "våra",
    "own_numbers_firm": "hur säkra era är",
    "own_measured": "mätt",
    "own_judged": "bedömt",
    "own_guessed": "gissat",
    "own_spread": "standardavvikelse {value}",
    "own_proxy": "ett närmevärde",
    "own_of_many": "{meaning} (på {count} rader)",
    "own_value": "ert: {told}",
}
