"""A case's descriptions side by side: with words where there is room, with signs where not."""

from __future__ import annotations

import pytest

from charges.law.cases import load_cases
from charges.law.library import Library
from charges.matching.match import match
from charges.views.case_tables import Columns
from charges.views.cases import write_case, write_cases
from charges.views.marked import findings_of
from charges.views.screen import Screen


def test_a_row_has_a_cell_for_each_description() -> None:
    screen = Screen(80)
    columns = Columns(screen, ["press", "prosecution"], 13)
    columns.write_head()
    columns.write_row("crossing", ["uncertain", "shown"], {})
    head, row = screen.text().splitlines()
    assert row.startswith("  crossing ")
    assert row.index("? uncertain") == head.index("press")
    assert row.index("✓ shown") == head.index("prosecution")


def test_many_descriptions_are_told_by_their_signs() -> None:
    screen = Screen(80)
    columns = Columns(screen, [f"description-{n}" for n in range(7)], 13)
    columns.write_head()
    columns.write_row("a very long name of an element " * 3, ["shown"] * 6 + ["refuted"], {})
    lines = screen.text().splitlines()
    assert len(lines) == 2 and all(len(line) <= 80 for line in lines)
    assert lines[1].count("✓") == 6 and lines[1].count("✗") == 1


@pytest.mark.parametrize("width", [80, 120])
def test_every_case_fits_its_screen_and_tells_its_outcome(library: Library, width: int) -> None:
    cases = load_cases(library)
    assert "lapshin" in [case.id for case in cases]
    for case in cases:
        screen = Screen(width)
        write_case(screen, library, case, [match(library, d.text) for d in case.descriptions])
        text = screen.text()
        assert all(len(line) <= width for line in text.splitlines())
        assert case.title.get("en") in text
        for decision in case.decisions:
            assert decision.day in text


# What matching cannot tell yet: who is carried over a border does not cross it himself.
OTHERWISE = {
    ("mukhtarli", "himself", "crossing", "shown"),
    ("mukhtarli", "himself", "violence", "shown"),
    ("mukhtarli", "himself", "prior_agreement", "uncertain"),
}


def test_matching_finds_what_a_reader_finds(library: Library) -> None:
    otherwise = set()
    for case in load_cases(library):
        for description in case.descriptions:
            result = match(library, description.text)
            found = {finding.element: finding.status for finding in findings_of(result)}
            for expected in description.findings:
                status = found.get(expected.element, "silent")
                if expected.element != "support" and status != expected.status:
                    otherwise.add((case.id, description.id, expected.element, status))
    assert otherwise == OTHERWISE


def test_a_case_under_another_law_is_told_as_such(library: Library) -> None:
    case = next(case for case in load_cases(library) if case.id == "stomakhin")
    screen = Screen(80)
    write_cases(screen, [case])
    write_case(screen, library, case, [])
    text = " ".join(screen.text().split())
    assert "under another law: Criminal Code of Russia, Article 280 § 2" in text
    assert "no clause of this code was applied" in text
    assert "Clause by clause" not in text and "281." not in text


def test_the_list_names_what_became_of_each_charge(library: Library) -> None:
    screen = Screen(120)
    write_cases(screen, [case for case in load_cases(library) if case.id == "lapshin"])
    assert screen.text() == (
        "lapshin  The case of Alexander Lapshin, travel blogger  charged: 281.2 acquitted,"
        " 318.2 convicted\n"
    )
