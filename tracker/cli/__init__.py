"""The command line: `main` finds the command, runs it, and turns every failure into one line and an exit code.

Exit codes: 0 done, 1 a clear error, 2 wrong usage, 3 some inputs failed and the rest is stored, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NoReturn

import click

from tracker import __version__
from tracker.cli.commands import COMMANDS
from tracker.cli.output import printable
from tracker.cli.output import wants_colour as wants_colour
from tracker.errors import TrackerError

STOPPED = 130


class OutputClosed(Exception):
    """The reader of our output went away, as `| head` does."""


class Stopped(Exception):
    """The user pressed Ctrl-C."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are run, and listed from a table."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name, entry in COMMANDS.items() if find_spec(f"tracker.cli.{entry.module}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = import_module(f"tracker.cli.{COMMANDS[cmd_name].module}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        known = self.list_commands(ctx)
        if args and not args[0].startswith("-") and args[0] not in known:
            from difflib import get_close_matches

            near = get_close_matches(args[0], known, n=1)
            advice = f"did you mean {near[0]!r}?" if near else "see: tracker --help"
            ctx.fail(f"unknown command {args[0]!r}; {advice}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name].help) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> Any:
        if not wants_colour():
            ctx.color = False
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:  # click would end the program with code 1
            raise OutputClosed from error
        except KeyboardInterrupt as error:
            raise Stopped from error


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: tracker demo, or: tracker ingest PATH… and then: tracker trend",
)
@click.version_option(__version__, prog_name="tracker", message="%(prog)s %(version)s")
def cli() -> None:
    """Read news articles, keep every figure with its evidence, show how each figure evolves.

    Data goes to standard output, notes and progress to standard error. The database is tracker.db in the working
    directory, or what --db or TRACKER_DB names.
    """


def main() -> NoReturn:
    """Run the command line and exit."""
    gc.set_threshold(20_000, 20, 50)  # articles are made of many small tuples; the default looks through them too often
    code = run(sys.argv[1:])
    gc.freeze()  # the system takes back what is left; the interpreter's last collection would walk through all of it
    sys.exit(code)


def run(args: list[str]) -> int:
    """The exit code of the command line with these arguments; the one place where errors become lines and codes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that cannot print a letter gets a mark instead of a crash
            stream.reconfigure(errors="replace" if stream.encoding.lower() != "utf-8" else "surrogateescape")
    try:
        code = cli.main(args, prog_name="tracker", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except TrackerError as error:
        return _fail(str(error), error)
    except (Stopped, click.Abort, KeyboardInterrupt):
        print("Stopped.", file=sys.stderr)
        return STOPPED
    except (OutputClosed, BrokenPipeError):  # no more to say, also not when Python flushes at exit
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _fail(f"{where}{error.strerror or error}; check that the path exists and may be used", error)
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        return _fail(f"unexpected {what}; please report it, with the traceback that TRACKER_DEBUG=1 shows", error)
    return code if isinstance(code, int) else 0


def _fail(message: str, error: BaseException) -> int:
    if os.environ.get("TRACKER_DEBUG"):
        import traceback

        traceback.print_exception(error, file=sys.stderr)
    print(f"Error: {printable(message)}", file=sys.stderr)
    return 1
