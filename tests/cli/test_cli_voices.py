"""`match --as`: one text, and whose words in it count."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

TEXT = (
    "According to the prosecution, he crossed the border into Iran without a passport."
    " He denied that he had crossed the border."
)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "charges", "match", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def crossing(contract: dict[str, object]) -> str:
    clauses = contract["clauses"]
    assert isinstance(clauses, list)
    (row,) = [one for one in clauses if one["id"] == "318.1"]
    return str(next(e["status"] for e in row["elements"] if e["id"] == "crossing"))


@pytest.mark.parametrize(
    ("voice", "status"),
    [
        ("report", "shown"),
        ("prosecution", "shown"),
        ("defence", "refuted"),
        ("court", "silent"),
    ],
)
def test_each_voice_hears_its_own_words(voice: str, status: str) -> None:
    contract = json.loads(run("--as", voice, "--json", TEXT).stdout)
    assert contract["voice"] == voice
    assert crossing(contract) == status


def test_all_voices_stand_side_by_side_and_what_differs_comes_first() -> None:
    printed = run("--as", "all", TEXT).stdout
    assert printed.index("They differ") < printed.index("They agree")
    row = next(line for line in printed.split("\n") if line.strip().startswith("crossing"))
    assert row.split()[1:] == ["✓", "shown", "✓", "shown", "✗", "refuted", "·", "silent"]


def test_all_voices_as_json() -> None:
    voices = json.loads(run("--as", "all", "--json", TEXT).stdout)["voices"]
    assert {name: crossing(one) for name, one in voices.items()} == {
        "report": "shown",
        "prosecution": "shown",
        "defence": "refuted",
        "court": "silent",
    }


def test_an_unknown_voice_says_which_there_are() -> None:
    ran = run("--as", "judge", TEXT)
    assert ran.returncode == 2
    assert "report, prosecution, defence, court" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_why_unfolds_an_element_with_its_cues_and_contexts() -> None:
    printed = run("--why", "crossing", TEXT).stdout
    assert "“crossed the border into Iran”: speaks for it" in printed
    assert "alleged, by “According to the prosecution”" in printed
    assert "cue crossed-border" in printed


def test_why_unfolds_a_clause() -> None:
    printed = run("--why", "318.2", TEXT).stdout
    assert printed.startswith("Why 318.2 is open")
    for element in ("crossing", "state_border", "prior_agreement", "violence", "asylum"):
        assert f"\n{element}: " in printed


def test_why_of_nothing_known_names_the_nearest() -> None:
    ran = run("--why", "croossing", TEXT)
    assert ran.returncode == 2
    assert "crossing" in ran.stderr
