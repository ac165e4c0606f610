"""Which version of each clause a description is read by: the law in force when the act was done.

A day that the user names decides. Without one, the days that the text gives its acts do, each for
the clauses of that act; without those, the newest version is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from charges.law.dates import parse_date
from charges.law.library import in_force_words, versions_between
from charges.law.model import Clause, Version
from charges.matching.conduct_day import Dated
from charges.matching.result import ReadAs

if TYPE_CHECKING:
    from charges.law.library import Library

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


class Readings:
    """The versions of each clause that are read. `in_force` may be empty; see `versions`."""

    def __init__(self, library: Library, on: str | None, read_as: Sequence[ReadAs]) -> None:
        """Raises InputError where `on` is no day, and where no clause was in force on it."""
        self._days: tuple[str, str] | None = None
        if on is not None:
            day = parse_date(on)
            self._days = day, day
            if not any(versions_between(clause, day, day) for clause in library.clauses):
                library.version_on(library.clauses[0], day)
        self._library = library
        self._acts = {one.act: (one.first, one.last) for one in read_as}
        self._known: dict[str, tuple[Version, ...]] = {}

    def days_of(self, clause: Clause) -> tuple[str, str] | None:
        """The first and the last day on which the clause's act may have been done, if known."""
        if self._days is not None or not self._acts:
            return self._days
        elements = self._library.elements_of(clause)
        return next((days for act, days in self._acts.items() if act in elements), None)

    def in_force(self, clause: Clause) -> tuple[Version, ...]:
        """The versions that were, or may have been, in force then; () where the clause was not."""
        if clause.number not in self._known:
            days = self.days_of(clause)
            self._known[clause.number] = (
                versions_between(clause, *days) if days is not None else (clause.newest,)
            )
        return self._known[clause.number]

    def version(self, clause: Clause) -> Version:
        """The last of those in force; of a clause that was not in force, the one nearest."""
        found = self.in_force(clause)
        if found:
            return found[-1]
        days = self.days_of(clause)
        first = clause.versions[0]
        begins = first.since.day or first.since.after or ""
        return first if days is not None and days[1] < begins else clause.newest

    def not_in_force(self, clause: Clause) -> str:
        """'it is in force since 2024-01-19', of a clause that was not in force then; else ''."""
        days = self.days_of(clause)
        if days is None or self.in_force(clause):
            return ""
        return in_force_words(clause, days[1])


def same_law(
    library: Library, text: str, dated: Sequence[Dated]
) -> tuple[tuple[ReadAs, ...], list[str]]:
    """The time of each act, and the acts (by anchor) whose dates lie under different law.

    Those are given no time: which of the dates a clause would be read by, the text does not say.
    """
    read: list[ReadAs] = []
    apart: list[str] = []
    for act in dict.fromkeys(one.act for one in dated):
        dates = [one.date for one in dated if one.act == act]
        clauses = [c for c in library.clauses if act in library.elements_of(c)]
        if len({tuple(versions_between(c, d.first, d.last) for c in clauses) for d in dates}) > 1:
            apart.append(act)
            continue
        words = list(dict.fromkeys(spoken(d.first, d.last) for d in dates))
        read.append(
            ReadAs(
                act,
                min(d.first for d in dates),
                max(d.last for d in dates),
                ", ".join(words[:-1]) + " and " + words[-1] if len(words) > 1 else words[0],
                tuple(dict.fromkeys((text[d.start : d.end], d.start, d.end) for d in dates)),
            )
        )
    return tuple(read), apart


def spoken(first: str, last: str) -> str:
    """'29 June 2016', 'June 2016', '2016'; for other stretches 'between ... and ...'."""
    year, month, day = first.split("-")
    name = MONTHS[int(month) - 1]
    if first == last:
        return f"{int(day)} {name} {year}"
    if first[:7] == last[:7] and day == "01":
        return f"{name} {year}"
    if first == f"{year}-01-01" and last == f"{year}-12-31":
        return year
    return f"between {spoken(first, first)} and {spoken(last, last)}"
