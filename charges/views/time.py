"""The law in time, in a match: by which version each clause was read, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charges.matching.result import ClauseResult, LaterLaw, Result
from charges.views import terms
from charges.views.screen import Screen

if TYPE_CHECKING:
    from charges.law.library import Library


def write_time(screen: Screen, library: Library, result: Result) -> None:
    """As conduct of when it was read; and where several versions may have been law, each answer."""
    told = [row for row in result.clauses if not row.silent]
    for one in result.read_as:
        rows = sorted((row for row in told if _of(row, one.act)), key=lambda row: row.id)
        if rows:
            said = f": {_law_then(library, rows)}."
            screen.say((f"Read as conduct of {one.words}", "strong"), said, rest="  ")
    for row in sorted(told, key=lambda row: row.id):
        if row.by_version:
            _several(screen, library, row, _when(result, row))
        for later in row.later_law:
            _later(screen, library, row, later)


def _of(row: ClauseResult, act: str) -> bool:
    return any(finding.element == act for finding in row.elements)


def _law_then(library: Library, rows: list[ClauseResult]) -> str:
    """ "318.1 as in force 2008-06-07 until 2017-07-19", "281.1 and 281.2 read the same today"."""
    older, same = [], []
    for row in rows:
        clause = library.clause(row.id)
        if not row.in_force:
            older.append(f"{row.id} was not in force")
        elif len(row.in_force) > 1:
            older.append(f"{row.id} in {len(row.in_force)} versions")
        elif row.version + 1 < len(clause.versions):
            older.append(f"{row.id} as in force {terms.period(clause.versions[row.version])}")
        else:
            same.append(row.id)
    if same:
        verb = "reads" if len(same) == 1 else "read"
        older.append(f"{terms.joined(same, 'and')} {verb} the same today")
    return "; ".join(older)


def _later(screen: Screen, library: Library, row: ClauseResult, later: LaterLaw) -> None:
    """ "318.1 since 2017-07-19: the later law is harsher: it does not reach back"."""
    if later.effect == "same":
        return
    version = library.clause(row.id).versions[later.version]
    words = terms.reach(later.effect, later.article)
    if later.effect == "milder" and later.outcome != row.outcome:
        words += f"; by it {row.id} is {terms.OUTCOMES[later.outcome]}"
    screen.say((f"{row.id} {terms.short_period(version)}", "accent"), f": {words}.", rest="  ")


def _when(result: Result, row: ClauseResult) -> str:
    if result.on:
        return f"On {result.on}"
    return next((f"In {one.words}" for one in result.read_as if _of(row, one.act)), "Then")


def _several(screen: Screen, library: Library, row: ClauseResult, when: str) -> None:
    """Each of the versions that may have been law, with what the description comes to by it."""
    versions = library.clause(row.id).versions
    edges = [versions[one.version].since for one in row.by_version[1:]]
    whys = [f"it changed on {edge.day}" if edge.day else terms.day(edge) for edge in edges]
    why = terms.joined(whys, "and")
    screen.say(
        (f"{when} it is open which version of {row.id} was law", "uncertain"), f" ({why}):",
        rest="  ",
    )  # fmt: skip
    for one in row.by_version:
        screen.say(
            f"{terms.period(versions[one.version])}: ",
            (f"{terms.SIGNS[one.outcome]} {terms.OUTCOMES[one.outcome]}",
             terms.style_of(one.outcome)),
            f"; {versions[one.version].change.get('en')}",
            first="  ", rest="    ",
        )  # fmt: skip
