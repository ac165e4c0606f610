"""`cases` and `case`: worked cases, each with what was said of it and what became of it."""

from __future__ import annotations

from typing import Annotated

import typer

from charges.cli.options import JsonOption, complete_case
from charges.cli.output import write
from charges.cli.setup import Setup


def cases_command(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """The worked cases, one a line: name, title, charges, outcome.

    \b
    Examples:
      charges cases
      charges cases --json
    """
    from charges.law.cases import load_cases

    setup: Setup = ctx.obj
    cases = load_cases(setup.library)
    if as_json:
        from charges.views.as_json import dumps
        from charges.views.case_json import case_of

        write(dumps({"cases": [case_of(case) for case in cases]}), utf8=True)
        return
    from charges.views.cases import write_cases
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    write_cases(screen, cases)
    write(screen.text())


def case_command(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="The case's name, such as lapshin; its beginning is enough.",
            autocompletion=complete_case, show_default=False,
        ),
    ],
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """One worked case: its descriptions, each matched, beside the real outcome.

    What the reports say, day by day; each description with the evidence marked in it; what each
    shows of every element and clause; what the court decided; and why the two part.

    \b
    Examples:
      charges case lapshin
      charges case lapshin --json
    """
    from charges.law.cases import find_case, load_cases
    from charges.matching.match import match

    setup: Setup = ctx.obj
    library = setup.library
    case = find_case(load_cases(library), name)
    results = [match(library, description.text) for description in case.descriptions]
    if as_json:
        from charges.sentencing.of_case import acts_in_time
        from charges.views.as_json import dumps
        from charges.views.case_json import case_of

        write(dumps(case_of(case, results, acts_in_time(library, case))), utf8=True)
        return
    from charges.views.cases import write_case
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    write_case(screen, library, case, results)
    write(screen.text())
