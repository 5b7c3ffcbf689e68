"""One page: template, styles, joined script, data and both languages' texts in a single file."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from collab_sim.report.pages.join import joined
from collab_sim.report.strings import template, text, text_keys
from collab_sim.report.undefined import undefined_as_null
from collab_sim.texts import LANGUAGES, catalogue

PAGES_FOLDER = Path(__file__).parent
SAID_KEY = re.compile(r"""\bsay(?:Counted)?\(\s*["']([\w-]+)["']""")
QUOTED = re.compile(r"""["']([a-z][a-z0-9_-]+)["']""")
COUNTS = 200
"""Counts whose form a page is told; a larger one has that of its last two digits with a hundred."""
MARKED = re.compile(r"""data-(?:text|label|hint)="([\w-]+)\"""")


def build_page(
    name: str,
    /,
    *,
    data: Mapping[str, Any],
    lang: str,
    styles: Sequence[str] = (),
    asks: bool = False,
    **values: Any,
) -> str:
    """Build a page that plays worlds by itself and loads nothing from anywhere.

    ``name`` is that of its template in ``templates/`` (it extends ``page.html.j2``) and of the
    module in ``modules/`` that starts it, ``styles`` are names in ``styles/`` after ``base`` and
    ``parts``. ``data`` is what the script finds under `embedded`; undefined and infinite numbers
    are embedded as null. ``lang`` is the language it opens in, ``asks`` whether it may ask the
    server it came from for more. Further ``values`` are for the template. Raises KeyError for a
    text that is missing, `PageModuleError` for modules that cannot be joined.
    """
    script = joined(name)
    look = "\n".join(_style(name) for name in ("base", "parts", *styles))
    html = _environment().get_template(f"{name}.html.j2")
    rules = policy(script, look, asks=asks)
    shell = html.render(values | _shell(lang, script, look, {}, rules))
    page = {"lang": lang, "texts": texts_of(script, shell), "data": data,
            "worker": joined("worker")}  # fmt: skip
    return html.render(values | _shell(lang, script, look, page, rules))


def plain_page(template: str, *, lang: str, styles: Sequence[str] = (), **values: Any) -> str:
    """Build a page without a script, in one language; it extends ``plain.html.j2``.

    ``styles`` and ``values`` are those of `build_page`.
    """
    look = "\n".join(_style(name) for name in ("base", *styles))
    rules = {
        "default-src": "'none'",
        "style-src": f"'{_seal(look)}'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    shell = {
        "lang": lang,
        "t": partial(text, lang),
        "policy": "; ".join(f"{what} {allowed}" for what, allowed in rules.items()),
        "style": Markup(look),
        "names": {each: text(each, "language") for each in LANGUAGES},
    }
    return _environment().get_template(f"{template}.html.j2").render(values | shell)


def _shell(
    lang: str, script: str, look: str, page: Mapping[str, Any], rules: str
) -> dict[str, Any]:
    return {
        "lang": lang,
        "t": partial(text, lang),
        "policy": rules,
        "style": Markup(look),
        "script": Markup(script),
        "page": embedded_json(page),
    }


def texts_of(script: str, html: str = "") -> dict[str, dict[str, str | list[str]]]:
    """Texts that a script or a page names, in every language.

    What is said by name has to exist; a quoted word in the script that happens to be a key comes
    along, so that a script may choose between keys. A text that counts has a form for each number
    of its language; which, for 0 to 199 and so for all that end alike, stands under ``""``.
    """
    named = {*SAID_KEY.findall(script), *MARKED.findall(html)}
    there = text_keys()
    if missing := named - there:
        raise KeyError(f"no texts for {', '.join(sorted(missing))}")
    here = sorted(named | (set(QUOTED.findall(script)) & there))
    said: dict[str, dict[str, str | list[str]]] = {}
    for lang in LANGUAGES:
        known = catalogue(lang, "texts")
        said[lang] = {key: known.forms(key) or template(lang, key) for key in here}
        said[lang][""] = "".join(str(known.plural(count)) for count in range(COUNTS))
    return said


def embedded_json(value: Any) -> Markup:
    r"""Write a value as JSON that cannot end the element it stands in.

    >>> embedded_json({"name": "</script>"})
    Markup('{"name":"\\u003c/script>"}')
    """
    written = json.dumps(undefined_as_null(value), ensure_ascii=False, separators=(",", ":"))
    for sign in "<\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(written)


def policy(script: str, look: str, *, asks: bool) -> str:
    """Say to the browser that this script, these styles and the engine are all there is.

    A page may compile the engine, and have it play in a worker of its own.
    """
    parts = [
        "default-src 'none'",
        f"script-src '{_seal(script)}' 'wasm-unsafe-eval'",
        "worker-src blob:",
        f"style-src '{_seal(look)}'",
        "img-src data:",
        "connect-src 'self'" if asks else "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(parts)


def _seal(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


@cache
def _style(name: str) -> str:
    return (PAGES_FOLDER / "styles" / f"{name}.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(PAGES_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
