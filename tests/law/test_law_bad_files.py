"""Each file of tests/bad/ gives exactly the problems that stand in the .problems file beside it."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest
import yaml

from charges.errors import InputError, Problem
from charges.law.load import code_from, read_code
from charges.law.read import MAX_PROBLEMS

BAD = Path(__file__).parent.parent / "bad"
SOUND = Path(__file__).parent / "sound.yaml"


# What begins with `check_` can be read as law; its faults are found by the checks alone.
@pytest.mark.parametrize(
    "path",
    [path for path in sorted(BAD.glob("*.yaml")) if not path.stem.startswith("check_")],
    ids=lambda path: path.stem,
)
def test_a_bad_file_gives_its_problems(path: Path) -> None:
    if path.stem.startswith("syntax_") and not yaml.__with_libyaml__:
        pytest.skip("the other parser words its complaints otherwise")
    code, problems = code_from(path.read_bytes(), path.name)
    expected = path.with_suffix(".problems").read_text(encoding="utf-8").splitlines()
    assert code is None
    assert [str(problem) for problem in problems] == expected


def test_every_bad_file_has_its_problems_and_none_is_left_over() -> None:
    assert {p.stem for p in BAD.glob("*.yaml")} == {p.stem for p in BAD.glob("*.problems")}
    assert len(list(BAD.glob("*.yaml"))) > 20


def test_the_sound_file_is_sound() -> None:
    code, problems = code_from(SOUND.read_bytes(), "sound.yaml")
    assert problems == ()
    assert code is not None and [c.number for c in code.articles[0].clauses] == ["10.1", "10.2"]


def test_all_problems_are_raised_at_once() -> None:
    path = str(BAD / "unknown_keys.yaml")
    with pytest.raises(InputError) as caught:
        read_code(path)
    assert len(caught.value.problems) == 4
    assert caught.value.message.startswith(f"{path}: 4 problems; the first: {path}:6:1: ")


def test_a_single_problem_is_the_message() -> None:
    path = str(BAD / "open_without_doubt.yaml")
    with pytest.raises(InputError) as caught:
        read_code(path)
    assert caught.value.message == (
        f"{path}:63:49: this fact is open, but the file does not say what is open"
    )
    assert caught.value.hint == "add `note:` with the doubt"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "f: the file is empty: see docs/statutes-file.md"),
        (b"# only a comment\n", "f: the file is empty: see docs/statutes-file.md"),
        (b"a: \xff\n", "f:1:4: byte 0xff is no part of UTF-8 text: save the file as UTF-8"),
        (
            "a: é\nb: ".encode() + b"\xe9",
            "f:2:4: byte 0xe9 is no part of UTF-8 text: save the file as UTF-8",
        ),
        ("a: b".encode("utf-16"), "f:1:1: the file is in UTF-16: save it as UTF-8"),
        (b"id: a\nwhere: x\x00y\n", "f:2:9: the character U+0000 is not allowed: remove it"),
        (b"id: \x1b[31m\n", "f:1:5: the character U+001B is not allowed: remove it"),
        (
            b"[" * 900,
            "f:1:41: lists and mappings stand in one another more than 40 deep: flatten them",
        ),
        (
            b"? [a]\n: b\n",
            "f:1:3: a key must be a word, not a list or a mapping: write `key: value`",
        ),
    ],
)
def test_what_is_no_yaml_text_at_all(data: bytes, expected: str) -> None:
    code, problems = code_from(data, "f")
    assert code is None
    assert expected in [str(problem) for problem in problems]


def test_no_depth_is_too_much_for_the_reader() -> None:
    # Where the fault is noticed depends on how far PyYAML reads ahead; what is said does not.
    code, problems = code_from(b"[" * 100_000, "f")
    assert code is None
    assert [(p.message, p.remedy) for p in problems] == [
        ("lists and mappings stand in one another more than 40 deep", "flatten them")
    ]


def test_a_yaml_bomb_is_refused_before_it_is_followed() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    names = "abcdefghi"
    for before, name in itertools.pairwise(names):
        lines.append(f"{name}: &{name} [" + ", ".join([f"*{before}"] * 9) + "]")
    code, problems = code_from("\n".join(lines).encode(), "bomb.yaml")
    assert code is None
    told = [str(problem) for problem in problems]
    assert "bomb.yaml:1:4: the anchor &a is not allowed: remove it" in told
    assert "bomb.yaml:2:8: the alias *a is not allowed: write the words out here" in told


def test_a_file_of_nothing_but_faults_ends_soon() -> None:
    data = "".join(f"key{n}: x\n" for n in range(100_000)).encode()
    code, problems = code_from(data, "f")
    assert code is None
    assert len(problems) == MAX_PROBLEMS + 1
    assert "more than 200 problems; the rest is not shown" in [p.message for p in problems]


def _raised(path: str) -> Problem:
    with pytest.raises(InputError) as caught:
        read_code(path)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    missing = str(tmp_path / "none.yaml")
    assert _raised(missing) == Problem(
        missing, 0, 0, "there is no such file", "check the name and the folder"
    )
    assert _raised(str(tmp_path)) == Problem(
        str(tmp_path), 0, 0, "this is a directory, not a file", "name the file inside it"
    )
    assert _raised("a\0b").message.startswith("the file cannot be read")
    long = tmp_path / "long.yaml"
    long.write_bytes(b"#" * 5_000_001)
    assert _raised(str(long)) == Problem(
        str(long), 0, 0, "the file is longer than 5 MB", "split it"
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.yaml"
    path.write_text("id: x\n")
    path.chmod(0)
    assert _raised(str(path)).message == "the file may not be read"
