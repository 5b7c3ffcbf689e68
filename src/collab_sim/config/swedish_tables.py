"""What is told about workbooks and tables, in Swedish; the English text is the key."""

TABLE_MESSAGES = {
    # Files and sheets
    "openpyxl is not installed": "openpyxl är inte installerat",
    "pip install 'collab-sim[tables]', or save each sheet as CSV in one folder": (
        "pip install 'collab-sim[tables]', eller spara varje blad som CSV i en mapp"
    ),
    "is no workbook": "är ingen arbetsbok",
    "save it as an Excel workbook (.xlsx), without a password": (
        "spara den som Excel-arbetsbok (.xlsx), utan lösenord"
    ),
    "is neither a workbook nor a table": "är varken en arbetsbok eller en tabell",
    "give a workbook (.xlsx), a table (.csv), or a folder of tables": (
        "ange en arbetsbok (.xlsx), en tabell (.csv) eller en mapp med tabeller"
    ),
    "is no table of text: {}": "är ingen texttabell: {}",
    "none of its sheets is known; known are {}": "inget av bladen är känt; kända är {}",
    "the same sheet as {}": "samma blad som {}",
    "there is no sheet {}": "det finns inget blad {}",
    "the sheet is empty": "bladet är tomt",
    "there are no rows below the headings": "det finns inga rader under rubrikerna",
    "fill it in, or delete the sheet": "fyll i det, eller ta bort bladet",
    "has more than {} rows; is this the right table?": (
        "har fler än {} rader; är det rätt tabell?"
    ),
    "there is no column {} in this sheet": "det finns ingen kolumn {} i det här bladet",
    "the column {} is given twice": "kolumnen {} finns två gånger",
    "the column '{}' or '{}' is missing": "kolumnen '{}' eller '{}' saknas",
    # Cells
    "a formula, {}": "en formel, {}",
    "paste its value instead": "klistra in värdet i stället",
    "the formula failed: {}": "formeln gick inte att räkna ut: {}",
    "write the value itself": "skriv själva värdet",
    "merged cells {}": "sammanfogade celler {}",
    "write the value in each of them": "skriv värdet i var och en av dem",
    "'{}' is a date": "'{}' är ett datum",
    "format the cell as text or number": "formatera cellen som text eller tal",
    "{} has two decimal signs": "{} har två decimaltecken",
    "{} is not a number": "{} är inget tal",
    "{} is not a whole number": "{} är inget heltal",
    "{} is not a list of goals": "{} är ingen lista av mål",
    "{} is not the number of a goal": "{} är inget måls nummer",
    "write goals with semicolons: 13; 7; 11": "skriv målen med semikolon: 13; 7; 11",
    "write {} % or {}": "skriv {}\N{NO-BREAK SPACE}% eller {}",
    # Actors, ties, settings
    "{} is given twice, first in {}": "{} anges två gånger, först i {}",
    "needs a kind: department or external": "behöver ett slag: förvaltning eller extern",
    "an external actor needs a sector, one of: {}": (
        "en extern aktör behöver en sektor, något av: {}"
    ),
    "{} is not an actor": "{} är ingen aktör",
    "{} is tied to itself": "{} har en relation till sig själv",
    "the tie from {} to {} is given twice, first in {}": (
        "relationen från {} till {} anges två gånger, först i {}"
    ),
    "there is no setting {}": "det finns ingen uppgift {}",
    "there is no option {}": "det finns inget alternativ {}",
    "no change is named in this row": "ingen ändring nämns på raden",
    "the value beside it is missing": "värdet bredvid saknas",
    "{} has another {} in an earlier row": "{} har ett annat värde ({}) på en tidigare rad",
    "{} is given twice in one event": "{} anges två gånger i en händelse",
    "nothing happens: name a change, or let the coordinators leave": (
        "ingenting händer: ange en ändring, eller låt samordnarna sluta"
    ),
    # Mappings, networks, surveys, attendance
    "write it as column=key, column:value=word, or the path of a mapping file": (
        "skriv kolumn=nyckel, kolumn:värde=ord, eller sökvägen till en fil som säger det"
    ),
    "there is no column {} here": "det finns ingen kolumn {} här",
    "no table has a column {}": "ingen tabell har en kolumn {}",
    "there is no column {} in this table": "det finns ingen kolumn {} i den här tabellen",
    "the sheet '{}' has no column {}": "bladet '{}' har ingen kolumn {}",
    "is no network that is known here": "är inget nätverk som går att läsa här",
    "give GraphML (.graphml), GEXF (.gexf) or a list of edges (.csv)": (
        "ange GraphML (.graphml), GEXF (.gexf) eller en lista av kanter (.csv)"
    ),
    "is no plain network file": "är ingen vanlig nätverksfil",
    "is no network: {}": "är inget nätverk: {}",
    "no answers here: it needs a column 'organisation' and one for each statement": (
        "här finns inga svar: det behövs en kolumn 'organisation' och en för varje påstående"
    ),
    "an attendance list needs columns date, group and actor; missing: {}": (
        "en närvarolista behöver kolumnerna datum, grupp och aktör; det saknas: {}"
    ),
    "{} is not a date": "{} är inget datum",
    "write it as 2026-03-14": "skriv det som 2026-03-14",
}
