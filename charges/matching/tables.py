"""What hangs on what, what contexts do, and each language's small words: the matcher's tables.

They stand in data/context/effects.yaml and data/words/languages.yaml; acts also in words files of
the user's own.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from charges.law.cache import cached
from charges.matching.cutting import fold
from charges.matching.ownwords import own_acts, own_files
from charges.matching.wordsyaml import read_yaml


def data_file(*parts: str) -> tuple[bytes, str]:
    """A file of the data folder: its bytes and its name."""
    from charges.law.data import data_dir
    from charges.law.files import read_file

    name = "/".join((data_dir(), *parts))
    return read_file(name), name


@lru_cache(maxsize=1)
def _rules_of_context() -> dict[str, Any]:
    data, name = data_file("context", "effects.yaml")

    def build() -> dict[str, Any]:
        table: dict[str, Any] = unplaced(read_yaml(data, name))
        return table

    return cached(data, "effects", build)


@lru_cache(maxsize=1)
def _languages() -> dict[str, dict[str, str]]:
    data, name = data_file("words", "languages.yaml")

    def build() -> dict[str, dict[str, str]]:
        table: dict[str, dict[str, str]] = unplaced(read_yaml(data, name))
        return table

    return cached(data, "languages", build)


def read_plain(data: bytes, name: str) -> Any:
    """A table of the data folder without the places of its words, from the cache if it is there."""
    return cached(data, "table", lambda: unplaced(read_yaml(data, name)))


def unplaced(value: Any) -> Any:
    """Without the places: what `marshal` takes."""
    if isinstance(value, dict):
        return {str(key): unplaced(part) for key, part in value.items()}
    if isinstance(value, list):
        return [unplaced(part) for part in value]
    return str(value)


def effects() -> dict[str, dict[str, str]]:
    """What each kind of context does to a cue: {kind: {role of the element: effect}}."""
    table: dict[str, dict[str, str]] = _rules_of_context()["effects"]
    return table


def acts() -> dict[str, dict[str, Any]]:
    """The acts and what hangs on them: {act: {"anchor": element, "hangs": [...], ...}}."""
    table: dict[str, dict[str, Any]] = _rules_of_context()["acts"]
    own = own_files()
    return {**table, **own_acts(own, tuple(_languages()))} if own else table


def voices() -> dict[str, dict[str, str]]:
    """Whose words count: {voice: {kind of context: what becomes of it}}."""
    table: dict[str, dict[str, str]] = _rules_of_context()["voices"]
    return table


def akin(elements: tuple[str, ...]) -> tuple[str, ...]:
    """`elements`, and for an act's anchor that of the act that it is `like`.

    So contexts that are meant for a crossing ('planned to') reach another deed of that kind.
    """
    table = acts()
    like = {row["anchor"]: table.get(row["like"], {}) for row in table.values() if "like" in row}
    more = [like[e]["anchor"] for e in elements if like.get(e)]
    return (*elements, *more) if more else elements


def against_wins() -> frozenset[str]:
    """The elements for which what is told against weighs more than what is told for."""
    return frozenset(e for row in acts().values() for e in row.get("against_wins", ()))


def more_wins() -> frozenset[str]:
    """The elements for which what is told more often wins, for or against."""
    return frozenset(e for row in acts().values() for e in row.get("more_wins", ()))


class Passing(NamedTuple):
    """When an act is told in passing, and settles nothing."""

    text: int  # only in a text of more words than these
    few: dict[str, int]  # by element: in so many words of the text or fewer the act is told
    charged: int  # a charge or a verdict in the text is worth so many words of the act


@lru_cache(maxsize=8)
def passing(language: str) -> Passing:
    """`passing` in data/context/effects.yaml; in a language that it does not name, nothing is."""
    row = _rules_of_context()["passing"]
    few = row["few"].get(language, {})
    return Passing(
        int(row["text"]),
        {element: int(words) for words, elements in few.items() for element in elements},
        int(row["charged"]),
    )


@lru_cache(maxsize=8)
def answers(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that answer a question with no, and with yes, folded."""
    row = _languages()[language]
    no, yes = (row.get(key, "").split() for key in ("no", "yes"))
    return (
        frozenset(fold(word, language) for word in no),
        frozenset(fold(word, language) for word in yes),
    )


@lru_cache(maxsize=8)
def prepositions(language: str) -> frozenset[str]:
    """The words after which a noun is no subject ('along the canal'), folded."""
    words = _languages()[language].get("prepositions", "").split()
    return frozenset(fold(word, language) for word in words)


@lru_cache(maxsize=8)
def subject_first(language: str) -> bool:
    """Does who does it always stand before the verb, as in English ('urged four bakers to')?"""
    return _languages()[language].get("subject_first") == "true"


@lru_cache(maxsize=1)
def joins() -> frozenset[str]:
    """The words that carry an enumeration on ('or', 'ни', 'yaxud'), of all languages, folded."""
    return frozenset(
        fold(word, language)
        for language, row in _languages().items()
        for word in row.get("joins", "").split()
    )


@lru_cache(maxsize=8)
def pronouns(language: str) -> frozenset[str]:
    """The words that stand for a person named before, folded."""
    words = _languages()[language].get("pronouns", "").split()
    return frozenset(fold(word, language) for word in words)


@lru_cache(maxsize=8)
def persons(language: str) -> frozenset[str]:
    """The commonest nouns for a person, folded."""
    words = _languages()[language].get("persons", "").split()
    return frozenset(fold(word, language) for word in words)


@lru_cache(maxsize=8)
def question_words(language: str) -> frozenset[str]:
    """The words that begin a question, folded."""
    words = _languages()[language].get("question_words", "").split()
    return frozenset(fold(word, language) for word in words)


def common_words(language: str) -> frozenset[str]:
    """Words that any text of the language is full of, folded."""
    row = _languages().get(language, {})
    return frozenset(
        fold(word, language)
        for key in ("small_words", "prepositions", "joins", "question_words")
        for word in row.get(key, "").split()
    )


@lru_cache(maxsize=1)
def markers() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """(each language's commonest small words, all abbreviations): what cutting up a text needs."""
    table = _languages()
    small = {name: frozenset(row["small_words"].split()) for name, row in table.items()}
    abbreviations = frozenset(
        word for row in table.values() for word in row.get("abbreviations", "").split()
    )
    return small, abbreviations
