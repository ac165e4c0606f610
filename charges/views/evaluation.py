"""`charges eval`: how well matching does, in tables, and each passage that came out wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from charges.views.screen import Screen
from charges.views.terms import SIGNS

if TYPE_CHECKING:
    from charges.matching.evaluate import Evaluation, Judged, Score, Table

_HEAD = f"{'':<24}{'labelled':>9}{'found':>7}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>7}"


def write_evaluation(screen: Screen, evaluation: Evaluation, brief: bool = False) -> None:
    """The tables; then, unless `brief`, the passages with errors."""
    table = evaluation.all
    screen.say(
        ("Macro F1 over the elements: ", "strong"), (f"{table.macro_f1:.3f}", "accent"),
        f", on {table.passages} passages.",
    )  # fmt: skip
    screen.say(
        f"The clauses come out right in {table.clause_right} of {table.passages}. Of {table.kind_c}"
        f" passages of kind C (the same words, no such conduct) {table.charged_c} have a clause"
        f" made out wrongly, and {table.wrongly_shown_c} of {table.elements_c} elements wrongly"
        " shown."
    )
    _scores(screen, "Elements that are shown", table.shown)
    _scores(screen, "Elements that are refuted", table.refuted)
    _scores(screen, "Clauses made out", table.clauses)
    _tables(screen, "By language", evaluation.by_language)
    _tables(screen, "By kind (A narrated, B charged, C distractor)", evaluation.by_kind)
    if brief:
        return
    wrong = [row for row in evaluation.judged if row.errors or not row.clause_right]
    screen.heading(f"Passages that came out wrong: {len(wrong)}")
    for row in wrong:
        _wrong(screen, row)


def _scores(screen: Screen, heading: str, scores: Mapping[str, Score]) -> None:
    rows = {name: s for name, s in scores.items() if s.hits + s.extra + s.missed}
    if not rows:
        return
    screen.heading(heading)
    screen.say((_HEAD, "faint"), first="  ")
    for name, score in rows.items():
        screen.say(
            f"{name:<24}{score.hits + score.missed:>9}{score.hits + score.extra:>7}"
            f"{score.hits:>7}{score.precision:>11.2f}{score.recall:>8.2f}",
            (f"{score.f1:>7.2f}", _style(score.f1)),
            first="  ",
        )


def _style(f1: float) -> str:
    return "shown" if f1 >= 0.8 else "uncertain" if f1 >= 0.6 else "refuted"


def _tables(screen: Screen, heading: str, tables: Mapping[str, Table]) -> None:
    if len(tables) < 2:
        return
    screen.heading(heading)
    for name, table in tables.items():
        charged = f", {table.charged_c} of kind C charged" if table.kind_c else ""
        screen.say(
            (f"{name or '(none)':<10}", "accent"),
            f"{table.passages:>4} passages, macro F1 ",
            (f"{table.macro_f1:.2f}", _style(table.macro_f1)),
            f", clauses right {table.clause_right}{charged}",
            first="  ",
        )


def _wrong(screen: Screen, row: Judged) -> None:
    passage = row.passage
    screen.blank()
    screen.say(
        (passage.id, "accent"), (f"  kind {passage.kind}, {passage.language}", "faint"), first="  "
    )
    screen.say(passage.text, first="    ")
    if not row.clause_right:
        wanted, found = ", ".join(passage.best) or "none", ", ".join(row.best) or "none"
        screen.say(("clauses", "strong"), f": expected {wanted}, found {found}", first="    ")
    for error in row.errors:
        quotes = ", ".join(f"“{' '.join(quote.split())}”" for quote in error.quotes)
        screen.say(
            (error.element, "strong"),
            f": expected {SIGNS[error.expected]} {error.expected}, found ",
            (f"{SIGNS[error.found]} {error.found}", error.found),
            (f" {quotes}", "quote"),
            first="    ", rest="      ",
        )  # fmt: skip


def evaluation_of(evaluation: Evaluation) -> dict[str, Any]:
    """What `charges eval --json` prints."""
    return {
        "all": _table(evaluation.all),
        "by_language": {name: _table(t) for name, t in evaluation.by_language.items()},
        "by_kind": {name: _table(t) for name, t in evaluation.by_kind.items()},
        "wrong": [
            {
                "id": row.passage.id,
                "expected": sorted(row.passage.best),
                "found": sorted(row.best),
                "elements": [
                    {**error._asdict(), "quotes": list(error.quotes)} for error in row.errors
                ],
            }
            for row in evaluation.judged
            if row.errors or not row.clause_right
        ],
    }


def _table(table: Table) -> dict[str, Any]:
    def scores(rows: Mapping[str, Score]) -> dict[str, Any]:
        return {
            name: {
                "labelled": s.hits + s.missed,
                "found": s.hits + s.extra,
                "right": s.hits,
                "precision": round(s.precision, 4),
                "recall": round(s.recall, 4),
                "f1": round(s.f1, 4),
            }
            for name, s in rows.items()
        }

    return {
        "passages": table.passages,
        "macro_f1": round(table.macro_f1, 4),
        "clauses_right": table.clause_right,
        "kind_c": table.kind_c,
        "kind_c_charged": table.charged_c,
        "kind_c_elements": table.elements_c,
        "kind_c_elements_shown": table.wrongly_shown_c,
        "shown": scores(table.shown),
        "refuted": scores(table.refuted),
        "clauses": scores(table.clauses),
    }
