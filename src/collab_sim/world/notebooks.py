"""Small tables for notebooks, with everything in them escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape


def html_table(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[object]], below: Sequence[str] = ()
) -> str:
    """Return a table, and paragraphs below it.

    Numbers that are not whole get three significant digits.
    """
    head = "".join(f"<th>{escape(each)}</th>" for each in heads)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    paragraphs = "".join(f"<p>{escape(each)}</p>" for each in below)
    return (
        f'<table class="dataframe"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{paragraphs}"
    )


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"<td>{value:.3g}</td>"
    return f'<td style="text-align:left">{escape(str(value))}</td>'
