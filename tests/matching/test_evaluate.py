"""Precision, recall and F1, reckoned by hand on a few passages."""

from __future__ import annotations

import json

import pytest

from charges.errors import InputError
from charges.matching.evaluate import (
    Error,
    Judged,
    Labelled,
    Score,
    evaluate,
    judge,
    read_labelled,
    tabulate,
)

from .helpers import result, statutes


def line(text: str = "He slept.", **labels: str) -> str:
    return json.dumps(
        {
            "id": "p1",
            "passage": text,
            "lang": "en",
            "kind": "A",
            "labels": {"318": labels},
            "best_clause": ["318.1"],
        }
    )


# ---------------------------------------------------------------- scores


@pytest.mark.parametrize(
    ("score", "precision", "recall", "f1"),
    [
        (Score(3, 1, 0), 3 / 4, 1.0, 6 / 7),
        (Score(3, 0, 1), 1.0, 3 / 4, 6 / 7),
        (Score(2, 1, 3), 2 / 3, 2 / 5, 1 / 2),
        (Score(0, 1, 1), 0.0, 0.0, 0.0),
        (Score(0, 2, 0), 0.0, 1.0, 0.0),
        (Score(0, 0, 2), 1.0, 0.0, 0.0),
        (Score(0, 0, 0), 1.0, 1.0, 1.0),
    ],
)
def test_a_score(score: Score, precision: float, recall: float, f1: float) -> None:
    assert score.precision == pytest.approx(precision)
    assert score.recall == pytest.approx(recall)
    assert score.f1 == pytest.approx(f1)


@pytest.mark.parametrize(
    ("expected", "found", "after"),
    [
        (True, True, Score(1, 0, 0)),
        (False, True, Score(0, 1, 0)),
        (True, False, Score(0, 0, 1)),
        (False, False, Score(0, 0, 0)),
    ],
)
def test_counting(expected: bool, found: bool, after: Score) -> None:
    assert Score().plus(expected, found) == after


# ---------------------------------------------------------------- labels


def test_a_labelled_line() -> None:
    row = {
        "id": 7,
        "passage": "He crossed.",
        "lang": "en",
        "kind": "C",
        "labels": {
            "281": {"call_or_appeal": "no"},
            "318": {"border_crossing": "yes", "asylum_exception": "absent", "violence": "unclear"},
        },
        "best_clause": ["318.1"],
    }
    (found,) = read_labelled(["", json.dumps(row), "  \n"], "gold.jsonl")
    assert found == Labelled(
        "7",
        "He crossed.",
        "en",
        "C",
        {"appeal": "no", "crossing": "yes", "asylum": "absent", "violence": "unclear"},
        ("318.1",),
    )


