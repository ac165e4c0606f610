"""What was asked: words and quoted phrases. What a user types is text, and never a pattern."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from charges.errors import InputError
from charges.law.numbers import clean_number
from charges.matching.tables import markers
from charges.search.words import tokens

_PHRASE: Final = re.compile(r'"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]')
_MOST: Final = 40  # words of one query


class Term(NamedTuple):
    """One word, or the words of a phrase, as typed and in their plain spelling."""

    typed: str
    words: tuple[str, ...]


def read_query(text: str) -> tuple[Term, ...]:
    """The terms of a query, each once, in their order.

    Raises InputError where it holds no word, or more than forty, or is no text.
    """
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise InputError("the words are not valid UTF-8", "type them again")
    number = clean_number(text)
    if number is not None:  # "Art. 281.2", "281.2-ci maddə", "281 (2)"
        return (Term(number, (number,)),)
    terms: dict[tuple[str, ...], Term] = {}
    at = 0
    for found in (*_PHRASE.finditer(text), None):
        for token in tokens(text[at : found.start() if found else len(text)]):
            typed = text[at + token.start : at + token.end]
            terms.setdefault((token.plain,), Term(typed, (token.plain,)))
        if found:
            at = found.end()
            inside = next(group for group in found.groups() if group is not None)
            words = tuple(token.plain for token in tokens(inside))
            if words:
                terms.setdefault(words, Term(inside.strip(), words))
    if not terms:
        hint = "write what to look for, such as: charges search prior agreement"
        raise InputError("there is no word to search for", hint)
    if sum(len(term.words) for term in terms.values()) > _MOST:
        hint = "to match a description: charges match"
        raise InputError(f"these are more than {_MOST} words", hint)
    return _without_small(tuple(terms.values()))


def _without_small(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms without the small words ('of', 'və', 'на'), unless there is nothing else."""
    small: frozenset[str] = frozenset().union(*markers()[0].values())
    rest = tuple(t for t in terms if len(t.words) > 1 or t.typed.lower() not in small)
    return rest or terms
