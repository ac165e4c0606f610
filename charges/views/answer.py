"""The answer to a match in one sentence, and why a clause came out as it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charges.law.model import Requirement, Version
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
        clauses = [f"{row.id} ({_lower(row.title)}: {_carries(library, row)})" for row in best]
        voice = ", in part as an allegation only" if any(map(_alleged, best)) else ""
        named = " and of ".join(clauses)
        return f"The description shows{when} every element of {named}{voice}."
    told = [row for row in result.clauses if not row.silent]
    if not told:
        count = len(result.clauses)
        one = "the clause" if count == 1 else f"any of the {count} clauses"
        return f"Nothing in this text speaks of {one}."
    nearest = next((row for row in told if row.outcome == "open"), told[0])
    head = f"By the law of {result.on} no" if result.on else "No"
    title = _lower(nearest.title)
    reason = why(library, result, nearest)
    return f"{head} clause is made out. Nearest is {nearest.id}, {title}; {reason}."


def _alleged(row: ClauseResult) -> bool:
    """Is there an element of the clause that nothing but an allegation shows?"""
    return any(
        all(any(c.kind == "alleged" for c in piece.context) for piece in supporting)
        for finding in row.elements
        if finding.status == "shown"
        and (supporting := [p for p in finding.evidence if p.supports and p.counts])
    )


def _carries(library: Library, row: ClauseResult) -> str:
    """The sentence; where it is open which of several was law, each with its days."""
    if len({one.sentence for one in row.by_version}) < 2:
        return sentence.words(row.sentence)
    versions = library.clause(row.id).versions
    return "; ".join(
        f"{terms.period(versions[one.version])} {sentence.words(one.sentence)}"
        for one in row.by_version
    )


def why(
    library: Library, result: Result, row: ClauseResult, named: frozenset[str] = frozenset()
) -> str:
    """Why this outcome, in the elements' own names and without a full stop.

    `named`: clauses that need only be named, since what they lack has been said.
    """
    if row.outcome == "made_out":
        return row.reason
    article = library.clause(row.id).article
    findings = {finding.element: finding for finding in row.elements}
    if row.outcome == "not_made_out":
        if not row.in_force:
            return row.reason
        excepted = [f for f in row.elements if f.kind == "exception" and f.status == "shown"]
        if excepted:
            return "the exception is shown: " + _labels(library, article, excepted)
        refuted = [f for f in row.elements if f.kind != "exception" and f.status == "refuted"]
        return "the words refute: " + _labels(library, article, refuted) if refuted else row.reason
    if row.by_version and len({one.outcome for one in row.by_version}) > 1:
        return row.reason
    versions = terms.versions_read(library, result)
    lacks = _Lacks(library, article, findings, versions, named)
    needed = lacks.words(versions[row.id].requires, inside=False)
    return f"still needed: {needed}" if needed else row.reason


def _labels(library: Library, article: str, findings: list[Finding]) -> str:
    labels = [library.element(article, f.element).label.get("en") for f in findings]
    return terms.joined(labels, "and")


class _Lacks:
    """What of a requirement the findings do not show, in words."""

    def __init__(
        self,
        library: Library,
        article: str,
        findings: dict[str, Finding],
        versions: dict[str, Version],
        named: frozenset[str],
    ) -> None:
        self.library = library
        self.article = article
        self.findings = findings
        self.versions = versions
        self.named = named

    def words(self, one: Requirement, inside: bool) -> str:
        """Empty where it is met. `inside`: in brackets where it has several parts."""
        if one.kind == "element":
            finding = self.findings.get(one.name)
            met = finding is not None and (
                finding.status == "shown"
                or (finding.kind == "mental" and finding.status != "refuted")
            )
            return "" if met else self.library.element(self.article, one.name).label.get("en")
        if one.kind == "clause":
            base = self.versions.get(one.name) or self.library.clause(one.name).newest
            words = self.words(base.requires, inside)
            return one.name if words and one.name in self.named else words
        said = {part: self.words(part, True) for part in one.parts}
        lacking = [part for part in one.parts if said[part]]
        if one.kind == "any" and len(lacking) < len(one.parts):
            return ""
        if len(lacking) == 1:  # no brackets where nothing else stands beside it
            return self.words(lacking[0], inside)
        parts = list(dict.fromkeys(said[part] for part in lacking))
        joined = terms.joined(parts, "and" if one.kind == "all" else "or")
        return f"({joined})" if inside and len(parts) > 1 else joined


def _lower(title: str) -> str:
    """A title inside a sentence: its first letter small, unless the word is all capitals."""
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
