"""`charges cases` and `charges case`: what was said of a case, what it shows, what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from charges.law.cases import Case, Decision, Description
from charges.law.facts import facts_of_case
from charges.matching.result import Result
from charges.sentencing.of_case import acts_in_time
from charges.views import terms
from charges.views.case_tables import verdicts_of, write_clauses, write_elements
from charges.views.case_timing import write_timing
from charges.views.clause import write_sources
from charges.views.marked import findings_of, marks_of, write_marked
from charges.views.screen import Screen

if TYPE_CHECKING:
    from charges.law.library import Library

_NO_JUDGMENT = (
    "All of it is what sources reported and what descriptions say; nothing here is a judgment of"
    " guilt or legal advice."
)


_COMPARED = ". It stands here for comparison; no clause of this code was applied."


def write_cases(screen: Screen, cases: Sequence[Case]) -> None:
    """The cases, one a line: name, title, charges and what became of each."""
    name = max((len(case.id) for case in cases), default=0) + 2
    for case in cases:
        screen.say(
            (case.id.ljust(name), "accent"), case.title.get("en"), (f"  {_charges(case)}", "faint"),
            rest=" " * name,
        )  # fmt: skip


def _charges(case: Case) -> str:
    """What was charged, and what became of each charge."""
    if case.under is not None:
        return f"under another law: {case.under.get('en')}"
    if not case.charged:
        return "charged: the clause is open"
    results = verdicts_of(case)
    charges = ", ".join(f"{number} {results.get(number, 'open')}" for number in case.charged)
    return f"charged: {charges}" + ("; sources differ" if case.charge_conflict else "")


def write_case(
    screen: Screen, library: Library, case: Case, results: Sequence[Result], language: str = "en"
) -> None:
    """One case whole. `results`: those of matching its descriptions, in their order."""
    screen.say((case.id, "accent"), "  ", (case.title.get(language), "title"))
    screen.blank()
    screen.say(case.who.get(language))
    screen.say(case.summary.get(language))
    if case.under is not None:
        screen.say(
            ("Decided under another law: ", "uncertain"), case.under.get(language), _COMPARED
        )
    if case.charge_conflict:
        screen.say(("What was charged, sources differ: ", "uncertain"), case.charge_conflict)
    screen.heading("What happened, as reported")
    for event in case.timeline:
        screen.say(
            (event.day.ljust(12), "accent"), event.what.get(language),
            (f" ({', '.join(event.basis.sources)})", "faint"), first="  ", rest=" " * 14,
        )  # fmt: skip
        if event.conflict:
            screen.say(("sources differ: ", "uncertain"), event.conflict, first=" " * 14)
    for description, result in zip(case.descriptions, results, strict=True):
        _description(screen, description, result, language)
    if results:
        screen.blank()
        screen.say((terms.LEGEND, "faint"), first="  ")
        write_elements(screen, library, case, results, language)
        write_clauses(screen, library, case, results)
    if case.decisions:
        screen.heading("What became of it")
    for decision in case.decisions:
        _decision(screen, decision, language)
    if case.timing is not None:
        write_timing(screen, case.timing, acts_in_time(library, case), language)
    if case.why_they_part is not None:
        screen.heading("Why they part")
        screen.say(case.why_they_part.get(language), first="  ")
    if case.teaches is not None:
        screen.heading("What it teaches")
        screen.say(case.teaches.get(language), first="  ")
    _disputed(screen, library, case, language)
    _differences(screen, case, results)
    if case.open_points:
        screen.heading("What is open")
        for point in case.open_points:
            screen.say(point, first="  ", rest="    ")
    _sources(screen, library, case)
    screen.blank()
    screen.say((_NO_JUDGMENT, "faint"))


def _description(screen: Screen, description: Description, result: Result, language: str) -> None:
    screen.heading(f"{description.title.get(language)}: what speaks for and against")
    write_marked(screen, description.text, marks_of(findings_of(result)))
    note = f"; {description.basis.note}" if description.basis.note else ""
    sources = ", ".join(description.basis.sources)
    screen.say((f"(in our own words, after {sources}{note})", "faint"), first="  ")


def _decision(screen: Screen, decision: Decision, language: str) -> None:
    screen.say(
        (decision.day.ljust(12), "accent"), (decision.who, "strong"),
        (f", {decision.whom}" if decision.whom else ""), f": {decision.what.get(language)}",
        (f" ({', '.join(decision.basis.sources)})", "faint"),
        first="  ", rest=" " * 14,
    )  # fmt: skip
    lead = " " * 14
    for verdict in decision.verdicts:
        style = {"acquitted": "refuted", "convicted": "shown"}.get(verdict.result, "uncertain")
        note = f": {verdict.basis.note}" if verdict.basis.note else ""
        screen.say(
            (verdict.clause, "accent"), "  ", (verdict.result, style),
            (f" by {verdict.by}" if verdict.by else ""), note,
            (f" ({', '.join(verdict.basis.sources)})", "faint"), first=lead, rest=lead + "  ",
        )  # fmt: skip
        if verdict.conflict:
            screen.say(("sources differ: ", "uncertain"), verdict.conflict, first=lead + "  ")
    if decision.conflict:
        screen.say(("sources differ: ", "uncertain"), decision.conflict, first=lead)


def _disputed(screen: Screen, library: Library, case: Case, language: str) -> None:
    if not case.elements:
        return
    screen.heading("What was alleged, disputed and held, element by element")
    for one in case.elements:
        label = library.element(one.article, one.element).label.get(language)
        screen.say(
            (label, "strong"), f" ({one.stance}): {one.note}",
            (f" ({', '.join(one.basis.sources)})", "faint"), first="  ", rest="    ",
        )  # fmt: skip


def _differences(screen: Screen, case: Case, results: Sequence[Result]) -> None:
    """Where matching reads a description otherwise than the case's editors do."""
    lines = []
    for description, result in zip(case.descriptions, results, strict=True):
        found = {finding.element: finding.status for finding in findings_of(result)}
        for expected in description.findings:
            status = found.get(expected.element)
            if status is not None and status != expected.status:
                why = f" ({expected.why})" if expected.why else ""
                lines.append(
                    f"{description.id}, {expected.element}: matching finds it {status},"
                    f" a reader finds it {expected.status}{why}."
                )
    if lines:
        screen.heading("Where a reader finds otherwise than matching does")
        for line in lines:
            screen.say(line, first="  ", rest="    ")


def _sources(screen: Screen, library: Library, case: Case) -> None:
    used = {id for fact in facts_of_case(case) for id in fact.basis.sources}
    known = [*library.code.sources, *case.sources]
    screen.heading("Sources")
    write_sources(screen, [source for source in known if source.id in used])
