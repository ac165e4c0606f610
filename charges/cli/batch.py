"""`batch`: many descriptions, one JSON object a line in and out."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Annotated, Final

import typer

from charges.cli.app import OK, UNUSABLE
from charges.cli.options import JsonOption, LawOption, complete_voice
from charges.cli.output import write
from charges.cli.setup import Setup

_SAID: Final = 20  # lines that are wrong: so many are named; the results name them all


def batch_command(
    ctx: typer.Context,
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE]", show_default=False,
            help="Descriptions, one JSON object a line. Without it, or as -: standard input.",
        ),
    ] = None,
    on: LawOption = None,
    voice: Annotated[
        str,
        typer.Option(
            "--as", metavar="VOICE", autocompletion=complete_voice,
            help="Whose words count: report, prosecution, defence, court.",
        ),
    ] = "report",
    every: Annotated[
        bool, typer.Option("--all", help="Also the clauses of which a text says nothing.")
    ] = False,
    as_json: JsonOption = False,
) -> int:  # fmt: skip
    """Match many descriptions: one JSON object a line in, one a line out.

    In: {"id": "a1", "text": "He crossed ..."}, and "on" where a line has a day of its own. Out:
    what match --json gives, on one line, with the id, in the same order. A line that cannot be
    used is answered by an object with "error"; the others go on, and the exit status is 2.

    \b
    Examples:
      charges batch reports.jsonl > results.jsonl
      charges batch reports.jsonl --on 2016-06-29 --as court > results.jsonl
      cat reports.jsonl | charges batch | jq '.id, .best'
    """
    from charges.errors import InputError
    from charges.law.dates import parse_date
    from charges.matching.batch import answers
    from charges.matching.tables import voices
    from charges.views.plain import shortened
    from charges.views.progress import Progress

    setup: Setup = ctx.obj
    del as_json  # there is no other form of it
    day = parse_date(on.strip()) if on is not None else None
    if voice not in voices():
        raise InputError(f"no voice '{voice}'", f"there are: {', '.join(voices())}")
    library = setup.library
    name = file if file is not None and file != "-" else "standard input"
    bad = 0
    with _opened(file) as (stream, total):
        progress = Progress(sys.stderr, total, sys.stdout is not None and sys.stdout.isatty())
        try:
            for answer in answers(library, stream, day, voice, every):
                write(answer.line + "\n", utf8=True)
                progress.step(answer.size)
                if answer.error is not None:
                    bad += 1
                    if bad <= _SAID:
                        column = f":{answer.column}" if answer.column else ""
                        place = f"{shortened(name, 200)}:{answer.number}{column}"
                        hint = f"; {answer.error.hint}" if answer.error.hint else ""
                        progress.say(f"charges: {place}: {answer.error.message}{hint}")
        finally:
            progress.end()
    if not progress.count:
        raise InputError(
            f"{name} holds no description", 'write one a line: {"id": "1", "text": "He ..."}'
        )
    if bad > _SAID:
        progress.say(f"charges: and {bad - _SAID} more lines that cannot be used")
    return UNUSABLE if bad else OK


@contextmanager
def _opened(file: str | None) -> Iterator[tuple[IO[bytes], int | None]]:
    """The lines to read, and their size where it is known. Raises InputError."""
    from charges.errors import InputError

    if file is None or file == "-":
        if sys.stdin is None or sys.stdin.isatty():
            raise InputError(
                "there are no descriptions", "name a file, or send its lines through a pipe"
            )
        yield sys.stdin.buffer, None
        return
    from charges.cli.inputs import opened

    with opened(file) as stream:
        found = os.fstat(stream.fileno())
        yield stream, found.st_size if stat.S_ISREG(found.st_mode) else None
