"""The notes below a result: what could not be used, and which of it made the result empty."""

from __future__ import annotations

import pytest

from tests.matching.helpers import outcome, result

CROSSED = "Ali walked over the border into Iran without a passport."


def notes(text: str) -> str:
    return " | ".join(result(text).notes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ich bin froh und er hat keinen Hund.", "in no language that the words files know"),
        (CROSSED + " Er hatte auch keinen Ausweis dabei.", "Er hatte auch keinen"),
        ("Ο άνθρωπος πέρασε τα σύνορα.", "in no language that the words files know"),
        ("She bought a crosing.", "\u201ccrosing\u201d may be meant for \u201ccrossing\u201d"),
        ("She bought bread.", "no expression that the words files know"),
        ("He crossed the border into Iran. He had no passport.", "does not say before it who"),
    ],
)
def test_what_could_not_be_used_is_said(text: str, said: str) -> None:
    assert said in notes(text)


@pytest.mark.parametrize(
    "text",
    [
        CROSSED,
        CROSSED + " He had no visa.",  # the pronoun has its name before it
        "Москва, Тбилиси, Баку, Ереван, Стамбул, Тегеран.",  # names need no small words
        "Azərbaycan, Gürcüstan, Türkiyə, İran, Rusiya.",
    ],
)
def test_nothing_is_said_where_nothing_was_lost(text: str) -> None:
    said = notes(text)
    assert "language" not in said and "does not say" not in said and "meant for" not in said


def test_a_word_that_was_read_as_another_is_named_where_it_counts() -> None:
    text = "He crossed the fronteir into Iran without a passport."
    assert outcome(text, "318.1") == "made_out"
    assert "\u201cfronteir\u201d was read as \u201cfrontier\u201d" in notes(text)
    # a misspelt word that took part in nothing is no matter
    assert "pictuer" not in notes(text + " The pictuer fell.")
