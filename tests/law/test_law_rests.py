"""What rests on each source."""

from __future__ import annotations

import pytest

from charges.errors import InputError
from charges.law.cases import load_cases
from charges.law.data import load_library
from charges.law.facts import facts_of, facts_of_case
from charges.law.names import named
from charges.law.rests import Rest, rests_of

LIBRARY = load_library()
CASES = load_cases(LIBRARY)
ROWS = {row.source.id: row for row in rests_of(LIBRARY, CASES)}


def whats(row: Rest, where: str) -> set[str]:
    return {fact.what for fact in row.facts if fact.where == where}


def test_every_source_is_there_once() -> None:
    assert list(ROWS)[: len(LIBRARY.code.sources)] == [s.id for s in LIBRARY.code.sources]


def test_what_a_newspaper_carries() -> None:
    row = ROWS["haaretz-2016"]
    assert "as reported by haaretz-2016" in whats(row, "281.2")
    assert "as reported by haaretz-2016" in whats(row, "318.2")
    assert "element support" in whats(row, "281.2")
    assert set(row.counts) == {"reported"}
    assert any("281.2 asks besides for repetition" in doubt.words for doubt in row.doubts)


def test_what_the_code_carries() -> None:
    row = ROWS["code-2023"]
    assert {"clause", "version since 2017-07-19", "imprisonment since 2000-09-01, its least"} <= (
        whats(row, "318.1")
    )
    assert "neighbour 274" in whats(row, "281")
    assert row.counts["open"] == 1
    assert [d.where for d in row.doubts if d.where.startswith("318.2")] == [
        "318.2 · version since early 2001; the day is open"
    ]


def test_the_rules_of_the_general_part_rest_on_sources_too() -> None:
    assert whats(ROWS["code-2023"], "63.3") == {"rule since 2000-09-01"}


def test_a_source_that_is_only_named_in_a_doubt() -> None:
    row = ROWS["meduza-2017"]
    assert any(doubt.where == "lapshin · 281.2 acquitted" for doubt in row.doubts)
    assert any(doubt.where == "281.1 · element public" for doubt in ROWS["turan-2020"].doubts)


def test_every_fact_counts_for_each_of_its_sources() -> None:
    facts = [*facts_of(LIBRARY), *(fact for case in CASES for fact in facts_of_case(case))]
    assert sum(len(row.facts) for row in ROWS.values()) == sum(len(f.basis.sources) for f in facts)


def test_a_name_or_its_beginning() -> None:
    assert named("Haaretz-2016", ROWS, "source", "sources") == "haaretz-2016"
    assert named("haar", ROWS, "source", "sources") == "haaretz-2016"
    with pytest.raises(InputError, match="may be several sources"):
        named("code", ROWS, "source", "sources")
    with pytest.raises(InputError) as raised:
        named("haretz-2016", ROWS, "source", "sources")
    assert raised.value.hint.startswith("nearest: haaretz-2016")
