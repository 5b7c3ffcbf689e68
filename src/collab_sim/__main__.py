"""The start of the command: an interruption is told in one word from the first moment on."""

from __future__ import annotations

import os
import signal
import sys
from typing import NoReturn

from collab_sim.cli.exit_codes import INTERRUPTED


def main() -> None:
    """Load the command line and run it."""
    usual = signal.getsignal(signal.SIGINT)
    if usual is signal.default_int_handler:  # whoever ignores interruptions is not interrupted
        signal.signal(signal.SIGINT, _leave)
    from collab_sim.cli.verbs import run_commands

    signal.signal(signal.SIGINT, usual)
    try:
        code = run_commands()
    except KeyboardInterrupt:
        _leave()
    sys.exit(code)


def _leave(*_: object) -> NoReturn:
    os.write(2, b"interrupted\n")
    os._exit(INTERRUPTED)  # nothing has begun that would have to be brought to an end


if __name__ == "__main__":
    main()
