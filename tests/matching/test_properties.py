"""What holds for any text at all."""

from __future__ import annotations

import json
import sys
import tracemalloc
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from charges import context
from charges.errors import InputError
from charges.matching.match import read_passage
from charges.matching.result import Result

from .helpers import every_evidence, statutes, wrong

# Anything that a Python string can hold: surrogates, control characters, marks, any script.
ANYTHING = st.text(st.characters(), max_size=60)
# Words that the files know, in an order that nobody wrote, with anything between them.
_KNOWN = """
He She They he not never no without but and if would the border crossed cross into Iran
Georgia passport papers checkpoint forest night guard hit asylum alone again twice called
on crowd square to overthrow government Karabakh leave Azerbaijan wrote Facebook prosecutor
says court found that acquitted denied novel drone bill punishable suppose which clause
281.2 318.1 1937 6 April ? . ! ; : , — “ ” « » " ' ( ) … Он не перешёл границу Ирана без
документов призвал народ свергнуть власть суд оправдал если роман O gecə İran sərhədini
sənədsiz keçdi keçmədi xalqı hakimiyyəti devirməyə çağırdı məhkəmə Xeyr O’nun ﬁned
"""
KNOWN = st.sampled_from([*_KNOWN.split(), "bor-\nder", "\n", "\n\n"])
MIXED = st.lists(st.one_of(KNOWN, KNOWN, KNOWN, ANYTHING), max_size=30).map(" ".join)
TEXTS = st.one_of(ANYTHING, MIXED)
SOME = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

LONG = "He crossed the border into Iran without papers and hit a guard. "


def match(text: str) -> Result | None:
    """The result, or None where the text is rightly refused."""
    try:
        return statutes().match(text)
    except InputError:
        assert not text.strip()
        return None


@SOME
@example("He crossed the bor\u00adder\nin\x00to Iran without pa\ud800pers")
@example("\ud83d He crossed the border \ude00 without papers")
@example("İ I ı i İİ Iİ O, SƏRHƏDİ KEÇDİ")
@example("a\u0301\u0301\u0301 crossed the border")
@example("ﬃ ﬁ ﬂ crossed the oﬃce border")
@given(TEXTS)
def test_evidence_is_the_very_words(text: str) -> None:
    result = match(text)
    if result is not None:
        assert result.text == text
        for evidence in every_evidence(result):
            assert text[evidence.start : evidence.end] == evidence.quote != ""
            for one in evidence.context:
                assert text[one.start : one.end] == one.words != ""


@SOME
@example("\udfff \ud800 crossed")
@example("\x00\x1b[31m\u2028\u2029\u202e crossed the border")
@example('"\\" \\u0041 crossed')
@given(TEXTS)
def test_the_json_is_valid_and_the_same_bytes_twice(text: str) -> None:
    result = match(text)
    if result is not None:
        written = result.to_json()
        data = json.loads(written)
        assert written.encode("utf-8") == statutes().match(text).to_json().encode("utf-8")
        if not any("\ud800" <= letter <= "\udfff" for letter in text):
            assert data["description"]["text"] == text
        assert json.loads(result.to_json(every_clause=True))["clauses"]


def test_two_surrogates_stay_two_in_the_json() -> None:
    text = "\ud83d\ude00 He crossed the border."
    written = json.loads(statutes().match(text).to_json())
    assert len(written["description"]["text"]) == len(text)


@SOME
@given(TEXTS)
def test_words_and_sentences_cover_the_text_in_order(text: str) -> None:
    passage = read_passage(text)
    for before, after in pairwise(passage.words):
        assert before.end <= after.start
        assert after.gap == text[before.end : after.start]
    for word in passage.words:
        assert word.folded != ""
        assert word.start < word.end
    assert [i for s in passage.sentences for i in range(s.first, s.last)] == list(
        range(len(passage.words))
    )
    for one, two in pairwise(passage.sentences):
        assert one.end <= two.start


