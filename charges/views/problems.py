"""`charges check`: the problems of a file, one a paragraph, or that it is sound."""

from __future__ import annotations

from collections.abc import Sequence

from charges.errors import Problem
from charges.views.screen import Screen


def write_problems(
    screen: Screen, path: str, problems: Sequence[Problem], clauses: int = 0, cases: int = 0
) -> None:
    """Every problem: its place, what is wrong, what to do; then how many there are."""
    if not problems:
        beside = f" and {cases} case{'' if cases == 1 else 's'}" if cases else ""
        screen.say(("✓ sound", "shown"), f": {path}, {clauses} clauses{beside}")
        return
    for problem in problems:
        screen.say(
            ("✗ ", "refuted"),
            str(problem._replace(remedy="")),
            (f": {problem.remedy}" if problem.remedy else "", "strong"),
            rest="    ",
        )
    count = len(problems)
    screen.say((f"{count} problem{'' if count == 1 else 's'}", "refuted"))
