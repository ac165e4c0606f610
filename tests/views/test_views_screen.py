"""Outside text made harmless, colours that can be read, bars that can be seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color
from rich.style import Style

from charges.law.model import Basis, Duration, Money, Punishment
from charges.views import sentence
from charges.views.plain import harmless, one_line, shortened
from charges.views.screen import STYLES, Screen

BASIS = Basis(("code-2023",), "text")


def years(low: int | None, high: int) -> Punishment:
    least = None if low is None else Duration(years=low)
    return Punishment("imprisonment", least, Duration(years=high), None, BASIS)


def fine(low: int, high: int, unit: str = "manat") -> Punishment:
    return Punishment("fine", Money(low, unit), Money(high, unit), None, BASIS)


@given(st.text())
def test_harmless_text_has_no_control_and_keeps_every_offset(text: str) -> None:
    safe = harmless(text)
    assert len(safe) == len(text)
    assert not any(
        c != "\n" and (ord(c) < 32 or 127 <= ord(c) < 160 or "\u202a" <= c <= "\u202e")
        for c in safe
    )
    safe.encode("utf-8")


def test_an_escape_becomes_a_sign() -> None:
    assert harmless("\x1b[31m\x07\x7f\u202e\ud800") == "␛[31m␇␡\ufffd\ufffd"


def test_one_line_and_shortened() -> None:
    assert one_line(" a\n\tb\x1b ") == "a b␛"
    assert shortened("He crossed the border", 11) == "He crossed…"
    assert shortened("He crossed", 10) == "He crossed"


def luminance(colour: Color) -> float:
    def part(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = colour.get_truecolor()
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)


@pytest.mark.parametrize("name", [n for n, words in STYLES.items() if "color(" in words])
def test_a_colour_reads_on_white_and_on_black(name: str) -> None:
    colour = Style.parse(STYLES[name]).color
    assert colour is not None
    light = luminance(colour)
    assert 1.05 / (light + 0.05) >= 3.5  # on white
    assert (light + 0.05) / 0.05 >= 3.5  # on black


def test_a_blank_is_never_doubled_nor_first_nor_last() -> None:
    screen = Screen()
    screen.blank()
    screen.say("one")
    screen.blank()
    screen.blank()
    screen.say("two", first="  ")
    screen.blank()
    assert screen.text() == "one\n\n  two\n"


@pytest.mark.parametrize(
    ("punishments", "words", "short"),
    [
        ([years(5, 8)], "5 to 8 years of imprisonment", "5 to 8 years"),
        ([years(None, 5)], "up to 5 years of imprisonment", "up to 5 years"),
        ([years(3, 3)], "3 years of imprisonment", "3 years"),
        (
            [fine(1500, 3000), years(None, 2)],
            "up to 2 years of imprisonment, or a fine of 1,500 to 3,000 manats",
            "up to 2 years, or a fine",
        ),
        (
            [fine(200, 500, "conditional_financial_unit")],
            "a fine of 200 to 500 conditional financial units",
            "a fine",
        ),
        (
            [Punishment("imprisonment", Duration(0, 3), Duration(1, 6), None, BASIS)],
            "3 months to 1 year and 6 months of imprisonment",
            "3 months to 1 year and 6 months",
        ),
        ([], "no sentence of its own", ""),
    ],
)
def test_a_sentence_in_words(punishments: list[Punishment], words: str, short: str) -> None:
    assert sentence.words(punishments) == words
    assert sentence.short(punishments) == short


def test_a_bar_lies_under_its_years() -> None:
    screen = Screen(80)
    sentence.bars(screen, [("", [years(5, 8), fine(1500, 3000)])], 12)
    numbers, axis, bar, money = screen.text().splitlines()
    assert axis.index("├") == numbers.index("0")
    for year in ("2", "4", "10", "12"):
        assert axis[numbers.index(year)] in "┼┤"
    per_year = (axis.index("┤") - axis.index("├")) // 12
    assert bar.index("█") == axis.index("├") + 5 * per_year
    assert bar.count("█") == 3 * per_year
    assert bar.endswith("5 to 8 years") and money.endswith("1,500 to 3,000 manats")
    assert len(bar) <= 80


def test_a_scale_has_room_for_every_sentence() -> None:
    assert sentence.scale_of([[years(5, 8)], [years(7, 12)]]) == 12
    assert sentence.scale_of([[years(12, 20)]]) == 20
    assert sentence.scale_of([[fine(1, 2)]]) == 1


@pytest.mark.parametrize("width", [1, 40, 80, 120, 999])
def test_a_long_sentence_still_fits(width: int) -> None:
    screen = Screen(width)
    sentence.bars(screen, [("281.3", [years(7, 25)])], 25)
    assert all(len(line) <= max(40, min(width, 120)) for line in screen.text().splitlines())
