"""A cue speaks of elements that the law has.

A cue for an element that no article defines, or an act that is told by one, can never change a
finding; as a rule the id is misspelt.

Passes:

    language: en
    cues:
      - id: crossed
        shows: crossing
        say: cross .. {border}

Fails, for there is no element `crosing`:

    language: en
    cues:
      - id: crossed
        shows: crosing
        say: cross .. {border}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from charges.checks.subject import Subject
from charges.errors import Problem
from charges.law.read import nearest
from charges.law.yamlfile import shown
from charges.matching.tables import acts
from charges.matching.wordsfile import STANCES, Part, names_of

ID: Final = "cues_unknown"


def check(subject: Subject) -> Iterator[Problem]:
    if subject.library is None:
        return
    known = {e.id for article in subject.library.code.articles for e in article.elements}
    parts = {part.name: part for part in subject.own_parts}
    if subject.ours:
        for words in subject.readers:
            parts |= {part.name: part for part in words.reader.parts}
    told = {*acts(), *(str(name) for p in parts.values() for name in p.tree.get("acts") or {})}
    for part in parts.values():
        for family in part.tree.get("cues") or []:
            for stance in STANCES:
                yield from _named(part, family, stance, known, "the cue")
        for name, row in (part.tree.get("acts") or {}).items():
            for key, value in row.items():
                if key == "like":
                    if value not in told:
                        message = f"there is no act {shown(str(value))}"
                        yield _at(part, value, message, nearest(str(value), sorted(told)))
                elif key != "confirmed_within":
                    yield from _named(part, row, key, known, f"the act {name}")


def _named(part: Part, row: Any, key: str, known: set[str], what: str) -> Iterator[Problem]:
    """The elements that `row` names under `key` and that are not `known`."""
    value = row.get(key)
    for place in value if isinstance(value, list) else [value]:
        for name in names_of(place):
            if name not in known:
                message = f"{what} names the element {shown(name)}, which the law does not have"
                yield _at(part, place, message, nearest(name, sorted(known)))


def _at(part: Part, place: Any, message: str, remedy: str) -> Problem:
    return Problem(part.name, place.line, place.column, message, remedy)
