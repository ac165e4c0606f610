"""A language of a few words, so that a test depends on no word of the real files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from charges.law.data import data_dir
from charges.matching.lexicon import Lexicon
from charges.matching.lexicon import compiled as compile_words

from .helpers import CONTEXT, WORDS, Compile


@pytest.fixture
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Compile:
    """A function that compiles two files of a language of its own."""
    for folder in ("words", "context"):
        (tmp_path / folder).mkdir()
    for name in ("context/effects.yaml", "words/languages.yaml"):
        shutil.copy(Path(data_dir(), name), tmp_path / name)
    monkeypatch.setattr("charges.law.data.data_dir", lambda: str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def make(words: str = WORDS, context: str = CONTEXT) -> Lexicon:
        (tmp_path / "words" / "en.yaml").write_text(words, encoding="utf-8")
        (tmp_path / "context" / "en.yaml").write_text(context, encoding="utf-8")
        return compile_words.__wrapped__("en", ())

    return make
