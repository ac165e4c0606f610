"""Word forms: what a word of the text may come from, and what it may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.matching import forms
from charges.matching.lexicon import lexicon
from charges.matching.text import fold

from .helpers import Compile, wrong


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("crosses", "cross"),
        ("crossed", "cross"),
        ("crossing", "cross"),
        ("carries", "carry"),
        ("carried", "carry"),
        ("stopped", "stop"),
        ("stopping", "stop"),
        ("waded", "wade"),
        ("wading", "wade"),
        ("lying", "lie"),
        ("borders", "border"),
        ("passes", "pass"),
        ("organize", "organise"),
        ("organized", "organise"),
        ("organization", "organisation"),
        ("labored", "labour"),
        ("neighboring", "neighbouring"),
    ],
)
def test_english_forms_lead_to_their_word(word: str, lemma: str) -> None:
    assert lemma in forms.english(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("cross", "cros"),  # no plural
        ("red", "r"),
        ("sing", "s"),
        ("bring", "br"),  # nothing is left of it that could be a word
        ("doctor", "doctour"),
        ("border", "bord"),
    ],
)
def test_english_forms_do_not_lead_elsewhere(word: str, other: str) -> None:
    assert other not in forms.english(word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("граница", "границу"),
        ("граница", "границы"),
        ("граница", "границами"),
        ("документ", "документов"),
        ("паспорт", "паспорта"),
        ("призвать", "призвал"),
        ("незаконно", "незаконный"),
    ],
)
def test_russian_forms_meet_in_their_stem(one: str, other: str) -> None:
    key = forms.dictionary_key(one, "ru")
    assert key in forms.russian(fold(other, "ru"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("граница", "гранит"),
        ("страна", "странница"),
        pytest.param("виза", "визит", marks=wrong("the stemmer takes визит for виза")),
        ("призыв", "призрак"),
        ("пост", "постель"),
    ],
)
def test_russian_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert forms.dictionary_key(one, "ru") not in forms.russian(fold(other, "ru"))


def test_a_russian_stem_never_meets_a_whole_word() -> None:
    # 'мир' is a word, and the stem of 'миру': the star keeps '=мир' from 'миру'.
    assert forms.dictionary_key("мир", "ru") == "мир*"
    assert "мир" not in forms.russian("миру")


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("went", "go"), ("swam", "swim"), ("stole", "steal"), ("crept", "creep"), ("told", "tell")],
)
def test_irregular_forms_stand_in_the_words_file(word: str, lemma: str) -> None:
    assert lemma in lexicon("en").symbols(word)


def test_irregular_forms_do_not_turn_round() -> None:
    assert "went" not in lexicon("en").symbols("go")


LONG_WORDS = """
language: en
forgiven: territorial government checkpoint encounter border
not_misspelt: counter
cues:
  - id: long
    shows: crossing
    say: territorial / government / checkpoint / encounter / border / guard
"""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("teritorial", {"territorial"}),  # a letter left out
        ("goverment", {"government"}),
        ("governnment", {"government"}),  # a letter too many
        ("govermnent", {"government"}),  # two that changed places
        ("guvernment", {"government"}),  # another letter
        ("boarder", {"border"}),
        ("checkpoints", {"checkpoint"}),  # a form, no error
        ("teritorail", set()),  # two errors are too many
        ("govermet", set()),
        ("order", set()),  # short words are never corrected
        ("guarb", set()),
        ("counter", set()),  # nor are those that the file names
        ("recounter", set()),
    ],
)
def test_one_typing_error_in_a_long_word_is_read_over(
    compiled: Compile, typed: str, meant: set[str]
) -> None:
    assert set(compiled(LONG_WORDS).symbols(typed)) == meant


@pytest.mark.parametrize(
    "word", ["county", "counter", "former", "brother", "bored", "boat", "corner", "planet", "ant"]
)
def test_a_common_word_is_never_corrected_into_a_cue(word: str) -> None:
    assert lexicon("en").nearly(word) == ()


def test_a_very_long_word_is_none_of_ours() -> None:
    assert lexicon("en").symbols("border" * 40) == ()


@pytest.mark.parametrize(
    ("number", "groups"),
    [
        ("1", {"{number}", "{day}"}),
        ("2", {"{number}", "{few}", "{day}"}),
        ("20", {"{number}", "{few}", "{day}"}),
        ("21", {"{number}", "{day}"}),
        ("32", {"{number}"}),
        ("1945", {"{number}", "{year}", "{old_year}"}),
        ("1946", {"{number}", "{year}"}),
        ("1205", {"{number}", "{old_year}"}),
        ("1200", {"{number}"}),
        ("2016", {"{number}", "{year}"}),
    ],
)
def test_what_a_number_may_be(number: str, groups: set[str]) -> None:
    built_in = {"{number}", "{few}", "{day}", "{year}", "{old_year}"}
    assert built_in & set(lexicon("en").symbols(number)) == groups


@given(st.text(min_size=1, max_size=40).map(lambda t: fold(t, "en")).filter(bool))
def test_any_word_has_itself_among_its_english_forms(word: str) -> None:
    assert word in forms.english(word)


@pytest.mark.parametrize("language", ["az", "ru"])
@given(st.text(min_size=1, max_size=20))
def test_no_word_is_too_strange_for_its_forms(language: str, text: str) -> None:
    word = fold(text, language)
    if word:
        assert word in forms.FORMS[language](word)


@given(st.text("aeiouy", min_size=1, max_size=300))
def test_the_forms_of_a_long_word_stay_few(word: str) -> None:
    assert len(forms.english(word)) < 30
    assert len(forms.azerbaijani(word)) < 40 * len(word)


@pytest.mark.parametrize("language", ["en", "ru", "az"])
def test_a_word_of_which_folding_leaves_nothing_stands_for_nothing(language: str) -> None:
    assert lexicon(language).symbols(fold("\u02bc", "az")) == ()
