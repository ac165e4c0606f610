"""The command `charges`: the one place where a failure becomes a line and an exit status.

Kept light: typer is imported only after the garbage collector has been told to wait.
"""

from __future__ import annotations

import sys
from typing import Final, NoReturn

from charges.errors import InputError

OK: Final = 0
PROBLEMS: Final = 1  # `charges check` found some
UNUSABLE: Final = 2  # the user's input cannot be used
FAULT: Final = 70  # a fault of ours
INTERRUPTED: Final = 130


def main() -> NoReturn:
    """Run the command with the arguments of this process, and end the process."""
    import gc

    # A command lives for a tenth of a second and makes few cycles; collecting while modules load
    # would cost a twentieth of that. The limit still collects in a long evaluation.
    gc.set_threshold(50_000, 20, 20)
    status = run(sys.argv[1:])
    gc.freeze()  # or Python looks through every object once more as it ends: a sixth of a command
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Run the command with `arguments`; the exit status. Raises nothing."""
    from charges.cli.setup import Setup

    setup = Setup()
    try:
        return _run(arguments, setup)
    except InputError as error:
        _say(_lines(error))
        return UNUSABLE
    except (KeyboardInterrupt, EOFError):
        return INTERRUPTED
    except Exception as error:  # the one place that catches everything: a fault of ours
        _say(_fault(error, arguments, setup.debug))
        return FAULT


def _run(arguments: list[str], setup: object) -> int:
    from charges.cli.commands import UsageError, command, usage
    from charges.cli.output import Closed, failed_write

    try:
        status = command().main(
            args=arguments, prog_name="charges", standalone_mode=False, obj=setup
        )
        return status if isinstance(status, int) else OK
    except Closed:
        return OK  # whoever reads our output has had enough: `charges list | head -1`
    except SystemExit as end:  # typer ends so where the pipe was closed while it printed help
        return OK if sys.stdout is None or type(sys.stdout).__name__ == _PACIFIED else _code(end)
    except UsageError as error:
        raise usage(error, arguments) from error
    except OSError as error:
        # Only typer's own printing (the help) comes here: ours goes through output.py.
        raise failed_write(error) from error


_PACIFIED: Final = "PacifyFlushWrapper"


def _code(end: SystemExit) -> int:
    return end.code if isinstance(end.code, int) else OK


def _lines(error: InputError) -> list[str]:
    """What the user reads: one line; for a file with several problems, one line each."""
    if error.problems:
        count = [f"{len(error.problems)} problems"] if len(error.problems) > 1 else []
        return [*(str(problem) for problem in error.problems), *count]
    return [error.message + (f"; {error.hint}" if error.hint else "")]


def _fault(error: Exception, arguments: list[str], debug: bool) -> list[str]:
    if debug:
        import traceback

        return "".join(traceback.format_exception(error)).rstrip().split("\n")
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return [
        f"this is a fault of charges, not of your input ({what[:200]});"
        " please report it, with what the same command prints after: charges --debug"
    ]


def _say(lines: list[str]) -> None:
    """Lines on standard error, harmless; in silence where there is none to write to."""
    from charges.views.plain import one_line

    if sys.stderr is None:
        return
    try:
        for line in lines:
            text = f"charges: {one_line(line)}\n"
            encoding = sys.stderr.encoding or "utf-8"
            sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()
    except (OSError, ValueError):
        pass
