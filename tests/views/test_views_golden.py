"""Whole screens, as a user reads them, at 80 and at 120 columns.

After a change that is meant: CHARGES_GOLDEN=write pytest tests/views, then read each one.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from charges.law.compare import sides
from charges.law.library import Library
from charges.law.rests import rests_of
from charges.matching.match import match
from charges.search.entries import entries_of
from charges.search.search import search
from charges.views.clause import write_clause, write_list
from charges.views.compare import write_compare
from charges.views.history import write_history
from charges.views.result import write_result
from charges.views.screen import Screen
from charges.views.search import write_found
from charges.views.sources import write_all, write_one
from charges.views.welcome import write_welcome
from tests.views.golden import same

ALLEGED = (
    "According to the prosecution, the traveller agreed beforehand with two residents and crossed "
    "the state border of Azerbaijan without the established documents. In April he publicly called "
    "on readers to support the break-up of the country."
)


@pytest.fixture(params=[80, 120])
def screen(request: pytest.FixtureRequest) -> Screen:
    return Screen(int(request.param))


def test_welcome(screen: Screen, library: Library) -> None:
    write_welcome(screen, library)
    same("welcome", screen)


def test_list(screen: Screen, library: Library) -> None:
    write_list(screen, library)
    same("list", screen)


@pytest.mark.parametrize("number", ["281.2", "318.1", "318.2"])
def test_show(screen: Screen, library: Library, number: str) -> None:
    clause = library.clause(number)
    write_clause(screen, library, clause, (clause.newest,), None, ["en"])
    same(f"show-{number}", screen)


def test_show_on_a_day_in_another_language(screen: Screen, library: Library) -> None:
    clause = library.clause("318.1")
    versions = library.version_on(clause, "2012-05-01")
    write_clause(screen, library, clause, versions, "2012-05-01", ["ru", "en"])
    same("show-318.1-2012-ru", screen)


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("agreement", '"prior agreement"'),
        ("misspelt", "teritory"),
        ("russian", "сговор"),
        ("some", "group xyzzy"),
        ("none", "assynments"),
    ],
)
def test_search(screen: Screen, library: Library, name: str, query: str) -> None:
    write_found(screen, search(entries_of(library, ()), query), 4)
    same(f"search-{name}", screen)


def test_sources(screen: Screen, library: Library) -> None:
    write_all(screen, rests_of(library, ()))
    same("sources", screen)


def test_one_source(screen: Screen, library: Library) -> None:
    rows = rests_of(library, ())
    write_one(screen, next(row for row in rows if row.source.id == "haaretz-2016"))
    same("sources-haaretz", screen)


@pytest.mark.parametrize("number", ["318.1", "318.2"])
def test_history(screen: Screen, library: Library, number: str) -> None:
    write_history(screen, library, library.clause(number))
    same(f"history-{number}", screen)


@pytest.mark.parametrize(
    ("name", "clauses", "days"),
    [
        ("281.2-318.2", ["281.2", "318.2"], []),
        ("318.1-days", ["318.1"], ["2012-10-15", "2020-01-01"]),
        ("318.2-days", ["318.2"], ["2000-10-01", "2012-01-01"]),
    ],
)
def test_compare(
    screen: Screen, library: Library, name: str, clauses: list[str], days: list[str]
) -> None:
    write_compare(screen, library, *sides(library, clauses, days))
    same(f"compare-{name}", screen)


def test_match_made_out_by_an_allegation(
    screen: Screen, library: Library, make: Callable[..., object]
) -> None:
    result = make(
        ALLEGED,
        {
            "crossing": ("shown", "crossed", "alleged"),
            "state_border": ("shown", "the state border of Azerbaijan", "alleged"),
            "without_documents": ("shown", "without the established documents", "alleged"),
            "prior_agreement": ("shown", "agreed beforehand with two residents", "alleged"),
            "appeal": ("shown", "called on readers", ""),
            "public": ("shown", "publicly", ""),
            "territorial_integrity": ("shown", "the break-up of the country", ""),
            "repeated": ("uncertain", "In April", ""),
        },
        {"318.1": "made_out", "318.2": "made_out", "281.1": "made_out"},
        reported={"281.2": "made_out"},
        changes={
            "281.2": [("repeated",), ("group",)],
            "281.3": [("foreign_instruction",)],
        },
    )
    write_result(screen, library, result)  # type: ignore[arg-type]
    same("match-alleged", screen)


def test_match_refuted(screen: Screen, library: Library, make: Callable[..., object]) -> None:
    result = make(
        "He crossed the border of Azerbaijan at the official checkpoint with a valid visa.",
        {
            "crossing": ("shown", "crossed the border", ""),
            "state_border": ("shown", "border of Azerbaijan", ""),
            "without_documents": ("refuted", "with a valid visa", ""),
            "outside_checkpoint": ("refuted", "at the official checkpoint", ""),
        },
        {"318.1": "not_made_out", "318.2": "not_made_out"},
    )
    write_result(screen, library, result)  # type: ignore[arg-type]
    same("match-refuted", screen)


def test_match_open_on_a_day(screen: Screen, library: Library, make: Callable[..., object]) -> None:
    result = make(
        "In 2012 he came over the Araz on an inner tube, from Iran.",
        {
            "crossing": ("uncertain", "came over the Araz", ""),
            "outside_checkpoint": ("shown", "on an inner tube", ""),
        },
        {},
        on="2012-05-01",
    )
    write_result(screen, library, result)  # type: ignore[arg-type]
    same("match-open", screen)


def test_match_exception(screen: Screen, library: Library, make: Callable[..., object]) -> None:
    result = make(
        "A foreigner crossed the border into Azerbaijan without papers to ask for asylum.",
        {
            "crossing": ("shown", "crossed the border", ""),
            "state_border": ("shown", "border into Azerbaijan", ""),
            "without_documents": ("shown", "without papers", ""),
            "asylum": ("shown", "to ask for asylum", ""),
        },
        {"318.1": "not_made_out", "318.2": "not_made_out"},
    )
    write_result(screen, library, result)  # type: ignore[arg-type]
    same("match-exception", screen)


def test_match_a_day_in_the_gap(screen: Screen, library: Library) -> None:
    text = "He crossed the border of Azerbaijan twice without a passport, alone."
    write_result(screen, library, match(library, text, "2001-03-01"))
    same("match-gap", screen)


def test_match_by_the_days_that_the_text_tells(screen: Screen, library: Library) -> None:
    text = (
        "He crossed the border of Azerbaijan in October 2012 without a passport. In June 2016 he "
        "publicly called for breaking up its territorial integrity, waving the flags of Artsakh."
    )
    write_result(screen, library, match(library, text))
    same("match-dated", screen)


def test_match_nothing(screen: Screen, library: Library, make: Callable[..., object]) -> None:
    write_result(screen, library, make("He slept.", {}, {}))  # type: ignore[arg-type]
    same("match-nothing", screen)
