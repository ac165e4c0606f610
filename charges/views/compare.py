"""`charges compare`: two clauses, or one clause on two days, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from charges.law import compare
from charges.law.compare import Pair, Side
from charges.sentencing.laws import milder_sentence
from charges.sentencing.reach import reach
from charges.views import sentence, terms
from charges.views.columns import write_cells
from charges.views.reach import write_reach
from charges.views.screen import Part, Screen
from charges.views.wordings import marked, needs, wordings

if TYPE_CHECKING:
    from charges.law.library import Library

_SIGNS: Final = {
    "same": "=", "stricter_here": ">", "stricter_there": "<", "only_here": " ", "only_there": " ",
}  # fmt: skip
_LEGEND: Final = (
    "= the same   > stricter on the left   < stricter on the right   – not an element there"
)
_BETWEEN: Final = 4  # columns for the sign


def write_compare(screen: Screen, library: Library, here: Side, there: Side) -> None:
    """The whole comparison. One clause on two days also shows what changed, word by word."""
    same_clause = here.clause.number == there.clause.number
    for side in (here, there):
        if side is here or not same_clause:
            title = side.clause.title.get()
            screen.say((side.clause.number, "accent"), "  ", (title, "title"), rest="    ")
        screen.say((_which(side), "faint"), first="  ")
        if len(side.in_force) > 1:
            _open(screen, side)
    if same_clause:
        _what_changed(screen, library, here, there)
        if here.version == there.version:
            return
    else:
        _restated(screen, here, there)
    _elements(screen, library, here, there)
    _sentences(screen, library, here, there)


def _which(side: Side) -> str:
    if side.on is None:
        return f"as in force {terms.period(side.version)}"
    return f"as in force on {side.on} ({terms.period(side.version)})"


def _open(screen: Screen, side: Side) -> None:
    others = [version for version in side.in_force if version != side.version]
    when = terms.joined([terms.short_period(version) for version in others], "or")
    screen.say(
        ("open: ", "uncertain"),
        f"on {side.on} it may have been the version {when} that was law"
        f" ({terms.day(side.in_force[-1].since)}).",
        first="  ",
    )


def _name(side: Side, other: Side) -> str:
    if side.clause.number != other.clause.number:
        return side.clause.number
    return f"{side.clause.number}, {terms.short_period(side.version)}"


def _restated(screen: Screen, here: Side, there: Side) -> None:
    screen.heading("What they say, restated")
    for side in (here, there):
        screen.say(
            (side.clause.number, "accent"),
            "  ",
            side.clause.restated.get(),
            first="  ",
            rest="    ",
        )


_WHAT: Final = {
    "sentence": "Sentence",
    "code_words": "The code's words, as quoted",
    "requires": "What must be so",
}


def _what_changed(screen: Screen, library: Library, here: Side, there: Side) -> None:
    screen.heading("What changed, word by word")
    if here.version == there.version:
        screen.say("Nothing: on both days the same version was in force.", first="  ")
        return
    for what, words in wordings(library, here, there):
        if all(one.kind == "same" for one in words):
            screen.say((f"{_WHAT[what]}: ", "strong"), ("no change", "faint"), first="  ")
        else:
            screen.say((f"{_WHAT[what]}: ", "strong"), *marked(words), first="  ", rest="    ")
    screen.say(("[- struck -]   {+ added +}", "faint"), first="  ")
    versions = here.clause.versions
    begin, end = sorted((versions.index(here.version), versions.index(there.version)))
    for version in versions[begin + 1 : end + 1]:
        screen.blank()
        screen.say(
            (terms.day(version.since), "accent"),
            f": {version.change.get()}",
            first="  ",
            rest="    ",
        )
        screen.say((f"{version.law}; {terms.basis(version.basis)}", "faint"), first="    ")
        write_reach(screen, reach(library, versions[begin], version), "    ")


def _elements(screen: Screen, library: Library, here: Side, there: Side) -> None:
    pairs = compare.pairs(library, here, there)
    if here.clause.number == there.clause.number and all(p.relation == "same" for p in pairs):
        screen.heading(f"Elements: the same {len(pairs)} on both days")
        return
    screen.heading("Elements, side by side")
    width = (screen.width - 2 - _BETWEEN) // 2
    widths = (2, width, _BETWEEN, width)
    head = [_name(here, there), _name(there, here)]
    write_cells(screen, widths, ("", ((head[0], "accent"),), "", ((head[1], "accent"),)))
    for pair in pairs:
        write_cells(screen, widths, ("", _cell(pair, 0), _SIGNS[pair.relation], _cell(pair, 1)))
        if pair.stricter is not None:
            stricter = here if pair.relation == "stricter_here" else there
            screen.say(
                (f"{stricter.clause.number} is stricter. ", "strong"), pair.stricter.why.get(),
                (f"  ({terms.basis(pair.stricter.basis)})", "faint"), first="    ",
            )  # fmt: skip
    screen.say((_LEGEND, "faint"), first="  ")
    screen.blank()
    for side in (here, there):
        screen.say(
            (f"{_name(side, there if side is here else here)} = ", "accent"),
            needs(library, side),
            first="  ",
            rest="    ",
        )


def _cell(pair: Pair, place: int) -> Sequence[Part]:
    element = pair.there if place else pair.here
    if element is None:
        return (("–", "faint"),)
    style = "" if pair.relation == "same" else "strong"
    unless = "unless: " if element.kind == "exception" else ""
    return (unless, (element.label.get(), style), (f"  {element.id}", "faint"))


def _sentences(screen: Screen, library: Library, here: Side, there: Side) -> None:
    screen.heading("Sentences, on one scale")
    top = sentence.scale_of(clause.newest.sentence for clause in library.clauses)
    named = {_name(here, there): here, _name(there, here): there}
    rows = [(name, side.version.sentence) for name, side in named.items()]
    sentence.bars(screen, rows, top)
    for words in dict.fromkeys(w for _, each in rows for w in sentence.floors(each)):
        screen.say((words, "faint"), first="  ")
    order = milder_sentence(here.version.sentence, there.version.sentence)
    if order is None:
        screen.say("Which is the milder cannot be told from the figures alone.", first="  ")
    elif order:
        milder = list(named)[order > 0]
        screen.say("The milder is that of ", (milder, "strong"), ".", first="  ")
    else:
        screen.say("Both are the same.", first="  ")
