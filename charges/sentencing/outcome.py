"""What is asked of the rules, and what they answer."""

from __future__ import annotations

from typing import NamedTuple

from charges.law.model import Basis, Condition, Duration, Punishment, Quotation
from charges.sentencing.days import Span

Sentence = tuple[Punishment, ...]  # alternatives; a minimum of None: none, or an open one


class Question(NamedTuple):
    """The clauses, and what is known of the act and the person."""

    clauses: tuple[str, ...]
    conditions: frozenset[Condition] = frozenset()
    age: int | None = None  # in whole years, at the time of the act
    on: Span | None = None  # of the act
    as_of: Span | None = None  # when it is asked


class Step(NamedTuple):
    """One rule applied: what it says, and what follows from it here."""

    article: str
    clause: str  # for which it was applied; empty: for all together
    words: str
    effect: str  # empty where it only explains
    quotation: Quotation | None
    basis: Basis


class TimeLimit(NamedTuple):
    """Until when one clause can be prosecuted."""

    clause: str
    article: str  # the rule's; empty where no rule was found
    term: Duration | None
    ends: Span | None  # None: the day of the act is not known
    passed: bool | None  # None: not known, or open


class ClauseRange(NamedTuple):
    """One clause by itself: what it carries, and what the rules leave of it."""

    clause: str
    crime_class: str | None  # the name of its class; None: no rule gives one
    own: Sentence
    left: Sentence  # empty: no punishment follows


class Answer(NamedTuple):
    """What follows. `law` says by which law where a day is open, and is empty otherwise."""

    law: str
    clauses: tuple[ClauseRange, ...]
    steps: tuple[Step, ...]
    result: Sentence | None  # None: no punishment follows, or it is open
    limits: tuple[TimeLimit, ...]
    counting: tuple[Step, ...]  # how the time is counted
    beside: tuple[Step, ...]  # what else may follow
    open: tuple[str, ...]

    @property
    def punishable(self) -> bool:
        """Whether any of the clauses leads to a punishment."""
        return any(one.left for one in self.clauses)
