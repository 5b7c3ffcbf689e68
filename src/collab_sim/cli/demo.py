"""The command that opens the local page: the one that `page` writes, and reports."""

from __future__ import annotations

import logging
import socket
import webbrowser
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collab_sim.cli import options
from collab_sim.cli.own_model import refuse_mesa_alone
from collab_sim.cli.streams import reason

if TYPE_CHECKING:
    import uvicorn

    from collab_sim.world.scenario import Scenario

HOST = "127.0.0.1"


@click.command()
@click.argument("scenarios", nargs=-1, metavar="[SCENARIO]…")
@click.option("--no-browser", is_flag=True, help="Only say where the page is.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0 takes a free one.")
@options.model
@options.language
def demo(scenarios: tuple[str, ...], no_browser: bool, port: int, lang: str) -> None:
    """Open twin worlds in the browser: two towns on the same luck, with one Play button.

    With SCENARIO files of your own the first stands beside each of the others; of one alone, beside
    the options that extend it. The page is served to this computer alone and needs no network.
    """
    from collab_sim.report.strings import text

    refuse_mesa_alone(lang)
    own = _own(scenarios)
    listener = _listen(port, lang)
    address = f"http://{HOST}:{listener.getsockname()[1]}/"
    server = served(lang, own)
    click.echo(text(lang, "demo_open", address=address))
    if not no_browser:
        webbrowser.open(address)
    server.run(sockets=[listener])


def _own(references: tuple[str, ...]) -> dict[str, Scenario]:
    """Load a user's scenarios; tells every problem of all of them."""
    from collab_sim.cli.compare import load_all
    from collab_sim.config.find import options_of

    if len(references) == 1:
        references = (*references, *map(str, options_of(Path(references[0]))))
    return dict(zip(references, load_all(references, ()).values(), strict=True))


def _listen(port: int, lang: str) -> socket.socket:
    from collab_sim.report.strings import text

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        message = text(lang, "demo_port_taken", port=port, reason=reason(error, lang))
        raise click.UsageError(message) from None
    return listener


def served(lang: str, own: Mapping[str, Scenario]) -> uvicorn.Server:
    """Return the server, its pages built."""
    import uvicorn

    from collab_sim.app.connections import configuration
    from collab_sim.app.server import create_app

    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    return uvicorn.Server(configuration(create_app(lang, own)))
