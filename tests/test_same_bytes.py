"""The same input gives the same bytes, whatever order the interpreter keeps its sets in."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

TEXTS = [
    "According to the prosecution, he crossed the border into Iran without a passport, twice.",
    "Accused of calling on viewers to overthrow the government, he denied that he had called on"
    " anybody. The leaflets he handed out in the square urged the south to break away.",
    "По версии следствия, он перешёл границу без паспорта и призывал народ к захвату власти.",
    "O, İrandan Azərbaycana pasportsuz keçib və camaatı hakimiyyəti zorla devirməyə səsləyib.",
]


def match(text: str, seed: str) -> bytes:
    ran = subprocess.run(
        [sys.executable, "-m", "charges", "match", "--json", "--all", text],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    return ran.stdout


@pytest.mark.parametrize("text", TEXTS)
def test_hash_seeds_change_nothing(text: str) -> None:
    assert match(text, "1") == match(text, "2") == match(text, "77")
