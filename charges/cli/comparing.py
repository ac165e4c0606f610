"""`compare`: two clauses, or one clause on two days."""

from __future__ import annotations

from typing import Annotated

import typer

from charges.cli.options import JsonOption, complete_clause
from charges.cli.output import write
from charges.cli.setup import Setup


def compare_command(
    ctx: typer.Context,
    clauses: Annotated[
        list[str],
        typer.Argument(
            metavar="CLAUSE [CLAUSE]", help="Two clauses; or one, with two days.",
            show_default=False, autocompletion=complete_clause,
        ),
    ],
    on: Annotated[
        list[str] | None,
        typer.Option("--on", metavar="DATE", help="As in force that day; twice: a day for each."),
    ] = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Two clauses, or one clause on two days, side by side.

    Which elements are the same, which stand in one only, which is the stricter, and why; the
    sentences on one scale. Of one clause on two days, what changed, word by word, and whether the
    later law reaches back.

    \b
    Examples:
      charges compare 281.2 318.2
      charges compare 318.1 --on 2012-10-15 --on 2020-01-01
      charges compare 281.1 318.1 --on 2010-01-01 --json
    """
    from charges.law.compare import sides

    setup: Setup = ctx.obj
    library = setup.library
    here, there = sides(library, clauses, on or ())
    if as_json:
        from charges.views.as_json import dumps
        from charges.views.compare_json import compare_of

        write(dumps(compare_of(library, here, there)), utf8=True)
        return
    from charges.views.compare import write_compare
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    write_compare(screen, library, here, there)
    write(screen.text())
