"""What is said about citing and archiving, in Swedish."""

TEXTS = {
    "archive_dirty": (
        "{folder} skiljer sig från sin senaste commit: gör en commit först, så att arkivet är det "
        "som spelades"
    ),
    "archive_needs_checkout": (
        "ett arkiv rymmer källkod, tester och dokumentation: kör kommandot från en utcheckning "
        "(git clone); detta är ett installerat paket"
    ),
    "archive_no_results": "{folder} innehåller inga resultat från collab-sim",
    "archive_other_code": "{folder} spelades med annan kod; kör den igen först:\n{changes}",
    "archive_same_name": "två mappar heter {name}: döp om den ena, de skulle hamna på samma ställe",
    "archive_within": "{file}: {count} filer, i {folders}",
    "cite_and": " & ",
    "cite_engine": "version {version}, motor {engine}",
    "cite_line": (
        "{authors} ({year}). {title} (version {version}, motor {engine}) [Datorprogram]."
    ),
    "cite_no_year": "u.å.",
    "cite_software": "Datorprogram",
}
