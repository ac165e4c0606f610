"""`charges check`: a file's problems, one a line as compilers write them, or that it is sound."""

from __future__ import annotations

from collections.abc import Sequence

from charges.errors import Problem
from charges.views.plain import one_line
from charges.views.screen import Screen


def write_problems(
    screen: Screen, path: str, problems: Sequence[Problem], clauses: int = 0, cases: int = 0
) -> None:
    """Every problem: its place, what is wrong, what to do; then how many there are."""
    if not problems:
        beside = f" and {cases} case{'' if cases == 1 else 's'}" if cases else ""
        screen.line(("✓ sound", "shown"), f": {path}, {clauses} clauses{beside}")
        return
    for problem in problems:
        remedy = f": {one_line(problem.remedy)}" if problem.remedy else ""
        screen.line(one_line(str(problem._replace(remedy=""))), (remedy, "strong"))
    count = len(problems)
    screen.say((f"{count} problem{'' if count == 1 else 's'}", "refuted"))
