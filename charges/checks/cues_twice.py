"""No cue says what another says already.

Two patterns that find the same words for the same element are one too many: whoever mends one of
them will wonder why nothing changes.

Passes:

    - id: crossed
      shows: crossing
      say: cross {border} / swim across {border}

Fails, for the second pattern stands in the first:

    - id: crossed
      shows: crossing
      say: cross|swim {border} / swim {border}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from charges.checks.rows import Rows
from charges.checks.subject import Cue, Subject, Words
from charges.errors import Problem

ID: Final = "cues_twice"
_LIKE: Final = ("stance", "alone", "settles", "times", "keeps")


def check(subject: Subject) -> Iterator[Problem]:
    for words in subject.readers:
        every = {cue.number: cue for cue in subject.cues(words, every=True)}
        mine = sorted((cue.number for cue in subject.cues(words)), reverse=True)
        rows = Rows(words.reader)
        gone: set[int] = set()
        for number in mine:  # of two that are alike, the later one goes
            cue = every[number]
            others = [_other(cue, rows.covering(row), every, gone) for row in rows.of[number]]
            if all(others):
                gone.add(number)
                yield _told(subject, words, cue, others[0])


def _other(cue: Cue, numbers: Iterable[int], every: dict[int, Cue], gone: set[int]) -> Cue | None:
    """A cue among `numbers` that says what `cue` says, and that stays."""
    found = (every[n] for n in numbers if n in every and n not in gone)
    return next((other for other in found if _says(other, cue)), None)


def _told(subject: Subject, words: Words, cue: Cue, other: Cue | None) -> Problem:
    assert other is not None
    name, file = words.reader.files[other.file], words.reader.files[cue.file]
    where = f" of {name}" if name != file else ""
    line = words.reader.problem_at(other.file, other.place, "").line
    message = f"{cue.rule['id']}: '{cue.words}' adds nothing to line {line}{where}"
    message += f" ({other.rule['id']}: '{_short(other.words)}')"
    return subject.at_words(words, cue, message, "remove one of the two")


def _says(other: Cue, cue: Cue) -> bool:
    """Does `other` stand for all that `cue` says of the same words?"""
    return (
        other.number != cue.number
        and all(other.rule[key] == cue.rule[key] for key in _LIKE)
        and set(cue.rule["elements"]) <= set(other.rule["elements"])
    )


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:39] + "…"
