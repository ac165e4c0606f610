"""Options that several commands share, and what the shell completes."""

from __future__ import annotations

from typing import Annotated

import typer

JsonOption = Annotated[
    bool, typer.Option("--json", help="Machine-readable output, described in docs/json.md.")
]

LawOption = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="By the law in force that day: 2016-06-29."),
]


def complete_clause(incomplete: str) -> list[tuple[str, str]]:
    """The numbers of clauses that begin so, each with its title."""
    from charges.errors import InputError
    from charges.law.data import load_library

    try:
        clauses = load_library().clauses
    except InputError:  # nothing may be printed while the shell completes
        return []
    return [(c.number, c.title.get("en")) for c in clauses if c.number.startswith(incomplete)]


def complete_provision(incomplete: str) -> list[tuple[str, str]]:
    """The numbers of clauses, and of rules of the general part, that begin so."""
    from charges.errors import InputError
    from charges.law.data import load_library

    try:
        library = load_library()
    except InputError:
        return []
    found = {rule.article: rule.title.get("en") for rule in library.code.general}
    found |= {clause.number: clause.title.get("en") for clause in library.clauses}
    return [(number, title) for number, title in found.items() if number.startswith(incomplete)]


def complete_case(incomplete: str) -> list[tuple[str, str]]:
    """The names of worked cases that begin so, each with its title."""
    from charges.errors import InputError
    from charges.law.cases import load_cases
    from charges.law.data import load_library

    try:
        cases = load_cases(load_library())
    except InputError:
        return []
    return [(case.id, case.title.get("en")) for case in cases if case.id.startswith(incomplete)]


def complete_voice(incomplete: str) -> list[str]:
    """The voices that a text may be read in."""
    from charges.errors import InputError
    from charges.matching.tables import voices

    try:
        names = [*voices(), "all"]
    except InputError:
        return []
    return [name for name in names if name.startswith(incomplete)]


def complete_source(incomplete: str) -> list[tuple[str, str]]:
    """The ids of sources that begin so, each with its title; those of the cases included."""
    from charges.errors import InputError
    from charges.law.cases import load_cases
    from charges.law.data import load_library

    try:
        library = load_library()
        cases = load_cases(library)
    except InputError:
        return []
    sources = [*library.code.sources, *(source for case in cases for source in case.sources)]
    return [(one.id, one.title) for one in sources if one.id.startswith(incomplete)]


def complete_kind(incomplete: str) -> list[str]:
    """The kinds of results that `search --in` takes."""
    from charges.search.entries import KINDS

    return [kind for kind in KINDS if kind.startswith(incomplete)]


def complete_language(incomplete: str) -> list[str]:
    """The languages in which the law's texts stand."""
    from charges.errors import InputError
    from charges.law.data import load_library

    try:
        languages = [language for language, _ in load_library().code.title.versions]
    except InputError:
        return []
    return [language for language in languages if language.startswith(incomplete)]


def complete_style(incomplete: str) -> list[str]:
    """The styles of citation that `show --cite` takes."""
    from charges.views.cite import STYLES

    return [style for style in STYLES if style.startswith(incomplete)]
