"""Could the acts of a case still be prosecuted? One line for each clause."""

from __future__ import annotations

from collections.abc import Sequence

from charges.law.cases import Timing
from charges.sentencing.days import parse_span
from charges.sentencing.of_case import ActInTime
from charges.sentencing.words import duration
from charges.views.screen import Screen

_SAYS = {True: ("too late", "refuted"), False: ("in time", "shown"), None: ("open", "uncertain")}


def write_timing(
    screen: Screen, timing: Timing, rows: Sequence[ActInTime], language: str = "en"
) -> None:
    """Each act, and under it each clause: in time or too late, and until when."""
    as_of = parse_span(timing.as_of)
    screen.heading(f"Could it still be prosecuted in {as_of.words}?")
    screen.say(f"Asked as of {as_of.words}: {timing.why.get(language)}.", first="  ")
    for row in rows:
        screen.say(
            (row.day.words, "accent"), f": {row.act.what.get(language)}",
            (f" ({', '.join(row.act.basis.sources)})", "faint"), first="  ", rest="    ",
        )  # fmt: skip
        for limit in row.limits:
            words, style = _SAYS[limit.passed]
            term = f"{duration(limit.term)} from the act ({limit.article})" if limit.term else ""
            ends = f", until {limit.ends.words}" if limit.ends else ""
            screen.say(
                (limit.clause.ljust(7), "strong"), (words.ljust(10), style), f"{term}{ends}",
                first="    ", rest=" " * 21,
            )  # fmt: skip
    if timing.lesson is not None:
        screen.say(timing.lesson.get(language), first="  ")
    first = rows[0]
    asked = f"{' '.join(first.act.clauses)} --on {first.day.iso} --as-of {as_of.iso}"
    screen.say(("Derived; hiding is left aside. For the steps:", "faint"), first="  ")
    screen.say((f"charges sentence {asked}", "faint"), first="    ")
