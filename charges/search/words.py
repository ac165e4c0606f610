"""Words as search compares them: one plain spelling, forms by language, typing errors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from charges.matching.forms import FORMS
from charges.matching.text import fold

# Numbers keep the dots and hyphens inside them (281.2, 281-1) and lose the marks between thousands
# (1,500). An apostrophe or a soft hyphen inside a word belongs to it.
_TOKEN: Final = re.compile(
    r"\d{1,3}(?:[,\u00a0]\d{3})+(?!\w)|\d+(?:[.-]\d+)+(?!\w)|[^\W_]+(?:['’ʼ‘`\u00ad]+[^\W_]+)*"
)
_AZ_CYRILLIC: Final = frozenset("әғҹҝһөүјӘҒҸҜҺӨҮЈ")
LONGEST_WORD: Final = 60  # longer ones are no words: their forms and errors are not asked for


class Token(NamedTuple):
    """One word of a text: its place, and how it is compared."""

    start: int
    end: int
    plain: str


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """The spelling that is compared: small letters without accents; ə as e, ı as i, ё as е."""
    if word[0].isdigit():
        return word.replace(",", "").replace("\u00a0", "").lower()
    cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in word)
    if cyrillic and not _AZ_CYRILLIC.intersection(word):
        return fold(unicodedata.normalize("NFC", word), "ru")
    word = fold(unicodedata.normalize("NFKC", word), "az")
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))


def tokens(text: str) -> Iterator[Token]:
    """The words of a text, in order."""
    for found in _TOKEN.finditer(text):
        word = plain(found[0])
        if word:
            yield Token(found.start(), found.end(), word)


@lru_cache(maxsize=65536)
def _forms(word: str, language: str) -> frozenset[str]:
    forms = FORMS.get(language)
    return frozenset(forms(word) if forms is not None and len(word) <= LONGEST_WORD else (word,))


def same_word(one: str, other: str, language: str) -> bool:
    """Whether two plain words are forms of one word of the language: 'crossed' and 'crossing'.

    What they share must be a good part of both: the forms that `matching.forms` gives are guesses,
    made to be held against a list of known words.
    """
    if one[:2] != other[:2] or one.isdigit() or other.isdigit():
        return False
    least = max(3, min(len(one), len(other), 5))
    shared = {form.rstrip("*!") for form in _forms(one, language) & _forms(other, language)}
    return any(
        len(form) >= least and form[0] != "~" and _near(form, one) and _near(form, other)
        for form in shared
    )


def _near(form: str, word: str) -> bool:
    """Whether the word may have the form: of a short one, or one changed inside, little is off."""
    off = len(word) - len(form)
    return off <= 2 or (word.startswith(form[:-1]) and (len(form) > 3 or off <= 3))


def errors_allowed(word: str) -> int:
    """How many typing errors are forgiven: one in 4 to 7 letters, two in longer words."""
    if len(word) < 4 or len(word) > LONGEST_WORD or not word.isalpha():
        return 0
    return 1 if len(word) < 8 else 2


def distance(typed: str, word: str, most: int, prefix: bool = False) -> int:
    """How many typing errors lead from `typed` to `word`; `most + 1` where there are more.

    An error is a letter too much, too few, a wrong one, or two swapped. With `prefix` the word may
    go on behind what was typed.
    """
    if not prefix and abs(len(typed) - len(word)) > most:
        return most + 1
    word = word[: len(typed) + most]
    before: list[int] = []
    row = list(range(len(word) + 1))
    for i, letter in enumerate(typed, 1):
        before, last, row = row, before, [i]
        for j, other in enumerate(word, 1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and typed[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(min(row) if prefix else row[-1], most + 1)
