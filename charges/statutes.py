"""The library's front door: statutes that one can look things up in, and match a text against."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

from charges.law.data import load_library
from charges.law.library import Library
from charges.law.model import Clause
from charges.matching.match import match
from charges.matching.result import Result


class Statutes(NamedTuple):
    """A statutes file, loaded: immutable, picklable, safe to share between threads."""

    library: Library

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause, in the order of the file."""
        return self.library.clauses

    def clause(self, number: str) -> Clause:
        """The clause with this number, in any of the forms people write. Raises InputError."""
        return self.library.clause(number)

    def match(self, text: str, on: str | None = None, voice: str = "report") -> Result:
        """What `text` shows of every clause, best match first.

        `on`: the day whose law is read ("2016-06-29"); without it, that of the conduct where the
        text gives it (`.read_as`), else the newest. `voice`: whose words count ("report",
        "prosecution", "defence", "court"). Raises InputError for an empty text and for a day that
        is none or before any clause began.
        """
        return match(self.library, text, on, voice)


def load(
    path: str | os.PathLike[str] | None = None,
    words: Sequence[str | os.PathLike[str]] = (),
) -> Statutes:
    """The statutes of `path`, else of the variable CHARGES_DATA, else those of the package.

    `words`: words files of your own, read after all others: they add cues, or switch some off.
    Without any, those that the variable CHARGES_WORDS names.
    Raises InputError, with every problem in `.problems`, where the file is unsound.
    """
    return Statutes(load_library(path, words))
