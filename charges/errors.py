"""Two kinds of failure: the user's input (`InputError`), and everything else, a fault of ours."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that is wrong with a file: where, what, and how to mend it."""

    file: str
    line: int  # counted from 1; 0 where the whole file is meant
    column: int  # counted from 1; 0 where the whole line is meant
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place += f":{self.line}"
            if self.column:
                place += f":{self.column}"
        return f"{place}: {self.message}" + (f": {self.remedy}" if self.remedy else "")


class InputError(Exception):
    """The user's input cannot be used. Ends a command with exit status 2 and one clear message.

    `message` says what was wrong, `hint` what to do about it; `problems` holds every fault of a
    file at once, so that an author mends them in one go.
    """

    def __init__(self, message: str, hint: str = "", problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.problems = problems
