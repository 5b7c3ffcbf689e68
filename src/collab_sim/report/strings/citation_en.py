"""What is said about citing and archiving, in English."""

TEXTS = {
    "archive_dirty": (
        "{folder} differs from its last commit: commit first, so that the archive is what was "
        "played"
    ),
    "archive_needs_checkout": (
        "an archive holds sources, tests and documentation: run this from a checkout (git clone); "
        "this is an installed package"
    ),
    "archive_no_results": "{folder} holds no results of collab-sim",
    "archive_other_code": "{folder} was played by other code; run it again first:\n{changes}",
    "archive_same_name": "two folders are called {name}: rename one, they would share a place",
    "archive_within": "{file}: {count} files, in {folders}",
    "cite_and": " & ",
    "cite_engine": "version {version}, engine {engine}",
    "cite_line": (
        "{authors} ({year}). {title} (version {version}, engine {engine}) [Computer software]."
    ),
    "cite_no_year": "n.d.",
    "cite_software": "Computer software",
}
