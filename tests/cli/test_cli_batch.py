"""`charges batch`: many descriptions, one JSON object a line in and out."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from charges import load
from charges.matching.batch import MOST_BYTES, answers
from charges.views.progress import Progress

CROSSING = "He crossed the border into Azerbaijan without a passport."
CALL = "On the square she called on the crowd to overthrow the government."


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_each_line_gets_what_match_says_of_it_in_the_same_order(cli: Any, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(lines({"id": "z", "text": CROSSING}, {"id": 7, "text": CALL}))
    ran = cli("batch", str(file))
    assert (ran.status, ran.err) == (0, "")
    found = objects(ran.out)
    assert [one["id"] for one in found] == ["z", 7]
    for one, text in zip(found, (CROSSING, CALL), strict=True):
        assert next(iter(one)) == "id"
        del one["id"]
        assert one == json.loads(cli("match", text, "--json").out)


def test_a_line_without_id_has_its_number_and_blank_lines_count(cli: Any) -> None:
    ran = cli("batch", stdin=b"\n" + lines({"text": CROSSING}) + b"  \n" + lines({"text": CALL}))
    assert [one["id"] for one in objects(ran.out)] == [2, 4]


def test_the_files_of_eval_can_be_given(cli: Any) -> None:
    ran = cli("batch", "-", stdin=lines({"id": "r1", "passage": CROSSING, "kind": "A"}))
    assert objects(ran.out)[0]["best"] == ["318.1"]


def test_a_line_may_have_a_day_of_its_own(cli: Any) -> None:
    rows = lines({"text": CROSSING, "on": "2012-05-01"}, {"text": CROSSING})
    found = objects(cli("batch", "--on", "2016-06-29", stdin=rows).out)
    assert [one["on"] for one in found] == ["2012-05-01", "2016-06-29"]


def test_voice_and_all_are_those_of_match(cli: Any) -> None:
    text = "The prosecutor says that he crossed the border into Iran without a passport."
    ran = cli("batch", "--as", "court", "--all", "--json", stdin=lines({"text": text}))
    one = objects(ran.out)[0]
    assert (one["voice"], len(one["clauses"])) == ("court", 8)
    assert one["best"] == []


@pytest.mark.parametrize(
    ("row", "place", "message"),
    [
        (b'{"id": "x" "text": "He"}', ":2:12", "no JSON: expecting ',' delimiter"),
        (b'{"id": "x", "text": "\xff"}', ":2:22", "not valid UTF-8"),
        (b"[1]", ":2", "no JSON object"),
        (b"[" * 100_000, ":2", "JSON with a number that is too long, or nested too deep"),
        (b'{"id": ' + b"9" * 5000 + b"}", ":2", "JSON with a number that is too long"),
        (b'{"id": "x"}', ":2", "no 'text' in it"),
        (b'{"id": "x", "text": 3}', ":2", "'text' is no string"),
        (b'{"id": "x", "text": " "}', ":2", "the text is empty"),
        (b'{"id": 1.5, "text": "He"}', ":2", "'id' is neither a string nor a whole number"),
        (b'{"id": true, "text": "He"}', ":2", "'id' is neither a string nor a whole number"),
        (b'{"id": "x", "text": "He", "on": 3}', ":2", "'on' is no day"),
        (b'{"id": "x", "text": "He", "on": "2016-13-01"}', ":2", '"2016-13-01" is no date'),
    ],
)
def test_a_bad_line_is_answered_in_its_place_and_the_others_go_on(
    cli: Any, row: bytes, place: str, message: str
) -> None:
    ran = cli("batch", stdin=lines({"text": CALL}) + row + b"\n" + lines({"text": CROSSING}))
    assert ran.status == 2
    first, bad, last = objects(ran.out)
    assert (first["id"], last["id"]) == (1, 3) and last["best"] == ["318.1"]
    assert bad["error"].startswith(message) and bad["line"] == 2 and bad["hint"]
    assert ran.err.startswith(f"charges: standard input{place}: {message}")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("row", "id"),
    [(b'{"id": "x"}', "x"), (b'{"id": 9, "text": ""}', 9), (b'{"id": {}}', 1), (b"?", 1)],
)
def test_a_bad_line_keeps_its_id_where_it_has_one(cli: Any, row: bytes, id: str | int) -> None:
    assert objects(cli("batch", stdin=row).out)[0]["id"] == id


def test_of_many_bad_lines_the_first_are_named_and_the_rest_counted(cli: Any) -> None:
    ran = cli("batch", stdin=b"?\n" * 50)
    assert len(objects(ran.out)) == 50
    assert ran.err.count("no JSON") == 20
    assert ran.err.endswith("charges: and 30 more lines that cannot be used\n")


@pytest.mark.parametrize(
    ("arguments", "stdin", "message"),
    [
        (["batch", "missing.jsonl"], b"", "there is no file missing.jsonl"),
        (["batch", "."], b"", ". is a directory"),
        (["batch"], b"\n \n", "standard input holds no description"),
        (["batch", "--as", "all"], b"{}", "no voice 'all'"),
        (["batch", "--on", "2016"], b"{}", '"2016" is no date'),
    ],
)
def test_what_makes_no_line_usable_is_said_at_once(
    cli: Any, arguments: list[str], stdin: bytes, message: str
) -> None:
    ran = cli(*arguments, stdin=stdin)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"charges: {message}")


def test_a_line_is_answered_before_the_next_is_read() -> None:
    stream = io.BytesIO(lines({"text": CALL}) * 1000)
    found = answers(load().library, stream, None, "report")
    next(found)
    assert stream.tell() < 200


def test_a_line_too_long_to_hold_is_passed_over() -> None:
    long = b'{"text": "' + b"a" * MOST_BYTES * 2 + b'"}\n'
    stream = io.BytesIO(long + lines({"text": CROSSING}))
    bad, good = answers(load().library, stream, None, "report")
    assert bad.error is not None and bad.error.message == "longer than 20 MB"
    assert bad.size == len(long)
    assert good.error is None and good.number == 2


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_is_drawn_where_a_person_watches_and_taken_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    bar = Progress(stream, 100, results_too=False)
    bar.step(50)
    assert bar.line() == "  1 description  " + "━" * 12 + "╌" * 12 + "  50%"
    assert bar.line() in stream.getvalue()
    bar.say("a \x1b[31mline")
    bar.end()
    assert "a ␛[31mline\n" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("stream", "both"), [(io.StringIO(), False), (Terminal(), True)])
def test_no_bar_goes_to_a_file_nor_between_the_results(stream: io.StringIO, both: bool) -> None:
    bar = Progress(stream, 100, results_too=both)
    bar.step(50)
    bar.end()
    assert stream.getvalue() == ""


def test_the_bar_fits_a_narrow_terminal() -> None:
    bar = Progress(None, 10**12, results_too=False)
    bar.count = 10**9
    assert len(bar.line()) <= 80
