"""`--words`: a words file of the user's own beside ours adds cues, and switches others off."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from charges import load
from tests.cli.conftest import Cli

MINE = """\
language: en
off: [without-papers]
cues:
  - id: my-ramp
    shows: outside_checkpoint
    say: down|up old ski ramp
"""
PAPERS = "He crossed the border into Iran without a passport."
RAMP = "He crossed the border into Iran, down the old ski ramp."


@pytest.fixture
def mine(tmp_path: Path) -> str:
    path = tmp_path / "mine.yaml"
    path.write_text(MINE, encoding="utf-8")
    return str(path)


def best(cli: Cli, *arguments: str) -> list[str]:
    ran = cli(*arguments, "--json")
    assert ran.status == 0, ran.err
    return list(json.loads(ran.out)["best"])


def test_a_file_adds_and_switches_off(cli: Cli, mine: str) -> None:
    assert best(cli, "match", PAPERS) == ["318.1"]
    assert best(cli, "match", RAMP) == []
    assert best(cli, "--words", mine, "match", PAPERS) == []
    assert best(cli, "--words", mine, "match", RAMP) == ["318.1"]


def test_the_variable_names_files_too(cli: Cli, mine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHARGES_WORDS", mine)
    assert best(cli, "match", RAMP) == ["318.1"]
    assert load().match(RAMP).best == ("318.1",)


def test_the_library_takes_files_too(mine: str) -> None:
    assert load(words=[mine]).match(RAMP).best == ("318.1",)
    assert load().match(RAMP).best == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "there is no such file"),
        ("cues: [", "not sound YAML"),
        ("language: xx\n", 'charges has no words of the language "xx"'),
        ("language: en\nof: [a]\n", 'a words file has no key "of"'),
        ("language: en\noff: [nothing-such]\n", "nothing-such"),
    ],
)
def test_a_file_that_cannot_be_used(cli: Cli, tmp_path: Path, text: str | None, said: str) -> None:
    path = tmp_path / "bad.yaml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    ran = cli("--words", str(path), "match", PAPERS)
    assert ran.status == 2 and ran.out == ""
    assert said in ran.err and str(path) in ran.err and "Traceback" not in ran.err
