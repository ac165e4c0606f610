"""`list` and `show`, and the welcome of `charges` alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from charges.cli.options import JsonOption, complete_clause, complete_style
from charges.cli.output import write
from charges.cli.setup import Setup
from charges.errors import InputError

if TYPE_CHECKING:
    from charges.law.library import Library
    from charges.law.model import Clause, Version


def list_command(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """The clauses, one a line: number, title, and the sentence they carry.

    \b
    Examples:
      charges list
      charges list --json
    """
    setup: Setup = ctx.obj
    if as_json:
        from charges.views.as_json import dumps, list_of

        write(dumps(list_of(setup.library)), utf8=True)
        return
    from charges.views.clause import write_list
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    write_list(screen, setup.library)
    write(screen.text())


def show_command(
    ctx: typer.Context,
    clause: Annotated[
        str,
        typer.Argument(
            metavar="CLAUSE", help='Its number, such as 281.2, "Art. 281.2" or "318 (2)".',
            show_default=False, autocompletion=complete_clause,
        ),
    ],
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="As in force that day, such as 2016-06-29."),
    ] = None,
    lang: Annotated[
        str,
        typer.Option("--lang", metavar="en,az,ru", help="The text's language, or several."),
    ] = "en",
    history: Annotated[
        bool, typer.Option("--history", help="Only its versions: a line of years, what changed.")
    ] = False,
    cite: Annotated[
        str | None,
        typer.Option(
            "--cite", metavar="STYLE", autocompletion=complete_style,
            help="Only citations of the clause and its sources: oscola or bibtex.",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """One clause whole: text, elements, sentence, exceptions, versions, sources.

    The text is restated in plain words; the official text alone has force, and where it stands is
    said. Beside the Code's own elements stands what the press reported of the clause.

    \b
    Examples:
      charges show 281.2
      charges show 318.1 --on 2016-06-29
      charges show 318.2 --lang az,ru
      charges show 318.1 --history
      charges show 281.2 --cite bibtex > sources.bib
    """
    setup: Setup = ctx.obj
    library = setup.library
    found = library.clause(clause)
    languages = _languages(lang, [language for language, _ in found.restated.versions])
    versions = library.version_on(found, on)
    day = on.strip() if on is not None else None
    if history:
        _history(library, found, as_json)
        return
    if cite is not None:
        _cite(library, found, versions, day, cite, as_json)
        return
    if as_json:
        from charges.views.as_json import clause_of, dumps

        write(dumps(clause_of(library, found, versions, day)), utf8=True)
        return
    from charges.views.clause import write_clause
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    write_clause(screen, library, found, versions, day, languages)
    write(screen.text())


def _history(library: Library, clause: Clause, as_json: bool) -> None:
    """`show --history`: the versions of a clause."""
    if as_json:
        from charges.views.as_json import dumps
        from charges.views.compare_json import history_of

        write(dumps(history_of(library, clause)), utf8=True)
        return
    from charges.views.history import write_history
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    write_history(screen, library, clause)
    write(screen.text())


def _cite(
    library: Library,
    clause: Clause,
    versions: tuple[Version, ...],
    day: str | None,
    style: str,
    as_json: bool,
) -> None:
    """`show --cite`: the clause and the sources shown with it, one citation after the other."""
    from charges.cli.inputs import chosen
    from charges.views.cite import STYLES, citations
    from charges.views.clause import element_ids, sources_of

    styles = chosen(style, STYLES, "--cite", "styles")
    if len(styles) > 1:
        raise InputError("--cite takes one style", "styles: " + ", ".join(STYLES))
    ids = element_ids(library, clause, versions)
    elements = [library.element(clause.article, id) for id in ids]
    sources = sources_of(library, clause, elements, library.article(clause.article))
    rows = citations(library, clause, versions, day, sources, styles[0])
    if as_json:
        from charges.views.as_json import dumps

        cited = [{"id": id, "citation": words} for id, words in rows]
        write(dumps({"style": styles[0], "citations": cited}), utf8=True)
        return
    from charges.views.screen import Screen

    screen = Screen.of_terminal()
    for _, words in rows:
        screen.line(words)
        if styles[0] == "bibtex":
            screen.blank()
    write(screen.text())


def _languages(asked: str, known: list[str]) -> list[str]:
    """The languages named in `asked`, in that order. Raises InputError for one there is not."""
    wanted = [language for language in asked.replace(",", " ").lower().split() if language]
    for language in wanted:
        if language not in known:
            raise InputError(
                f'the text does not stand in the language "{language[:20]}"',
                "languages: " + ", ".join(known),
            )
    if not wanted:
        raise InputError("--lang names no language", "languages: " + ", ".join(known))
    return list(dict.fromkeys(wanted))


def welcome(setup: Setup) -> None:
    """What `charges` alone prints."""
    from charges.views.screen import Screen
    from charges.views.welcome import write_welcome

    screen = Screen.of_terminal()
    write_welcome(screen, setup.library)
    write(screen.text())
