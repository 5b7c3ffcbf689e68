"""Where a site will stand: its address, codes that a telephone reads, lines to embed it by."""

from __future__ import annotations

from importlib.util import find_spec
from urllib.parse import urlsplit

from markupsafe import Markup

EXTRA = "segno"


class AddressError(ValueError):
    """An address that no site can have; its text is the key of what is told."""


def has_codes() -> bool:
    """Whether codes can be drawn: the extra ``site`` is installed."""
    return find_spec(EXTRA) is not None


def checked(address: str) -> str:
    """Return the address of a site, ending in a slash; raises AddressError for another one.

    >>> checked("https://school.example/silos")
    'https://school.example/silos/'
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        raise AddressError("site_address") from None
    plain = address.isascii() and not any(sign.isspace() or sign in "\"'<>" for sign in address)
    if parts.scheme not in {"http", "https"} or not host or not plain:
        raise AddressError("site_address")
    if parts.query or parts.fragment:
        raise AddressError("site_address_folder")
    return address if address.endswith("/") else f"{address}/"


def code_of(address: str, label: str) -> Markup | None:
    """Draw the code of an address; None without the extra ``site``."""
    if not has_codes():
        return None
    import segno

    code = segno.make(address, error="m", micro=False)
    drawn = code.svg_inline(scale=1, border=2, omitsize=True, light="#ffffff", svgclass="code")
    named = Markup('<svg role="img" aria-label="{}" ').format(label)
    return named + Markup(drawn.removeprefix("<svg "))


def embedded(address: str, title: str) -> str:
    """Write the lines that show a page within another, as learning platforms take them."""
    frame = Markup(
        '<iframe src="{}" title="{}" width="100%" height="760" loading="lazy" '
        'allow="clipboard-write; fullscreen"></iframe>'
    )
    return str(frame.format(address, title))
