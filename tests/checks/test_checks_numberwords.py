"""Numbers said in words, in three languages: what is spelled is read back."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.checks.numberwords import figures, languages

EN = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
EN += " sixteen seventeen eighteen nineteen"
EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
AZ = "sıfır bir iki üç dörd beş altı yeddi səkkiz doqquz"
AZ_TENS = "on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan"
RU = "ноль одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати"
RU += " тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати"
RU_TENS = "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста"
RU_HUNDREDS = "ста двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот"


def english(number: int) -> str:
    if number >= 1000:
        rest = f" {english(number % 1000)}" if number % 1000 else ""
        return f"{english(number // 1000)} thousand{rest}"
    if number >= 100:
        rest = f" and {english(number % 100)}" if number % 100 else ""
        return f"{EN.split()[number // 100]} hundred{rest}"
    if number < 20:
        return EN.split()[number]
    rest = f"-{EN.split()[number % 10]}" if number % 10 else ""
    return EN_TENS.split()[number // 10 - 2] + rest


def azerbaijani(number: int) -> str:
    if number >= 1000:
        head = "" if number < 2000 else azerbaijani(number // 1000) + " "
        return f"{head}min {azerbaijani(number % 1000) if number % 1000 else ''}".strip()
    if number >= 100:
        head = "" if number < 200 else azerbaijani(number // 100) + " "
        return f"{head}yüz {azerbaijani(number % 100) if number % 100 else ''}".strip()
    tens = AZ_TENS.split()[number // 10 - 1] if number >= 10 else ""
    ones = AZ.split()[number % 10] if number % 10 else ""
    return f"{tens} {ones}".strip()


def russian(number: int) -> str:
    """In the genitive: 'до двадцати пяти'."""
    if number >= 1000:
        head = "тысячи" if number < 2000 else russian(number // 1000) + " тысяч"
        return f"{head} {russian(number % 1000) if number % 1000 else ''}".strip()
    if number >= 100:
        rest = russian(number % 100) if number % 100 else ""
        return f"{RU_HUNDREDS.split()[number // 100 - 1]} {rest}".strip()
    if number < 20:
        return RU.split()[number]
    rest = RU.split()[number % 10] if number % 10 else ""
    return f"{RU_TENS.split()[number // 10 - 2]} {rest}".strip()


SPELLED = {"en": english, "az": azerbaijani, "ru": russian}
UNITS = {"en": "years", "az": "ilədək", "ru": "лет"}
OFTEN = (*range(1, 26), 50, 100, 200, 500, 600, 1000, 1500, 3000, 20000)


def test_every_language_of_the_cues_has_its_numbers() -> None:
    assert set(languages()) == set(SPELLED)


@pytest.mark.parametrize("language", SPELLED)
@pytest.mark.parametrize("number", OFTEN)
def test_a_number_of_the_law_is_read(number: int, language: str) -> None:
    (found,) = figures(SPELLED[language](number), language)
    assert found.value == number and found.unit == ""


@given(st.sampled_from(sorted(SPELLED)), st.integers(1, 999_999))
def test_any_number_is_read(language: str, number: int) -> None:
    (found,) = figures(f"{SPELLED[language](number)} {UNITS[language]}", language)
    assert (found.value, found.unit) == (number, "years")


RANGES = {"en": "from {} to {} years", "az": "{} ildən {} ilədək", "ru": "от {} до {} лет"}


@given(st.sampled_from(sorted(SPELLED)), st.integers(1, 30_000), st.integers(1, 30_000))
def test_a_range_is_two_numbers(language: str, least: int, most: int) -> None:
    spell = SPELLED[language]
    found = figures(RANGES[language].format(spell(least), spell(most)), language)
    assert [(one.value, one.unit) for one in found] == [(least, "years"), (most, "years")]


@given(st.sampled_from(sorted(SPELLED)), st.text(max_size=60))
def test_no_text_is_too_much(language: str, words: str) -> None:
    for one in figures(words, language):
        assert one.value >= 0


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("beş ildən səkkiz ilədək müddətə azadlıqdan məhrum etmə", "az", "5 years, 8 years"),
        ("BEŞ İLƏDƏK", "az", "5 years"),
        ("bes ilden sekkiz iledek", "az", "5 years, 8 years"),  # typed without diacritics
        ("min beş yüz manatdan üç min manatadək", "az", "1500, 3000"),
        ("iki yüz mislindən beş yüz mislinədək", "az", "200, 500"),
        ("beşdən səkkizədək il", "az", "5 years, 8 years"),
        ("bir il yarım", "az", "3/2 years"),
        ("bir il altı aydan", "az", "1 years, 6 months"),
        ("от пяти до восьми лет", "ru", "5 years, 8 years"),
        ("от одной тысячи пятисот до трёх тысяч манатов", "ru", "1500, 3000"),
        ("до года", "ru", "1 years"),
        ("до полутора лет", "ru", "3/2 years"),
        ("до двух с половиной лет", "ru", "5/2 years"),
        ("от 8 000 до 12 000 манатов", "ru", "8000, 12000"),
        ("five to eight years", "en", "5 years, 8 years"),
        ("up to a year", "en", "1 years"),
        ("a year and a half", "en", "3/2 years"),
        ("half a year to two and a half", "en", "1/2 years, 5/2 years"),
        ("two and a half years", "en", "5/2 years"),
        ("two years and six months", "en", "2 years, 6 months"),
        ("twenty-five years", "en", "25 years"),
        ("fifteen hundred crowns", "en", "1500"),
        ("two years, or five crowns", "en", "2 years, 5"),
        ("1,500 to 3,000 manats", "en", "1500, 3000"),
        ("2.5 years", "en", "5/2 years"),
        ("üç aydan … on beş", "az", "3 months, 15"),  # the unit is left out
        ("imprisonment for life", "en", ""),
        ("fünf bis acht Jahre", "de", ""),
    ],
)
def test_a_quotation(words: str, language: str, expected: str) -> None:
    found = figures(words, language)
    assert ", ".join(f"{one.value} {one.unit}".strip() for one in found) == expected
    assert all(isinstance(one.value, Fraction) for one in found)
