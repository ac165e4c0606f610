"""Whatever a user hands in ends in one clear line and a status, never in a traceback."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from charges.cli import inputs

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
BAD = Path(__file__).parents[1] / "bad"


def refused(ran: Any) -> str:
    """The one line on standard error; standard output stays empty."""
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.startswith("charges: ") and ran.err.endswith("\n")
    assert ran.err.count("\n") == 1
    return str(ran.err[len("charges: ") : -1])


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["show", "281.9"], "there is no clause 281.9; nearest: 281.1, 281.2, 281.3"),
        (["shw"], 'there is no command "shw"; nearest: show'),
        (["281.2"], 'there is no command "281.2"; to see a clause: charges show 281.2'),
        (
            ["He crossed the border."],
            'there is no command "He crossed the border.";'
            ' to match a description: charges match "He crossed the border."',
        ),
        (["show"], "missing argument 'CLAUSE'; try: charges show --help"),
        (
            ["show", "281.2", "--lang", "de"],
            'the text does not stand in the language "de"; languages: en, az, ru',
        ),
        (
            ["show", "281.2", "--on", "29.6.2016"],
            '"29.6.2016" is no date; write it as year-month-day, such as 2016-06-29',
        ),
        (
            ["show", "281.2", "--on", "1999-12-31"],
            "281.2 was not in force on 1999-12-31; it is in force since 2000-09-01",
        ),
        (
            ["match", "He", "crossed"],
            'the description came as 2 arguments; put quotes around it: "He crossed …"',
        ),
        (
            ["match", ""],
            "the description is empty; write what the person did, in a sentence or more",
        ),
        (
            ["match", "  \n "],
            "the description is empty; write what the person did, in a sentence or more",
        ),
        (
            ["match", "He crossed.", "--file", "report.txt"],
            "there is a description and a --file too; give one of them",
        ),
        (
            ["match", "--file", "no/such.txt"],
            "there is no file no/such.txt; check the name and the folder",
        ),
        (["match", "--clause", "999.1", "He crossed."], None),
        (["match", "--on", "2016-02-30", "He crossed."], None),
        (["case", "lapshyn"], 'there is no case "lapshyn"; nearest: lapshin'),
        (
            ["search"],
            "there is no word to search for; write what to look for, such as:"
            " charges search prior agreement",
        ),
        (
            ["search", "--in", "clausses", "group"],
            '--in: there is no "clausses"; did you mean clauses?',
        ),
        (["search", "--lang", "de", "group"], None),
        (["search", "--limit", "0", "group"], None),
        (["sources", "haretz"], 'there is no source "haretz"; nearest: haaretz-2016'),
        (
            ["show", "281.2", "--cite", "bibtx"],
            '--cite: there is no "bibtx"; did you mean bibtex?',
        ),
        (
            ["show", "territorial"],
            '"territorial" is no number of a clause; write its number, such as 281.1, or find it by'
            " its words: charges search",
        ),
        (
            ["cases", "lapshin"],
            "got unexpected extra argument(s) (lapshin); for one case: charges case NAME",
        ),
        (
            ["list", "281.2"],
            "got unexpected extra argument(s) (281.2); for one clause: charges show NUMBER",
        ),
        (["eval", "no/such.jsonl"], None),
        (["check", "no/such.yaml"], None),
        (["--data", "no/such.yaml", "list"], None),
    ],
)
def test_a_user_who_errs_reads_one_line(cli: Any, arguments: list[str], line: str | None) -> None:
    said = refused(cli(*arguments))
    assert line is None or said == line


def test_an_unknown_option_is_a_usage_error(cli: Any) -> None:
    assert refused(cli("list", "--jsn")).endswith("try: charges list --help")


def test_a_directory_is_no_description(cli: Any, tmp_path: Path) -> None:
    line = refused(cli("match", "--file", str(tmp_path)))
    assert line == f"{tmp_path} is a directory; name the file inside it"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"He crossed\0the border", "is no text: a NUL byte at byte 11"),
        (b"He crossed\nthe b\xf6rder\n", "is not valid UTF-8: line 2, byte 17 of the text (0xf6)"),
        (b"\xef\xbb\xbfHe cr\xf6ssed", "is not valid UTF-8: line 1, byte 9 of the text (0xf6)"),
        ("He crossed".encode("utf-16"), "is UTF-16, not UTF-8"),
        (b"", "is empty"),
        (b" \n\t", "is empty"),
    ],
)
def test_a_file_that_is_no_text(cli: Any, tmp_path: Path, content: bytes, line: str) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(content)
    assert refused(cli("match", "--file", str(file))).startswith(f"{file} {line}; ")
    assert refused(cli("match", stdin=content)).startswith(f"standard input {line}; ")


def test_a_mark_that_opens_a_file_is_no_part_of_the_text(cli: Any, tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes("\ufeffHe slept.".encode())
    assert '"text": "He slept."' in cli("match", "--json", "--file", str(file)).out


def test_a_text_beyond_the_limit_is_refused(cli: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MAX_BYTES", 2_000_000)
    line = refused(cli("match", stdin=b"a" * 2_000_001))
    assert line == "standard input is longer than 2 MB; cut it into parts"


def test_the_name_of_a_file_is_no_description(
    cli: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text("He crossed.")
    line = refused(cli("match", "report.txt"))
    assert line == '"report.txt" is a file; to match what is in it: --file report.txt'


def test_an_argument_that_is_no_utf8(cli: Any) -> None:
    said = refused(cli("match", os.fsdecode(b"He crossed \xff")))
    assert said.startswith("the description is not valid UTF-8")


def test_without_a_description_a_terminal_is_told_what_to_do() -> None:
    ours, theirs = pty.openpty()
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "charges", "match"],
            stdin=theirs, capture_output=True, timeout=60, check=False,
        )  # fmt: skip
    finally:
        os.close(ours)
        os.close(theirs)
    assert ran.returncode == 2
    assert ran.stderr.startswith(b"charges: there is no description; give it in quotes")


def test_an_unsound_statutes_file_lists_every_problem(cli: Any) -> None:
    ran = cli("--data", str(BAD / "days.yaml"), "list")
    lines = ran.err.splitlines()
    assert ran.status == 2
    assert len(lines) == 4 and lines[-1] == "charges: 3 problems"
    assert all(f"{BAD / 'days.yaml'}:" in line for line in lines[:-1])


def test_a_yaml_bomb_is_refused_at_once(cli: Any, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.yaml"
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    bomb.write_text("\n".join(rows))
    began = time.monotonic()
    ran = cli("--data", str(bomb), "list")
    assert ran.status == 2 and "Traceback" not in ran.err
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("command", ["list", "list --json", "show 318.2", "--help", "case lapshin"])
def test_a_full_disk_is_one_line(process: Process, command: str) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full here")
    ran = process(f"$CHARGES {command} > /dev/full")
    assert ran.returncode == 2
    assert ran.stderr == (
        b"charges: the output cannot be written: No space left on device; send it somewhere else\n"
    )


@pytest.mark.parametrize("command", ["list", "show 318.2", "--help", "case lapshin --json"])
def test_a_closed_pipe_is_no_fault(process: Process, command: str) -> None:
    # The reader is gone before the first byte: the sleep keeps the shell from racing it.
    ran = process(f"{{ sleep 0.3; $CHARGES {command}; }} | true; echo ${{PIPESTATUS[0]}}")
    assert (ran.stdout, ran.stderr) == (b"0\n", b"")


def test_the_first_line_of_a_long_screen(process: Process) -> None:
    ran = process("$CHARGES show 318.2 | head -1")
    assert ran.stdout.startswith(b"318.2  ") and ran.stderr == b""


def test_no_standard_output_at_all(process: Process) -> None:
    ran = process("$CHARGES list >&-")
    assert ran.returncode == 2
    assert ran.stderr == (b"charges: there is no standard output to write to; send it to a file\n")


def test_no_standard_input_at_all(process: Process) -> None:
    ran = process("$CHARGES match <&-")
    assert ran.returncode == 2 and ran.stderr.startswith(b"charges: there is no description")


def test_ctrl_c_ends_quietly() -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", "print('up', flush=True); from charges.cli.app import main; main()",
         "match"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(0.7)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=30)
    assert (child.returncode, out, err) == (130, b"", b"")


HOSTILE = "He crossed \x1b[31mthe border\x1b]0;title\x07 [bold]of[/bold] \u202eevil\u202c \x9b2J."


def test_no_control_character_of_a_description_reaches_the_terminal(cli: Any) -> None:
    ran = cli("match", HOSTILE)
    assert ran.status == 0
    assert "[bold]of[/bold]" in ran.out  # no markup is obeyed
    assert [c for c in ran.out if not c.isprintable() and c not in "\n\u00a0"] == []


def test_no_control_character_of_a_name_reaches_the_terminal(cli: Any) -> None:
    for arguments in (
        ["match", "--file", "no/\x1b[31msuch\x9b.txt"],
        ["show", "281.\x1b[31m9"],
        ["case", "lap\x1bx"],
        ["\x1b[31mshow"],
        ["show", "281.2", "--on", "2016\x1b-01-01"],
        ["show", "281.2", "--lang", "\x1ben"],
        ["--data", "\x1b.yaml", "list"],
        ["show", "--\x1bx"],
    ):
        line = refused(cli(*arguments))
        assert line.isprintable(), arguments


def test_json_of_any_text_is_json_and_keeps_the_text(cli: Any) -> None:
    import json

    assert json.loads(cli("match", "--json", HOSTILE).out)["description"]["text"] == HOSTILE


def test_a_fault_of_ours_asks_for_a_report(cli: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import charges.views.clause

    def broken(*_: object) -> None:
        raise KeyError("\x1b[31mtitle")

    monkeypatch.setattr(charges.views.clause, "write_list", broken)
    ran = cli("list")
    assert ran.status == 70 and ran.out == ""
    assert ran.err.count("\n") == 1 and "please report it" in ran.err and "\x1b" not in ran.err
    ran = cli("--debug", "list")
    assert ran.status == 70
    assert "Traceback" in ran.err and "KeyError" in ran.err and "\x1b" not in ran.err
