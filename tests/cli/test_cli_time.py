"""The law in time, as a user asks for it: `compare`, `show --history`, dated descriptions."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest


def charges(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "charges", *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["318.1"], "318.1 stands alone"),
        (["318.1", "318.1"], "both sides are the same"),
        (["281.1", "281.2", "281.3"], "3 clauses cannot be compared"),
        (["318.1", "--on", "2012", "--on", "2020-01-01"], '"2012" is no date'),
        (["318.1", "318.7"], "there is no clause 318.7"),
        (["281.2", "318.2", "--on", "1999-01-01"], "281.2 was not in force on 1999-01-01"),
        ([], "missing argument"),
    ],
)
def test_what_cannot_be_compared_is_one_clear_line(arguments: list[str], said: str) -> None:
    ran = charges("compare", *arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert said in ran.stderr.lower() or said in ran.stderr


def test_the_json_of_two_clauses() -> None:
    data = json.loads(charges("compare", "281.2", "318.2", "--json").stdout)
    assert [side["number"] for side in data["sides"]] == ["281.2", "318.2"]
    (stricter,) = [pair for pair in data["elements"] if pair["relation"] == "stricter_there"]
    assert (stricter["here"], stricter["there"]) == ("group", "prior_agreement")
    assert set(stricter["why"]) == {"en", "az", "ru"}
    assert (data["milder_sentence"], data["changes"], data["later_law"]) == ("there", [], [])


def test_the_json_of_two_days() -> None:
    ran = charges("compare", "318.1", "--on", "2020-01-01", "--on", "2012-10-15", "--json")
    data = json.loads(ran.stdout)
    assert [side["on"] for side in data["sides"]] == ["2012-10-15", "2020-01-01"]
    words = {row["what"]: row["words"] for row in data["changes"]}
    assert [w["text"].strip() for w in words["sentence"] if w["kind"] == "struck"] == ["200", "500"]
    (later,) = data["later_law"]
    assert (later["version"], later["effect"], later["article"]) == (2, "harsher", "10.4")


def test_a_day_in_the_gap_is_compared_from_the_older_version() -> None:
    ran = charges("compare", "318.2", "--on", "2001-03-01", "--on", "2012-01-01", "--json")
    here, there = json.loads(ran.stdout)["sides"]
    assert (here["in_force"], here["version"]) == ([0, 1], 0)
    assert (there["in_force"], there["version"]) == ([1], 1)


def test_the_history_in_json() -> None:
    data = json.loads(charges("show", "318.1", "--history", "--json").stdout)
    effects = [version["against_the_one_before"] for version in data["versions"]]
    assert effects == [
        None, {"effect": "open", "article": None}, {"effect": "harsher", "article": "10.4"},
    ]  # fmt: skip


def test_a_line_of_years_has_a_bar_for_each_version() -> None:
    lines = charges("show", "318.1", "--history").stdout.splitlines()
    bars = [line for line in lines if "█" in line]
    assert [line.split()[-1] for line in bars] == ["2000-09-01", "2008-06-07", "2017-07-19"]
    ends = [line.rindex("█") for line in bars]
    starts = [line.index("█") for line in bars]
    assert starts[1:] == [end + 1 for end in ends[:-1]]  # each begins where the one before ends
    assert "→" in bars[-1] and not any("→" in line for line in bars[:-1])


def test_an_open_edge_is_drawn_as_open() -> None:
    lines = charges("show", "318.2", "--history").stdout.splitlines()
    assert len([line for line in lines if "░" in line]) == 3  # both bars and the legend


@pytest.mark.parametrize("number", ["281.1", "318.2"])
def test_one_clause_of_a_dated_description(number: str) -> None:
    text = "He crossed the border of Azerbaijan in October 2012 without a passport."
    ran = charges("match", "--clause", number, text)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ("Read as conduct of October 2012: 318.2" in ran.stdout) == (number == "318.2")
    assert ": ." not in ran.stdout
