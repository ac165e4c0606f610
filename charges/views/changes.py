"""What would change a result, and what that would cost, drawn on one scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from charges.law.model import Punishment
from charges.matching.result import Change, ClauseResult, Result
from charges.views import sentence, terms
from charges.views.screen import Screen

if TYPE_CHECKING:
    from charges.law.library import Library

_MOST_CHANGES: Final = 4


def write_changes(
    screen: Screen, library: Library, result: Result, told: Sequence[ClauseResult]
) -> None:
    """What would change the result, and what that would cost: the smallest changes first."""
    changes = {change.words: change for row in told for change in row.changes}
    if not changes:
        return
    screen.heading("What would change the result")
    ways: dict[tuple[str, int], list[Change]] = {}  # by the clause, and by how much it takes
    for change in sorted(changes.values(), key=lambda change: len(change.elements)):
        ways.setdefault((change.clause, len(change.elements)), []).append(change)
    fewest = {library.clause(clause).article: size for clause, size in reversed(ways)}
    shown = [
        same
        for (clause, size), same in ways.items()
        if size <= fewest[library.clause(clause).article]
    ][:_MOST_CHANGES]
    rows = {row.id: row for row in result.clauses}
    drawn: dict[str, Sequence[Punishment]] = {}
    for same in shown:
        _change(screen, library, rows, same)
        before = rows.get(same[0].instead_of or "")
        if before is not None:
            drawn[f"{before.id}, now"] = before.sentence
            drawn[f"{same[0].clause}, then"] = same[0].sentence
    more = len(changes) - sum(map(len, shown))
    if more:
        screen.say((f"and {more} that take more; --json has them all", "faint"), first="  ")
    if drawn:
        top = sentence.scale_of(clause.newest.sentence for clause in library.clauses)
        sentence.bars(screen, list(drawn.items()), top)


def _change(
    screen: Screen, library: Library, rows: Mapping[str, ClauseResult], same: Sequence[Change]
) -> None:
    """One clause that would be made out: what it would carry, and each way that leads there."""
    one = same[0]
    before = rows.get(one.instead_of or "")
    cost = sentence.words(one.sentence)
    if before is not None:
        cost = f"from {sentence.short(before.sentence)}, to {sentence.short(one.sentence)}"
    screen.say(
        (one.clause, "strong"), f" would be made out ({cost}), if the text also showed",
        first="  ", rest="  ",
    )  # fmt: skip
    article = library.clause(one.clause).article
    for place, change in enumerate(same):
        labels = [library.element(article, name).label.get("en") for name in change.elements]
        lead = "or " if place else ""
        screen.say(lead + terms.joined(labels, "and"), first="  → ", rest="    ")
