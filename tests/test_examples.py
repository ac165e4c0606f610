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
    "en": (0.90, 0.92, 4),
    "az": (0.81, 0.80, 6),
    "ru": (0.84, 0.87, 5),
}


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
