"""`charges sources`: every source with what rests on it; one of them with each fact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from charges.law.rests import Rest
from charges.views.screen import Screen


def write_all(screen: Screen, rows: Sequence[Rest]) -> None:
    """The sources: id, kind, title, how much rests on each; of those of one case a line each."""
    for row in rows:
        if not row.case:
            screen.say((row.source.id, "accent"), f"  {row.source.title}", rest="  ")
            screen.say((f"{row.source.kind}; {_counted(row)}", "faint"), first="  ", rest="    ")
    only = [row for row in rows if row.case]
    if only:
        screen.heading("Named in one case only")
    room = max((len(row.source.id) for row in only), default=0) + 2
    for row in only:
        counted = f"{row.source.kind}; {_counted(row)}"
        screen.say(
            (row.source.id.ljust(room), "accent"), (counted, "faint"), first="  ",
            rest=" " * (room + 2),
        )  # fmt: skip
    screen.blank()
    screen.say(
        ("text: it stands in the code; derived: it follows from it; reported: a report says so;"
         " open: sources conflict or are silent. charges sources ID shows what rests on one.",
         "faint"),
    )  # fmt: skip


def _counted(row: Rest) -> str:
    facts, doubts = len(row.facts), len(row.doubts)
    if not facts:
        said = "no fact rests on it"
    else:
        kinds = ", ".join(f"{count} {certainty}" for certainty, count in row.counts.items())
        said = f"{facts} fact{'' if facts == 1 else 's'} ({kinds})"
    return said + (f"; {doubts} doubt{'' if doubts == 1 else 's'}" if doubts else "")


def write_one(screen: Screen, row: Rest) -> None:
    """One source: what it is, every fact that rests on it, where it differs from others."""
    source = row.source
    screen.say((source.id, "accent"), "  ", (source.title, "title"), rest="  ")
    screen.say((f"{source.kind}; {_counted(row)}", "faint"), first="  ", rest="    ")
    if source.where:
        screen.say(("where: ", "faint"), source.where, first="  ", rest="    ")
    if source.note:
        screen.say(("note: ", "faint"), source.note, first="  ", rest="    ")
    if row.case:
        screen.say((f"listed in the case {row.case}", "faint"), first="  ")
    if row.facts:
        screen.heading("What rests on it")
    for where, by_certainty in _grouped(row).items():
        for certainty, whats in by_certainty.items():
            screen.say(
                (where, "accent"), f"  {'; '.join(whats)} ", (f"({certainty})", "faint"),
                first="  ", rest="    ",
            )  # fmt: skip
    if row.doubts:
        screen.heading("Where sources differ, or leave it open")
    for doubt in row.doubts:
        screen.say((doubt.where, "accent"), f": {doubt.words}", first="  ", rest="    ")


def _grouped(row: Rest) -> dict[str, dict[str, list[str]]]:
    """{where: {certainty: what}}, in the order of the facts."""
    found: dict[str, dict[str, list[str]]] = {}
    for fact in row.facts:
        found.setdefault(fact.where, {}).setdefault(fact.basis.certainty, []).append(fact.what)
    return found


def source_of(row: Rest) -> dict[str, Any]:
    """One source as plain data."""
    return {
        **row.source._asdict(),
        "case": row.case or None,
        "certainties": row.counts,
        "facts": [
            {
                "where": fact.where,
                "what": fact.what,
                "certainty": fact.basis.certainty,
                "note": fact.basis.note,
                "command": fact.command,
            }
            for fact in row.facts
        ],
        "doubts": [doubt._asdict() for doubt in row.doubts],
    }
