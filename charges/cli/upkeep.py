"""`check`, `schema`, `new`: for those who write a statutes file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from charges.cli.app import OK, PROBLEMS
from charges.cli.options import JsonOption
from charges.cli.output import write
from charges.cli.setup import Setup

if TYPE_CHECKING:
    from charges.checks.run import Report
    from charges.law.library import Library


def _law_in_use(setup: Setup) -> Library | None:
    """The law that a words file is for; None where that law itself is unsound."""
    from charges.errors import InputError

    try:
        return setup.library
    except InputError:
        return None


def _with_cases(report: Report, library: Library | None) -> tuple[Report, int]:
    """The report with the problems of the worked cases, and how many cases there are."""
    from charges.errors import InputError
    from charges.law.cases import load_cases

    if library is None:
        return report, 0
    try:
        return report, len(load_cases(library))
    except InputError as error:
        return report._replace(problems=report.problems + error.problems), 0


def check_command(
    ctx: typer.Context,
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE ...]", show_default=False,
            help="Statutes files, or words files; without any, the statutes in use, with the cases"
            " and words beside them.",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> int:  # fmt: skip
    """Is a statutes file sound? Every problem with its line, a caret, and what to do.

    Exit status 0 where all is sound, 1 where there are problems, 2 where a file cannot be read.

    \b
    Examples:
      charges check
      charges check mine.yaml
      charges check mine/*.yaml --json
    """
    from charges.checks.run import check_file
    from charges.law.data import statutes_path
    from charges.law.files import read_file

    setup: Setup = ctx.obj
    paths = files or [statutes_path(setup.data)]
    contents = {path: read_file(path) for path in paths}  # unreadable is no finding of a check
    law = _law_in_use(setup)
    reports = [check_file(path, data, law) for path, data in contents.items()]
    cases = 0
    if not files and setup.data is None:
        reports[0], cases = _with_cases(reports[0], law)
    problems = [problem for report in reports for problem in report.problems]
    if as_json:
        from charges.views.as_json import dumps

        rows = [problem._asdict() for problem in problems]
        listed = {"file": paths[0] if len(contents) == 1 else None, "files": list(contents)}
        write(dumps({**listed, "sound": not problems, "problems": rows}), utf8=True)
        return PROBLEMS if problems else OK
    from charges.views.problems import write_problems, write_sound
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    for report in reports:
        if not report.problems:
            write_sound(screen, report.file, report.clauses, cases, report.examples)
    if problems:
        lines = _lines({problem.file for problem in problems})
        write_problems(
            screen, problems, lines, wrapped=sys.stdout is not None and sys.stdout.isatty()
        )
    write(screen.text())
    return PROBLEMS if problems else OK


def _lines(paths: set[str]) -> dict[str, list[str]]:
    """The lines of each file, so that a problem can show its own."""
    from charges.errors import InputError
    from charges.law.files import read_file
    from charges.views.problems import lines_of_text

    lines = {}
    for path in paths:
        try:
            lines[path] = lines_of_text(read_file(path))
        except InputError:  # the problem is that it cannot be read
            continue
    return lines


def schema_command(as_json: JsonOption = True) -> None:
    """The JSON Schema of a statutes file, for editors.

    An editor with a YAML language server completes keys and marks faults by it, where the file
    says so in a line of its own: # yaml-language-server: $schema=statutes.schema.json

    \b
    Examples:
      charges schema > statutes.schema.json
    """
    from charges.law.schema import schema
    from charges.views.as_json import dumps

    write(dumps(schema()), utf8=True)


def new_command(
    ctx: typer.Context,
    article: Annotated[
        str,
        typer.Argument(
            metavar="ARTICLE", show_default=False,
            help="The number of the article, or of a clause of one that is there: 281-1, 281.4.",
        ),
    ],
    folder: Annotated[
        str | None,
        typer.Option(
            "--out", metavar="FOLDER",
            help="Begin a statutes file of your own, with its words file, in this new folder.",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Begin a new clause or article from a commented template.

    It is printed, to be pasted under `articles:` (or a clause under `clauses:`) of a statutes
    file; with --out it becomes a whole file. What is still to be written says TODO, and
    charges check lists it.

    \b
    Examples:
      charges new 282
      charges new 281.4
      charges new 1 --out criminal-damage
    """
    from charges.law.templates import begin, whole_file

    setup: Setup = ctx.obj
    begun = begin(article, None if folder is not None else _law_in_use(setup))
    files: dict[str, str] = {}
    if folder is not None:
        from charges.law.schema import schema
        from charges.views.as_json import dumps

        statutes, words = whole_file(begun)
        texts = {"statutes.yaml": statutes, "words.yaml": words}
        files = _write_new(folder, {**texts, "statutes.schema.json": dumps(schema())})
    if as_json:
        from charges.views.as_json import dumps

        row = {"number": begun.number, "of": begun.of, "yaml": begun.block, "files": list(files)}
        write(dumps(row), utf8=True)
    elif files:
        from charges.views.screen import Screen

        first, second, _ = files
        screen = Screen.of_terminal()
        screen.line(f"begun: {first} and {second}")
        screen.line("fill in what says TODO; what is left: ", (f"charges check {first}", "strong"))
        write(screen.text())
    else:
        write(begun.block)


def _write_new(folder: str, texts: dict[str, str]) -> dict[str, str]:
    """Write files into a folder, none of which may be there; their paths with their texts."""
    import os

    from charges.errors import InputError

    paths = {os.path.join(folder, name): text for name, text in texts.items()}
    for path in paths:
        if os.path.lexists(path):
            raise InputError(f"{path} is there already", "name another folder")
    try:
        os.makedirs(folder, exist_ok=True)
        for path, text in paths.items():
            with open(path, "x", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{folder} cannot be written: {reason}", "name another folder") from None
    return paths
