"""Words files of a user's own: what they add, what they switch off, what is wrong with them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from charges import load
from charges.errors import InputError
from charges.law.data import load_library
from charges.matching.lexicon import compiled, lexicon
from charges.matching.match import match
from charges.matching.ownwords import own_acts, own_files, reading
from charges.matching.tables import acts
from charges.statutes import Statutes

BASE = """\
id: testland
title: {en: Penal Code of Testland}
country: {en: Testland}
restated_note: {en: restated}
where: Gazette
words: [words.yaml]
articles:
  - number: 10
    title: {en: Picking apples}
    elements:
      - id: picking
        kind: conduct
        label: {en: picking}
        question: {en: "Did the person pick an apple?"}
        explanation: {en: Taking it from the tree.}
        term: ~
        basis: {sources: [code], certainty: text}
    clauses:
      - number: 10.1
        title: {en: Picking apples}
        restated: {en: Apples may not be picked.}
        basis: {sources: [code], certainty: text}
        versions:
          - since: 1990-01-01
            law: Law 1
            change: {en: The code takes effect.}
            requires: picking
            sentence:
              - kind: fine
                max: {amount: 9, unit: crown}
                basis: {sources: [code], certainty: text}
            basis: {sources: [code], certainty: text}
sources:
  - {id: code, kind: code, title: Penal Code of Testland}
"""
WORDS = """\
language: en
groups:
  fruit: apple / pear
cues:
  - id: picked
    shows: picking
    say: pick .. {fruit}
acts:
  picking:
    anchor: picking
    like: crossing
