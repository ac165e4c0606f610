"""The class of a crime, and until when it can be prosecuted."""

from __future__ import annotations

from typing import NamedTuple

from charges.law.model import Duration, Rule, RuleVersion
from charges.sentencing.days import Span, later
from charges.sentencing.laws import Law
from charges.sentencing.outcome import Sentence, TimeLimit
from charges.sentencing.units import compare

Applied = tuple[Rule, RuleVersion]


class Gravity(NamedTuple):
    """The class of a crime and the time in which it can be prosecuted, by one law."""

    name: str | None
    by: Applied | None  # the rule that gives the class
    term: Duration | None
    term_by: Applied | None


def gravity(law: Law, sentence: Sentence) -> Gravity:
    """The class by the most imprisonment that a clause carries, and the term of that class."""
    found = next(
        (
            (rule, version)
            for rule, version in law.rules("class")
            if _fits(sentence, rule.punishment, version.up_to)
        ),
        None,
    )
    name = found[0].name if found else None
    terms = [
        (rule, version)
        for rule, version in law.rules("limitation")
        if not version.classes or name in version.classes
    ]
    by = terms[0] if terms else None
    return Gravity(name, found, by[1].term if by else None, by)


def _fits(sentence: Sentence, kind: str, up_to: Duration | None) -> bool:
    """Whether the punishments of that kind stay within `up_to`; none of the kind always does."""
    if up_to is None:
        return True
    return all(
        (order := compare(p.maximum, up_to)) is not None and order <= 0
        for p in sentence
        if not kind or p.kind == kind
    )


def milder_gravity(one: Gravity, other: Gravity) -> int | None:
    """Below 0 where `one` leaves less time; 0 where they leave the same, None if undecided."""
    if one.term is None or other.term is None:
        return 0 if one.term == other.term else None
    return compare(one.term, other.term)


def time_limit(clause: str, found: Gravity, on: Span | None, as_of: Span | None) -> TimeLimit:
    """Until when `clause` can be prosecuted for an act done `on`, and whether that has passed.

    It ends on the same day of the calendar as the act. Whether that day still counts the rules do
    not say, so on that very day (or in that very month) it is open whether it has passed.
    """
    article = found.term_by[0].article if found.term_by else ""
    if found.term is None or on is None or as_of is None:
        return TimeLimit(clause, article, found.term, None, None)
    ends = later(on, found.term)
    passed = True if as_of.first > ends.last else False if as_of.last < ends.first else None
    return TimeLimit(clause, article, found.term, ends, passed)
