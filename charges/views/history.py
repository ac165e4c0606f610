"""`charges show --history`: a clause's versions as bars on a line of years, and their changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from charges.law.model import Clause, Edge, Version
from charges.sentencing.reach import reach
from charges.views import sentence, terms
from charges.views.reach import write_reach
from charges.views.screen import Screen

if TYPE_CHECKING:
    from charges.law.library import Library

_STEP: Final = 5  # years between two numbers of the axis
_STYLES: Final = {"█": "bar", "→": "bar", "░": "uncertain"}
_LEFT, _RIGHT = 2, 24  # columns before the axis and behind it


def write_history(screen: Screen, library: Library, clause: Clause) -> None:
    """The whole history: a picture first, then version by version, the oldest first."""
    screen.say((clause.number, "accent"), "  ", (clause.title.get(), "title"), rest="    ")
    count = len(clause.versions)
    screen.say((f"{count} version{'s' if count > 1 else ''}", "faint"), first="  ")
    screen.blank()
    _Axis(screen, library).draw(clause)
    for place, version in enumerate(clause.versions):
        period = terms.period(version)
        screen.heading(f"{place + 1}  {period[:1].upper()}{period[1:]}")
        screen.say(version.change.get(), first="   ")
        screen.say((sentence.words(version.sentence), "strong"), first="   ")
        if place:
            write_reach(screen, reach(library, clause.versions[place - 1], version), "   ")
        screen.say((f"{version.law}; {terms.basis(version.basis)}", "faint"), first="   ")
        if version.basis.certainty == "open":
            screen.say(("open: ", "uncertain"), version.basis.note, first="   ")


class _Axis:
    """Years from left to right: the same for every clause, so that two pictures can be compared."""

    def __init__(self, screen: Screen, library: Library) -> None:
        self.screen = screen
        edges = [v.since for c in library.clauses for v in c.versions]
        days = [day for e in edges for day in (e.day, e.after, e.before) if day]
        years = [int(day[:4]) for day in days] or [2000]
        self.first = min(years) // _STEP * _STEP
        # One step more, for the newest version to have a length; nobody asks what year it is now.
        self.last = (max(years) // _STEP + 1) * _STEP
        room = screen.width - _LEFT - _RIGHT
        self.per_year = max(1, room // (self.last - self.first))
        while (self.last - self.first) * self.per_year > room:
            self.first += _STEP  # what is older begins at the left edge
        self.cells = (self.last - self.first) * self.per_year

    def draw(self, clause: Clause) -> None:
        step = _STEP * self.per_year
        years = range(self.first, self.last, _STEP)
        lead = " " * _LEFT
        numbers = "".join(str(year).ljust(step) for year in years)
        self.screen.line(lead, (f"{numbers}{self.last}", "faint"))
        ticks = "┼".join("─" * (step - 1) for _ in years)
        self.screen.line(lead, (f"├{ticks}┤", "faint"))
        edges = [edge for v in clause.versions for edge in (v.since, v.until) if edge]
        for place, version in enumerate(clause.versions):
            first = terms.short_day(version.since)
            self.screen.line(lead, *self._bar(version), f"  {place + 1}  ", (first, "faint"))
        if any(edge.day is None for edge in edges):
            words = "░ the change lies within these days: on which of them, is open"
            self.screen.say((words, "faint"), first=lead)

    def _bar(self, version: Version) -> list[tuple[str, str]]:
        """The cells of one version: its open beginning, itself, its open end, each if any."""
        row = [" "] * (self.cells + 1)
        begin, sure = self._cells_of(version.since)
        sure_end, end = self._cells_of(version.until) if version.until else (self.cells,) * 2
        row[begin:sure] = "░" * (sure - begin)
        sure_end = max(sure_end, sure + 1)  # the shortest version can be seen, too
        row[sure:sure_end] = "█" * (sure_end - sure)
        row[sure_end:end] = "░" * (end - sure_end)
        if version.until is None:
            row[self.cells] = "→"
        runs: list[tuple[str, str]] = []
        for cell in row[: self.cells + 1]:
            style = _STYLES.get(cell, "")
            if runs and runs[-1][1] == style:
                runs[-1] = (runs[-1][0] + cell, style)
            else:
                runs.append((cell, style))
        return runs

    def _cells_of(self, edge: Edge) -> tuple[int, int]:
        """The first cell that an edge may fall on, and the one behind the last if it is open."""
        if edge.day:
            return (self._cell(edge.day),) * 2
        first = self._cell(edge.after or "")
        return first, max(first + 1, self._cell(edge.before or ""))

    def _cell(self, day: str) -> int:
        year, month, of_month = (int(part) for part in day.split("-"))
        days = (year - self.first) * 360 + (month - 1) * 30 + of_month - 1
        return min(self.cells - 1, max(0, round(days * self.per_year / 360)))
