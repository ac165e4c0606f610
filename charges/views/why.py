"""`charges match --why`: every cue that fired for an element or a clause, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charges.errors import InputError
from charges.matching.result import Evidence, Finding, Result
from charges.views import terms
from charges.views.marked import findings_of
from charges.views.plain import one_line
from charges.views.screen import Screen

if TYPE_CHECKING:
    from charges.law.library import Library


def write_why(screen: Screen, library: Library, result: Result, asked: str) -> None:
    """Unfold the element or clause `asked`. Raises InputError where it is neither."""
    findings = {finding.element: finding for finding in findings_of(result)}
    if asked in findings:
        _finding(screen, findings[asked])
        return
    if not asked[:1].isdigit():
        import difflib

        near = difflib.get_close_matches(asked, findings, n=3, cutoff=0.4)
        raise InputError(
            f"no element or clause '{asked}'",
            f"nearest: {', '.join(near)}" if near else f"elements: {', '.join(findings)}",
        )
    number = library.clause(asked).number
    row = next(one for one in result.clauses if one.id == number)
    screen.heading(f"Why {number} is {terms.OUTCOMES[row.outcome]}")
    screen.say(row.reason, first="  ")
    for finding in row.elements:
        _finding(screen, finding)


def _finding(screen: Screen, finding: Finding) -> None:
    sign = terms.SIGNS[finding.status]
    screen.heading(f"{finding.element}: {sign} {finding.status}")
    screen.say(one_line(finding.reason), first="  ")
    for piece in finding.evidence:
        _piece(screen, piece)


def _piece(screen: Screen, piece: Evidence) -> None:
    """One place: its words, what they speak for, the cue that saw them, its contexts."""
    said = "speaks for it" if piece.supports else "speaks against it"
    style = "shown" if piece.supports else "refuted"
    if not piece.counts:
        said, style = "counts for nothing", "silent"
    elif not piece.settles:
        said, style = f"{said}, but does not settle it", "uncertain"
    screen.say((f"“{one_line(piece.quote)}”", style), f": {said}", first="  ")
    screen.say((f"cue {one_line(piece.cue)}", "faint"), first="    ")
    for context in piece.context:
        screen.say(f"{context.kind}, by “{one_line(context.words)}”", first="    ")
