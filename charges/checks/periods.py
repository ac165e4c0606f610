"""A clause stands only while the clauses that it requires stand.

What a version requires must be in force from its first day to its last; on a day on which it is
not, nobody can say what the clause asks for. (That a clause's own versions follow one another
without a gap and without overlapping is seen when the file is read.)

Passes:

    - number: 10.1
      versions:
        - since: 1990-01-01
    - number: 10.2
      versions:
        - since: 1995-01-01
          requires: {all: [10.1, at_night]}

Fails, for 10.1 is not in force before 1995:

    - number: 10.1
      versions:
        - since: 1995-01-01
    - number: 10.2
      versions:
        - since: 1990-01-01
          requires: {all: [10.1, at_night]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from charges.checks.subject import Subject
from charges.errors import Problem
from charges.law.model import Clause, Edge, Version
from charges.law.soundness import clauses_in, entry_of, items_of
from charges.law.yamlfile import Mapping

ID: Final = "periods"


def check(subject: Subject) -> Iterator[Problem]:
    known = {clause.number: clause for clause, _ in subject.clauses()}
    for clause, node in subject.clauses():
        for version, place in zip(clause.versions, items_of(node, "versions"), strict=True):
            assert isinstance(place, Mapping)
            for number in sorted(clauses_in(version.requires)):
                yield from _covered(subject, clause, version, place, known[number])


def _covered(
    subject: Subject, clause: Clause, version: Version, node: Mapping, base: Clause
) -> Iterator[Problem]:
    """Is `base` in force for as long as `version` is?"""
    begin, end = base.versions[0].since, base.newest.until
    if _latest(version.since) < _earliest(begin):
        message = f"{clause.number} requires {base.number}, which is in force only since"
        remedy = f"give {base.number} the version of that time"
        yield subject.at(entry_of(node, "since"), f"{message} {_words(begin)}", remedy)
    if end is not None and (version.until is None or _earliest(version.until) > _latest(end)):
        message = f"{clause.number} requires {base.number}, which ended {_words(end)}"
        remedy = "end this version too (`until:`), or write what it requires since"
        yield subject.at(entry_of(node, "requires"), message, remedy)


def _earliest(edge: Edge) -> str:
    return edge.day or edge.after or ""


def _latest(edge: Edge) -> str:
    return edge.day or edge.before or ""


def _words(edge: Edge) -> str:
    return edge.day or edge.words
