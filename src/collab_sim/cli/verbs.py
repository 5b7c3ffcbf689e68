"""All verbs as one command, and what its end tells the shell."""

from __future__ import annotations

import gettext
import inspect
import logging
import os
import sys

import click

from collab_sim.cli.cite import archive, cite
from collab_sim.cli.compare import compare
from collab_sim.cli.demo import demo
from collab_sim.cli.discover import discover
from collab_sim.cli.doctor import doctor
from collab_sim.cli.exit_codes import BAD_INPUT, INTERRUPTED, NOT_AS_ASKED
from collab_sim.cli.explain import explain
from collab_sim.cli.files import check, new, schema
from collab_sim.cli.fit import fit
from collab_sim.cli.importing import import_tables
from collab_sim.cli.lesson import lesson
from collab_sim.cli.levers import levers
from collab_sim.cli.odd import odd
from collab_sim.cli.options import language_asked_for
from collab_sim.cli.page import page
from collab_sim.cli.patterns import patterns
from collab_sim.cli.report import report
from collab_sim.cli.run import run
from collab_sim.cli.site import site
from collab_sim.cli.streams import leave_unsaid, reason, take_streams_as_they_are
from collab_sim.cli.studies import merge, plan, verify
from collab_sim.texts import HERE as TEXTS
from collab_sim.version import VERSION


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="collab-sim")
@click.option("--debug", is_flag=True, help="Show where in the program an error arose.")
def commands(debug: bool) -> None:
    """Test how project-based and continuous collaboration change engagement over time.

    Start with 'collab-sim compare': three forms of collaboration as twin worlds.
    """
    if not debug:
        sys.excepthook = _tell_without_traceback


VERBS = (
    compare, levers, demo, page, lesson, site, run, plan, merge, verify, report, discover, fit,
    patterns,
    new, import_tables, check, explain, schema, odd, cite, archive, doctor,
)  # fmt: skip
for verb in VERBS:
    commands.add_command(verb)


def _tell_without_traceback(kind: type[BaseException], error: BaseException, _: object) -> None:
    from collab_sim.report.strings import text

    click.echo(f"collab-sim: {kind.__name__}: {error}", err=True)
    click.echo(text(language_asked_for(sys.argv[1:]), "should_not_happen"), err=True)


def run_commands() -> int:
    """Run the command line and return its exit code.

    Bad input ends with 2, and so does an engine that can't play: nothing was run. What could not be
    written, because a disk is full, ends with 3.
    """
    lang = language_asked_for(sys.argv[1:])
    take_streams_as_they_are()
    speak(lang)
    # What a library says about its cache is no answer to what was asked.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    try:
        code = _run(lang)
        sys.stdout.flush()
    except OSError as error:
        if "--debug" in sys.argv:
            raise
        _tell_unwritten(error, lang)
        return NOT_AS_ASKED
    return code


def _run(lang: str) -> int:
    from collab_sim.config import ConfigError
    from collab_sim.config.translating import translated, translated_error
    from collab_sim.report.strings import text

    try:
        code = commands.main(standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return 0
    except click.ClickException as error:
        if type(error) is click.UsageError:  # one of ours, not click's own
            error = click.UsageError(translated(error.message, lang), error.ctx)
        error.show()
        return BAD_INPUT
    except ConfigError as error:
        click.echo(translated_error(error, lang), err=True)
        return BAD_INPUT
    except (click.Abort, KeyboardInterrupt) as stop:
        click.echo(str(stop) or text(lang, "interrupted"), err=True)
        return INTERRUPTED
    except RuntimeError as error:
        from collab_sim.engines.module import ModuleError

        if not isinstance(error, ModuleError):
            raise
        click.echo(translated(str(error), lang), err=True)
        return BAD_INPUT
    return code if isinstance(code, int) else 0


def _tell_unwritten(error: OSError, lang: str) -> None:
    from collab_sim.report.strings import text

    why = reason(error, lang)
    if error.filename:
        click.echo(text(lang, "cannot_write", file=error.filename, reason=why), err=True)
        return
    click.echo(text(lang, "cannot_tell", reason=why), err=True)
    leave_unsaid(sys.stdout)  # or Python fails once more over it when it ends


def speak(lang: str) -> None:
    """Have the commands, and click's own words (looked up with gettext), speak a language."""
    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain("messages", TEXTS)
    for command in (commands, *VERBS):
        command.help = gettext.gettext(inspect.cleandoc(command.help or ""))
        for parameter in command.params:
            if isinstance(parameter, click.Option) and parameter.help:
                parameter.help = gettext.gettext(parameter.help)
                if isinstance(parameter.show_default, str):
                    parameter.show_default = gettext.gettext(parameter.show_default)
