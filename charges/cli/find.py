"""`search` and `sources`: from words to where they stand, and from a source to what rests on it."""

from __future__ import annotations

from typing import Annotated

import typer

from charges.cli.inputs import chosen
from charges.cli.options import (
    JsonOption,
    complete_kind,
    complete_language,
    complete_source,
)
from charges.cli.output import write
from charges.cli.setup import Setup


def search_command(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS...", show_default=False,
            help="What to look for; words in double quotes must stand together.",
        ),
    ] = None,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang", metavar="en,az,ru", autocompletion=complete_language,
            help="Only texts in this language, or in several.",
        ),
    ] = None,
    within: Annotated[
        str | None,
        typer.Option(
            "--in", metavar="KIND", autocompletion=complete_kind,
            help="Only clauses, elements, notes, neighbours, rules, sources or cases; or several.",
        ),
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, max=1000, help="How many results to show.")
    ] = 10,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Full-text search over the law, its sources and the cases, in every language.

    Other forms of a word count ('crossed', 'crossing'), so do its beginning ('territor') and, where
    nothing better stands anywhere, a typing error. Accents may be left out.

    \b
    Examples:
      charges search prior agreement
      charges search '"prior agreement"' --in elements
      charges search sərhəd --lang az
      charges search сговор --json
    """
    from charges.law.cases import load_cases
    from charges.search.entries import KINDS, entries_of
    from charges.search.search import search

    setup: Setup = ctx.obj
    library = setup.library
    kinds = chosen(within, KINDS, "--in", "kinds")
    entries = entries_of(library, load_cases(library))
    known = dict.fromkeys(f.language for entry in entries for f in entry.fields if f.language)
    languages = chosen(lang, known, "--lang", "languages")
    query = " ".join(words or ())
    found = search([one for one in entries if one.kind in kinds], query, languages)
    if as_json:
        from charges.views.as_json import dumps
        from charges.views.search import found_as_json

        write(dumps(found_as_json(found, limit)), utf8=True)
        return
    from charges.views.screen import Screen
    from charges.views.search import write_found

    screen = Screen.of_terminal()
    write_found(screen, found, limit)
    write(screen.text())


def sources_command(
    ctx: typer.Context,
    source: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]", show_default=False, autocompletion=complete_source,
            help="One source, such as haaretz-2016; its beginning is enough.",
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Every source, with what rests on it: how many facts, how sure, and where sources differ.

    With ID: that source, and every fact of the law and of the worked cases that rests on it.

    \b
    Examples:
      charges sources
      charges sources haaretz-2016
      charges sources code-2023 --json
    """
    from charges.law.cases import load_cases
    from charges.law.names import named
    from charges.law.rests import rests_of

    setup: Setup = ctx.obj
    library = setup.library
    rows = rests_of(library, load_cases(library))
    if source is not None:
        id = named(source, [row.source.id for row in rows], "source", "sources")
        rows = tuple(row for row in rows if row.source.id == id)
    if as_json:
        from charges.views.as_json import dumps
        from charges.views.sources import source_of

        found = [source_of(row) for row in rows]
        write(dumps(found[0] if source is not None else {"sources": found}), utf8=True)
        return
    from charges.views.screen import Screen
    from charges.views.sources import write_all, write_one

    screen = Screen.of_terminal()
    if source is not None:
        write_one(screen, rows[0])
    else:
        write_all(screen, rows)
    write(screen.text())
