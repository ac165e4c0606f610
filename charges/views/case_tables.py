"""What each description of a case shows, side by side: element by element, clause by clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from charges.law.cases import Case
from charges.matching.result import Result
from charges.views import terms
from charges.views.screen import Part, Screen

if TYPE_CHECKING:
    from charges.law.library import Library

_NAME = 24  # the least room for what a row is about


class Columns:
    """One column for each description; signs alone where words find no room."""

    def __init__(self, screen: Screen, names: Sequence[str], column: int, beside: int = 0) -> None:
        """`column`: columns that a sign with its word takes; `beside`: room kept at the right."""
        self.screen = screen
        self.words = screen.width - 2 - beside - column * len(names) >= _NAME
        self.column = column if self.words else 6
        self.name = max(_NAME, screen.width - 2 - beside - self.column * len(names))
        cut = [n if len(n) < self.column else n[: self.column - 2] + "…" for n in names]
        self.head = " " * self.name + "".join(name.ljust(self.column) for name in cut)

    def write_head(self, beside: str = "") -> None:
        self.screen.say(((self.head + beside).rstrip(), "faint"), first="  ")

    def write_row(
        self, name: str, states: Sequence[str], words: Mapping[str, str], beside: Part = ""
    ) -> None:
        """`states`: a status or an outcome for each description; `words`: what each is called."""
        name = name if len(name) < self.name else name[: self.name - 2] + "…"
        cells: list[Part] = []
        for state in states:
            sign = terms.SIGNS[state]
            said = f"{sign} {words.get(state, state)}" if self.words else sign
            cells.append((said.ljust(self.column), terms.style_of(state)))
        self.screen.say(name.ljust(self.name), *cells, beside, first="  ")


def write_elements(
    screen: Screen, library: Library, case: Case, results: Sequence[Result], language: str
) -> None:
    """Each element of which some description says something, and what each says."""
    found = [
        {
            (library.clause(row.id).article, finding.element): finding.status
            for row in result.clauses
            for finding in row.elements
        }
        for result in results
    ]
    screen.heading("Element by element")
    columns = Columns(screen, [one.id for one in case.descriptions], 13)
    columns.write_head()
    for article in library.code.articles:
        for element in article.elements:
            states = [one.get((article.number, element.id), "silent") for one in found]
            if element.kind != "mental" and any(state != "silent" for state in states):
                columns.write_row(element.label.get(language), states, {})


def write_clauses(screen: Screen, library: Library, case: Case, results: Sequence[Result]) -> None:
    """Each clause's outcome by description, and what the court said beside it."""
    screen.heading("Clause by clause, and the real outcome")
    columns = Columns(screen, [one.id for one in case.descriptions], 16, beside=10)
    columns.write_head("court")
    verdicts = verdicts_of(case)
    reported = False
    rows = [{row.id: row for row in result.clauses} for result in results]
    for clause in library.clauses:
        number = clause.number
        if all(row[number].silent for row in rows) and number not in verdicts:
            continue
        real = verdicts.get(number, "")
        style = {"acquitted": "refuted", "convicted": "shown"}.get(real, "faint")
        outcomes = [row[number].outcome for row in rows]
        columns.write_row(number, outcomes, terms.OUTCOMES, (real, style))
        for place, reading in enumerate(clause.as_reported):
            outcomes = [row[number].as_reported[place].outcome for row in rows]
            columns.write_row(f"  by {reading.source}", outcomes, terms.OUTCOMES)
            reported = True
    if reported:
        note = "'by' a source: the clause as that source reports it, not as the Code has it"
        screen.say((note, "faint"), first="  ")


def verdicts_of(case: Case) -> dict[str, str]:
    """The verdict on each clause; a later decision stands above an earlier one."""
    return {verdict.clause: verdict.result for one in case.decisions for verdict in one.verdicts}