@SOME
@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_the_contexts_of_any_span(text: str, start: int, length: int) -> None:
    for one in context(text, start, start + length):
        assert text[one.start : one.end] == one.words != ""


@SOME
@given(TEXTS)
def test_findings_keep_to_their_words(text: str) -> None:
    result = match(text)
    if result is None:
        return
    of_element: dict[str, str] = {}
    for clause in result.clauses:
        assert clause.outcome in ("made_out", "not_made_out", "open")
        for finding in clause.elements:
            assert finding.reason
            # one element has one status, whichever clause asks
            key = f"{clause.id[:3]} {finding.element}"
            assert of_element.setdefault(key, finding.status) == finding.status
            if finding.status == "shown":
                assert any(e.supports and e.settles for e in finding.evidence)
            elif finding.status == "refuted":
                assert any(not e.supports and e.settles for e in finding.evidence)
            elif finding.status == "silent":
                assert not any(e.counts for e in finding.evidence)
        statuses = {f.element: f.status for f in clause.elements}
        assert all(statuses[name] in ("silent", "uncertain") for name in clause.missing)
        if clause.outcome == "made_out":
            assert clause.missing == () and clause.changes == ()
    made_out = {c.id for c in result.clauses if c.outcome == "made_out"}
    assert set(result.best) <= made_out
    assert bool(result.best) == bool(made_out)


@pytest.mark.parametrize("text", ["", " ", "\n", "\t\r\n \u3000"])
def test_nothing_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        statutes().match(text)


# ---------------------------------------------------------------- growth


def lines_run(text: str) -> int:
    """How many lines of matching run for a text: a clock that does not depend on the machine."""
    count = 0

    def inside(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += event == "line"
        return inside

    def outside(frame: object, event: str, argument: object) -> object:
        name = frame.f_code.co_filename  # type: ignore[attr-defined]
        return inside if "matching" in name else None

    match(text)  # what is read once is read now
    before = sys.gettrace()
    sys.settrace(outside)  # type: ignore[arg-type]
    try:
        match(text)
    finally:
        sys.settrace(before)
    return count


def bytes_held(text: str) -> int:
    """The most memory that matching a text takes."""
    match("He crossed.")
    tracemalloc.start()
    try:
        match(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("part", "few"),
    [
        ("The weather was fine and the bread was good. ", 20),
        ("word ", 1000),
        ("crossed ", 1000),
        ("border ", 1000),
        ("not ", 100),
        ("a", 500),
        (",", 500),
        ("\n", 500),
        ("\u00ad", 500),
        ("“", 500),
        ("I. ", 100),
        ("Did he cross? ", 50),
        ("281 (", 100),
        ("Ali and ", 60),
        pytest.param("6 April ", 5, marks=wrong("a row of dates costs far more than it is longer")),
        (LONG, 10),
    ],
)
def test_the_work_grows_as_the_text_grows(part: str, few: int) -> None:
    one, four = lines_run("He " + part * few), lines_run("He " + part * few * 4)
    assert four < 5 * one + 2000


def test_a_sentence_without_end_does_not_make_it_run_away() -> None:
    part = "he did not cross the border without a passport "
    assert lines_run(part * 112) < 5 * lines_run(part * 28)


def test_a_row_of_full_stops_is_read_once() -> None:
    import time

    def seconds(count: int) -> float:
        begin = time.process_time()
        read_passage("a" + "." * count + "b")
        return time.process_time() - begin

    # The regular expression runs in C, where no lines are counted: 8 times the dots, at most
    # 24 times the time (64 times, were it quadratic); the best of three runs.
    small = min(seconds(600) for _ in range(3))
    large = min(seconds(4_800) for _ in range(3))
    assert large < 24 * small


def test_a_very_long_word_takes_little_memory() -> None:
    word = "".join(chr(97 + (i * i + i // 7) % 26) for i in range(3_000))
    assert bytes_held(word) < 1_000_000
