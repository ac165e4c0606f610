"""A file of data/cases/ becomes a `Case`, or one InputError that holds every problem."""

from __future__ import annotations

import contextlib
from typing import Any, Final

from charges.errors import Problem
from charges.law import soundness
from charges.law.cases import (
    Act,
    Case,
    Decision,
    Event,
    ExpectedFinding,
    ExpectedOutcome,
    InDispute,
    Timing,
    Verdict,
)
from charges.law.files import unsound
from charges.law.library import Library
from charges.law.load import read_duration, read_money, read_text
from charges.law.model import Basis, Duration, Money, Source, Text
from charges.law.read import BAD, EnoughError, Reader, nearest
from charges.law.soundness import LawNotes, Values, entry_of, items_of
from charges.law.yamlfile import Mapping, Node, Scalar, parse, shown

KEYS: Final = {"Case": {"open_points": "open"}}
NEEDED: Final = frozenset(
    {("Basis", "sources"), ("Case", "timeline"), ("Timing", "acts"), ("Act", "clauses")}
)


class CaseReader(Reader):
    """A reader that knows the law to which the case belongs."""

    def __init__(self, file: str, library: Library) -> None:
        super().__init__(
            file,
            special={
                Text: _read_english,
                Duration: read_duration,
                Duration | None: read_duration,
                Money | None: read_money,
            },
            checks={
                Source: soundness.check_source,
                Basis: soundness.check_basis,
                Event: _check_day,
                Decision: _check_day,
                Act: _check_act,
                Timing: _check_timing,
                ExpectedFinding: _check_element,
                InDispute: _check_element,
                ExpectedOutcome: _check_outcome,
                Verdict: _check_verdict,
                Case: _check_case,
            },
            keys=KEYS,
            needed=NEEDED,
        )
        self.notes = LawNotes()
        self.library = library
        self.elements: dict[str, list[str]] = {
            article.number: [element.id for element in article.elements]
            for article in library.code.articles
        }


def _read_english(reader: Reader, node: Node) -> Any:
    """As `read_text`; words without a language are English."""
    if isinstance(node, Scalar):
        words = reader.text(node, "this text")
        return BAD if words is BAD else Text((("en", " ".join(words.split())),))
    return read_text(reader, node)


def _check_day(reader: Reader, node: Mapping, values: Values) -> None:
    soundness.check_partial_day(reader, node, values, "day")


def _check_timing(reader: Reader, node: Mapping, values: Values) -> None:
    soundness.check_partial_day(reader, node, values, "as_of")


def _check_act(reader: Reader, node: Mapping, values: Values) -> None:
    assert isinstance(reader, CaseReader)
    _check_day(reader, node, values)
    known = [clause.number for clause in reader.library.clauses]
    for number, place in zip(
        () if values["clauses"] is BAD else values["clauses"],
        items_of(node, "clauses"), strict=False,
    ):  # fmt: skip
        if number not in known:
            reader.report(place, f"there is no clause {shown(number)}", nearest(number, known))


def _check_element(reader: Reader, node: Mapping, values: Values) -> None:
    assert isinstance(reader, CaseReader)
    article, element = values["article"], values["element"]
    if article is BAD or element is BAD:
        return
    if article not in reader.elements:
        message = f"there is no article {shown(article)}"
        reader.report(entry_of(node, "article"), message, nearest(article, reader.elements))
    elif element not in reader.elements[article]:
        message = f"Article {article} has no element {shown(element)}"
        remedy = nearest(element, reader.elements[article])
        reader.report(entry_of(node, "element"), message, remedy)


def _check_outcome(reader: Reader, node: Mapping, values: Values) -> None:
    assert isinstance(reader, CaseReader)
    number, source = values["clause"], values["source"]
    if number is BAD or source is BAD:
        return
    known = {clause.number: clause for clause in reader.library.clauses}
    if number not in known:
        message = f"there is no clause {shown(number)}"
        reader.report(entry_of(node, "clause"), message, nearest(number, known))
    elif source and source not in (readings := [r.source for r in known[number].as_reported]):
        message = f"{number} is not reported by {shown(source)}"
        reader.report(entry_of(node, "source"), message, nearest(source, readings))


def _check_verdict(reader: Reader, node: Mapping, values: Values) -> None:
    for key in ("clause", "by"):
        number = values[key]
        if number is not BAD and number and not soundness.number_like(number):
            message = f"{shown(number)} is no clause's number"
            reader.report(entry_of(node, key), message, "write such as 281.2")
    if values["result"] == "replaced" and not values["by"]:
        message = "this charge was replaced, but the file does not say by which"
        reader.report(entry_of(node, "result"), message, "add `by:` with the clause's number")


def _check_case(reader: Reader, node: Mapping, values: Values) -> None:
    if values["id"] is not BAD and not soundness.id_like(values["id"]):
        remedy = "use small letters of a to z and _, such as lapshin"
        reader.report(entry_of(node, "id"), f"{shown(values['id'])} is no name of a case", remedy)
    _check_order(reader, node, values)
    _check_other_law(reader, node, values)
    if values["descriptions"] is not BAD:
        seen: set[str] = set()
        for description, place in zip(
            values["descriptions"], items_of(node, "descriptions"), strict=False
        ):
            if description.id in seen:
                message = f"the description {shown(description.id)} stands here twice"
                reader.report(place, message, "rename one of the two")
            seen.add(description.id)


def _check_other_law(reader: Reader, node: Mapping, values: Values) -> None:
    """A case under another law says nothing of the clauses and elements of this one."""
    if values["under"] is None or values["under"] is BAD:
        return
    keys = ("charged", "descriptions", "elements", "timing")
    named = [key for key in keys if values[key] and values[key] is not BAD]
    if values["decisions"] is not BAD and any(one.verdicts for one in values["decisions"]):
        named.append("decisions")
    for key in named:
        message = f"this case was decided under another law, yet `{key}` names clauses of this one"
        reader.report(entry_of(node, key), message, "tell it in words, or remove `under:`")


def _check_order(reader: Reader, node: Mapping, values: Values) -> None:
    """The timeline runs forward, as far as its days can be compared."""
    if values["timeline"] is BAD:
        return
    days = [event.day for event in values["timeline"]]
    places = items_of(node, "timeline")
    for before, day, place in zip(days, days[1:], places[1:], strict=False):
        length = min(len(before), len(day))
        if day[:length] < before[:length]:
            message = f"{day} stands after {before}"
            reader.report(place, message, "put the events in the order of their days")


def case_from(data: bytes, name: str, library: Library) -> tuple[Case | None, tuple[Problem, ...]]:
    """The case in the bytes of a file, or None and every problem. Raises nothing."""
    root, problems = parse(data, name)
    if root is None:
        return None, tuple(problems)
    reader = CaseReader(name, library)
    case = None
    with contextlib.suppress(EnoughError):
        case = reader.record(root, Case, "the file")
        known = [*reader.notes.sources, *(source.id for source in library.code.sources)]
        for id, place in reader.notes.source_references:
            if id not in known:
                reader.report(place, f"there is no source {shown(id)}", nearest(id, known))
    problems += reader.problems
    problems.sort(key=lambda problem: (problem.line, problem.column))
    return (None if problems else case), tuple(problems)


def sound_case(data: bytes, name: str, library: Library) -> Case:
    """The case in the bytes of a file. Raises InputError, with every problem, if it is unsound."""
    case, problems = case_from(data, name, library)
    if case is None:
        raise unsound(name, list(problems))
    return case
