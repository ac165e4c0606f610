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
from charges.law.library import Library
from charges.law.read import nearest
from charges.law.yamlfile import shown
from charges.matching.ownwords import ELEMENT_KEYS
from charges.matching.tables import acts
from charges.matching.wordsfile import STANCES, Part
from charges.matching.wordsyaml import names_of

ID: Final = "cues_unknown"


def check(subject: Subject) -> Iterator[Problem]:
    if subject.library is None:
        return
    parts = {part.name: part for part in subject.own_parts}
    if subject.ours:
        for words in subject.readers:
            parts |= {part.name: part for part in words.reader.parts}
    told = dict(acts())
    for part in parts.values():
        told |= part.tree.get("acts") or {}
    known = _known(subject.library, told)
    near = {one.number for article in subject.library.code.articles for one in article.neighbours}
    for part in parts.values():
        for family in part.tree.get("cues") or []:
            for stance in STANCES:
                if stance == "neighbour":
                    yield from _named(part, family, stance, near, "the cue names the neighbour")
                else:
                    yield from _named(part, family, stance, known, "the cue names the element")
        for name, row in (part.tree.get("acts") or {}).items():
            for key, value in row.items():
                if key == "like" and value not in told:
                    remedy = nearest(str(value), sorted(told))
                    yield _at(part, value, f"there is no act {shown(str(value))}", remedy)
                elif key in ELEMENT_KEYS:
                    yield from _named(part, row, key, known, f"the act {name} names the element")


def _known(library: Library, told: dict[str, Any]) -> set[str]:
    """The elements of the law, and the names under which words files know some of them."""
    ids = {element.id for article in library.code.articles for element in article.elements}
    renamed = [row.get("known_as") or {} for row in told.values()]
    return ids | {str(name) for row in renamed for name in row.values()}


def _named(part: Part, row: Any, key: str, known: set[str], what: str) -> Iterator[Problem]:
    """What `row` names under `key` and is not `known`."""
    value = row.get(key)
    places = value if isinstance(value, list) else [value]
    for place in places:
        for name in [str(place)] if isinstance(value, list) else names_of(place):
            if name not in known:
                message = f"{what} {shown(name)}, which the law does not have"
                yield _at(part, place, message, nearest(name, sorted(known)))


def _at(part: Part, place: Any, message: str, remedy: str) -> Problem:
    return Problem(part.name, place.line, place.column, message, remedy)
