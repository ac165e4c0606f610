"""What stands beside a finding's own words: the same, the contrary, and mere hints."""

from __future__ import annotations

import pytest

from charges.law.library import Library
from charges.matching.match import match
from charges.views.result import write_result
from charges.views.screen import Screen


def screen_of(library: Library, text: str) -> str:
    screen = Screen(120)
    write_result(screen, library, match(library, text))
    return screen.text().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "lead", "quote"),
    [
        (
            "He crossed the border by a forest path without a passport; he had no papers.",
            "also",
            "had no papers",
        ),
        (
            "He crossed the border into Iran without a passport. His visa was valid, he says.",
            "against it",
            "visa was valid",
        ),
    ],
)
def test_the_row_says_which_way_its_words_speak(
    library: Library, text: str, lead: str, quote: str
) -> None:
    rows = [line for line in screen_of(library, text).splitlines() if f"{lead} “" in line]
    assert any(quote in row for row in rows), screen_of(library, text)


def test_a_hint_is_marked_as_one_where_its_element_is_shown_by_other_words(
    library: Library,
) -> None:
    text = (
        "On the square he called on the crowd to overthrow the government. His speech went on for "
        "an hour."
    )
    finding = next(
        f for c in match(library, text).clauses for f in c.elements if f.element == "appeal"
    )
    hint = next(e for e in finding.evidence if e.counts and not e.settles)
    assert finding.status == "shown"
    screen = screen_of(library, text)
    assert f"[? {hint.quote}]" in screen
    assert f"also “{hint.quote}”" not in screen


def test_an_uncertain_finding_names_every_hint_it_rests_on(library: Library) -> None:
    text = "He was in Georgia by noon. By evening he was back from Georgia."
    result = match(library, text)
    finding = next(f for c in result.clauses for f in c.elements if f.element == "crossing")
    screen = Screen(120)
    write_result(screen, library, result, every_clause=True)
    assert finding.status == "uncertain"
    assert "also “was in Georgia by”; “in Georgia by noon”; “back from Georgia”" in screen.text()


def test_a_quote_that_its_answer_turns_round_stands_with_the_answer(library: Library) -> None:
    text = "I walked over into Iran at night. Did I have a visa? No. Nor did I have a passport."
    assert "also “have a passport”, negated by “Nor”" in screen_of(library, text)
