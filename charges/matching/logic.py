"""Kleene's three-valued logic: shown is true, refuted false, silent and uncertain unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from charges.law.model import Requirement

Truth = bool | None  # None: unknown


def conjunction(parts: Iterable[Truth]) -> Truth:
    """False as soon as one part is false; true only where all are."""
    result: Truth = True
    for part in parts:
        if part is False:
            return False
        if part is None:
            result = None
    return result


def disjunction(parts: Iterable[Truth]) -> Truth:
    """True as soon as one part is true; false only where all are."""
    result: Truth = False
    for part in parts:
        if part is True:
            return True
        if part is None:
            result = None
    return result


def evaluate(
    requirement: Requirement,
    element: Callable[[str], Truth],
    clause: Callable[[str], Truth],
) -> Truth:
    """The truth of a requirement, given that of the elements and clauses it names."""
    if requirement.kind == "element":
        return element(requirement.name)
    if requirement.kind == "clause":
        return clause(requirement.name)
    parts = [evaluate(part, element, clause) for part in requirement.parts]
    return conjunction(parts) if requirement.kind == "all" else disjunction(parts)
