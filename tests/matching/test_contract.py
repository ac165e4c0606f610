"""The JSON contract of `charges match --json`, key by key."""

from __future__ import annotations

import json
from typing import Any

import pytest

from charges.law.model import Basis, Duration, Money, Punishment
from charges.matching.contract import amount, punishment, to_dict

from .helpers import result, statutes

TEXT = "He is accused of crossing the border into Iran at night. Did he have a passport? No."


def contract(text: str = TEXT, every_clause: bool = False) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(result(text).to_json(every_clause))
    return data


def one_clause(number: str, text: str = TEXT) -> dict[str, Any]:
    (found,) = [c for c in contract(text)["clauses"] if c["id"] == number]
    return dict(found)


def element(name: str, number: str = "318.1", text: str = TEXT) -> dict[str, Any]:
    (found,) = [e for e in one_clause(number, text)["elements"] if e["id"] == name]
    return dict(found)


def test_the_keys_and_their_order() -> None:
    data = contract()
    assert list(data) == [
        "description", "on", "read_as", "voice", "clauses", "best", "notes", "neighbours",
    ]  # fmt: skip
    assert list(data["description"]) == ["text", "language"]
    assert list(data["clauses"][0]) == [
        "id", "title", "builds_on", "outcome", "as_reported", "elements", "missing", "changes",
        "reason", "sentence", "in_force", "by_version", "later_law",
    ]  # fmt: skip
    for found in data["clauses"]:
        for one in found["elements"]:
            assert list(one) == ["id", "kind", "status", "reason", "evidence"]
            for piece in one["evidence"]:
                assert list(piece) == [
                    "quote", "start", "end", "cue", "supports", "counts", "settles", "context",
                ]  # fmt: skip


def test_the_description() -> None:
    assert contract()["description"] == {"text": TEXT, "language": "en"}
    assert contract("Он перешёл в Иран.")["description"]["language"] == "ru"


def test_the_day() -> None:
    assert contract()["on"] is None
    on = json.loads(statutes().match(TEXT, on="2016-06-29").to_json())
    assert on["on"] == "2016-06-29"


def test_the_voice() -> None:
    assert contract()["voice"] == "report"
    heard = json.loads(statutes().match(TEXT, voice="court").to_json())
    assert heard["voice"] == "court"


def test_the_clauses_the_text_says_anything_about() -> None:
    assert {c["id"] for c in contract()["clauses"]} == {"318.1", "318.2"}
    assert contract("He slept.")["clauses"] == []


def test_every_clause_if_asked() -> None:
    every = contract("He slept.", every_clause=True)
    assert sorted(c["id"] for c in every["clauses"]) == sorted(c.number for c in statutes().clauses)
    assert {c["outcome"] for c in every["clauses"]} == {"open"}
    assert {e["status"] for c in every["clauses"] for e in c["elements"]} == {"silent"}


def test_a_clause() -> None:
    first = one_clause("318.1")
    assert first["title"] == statutes().clause("318.1").title.get("en")
    assert first["builds_on"] is None
    assert first["outcome"] == "made_out"
    assert first["as_reported"] == []
    assert first["missing"] == []
    assert first["reason"] == "every element is shown by the words"
    second = one_clause("318.2")
    assert second["builds_on"] == "318.1"
    assert second["outcome"] == "open"
    assert second["missing"] == ["prior_agreement", "violence"]
    sources = [reading.source for reading in statutes().clause("318.2").as_reported]
    assert [reading["source"] for reading in second["as_reported"]] == sources
    assert second["as_reported"][0] == {"source": "haaretz-2016", "outcome": "made_out"}
    assert second["reason"] == "the words leave open: prior_agreement, violence"


