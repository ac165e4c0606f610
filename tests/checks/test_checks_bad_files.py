"""Each file of tests/bad/ gives exactly the problems that stand in the .problems file beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from charges.checks.run import RULES, check_file
from charges.law.library import Library
from charges.law.load import read_code

TESTS = Path(__file__).parents[1]
BAD = TESTS / "bad"
FILES = sorted(path for path in BAD.rglob("*.yaml") if path.stem != "apples")
LAW = Library(read_code(str(TESTS / "law" / "sound.yaml")))


def problems(path: Path) -> list[str]:
    report = check_file(str(path), path.read_bytes(), LAW)
    return [str(problem).replace(f"{BAD}/", "") for problem in report.problems]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(BAD)))
def test_a_bad_file_gives_its_problems(path: Path) -> None:
    if path.stem.startswith("syntax_") and not yaml.__with_libyaml__:
        pytest.skip("the other parser words its complaints otherwise")
    expected = path.with_suffix(".problems").read_text(encoding="utf-8").splitlines()
    assert problems(path) == expected
    assert expected


def test_the_words_that_the_bad_files_bring_are_sound() -> None:
    assert problems(BAD / "words" / "apples.yaml") == []


def test_the_sound_file_with_its_words_is_sound(tmp_path: Path) -> None:
    text = (TESTS / "law" / "sound.yaml").read_text(encoding="utf-8")
    named = text.replace("\narticles:", f"\nwords: [{BAD / 'words' / 'apples.yaml'}]\narticles:")
    (tmp_path / "sound.yaml").write_text(named, encoding="utf-8")
    report = check_file(str(tmp_path / "sound.yaml"), named.encode())
    assert report.problems == () and (report.clauses, report.words) == (2, 1)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_a_rule_is_its_own_manual_page(rule: object) -> None:
    page = rule.__doc__ or ""
    first, snippets = page.split("\n")[0], re.split(r"^(Passes|Fails)", page, flags=re.M)[1:]
    assert first.endswith(".") and snippets[0] == "Passes" and "Fails" in snippets
    for text in snippets[1::2]:
        blocks = re.findall(r"(?:^    .*\n|^\n(?=    ))+", text, re.M)
        assert blocks
        for block in "".join(blocks).strip("\n").split("\n\n"):
            yaml.compose(block)  # a snippet that is no YAML would mislead its reader


def test_each_rule_has_a_file_that_fails_it() -> None:
    told = "".join(path.with_suffix(".problems").read_text(encoding="utf-8") for path in FILES)
    for words in (
        "but its quotation says", "but there is no `min`",  # figures
        "which is in force only since", "which ended",  # periods
        "no clause asks for", "there is no words file",  # references
        "no source here is a code",  # sources
        "as the template had it",  # placeholders
        "no cue shows the element",  # cues_missing
        "which the law does not have", "there is no act",  # cues_unknown
        "does not even find its own words", "is always blocked, by",  # cues_silent
        "adds nothing to line",  # cues_twice
        "which the same words in line",  # cues_clash
        "where shown is expected", "cannot be matched",  # examples
        "no version is in force from", "this is no question",  # as the file is read
    ):  # fmt: skip
        assert words in told, words


def test_all_problems_stand_in_one_report(tmp_path: Path) -> None:
    words = (BAD / "words" / "keys.yaml").read_text(encoding="utf-8")
    (tmp_path / "words.yaml").write_text(words, encoding="utf-8")
    text = (BAD / "check_figures.yaml").read_text(encoding="utf-8")
    text = text.replace("words/apples.yaml", "words.yaml").replace("restated_note", "restated_not")
    path = tmp_path / "mine.yaml"
    report = check_file(str(path), text.encode())
    named = [(Path(p.file).name, p.message.split(" ")[0]) for p in report.problems]
    assert ("mine.yaml", "this") in named  # the law is unsound,
    assert ("mine.yaml", "`min`") in named  # its figures are held against their quotations,
    assert ("words.yaml", "plucked:") in named  # and its words are read
    assert len(set(report.problems)) == len(report.problems)
