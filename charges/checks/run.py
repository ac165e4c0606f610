"""Runs every check of a statutes file or a words file; the rules are listed here by hand.

Each rule has an `ID`, a `check` that gives its problems, and a docstring that is its manual page,
with a snippet that passes and one that fails. What keeps a file from being read at all is told by
the loaders (`law/`, `matching/wordsfile.py`), and stands in the same report.
"""

from __future__ import annotations

from types import ModuleType
from typing import Final, NamedTuple

from charges.checks import (
    cues_clash,
    cues_missing,
    cues_silent,
    cues_twice,
    cues_unknown,
    examples,
    figures,
    periods,
    placeholders,
    references,
    sources,
)
from charges.checks.subject import Subject
from charges.errors import Problem
from charges.law.library import Library

RULES: Final[tuple[ModuleType, ...]] = (
    figures, periods, references, sources, placeholders,
    cues_missing, cues_unknown, cues_silent, cues_twice, cues_clash,
    examples,
)  # fmt: skip


class Report(NamedTuple):
    """What is wrong with one file, its words files included; nothing, if it is sound."""

    file: str
    problems: tuple[Problem, ...]
    clauses: int = 0
    words: int = 0  # files of them
    examples: int = 0


def check_file(path: str, data: bytes, law: Library | None = None) -> Report:
    """Every problem of the file `path` whose content is `data`, those of its words files after it.

    `law`: what a words file is for, where `path` is one. Raises nothing but faults of ours.
    """
    subject = Subject(path, data, law)
    found = list(subject.problems)
    for rule in RULES:
        found += rule.check(subject)
    found += subject.word_problems
    files = {name: place for place, name in enumerate((path, *subject.words))}
    ordered = sorted(
        dict.fromkeys(found),
        key=lambda p: (files.get(p.file, len(files)), p.file, p.line, p.column),
    )
    clauses = subject.code.articles if subject.code is not None else ()
    listed = [clause for article in clauses for clause in article.clauses]
    examples_held = sum(len(clause.examples) for clause in listed)
    return Report(path, tuple(ordered), len(listed), len(subject.words), examples_held)
