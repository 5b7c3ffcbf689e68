"""Det som en statisk webbplats säger, på svenska."""

TEXTS = {
    "site_address": "'{address}' är ingen webbadress; den börjar med http:// eller https://",
    "site_address_folder": (
        "'{address}' är ingen mapp på webben; ange adressen utan det som följer efter ? eller #"
    ),
    "site_back": "Alla lektioner",
    "site_code": "QR-kod: {address}",
    "site_compare": (
        "Upp till fyra upplägg på samma slump, med alla reglage, hinder och möjliggörare."
    ),
    "site_embed": "Visa på lärplattformen",
    "site_embed_how": (
        "Klistra in raden där plattformen tar emot HTML. Går det inte, lägg in adressen som "
        "länk eller ladda upp filen."
    ),
    "site_honest": (
        "Modellen är ett tankeexperiment: den säger inget om en verklig kommun och är ingen "
        "prognos. Sidorna fungerar utan nätverk när de väl har öppnats, och sparar och skickar "
        "ingenting."
    ),
    "site_lead": (
        "Tappar projekt det engagemang som löpande samverkan behåller, och när är det tvärtom? "
        "Samma kommun, samma människor och samma slump spelas om och om igen, och bara upplägget "
        "skiljer."
    ),
    "site_lessons": "Lektioner",
    "site_lessons_lead": (
        "Gissa, se en värld, gissa igen, se tvåhundra, leta efter det som vänder på svaret. "
        "Omkring 40 minuter."
    ),
    "site_looking": "Titta själv",
    "site_made": "Gjord med collab-sim {version}, motor {engine}.",
    "site_no_address": (
        "Utan --address är webbplatsen utan QR-koder, och inbäddningsraderna har en adress att "
        "fylla i."
    ),
    "site_no_codes": "Utan QR-koder: de kräver pip install 'collab-sim[site]'.",
    "site_open_lesson": "Öppna lektionen",
    "site_projector": (
        "Knappen Projektor ger stor text för ett helt rum, i lektionerna som i tvillingvärldarna."
    ),
    "site_teacher": "Lärarsida med facit",
    "site_title": "Tvillingvärldar: samverkan i en kommun",
    "site_twins": "Två kommuner sida vid sida, månad för månad: tryck på Spela.",
    "site_written": (
        "{folder}: {files} filer, {size} kB. Öppna {start}, eller lägg mappen på en server."
    ),
    "site_your_address": "https://DIN-ADRESS/",
}
