"""The answer to a match in one sentence, and why a clause came out as it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charges.law.model import Requirement
from charges.matching.result import ClauseResult, Finding, Result
from charges.views import sentence, terms

if TYPE_CHECKING:
    from charges.law.library import Library


def answer(library: Library, result: Result) -> str:
    """What the description comes to, in one sentence."""
    when = f", by the law of {result.on}," if result.on else ""
    rows = {row.id: row for row in result.clauses}
    best = [rows[number] for number in result.best if number in rows]
    if best:
        clauses = [f"{row.id} ({_lower(row.title)}: {sentence.words(row.sentence)})" for row in best]
        return f"The description shows{when} every element of {terms.joined(clauses, 'and of')}."
    told = [row for row in result.clauses if not row.silent]
    if not told:
        count = len(result.clauses)
        one = "the clause" if count == 1 else f"any of the {count} clauses"
        return f"Nothing in this text speaks of {one}."
    nearest = next((row for row in told if row.outcome == "open"), told[0])
    head = f"No clause is made out{when.rstrip(',')}. Nearest is {nearest.id}"
    return f"{head} ({_lower(nearest.title)}): {why(library, result, nearest)}."


def why(library: Library, result: Result, row: ClauseResult) -> str:
    """Why this outcome, in the elements' own names and without a full stop."""
    if row.outcome == "made_out":
        return row.reason
    article = library.clause(row.id).article
    findings = {finding.element: finding for finding in row.elements}
    if row.outcome == "not_made_out":
        excepted = [f for f in row.elements if f.kind == "exception" and f.status == "shown"]
        if excepted:
            return "the exception is shown: " + _labels(library, article, excepted)
        refuted = [f for f in row.elements if f.kind != "exception" and f.status == "refuted"]
        return "the words refute: " + _labels(library, article, refuted) if refuted else row.reason
    version = library.version_on(library.clause(row.id), result.on)[-1]
    needed = _needed(library, article, version.requires, findings, result.on, inside=False)
    return f"still needed: {needed}" if needed else row.reason


def _labels(library: Library, article: str, findings: list[Finding]) -> str:
    labels = [library.element(article, f.element).label.get("en") for f in findings]
    return terms.joined(labels, "and")


def _needed(
    library: Library,
    article: str,
    one: Requirement,
    findings: dict[str, Finding],
    on: str | None,
    inside: bool,
) -> str:
    """What of a requirement is not shown, in words; empty where it is met."""
    if one.kind == "element":
        finding = findings.get(one.name)
        met = finding is not None and (
            finding.status == "shown" or (finding.kind == "mental" and finding.status != "refuted")
        )
        return "" if met else library.element(article, one.name).label.get("en")
    if one.kind == "clause":
        base = library.version_on(library.clause(one.name), on)[-1]
        return _needed(library, article, base.requires, findings, on, inside)
    parts = [_needed(library, article, part, findings, on, True) for part in one.parts]
    if one.kind == "any" and not all(parts):
        return ""
    parts = [part for part in dict.fromkeys(parts) if part]
    words = terms.joined(parts, "and" if one.kind == "all" else "or")
    return f"({words})" if inside and len(parts) > 1 else words


def _lower(title: str) -> str:
    """A title inside a sentence: its first letter small, unless the word is all capitals."""
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
