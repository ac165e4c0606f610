"""Clauses by number and by day, elements, sources; the library itself."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from charges.errors import InputError
from charges.law.data import data_dir, load_library
from charges.law.library import Library
from charges.law.load import read_code

SOUND = str(Path(__file__).parent / "sound.yaml")
FIND = "write its number, such as 281.1, or find it by its words: charges search"


@pytest.fixture(scope="module")
def law() -> Library:
    return load_library(str(Path(data_dir()) / "statutes.yaml"))


@pytest.fixture(scope="module")
def testland() -> Library:
    return Library(read_code(SOUND))


def test_the_clauses_stand_in_the_order_of_the_file(law: Library) -> None:
    numbers = [clause.number for clause in law.clauses]
    assert numbers == [
        "281.1", "281.2", "281.3", "281-1.1", "281-1.2", "281-1.3", "318.1", "318.2"
    ]  # fmt: skip
    articles = [clause.article for clause in law.clauses]
    assert articles == ["281"] * 3 + ["281-1"] * 3 + ["318"] * 2


def test_a_clause_answers_to_the_ways_in_which_it_is_written(law: Library) -> None:
    for words in ("281.2", "Art. 281.2", "281 (2)", "ст. 281.2", "281.2-ci maddə"):
        assert law.clause(words).number == "281.2"


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ("281.11", "there is no clause 281.11", "nearest: 281.1, 281.2, 281.3"),
        ("281.9", "there is no clause 281.9", "nearest: 281.1, 281.2, 281.3"),
        ("281-2", "there is no clause 281-2", "nearest: 281-1.2, 281.2, 281-1.1"),
        ("281", "281 is an article, no clause", "its clauses: 281.1, 281.2, 281.3"),
        (
            "274",
            "there is no clause 274 here: it is known as a neighbour only",
            "nearest: 281.1, 281.2, 281.3",
        ),
        ("treason", '"treason" is no number of a clause', FIND),
        ("\x1b[2J", '"?[2J" is no number of a clause', FIND),
    ],
)
def test_an_unknown_clause_names_the_nearest(
    law: Library, words: str, message: str, hint: str
) -> None:
    with pytest.raises(InputError) as caught:
        law.clause(words)
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_articles_elements_and_sources(law: Library) -> None:
    assert law.article("281").number == law.article("Art. 281").number == "281"
    assert law.element("281", "appeal").kind == "conduct"
    assert law.source("haaretz-2016").kind == "press"
    with pytest.raises(InputError, match="no article 282") as article:
        law.article("282")
    assert article.value.hint == "articles: 281, 281-1, 318"
    with pytest.raises(InputError, match='no element "crossing"'):
        law.element("281", "crossing")
    with pytest.raises(InputError, match='no source "x"'):
        law.source("x")


def test_a_clause_has_the_elements_of_those_it_builds_on(law: Library) -> None:
    calls = ("appeal", "public", "violent_seizure", "territorial_integrity", "intent")
    crossing = ("crossing", "state_border", "without_documents", "outside_checkpoint", "intent")
    symbols = ("symbols", "symbols_kept", "symbols_purpose", "separatist", "intent")
    elements = {clause.number: law.elements_of(clause) for clause in law.clauses}
    assert elements == {
        "281-1.1": symbols,
        "281-1.2": (*symbols, "symbols_agreement"),
        "281-1.3": (*symbols, "symbols_assignment"),
        "281.1": calls,
        "281.2": (*calls, "repeated", "group"),
        "281.3": (*calls, "repeated", "group", "foreign_instruction"),
        "318.1": (*crossing, "asylum"),
        "318.2": (*crossing, "prior_agreement", "violence", "asylum"),
    }


def test_an_older_version_has_its_own_elements(law: Library) -> None:
    clause = law.clause("318.2")
    (oldest,) = law.version_on(clause, "2000-10-01")
    assert "repeated" in law.elements_of(clause, oldest)
    assert "repeated" not in law.elements_of(clause)


def _laws(law: Library, number: str, day: str | None) -> list[str]:
    return [version.law.split()[1] for version in law.version_on(law.clause(number), day)]


@pytest.mark.parametrize(
    ("number", "day", "laws"),
    [
        ("318.1", "2000-09-01", ["787-IQ"]),
        ("318.1", "2008-06-06", ["787-IQ"]),
        ("318.1", "2008-06-07", ["607-IIIQD"]),
        ("318.1", "2017-07-18", ["607-IIIQD"]),
        ("318.1", "2017-07-19", ["707-VQD"]),
        ("318.1", "2030-01-01", ["707-VQD"]),
        ("318.1", None, ["707-VQD"]),
        ("318.2", "2000-12-25", ["787-IQ"]),
        ("318.2", "2000-12-26", ["787-IQ", "49-IIQD"]),
        ("318.2", "2001-03-01", ["787-IQ", "49-IIQD"]),
        ("318.2", "2001-06-29", ["787-IQ", "49-IIQD"]),
        ("318.2", "2001-06-30", ["49-IIQD"]),
        ("281.2", "2016-06-29", ["787-IQ"]),
    ],
)
def test_the_version_of_a_day(law: Library, number: str, day: str | None, laws: list[str]) -> None:
    assert _laws(law, number, day) == laws


def test_a_day_before_the_first_version(law: Library) -> None:
    with pytest.raises(InputError) as caught:
        law.version_on(law.clause("318.1"), "2000-08-31")
    assert caught.value.message == "318.1 was not in force on 2000-08-31"
    assert caught.value.hint == "it is in force since 2000-09-01"


def test_a_day_after_the_last_version(testland: Library) -> None:
    clause = testland.clause("10.2")
    assert len(testland.version_on(clause, "2009-12-31")) == 1
    with pytest.raises(InputError) as caught:
        testland.version_on(clause, "2010-01-01")
    assert caught.value.hint == "it was in force until 2010-01-01"


def test_a_day_that_is_none(law: Library) -> None:
    with pytest.raises(InputError, match="no date"):
        law.version_on(law.clause("318.1"), "2015-02-30")


def test_each_version_ends_where_the_next_begins(law: Library) -> None:
    for clause in law.clauses:
        for version, after in zip(clause.versions, clause.versions[1:], strict=False):
            assert version.until == after.since
        assert clause.newest.until is None


def test_a_library_cannot_be_changed(law: Library) -> None:
    with pytest.raises(AttributeError):
        law.code = law.code
    with pytest.raises(AttributeError):
        del law._clauses
    with pytest.raises(AttributeError):
        law.clause("281.1").number = "x"  # type: ignore[misc]


def test_a_library_can_be_pickled_and_compared(law: Library, testland: Library) -> None:
    again = pickle.loads(pickle.dumps(law))
    assert again == law and hash(again) == hash(law)
    assert again.clause("281.2") == law.clause("281.2")
    assert law != testland
    assert repr(testland) == "<Library testland-code: 2 clauses>"


def test_threads_share_a_library(law: Library) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = pool.map(lambda n: law.elements_of(law.clause(n)), ["281.2", "318 (2)"] * 200)
    assert set(found) == {
        law.elements_of(law.clause("281.2")), law.elements_of(law.clause("318.2"))
    }  # fmt: skip


def test_another_country_is_an_edit_of_yaml(
    monkeypatch: pytest.MonkeyPatch, testland: Library
) -> None:
    monkeypatch.setenv("CHARGES_DATA", SOUND)
    assert load_library() == testland
    assert load_library(SOUND) == testland
    assert load_library(Path(data_dir()) / "statutes.yaml").code.id == "az-criminal-code"
