"""Colour, width and encoding: what the terminal is, decides how, never what."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

Process = Callable[..., Any]
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
TEXT = "He crossed the border into Azerbaijan at night without a passport, agreed beforehand."


def test_a_pipe_gets_no_colour(cli: Any) -> None:
    assert "\x1b" not in cli("match", TEXT).out


def test_forced_colour_changes_nothing_but_the_colour(
    cli: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = cli("match", TEXT).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = cli("match", TEXT).out
    assert "\x1b[" in coloured
    assert re.sub(r" +\n", "\n", ESCAPES.sub("", coloured)) == plain


def test_no_color_wins(cli: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in cli("list").out


def test_json_is_never_coloured(cli: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in cli("list", "--json").out


@pytest.mark.parametrize("columns", ["80", "120", "40", "7"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["show", "281.3"],
        ["match", TEXT],
        ["case", "lapshin"],
        [],
        ["sentence", "281.2", "318.1", "--on", "2001-08", "--as-of", "2002", "--age", "17"],
    ],
)
def test_nothing_is_wider_than_the_screen(
    cli: Any, monkeypatch: pytest.MonkeyPatch, columns: str, arguments: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    room = max(40, int(columns))
    wide = [line for line in cli(*arguments).out.splitlines() if len(line) > room]
    assert wide == []


def test_a_terminal_without_unicode_gets_signs_it_can_show(process: Process) -> None:
    ran = process(f'$CHARGES match "{TEXT}"', PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.returncode == 0 and ran.stderr == b""
    assert b"+ shown" in ran.stdout and b"?? shown" not in ran.stdout
    assert ran.stdout.isascii()


def test_a_pipe_loads_no_rich_and_no_pydantic(process: Process) -> None:
    for command in ("show 281.2 --json", "list", "match --json x"):
        ran = process(
            "python3 -X importtime -m charges " + command + " 2>&1 >/dev/null"
            " | grep -cE '\\| +(rich|pydantic|yaml|dataclasses|pygments)(\\.|$)'",
            PATH=_path_with_this_python(),
        )
        assert ran.stdout.strip() == b"0", command


def _path_with_this_python() -> str:
    import os
    import sys

    return os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]


def test_completion_offers_commands_clauses_and_cases(process: Process) -> None:
    def complete(words: str, place: int) -> list[str]:
        ran = process(
            "$CHARGES", _CHARGES_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(place)
        )
        return [str(line) for line in ran.stdout.decode().split()]

    assert {"show", "match", "case"} <= set(complete("charges ", 1))
    assert complete("charges show 281.", 2) == ["281.1", "281.2", "281.3"]
    assert complete("charges case l", 2) == ["lapshin"]
