"""`charges match`: the answer first, then the evidence, then each clause, then what follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from charges.law.model import Punishment, Requirement
from charges.matching.findings import standing_under
from charges.matching.result import ClauseResult, Finding, Result
from charges.views import answer, sentence, terms
from charges.views.changes import write_changes
from charges.views.marked import findings_of, marks_of, write_marked
from charges.views.plain import one_line
from charges.views.screen import Part, Screen
from charges.views.time import write_time
from charges.views.tree import branches

if TYPE_CHECKING:
    from charges.law.library import Library

_MOST_QUOTES: Final = 6  # beside the chief one
# These turn words round: without them a quote would seem to say the opposite.
_TURNING: Final = frozenset({"negated", "denied", "acquitted"})
_CONTRARY: Final = {"shown": "against it ", "refuted": "for it "}


def write_result(
    screen: Screen, library: Library, result: Result, every_clause: bool = False
) -> None:
    """The whole result. `every_clause`: those too of which the text says nothing."""
    told = [row for row in result.clauses if every_clause or not row.silent]
    screen.say((answer.answer(library, result), "strong"))
    screen.say((terms.NO_JUDGMENT, "faint"))
    write_time(screen, library, result)
    if result.voice != "report":
        from charges.views.voices import WORDS

        screen.say((f"As {result.voice}: {WORDS[result.voice]}.", "uncertain"))
    screen.heading("The description, with what speaks for and against")
    marks = marks_of(findings_of(result))
    write_marked(screen, result.text, marks)
    if marks:
        screen.say((terms.LEGEND, "faint"), first="  ")
    for note in result.notes:
        screen.say(("note: ", "uncertain"), note, first="  ")
    drawn: dict[str, str] = {}
    hinted = [] if every_clause else [row for row in told if _only_hinted(row)]
    for row in told:
        if row not in hinted:
            _clause(screen, library, result, row, drawn)
    _hinted(screen, hinted)
    if told:
        _silent(screen, [row for row in result.clauses if row not in told])
    _sentence(screen, library, result, told)
    write_changes(screen, library, result, told)
    _reported(screen, library, told)
    _see(screen, library, result)
    _neighbours(screen, library, result, told)


def _clause(
    screen: Screen, library: Library, result: Result, row: ClauseResult, drawn: dict[str, str]
) -> None:
    """One clause as a tree. `drawn`: the clauses drawn so far, each with the one it hangs under."""
    style = terms.style_of(row.outcome)
    sign = terms.SIGNS[row.outcome]
    said = terms.OUTCOMES[row.outcome]
    clause = library.clause(row.id)
    screen.blank()
    if row.id in drawn:
        screen.say(
            (f"{sign} {row.id}", style), "  ", (row.title, "title"),
            f": {said}, see above; {drawn[row.id]} builds on it", rest="    ",
        )  # fmt: skip
        return
    screen.say((f"{sign} {row.id}", style), "  ", (row.title, "title"), rest="    ")
    reason = answer.why(library, result, row, frozenset(drawn))
    screen.say((said, style), f": {reason}", first="  ")
    findings = {finding.element: finding for finding in row.elements}
    versions = terms.versions_read(library, result)
    outcomes = {other.id: other.outcome for other in result.clauses}
    known = set(drawn)
    drawn[row.id] = row.id

    def label(one: Requirement) -> tuple[Sequence[Sequence[Part]], Sequence[Requirement]]:
        if one.kind == "element":
            lead = "unless: " if one.name in clause.exceptions else ""
            return _element(library, clause.article, findings.get(one.name), one.name, lead), ()
        if one.kind == "clause":
            outcome = outcomes.get(one.name, "open")
            name: Sequence[Part] = (
                (f"{terms.SIGNS[outcome]} ", terms.style_of(outcome)),
                (one.name, "accent"),
            )
            if one.name in drawn:
                return [(*name, ", as above")], ()
            drawn[one.name] = row.id
            base = versions.get(one.name) or library.clause(one.name).newest
            return [(*name, ", on which it builds:")], (base.requires,)
        return [("all of these:" if one.kind == "all" else "one of these:",)], one.parts

    told = any(base in known for base in clause.builds_on)  # with what is an exception to it
    exceptions = () if told else clause.exceptions
    if len({one.outcome for one in row.by_version}) < 2:
        branches(screen, versions[row.id].requires, label, exceptions)
        return
    for one in row.by_version:  # the result depends on the version: each has its own tree
        version = clause.versions[one.version]
        style, sign = terms.style_of(one.outcome), terms.SIGNS[one.outcome]
        screen.say((f"{sign} {terms.OUTCOMES[one.outcome]}", style), f", {terms.period(version)}")
        branches(screen, version.requires, label, exceptions)


def _element(
    library: Library, article: str, finding: Finding | None, name: str, lead: str = ""
) -> list[Sequence[Part]]:
    """An element's status, and below it the reason with its quotes."""
    words = lead + library.element(article, name).label.get("en")
    if finding is None or (finding.status == "silent" and not finding.evidence):
        if finding is not None and finding.kind == "mental":
            words += ": not tested by the words"
        return [((f"· {'silent':<10}", "silent"), (words, "faint"))]
    status = finding.status
    rows: list[Sequence[Part]] = [((f"{terms.SIGNS[status]} {status:<10}", status), words)]
    rows.append(((finding.reason, "quote"),))
    same, contrary = _beside(finding)
    # Of what says the same some is enough; of what speaks against it nothing is left out.
    for lead, quotes, most in (
        ("also ", same, _MOST_QUOTES),
        (_CONTRARY.get(status, ""), contrary, len(contrary)),
    ):
        if quotes:
            more = len(quotes) - most
            named = "; ".join(quotes[:most])
            rows.append(
                ((lead, "faint"), (named + (f" and {more} more" if more > 0 else ""), "quote"))
            )
    return rows


