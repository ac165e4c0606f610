"""Where words and sentences end, which language speaks, and how a word is compared.

Folding (case, diacritics, broken lines) happens word by word, beside the text, so that a quote is
always the very words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

# A word: letters and digits; an apostrophe or a soft hyphen inside belongs to it, and so does a
# hyphen at the end of a line, where a PDF broke the word. Separators are no word characters, so
# the expression never goes back: its time is linear in the text.
WORD = re.compile(r"[^\W_]+(?:(?:['’ʼ‘`]|\u00ad+|[\u00ad-][ \t]{0,4}\r?\n[ \t]{0,8})[^\W_]+)*")
BROKEN = re.compile(r"[\u00ad-][ \t]{0,4}\r?\n")  # where a word may go on in the next line
# A row of such marks before a space, or a line's end. It begins with a plain set of letters: that
# is what the search for it is fast by.
_SENTENCE_END = re.compile(
    r"[.!?…\n](?:(?<=\n)(?:[ \t]*\n)?|(?<![.!?…].)(?<!\n)[.!?…]*+[)\]\"'»”’“]*(?=\s))", re.DOTALL
)
_PAGE = (60, 120)  # letters in a full line of a page that is broken by its width
_ABBREVIATED = 12  # letters: no abbreviation is longer
_OPENING = "\"'«„“”‘([-–—•"

_LIGATURES = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"})
# Azerbaijani is compared without its diacritics, since half of what people type has none, and
# since that settles the dotted and the dotless i.
_AZ_PLAIN = str.maketrans("əğışçöüâ", "egiscoua")
_AZ_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "q", "ғ": "g", "д": "d", "е": "e", "ә": "e", "ж": "j",
        "з": "z", "и": "i", "ы": "i", "ј": "y", "й": "y", "к": "k", "ҝ": "g", "л": "l", "м": "m",
        "н": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ү": "u",
        "ф": "f", "х": "x", "һ": "h", "ч": "c", "ҹ": "c", "ш": "s", "э": "e", "ю": "yu", "я": "ya",
    }
)  # fmt: skip
_AZ_LETTER = re.compile("[əğışçöüƏĞİŞÇÖÜı]")
_AZ_CYRILLIC_LETTER = re.compile("[әғҹҝһөүјӘҒҸҜҺӨҮЈ]")
_CYRILLIC = re.compile("[А-Яа-яЁё]")


def fold(word: str, language: str) -> str:
    """How a word is compared: lower case, whole lines, plain apostrophes; ё as е, ə as e."""
    if word.isascii() and word.isalpha() and language != "az":
        return word.lower()
    return _folded(word, language)


@lru_cache(maxsize=20_000)
def _folded(word: str, language: str) -> str:
    if "\n" in word:
        word = re.sub(r"[\u00ad-][ \t]*\r?\n[ \t]*", "", word)
    word = word.replace("\u00ad", "").translate(_LIGATURES)
    if language == "az":
        word = word.replace("İ", "i").replace("I", "ı").lower().replace("i̇", "i")
        if any("а" <= letter <= "я" or letter in "әғҹҝһөүј" for letter in word):
            word = word.translate(_AZ_CYRILLIC)
        word = word.translate(_AZ_PLAIN)
        # A proper name takes its endings after an apostrophe: Bakı'nın.
        return re.split("['’ʼ‘`]", word, maxsplit=1)[0]
    word = word.lower().replace("ё", "е")
    for mark in "’ʼ‘`":
        word = word.replace(mark, "'")
    if word.endswith("'s"):
        word = word[:-2]
    return word


def _wrapped(text: str) -> bool:
    """Do the line breaks come from a page's width (a PDF), not from the author?"""
    if text.count("\n") < 3:
        return False
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    longest = max(map(len, lines))
    full = sum(len(line) > 0.7 * longest and line[-1] not in ".!?:…" for line in lines[:-1])
    return longest < 120 and full >= 0.6 * (len(lines) - 1)


def _full(text: str, end: int) -> bool:
    """Is the line that ends at `end` as long as a terminal or a page makes it, and unfinished?

    Then it goes on in the next, which may begin with a name: 'got into | Iran without a visa'.
    """
    begin = text.rfind("\n", max(0, end - _PAGE[1] - 1), end) + 1 or max(0, end - _PAGE[1] - 1)
    line = text[begin:end].rstrip()
    return _PAGE[0] <= len(line) <= _PAGE[1] and line[-1] not in '.!?:…"»”' and not line.isupper()


def cuts(text: str, abbreviations: frozenset[str]) -> Iterator[int]:
    """The offsets at which sentences end, the end of the text among them."""
    wrapped = _wrapped(text)
    size = len(text)
    for found in _SENTENCE_END.finditer(text):
        start, end = found.span()
        after = end
        if text[start] == "\n":
            while after < size and text[after] in " \t\r":
                after += 1
            goes_on = wrapped or (after < size and text[after].islower()) or _full(text, start)
            if end - start == 1 and goes_on:
                continue
            yield end
            continue
        if not text[after + 1 : after + 2].isalpha():  # after a space, as a rule
            while after < size and ((letter := text[after]).isspace() or letter in _OPENING):
                after += 1
        else:
            after += 1
        if after < size and text[after].islower():
            continue  # '"Stop!" he said', 'approx. two'
        if end - start == 1 and text[start] == ".":
            before = text[max(0, start - _ABBREVIATED) : start].rpartition(" ")[2]
            if not before.isalpha():
                begin = start
                while begin > 0 and start - begin < _ABBREVIATED and text[begin - 1].isalpha():
                    begin -= 1
                before = text[begin:start]
            if before.lower() in abbreviations or (len(before) == 1 and before.isupper()):
                continue
        yield end
    yield size


def votes_of_letters(raw: str, votes: dict[str, int]) -> None:
    """Add what the letters of `raw` speak for to the votes of each language."""
    if raw.isascii():
        return
    if len(_CYRILLIC.findall(raw)) > len(raw) // 4:
        if "az" in votes and _AZ_CYRILLIC_LETTER.search(raw):
            votes["az"] += 5
        elif "ru" in votes:
            votes["ru"] += 5
    elif "az" in votes:
        votes["az"] += 2 * len(_AZ_LETTER.findall(raw, 0, 400))
