"""Text as sentences and words, each with its place; nothing is ever altered, only looked at.

Offsets count Unicode code points of the text as given. Folding (case, diacritics, broken lines)
happens word by word, beside the text, so that a quote is always the very words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# A word: letters and digits; an apostrophe or a soft hyphen inside belongs to it, and so does a
# hyphen at the end of a line, where a PDF broke the word. Separators are no word characters, so
# the expression never goes back: its time is linear in the text.
_WORD = re.compile(r"[^\W_]+(?:(?:['’ʼ‘`]|\u00ad+|[\u00ad-][ \t]{0,4}\r?\n[ \t]{0,8})[^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++[)\]\"'»”’“]*(?=\s)|\n[ \t]*\n|\n")
_OPENING = "\"'«„“”‘([-–—•"
_QUOTES = '"«»„“”'

# A sentence of more words is cut here: the work per sentence grows faster than its words, and a
# text without a full stop must not make it run away.
LONGEST = 250

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
_AZ_LETTERS = set("əğışçöüƏĞİŞÇÖÜı")
_AZ_CYRILLIC_LETTERS = set("әғҹҝһөүјӘҒҸҜҺӨҮЈ")


class Word(NamedTuple):
    """One word of the text: where it stands and how it is compared."""

    start: int
    end: int
    folded: str
    sentence: int
    capital: bool  # begins with a capital letter
    gap: str  # what stands between the word before and this one


class Sentence(NamedTuple):
    """A sentence: its place, its language, and its words as a slice of all words."""

    start: int
    end: int
    language: str
    first: int  # index of its first word
    last: int  # one past its last word
    question: bool


class Passage(NamedTuple):
    """A text, cut up: what every later stage reads."""

    text: str
    language: str
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]


def fold(word: str, language: str) -> str:
    """How a word is compared: lower case, whole lines, plain apostrophes; ё as е, ə as e."""
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
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    longest = max(map(len, lines))
    full = sum(len(line) > 0.7 * longest and line[-1] not in ".!?:…" for line in lines[:-1])
    return longest < 120 and full >= 0.6 * (len(lines) - 1)


def _cuts(text: str, abbreviations: frozenset[str]) -> list[int]:
    """The offsets at which sentences end."""
    wrapped = _wrapped(text)
    cuts = []
    for found in _SENTENCE_END.finditer(text):
        end = found.end()
        if found[0][0] == "\n":
            after = end
            while after < len(text) and text[after] in " \t\r":
                after += 1
            goes_on = found[0] == "\n" and after < len(text) and text[after].islower()
            if not goes_on and (found[0] != "\n" or not wrapped):
                cuts.append(end)
            continue
        after = end
        while after < len(text) and (text[after].isspace() or text[after] in _OPENING):
            after += 1
        if after < len(text) and text[after].islower():
            continue  # '"Stop!" he said', 'approx. two'
        if found[0] == ".":
            start = found.start()
            begin = start
            while begin > 0 and (text[begin - 1].isalpha()) and start - begin < 12:
                begin -= 1
            before = text[begin:start]
            if before.lower() in abbreviations or (len(before) == 1 and before.isupper()):
                continue
        cuts.append(end)
    return cuts


def _language_of(words: list[str], raw: str, markers: dict[str, frozenset[str]]) -> dict[str, int]:
    """How much speaks for each language: its own letters, and its commonest small words."""
    votes = dict.fromkeys(markers, 0)
    cyrillic = sum("а" <= letter.lower() <= "я" or letter in "ёЁ" for letter in raw)
    if cyrillic > len(raw) // 4:
        if any(letter in _AZ_CYRILLIC_LETTERS for letter in raw) and "az" in votes:
            votes["az"] += 5
        elif "ru" in votes:
            votes["ru"] += 5
    elif "az" in votes:
        votes["az"] += 2 * sum(letter in _AZ_LETTERS for letter in raw[:400])
    for word in words:
        for language, small_words in markers.items():
            if word in small_words:
                votes[language] += 2
    return votes


def read(text: str, markers: dict[str, frozenset[str]], abbreviations: frozenset[str]) -> Passage:
    """Cut `text` into sentences and words.

    `markers` are each language's commonest small words, by which a sentence's language is told;
    a sentence that tells none has the language of the whole.
    """
    languages = list(markers)
    raw_words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    everything = [text[a:b].lower() for a, b in raw_words]
    votes = _language_of(everything, text[:4000], markers)
    whole = max(languages, key=lambda language: votes[language])
    bounds = [*_cuts(text, abbreviations), len(text)]
    sentences: list[Sentence] = []
    words: list[Word] = []
    index = 0
    begin = 0
    last_end = 0
    for cut in bounds:
        while index < len(raw_words) and raw_words[index][0] < cut:
            first = len(words)
            spans: list[tuple[int, int]] = []
            while index < len(raw_words) and raw_words[index][0] < cut and len(spans) < LONGEST:
                spans.append(raw_words[index])
                index += 1
            more = index < len(raw_words) and raw_words[index][0] < cut
            end = raw_words[index][0] if more else cut
            votes = _language_of([text[a:b].lower() for a, b in spans], text[begin:end], markers)
            best = max(votes.values())
            told = [language for language in languages if votes[language] == best]
            language = whole if best == 0 or whole in told else told[0]
            number = len(sentences)
            for a, b in spans:
                words.append(
                    Word(
                        a, b, fold(text[a:b], language), number, text[a].isupper(), text[last_end:a]
                    )
                )
                last_end = b
            tail = text[spans[-1][1] : end]
            sentences.append(Sentence(begin, end, language, first, len(words), "?" in tail))
            begin = end
        begin = cut
    return Passage(text, whole, tuple(sentences), tuple(words))


def in_quotes(passage: Passage) -> tuple[int, ...]:
    """For each word, where what is said or written in its own words begins; -1 outside of any.

    Inside quotation marks; after a colon, to the end of its sentence, where a capital letter
    follows ('the sheet read: Out with them'); in a row of words in capitals ('BROTHERS, RISE UP').
    """
    opened = -1
    colon = (-1, -1)  # (its offset, its sentence)
    result = []
    for word in passage.words:
        first = word.start - len(word.gap)
        for place, mark in enumerate(word.gap, first):
            if mark in "\u00ab\u201e\u201c":
                opened = place
            elif mark in "\u00bb\u201d" or (mark == "\n" and "\n\n" in word.gap):
                opened = -1  # a quotation that was never closed ends with its paragraph
            elif mark == '"':
                opened = place if opened < 0 else -1
            elif mark == ":" and word.capital and place + 1 < word.start:
                colon = (place, word.sentence)
        result.append(opened if opened >= 0 else colon[0] if colon[1] == word.sentence else -1)
    _add_capitals(passage, result)
    return tuple(result)


CAPITALS = 3  # so many words in capitals in a row are a shout or a poster, not abbreviations


def _add_capitals(passage: Passage, quoted: list[int]) -> None:
    """Mark rows of words in capital letters as quoted."""
    row: list[int] = []
    for i, word in enumerate((*passage.words, None)):
        said = "" if word is None else passage.text[word.start : word.end]
        if word is not None and len(said) > 1 and said.isupper() and not said.isdecimal():
            row.append(i)
            continue
        if word is not None and len(said) == 1 and row and said.isupper():
            continue  # 'I', 'A', 'Я', 'В'
        if len(row) >= CAPITALS:
            for j in range(row[0], row[-1] + 1):
                if quoted[j] < 0:
                    quoted[j] = passage.words[row[0]].start
        row = []
