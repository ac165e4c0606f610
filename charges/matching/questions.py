"""Questions: 'Did I have a visa? No.' negates, 'Did he cross?' only asks."""

from __future__ import annotations

from charges.matching.result import Context
from charges.matching.tables import answers, question_words
from charges.matching.text import Passage

# A sentence of so few words that ends in a question mark is a question, whatever it begins with.
SHORT_QUESTION = 14


def asked_in(passage: Passage, sentence: int) -> Context | None:
    """What a question does to its cues: 'Did I have a visa? No.' negates, 'Did he cross?' asks."""
    here = passage.sentences[sentence]
    if not here.question or not _asks(passage, sentence):
        return None
    if sentence + 1 < len(passage.sentences):
        after = passage.sentences[sentence + 1]
        answer = passage.words[after.first]
        no, yes = answers(after.language)
        second = passage.words[min(after.first + 1, after.last - 1)]
        for word in (answer, second):
            if word.folded in no:
                return Context("negated", word.start, word.end, passage.text[word.start : word.end])
        if answer.folded in yes:
            return None
    mark = passage.text.find("?", here.start, here.end)
    return Context("questioned", mark, mark + 1, "?") if mark >= 0 else None


def _asks(passage: Passage, sentence: int) -> bool:
    """Is the whole sentence a question, and not a story with 'is that 318?' at its end?"""
    here = passage.sentences[sentence]
    if here.last - here.first <= SHORT_QUESTION:
        return True
    starters = question_words(here.language)
    return any(word.folded in starters for word in passage.words[here.first : here.first + 2])
