"""Clauses that the text names ('under Article 281.2', 'ст. 318 (2)'), held against its words."""

from __future__ import annotations

import re
from typing import NamedTuple

from charges.matching.result import ClauseResult

# 281.2, 281-2, 281 (2), 281§2; a number that goes on (281.2.1, 2281.2) is another one.
# 281-1.2 and 281-1 (2) are parts of Article 281-1: its hyphen stands for no dot.
_NUMBER = re.compile(
    r"(?P<article>\d(?<![\w.,-].)\d{1,3}(?:-\d(?=\s{0,2}[.(§]\s{0,2}\d))?)\s{0,2}(?:[.-]|\(|§)\s{0,2}"
    r"(?P<part>\d{1,2})\)?(?![\d]|[.-]\d)"
)


class Named(NamedTuple):
    """A clause that the text names, where, and whether what is described agrees with it."""

    clause: str
    start: int
    end: int
    agrees: str  # "same", "fewer", "more", "not", or "nothing"
    words: str


def named_clauses(text: str, rows: list[ClauseResult]) -> tuple[Named, ...]:
    """Every clause among `rows` that `text` names, once each, in the order of the text.

    281-1 is an article of its own and never read as 281.1.
    """
    by_number = {row.id: row for row in rows}
    found: dict[str, Named] = {}
    for match in _NUMBER.finditer(text):
        number = f"{match['article']}.{match['part']}"
        if number in by_number and number not in found and not match[0].endswith("-1"):
            agrees, words = _agreement(by_number[number], rows)
            found[number] = Named(number, match.start(), match.end(), agrees, words)
    return tuple(found.values())


def _agreement(row: ClauseResult, rows: list[ClauseResult]) -> tuple[str, str]:
    name = f"{row.id} is named in the text"
    if row.outcome == "made_out":
        above = [
            other.id for other in rows if other.outcome == "made_out" and _on(other, row, rows)
        ]
        if above:
            return "more", f"{name}; what it describes shows more: {', '.join(above)}"
        return "same", f"{name}, and what it describes shows every element of it"
    if row.outcome == "not_made_out":
        return "not", f"{name}, but what it describes speaks against it: {row.reason}"
    if not any(finding.status == "shown" for finding in row.elements):
        return (
            "nothing",
            f"{name}, but nothing that it describes shows an element: a number is no fact",
        )
    missing = ", ".join(row.missing)
    return "fewer", f"{name}, but what it describes shows fewer elements: {missing} left open"


def _on(other: ClauseResult, row: ClauseResult, rows: list[ClauseResult]) -> bool:
    """Does `other` build on `row`, directly or not?"""
    by_number = {one.id: one for one in rows}
    below = other.builds_on
    while below is not None:
        if below == row.id:
            return True
        below = by_number[below].builds_on if below in by_number else None
    return False
