"""The command that opens the local page."""

from __future__ import annotations

import logging
import socket
import webbrowser

import click

from collab_sim.cli import options
from collab_sim.cli.own_model import tell_cost
from collab_sim.cli.streams import reason

HOST = "127.0.0.1"


@click.command()
@click.option("--no-browser", is_flag=True, help="Only say where the page is.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0 takes a free one.")
@options.model
@options.language
def demo(no_browser: bool, port: int, lang: str) -> None:
    """Open twin worlds in the browser: two towns on the same luck, with one Play button.

    The page is served to this computer alone and needs no network.
    """
    from collab_sim.report.strings import text

    listener = _listen(port, lang)
    address = f"http://{HOST}:{listener.getsockname()[1]}/"
    _warm_up(lang)
    click.echo(text(lang, "demo_open", address=address))
    if not no_browser:
        webbrowser.open(address)
    serve(listener, lang)


def _listen(port: int, lang: str) -> socket.socket:
    from collab_sim.report.strings import text

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        told = text(lang, "demo_port_taken", port=port, reason=reason(error, lang))
        raise click.UsageError(told) from None
    return listener


def _warm_up(lang: str) -> None:
    """Load the engine before somebody waits for a picture."""
    from collab_sim.app.presets import PRESETS
    from collab_sim.app.twins import twins
    from collab_sim.config import load_scenario
    from collab_sim.study.executors import workers

    first = next(iter(PRESETS.values()))
    tell_cost(load_scenario(first.left), workers(None), lang)
    twins(first.name, 1, 0)


def serve(listener: socket.socket, lang: str) -> None:
    """Serve the page on a socket until interrupted."""
    import uvicorn

    from collab_sim.app.connections import configuration
    from collab_sim.app.server import create_app

    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    uvicorn.Server(configuration(create_app(lang))).run(sockets=[listener])
