"""A description with the evidence marked in it: [✓ crossed the border], [✗ with a passport]."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from charges.matching.result import Evidence, Finding, Result
from charges.views.screen import Part, Screen
from charges.views.terms import SIGNS

_WHOLE: Final = 4000  # a longer description is shown around its evidence only
_AROUND: Final = 160  # characters of it on either side
_MOST: Final = 60  # places of a long description; who needs more takes --json
_RANK: Final = ("refuted", "shown", "uncertain", "silent")  # whose colour a shared place takes


class Mark(NamedTuple):
    """One place of the text, and what it says of one or more elements."""

    start: int
    end: int
    statuses: tuple[str, ...]


def findings_of(result: Result) -> list[Finding]:
    """Each element's finding once, in the order of the clauses.

    An element that two articles have ("repeated") stands twice where they come out differently.
    """
    found: dict[tuple[str, object], Finding] = {}
    for clause in result.clauses:
        for finding in clause.elements:
            found.setdefault((finding.element, finding.evidence), finding)
    return list(found.values())


def marks_of(findings: Iterable[Finding]) -> list[Mark]:
    """The evidence as places that do not overlap, in the order of the text."""
    places = sorted(
        (
            (piece.start, piece.end, _status(finding, piece))
            for finding in findings
            for piece in finding.evidence
            if piece.end > piece.start
        ),
        key=lambda place: (place[0], -place[1]),
    )
    marks: list[Mark] = []
    for start, end, status in places:
        if marks and start < marks[-1].end:
            last = marks[-1]
            statuses = last.statuses if status in last.statuses else (*last.statuses, status)
            marks[-1] = Mark(last.start, max(last.end, end), statuses)
        else:
            marks.append(Mark(start, end, (status,)))
    return [mark._replace(statuses=_telling(mark.statuses)) for mark in marks]


def _telling(statuses: tuple[str, ...]) -> tuple[str, ...]:
    """Where a place says something of one element, that it says nothing of another is no news."""
    said = tuple(status for status in _RANK if status in statuses and status != "silent")
    return said or ("silent",)


def _status(finding: Finding, piece: Evidence) -> str:
    if not piece.counts:
        return "silent"
    if finding.status == "uncertain" or not piece.settles:
        return "uncertain"
    return "shown" if piece.supports else "refuted"


def write_marked(screen: Screen, text: str, marks: list[Mark], lead: str = "  ") -> None:
    """The text with its marks. A long one is cut to the passages around them."""
    text = text.rstrip()
    whole = len(text) <= _WHOLE
    shown = marks if whole else marks[:_MOST]
    # What is not marked for want of room is not shown either.
    stop = marks[len(shown)].start if len(marks) > len(shown) else len(text)
    parts: list[Part] = []
    at = 0
    for start, end in [(0, stop)] if whole else _passages(text[:stop], shown):
        if start > at:
            parts.append((f" [… {start - at:,} characters without evidence …] ", "faint"))
        parts += _parts(text, start, end, [m for m in shown if start <= m.start < end])
        at = end
    if len(marks) > len(shown):
        rest = len(marks) - len(shown)
        parts.append((f" [… {rest:,} more places with evidence; --json has them all …]", "faint"))
    elif at < len(text):
        parts.append((f" [… {len(text) - at:,} characters without evidence …]", "faint"))
    screen.say(*parts, first=lead)


def _passages(text: str, marks: list[Mark]) -> list[tuple[int, int]]:
    passages: list[tuple[int, int]] = []
    for mark in marks:
        start = _word_edge(text, max(0, mark.start - _AROUND), -1)
        end = _word_edge(text, min(len(text), mark.end + _AROUND), 1)
        if passages and start <= passages[-1][1]:
            passages[-1] = (passages[-1][0], max(end, passages[-1][1]))
        else:
            passages.append((start, end))
    return passages or [(0, _word_edge(text, _AROUND * 4, 1))]


def _word_edge(text: str, at: int, step: int) -> int:
    """The nearest space from `at` on, at most forty characters away."""
    for distance in range(40):
        place = at + step * distance
        if place <= 0 or place >= len(text) or text[place].isspace():
            return max(0, min(place, len(text)))
    return at


def _parts(text: str, start: int, end: int, marks: list[Mark]) -> list[Part]:
    parts: list[Part] = []
    at = start
    for mark in marks:
        signs = "".join(SIGNS[status] for status in mark.statuses)
        style = mark.statuses[0]
        parts.append(text[at : mark.start])
        parts.append((f"[{signs}\u00a0", style))  # no line may end behind the sign
        parts.append((text[mark.start : mark.end], f"marked-{style}"))
        parts.append(("]", style))
        at = mark.end
    parts.append(text[at:end])
    return parts
