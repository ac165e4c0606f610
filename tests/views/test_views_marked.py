"""Evidence marked in the description."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from charges.matching.result import Evidence, Finding, Status
from charges.views.marked import Mark, marks_of, write_marked
from charges.views.screen import Screen


def finding(status: Status, *places: tuple[int, int], text: str, counts: bool = True) -> Finding:
    evidence = tuple(
        Evidence(text[a:b], a, b, "cue", status == "shown", (), counts) for a, b in places
    )
    return Finding("crossing", "conduct", status, evidence, "")


def shown(text: str, marks: list[Mark]) -> str:
    screen = Screen(120)
    write_marked(screen, text, marks, lead="")
    return screen.text().replace("\u00a0", " ")


def test_each_place_carries_its_sign() -> None:
    text = "He crossed with a visa, perhaps."
    marks = marks_of(
        [
            finding("shown", (3, 10), text=text),
            finding("refuted", (11, 22), text=text),
            finding("uncertain", (24, 31), text=text),
        ]
    )
    assert shown(text, marks) == "He [✓ crossed] [✗ with a visa], [? perhaps].\n"


def test_places_that_overlap_become_one_with_both_signs() -> None:
    text = "He crossed the border."
    marks = marks_of(
        [finding("shown", (3, 14), text=text), finding("refuted", (11, 21), text=text)]
    )
    assert marks == [Mark(3, 21, ("refuted", "shown"))]
    assert shown(text, marks) == "He [✗✓ crossed the border].\n"


def test_what_does_not_count_is_marked_only_where_nothing_else_is() -> None:
    text = "He crossed."
    void = finding("silent", (3, 10), text=text, counts=False)
    assert shown(text, marks_of([void])) == "He [· crossed].\n"
    assert shown(text, marks_of([void, finding("shown", (3, 10), text=text)])) == (
        "He [✓ crossed].\n"
    )


def test_a_long_text_is_cut_to_what_surrounds_the_evidence() -> None:
    text = "word " * 2000 + "He crossed. " + "word " * 2000
    start = text.index("crossed")
    out = shown(text, marks_of([finding("shown", (start, start + 7), text=text)]))
    assert "[✓ crossed]" in out and len(out) < 600
    assert out.count("characters without evidence") == 2


def test_a_long_text_without_evidence_shows_its_beginning() -> None:
    out = shown("word " * 2000, [])
    assert out.startswith("word word") and len(out) < 900


def test_a_long_text_full_of_evidence_shows_its_first_places() -> None:
    text = "He crossed. " * 5000
    places = [(12 * n + 3, 12 * n + 10) for n in range(5000)]
    out = " ".join(shown(text, marks_of([finding("shown", *places, text=text)])).split())
    assert out.count("crossed") == 60
    assert out.count("[✓ crossed]") == 60
    assert "4,940 more places with evidence" in out


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8),
)
def test_marks_never_overlap(text: str, places: list[tuple[int, int]]) -> None:
    within = [(a, b) for a, b in places if a < b <= len(text)]
    marks = marks_of([finding("shown", *within, text=text)])
    assert all(one.end <= other.start for one, other in pairwise(marks))
    covered = {at for a, b in within for at in range(a, b)}
    assert covered == {at for mark in marks for at in range(mark.start, mark.end)}
