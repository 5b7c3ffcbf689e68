"""What is told about files, in Swedish; the English text is the key, as with gettext.

``{}`` stands for a name, a number or words of `WORDS`, in the order in which they are told.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from collab_sim.config.meanings import MEANINGS
from collab_sim.config.swedish_tables import TABLE_MESSAGES

MESSAGES = {
    # What YAML objects to
    "a second document starts here": "här börjar ett andra dokument",
    "one file, one document": "en fil, ett dokument",
    "a colon where no key can stand": "ett kolon där ingen nyckel kan stå",
    "check the indentation, or put the text in quotes": (
        "se över indraget, eller sätt texten inom citattecken"
    ),
    "a value or a closing bracket is missing": "ett värde eller en slutparentes saknas",
    "the indentation does not fit the lines above": "indraget stämmer inte med raderna ovanför",
    "a key without a colon": "en nyckel utan kolon",
    "write 'key: value'": "skriv 'nyckel: värde'",
    "an alias (*name) without its anchor (&name)": "ett alias (*namn) utan sitt ankare (&namn)",
    "a list that is not closed": "en lista som inte avslutas",
    "']' is missing": "']' saknas",
    "a mapping that is not closed": "nycklar med värden som inte avslutas",
    "'}' is missing": "'}' saknas",
    "a quote that is not closed": "ett citat som inte avslutas",
    "an anchor (&name) that is given twice": "ett ankare (&namn) som anges två gånger",
    "a tab; YAML indents with spaces": "en tabb; YAML drar in med mellanslag",
    "replace the tab by spaces": "ersätt tabben med mellanslag",
    "here the {}th value is passed; aliases (*name) must not repeat one another": (
        "här passeras det {}:e värdet; alias (*namn) får inte upprepa varandra"
    ),
    "not valid YAML": "ingen giltig YAML",
    "not valid YAML: {}": "ingen giltig YAML: {}",
    "the character {} cannot stand in a YAML file": "tecknet {} kan inte stå i en YAML-fil",
    "delete it": "ta bort det",
    "a key must be a name": "en nyckel måste vara ett namn",
    "merge keys (<<) are not supported": "sammanslagningsnycklar (<<) stöds inte",
    "use extends instead": "använd extends i stället",
    "the key {} is given twice, first on line {}": ("nyckeln {} anges två gånger, först på rad {}"),
    "there is nothing in it": "den är tom",
    "too large or too deeply nested; aliases (*name) must not repeat one another": (
        "för stor eller för djupt nästlad; alias (*namn) får inte upprepa varandra"
    ),
    "the file must hold keys with values, like 'months: 120'": (
        "filen ska bestå av nycklar med värden, som 'months: 120'"
    ),
    "the tag '{}' is not supported": "taggen '{}' stöds inte",
    # Files and names
    "this is a folder, not a file": "detta är en mapp, ingen fil",
    "cannot be read: {}": "går inte att läsa: {}",
    "larger than {} MB; is this the right file?": "större än {} MB; är det rätt fil?",
    "byte {} is not UTF-8 text": "byte {} är inte text i UTF-8",
    "save the file as UTF-8": "spara filen som UTF-8",
    "there is no file {}": "det finns ingen fil {}",
    "there is no scenario called {}": "det finns inget scenario som heter {}",
    "there is no study called {}": "det finns ingen studie som heter {}",
    "the folder {} does not exist either": "mappen {} finns inte heller",
    "did you mean {}?": "menade du {}?",
    "shipped are {}": "dessa följer med: {}",
    "must be the name or path of one file": "måste vara namnet på eller sökvägen till en fil",
    "goes round in a circle: {}": "går runt i en cirkel: {}",
    "write it as path=value, like collaboration.gap=3": (
        "skriv nyckel=värde, som collaboration.gap=3"
    ),
    # Levers
    "there is no enabler '{}'": "det finns ingen möjliggörare '{}'",
    "the scenario has no barrier '{}'": "scenariot har inget hinder '{}'",
    "contradicts the scenario: {}": "går inte ihop med scenariot: {}",
    "does nothing here; it needs enablers, remove_barriers or set": (
        "gör ingenting här; det behöver enablers, remove_barriers eller set"
    ),
    # Single values
    "the number is too long": "talet är för långt",
    "'{}' is base 60 to YAML; write a plain number or use quotes": (
        "'{}' läser YAML med basen 60; skriv ett vanligt tal eller använd citattecken"
    ),
    "'{}' is octal, hex or binary to YAML; write it in decimal": (
        "'{}' läser YAML oktalt, hexadecimalt eller binärt; skriv talet decimalt"
    ),
    "'{}' is not a number": "'{}' är inget tal",
    "'{}' is read as true, not as a number": "'{}' läses som true, inte som ett tal",
    "'{}' is read as false, not as a number": "'{}' läses som false, inte som ett tal",
    "'{}' is read as true, not as text": "'{}' läses som true, inte som text",
    "'{}' is read as false, not as text": "'{}' läses som false, inte som text",
    "'{}' is read as a number, not as text": "'{}' läses som ett tal, inte som text",
    "'{}' stands in quotes, so it is text": "'{}' står inom citattecken och är därför text",
    "'{}' is read as text by YAML": "'{}' läser YAML som text",
    "'{}' is read as text": "'{}' läses som text",
    "'{}' has a decimal comma": "'{}' har decimalkomma",
    "write {}": "skriv {}",
    "write {} or {}": "skriv {} eller {}",
    "{} is not {}": "{} är inte {}",
    "{} is not one of: {}": "{} är inget av: {}",
    "at least {}": "minst {}",
    "at least {} ({})": "minst {} ({})",
    "between {} and {}": "mellan {} och {}",
    "between {} and {} ({})": "mellan {} och {} ({})",
    "{} is not at least {}": "{} är inte minst {}",
    "{} is not at least {} ({})": "{} är inte minst {} ({})",
    "{} is not between {} and {}": "{} ligger inte mellan {} och {}",
    "{} is not between {} and {} ({})": "{} ligger inte mellan {} och {} ({})",
    "{} is not a number the model can use": "{} är inget tal som modellen kan använda",
    "{} is not a multiple of {}": "{} är ingen multipel av {}",
    "{} is too far": "{} är utanför gränserna",
    "{} cannot stand here": "{} kan inte stå här",
    "{} is given twice": "{} anges två gånger",
    "has no value; it takes {}": "har inget värde; här ska stå {}",
    "is missing": "saknas",
    "is missing; one of: {}": "saknas; något av: {}",
    "is missing; it takes {}": "saknas; här ska stå {}",
    "'{}' is missing": "'{}' saknas",
    "or start from another scenario, 'extends: default'": (
        "eller utgå från ett annat scenario, 'extends: default'"
    ),
    "needs at least one entry": "behöver minst en post",
    "needs at least one value": "behöver minst ett värde",
    "is empty": "är tom",
    "'{}' is tied to itself": "'{}' har en relation till sig själv",
    "the tie from '{}' to '{}' is given twice, first as tie {}": (
        "relationen från '{}' till '{}' anges två gånger, först som relation {}"
    ),
    "closes in month {}, before it opens in month {}": (
        "stänger månad {}, innan den öppnar månad {}"
    ),
    "{} must be given too; only both tell what the arena asks": (
        "ange också {}; först båda säger hur mycket arenan begär"
    ),
    "is longer than 200 characters": "är längre än 200 tecken",
    "there is no key '{}' here": "det finns ingen nyckel '{}' här",
    "there is no key '{}' any longer": "nyckeln '{}' finns inte längre",
    "there is no parameter '{}'": "det finns ingen parameter '{}'",
    "it belongs elsewhere: {}": "den hör hemma på annat ställe: {}",
    "there is no entry '{}' in the list that this changes": (
        "det finns ingen post '{}' i listan som ändras här"
    ),
    "it has {}": "den har {}",
    "there is no entry {} in this list; the last is {}": (
        "det finns ingen post {} i listan; den sista är {}"
    ),
    "can only be true, or left out": "kan bara vara true, eller utelämnas",
    # Forms, barriers, enablers
    "{} contradicts form '{}', which means {}": "{} säger emot formen '{}', som betyder {}",
    "form '{}' means continuity {}, but continuity is {}; give one of the two": (
        "formen '{}' betyder continuity {}, men continuity är {}; ange en av dem"
    ),
    "give one of the two": "ange en av dem",
    "keep one of the two": "behåll en av dem",
    "list it under {}": "skriv den under {}",
    "'{}' sets it to {}, '{}' to {}": "'{}' sätter den till {}, '{}' till {}",
    "'{}' sets it to {}, this line says otherwise": (
        "'{}' sätter den till {}, den här raden säger något annat"
    ),
    "drop the line, or set it in a file that extends this one": (
        "stryk raden, eller sätt värdet i en fil som utgår från den här"
    ),
    "'{}' is none of the barriers": "'{}' är inget av hindren",
    "'{}' is none of the enablers": "'{}' är ingen av möjliggörarna",
    # Actors, arenas, goals
    "'{}' is not an actor or group": "'{}' är ingen aktör eller grupp",
    "the group name '{}' is already taken": "gruppnamnet '{}' är upptaget",
    "the name '{}' is already taken": "namnet '{}' är upptaget",
    "more than one actor is called {}": "mer än en aktör heter {}",
    "a department cannot be in '{}'": "en förvaltning kan inte finnas i '{}'",
    "an external cannot be in '{}'": "en extern aktör kan inte finnas i '{}'",
    "count and the length of members differ": "count och antalet members stämmer inte överens",
    "there is no goal {}": "det finns inget mål {}",
    "{} members do not fit on {} seats; raise the arena's seats": (
        "{} medlemmar får inte plats på {} platser; ge arenan fler platser (seats)"
    ),
    "interactions must be a {} by {} table": "interactions måste vara en tabell på {} gånger {}",
    "relative to this file": "räknat från den här filen",
    "not a table: {}": "ingen tabell: {}",
    "{} columns instead of 3": "{} kolumner i stället för 3",
    "the pair {}, {} is given twice": "paret {}, {} anges två gånger",
    "'{}' is not a goal between 1 and {}": "'{}' är inget mål mellan 1 och {}",
    "a goal does not interact with itself": "ett mål samspelar inte med sig självt",
    "'{}' is not a score between -3 and 3": "'{}' är inget poängtal mellan -3 och 3",
    "separate columns by commas": "skilj kolumnerna åt med komma",
    "the first line must be '{}'": "första raden måste vara '{}'",
    "reciprocal ({}) and own_results ({}) are together more than everybody (1)": (
        "reciprocal ({}) och own_results ({}) är tillsammans mer än alla (1)"
    ),
    "reciprocal ({}) and own_results ({}) are together more than everybody (1); {} is that of {}": (
        "reciprocal ({}) och own_results ({}) är tillsammans mer än alla (1); {} kommer från {}"
    ),
    # Laboratories
    "follows from the laboratory and cannot stand beside it": (
        "följer av laboratoriet och kan inte stå bredvid det"
    ),
    "drop this line": "stryk raden",
    "say laboratory.rounds instead": "skriv laboratory.rounds i stället",
    "the shares of the types sum to {}, more than 1": (
        "typernas andelar summerar till {}, mer än 1"
    ),
    "{} participants do not make whole groups of {}": "{} deltagare ger inga hela grupper om {}",
    "restarts must ascend": "restarts måste stå i stigande ordning",
    "a restart after round {} of {} is none": "en omstart efter runda {} av {} är ingen omstart",
    # Events
    "an event's name has letters, digits and underscores, a letter first": (
        "en händelses namn består av bokstäver, siffror och understreck, en bokstav först"
    ),
    "does nothing; it needs 'set' or 'coordinators_leave: true'": (
        "gör ingenting; den behöver 'set' eller 'coordinators_leave: true'"
    ),
    "month {} is after the end, this scenario has {} months": (
        "månad {} ligger efter slutet, scenariot har {} månader"
    ),
    "ends in month {}, before it begins in month {}": (
        "slutar månad {}, innan den börjar månad {}"
    ),
    "has nothing to end: coordinators leave in one month, the first": (
        "har inget att avsluta: samordnare slutar i en enda månad, den första"
    ),
    "'{}' sets it in the same month, {}; keep one": (
        "'{}' sätter den samma månad, {}; behåll en av dem"
    ),
    "no event can move it: {}": "ingen händelse kan ändra den: {}",
    "is given twice, once under its heading": "anges två gånger, en gång under sin rubrik",
    # Studies
    "must be a mapping of parameters to values, or the word swept": (
        "måste vara parametrar med värden, eller ordet swept"
    ),
    "has no declared range; write {from: …, to: …}": (
        "har inget angivet spann; skriv {from: …, to: …}"
    ),
    "{} is not a list of values, {from: …, to: …} or swept": (
        "{} är ingen lista av värden, {from: …, to: …} eller swept"
    ),
    "write {from: …, to: …}": "skriv {from: …, to: …}",
    "an event has no '{}' that a study could vary": (
        "en händelse har inget '{}' som en studie kan variera"
    ),
    "write events.NAME.month, or events.NAME.set and a parameter": (
        "skriv events.NAMN.month, eller events.NAMN.set och en parameter"
    ),
    "from ({}) must be smaller than to ({})": "from ({}) måste vara mindre än to ({})",
    "steps must be a whole number from 2 to {}": "steps måste vara ett heltal från 2 till {}",
    "{} points; at most {} can be played": "{} punkter; högst {} går att spela",
    "take fewer steps, scenarios or factors, or sample them with a latin_hypercube": (
        "ta färre steg, scenarier eller faktorer, eller dra punkter med latin_hypercube"
    ),
    "{} steps do not fall on whole numbers": "{} steg hamnar inte på heltal",
    "{} is not a scale: linear or log": "{} är ingen skala: linear eller log",
    "a log scale needs from above 0, not {}": "en log-skala kräver from större än 0, inte {}",
    "list scenarios under 'scenarios'": "räkna upp scenarier under 'scenarios'",
    "use 'set' for the horizon, or scenarios with horizons of their own": (
        "använd 'set' för tidshorisonten, eller scenarier med egna horisonter"
    ),
    "vary collaboration.continuity: project 0, programme 0.5, continuous 1": (
        "variera collaboration.continuity: project 0, programme 0.5, continuous 1"
    ),
    "belongs to {}, this design is {}": "hör till {}, den här designen är {}",
    "a {} design needs {}": "en design av slaget {} behöver {}",
    "a {} design needs values, this is a range": (
        "en design av slaget {} behöver värden, detta är ett spann"
    ),
    "list them, or give steps": "räkna upp dem, eller ange steps",
    "a {} design samples a range, these are values": (
        "en design av slaget {} drar ur ett spann, detta är värden"
    ),
    "a Sobol' base sample must be a power of two, {} is not": (
        "ett grundstickprov för Sobol' måste vara en tvåpotens, {} är ingen"
    ),
    "a zip needs lists of one length: {}": "en zip behöver lika långa listor: {}",
    "'{}' is neither scenario nor a factor of this study": (
        "'{}' är varken scenario eller en faktor i studien"
    ),
    "is a factor of this study and cannot be set as well": (
        "är en faktor i studien och kan inte samtidigt sättas"
    ),
    "{} is impossible in '{}': {}": "{} är omöjligt i '{}': {}",
    # Extensions
    "write module:NAME, not '{}'": "skriv modul:NAMN, inte '{}'",
    "model: {}": "model: {}",
    "there is no module '{}' in '{}'": "det finns ingen modul '{}' i '{}'",
    "there is no '{}' in '{}'": "det finns inget '{}' i '{}'",
    "there is no '{}' in '{}' (did you mean '{}'?)": (
        "det finns inget '{}' i '{}' (menade du '{}'?)"
    ),
    "'{}' cannot be imported: {}": "'{}' kan inte importeras: {}",
    "'{}': rules: {}": "'{}': rules: {}",
    "{} takes the arguments ({}), in this order": "{} har argumenten ({}), i den ordningen",
    "{}: a rule uses only {}": "{}: en regel använder bara {}",
    "{}: '{}' is neither a number nor a rule of the model": (
        "{}: '{}' är varken ett tal eller en regel i modellen"
    ),
    "there is no rule '{}'": "det finns ingen regel '{}'",
    "there is no rule '{}' (did you mean '{}'?)": ("det finns ingen regel '{}' (menade du '{}'?)"),
    "{} gives {}; a rule of this name gives {} to {}": (
        "{} ger {}; en regel med det namnet ger {} till {}"
    ),
    "'{}' is no Extension and not a subclass of CollaborationModel": (
        "'{}' är varken en Extension eller en underklass till CollaborationModel"
    ),
    "an extension has to lie in a file, for workers to read it: name it FILE:NAME": (
        "en utvidgning måste ligga i en fil som arbetsprocesserna kan läsa: ange FIL:NAMN"
    ),
    "there is no event '{}' of an extension": "det finns ingen händelse '{}' i en utvidgning",
    "a model of your own runs on Mesa; the ensemble engine cannot play it": (
        "en egen modell körs på Mesa; motorn ensemble kan inte spela den"
    ),
    "leave engine out": "utelämna engine",
    "no world has a month {}": "ingen värld har en månad {}",
    "'{}' has no event '{}'": "'{}' har ingen händelse '{}'",
    "give every scenario one, under 'set: {events: …}'": (
        "ge varje scenario en, under 'set: {events: …}'"
    ),
    "'{}' in '{}' does not set '{}'": "'{}' i '{}' sätter inte '{}'",
    "'{}' and '{}' both set {}, and can begin in the same month ({})": (
        "'{}' och '{}' sätter båda {}, och kan börja samma månad ({})"
    ),
    "keep their months apart": "håll isär deras månader",
    "must be a mapping of keys to values": "måste vara nycklar med värden",
    "must be a list of scenarios": "måste vara en lista av scenarier",
    "a scenario of its own needs a name": "ett eget scenario behöver ett namn",
    "must be a scenario's name, path or keys": (
        "måste vara ett scenarios namn, sökväg eller nycklar"
    ),
    "there are two scenarios called '{}'": "två scenarier heter '{}'",
    "give one another name": "ge det ena ett annat namn",
    "a list names its factors in the points; leave this out": (
        "en lista namnger sina faktorer i punkterna; utelämna detta"
    ),
    "a list needs its points: either rows or a CSV file": (
        "en lista behöver sina punkter: antingen rows eller en CSV-fil"
    ),
    "every point needs exactly these values: {}": "varje punkt behöver precis dessa värden: {}",
    "needs a header and at least one point": "behöver en rubrikrad och minst en punkt",
    "{} values where the header names {}": "{} värden där rubrikraden namnger {}",
    # Observations
    "there is no column {} here; columns are {}": "här finns ingen kolumn {}; kolumnerna är {}",
    "the column {} is missing": "kolumnen {} saknas",
    "there is no measure {}": "det finns inget mått {}",
    "{} is not {} or more": "{} är inte {} eller mer",
    "{} in month {} is given twice": "{} anges två gånger för månad {}",
    "this month has rows with an actor and rows without one; keep one kind": (
        "den här månaden har rader med aktör och rader utan; behåll ett av slagen"
    ),
    "the scenario has no actor {}": "scenariot har ingen aktör {}",
    "{} is no measure of single actors; those are {}": (
        "{} är inget mått på enskilda aktörer; sådana är {}"
    ),
    "ended in month {}, after the last one observed ({})": (
        "slutade månad {}, efter den sista som observerades ({})"
    ),
    "arenas are followed from the start, and '{}' opens later": (
        "arenor följs från start, och '{}' öppnar senare"
    ),
    "there is no parameter {}": "det finns ingen parameter {}",
    "there is no parameter {} ({})": "det finns ingen parameter {} ({})",
    "{} has no declared range and stays as it is": (
        "{} har inget angivet intervall och förblir som det är"
    ),
    "nobody reads {} in this scenario": "ingen läser {} i det här scenariot",
    "fitting needs pyABC: pip install 'collab-sim[fit]'": (
        "en anpassning behöver pyABC: pip install 'collab-sim[fit]'"
    ),
    "the column {} is given twice": "kolumnen {} anges två gånger",
    "unexpected end of data": "ett citat som inte avslutas",
    "'{}' expected after '{}'": "'{}' väntades efter '{}'",
    # Keys that went away
    "say coordinators.full_time: full-time posts (0.4 is the default)": (
        "skriv coordinators.full_time: heltidstjänster (förval 0.4)"
    ),
    "say coordinators.span: memberships per full-time post": (
        "skriv coordinators.span: medlemskap per heltidstjänst"
    ),
    "dropped: municipality.handover_by_coordination is left": (
        "struken: municipality.handover_by_coordination finns kvar"
    ),
    "say departments.reciprocal and external.reciprocal, and own_results beside them": (
        "skriv departments.reciprocal och external.reciprocal, och own_results bredvid dem"
    ),
    "say engagement.reciprocity_own_results, and reciprocity_duty_bound": (
        "skriv engagement.reciprocity_own_results, och reciprocity_duty_bound"
    ),
    "dropped: engagement.pace alone says how fast engagement moves": (
        "struken: engagement.pace säger ensam hur snabbt engagemanget rör sig"
    ),
    "say learning.routine_growth_per_goal (an arena has several goals)": (
        "skriv learning.routine_growth_per_goal (en arena har flera mål)"
    ),
    "dropped: who joins needs the time for the whole ask": (
        "struken: den som går med behöver tid för hela den begärda insatsen"
    ),
    "say laboratory.types.own_results; the rest are duty-bound": (
        "skriv laboratory.types.own_results; resten är plikttrogna"
    ),
    "say {}": "skriv {}",
    # Folders of results
    "{} holds no results: there is no manifest.json": (
        "{} innehåller inga resultat: det finns ingen manifest.json"
    ),
    "{} cannot be read: {}": "{} går inte att läsa: {}",
    "{} cannot be written: {}": "{} går inte att skriva: {}",
    "{}: results of another version of collab-sim": (
        "{}: resultat från en annan version av collab-sim"
    ),
    "{}: {}. Every finished part is kept; when the cause is gone, go on with --resume.": (
        "{}: {}. Varje färdig del är sparad; fortsätt med --resume när orsaken är borta."
    ),
    "{} cannot be read or written: {}": "{} går inte att läsa eller skriva: {}",
    "another command is writing into {}; {}": "ett annat kommando skriver i {}; {}",
    "wait until it is done, or choose another folder with -o": (
        "vänta tills det är klart, eller välj en annan mapp med -o"
    ),
    "{} is not empty; choose another folder with -o": ("{} är inte tom; välj en annan mapp med -o"),
    "{} holds parts of results, but there is no manifest.json to tell of which study; {}": (
        "{} innehåller delar av resultat, men ingen manifest.json som säger av vilken studie; {}"
    ),
    "choose another folder with -o": "välj en annan mapp med -o",
    "{} already holds results; {}": "{} innehåller redan resultat; {}",
    "go on with --resume, or choose another folder with -o": (
        "fortsätt med --resume, eller välj en annan mapp med -o"
    ),
    "{} was made otherwise, nothing was run:\n{}": (
        "{} gjordes på ett annat sätt, inget kördes:\n{}"
    ),
    "there is nothing to merge": "det finns inget att foga ihop",
    "given twice: {}": "anges två gånger: {}",
    "missing shards: {}": "delar som saknas: {}",
    "{} is not finished: {}": "{} är inte färdig: {}",
    "{} of {} runs; finish it with --resume": ("{} av {} körningar; gör den färdig med --resume"),
    "{} and {} are of different studies": "{} och {} hör till olika studier",
    "{} and {} have different numbers of replicates": "{} och {} har olika många replikat",
    "{} and {} divide the study differently": "{} och {} delar upp studien olika",
    "{} and {} were not made alike:\n{}": "{} och {} gjordes inte på samma sätt:\n{}",
    "model: there is no module '{}' in {}": "model: det finns ingen modul '{}' i {}",
    "model: there is no '{}' in '{}'": "model: det finns ingen '{}' i '{}'",
    "model: '{}' cannot be imported: {}": "model: '{}' går inte att importera: {}",
    "model: '{}' is not a subclass of CollaborationModel": (
        "model: '{}' är ingen underklass av CollaborationModel"
    ),
    "no Dask scheduler answers at {}: {}": "ingen Dask-schemaläggare svarar på {}: {}",
    "the scheduler at {} has no workers": "schemaläggaren på {} har inga arbetare",
    "there is no run {}; this study has {}": "det finns ingen körning {}; studien har {}",
    "the compiled engine could not be built: {}": (
        "den kompilerade motorn gick inte att bygga: {}"
    ),
    "the compiled engine ended with code {}": "den kompilerade motorn slutade med kod {}",
    # The end of a list of problems
    "must be the same in all scenarios compared ({})": (
        "måste vara lika i alla scenarier som jämförs ({})"
    ),
    # What nothing reads
    "nobody may join: none of these exists, so the arena stays empty": (
        "ingen får vara med: ingen av dessa finns, så arenan förblir tom"
    ),
    "nothing reads this: there is no actor it is for": (
        "ingen läser detta: det finns ingen aktör som det gäller"
    ),
    "nothing reads this: every actor or arena it is for has a value of its own": (
        "ingen läser detta: varje aktör eller arena som det gäller har ett eget värde"
    ),
    "change the values of their own, or drop this": "ändra de egna värdena, eller stryk detta",
    "sets {}, which nothing reads here": "anger {}, som ingen läser här",
    "1 problem, nothing was run.": "1 problem, inget kördes.",
    "{} problems, nothing was run.": "{} problem, inget kördes.",
    "… and {} more": "… och {} till",
    "help: {}": "hjälp: {}",
}
WORDS = {
    "a number": "ett tal",
    "a whole number": "ett heltal",
    "text": "text",
    "true or false": "true eller false",
    "a list": "en lista",
    "a mapping": "nycklar med värden",
    "a mapping of keys to values": "nycklar med värden",
    "nothing: the design samples ranges": "inget: designen drar ur spann",
    "an arena keeps the form, the length and the pause that it was planned with": (
        "en arena behåller den form, den längd och den paus som den planerades med"
    ),
    "it is read when the world begins, and never after that": (
        "den läses när världen börjar, och aldrig därefter"
    ),
    "a condition of the laboratory holds from the first round to the last": (
        "ett villkor i laboratoriet gäller från första rundan till sista"
    ),
    "Permission denied": "åtkomst nekas",
    "No such file or directory": "filen eller mappen finns inte",
    "Is a directory": "det är en mapp",
    "Not a directory": "det är ingen mapp",
    "No space left on device": "disken är full",
    "Read-only file system": "disken är skrivskyddad",
    "File exists": "det finns redan",
    "exponent": "exponent",
    "full-time posts": "heltidstjänster",
    "goals": "mål",
    "members": "medlemmar",
    "memberships per full-time post": "medlemskap per heltidstjänst",
    "months": "månader",
    "per event": "per händelse",
    "per month": "per månad",
    "per round": "per runda",
    "per year": "per år",
    "person-months per goal": "personmånader per mål",
    "ratio": "kvot",
    "relative standard deviation": "relativ standardavvikelse",
    "results per hour": "resultat per timme",
    "rounds per month": "rundor per månad",
    "share": "andel",
    "share of working time": "andel av arbetstiden",
    "share per circle": "andel per krets",
    "standard deviation": "standardavvikelse",
    "weight": "vikt",
}
SLOT = re.escape("{}")
IDENTIFIER = re.compile(r"[a-z0-9_.]+")
THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
HARD_SPACE = "\N{NO-BREAK SPACE}"


def in_swedish(told: str) -> str:
    """Return a message or hint in Swedish; one without Swedish wording stays as it is."""
    exact = WORDS.get(told) or MEANINGS.get(told)
    if exact:
        return exact
    for pattern, quoted, swedish in _patterns():
        found = pattern.fullmatch(told)
        if found:
            slots = zip(found.groups(), quoted, strict=True)
            parts = *(part if own else _inside(part) for part, own in slots), ""
            between = re.split(SLOT, swedish)
            return "".join(chain.from_iterable(zip(between, parts, strict=True)))
    return told


def _inside(part: str) -> str:
    """Put what stands in a message into Swedish: words, alternatives, a reason; no own names."""
    if THOUSANDS.fullmatch(part):
        return part.replace(",", HARD_SPACE)
    several = part.split(" or ")
    if all(each in WORDS or IDENTIFIER.fullmatch(each) for each in several):
        return " eller ".join(WORDS.get(each, each) for each in several)
    return in_swedish(part)


@cache
def _patterns() -> list[tuple[re.Pattern[str], tuple[bool, ...], str]]:
    """Templates as patterns, those that say most first; what stands in quotes is a name."""
    messages = {**TABLE_MESSAGES, **MESSAGES}
    by_length = sorted(messages.items(), key=lambda each: -len(each[0].replace("{}", "")))
    return [
        (
            re.compile(re.escape(english).replace(SLOT, "(.*?)"), re.DOTALL),
            tuple(quote == "'" for quote in re.findall(r"(.?)\{\}", f" {english}")),
            swedish,
        )
        for english, swedish in by_length
    ]