def test_what_a_line_may_leave_out() -> None:
    row = {"id": "x", "passage": "He slept.", "labels": {}, "best_clause": None}
    (found,) = read_labelled([json.dumps(row)], "gold.jsonl")
    assert found == Labelled("x", "He slept.", "", "", {}, ())


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ("{", "no labelled passage"),
        ("[1]", "no labelled passage"),
        ("null", "no labelled passage"),
        ('{"id": 1, "labels": {}}', "no key 'passage'"),
        ('{"id": 1, "passage": "x"}', "no key 'labels'"),
        ('{"passage": "x", "labels": {}}', "no key 'id'"),
        ('{"id": 1, "passage": "x", "labels": []}', "no labelled passage"),
        ('{"id": 1, "passage": "x", "labels": {"318": ["yes"]}}', "no labelled passage"),
        (line(crossing="maybe"), "unknown label 'maybe': yes, no, absent, unclear are known"),
    ],
)
def test_a_bad_line_is_named_with_its_place(bad: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        list(read_labelled([line(), "", bad], "gold.jsonl"))
    assert caught.value.message.startswith("gold.jsonl:3: ")
    assert message in caught.value.message
    assert "JSON object" in caught.value.hint


# ---------------------------------------------------------------- judging


CROSSED = "He crossed the border into Iran without papers."


def labelled(text: str, kind: str = "A", best: tuple[str, ...] = (), **labels: str) -> Labelled:
    return Labelled("p", text, "en", kind, labels, best)


def test_labels_that_are_met() -> None:
    passage = labelled(
        CROSSED, best=("318.1",), crossing="yes", without_documents="yes", asylum="absent"
    )
    judged = judge(passage, result(CROSSED))
    assert judged.errors == ()
    assert judged.clause_right
    assert judged.made_out == ("318.1",)


def test_labels_that_are_not_met() -> None:
    passage = labelled(CROSSED, crossing="no", asylum="yes", without_documents="absent")
    judged = judge(passage, result(CROSSED))
    quotes = {e.element: e.quotes for e in judged.errors}
    assert {(e.element, e.expected, e.found) for e in judged.errors} == {
        ("crossing", "refuted", "shown"),
        ("asylum", "shown", "silent"),
        ("without_documents", "silent", "shown"),
    }
    assert quotes["without_documents"] == ("without papers",)
    assert quotes["asylum"] == ()
    assert not judged.clause_right


@pytest.mark.parametrize(
    ("label", "errors"), [("absent", 0), ("unclear", 0), ("yes", 1), ("no", 1)]
)
def test_uncertain_is_right_where_nothing_is_said(label: str, errors: int) -> None:
    text = "Did he cross the border into Iran?"
    assert len(judge(labelled(text, crossing=label), result(text)).errors) == errors


def test_an_element_that_no_clause_has_is_passed_over() -> None:
    assert judge(labelled(CROSSED, flying="yes"), result(CROSSED)).errors == ()


# ---------------------------------------------------------------- tables


def judged(
    kind: str, labels: dict[str, str], found: dict[str, str], best: tuple[str, ...] = (),
    named: tuple[str, ...] = (),
) -> Judged:  # fmt: skip
    """A passage with the statuses that were found where they were not expected."""
    errors = tuple(Error(name, "", status, ()) for name, status in found.items())
    passage = Labelled("p", "x", "en", kind, labels, best)
    return Judged(passage, named, named, errors)


ROWS = [
    judged("A", {"crossing": "yes", "asylum": "no"}, {}, ("318.1",), ("318.1",)),
    judged("A", {"crossing": "yes", "asylum": "absent"}, {"crossing": "silent"}, ("318.1",)),
    judged("B", {"crossing": "no", "asylum": "yes"}, {"crossing": "shown"}),
    judged("B", {"crossing": "unclear", "asylum": "no"}, {"asylum": "shown"}),
    judged("C", {"crossing": "absent", "asylum": "absent"}, {}, (), ("318.1",)),
    judged("C", {"crossing": "absent", "asylum": "no"}, {"crossing": "shown"}),
]


def test_a_table_by_hand() -> None:
    table = tabulate(ROWS)
    # crossing: yes found, yes missed, no taken for shown, unclear left out, one absent shown
    assert table.shown["crossing"] == Score(hits=1, extra=2, missed=1)
    assert table.shown["asylum"] == Score(hits=1, extra=1, missed=0)
    assert table.refuted["crossing"] == Score(hits=0, extra=0, missed=1)
    assert table.refuted["asylum"] == Score(hits=2, extra=0, missed=1)
    # F1: 2·1/(2·1+2+1) = 0.4 and 2·1/(2·1+1) = 2/3
    assert table.macro_f1 == pytest.approx((0.4 + 2 / 3) / 2)
    # clauses: named and right once, missed once, named for nothing once
    assert table.clauses == {"318.1": Score(hits=1, extra=1, missed=1)}
    assert table.clause_right == 4
    assert table.passages == 6
    # kind C: two passages, one of them charged; of four elements one is wrongly shown
    assert (table.kind_c, table.charged_c) == (2, 1)
    assert (table.elements_c, table.wrongly_shown_c) == (4, 1)


def test_an_element_that_nobody_labels_yes_and_nobody_finds_is_not_scored() -> None:
    table = tabulate([judged("A", {"crossing": "yes", "asylum": "absent"}, {})])
    assert table.macro_f1 == 1.0
    table = tabulate([judged("A", {"crossing": "yes", "asylum": "absent"}, {"crossing": "silent"})])
    assert table.macro_f1 == 0.0


def test_nothing_to_score() -> None:
    table = tabulate([])
    assert (table.passages, table.macro_f1, table.clauses) == (0, 1.0, {})


def test_a_whole_evaluation() -> None:
    rows = [
        labelled(CROSSED, "A", ("318.1",), crossing="yes", without_documents="yes"),
        labelled("He did not cross the border into Iran.", "B", (), crossing="no"),
        labelled("He slept.", "C", (), crossing="absent"),
        Labelled(
            "r", "Он перешёл в Иран без документов.", "ru", "A", {"crossing": "yes"}, ("318.1",)
        ),
    ]
    found = evaluate(statutes().library, rows)
    assert [j.clause_right for j in found.judged] == [True] * 4
    assert found.all.macro_f1 == 1.0
    assert list(found.by_language) == ["en", "ru"]
    assert (found.by_language["en"].passages, found.by_language["ru"].passages) == (3, 1)
    assert list(found.by_kind) == ["A", "B", "C"]
    assert found.by_kind["C"].charged_c == 0
    assert found.by_kind["B"].refuted["crossing"] == Score(1, 0, 0)
