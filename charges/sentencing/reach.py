"""Does a later version of a clause reach back to acts done under an earlier one?

A milder law does, a harsher one does not. The rules stand in the statutes file, as rules of the
kinds `milder_law` and `harsher_law` (Articles 10.3 and 10.4 of the Code of Azerbaijan).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from charges.law.model import Requirement, Rule, RuleKind, Version
from charges.matching.changes import smallest_sets
from charges.sentencing.laws import joined, milder_sentence

if TYPE_CHECKING:
    from charges.law.library import Library

Effect = Literal["milder", "harsher", "same", "open"]
_KINDS: dict[Effect, RuleKind] = {"milder": "milder_law", "harsher": "harsher_law"}


class Reach(NamedTuple):
    """What a later version does to an act done under an earlier one, and the rule that says so."""

    effect: Effect  # "open": it cannot be told, say between fines in two units
    rule: Rule | None  # None where there is none to apply, or the statutes file has none


def reach(library: Library, before: Version, after: Version) -> Reach:
    """Is `after` milder than `before`, harsher, the same, or can it not be told?

    Milder: a lower sentence, or a clause that asks for more; where the two point opposite ways, or
    amounts cannot be compared, it is open.
    """
    order = joined(
        [
            milder_sentence(after.sentence, before.sentence),
            _narrower(after.requires, before.requires),
        ]
    )
    effect: Effect = "open" if order is None else _EFFECT[order]
    kind = _KINDS.get(effect)
    rules = (rule for rule in library.code.general if rule.kind == kind)
    return Reach(effect, next(rules, None))


_EFFECT: dict[int, Effect] = {-1: "milder", 0: "same", 1: "harsher"}


def _narrower(one: Requirement, other: Requirement) -> int | None:
    """-1 where whatever meets `one` meets `other`, but not the other way; 0 where both is so."""
    inside, outside = _implies(one, other), _implies(other, one)
    if inside and outside:
        return 0
    return -1 if inside else 1 if outside else None


def _implies(one: Requirement, other: Requirement) -> bool:
    ways = _ways(other)
    return all(any(way <= mine for way in ways) for mine in _ways(one))


def _ways(requirement: Requirement) -> list[frozenset[str]]:
    """The smallest sets of elements and clauses that meet a requirement."""
    return smallest_sets(
        requirement, lambda name: None, lambda number: Requirement("element", number)
    )
