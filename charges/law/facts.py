"""Every fact of the law that has a basis, with the place where a reader finds it.

`charges sources` asks what rests on a source; `charges search` asks where a record is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from charges.law.model import Article, Basis, Clause, Requirement

if TYPE_CHECKING:
    from charges.law.cases import Case
    from charges.law.library import Library


class Home(NamedTuple):
    """Where a record is shown: under which clause, and on which day if not in its newest form."""

    clause: str
    on: str = ""


class Fact(NamedTuple):
    """One fact: where it stands, what it is in a word or two, and what it rests on."""

    where: str  # "281.2", "318" (an article), "lapshin" (a case)
    what: str  # "element group", "version of 2017-07-19: fine", "note"
    command: str  # what shows it
    basis: Basis
    conflict: str = ""  # what the sources disagree on

    @property
    def doubt(self) -> str:
        """What the sources disagree on, or leave open; "" where nothing."""
        return self.conflict or (self.basis.note if self.basis.certainty == "open" else "")


def home_of(library: Library, article: Article, element: str) -> Home:
    """The clause under which an element is first named.

    An element that only an older version names comes with the first day of that version.
    """
    for clause in article.clauses:
        if element in clause.exceptions or _names(clause.newest.requires, element):
            return Home(clause.number)
    for clause in article.clauses:
        for version in clause.versions:
            if _names(version.requires, element):
                return Home(clause.number, version.since.day or version.since.before or "")
        if any(_names(reading.requires, element) for reading in clause.as_reported):
            return Home(clause.number)
    return Home(article.clauses[0].number)


def _names(requirement: Requirement, element: str) -> bool:
    if requirement.kind == "element":
        return requirement.name == element
    return any(_names(part, element) for part in requirement.parts)


def show(home: Home) -> str:
    """The command that shows what stands there."""
    return f"charges show {home.clause}" + (f" --on {home.on}" if home.on else "")


def facts_of(library: Library) -> Iterator[Fact]:
    """Every fact of the statutes file, in its order."""
    for article in library.code.articles:
        for element in article.elements:
            home = home_of(library, article, element.id)
            yield Fact(home.clause, f"element {element.id}", show(home), element.basis)
            for one in element.stricter_than:
                what = f"element {element.id}: stricter than {one.element} of {one.article}"
                yield Fact(home.clause, what, show(home), one.basis)
        for clause in article.clauses:
            yield from _clause(clause)
        home = Home(article.clauses[0].number)
        for note in article.notes:
            yield Fact(article.number, "note", show(home), note.basis)
        for neighbour in article.neighbours:
            what = f"neighbour {neighbour.number}"
            yield Fact(article.number, what, show(home), neighbour.basis)
    for rule in library.code.general:
        for version in rule.versions:
            day = version.since.day or version.since.words
            yield Fact(rule.article, f"rule since {day}", show(Home(rule.article)), version.basis)


def _clause(clause: Clause) -> Iterator[Fact]:
    number = clause.number
    yield Fact(number, "clause", show(Home(number)), clause.basis)
    for version in clause.versions:
        day = version.since.day or version.since.words
        newest = version is clause.newest
        on = "" if newest else version.since.day or version.since.after or ""
        command = show(Home(number, on))
        yield Fact(number, f"version since {day}", command, version.basis)
        for punishment in version.sentence:
            what = f"{punishment.kind} since {day}"
            yield Fact(number, what, command, punishment.basis)
            if punishment.floor_basis is not None:
                yield Fact(number, f"{what}, its least", command, punishment.floor_basis)
    for reading in clause.as_reported:
        what = f"as reported by {reading.source}"
        conflict = reading.difference.get("en")
        yield Fact(number, what, show(Home(number)), reading.basis, conflict)
        for punishment in reading.sentence:
            yield Fact(number, f"{punishment.kind}, {what}", show(Home(number)), punishment.basis)


def facts_of_case(case: Case) -> Iterator[Fact]:
    """Every fact of a worked case."""
    command = f"charges case {case.id}"
    yield Fact(case.id, "case", command, case.basis)
    for event in case.timeline:
        yield Fact(case.id, f"event of {event.day}", command, event.basis, event.conflict)
    for description in case.descriptions:
        yield Fact(case.id, f"description {description.id}", command, description.basis)
    for one in case.elements:
        yield Fact(case.id, f"element {one.element}, {one.stance}", command, one.basis)
    for act in case.timing.acts if case.timing is not None else ():
        yield Fact(case.id, f"act of {act.day}", command, act.basis)
    for decision in case.decisions:
        what = f"decision of {decision.day}"
        yield Fact(case.id, what, command, decision.basis, decision.conflict)
        for verdict in decision.verdicts:
            what = f"{verdict.clause} {verdict.result}"
            yield Fact(case.id, what, command, verdict.basis, verdict.conflict)


def mentions(library: Library, cases: Iterable[Case]) -> Iterator[tuple[str, str]]:
    """What is open and names a source in its words, with where that stands: not a fact, a doubt."""
    for article in library.code.articles:
        for element in article.elements:
            home = home_of(library, article, element.id)
            for point in element.open_points:
                yield f"{home.clause} · element {element.id}", point
        for clause in article.clauses:
            for point in clause.open_points:
                yield clause.number, point
    for rule in library.code.general:
        for point in rule.open_points:
            yield rule.article, point
    for case in cases:
        for point in case.open_points:
            yield case.id, point
