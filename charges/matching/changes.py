"""What would change a clause's outcome: the smallest sets of elements that the text leaves open."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from charges.law.model import Requirement
from charges.matching.logic import Truth

# More ways than these are no answer that a person can use.
MOST_SETS = 64


def smallest_sets(
    requirement: Requirement,
    element: Callable[[str], Truth],
    clause: Callable[[str], Requirement],
) -> list[frozenset[str]]:
    """The smallest sets of unknown elements that, once shown, would meet `requirement`.

    Empty where a refuted element makes that impossible; one empty set where it is met already.
    """
    if requirement.kind == "element":
        truth = element(requirement.name)
        if truth is False:
            return []
        return [frozenset() if truth else frozenset({requirement.name})]
    if requirement.kind == "clause":
        return smallest_sets(clause(requirement.name), element, clause)
    parts = [smallest_sets(part, element, clause) for part in requirement.parts]
    if requirement.kind == "any":
        return _without_larger([one for part in parts for one in part])
    sets: list[frozenset[str]] = [frozenset()]
    for part in parts:
        sets = _without_larger([one | other for one, other in product(sets, part)])
    return sets


def _without_larger(sets: list[frozenset[str]]) -> list[frozenset[str]]:
    """Without those that contain another; the smallest first."""
    kept: list[frozenset[str]] = []
    for one in sorted(set(sets), key=lambda s: (len(s), sorted(s))):
        if not any(other <= one for other in kept):
            kept.append(one)
    return kept[:MOST_SETS]
