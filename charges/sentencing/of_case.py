"""Until when the acts of a worked case could be prosecuted."""

from __future__ import annotations

from typing import NamedTuple

from charges.law.cases import Act, Case
from charges.law.library import Library
from charges.sentencing.days import Span, parse_span
from charges.sentencing.outcome import Question, TimeLimit
from charges.sentencing.sentence import answers


class ActInTime(NamedTuple):
    """One act with its day, and the time limit under each clause asked."""

    act: Act
    day: Span
    limits: tuple[TimeLimit, ...]  # two for a clause where it is open which law was in force


def acts_in_time(library: Library, case: Case) -> tuple[ActInTime, ...]:
    """The acts of `case`, asked as of the day that it names; none where it names no acts.

    Raises InputError where a clause was not in force on the day of an act.
    """
    if case.timing is None:
        return ()
    as_of = parse_span(case.timing.as_of)
    rows = []
    for act in case.timing.acts:
        day = parse_span(act.day)
        asked = [Question((number,), on=day, as_of=as_of) for number in act.clauses]
        found = [limit for one in asked for a in answers(library, one) for limit in a.limits]
        rows.append(ActInTime(act, day, tuple(dict.fromkeys(found))))
    return tuple(rows)