"""


def statutes(folder: Path, words: str = WORDS) -> Statutes:
    (folder / "statutes.yaml").write_text(BASE, encoding="utf-8")
    (folder / "words.yaml").write_text(words, encoding="utf-8")
    return load(folder / "statutes.yaml")


def fired(folder: Path, words: str, text: str) -> set[str]:
    """The ids of the cues that fire in `text` where these words come after those of charges."""
    path = folder / "own.yaml"
    path.write_text(words, encoding="utf-8")
    library = load_library()
    with reading([str(path)]):
        result = match(type(library)(library.code, (str(path),)), text)
    return {e.cue for row in result.clauses for f in row.elements for e in f.evidence}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("She picked a red apple.", "made_out"),
        ("She picked a red pen.", "open"),
        ("She did not pick an apple.", "not_made_out"),
        ("She planned to pick an apple.", "open"),
        ("If she picks an apple, call me.", "open"),
    ],
)
def test_a_statutes_file_brings_its_words(tmp_path: Path, text: str, outcome: str) -> None:
    (clause,) = statutes(tmp_path).match(text).clauses
    assert clause.outcome == outcome


def test_without_them_it_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "statutes.yaml").write_text(BASE.replace("words: [words.yaml]\n", ""))
    assert load(tmp_path / "statutes.yaml").match("She picked an apple.").clauses[0].silent


def test_the_words_of_one_file_are_no_words_of_another(tmp_path: Path) -> None:
    mine = statutes(tmp_path)
    seen: list[str] = []

    def ours() -> None:
        seen.extend(load().match("She picked an apple on the border.").best)
        seen.extend(rule.id for rule in lexicon("en").rules if rule.id == "picked")

    with reading(mine.library.words):
        thread = threading.Thread(target=ours)
        thread.start()
        thread.join()
        assert "picking" in acts()
    assert seen == [] and own_files() == () and "picking" not in acts()


def test_an_edit_is_seen_in_the_same_process(tmp_path: Path) -> None:
    mine = statutes(tmp_path)
    assert mine.match("She plucked an apple.").clauses[0].outcome == "open"
    (tmp_path / "words.yaml").write_text(WORDS.replace("pick ..", "pick|pluck .."))
    assert mine.match("She plucked an apple.").clauses[0].outcome == "made_out"


CROSSING = "He swam to the far shore and crossed the border of Azerbaijan without a passport."


@pytest.mark.parametrize(
    ("off", "gone"),
    [
        ("off: [without-papers]", {"without-papers"}),
        ("off: all", None),
    ],
)
def test_cues_can_be_switched_off(tmp_path: Path, off: str, gone: set[str] | None) -> None:
    before = fired(tmp_path, "language: en\ncues: []\n", CROSSING)
    after = fired(tmp_path, f"language: en\n{off}\n", CROSSING)
    families = {cue.partition(":")[0] for cue in before - after}
    assert after < before
    assert families == gone if gone else after == set()


@pytest.mark.parametrize("quotes", ['"', ""])
def test_one_pattern_can_be_switched_off_as_evidence_names_it(tmp_path: Path, quotes: str) -> None:
    words = "language: en\ncues:\n  - id: mine\n    shows: crossing\n    say: zigzag / zag\n"
    (tmp_path / "first.yaml").write_text(words)
    later = f"language: en\noff:\n  - {quotes}mine: zigzag{quotes}\n"
    (tmp_path / "second.yaml").write_text(later)
    with reading([str(tmp_path / "first.yaml"), str(tmp_path / "second.yaml")]):
        cues = {pattern.cue for pattern in lexicon("en").patterns}
    assert "mine: zag" in cues and "mine: zigzag" not in cues


def test_a_group_of_ones_own_leaves_that_of_charges_as_it_is(tmp_path: Path) -> None:
    words = (
        "language: en\ngroups:\n  border: fence\ncues:\n"
        "  - id: mine\n    shows: crossing\n    say: waltz {border}\n"
    )
    assert "mine: waltz {border}" in fired(tmp_path, words, "He waltzed the fence to Georgia.")
    assert "mine: waltz {border}" not in fired(tmp_path, words, "He waltzed the border to Georgia.")
    crossed = fired(tmp_path, words, "He crossed the frontier of Azerbaijan.")
    assert any(cue.startswith("crossed-border") for cue in crossed)


def test_a_group_of_charges_may_be_used(tmp_path: Path) -> None:
    words = "language: en\ncues:\n  - id: mine\n    shows: crossing\n    say: waltz {border}\n"
    assert "mine: waltz {border}" in fired(tmp_path, words, "He waltzed the frontier.")


def problems(folder: Path, words: str) -> list[str]:
    path = folder / "own.yaml"
    path.write_text(words, encoding="utf-8")
    with reading([str(path)]), pytest.raises(InputError) as caught:
        compiled("en", own_files())
        own_acts(own_files(), ("en", "az", "ru"))
    return [str(problem).replace(str(path), "own.yaml") for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "- a\n",
            [
                "own.yaml:1:1: this is no words file: write `language: en` and `cues:`;"
                " see docs/words-file.md"
            ],
        ),
        ("cues: []\n", ["own.yaml:1:1: the file does not say its language: add `language: en`"]),
        (
            "language: de\n",
            ['own.yaml:1:11: charges has no words of the language "de": one of en, az, ru'],
        ),
        (
            "language: en\ncuse: []\n",
            ['own.yaml:2:1: a words file has no key "cuse": did you mean cues?'],
        ),
        (
            "language: en\noff: [without-paper]\n",
            [
                "own.yaml:2:7: there is nothing to switch off under 'without-paper':"
                " did you mean without-papers?"
            ],
        ),
        (
            "acts:\n  a: {named: [x]}\n  b: {anchor: x, hang: [y]}\n",
            [
                "own.yaml:2:3: the act a has no anchor: add `anchor:`, the element that tells it",
                'own.yaml:3:18: an act has no key "hang": did you mean hangs?',
            ],
        ),
        (
            "language: en\ncues:\n  - id: mine\n    shows: crossing\n    say: hop {fence}\n",
            ["own.yaml:5:10: mine: 'hop {fence}': unknown group {fence}"],
        ),
        (
            "language: en\ngroups:\n  a: x / {b}\n",
            ["own.yaml:3:10: group {a} uses the unknown group {b}"],
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file(tmp_path: Path, words: str, expected: list[str]) -> None:
    assert problems(tmp_path, words) == expected


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    mine = statutes(tmp_path)
    (tmp_path / "words.yaml").unlink()
    with pytest.raises(InputError, match="there is no such file"):
        mine.match("She picked an apple.")
