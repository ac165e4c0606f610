"""`charges match --as all`: what each voice in a text shows, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from charges.matching.contract import to_dict
from charges.matching.result import Result
from charges.views import terms
from charges.views.case_tables import Columns
from charges.views.marked import findings_of, marks_of, write_marked
from charges.views.screen import Screen
from charges.views.time import write_time

if TYPE_CHECKING:
    from charges.law.library import Library

_OUTCOMES = {"made_out": "made out", "not_made_out": "refuted", "open": "open"}
# Whose words count under each voice, in a clause of a sentence.
WORDS = {
    "report": "what is alleged counts as shown",
    "prosecution": "the accusers' words count, denials do not",
    "defence": "denials count, what is alleged does not",
    "court": "only what the author or the court states in its own voice counts",
}


def write_voices(screen: Screen, library: Library, results: Mapping[str, Result]) -> None:
    """The elements on which the voices differ first, then the rest, then the clauses."""
    names = list(results)
    statuses = {name: {f.element: f.status for f in findings_of(results[name])} for name in names}
    rows = []
    for article in library.code.articles:
        for element in article.elements:
            states = [statuses[name].get(element.id, "silent") for name in names]
            if element.kind != "mental" and any(state != "silent" for state in states):
                rows.append((element.label.get("en"), states))
    differ = [row for row in rows if len(set(row[1])) > 1]
    agree = [row for row in rows if len(set(row[1])) == 1]
    made_out = ", ".join(f"{name}: {_best(results[name])}" for name in names)
    screen.say((f"What is made out, by whose words count: {made_out}.", "strong"))
    screen.say((terms.NO_JUDGMENT, "faint"))
    report = results[names[0]]
    write_time(screen, library, report)
    screen.heading("The description, with what speaks for and against")
    write_marked(screen, report.text, marks_of(findings_of(report)))
    columns = Columns(screen, names, 13)
    for heading, part in (("They differ", differ), ("They agree", agree)):
        if part:
            screen.heading(heading)
            columns.write_head()
            for label, states in part:
                columns.write_row(label, states, {})
    _clauses(screen, results)
    screen.heading("Whose words")
    for name in names:
        screen.say((name, "strong"), f": {WORDS[name]}", first="  ")


def _clauses(screen: Screen, results: Mapping[str, Result]) -> None:
    by_voice = [{row.id: row for row in result.clauses} for result in results.values()]
    numbers = sorted(n for n in by_voice[0] if not all(row[n].silent for row in by_voice))
    if numbers:
        screen.heading("Clause by clause")
        columns = Columns(screen, list(results), 13)
        columns.write_head()
        for number in numbers:
            columns.write_row(number, [row[number].outcome for row in by_voice], _OUTCOMES)


def _best(result: Result) -> str:
    return " and ".join(result.best) or "nothing"


def voices_of(results: Mapping[str, Result], every_clause: bool) -> dict[str, Any]:
    """{"voices": {"report": the contract of docs/json.md, ...}}."""
    return {"voices": {name: to_dict(one, every_clause) for name, one in results.items()}}
