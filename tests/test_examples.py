"""The passages of tests/examples: matching may get better on them, and not quietly worse."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from charges.law.data import load_library
from charges.matching.evaluate import Labelled, Table, evaluate, read_labelled

FOLDER = Path(__file__).parent / "examples"

# By language: the least macro F1 of what is shown, the least share of clauses that come out right,
# and the most passages of kind C that may have a clause made out.
FLOORS = {
    "en": (0.90, 0.90, 8),
    "az": (0.90, 0.92, 2),
    "ru": (0.88, 0.91, 3),
}
# The same for the banks: some seven hundred short texts a language, one expression each.
BANK_FLOORS = {"en": (0.79, 0.80), "az": (0.82, 0.84), "ru": (0.79, 0.80)}
# For the hard passages, which a hasty reader would charge: the least share of clauses that come
# out right, and the most of kind C that may be charged.
HARD_FLOORS = {"en": (0.72, 13), "az": (0.68, 15), "ru": (0.80, 11)}

# For passages that nobody who wrote rules has read: the least macro F1 and share of clauses that
# come out right, and the most of kind C that may be charged. They are low, and they are the truth.
UNREAD_FLOORS = {"en": (0.67, 0.65, 3), "az": (0.72, 0.64, 6), "ru": (0.78, 0.76, 1)}


def passages(language: str) -> list[Labelled]:
    found = []
    for path in sorted((FOLDER / language).glob("*.jsonl")):
        with path.open(encoding="utf-8") as file:
            found.extend(read_labelled(file, str(path)))
    return found


@lru_cache
def table(language: str) -> Table:
    return evaluate(load_library(), passages(language)).all


@pytest.mark.parametrize("language", FLOORS)
def test_there_are_passages_of_every_kind(language: str) -> None:
    kinds = {passage.kind for passage in passages(language)}
    assert kinds == {"A", "B", "C"}
    assert len(passages(language)) >= 90


@pytest.mark.parametrize("language", FLOORS)
def test_elements_are_found(language: str) -> None:
    assert table(language).macro_f1 >= FLOORS[language][0]


@pytest.mark.parametrize("language", FLOORS)
def test_clauses_come_out_right(language: str) -> None:
    scores = table(language)
    assert scores.clause_right / scores.passages >= FLOORS[language][1]


@pytest.mark.parametrize("language", FLOORS)
def test_innocent_passages_are_not_charged(language: str) -> None:
    assert table(language).charged_c <= FLOORS[language][2]


@lru_cache
def table_of(folder: str, language: str) -> Table:
    path = FOLDER / folder / f"{language}.jsonl"
    with path.open(encoding="utf-8") as file:
        return evaluate(load_library(), list(read_labelled(file, str(path)))).all


@pytest.mark.parametrize("language", BANK_FLOORS)
def test_expressions_of_the_bank_are_found(language: str) -> None:
    scores, (shown, clauses) = table_of("bank", language), BANK_FLOORS[language]
    assert scores.passages > 600
    assert scores.macro_f1 >= shown
    assert scores.clause_right / scores.passages >= clauses


@pytest.mark.parametrize("language", HARD_FLOORS)
def test_hard_passages_are_charged_seldom(language: str) -> None:
    scores, (clauses, charged) = table_of("hard", language), HARD_FLOORS[language]
    assert scores.kind_c >= 70
    assert scores.clause_right / scores.passages >= clauses
    assert scores.charged_c <= charged


@pytest.mark.parametrize("language", UNREAD_FLOORS)
def test_unread_passages_are_not_read_worse(language: str) -> None:
    scores, (shown, clauses, charged) = table_of("unread", language), UNREAD_FLOORS[language]
    assert scores.macro_f1 >= shown
    assert scores.clause_right / scores.passages >= clauses
    assert scores.charged_c <= charged
