"""`check`: is a statutes file sound?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from charges.cli.app import OK, PROBLEMS
from charges.cli.options import JsonOption
from charges.cli.output import write
from charges.cli.setup import Setup

if TYPE_CHECKING:
    from charges.errors import Problem


def _words_problems() -> tuple[Problem, ...]:
    """Everything that is wrong with the words files of every language."""
    from charges.errors import InputError, Problem
    from charges.matching.lexicon import lexicon
    from charges.matching.tables import markers

    problems: list[Problem] = []
    for language in markers()[0]:
        try:
            lexicon(language)
        except InputError as error:
            problems.extend(error.problems or [Problem(language, 0, 0, error.message, error.hint)])
    return tuple(problems)


def check_command(
    ctx: typer.Context,
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE]", show_default=False,
            help="A statutes file; without it, the one in use, with the cases and words beside it.",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> int:  # fmt: skip
    """Is a statutes file sound? Every problem with its line and column, and what to do.

    Exit status 0 where it is sound, 1 where there are problems, 2 where it cannot be read.

    \b
    Examples:
      charges check
      charges check mine.yaml
    """
    from charges.errors import InputError, Problem
    from charges.law.data import load_library, statutes_path
    from charges.law.files import read_file

    setup: Setup = ctx.obj
    path = statutes_path(file if file is not None else setup.data)
    read_file(path)  # a file that cannot be read at all is no finding of a check
    problems: tuple[Problem, ...] = ()
    clauses = cases = 0
    try:
        library = load_library(path)
        clauses = len(library.clauses)
        if file is None and setup.data is None:
            from charges.law.cases import load_cases

            cases = len(load_cases(library))
    except InputError as error:
        problems = error.problems or (Problem(path, 0, 0, error.message, error.hint),)
    if file is None:
        problems += _words_problems()
    if as_json:
        from charges.views.as_json import dumps

        rows = [problem._asdict() for problem in problems]
        write(dumps({"file": path, "sound": not problems, "problems": rows}), utf8=True)
        return PROBLEMS if problems else OK
    from charges.views.problems import write_problems
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    write_problems(screen, path, problems, clauses, cases)
    write(screen.text())
    return PROBLEMS if problems else OK
