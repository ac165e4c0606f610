"""From pieces of evidence to an element's status, and the sentence that says why."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.matching.acts import Weighed
from charges.matching.context import Found
from charges.matching.findings import finding_of, status_of
from charges.matching.lexicon import Pattern, Rule
from charges.matching.match import read_passage
from charges.matching.result import Context

from .helpers import REFUTED, SHOWN, SILENT, UNCERTAIN, finding

PASSAGE = read_passage("one two three four five six seven eight nine ten eleven twelve")


def piece(
    weight: str, supports: bool, place: int = 0, size: int = 1, *contexts: Context
) -> Weighed:
    rule = Rule("family", "shows", ("crossing",))
    words = tuple(range(place, place + size))
    found = Found(Pattern(rule, "pattern"), words, 0)
    return Weighed("crossing", found, supports, weight, contexts)  # type: ignore[arg-type]


FOR, AGAINST = True, False


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([], SILENT),
        ([("told", FOR)], SHOWN),
        ([("told", AGAINST)], REFUTED),
        ([("weak", AGAINST)], REFUTED),
        ([("strong", AGAINST)], REFUTED),
        ([("strong", FOR)], SHOWN),
        ([("unsure", FOR)], UNCERTAIN),
        ([("unsure", AGAINST)], UNCERTAIN),
        ([("void", FOR)], SILENT),
        ([("void", AGAINST)], SILENT),
        # a court's finding decides
        ([("told", FOR), ("strong", AGAINST)], REFUTED),
        ([("told", FOR), ("told", FOR), ("strong", AGAINST)], REFUTED),
        # what is told or alleged weighs more than what is told against it, or denied
        ([("told", FOR), ("weak", AGAINST)], SHOWN),
        ([("told", FOR), ("told", AGAINST)], SHOWN),
        # what is unsure gives way to both
        ([("unsure", FOR), ("told", AGAINST)], REFUTED),
        ([("unsure", FOR), ("weak", AGAINST)], REFUTED),
        ([("unsure", AGAINST), ("told", FOR)], SHOWN),
        # what counts for nothing changes nothing
        ([("void", FOR), ("unsure", FOR)], UNCERTAIN),
        ([("void", AGAINST), ("told", FOR)], SHOWN),
    ],
)
def test_what_pieces_of_evidence_come_to(pieces: list[tuple[str, bool]], expected: str) -> None:
    found = [piece(weight, supports, 2 * i) for i, (weight, supports) in enumerate(pieces)]
    assert status_of(found) == expected


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([FOR, AGAINST], REFUTED),  # as often for as against
        ([FOR, FOR, AGAINST], SHOWN),
        ([FOR, FOR, AGAINST, AGAINST], REFUTED),
        ([FOR], SHOWN),
        ([AGAINST], REFUTED),
    ],
)
def test_where_plain_words_exclude_what_loose_words_suggest(
    pieces: list[bool], expected: str
) -> None:
    found = [piece("told", supports, 2 * i) for i, supports in enumerate(pieces)]
    assert status_of(found, against_wins=True) == expected


def test_a_place_found_by_two_patterns_is_one_piece_of_evidence() -> None:
    # Two patterns for the same words do not outvote one plain word against them.
    found = [piece("told", FOR, 0, 3), piece("told", FOR, 1, 1), piece("told", AGAINST, 5)]
    assert status_of(found, against_wins=True) == REFUTED
    evidence = finding_of("crossing", "conduct", found, PASSAGE, "crossing").evidence
    assert [(e.quote, e.supports) for e in evidence] == [("one two three", True), ("six", False)]


WEIGHTS = st.sampled_from(["strong", "told", "weak", "unsure", "void"])
PIECES = st.lists(st.tuples(WEIGHTS, st.booleans()), max_size=6)


@given(PIECES, st.randoms(), st.booleans())
def test_the_order_of_the_evidence_does_not_matter(
    rows: list[tuple[str, bool]], random: Random, against_wins: bool
) -> None:
    found = [piece(weight, supports, 2 * i % 12) for i, (weight, supports) in enumerate(rows)]
    before = status_of(found, against_wins)
    random.shuffle(found)
    assert status_of(found, against_wins) == before


@given(PIECES, st.booleans())
def test_no_status_without_a_piece_that_bears_it(
    rows: list[tuple[str, bool]], against_wins: bool
) -> None:
    found = [piece(weight, supports, i) for i, (weight, supports) in enumerate(rows)]
    status = status_of(found, against_wins)
    if status == SHOWN:
        assert any(p.supports and p.weight in ("told", "strong") for p in found)
    elif status == REFUTED:
        assert any(not p.supports and p.weight in ("told", "strong", "weak") for p in found)
    elif status == UNCERTAIN:
        assert any(p.weight == "unsure" for p in found)


# ---------------------------------------------------------------- reasons


def test_silence_has_a_reason_too() -> None:
    found = finding_of("crossing", "conduct", [], PASSAGE, "crossing")
    assert found.status == SILENT and found.evidence == ()
    assert found.reason == "nothing in the text speaks of it: crossing"


def test_a_mental_element_is_not_tested_by_the_words() -> None:
    assert finding_of("intent", "mental", [], PASSAGE, "intent").reason == (
        "not tested by the words"
    )


@pytest.mark.parametrize(
    ("weight", "supports", "end"),
    [
        ("told", FOR, "so it is shown"),
        ("told", AGAINST, "so it is refuted"),
        ("unsure", FOR, "this alone does not settle it"),
        ("void", FOR, "it counts for nothing here"),
    ],
)
def test_a_reason_quotes_the_words_and_says_what_they_come_to(
    weight: str, supports: bool, end: str
) -> None:
    found = finding_of("crossing", "conduct", [piece(weight, supports, 0, 2)], PASSAGE, "crossing")
    assert found.reason == f"“one two”: {end}"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("negated", "negated by “twelve”"),
        ("denied", "denied: “twelve”"),
        ("alleged", "alleged: “twelve”"),
        ("attempted", "only attempted: “twelve”"),
        ("fiction", "a story's: “twelve”"),
    ],
)
def test_a_reason_names_the_words_that_set_the_context(kind: str, said: str) -> None:
    context = Context(kind, 58, 64, "twelve")
    (found,) = [finding_of("crossing", "conduct", [piece("told", FOR, 0, 2, context)], PASSAGE, "")]
    assert found.reason == f"“one two”, {said}: so it is shown"


@pytest.mark.parametrize(
    ("text", "element", "parts"),
    [
        ("He did not cross the border.", "crossing", ["cross", "negated by “not”", "refuted"]),
        ("He crossed the border.", "crossing", ["“crossed the border”", "shown"]),
        ("Did he cross the border?", "crossing", ["only asked: “?”", "does not settle"]),
        (
            "He planned to cross the border.",
            "crossing",
            ["only planned: “planned to”", "counts for nothing"],
        ),
        ("He slept.", "crossing", ["nothing in the text speaks of it"]),
    ],
)
def test_the_reasons_of_whole_texts(text: str, element: str, parts: list[str]) -> None:
    reason = finding(text, element).reason
    for part in parts:
        assert part in reason


def test_a_reason_stands_on_one_line() -> None:
    page = "He crossed\tthe\nborder of Iran at night and was seen by nobody there."
    assert "\n" not in finding(page, "crossing").reason
    assert "\t" not in finding(page, "crossing").reason
