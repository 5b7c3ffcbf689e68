"""The command line: one verb for one thing."""

from __future__ import annotations

import sys

from collab_sim.cli.exit_codes import INTERRUPTED


def main() -> None:
    """Run the command line; an interruption, even while it is being loaded, ends with 130."""
    try:
        from collab_sim.cli.verbs import run_commands

        code = run_commands()
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)
