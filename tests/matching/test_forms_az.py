"""Azerbaijani word forms: which words meet, which verbs are negative, which only sound so."""

from __future__ import annotations

import pytest

from charges.matching import forms
from charges.matching.text import fold


def plain(word: str) -> str:
    return fold(word, "az")


def key(word: str) -> str:
    """What a word of the words file is kept under."""
    return forms.dictionary_key(plain(word), "az")


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("bütövlüyünün", "bütövlük"),
        ("bütövlüyünə", "bütövlük"),
        ("şəkli", "şəkil"),
        ("oğlu", "oğul"),
        ("hakimiyyəti", "hakimiyyət"),
        ("sərhədini", "sərhəd"),
        ("sərhədlərimizi", "sərhəd"),
        ("pasportunu", "pasport"),
        ("pasportsuz", "pasport"),
        ("vərəqələri", "vərəqə"),
        ("çağırışlarında", "çağırış"),
        ("sığınacağa", "sığınacaq"),
        ("torpağına", "torpaq"),
        ("uşaqlarımızı", "uşaq"),
        ("keçmişdir", "keçmək"),
        ("keçərək", "keçmək"),
        ("keçərkən", "keçmək"),
        ("keçəndə", "keçmək"),
        ("keçdiyini", "keçmək"),
        ("keçməklə", "keçmək"),
        ("keçməsi", "keçmək"),
        ("keçmişlər", "keçmək"),
        ("keçəcəyini", "keçmək"),
        ("çağırırdı", "çağırmaq"),
        ("çağırmışdır", "çağırmaq"),
        ("çağırılırdı", "çağırılmaq"),
        ("yaymışlar", "yaymaq"),
        ("ayrılsın", "ayrılmaq"),
        ("səsləyib", "səsləmək"),
        ("saxlanılıb", "saxlanılmaq"),
        ("üzərək", "üzmək"),
        ("keçməyib", "keçməmək"),
        ("çağırmamışam", "çağırmamaq"),
        ("göstərmədən", "göstərməmək"),
        ("olmadığını", "olmamaq"),
    ],
)
def test_a_form_leads_to_its_word(form: str, word: str) -> None:
    assert key(word) in forms.azerbaijani(plain(form))


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("keçmədi", "keçməmək"),
        ("keçmir", "keçməmək"),
        ("keçmirdilər", "keçməmək"),
        ("keçməyib", "keçməmək"),
        ("keçməmişdir", "keçməmək"),
        ("keçməz", "keçməmək"),
        ("keçmədən", "keçməmək"),
        ("keçməyən", "keçməmək"),
        ("keçmədiyini", "keçməmək"),
        ("çağırmamışam", "çağırmamaq"),
        ("çağırmırıq", "çağırmamaq"),
        ("çağırmasın", "çağırmamaq"),
        ("olmayıb", "olmamaq"),
        ("olmamışdır", "olmamaq"),
        ("yaymayaraq", "yaymamaq"),
    ],
)
def test_a_negative_form_is_the_negative_verb(form: str, word: str) -> None:
    found = forms.azerbaijani(plain(form))
    assert key(word) in found
    assert "~madi" in found
    assert forms.azerbaijani_negative(plain(form), key(word).rstrip("!"))


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("keçməyə", "keçmək"),
        ("keçmək", "keçmək"),
        ("keçməkdə", "keçmək"),
        ("keçmiş", "keçmək"),
        ("keçməsi", "keçmək"),
        ("keçməsini", "keçmək"),
        ("keçməli", "keçmək"),
        ("çağırmağa", "çağırmaq"),
        ("çağırmaqda", "çağırmaq"),
        ("çağırması", "çağırmaq"),
    ],
)
def test_a_verbal_noun_is_not_negative(form: str, verb: str) -> None:
    assert not forms.azerbaijani_negative(plain(form), key(verb))
    assert key(verb) + "!" not in forms.azerbaijani(plain(form))


@pytest.mark.parametrize("word", ["məmur", "məmurdur", "təmir", "dəmir", "kömür", "namaz"])
def test_a_noun_that_sounds_negative_is_not(word: str) -> None:
    assert "~madi" not in forms.azerbaijani(plain(word))


@pytest.mark.parametrize(
    ("form", "of"),
    [
        ("keçməyə", "~mağa"),
        ("qoparmağa", "~mağa"),
        ("çağırmaqda", "~maqda"),
        ("devirməkdə", "~maqda"),
        ("keçməsi", "~ması"),
        ("keçdiyini", "~ması"),
        ("keçdiyi", "~ması"),
        ("tutmağı", "~mağı"),
        ("devirməyi", "~mağı"),
    ],
)
def test_classes_of_verbal_nouns(form: str, of: str) -> None:
    assert plain(of) in forms.azerbaijani(plain(form))


@pytest.mark.parametrize("word", ["məhkəməyə", "məhkəməsi", "nəğməsi", "firmaya", "kəlməsi"])
def test_a_noun_is_no_verbal_noun(word: str) -> None:
    assert not [form for form in forms.azerbaijani(plain(word)) if form.startswith("~")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sərhəd", "sərhədçi"),  # the border does not lead to the border guard
        ("get", "getmir"),
        ("şəkil", "şəkər"),
        ("keçmək", "keçi"),
        ("üz", "üzv"),
    ],
)
def test_words_that_only_look_alike_do_not_meet(one: str, other: str) -> None:
    assert key(other) not in forms.azerbaijani(plain(one))


def test_no_form_is_shorter_than_two_letters() -> None:
    for word in ("keçmişlərdir", "aya", "da", "sərhədlərimizdəkilərdən"):
        assert all(len(form) >= 2 for form in forms.azerbaijani(plain(word)))
