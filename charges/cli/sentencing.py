"""`sentence`: what can follow from a clause, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from charges.cli.options import JsonOption, complete_clause
from charges.cli.output import write
from charges.cli.setup import Setup
from charges.errors import InputError

if TYPE_CHECKING:
    from charges.law.model import Condition
    from charges.sentencing.days import Span

RELAPSES: Final[dict[str, Condition]] = {
    "simple": "simple_relapse",
    "dangerous": "dangerous_relapse",
    "especially-dangerous": "especially_dangerous_relapse",
}


def sentence_command(
    ctx: typer.Context,
    clauses: Annotated[
        list[str],
        typer.Argument(
            metavar="CLAUSE...", help='One or more, such as 281.2 or "Art. 318 (2)".',
            show_default=False, autocompletion=complete_clause,
        ),
    ],
    attempt: Annotated[bool, typer.Option("--attempt", help="It was an attempt.")] = False,
    preparation: Annotated[
        bool, typer.Option("--preparation", help="It was only prepared.")
    ] = False,
    age: Annotated[
        int | None,
        typer.Option("--age", metavar="YEARS", help="The person's age at the time of the act."),
    ] = None,
    relapse: Annotated[
        str | None,
        typer.Option(
            "--relapse", metavar="KIND", help="simple, dangerous or especially-dangerous.",
            autocompletion=lambda: list(RELAPSES),
        ),
    ] = None,
    mitigating: Annotated[
        bool, typer.Option("--mitigating", help="Mitigating, as in 60.1; none aggravating.")
    ] = False,
    exceptional: Annotated[
        bool, typer.Option("--exceptional", help="Exceptional circumstances, Article 62.")
    ] = False,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DAY", help="Of the act: 2016-06-29, or 2016-06, or 2016."),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DAY", help="When it is asked; today, if not given."),
    ] = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """What sentence can follow: range, class, time limit, each step with its article.

    The rules of the general part are applied one after the other, in the wording of the day of the
    act, or a later one that is milder. Several clauses give one sentence for all of them. What the
    rules leave open is said to be open.

    \b
    Examples:
      charges sentence 318.2 --attempt
      charges sentence 318.1 --on 2012-10 --as-of 2016-12
      charges sentence 281.2 318.2 --on "6 April 2018" --age 17
    """
    from charges.sentencing.outcome import Question
    from charges.sentencing.sentence import answers

    setup: Setup = ctx.obj
    library = setup.library
    if age is not None and not 0 <= age <= 150:
        raise InputError(f"nobody is aged {age}", "give the age in whole years")
    numbers = tuple(dict.fromkeys(library.clause(clause).number for clause in clauses))
    chosen: dict[Condition, bool] = {
        "attempt": attempt, "preparation": preparation, "mitigating": mitigating,
        "exceptional": exceptional,
    }  # fmt: skip
    conditions = {name for name, wanted in chosen.items() if wanted} | _relapse(relapse)
    day, asked = _days(on, as_of)
    question = Question(numbers, frozenset(conditions), age, day, asked)
    found = answers(library, question)
    if as_json:
        from charges.views.as_json import dumps
        from charges.views.sentencing_json import sentencing_of

        write(dumps(sentencing_of(question, found)), utf8=True)
        return
    from charges.views.screen import Screen
    from charges.views.sentencing import write_sentencing

    screen = Screen.of_terminal()
    write_sentencing(screen, library, question, found)
    write(screen.text())


def _relapse(kind: str | None) -> set[Condition]:
    if kind is None:
        return set()
    found = RELAPSES.get(kind.strip().lower().replace("_", "-"))
    if found is None:
        from charges.views.plain import shortened

        raise InputError(
            f'"{shortened(kind, 40)}" is no kind of relapse', f"one of: {', '.join(RELAPSES)}"
        )
    return {"relapse", found}


def _days(on: str | None, as_of: str | None) -> tuple[Span | None, Span | None]:
    """The day of the act, and the day of which it is asked: today, if only the first is given."""
    from charges.sentencing.days import Span, parse_span

    day = parse_span(on) if on is not None else None
    asked: Any = parse_span(as_of) if as_of is not None else None
    if asked is None and day is not None:
        from datetime import date

        today = date.today().isoformat()
        if day.first > today:
            raise InputError(
                f"the act ({day.iso}) lies in the future", "correct --on, or give --as-of"
            )
        asked = Span(today, today)
    return day, asked
