"""`list` and `show`, and the welcome of `charges` alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from charges.cli.options import JsonOption, complete_provision, complete_style
from charges.cli.output import write
from charges.cli.setup import Setup
from charges.errors import InputError

if TYPE_CHECKING:
    from charges.law.library import Library
    from charges.law.model import Clause, Rule, Source
    from charges.views.cite import Cited


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
            metavar="CLAUSE", show_default=False, autocompletion=complete_provision,
            help='Its number, such as 281.2 or "318 (2)"; or that of a rule, such as 63.3.',
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
    said. Beside the Code's own elements stands what the press reported of the clause. The rules of
    the general part are shown by their article, too.

    \b
    Examples:
      charges show 281.2
      charges show 63.3
      charges show 318.1 --on 2016-06-29
      charges show 318.2 --lang az,ru
      charges show 318.1 --history
      charges show 281.2 --cite bibtex > sources.bib
    """
    from charges.law.rules import rules_at

    setup: Setup = ctx.obj
    library = setup.library
    rules = rules_at(library, clause)
    if rules:
        _show_rules(library, rules, on, lang, cite, as_json)
        return
    found = library.clause(clause)
    languages = _languages(lang, [language for language, _ in found.restated.versions])
    versions = library.version_on(found, on)
    day = on.strip() if on is not None else None
    if history:
        _history(library, found, as_json)
        return
    if cite is not None:
        from charges.views.cite import Cited
        from charges.views.clause import element_ids, sources_of

        ids = element_ids(library, found, versions)
        elements = [library.element(found.article, id) for id in ids]
        sources = sources_of(library, found, elements, library.article(found.article))
        _cite(library, [Cited(found.number, found.versions, versions)], day, sources, cite, as_json)
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


def _show_rules(
    library: Library,
    rules: tuple[Rule, ...],
    on: str | None,
    lang: str,
    cite: str | None,
    as_json: bool,
) -> None:
    """`show` of one or several rules of the general part."""
    from charges.law.rules import rule_versions_on
    from charges.views.rule import rules_of, sources_of, write_rules

    languages = _languages(lang, [language for language, _ in rules[0].restated.versions])
    day = on.strip() if on is not None else None
    if cite is not None:
        from charges.views.cite import Cited

        cited = [Cited(one.article, one.versions, rule_versions_on(one, day)) for one in rules]
        _cite(library, cited, day, sources_of(library, rules), cite, as_json)
    elif as_json:
        from charges.views.as_json import dumps

        write(dumps(rules_of(library, rules, day)), utf8=True)
    else:
        from charges.views.screen import Screen

        screen = Screen.of_terminal()
        write_rules(screen, library, rules, day, languages)
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
    provisions: list[Cited],
    day: str | None,
    sources: list[Source],
    style: str,
    as_json: bool,
) -> None:
    """`show --cite`: the provisions and the sources shown with them, one after the other."""
    from charges.cli.inputs import chosen
    from charges.views.cite import STYLES, citations

    styles = chosen(style, STYLES, "--cite", "styles")
    if len(styles) > 1:
        raise InputError("--cite takes one style", "styles: " + ", ".join(STYLES))
    rows = citations(library, provisions, day, sources, styles[0])
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