def _beside(finding: Finding) -> tuple[list[str], list[str]]:
    """What else counts beside the reason's own words: what says the same, and what the contrary."""
    same: dict[str, None] = {}
    contrary: dict[str, None] = {}
    for piece in finding.evidence:
        quote = one_line(piece.quote)
        # What is uncertain has nothing but hints: there they are what the finding rests on.
        tells = piece.counts if finding.status == "uncertain" else piece.settles
        if tells and quote not in finding.reason:
            against = finding.status in _CONTRARY and piece.supports != (finding.status == "shown")
            said = f"“{quote}”{one_line(standing_under(piece, _TURNING))}"
            (contrary if against else same).setdefault(said)
    return list(same), list(contrary)


def _only_hinted(row: ClauseResult) -> bool:
    """Does the text show and refute nothing of the clause, and only leave something uncertain?"""
    return all(finding.status in ("silent", "uncertain") for finding in row.elements)


def _hinted(screen: Screen, rows: Sequence[ClauseResult]) -> None:
    """The clauses of which the text only hints at something: a line, not a tree."""
    if not rows:
        return
    quotes = {
        one_line(piece.quote): None
        for row in rows
        for finding in row.elements
        if finding.status == "uncertain"
        for piece in finding.evidence
        if piece.counts
    }
    named = ", ".join(f"“{quote}”" for quote in list(quotes)[:_MOST_QUOTES])
    numbers = terms.joined(sorted(row.id for row in rows), "and")
    screen.blank()
    screen.say(
        (f"? {numbers}", "uncertain"), f": only hinted at, by {named}; ",
        ("--all shows them", "accent"), rest="  ",
    )  # fmt: skip


def _silent(screen: Screen, rows: Sequence[ClauseResult]) -> None:
    if rows:
        numbers = terms.joined(sorted(row.id for row in rows), "or")
        screen.blank()
        screen.say((f"· Nothing in the text speaks of {numbers}.", "silent"))


