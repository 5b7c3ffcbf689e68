"""What keys and measures mean, in Swedish; the English text is the key."""

MEANINGS = {
    # Measures
    "mean engagement of all actors": "medelengagemang hos alla aktörer",
    "mean engagement of departments; undefined without any": (
        "medelengagemang hos förvaltningarna; saknar värde utan förvaltningar"
    ),
    "mean engagement of external actors; undefined without any": (
        "medelengagemang hos externa aktörer; saknar värde utan externa aktörer"
    ),
    "mean engagement of actors with a seat in an alive arena; undefined without any": (
        "medelengagemang hos aktörer med plats i en levande arena; saknar värde utan sådana"
    ),
    "sum over alive arenas and their members of engagement / seats of all planned arenas; "
    "undefined before the first arena opens": (
        "medlemmarnas engagemang summerat över levande arenor, delat med alla planerade arenors "
        "platser; saknar värde innan den första arenan öppnar"
    ),
    "mean engagement of actors with a seat at the start, wherever they are; undefined without": (
        "medelengagemang hos dem som hade en plats från början, var de än är; saknar värde utan "
        "sådana"
    ),
    "mean of effort delivered / asked over seats asked this month; undefined without any": (
        "utförd insats genom begärd, i medeltal över de platser som fick en begäran denna månad; "
        "saknar värde utan sådana"
    ),
    "engagement - action; undefined where action is": (
        "engagemang minus handling; saknar värde där handling gör det"
    ),
    "mean trust over acquainted ordered pairs of the same side; undefined without any": (
        "medeltillit mellan bekanta på samma sida; saknar värde utan bekanta"
    ),
    "mean trust over acquainted ordered pairs across the boundary; undefined without any": (
        "medeltillit mellan bekanta i kommunen och bland externa aktörer; saknar värde utan bekanta"
    ),
    "mean over alive arenas with members of shared understanding; undefined without any": (
        "medel av samsynen i levande arenor med medlemmar; saknar värde utan sådana"
    ),
    "mean routine over alive arenas; undefined without any": (
        "medel av arbetsrutinen i levande arenor; saknar värde utan sådana"
    ),
    "mean competence of all actors": "medel av alla aktörers samverkanskompetens",
    "mean fatigue of all actors": "medel av alla aktörers samverkanströtthet",
    "effective person-months achieved this month, all arenas": (
        "verksamma personmånader denna månad, alla arenor"
    ),
    "sum of results since the start": "summan av resultaten sedan start",
    "leverage * results - person-months delivered this month": (
        "hävstång gånger resultat minus utförda personmånader denna månad"
    ),
    "share of actors with an active arena": "andel av aktörerna som har en aktiv arena",
    "arenas opened and neither ended nor dissolved": (
        "arenor som har öppnat och varken avslutats eller upplösts"
    ),
    "alive arenas with activity above 0": "levande arenor med aktivitet över 0",
    "arenas institutionalised and still alive": "arenor som permanentats och fortfarande lever",
    "times an ended project's money started a new one, so far": (
        "hur många gånger ett avslutat projekts pengar har startat ett nytt, hittills"
    ),
    "arenas whose money ended, so far": "arenor vars pengar har tagit slut, hittills",
    "arenas dissolved by their members, so far": ("arenor som medlemmarna har upplöst, hittills"),
    "hidden agendas exposed this month": "dolda agendor som avslöjats denna månad",
    "effort asked of all members this month": "insats som begärts av alla medlemmar denna månad",
    "effort delivered by all members this month": (
        "insats som alla medlemmar har utfört denna månad"
    ),
    "results / effort delivered; undefined without effort": (
        "resultat delat med utförd insats; saknar värde utan insats"
    ),
    "working time of coordinators in post this month": (
        "arbetstid hos de samordnare som finns på plats denna månad"
    ),
    "results / (effort delivered + coordinators' time); undefined without either": (
        "resultat delat med utförd insats och samordnarnas tid; saknar värde utan båda"
    ),
    "share of effort so far by the 5 % (rounded up) who delivered most; undefined without": (
        "andel av insatsen hittills från de 5\N{NO-BREAK SPACE}% (avrundat uppåt) som utfört "
        "mest; saknar värde "
        "utan insats"
    ),
    "Gini coefficient of effort so far over all actors; undefined without effort": (
        "Ginikoefficient för insatsen hittills över alla aktörer; saknar värde utan insats"
    ),
    "free capacity that stays in the own organisation: 1 - delivered / slack": (
        "ledig tid som stannar i den egna organisationen: 1 - utfört / ledigt"
    ),
    "mean activity over all planned arenas; 1 on average while nothing ends early": (
        "medelaktivitet över alla planerade arenor; i genomsnitt 1 så länge inget slutar i förtid"
    ),
    # Keys of a scenario file
    "A short text in both languages; plain text is shown in both.": (
        "En kort text på båda språken; vanlig text visas på båda."
    ),
    "What the municipality brings to every collaboration.": (
        "Vad kommunen för med sig in i varje samverkan."
    ),
    "People whose task is to coordinate; they leave with ``municipality.turnover``.": (
        "Personer vars uppgift är att samordna; de byts ut enligt municipality.turnover."
    ),
    "How the arenas of this world are financed and run.": (
        "Hur världens arenor finansieras och drivs."
    ),
    "project, programme or continuous; sets continuity to 0, .5 or 1": (
        "project, programme eller continuous; sätter continuity till 0, 0.5 eller 1"
    ),
    "Defaults for the municipality's own departments.": "Förval för kommunens egna förvaltningar.",
    "Defaults for actors outside the municipality.": "Förval för aktörer utanför kommunen.",
    "Willingness to put effort into collaboration and what changes it.": (
        "Viljan att lägga kraft på samverkan, och vad som ändrar den."
    ),
    "Joining and leaving arenas.": "Att gå med i och lämna arenor.",
    "Expected follow-through of a partner and how it is learned.": (
        "Hur mycket man räknar med att en partner fullföljer, och hur man lär sig det."
    ),
    "Representatives whose true agenda differs from the declared one.": (
        "Representanter vars egentliga agenda är en annan än den uttalade."
    ),
    "Asked effort, interdependence and what results are worth.": (
        "Begärd insats, ömsesidigt beroende och vad resultat är värda."
    ),
    "The goals (by default the 17 global ones) and what actors want of them.": (
        "Målen (de 17 globala, om inget annat sägs) och vad aktörerna vill med dem."
    ),
    "number of goals; 17 for Agenda 2030": "antal mål; 17 för Agenda 2030",
    "goal-by-goal interactions on Nilsson's scale -3..+3; empty means none": (
        "samspel mellan målen på Nilssons skala -3..+3; tomt betyder inget samspel"
    ),
    "Shared understanding, routine and competence.": "Samsyn, arbetsrutin och kompetens.",
    "Partnership fatigue (Huxham & Vangen).": "Samverkanströtthet (Huxham & Vangen).",
    "The actors of a world.": "Världens aktörer.",
    "name of the group, and of its actor when it has just one": (
        "gruppens namn, och aktörens när den bara har en"
    ),
    "what the group is called, in both languages": "vad gruppen kallas, på båda språken",
    "department or external": "department (förvaltning) eller external (extern aktör)",
    "sector; departments belong to the municipality": "sektor; förvaltningar hör till kommunen",
    "typical incentives and types of a sector, where the group says nothing itself": (
        "typiska drivkrafter och typer i en sektor, där gruppen själv inte säger något"
    ),
    "number of actors; they are numbered": "antal aktörer; de numreras",
    "names of the actors, instead of a count": "aktörernas namn, i stället för ett antal",
    "mean mandate of these actors": "medelmandat hos dessa aktörer",
    "standard deviation of their mandates": "hur olika mandat de har (standardavvikelse)",
    "mean workload of these actors": "medelarbetsbelastning hos dessa aktörer",
    "standard deviation of their workloads": (
        "hur olika arbetsbelastning de har (standardavvikelse)"
    ),
    "share of them who are reciprocal": "andel av dem som är villkorligt samarbetsvilliga",
    "share of them who go by own results; the rest are duty-bound": (
        "andel av dem som går efter egna resultat; resten är plikttrogna"
    ),
    "weight on own benefit": "vikt vid egen nytta",
    "weight on common benefit": "vikt vid gemensam nytta",
    "weight on the arena's money": "vikt vid arenans pengar",
    "weight on standing with the political leadership": (
        "vikt vid anseende hos den politiska ledningen"
    ),
    "relative standard deviation of their incentives": (
        "hur olika drivkrafter de har (relativ standardavvikelse)"
    ),
    "share of working time that an arena's money frees": (
        "andel av arbetstiden som arenans pengar frigör"
    ),
    "how far strong leadership replaces a missing mandate": (
        "hur långt ett starkt ledarskap ersätter ett mandat som saknas"
    ),
    "mean engagement at the start": "medelengagemang vid start",
    "standard deviation of engagement at the start": (
        "hur olika engagerade de är vid start (standardavvikelse)"
    ),
    "share of representatives with a hidden agenda": "andel representanter med dold agenda",
    "sphere of influence: 0 own organisation, 1 own services, 2 whole community": (
        "påverkanssfär: 0 egna organisationen, 1 egna tjänster, 2 hela samhället"
    ),
    "numbers of the goals these actors care more about": (
        "nummer på de mål som dessa aktörer bryr sig mer om"
    ),
    "name of the arena": "arenans namn",
    "what the arena is called, in both languages": "vad arenan kallas, på båda språken",
    "numbers of goals by priority; the first ones up to scope are taken on": (
        "målens nummer i prioritetsordning; de första tas upp, så många som scope säger"
    ),
    "number of goals it takes on; collaboration.scope if left out": (
        "hur många mål den tar sig an; annars collaboration.scope"
    ),
    "0 own organisation, 1 own services, 2 whole community": (
        "0 egna organisationen, 1 egna tjänster, 2 hela samhället"
    ),
    "seats; collaboration.seats if left out": "platser; annars collaboration.seats",
    "month in which it opens": "månad då den öppnar",
    "last month in which it is open; open to the end if left out": (
        "sista månaden då den är öppen; annars öppen till slutet"
    ),
    "meetings in a normal month; with hours they set what it asks": (
        "möten en vanlig månad; med hours bestämmer de hur mycket den begär"
    ),
    "hours that a meeting takes of a member, preparation included": (
        "timmar som ett möte tar av en medlem, med förberedelser"
    ),
    "who knows whom before the first month, and trusts them how far": (
        "vilka som känner varandra före första månaden, och hur mycket de litar på varandra"
    ),
    "actor or group that knows the partner": "aktör eller grupp som känner partnern",
    "actor or group that is known": "aktör eller grupp som den känner",
    "trust in the partner at the start; that of strangers if left out": (
        "tillit till partnern vid starten; annars den som främlingar får"
    ),
    "where values come from, by the actor, arena or parameter they belong to": (
        "var värden kommer från, efter den aktör, arena eller parameter som de hör till"
    ),
    "how firmly the values stand: measured, judged or guessed": (
        "hur säkra värdena är: measured (mätta), judged (bedömda) eller guessed (gissade)"
    ),
    "where they come from, in words": "var de kommer från, i ord",
    "answers or observations that they rest on": "svar eller observationer som de bygger på",
    "standard deviation between these answers": "hur olika svaren är (standardavvikelse)",
    "whether something near was measured instead of the thing itself": (
        "om något närliggande har mätts i stället för själva saken"
    ),
    "cell of a table in which each value stands, by the value's key": (
        "cellen i en tabell där varje värde står, efter värdets nyckel"
    ),
    "Where some values of one thing come from: an actor, an arena, a parameter.": (
        "Var några värden för en sak kommer från: en aktör, en arena, en parameter."
    ),
    "a number to draw, a list of actors and groups, or nothing: every seat": (
        "ett antal som dras, en lista av aktörer och grupper, eller inget: alla platser"
    ),
    "actors, groups, departments or external who may join; empty means everybody": (
        "aktörer, grupper, departments eller external som får gå med; tomt betyder alla"
    ),
    "whether members sit there by decision and cannot leave": (
        "om medlemmarna sitter där genom beslut och inte kan lämna"
    ),
    "project, programme or continuous; sets continuity": (
        "project, programme eller continuous; sätter continuity"
    ),
    "standing share of its budget; collaboration.continuity if left out": (
        "andel av dess budget som går till fast samverkan; annars collaboration.continuity"
    ),
    "length of its projects in months": "projektens längd i månader",
    "length of its first project (a start grant), if another than the rest": (
        "det första projektets längd (ett startbidrag), om den är en annan än de övrigas"
    ),
    "months between its projects": "månader mellan dess projekt",
    "what happens at a date, by name: parameters that change for a while": (
        "vad som händer vid en tidpunkt, med namn: parametrar som ändras en tid"
    ),
    "Something that happens at a date: parameters that change, coordinators who leave.": (
        "Något som händer vid en tidpunkt: parametrar som ändras, samordnare som slutar."
    ),
    "first month in which the event holds": "första månaden då händelsen gäller",
    "last month in which it holds; to the end when left out": (
        "sista månaden då den gäller; annars till slutet"
    ),
    "what the event is called, in both languages": "vad händelsen kallas, på båda språken",
    "values of parameters while it holds, like collaboration.budget: 0.8": (
        "parametrarnas värden medan den gäller, som collaboration.budget: 0.8"
    ),
    "event of an extension that happens in its first month": (
        "händelse i en utvidgning som inträffar i dess första månad"
    ),
    "whether all coordinators leave in its first month": (
        "om alla samordnare slutar i dess första månad"
    ),
    "a public-goods experiment; it sets actors, arenas and conditions": (
        "ett experiment med gemensamma nyttigheter; det bestämmer aktörer, arenor och villkor"
    ),
    "participants in a group": "deltagare i en grupp",
    "participants in the room, in whole groups; six groups if left out": (
        "deltagare i rummet, i hela grupper; annars sex grupper"
    ),
    "marginal per capita return: what a token given pays to each of the group": (
        "marginell avkastning per person: vad en skänkt spelmark ger var och en i gruppen"
    ),
    "tokens that a participant has in each round": "spelmarker som en deltagare har i varje runda",
    "rounds that are played, those after restarts included": (
        "rundor som spelas, de efter omstarter inräknade"
    ),
    "partner: groups stay together; stranger: new groups in every round": (
        "partner: grupperna består; stranger: nya grupper i varje runda"
    ),
    "chance of a further round that participants know of; if left out, a known end": (
        "chansen till ännu en runda, som deltagarna känner till; annars ett känt slut"
    ),
    "rounds after which, to everybody's surprise, the game starts anew": (
        "rundor efter vilka spelet, till allas överraskning, börjar om"
    ),
    "mean share that others are expected to give at first": (
        "hur stor andel andra i början väntas ge, i medeltal"
    ),
    "standard deviation of that expectation between participants": (
        "hur olika deltagarna tror om det (standardavvikelse)"
    ),
    "standard deviation of what giving is worth to participants in itself": (
        "hur olika mycket det är värt för deltagarna att ge (standardavvikelse)"
    ),
    "How many participants are of which type; the rest are duty-bound.": (
        "Hur många deltagare som är av vilken typ; resten är plikttrogna."
    ),
    "share of participants who give what they expect others to give": (
        "andel deltagare som ger det de väntar sig att andra ger"
    ),
    "share of participants who go by what they get out of it": (
        "andel deltagare som går efter vad de själva får ut"
    ),
    "what staff time costs and results are worth, to compare options by": (
        "vad arbetstiden kostar och resultaten är värda, för att jämföra alternativ"
    ),
    "word for the currency of all prices, such as kr": (
        "ord för den valuta som alla priser står i, till exempel kr"
    ),
    "what a person-month of staff time costs": "vad en personmånads arbete kostar",
    "what the scenario costs beside staff time, paid at the start": (
        "vad scenariot kostar utöver arbetstiden; betalas vid starten"
    ),
    "what a person-month of results is worth; left out where nobody knows": (
        "vad en personmånads resultat är värd; utelämnas när ingen vet"
    ),
    "published series that a laboratory is shown beside": (
        "publicerade serier som laboratoriet visas bredvid"
    ),
    "where the series was published": "var serien publicerades",
    "mean contribution per round, from the first; null where unknown": (
        "medelbidrag per runda, från den första; null där det är okänt"
    ),
    "percent or share of the endowment, or tokens": (
        "percent (procent) eller share (andel) av det man fått, eller tokens (spelmarker)"
    ),
}
