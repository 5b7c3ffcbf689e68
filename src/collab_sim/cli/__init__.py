"""The command line: one verb for one thing."""

from __future__ import annotations

import sys

import click

from collab_sim import __version__
from collab_sim.cli.compare import compare
from collab_sim.cli.demo import demo
from collab_sim.cli.doctor import doctor
from collab_sim.cli.exit_codes import BAD_INPUT, INTERRUPTED
from collab_sim.cli.explain import explain
from collab_sim.cli.files import check, new, schema
from collab_sim.cli.lesson import lesson
from collab_sim.cli.odd import odd
from collab_sim.cli.patterns import patterns
from collab_sim.cli.report import report
from collab_sim.cli.run import run
from collab_sim.cli.studies import merge, plan, verify


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="collab-sim")
@click.option("--debug", is_flag=True, help="Show where in the program an error arose.")
def commands(debug: bool) -> None:
    """Test how project-based and continuous collaboration change engagement over time.

    Start with 'collab-sim compare': three forms of collaboration as twin worlds.
    """
    if not debug:
        sys.excepthook = _tell_without_traceback


VERBS = (
    compare, demo, lesson, run, plan, merge, verify, report, patterns,
    new, check, explain, schema, odd, doctor,
)  # fmt: skip
for verb in VERBS:
    commands.add_command(verb)


def _tell_without_traceback(kind: type[BaseException], error: BaseException, _: object) -> None:
    click.echo(f"collab-sim: {kind.__name__}: {error}", err=True)
    click.echo("This should not happen; 'collab-sim --debug …' shows where it did.", err=True)


def main() -> None:
    """Run the command line; bad input ends with exit code 2, an interruption with 130.

    An engine that can't play says why, and ends with 2 too: nothing was run.
    """
    from collab_sim.config import ConfigError

    try:
        code = commands.main(standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        code = 0
    except click.ClickException as error:
        error.show()
        code = BAD_INPUT
    except ConfigError as error:
        click.echo(str(error), err=True)
        code = BAD_INPUT
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        code = INTERRUPTED
    except RuntimeError as error:
        from collab_sim.engines.module import ModuleError

        if not isinstance(error, ModuleError):
            raise
        click.echo(str(error), err=True)
        code = BAD_INPUT
    sys.exit(code if isinstance(code, int) else 0)