def _sentence(
    screen: Screen, library: Library, result: Result, told: Sequence[ClauseResult]
) -> None:
    """The sentence of what is made out; where nothing is, of what is nearest."""
    rows = [row for row in told if row.id in result.best]
    heading = "Sentence" if len(rows) != 1 else f"Sentence of {rows[0].id}"
    if not rows:
        rows = [row for row in told if row.outcome == "open"][:1]
        if not rows:
            return
        heading = f"What {rows[0].id} would carry, were it made out"
    screen.heading(heading + (f", by the law of {result.on}" if result.on else ""))
    top = sentence.scale_of(clause.newest.sentence for clause in library.clauses)
    sentence.bars(screen, _named_sentences(library, rows), top)
    for words in dict.fromkeys(words for row in rows for words in sentence.floors(row.sentence)):
        screen.say((words, "faint"), first="  ")


def _named_sentences(
    library: Library, rows: Sequence[ClauseResult]
) -> list[tuple[str, Sequence[Punishment]]]:
    """Each sentence with a name where there are several: of the clause, or of its version."""
    named: list[tuple[str, Sequence[Punishment]]] = []
    for row in rows:
        if len({one.sentence for one in row.by_version}) > 1:
            versions = library.clause(row.id).versions
            named += [
                (f"{row.id}, {terms.period(versions[one.version])}", one.sentence)
                for one in row.by_version
            ]
        else:
            named.append((row.id if len(rows) > 1 else "", row.sentence))
    return named


def _reported(screen: Screen, library: Library, told: Sequence[ClauseResult]) -> None:
    """Where a newspaper's reading of a clause comes out differently from the Code's text."""
    different = [
        (row, reading)
        for row in told
        for reading in row.as_reported
        if reading.outcome != row.outcome
    ]
    if not different:
        return
    screen.heading("The Code is not what the newspaper said")
    for row, reading in different:
        said = next(
            (r for r in library.clause(row.id).as_reported if r.source == reading.source), None
        )
        screen.say(
            f"As {reading.source} reports {row.id}, it is ",
            (f"{terms.SIGNS[reading.outcome]} {terms.OUTCOMES[reading.outcome]}",
             terms.style_of(reading.outcome)),
            "; as the Code has it, ",
            (f"{terms.SIGNS[row.outcome]} {terms.OUTCOMES[row.outcome]}",
             terms.style_of(row.outcome)),
            ". " + said.difference.get("en") if said is not None else ".",
            first="  ",
        )  # fmt: skip


def _see(screen: Screen, library: Library, result: Result) -> None:
    """The articles that words of the description fit better: a reason to look, and no more."""
    if not result.neighbours:
        return
    screen.heading("Another article may fit better; it is not tested here")
    for one in result.neighbours:
        quotes = dict.fromkeys(
            f"“{one_line(quote)}”" for quote, _, _ in one.evidence[:_MOST_QUOTES]
        )
        neighbours = library.article(one.article).neighbours
        difference = next(n.difference for n in neighbours if n.number == one.number)
        screen.say(
            f"{one.label}: ", (f"see {one.number}", "accent"), "  ", (", ".join(quotes), "quote"),
            first="  ", rest="    ",
        )  # fmt: skip
        screen.say((difference.get("en"), "faint"), first="    ")


def _neighbours(
    screen: Screen, library: Library, result: Result, told: Sequence[ClauseResult]
) -> None:
    rows = [row for row in told if row.id in result.best] or list(told[:1])
    for number in dict.fromkeys(library.clause(row.id).article for row in rows):
        tested = {article.number for article in library.code.articles}
        near = [n.number for n in library.article(number).neighbours if n.number not in tested]
        if near:
            clause = next(row.id for row in rows if library.clause(row.id).article == number)
            screen.heading(f"Near Article {number}, and not tested here")
            screen.say(
                f"{'; '.join(near)}: ",
                (f"charges show {clause}", "accent"),
                " tells how each differs.",
                first="  ",
            )
