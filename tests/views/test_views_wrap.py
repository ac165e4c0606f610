"""Words on rows: nothing is lost, nothing is too wide."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.views.wrap import cells, divide, lines_of


def rows(text: str, first: int, room: int) -> list[str]:
    return ["".join(words for words, _ in row) for row in divide([(text, "")], first, room)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("he crossed the border", ["he crossed", "the border"]),
        ("  he crossed the border", ["  he", "crossed", "the border"]),
        ("uninterrupted crossing", ["uninterrup", "ted", "crossing"]),
        ("日本語日本語", ["日本語日本", "語"]),
        ("he crossed", ["he crossed"]),
        ("", [""]),
        (" " * 30, [""]),
    ],
)
def test_rows_of_ten(text: str, expected: list[str]) -> None:
    assert rows(text, 10, 10) == expected


def test_the_first_row_may_be_shorter() -> None:
    assert rows("he crossed the border", 4, 12) == ["he", "crossed the", "border"]


@given(st.text(alphabet="ab 日\u0301ж", max_size=80), st.integers(4, 12), st.integers(4, 12))
def test_no_row_is_too_wide_and_no_letter_is_lost(text: str, first: int, room: int) -> None:
    found = rows(text, first, room)
    assert cells(found[0]) <= first
    assert all(cells(row) <= room for row in found[1:])
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_styles_stay_with_their_words() -> None:
    runs = [("he ", ""), ("crossed the", "shown"), (" border", "")]
    assert divide(runs, 10, 10) == [
        [("he ", ""), ("crossed", "shown")],
        [("the", "shown"), (" border", "")],
    ]


def test_lines_are_cut_at_breaks_only() -> None:
    assert lines_of([("a\nb", "x"), ("c\n", "y")]) == [
        [("a", "x")], [("b", "x"), ("c", "y")], [("", "y")],
    ]  # fmt: skip


def test_a_word_of_a_million_letters_takes_no_time() -> None:
    began = time.monotonic()
    assert len(rows("x" * 1_000_000, 80, 80)) == 12_500
    assert time.monotonic() - began < 2
