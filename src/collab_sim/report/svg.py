"""Figures as SVG inside a page: no metadata, no repeated ids, a text alternative."""

from __future__ import annotations

import re

from markupsafe import Markup, escape
from matplotlib.figure import Figure

from collab_sim.report.style import as_svg

FALLBACK = "'DejaVu Sans', Verdana, sans-serif"


def inline_svg(figure: Figure, prefix: str, alternative: str) -> Markup:
    """Return a figure as an ``<svg>`` element; ``prefix`` keeps its ids apart from others."""
    drawn = as_svg(figure).decode()
    drawn = drawn[drawn.index("<svg") :]
    drawn = re.sub(r"<metadata>.*?</metadata>", "", drawn, flags=re.DOTALL)
    drawn = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{prefix}-", drawn)
    drawn = drawn.replace("'DejaVu Sans'", FALLBACK)
    drawn = re.sub(r'(<svg[^>]*?) width="[\d.]+pt" height="[\d.]+pt"', r"\1", drawn, count=1)
    drawn = re.sub(r"\n\s*", "\n", drawn)
    named = f'<svg role="img" aria-label="{escape(alternative)}"'
    return Markup(drawn.replace("<svg", named, 1))
