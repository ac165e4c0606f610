"""`match` and `eval`: a description of conduct in, an explained answer out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from charges.cli.options import JsonOption, LawOption, complete_clause, complete_voice
from charges.cli.output import write
from charges.cli.setup import Setup

if TYPE_CHECKING:
    from charges.law.library import Library


def match_command(
    ctx: typer.Context,
    text: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TEXT]", show_default=False,
            help="The description, in quotes. Without it: --file, or standard input.",
        ),
    ] = None,
    file: Annotated[
        str | None,
        typer.Option("--file", "-f", metavar="FILE", help="Read the description from a file."),
    ] = None,
    clause: Annotated[
        list[str] | None,
        typer.Option(
            "--clause", "-c", metavar="CLAUSE", autocompletion=complete_clause,
            help="Only this clause; may be given more than once.",
        ),
    ] = None,
    on: LawOption = None,
    voice: Annotated[
        str,
        typer.Option(
            "--as", metavar="VOICE", autocompletion=complete_voice,
            help="Whose words count: report, prosecution, defence, court; all: side by side.",
        ),
    ] = "report",
    why: Annotated[
        str | None,
        typer.Option(
            "--why", metavar="WHAT",
            help="Unfold an element or a clause: every cue that fired, and what came of it.",
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Also the clauses of which the text says nothing.")
    ] = False,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Which clauses does this conduct fall under, element by element, and why?

    For every element: shown, refuted, uncertain or silent, with the words of the description that
    say so. Then the sentence, what is missing, and what would change the result. It says what the
    description says; it is no judgment of guilt.

    \b
    Examples:
      charges match "He crossed the border into Azerbaijan without a passport."
      charges match --file report.txt --on 2016-06-29
      charges match --file report.txt --as all
      charges match --file report.txt --why prior_agreement
      pbpaste | charges match --clause 318.2 --json
    """
    from charges.cli.inputs import description

    setup: Setup = ctx.obj
    library = setup.library
    chosen = {library.clause(number).number for number in clause or ()}
    words = description(text, file)
    day = on.strip() if on is not None else None

    from charges.matching.match import match

    if voice == "all":
        _side_by_side(library, words, day, every, as_json)
        return
    result = match(library, words, day, voice)
    if chosen:
        result = result._replace(
            clauses=tuple(row for row in result.clauses if row.id in chosen),
            best=tuple(number for number in result.best if number in chosen),
        )
    if as_json:
        from charges.matching.contract import to_json

        write(to_json(result, every or bool(chosen)) + "\n", utf8=True)
        return
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    if why is not None:
        from charges.views.why import write_why

        write_why(screen, library, result, why.strip())
        write(screen.text())
        return
    from charges.views.result import write_result

    write_result(screen, library, result, every or bool(chosen))
    write(screen.text())


def _side_by_side(
    library: Library, words: str, day: str | None, every: bool, as_json: bool
) -> None:
    """`--as all`: the same description once for each voice."""
    from charges.matching.match import match
    from charges.matching.tables import voices
    from charges.views.voices import voices_of, write_voices

    results = {name: match(library, words, day, name) for name in voices()}
    if as_json:
        from charges.views.as_json import dumps

        write(dumps(voices_of(results, every)), utf8=True)
        return
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    write_voices(screen, library, results)
    write(screen.text())


def eval_command(
    ctx: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="Labelled passages, one JSON object a line.")
    ],
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="LANG", help="Only passages in this language.")
    ] = None,
    brief: Annotated[
        bool, typer.Option("--brief", help="The tables only, not the passages it got wrong.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """How well does matching do against labelled passages?

    Precision, recall and F1 by element, by language and by clause; then each passage that came out
    wrong, with what was expected, what was found, and the words it was found in. A label 'unclear'
    counts neither way. docs/commands.md describes the file.

    \b
    Examples:
      charges eval gold.jsonl
      charges eval gold.jsonl --lang en --brief
    """
    from charges.cli.inputs import read_text
    from charges.matching.evaluate import evaluate, read_labelled

    setup: Setup = ctx.obj
    passages = list(read_labelled(read_text(file).split("\n"), file))
    if lang is not None:
        passages = [passage for passage in passages if passage.language == lang]
    if not passages:
        from charges.errors import InputError

        what = f" in the language {lang}" if lang is not None else ""
        raise InputError(f"{file} holds no labelled passage{what}", "see docs/commands.md")
    evaluation = evaluate(setup.library, passages)
    if as_json:
        from charges.views.as_json import dumps
        from charges.views.evaluation import evaluation_of

        write(dumps(evaluation_of(evaluation)), utf8=True)
        return
    from charges.views.evaluation import write_evaluation
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    write_evaluation(screen, evaluation, brief)
    write(screen.text())