def test_an_element_and_its_evidence() -> None:
    crossing = element("crossing")
    assert (crossing["kind"], crossing["status"]) == ("conduct", "shown")
    assert "alleged" in crossing["reason"]
    (piece,) = crossing["evidence"]
    assert piece["quote"] == "crossing the border into Iran"
    assert TEXT[piece["start"] : piece["end"]] == piece["quote"]
    assert piece["supports"] is True and piece["counts"] is True
    assert piece["context"] == ["alleged"]
    family, _, pattern = piece["cue"].partition(": ")
    assert family and pattern


def test_a_silent_element_has_no_evidence() -> None:
    violence = element("violence", "318.2")
    assert (violence["kind"], violence["status"], violence["evidence"]) == (
        "aggravating", "silent", [],
    )  # fmt: skip


def test_evidence_that_counts_for_nothing_says_so() -> None:
    text = "He planned to cross the border into Iran."
    crossing = element("crossing", text=text)
    assert crossing["status"] == "silent"
    (piece,) = crossing["evidence"]
    assert piece["counts"] is False and piece["context"] == ["planned"]


def test_evidence_against() -> None:
    (piece,) = element("crossing", text="He did not cross the border into Iran.")["evidence"]
    assert piece["supports"] is False and piece["context"] == ["negated"]


def test_what_would_change_the_outcome() -> None:
    changes = one_clause("318.2")["changes"]
    assert [c["elements"] for c in changes] == [["prior_agreement"], ["violence"]]
    for change in changes:
        assert (change["clause"], change["outcome"]) == ("318.2", "made_out")
        # what it would carry, and instead of what: from up to two years to up to five
        assert change["instead_of"] == "318.1"
        (sentence,) = change["sentence"]
        assert (sentence["kind"], sentence["max"]) == ("imprisonment", {"years": 5})


def test_a_change_that_takes_the_place_of_nothing() -> None:
    (change, *_) = one_clause("318.1", text="He crossed the border into Iran.")["changes"]
    assert change["instead_of"] is None
    assert [row["kind"] for row in change["sentence"]] == ["fine", "imprisonment"]


def test_the_best_comes_first() -> None:
    assert contract()["best"] == ["318.1"]
    assert contract()["clauses"][0]["id"] == "318.1"
    assert contract("He slept.")["best"] == []


def test_the_sentence() -> None:
    kinds = {c["id"]: [p["kind"] for p in c["sentence"]] for c in contract()["clauses"]}
    for number, found in kinds.items():
        newest = statutes().clause(number).newest
        assert found == [p.kind for p in newest.sentence] != []


BASIS = Basis(("code",), "text")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            Punishment("imprisonment", Duration(years=5), Duration(years=8), None, BASIS),
            {"kind": "imprisonment", "min": {"years": 5}, "max": {"years": 8}},
        ),
        (
            Punishment("imprisonment", None, Duration(years=2, months=6), None, BASIS),
            {"kind": "imprisonment", "max": {"years": 2, "months": 6}},
        ),
        (
            Punishment(
                "imprisonment", None, Duration(years=2), None, BASIS, floor=Duration(months=3)
            ),
            {"kind": "imprisonment", "min": {"months": 3}, "max": {"years": 2}},
        ),
        (
            Punishment("fine", Money(200), Money(400), None, BASIS),
            {"kind": "fine", "min": 200, "max": 400, "currency": "manat"},
        ),
    ],
)
def test_a_punishment(given: Punishment, expected: dict[str, Any]) -> None:
    assert punishment(given) == expected


def test_an_amount() -> None:
    assert amount(None) is None
    assert amount(Duration(days=15)) == {"days": 15}
    assert amount(Money(5)) == 5


def test_the_text_is_written_as_it_is() -> None:
    text = "O, gecə İran sərhədini keçdi. Он перешёл."
    written = result(text).to_json()
    assert text in written
    assert json.loads(written) == to_dict(result(text))


def test_a_lone_surrogate_is_escaped() -> None:
    text = "He crossed the border\ud800."
    written = result(text).to_json()
    written.encode("utf-8")  # raises, were it not escaped
    assert json.loads(written)["description"]["text"] == text
