"""`charges sentence` as a user reads it, at 80 and at 120 columns; see test_views_golden.py."""

from __future__ import annotations

import pytest

from charges.law.cases import find_case, load_cases
from charges.law.library import Library
from charges.law.model import Condition
from charges.law.rules import rules_at
from charges.sentencing.days import parse_span
from charges.sentencing.of_case import acts_in_time
from charges.sentencing.outcome import Question
from charges.sentencing.sentence import answers
from charges.views.case_timing import write_timing
from charges.views.rule import write_rules
from charges.views.screen import Screen
from charges.views.sentencing import write_sentencing
from tests.views.golden import same


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize(
    ("name", "clauses", "conditions", "age", "on", "as_of"),
    [
        ("attempt", ("318.2",), {"attempt"}, None, "2011-04", "2016-12"),
        ("several", ("281.2", "318.2"), set(), None, None, None),
        ("out-of-time", ("318.1",), set(), None, "2012-10-29", "2018-01-01"),
        ("two-answers", ("318.1", "281.1"), set(), None, "2001-08", "2002"),
        ("minor", ("318.1",), set(), 17, None, None),
        ("no-crime", ("318.1",), {"preparation"}, None, None, None),
    ],
)
def test_what_follows(
    library: Library, width: int, name: str, clauses: tuple[str, ...], conditions: set[Condition],
    age: int | None, on: str | None, as_of: str | None,
) -> None:  # fmt: skip
    question = Question(
        clauses, frozenset(conditions), age,
        parse_span(on) if on else None, parse_span(as_of) if as_of else None,
    )  # fmt: skip
    screen = Screen(width)
    write_sentencing(screen, library, question, answers(library, question))
    same(f"sentence-{name}", screen)


@pytest.mark.parametrize("width", [80, 120])
def test_a_rule(library: Library, width: int) -> None:
    screen = Screen(width)
    write_rules(screen, library, rules_at(library, "66.2"), "2016-01-01", ["en", "ru"])
    same("show-66.2", screen)


@pytest.mark.parametrize("width", [80, 120])
def test_the_acts_of_a_case(library: Library, width: int) -> None:
    case = find_case(load_cases(library), "lapshin")
    assert case.timing is not None
    screen = Screen(width)
    write_timing(screen, case.timing, acts_in_time(library, case))
    same("case-lapshin-timing", screen)
