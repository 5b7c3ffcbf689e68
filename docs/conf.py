"""The documentation as a site. CONTRIBUTING.md says how to build it."""

from __future__ import annotations

import re
from importlib.metadata import version as installed
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po
from docutils.nodes import Element, document
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.logging import getLogger

project = "collab-sim"
author = copyright = "The collab-sim authors"
version = release = installed("collab-sim")

# The sources are the checkout, so that README, CONTRIBUTING and experiments are pages too.
root_doc = "README"
extensions = ["myst_nb", "sphinx_external_toc", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
external_toc_path = "docs/_toc.yml"
include_patterns = ["*.md", "docs/**.md", "experiments/**.md"]
exclude_patterns = [".*", "build", "dist", "results", "src", "tests"]

# English by itself; -D language=sv writes the Swedish site from the catalogues in locale.
language = "en"
locale_dirs = ["docs/locale"]
gettext_compact = False
OTHER = {"en": ("sv", "På svenska"), "sv": ("..", "In English")}
"""Where the other language lies from the root of a site, and its name there."""
BEGINS = {"en": "README.html", "sv": "docs/svenska.html"}

myst_heading_anchors = 4
nb_execution_mode = "force"
nb_execution_raise_on_error = True
autodoc_typehints = "description"

html_theme = "pydata_sphinx_theme"
html_title = f"collab-sim {version}"
html_copy_source = False
html_static_path = ["static"]
html_css_files = ["site.css"]
templates_path = ["templates"]
html_theme_options = {
    "footer_start": ["copyright"],
    "footer_end": [],
    "navbar_end": ["language", "theme-switcher"],
}

LOADED = re.compile(
    r"""<(?:script|img|iframe|source)\b[^>]*\ssrc="https?:[^>]*>
    |<link\b(?=[^>]*\srel="(?:stylesheet|preload|icon)")[^>]*\shref="https?:[^>]*>
    |@import\s+["'(]?https?:[^;]*|url\(["']?https?:[^)]*""",
    re.VERBOSE,
)
"""What a browser would fetch from elsewhere when it opens a page."""


def _catalogue(app: Sphinx, page: str) -> Path:
    return Path(app.confdir, "locale", "sv", "LC_MESSAGES", page).with_suffix(".po")


def _switch(
    app: Sphinx, page: str, template: str, context: dict[str, Any], tree: document | None
) -> None:
    """Let a page that exists in both languages name the other."""
    folder, name = OTHER[app.config.language]
    if _catalogue(app, page).is_file() or page == "docs/svenska":
        context["other_language"] = name
        context["other_page"] = context["pathto"](f"{folder}/{page}.html", 1)
    context["english_alone"] = app.config.language == "sv" and tree and "other_page" not in context


def _complete(app: Sphinx, tree: document) -> None:
    """A page that is translated is so as a whole: each paragraph that is not is a warning."""
    catalogue = _catalogue(app, app.env.docname)
    if app.config.language == "en" or not catalogue.is_file():
        return
    with catalogue.open("rb") as file:
        alike = {message.id for message in read_po(file) if message.id == message.string}
    for node in tree.findall(Element):
        text = node.rawsource or node.astext()
        if node.get("translated") is False and text not in alike:
            getLogger(__name__).warning("not translated: %s", text, location=node)


def _finished(app: Sphinx, problem: Exception | None) -> None:
    """Let the site begin at index.html, and refuse one that needs a network to be read."""
    if problem is not None or app.builder.name != "html":
        return
    site = Path(app.outdir)
    page = BEGINS[app.config.language]
    begin = f'<meta http-equiv="refresh" content="0; url={page}"><a href="{page}">Begin</a>'
    (site / "index.html").write_text(f"<!doctype html><title>collab-sim</title>{begin}\n")
    for file in (*site.rglob("*.html"), *site.rglob("*.css")):
        if elsewhere := LOADED.search(file.read_text(encoding="utf-8")):
            raise ExtensionError(f"{file} would load from elsewhere: {elsewhere.group()[:200]}")


def setup(app: Sphinx) -> None:
    """Name the other language, and check the pages and the finished site."""
    app.connect("html-page-context", _switch)
    app.connect("doctree-read", _complete)
    app.connect("build-finished", _finished)
