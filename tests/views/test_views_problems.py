"""The line under a problem, and the caret under its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.errors import Problem
from charges.views.plain import harmless
from charges.views.problems import cut_around, lines_of_text, write_problems, write_sound
from charges.views.screen import Screen
from charges.views.wrap import cells


def printed(line: str, column: int, width: int = 80) -> list[str]:
    screen = Screen(width)
    write_problems(screen, [Problem("f.yaml", 1, column, "wrong", "mend")], {"f.yaml": [line]})
    return screen.text().splitlines()


def test_the_line_stands_under_the_problem_with_a_caret() -> None:
    assert printed("kind: fine", 7) == [
        "f.yaml:1:7: wrong: mend",
        "    1 | kind: fine",
        "      |       ^",
        "1 problem",
    ]


def test_for_a_person_a_long_problem_is_broken_between_words() -> None:
    problem = Problem("f.yaml", 1, 1, "this is wrong " * 8, "mend it " * 5)
    whole, wrapped = Screen(60), Screen(60)
    write_problems(whole, [problem], {})
    write_problems(wrapped, [problem], {}, wrapped=True)
    assert whole.text().splitlines()[0].startswith("f.yaml:1:1: this is wrong")
    assert len(whole.text().splitlines()) == 2
    first, *rest, _ = wrapped.text().splitlines()
    assert len(first) <= 60 and rest and all(line.startswith("  ") for line in rest)
    assert " ".join(wrapped.text().split()) == " ".join(whole.text().split())


@pytest.mark.parametrize(
    ("line", "column", "shown", "before"),
    [
        ("\tkind: fine", 2, " kind: fine", 1),
        ("title: 法律 x", 11, "title: 法律 x", 12),
        ("e\u0301: x", 4, "e\u0301: x", 2),
        ("a: \x1b[31mred", 4, "a: ␛[31mred", 3),
        ("a: \u202eright", 5, "a: \ufffdright", 4),
        ("a: [b]", 99, "a: [b]", 6),
        ("a: [bold]x[/bold]", 4, "a: [bold]x[/bold]", 3),
    ],
)
def test_what_an_author_may_have_written(line: str, column: int, shown: str, before: int) -> None:
    _, text, caret, _ = printed(line, column)
    assert text == f"    1 | {shown}".rstrip()
    assert caret == "      | " + " " * before + "^"


def test_a_long_line_is_cut_around_the_caret() -> None:
    line = "say: " + " / ".join(f"word{n}" for n in range(200))
    column = line.index("word120") + 1
    _, text, caret, _ = printed(line, column)
    assert len(text) <= 80 and text.startswith("    1 | … ") and text.endswith(" …")
    assert text[caret.index("^") :].startswith("word120")


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=200),
    st.integers(0, 220),
    st.integers(40, 120),
)
def test_the_caret_stands_under_its_character(line: str, at: int, room: int) -> None:
    line = "".join(c for c in line if c not in "\n\r\x85\u2028\u2029")
    shown, before = cut_around(line, at, room)
    assert cells(shown) <= room
    whole = harmless(line)
    if at < len(whole):
        rest = ""
        for n in range(len(shown) + 1):
            if cells(shown[:n]) == before and shown[n:].startswith(whole[at]):
                rest = shown[n:]
        assert rest.startswith(whole[at])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_lines_are_counted_as_yaml_counts_them(end: str) -> None:
    assert lines_of_text(f"\ufeffa: 1{end}b: 2".encode()) == ["a: 1", "b: 2"]


@pytest.mark.parametrize(("line", "column"), [(0, 0), (1, 0), (9, 1)])
def test_without_a_place_there_is_no_line(line: int, column: int) -> None:
    screen = Screen(80)
    write_problems(screen, [Problem("f", line, column, "wrong")], {"f": ["a"]})
    assert len(screen.text().splitlines()) == 2


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"clauses": 5, "cases": 1}, "✓ sound: f.yaml, 5 clauses and 1 case\n"),
        (
            {"clauses": 1, "examples": 2, "cases": 3},
            "✓ sound: f.yaml, 1 clause, 2 examples and 3 cases\n",
        ),
        ({}, "✓ sound: f.yaml\n"),
    ],
)  # fmt: skip
def test_a_sound_file(counts: dict[str, int], words: str) -> None:
    screen = Screen(80)
    write_sound(screen, "f.yaml", **counts)
    assert screen.text() == words
