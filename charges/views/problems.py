"""`charges check`: a file's problems, each with its line and a caret, or that it is sound."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from charges.errors import Problem
from charges.views.plain import harmless, one_line
from charges.views.screen import Screen
from charges.views.wrap import cells

_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as the end of a line
_MARGIN: Final = 3  # cells that a cut line keeps free at each end, for its "…" and a space


def lines_of_text(data: bytes) -> list[str]:
    """The lines of a file's content, as its problems count them."""
    return _BREAK.split(data.decode("utf-8-sig", "replace"))


def write_problems(
    screen: Screen,
    problems: Sequence[Problem],
    lines: Mapping[str, Sequence[str]],
    wrapped: bool = False,
) -> None:
    """Every problem: its place, what is wrong, what to do; under it the line itself with a caret.

    `lines`: the lines of the files that the problems name, as far as they could be read. `wrapped`:
    a person reads it, so a long problem is broken between words; a program wants it on one line.
    """
    for problem in problems:
        remedy = f": {one_line(problem.remedy)}" if problem.remedy else ""
        parts = (one_line(str(problem._replace(remedy=""))), (remedy, "strong"))
        if wrapped:
            screen.say(*parts, rest="  ")
        else:
            screen.line(*parts)
        text = lines.get(problem.file, ())
        if 0 < problem.line <= len(text) and problem.column:
            _write_line(screen, problem, text[problem.line - 1])
    count = len(problems)
    screen.say((f"{count} problem{'' if count == 1 else 's'}", "refuted"))


def _write_line(screen: Screen, problem: Problem, text: str) -> None:
    number = str(problem.line).rjust(5)
    shown, before = cut_around(text, problem.column - 1, screen.width - len(number) - 3)
    screen.line((f"{number} | ", "faint"), shown)
    screen.line((f"{' ' * len(number)} | ", "faint"), " " * before, ("^", "refuted"))


def cut_around(text: str, at: int, room: int) -> tuple[str, int]:
    """`text`, made harmless and cut to `room` cells around the character `at`; and the cells
    that stand before that character in what is left.

    A caret put after so many spaces stands below the character, whatever its neighbours' width.
    """
    line = harmless(text).replace("\n", " ")
    at = min(at, len(line))
    if cells(line) <= room:
        return line, cells(line[:at])
    begin, end = at, at
    budget = room - 2 * _MARGIN
    while budget > 0 and (begin > 0 or end < len(line)):
        # Two thirds of the room go to what stands before: the fault begins at the caret, and what
        # led to it is read first.
        ahead = begin > 0 and (end >= len(line) or (at - begin) <= 2 * (end - at))
        step = cells(line[begin - 1]) if ahead else cells(line[end])
        if step > budget:
            break
        budget -= step
        begin, end = (begin - 1, end) if ahead else (begin, end + 1)
    left = "… " if begin else ""
    right = " …" if end < len(line) else ""
    return left + line[begin:end] + right, cells(left + line[begin:at])


def write_sound(
    screen: Screen, path: str, clauses: int = 0, cases: int = 0, examples: int = 0
) -> None:
    """That a file is sound, and what was looked at."""
    parts = [
        f"{count} {name}{'' if count == 1 else 's'}"
        for count, name in ((clauses, "clause"), (examples, "example"), (cases, "case"))
        if count
    ]
    listed = ", ".join(parts[:-1]) + f" and {parts[-1]}" if len(parts) > 1 else "".join(parts)
    screen.line(("✓ sound", "shown"), f": {path}" + (f", {listed}" if listed else ""))
