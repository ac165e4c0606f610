"""Numbers of clauses as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable

# A number as the code prints it: 281.2, 281-1.3. The hyphen is part of an article's number
# (281-1 is another article than 281), so it never stands for the dot.
_NUMBER = r"[0-9]+(?:-[0-9]+)?"
_CLAUSE = rf"{_NUMBER}(?:\.{_NUMBER})*"

# Words that may stand around a number and say nothing that it does not say itself.
_ARTICLE = r"(?:articles?|art|clause|section|sec|s|§|maddə(?:si|sinin|nin)?|madde(?:si)?|m|"
_ARTICLE += r"стать[яиеёю]|ст|п|пункт)\.?"
_CODE = r"(?:(?:of\s+)?(?:the\s+)?(?:criminal\s+code|cc|c\.c\.)|cm|ук|ук\s+ар)"
_PART = r"(?:part|paragraph|para|par|часть|части|ч|hissə|пункт|п)\.?"
# Azerbaijani writes 281.2-ci: the ordinal's ending in its eight shapes, more after it at will.
_ENDING = r"(?:\s*-?\s*(?:c[iıuü]|ci)(?:\s+maddə\w*|\s+madde\w*)?)?"

_FORMS = (
    # Art. 281.2 | 281.2-ci maddə | ст. 318.2 УК
    re.compile(rf"(?:{_CODE}\s+)?(?:{_ARTICLE}\s*)?({_CLAUSE})\.?{_ENDING}(?:\s+{_CODE})?"),
    # 318 (2) | 318(2) | 318, part 2 | 318 § 2 | 318 ч. 2
    re.compile(rf"(?:{_ARTICLE}\s*)?({_NUMBER})\s*\(\s*([0-9]+)\s*\)(?:\s+{_CODE})?"),
    re.compile(rf"(?:{_ARTICLE}\s*)?({_NUMBER})\s*,?\s*(?:{_PART}|§)\s*([0-9]+)(?:\s+{_CODE})?"),
    # 281,2: the comma that Russian and Azerbaijani write in numbers
    re.compile(rf"(?:{_ARTICLE}\s*)?({_NUMBER}),([0-9]+)(?:\s+{_CODE})?"),
)
# part 2 of Article 318 | ч. 2 ст. 318
_PART_FIRST = re.compile(
    rf"{_PART}\s*([0-9]+)\s*,?\s*(?:of\s+)?(?:{_ARTICLE})\s*({_NUMBER})(?:\s+{_CODE})?"
)


def clean_number(words: str) -> str | None:
    """The number of a clause (or article) in `words`, as the code prints it; None if there is none.

    The words must name one number and nothing else. Whether such a clause exists is not asked.
    """
    if len(words) > 80:
        return None
    text = words.strip()
    if not text.isascii():
        from unicodedata import normalize  # costs a shared library; few inputs need it

        text = normalize("NFKC", text)
    text = " ".join(text.lower().replace("i̇", "i").replace("‐", "-").replace("‑", "-").split())
    part_first = _PART_FIRST.fullmatch(text)
    if part_first:
        return f"{part_first[2]}.{part_first[1]}"
    for form in _FORMS:
        match = form.fullmatch(text)
        if match:
            return ".".join(match.groups())
    return None


def nearest_numbers(wanted: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """The known numbers that `wanted` may have been meant for, nearest first."""
    from difflib import SequenceMatcher

    def distance(number: str) -> tuple[bool, bool, float]:
        article, other = number.split(".")[0], wanted.split(".")[0]
        near = article.split("-")[0] == other.split("-")[0]  # 281-1 lies by 281
        return (not near, article != other, -SequenceMatcher(None, wanted, number).ratio())

    return sorted(known, key=distance)[:limit]
