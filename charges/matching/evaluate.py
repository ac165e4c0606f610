"""How well matching does against labelled passages: precision, recall and F1.

A label `yes` asks for `shown`, `no` for `refuted`, `absent` for neither; `unclear` counts neither
way. The F1 of an element is that of `shown`; macro F1 is the mean over the elements.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from charges.errors import InputError, Problem
from charges.matching.match import match
from charges.matching.result import Result

if TYPE_CHECKING:
    from charges.law.library import Library

# The corpus names some elements otherwise than the statutes do.
NAMES = {
    "call_or_appeal": "appeal",
    "object_territorial_integrity": "territorial_integrity",
    "object_violent_power_seizure_or_overthrow": "violent_seizure",
    "border_crossing": "crossing",
    "without_documents_or_permission": "without_documents",
    "group_prior_agreement": "prior_agreement",
    "violence_or_threat": "violence",
    "asylum_exception": "asylum",
}
LABELS = {"yes": "shown", "no": "refuted", "absent": "silent", "unclear": "uncertain"}


class Labelled(NamedTuple):
    """One labelled passage."""

    id: str
    text: str
    language: str
    kind: str  # A, B, C
    labels: dict[str, str]  # element id -> yes, no, unclear, absent
    best: tuple[str, ...]


class Score(NamedTuple):
    """Counts of what was expected and found."""

    hits: int = 0  # expected and found
    extra: int = 0  # found, not expected
    missed: int = 0  # expected, not found

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.extra) if self.hits + self.extra else 1.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        both = 2 * self.hits + self.extra + self.missed
        return 2 * self.hits / both if both else 1.0

    def plus(self, expected: bool, found: bool) -> Score:
        return Score(
            self.hits + (expected and found),
            self.extra + (found and not expected),
            self.missed + (expected and not found),
        )


class Error(NamedTuple):
    """One label that was not met."""

    element: str
    expected: str
    found: str
    quotes: tuple[str, ...]


class Judged(NamedTuple):
    """One passage with what was found in it."""

    passage: Labelled
    best: tuple[str, ...]
    made_out: tuple[str, ...]
    errors: tuple[Error, ...]

    @property
    def clause_right(self) -> bool:
        return set(self.best) == set(self.passage.best)


class Table(NamedTuple):
    """The scores of a set of passages."""

    passages: int
    shown: dict[str, Score]  # by element
    refuted: dict[str, Score]
    clauses: dict[str, Score]
    clause_right: int
    charged_c: int  # passages of kind C without a clause of their own, with one made out
    kind_c: int
    wrongly_shown_c: int  # elements of kind C labelled absent or no, and shown
    elements_c: int

    @property
    def macro_f1(self) -> float:
        """Over the elements that some passage is labelled with."""
        scored = [s for s in self.shown.values() if s.hits + s.missed + s.extra]
        return sum(s.f1 for s in scored) / len(scored) if scored else 1.0


class Evaluation(NamedTuple):
    """Everything `charges eval` prints."""

    judged: tuple[Judged, ...]
    all: Table
    by_language: dict[str, Table]
    by_kind: dict[str, Table]


def read_labelled(lines: Iterable[str], file: str) -> Iterator[Labelled]:
    """Labelled passages from JSON lines. Raises InputError with file and line."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            labels = {
                NAMES.get(name, name): str(label)
                for article in row["labels"].values()
                for name, label in article.items()
            }
            unknown = sorted(set(labels.values()) - set(LABELS))
            if unknown:
                raise ValueError(f"unknown label '{unknown[0]}': {', '.join(LABELS)} are known")
            yield Labelled(
                str(row["id"]),
                str(row["passage"]),
                str(row.get("lang", "")),
                str(row.get("kind", "")),
                labels,
                tuple(row.get("best_clause") or ()),
            )
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            what = f"no key {error}" if isinstance(error, KeyError) else str(error)
            problem = Problem(file, number, 0, f"no labelled passage: {what}")
            raise InputError(
                str(problem), "each line is a JSON object with id, passage and labels"
            ) from error


def judge(passage: Labelled, result: Result) -> Judged:
    """Hold what was found against the labels."""
    found = {f.element: f for clause in result.clauses for f in clause.elements}
    errors = []
    for element, label in passage.labels.items():
        if element not in found or label == "unclear":
            continue
        finding, expected = found[element], LABELS[label]
        if finding.status != expected and not (
            expected == "silent" and finding.status == "uncertain"
        ):
            quotes = tuple(e.quote for e in finding.evidence)
            errors.append(Error(element, expected, finding.status, quotes))
    made_out = tuple(c.id for c in result.clauses if c.outcome == "made_out")
    return Judged(passage, result.best, made_out, tuple(errors))


def _found(judged: Judged, element: str) -> str:
    for error in judged.errors:
        if error.element == element:
            return error.found
    return LABELS[judged.passage.labels[element]]


def tabulate(rows: list[Judged]) -> Table:
    """The scores of some passages."""
    shown: dict[str, Score] = {}
    refuted: dict[str, Score] = {}
    clauses: dict[str, Score] = {}
    charged = wrongly = kind_c = elements_c = 0
    for row in rows:
        for element, label in row.passage.labels.items():
            if label == "unclear":
                continue
            found = _found(row, element)
            for status, table, wanted in (("shown", shown, "yes"), ("refuted", refuted, "no")):
                score = table.setdefault(element, Score())
                table[element] = score.plus(label == wanted, found == status)
            if row.passage.kind == "C" and label in ("absent", "no"):
                elements_c += 1
                wrongly += found == "shown"
        for number in {*row.best, *row.passage.best}:
            score = clauses.setdefault(number, Score())
            clauses[number] = score.plus(number in row.passage.best, number in row.best)
        if row.passage.kind == "C":
            kind_c += 1
            charged += bool(set(row.best) - set(row.passage.best))
    right = sum(row.clause_right for row in rows)
    return Table(
        len(rows), shown, refuted, dict(sorted(clauses.items())), right, charged, kind_c,
        wrongly, elements_c,
    )  # fmt: skip


def evaluate(library: Library, passages: Iterable[Labelled]) -> Evaluation:
    """Match every passage and score what was found."""
    judged = [judge(passage, match(library, passage.text)) for passage in passages]
    languages = sorted({row.passage.language for row in judged})
    kinds = sorted({row.passage.kind for row in judged})
    return Evaluation(
        tuple(judged),
        tabulate(judged),
        {name: tabulate([r for r in judged if r.passage.language == name]) for name in languages},
        {name: tabulate([r for r in judged if r.passage.kind == name]) for name in kinds},
    )
