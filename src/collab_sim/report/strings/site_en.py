"""What a static site says, in English."""

TEXTS = {
    "site_address": "'{address}' is no web address; one begins with http:// or https://",
    "site_address_folder": (
        "'{address}' is no folder on the web; give the address without what follows ? or #"
    ),
    "site_back": "All lessons",
    "site_code": "QR code: {address}",
    "site_compare": "Up to four set-ups on the same luck, with all dials, barriers and enablers.",
    "site_embed": "Show it on a learning platform",
    "site_embed_how": (
        "Paste the line where the platform takes HTML. Where it does not, add the address as a "
        "link, or upload the file."
    ),
    "site_honest": (
        "The model is a thought experiment: it says nothing about any real municipality and is no "
        "forecast. Once opened, the pages work without a network, and they store and send nothing."
    ),
    "site_lead": (
        "Do projects lose the engagement that continuous collaboration keeps, and when is it the "
        "other way round? The same municipality, people and luck are played again and again, and "
        "only the set-up differs."
    ),
    "site_lessons": "Lessons",
    "site_lessons_lead": (
        "Guess, see one world, guess again, see two hundred, search for what turns the answer. "
        "About 40 minutes."
    ),
    "site_looking": "Look for yourself",
    "site_made": "Made with collab-sim {version}, engine {engine}.",
    "site_no_address": (
        "Without --address the site has no QR codes, and the lines to embed it have an address to "
        "fill in."
    ),
    "site_no_codes": "Without QR codes: they need pip install 'collab-sim[site]'.",
    "site_open_lesson": "Open the lesson",
    "site_projector": (
        "The Projector button gives large type for a whole room, in lessons as in twin worlds."
    ),
    "site_teacher": "Teacher page with answers",
    "site_title": "Twin worlds: collaboration in a municipality",
    "site_twins": "Two towns side by side, month by month: press Play.",
    "site_written": (
        "{folder}: {files} files, {size} kB. Open {start}, or put the folder on a server."
    ),
    "site_your_address": "https://YOUR-ADDRESS/",
}
