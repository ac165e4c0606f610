"""Which wording of a rule counts: that of the day of the act, or a later one that is milder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from charges.law.library import Library
from charges.law.model import Clause, Edge, Rule, RuleKind, RuleVersion, Version
from charges.sentencing.days import Span
from charges.sentencing.outcome import Sentence
from charges.sentencing.units import compare
from charges.sentencing.words import Amount

T = TypeVar("T")
V = TypeVar("V", Version, RuleVersion)


class Law:
    """Rules and clauses as they stood on one day. Without a day: the newest.

    `newer` decides where the first day of a version is open: whether it was in force already.
    """

    def __init__(self, library: Library, day: str | None, newer: bool) -> None:
        self.day, self._newer = day, newer
        self._rules = [
            (rule, version)
            for rule in library.code.general
            if (version := self._standing(rule.versions)) is not None
        ]

    def rules(self, *kinds: RuleKind) -> Iterator[tuple[Rule, RuleVersion]]:
        """The rules in force, in the order of the file; of these kinds only, if any is named."""
        return ((rule, each) for rule, each in self._rules if not kinds or rule.kind in kinds)

    def made_by(self, clauses: Sequence[Clause]) -> str:
        """The laws that took effect on this day: "Law 816-VQD of 20 October 2017"."""
        versions = [version for _, version in self._rules]
        found = [v.law for v in versions if begins(v.since, self._newer) == self.day]
        for clause in clauses:
            version = self.version(clause)
            if version is not None and begins(version.since, self._newer) == self.day:
                found.append(version.law)
        return " and ".join(dict.fromkeys(found))

    def version(self, clause: Clause) -> Version | None:
        return self._standing(clause.versions)

    def _standing(self, versions: tuple[V, ...]) -> V | None:
        found = None
        for version in versions:
            if self.day is None or begins(version.since, self._newer) <= self.day:
                found = version
        if found is None or found.until is None or self.day is None:
            return found
        return found if self.day < begins(found.until, self._newer) else None


def begins(edge: Edge, newer: bool) -> str:
    """The first day of a version; of an open one, the earliest or the latest that it may be."""
    return edge.day or (edge.after if newer else edge.before) or ""


def laws_between(
    library: Library, clauses: Sequence[Clause], on: Span | None, as_of: Span | None, newer: bool
) -> list[Law]:
    """The law of the day of the act, then each change of it up to the day asked."""
    if on is None or as_of is None:
        return [Law(library, None, newer)]
    first, last = (on.last, as_of.last) if newer else (on.first, as_of.first)
    edges = [version.since for rule in library.code.general for version in rule.versions]
    edges += [version.since for clause in clauses for version in clause.versions]
    days = {begins(edge, newer) for edge in edges}
    return [
        Law(library, day, newer) for day in (first, *sorted(d for d in days if first < d <= last))
    ]


class Chosen(NamedTuple):
    """The law that counts for one point, and what became of the later ones."""

    law: Law
    milder: bool  # a later law was taken because it is milder
    harsher: tuple[Law, ...]  # later laws that do not reach back
    undecided: tuple[Law, ...]  # neither milder nor harsher


def mildest(
    laws: Sequence[Law], value: Callable[[Law], T], compared: Callable[[T, T], int | None]
) -> Chosen:
    """The act's own law, or a later one by which `value` is milder (10.3, 10.4).

    `compared` gives below 0 where its first argument is the milder, None where that is undecided.
    """
    best, milder = laws[0], False
    harsher: list[Law] = []
    undecided: list[Law] = []
    before = value(best)
    for law in laws[1:]:
        order = compared(now := value(law), value(best))
        if order is not None and order < 0:
            best, milder, harsher, undecided = law, True, [], []
        elif now != before and order is None:
            undecided.append(law)
        elif now != before and order:
            harsher.append(law)
        before = now
    return Chosen(best, milder, tuple(harsher), tuple(undecided))


def milder_sentence(one: Sentence, other: Sentence) -> int | None:
    """Below 0 where `one` is milder throughout, 0 where they are the same, None if undecided."""
    kinds = {p.kind: p for p in other}
    if {p.kind for p in one} != set(kinds):
        return None
    found = [
        order
        for p in one
        for order in (
            _bound(p.minimum, kinds[p.kind].minimum),
            _bound(p.maximum, kinds[p.kind].maximum),
        )
    ]
    return joined(found)


def joined(orders: Sequence[int | None]) -> int | None:
    """One order from those of several points: none where they point both ways."""
    known = {order for order in orders if order}
    if None in orders or len(known) > 1:
        return None
    return known.pop() if known else 0


def _bound(one: Amount | None, other: Amount | None) -> int | None:
    if one is None or other is None:
        return 0 if one == other else -1 if one is None else 1
    return compare(one, other)
