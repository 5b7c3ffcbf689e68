"""The documentation as a site. CONTRIBUTING.md says how to build it."""

from __future__ import annotations

import re
from importlib.metadata import version as installed
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

project = "collab-sim"
author = copyright = "The collab-sim authors"
version = release = installed("collab-sim")

# The sources are the checkout, so that README, CONTRIBUTING and experiments are pages too.
root_doc = "README"
extensions = ["myst_nb", "sphinx_external_toc", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
external_toc_path = "docs/_toc.yml"
include_patterns = ["*.md", "docs/**.md", "experiments/**.md"]
exclude_patterns = [".*", "build", "dist", "results", "src", "tests"]

myst_heading_anchors = 4
nb_execution_mode = "force"
nb_execution_raise_on_error = True
autodoc_typehints = "description"

html_theme = "pydata_sphinx_theme"
html_title = f"collab-sim {version}"
html_copy_source = False
html_static_path = ["static"]
html_css_files = ["site.css"]
html_theme_options = {"footer_start": ["copyright"], "footer_end": []}

LOADED = re.compile(
    r"""<(?:script|img|iframe|source)\b[^>]*\ssrc="https?:[^>]*>
    |<link\b(?=[^>]*\srel="(?:stylesheet|preload|icon)")[^>]*\shref="https?:[^>]*>
    |@import\s+["'(]?https?:[^;]*|url\(["']?https?:[^)]*""",
    re.VERBOSE,
)
"""What a browser would fetch from elsewhere when it opens a page."""


def _finished(app: Sphinx, problem: Exception | None) -> None:
    """Let the site begin at index.html, and refuse one that needs a network to be read."""
    if problem is not None or app.builder.name != "html":
        return
    site = Path(app.outdir)
    begin = (
        '<meta http-equiv="refresh" content="0; url=README.html"><a href="README.html">Begin</a>'
    )
    (site / "index.html").write_text(f"<!doctype html><title>collab-sim</title>{begin}\n")
    for file in (*site.rglob("*.html"), *site.rglob("*.css")):
        if elsewhere := LOADED.search(file.read_text(encoding="utf-8")):
            raise ExtensionError(f"{file} would load from elsewhere: {elsewhere.group()[:200]}")


def setup(app: Sphinx) -> None:
    """Check the finished site."""
    app.connect("build-finished", _finished)
