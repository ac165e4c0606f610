"""What a check looks at: a statutes file, or a words file, as text, as tree and as records."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from charges.errors import InputError, Problem
from charges.law.data import data_dir
from charges.law.files import read_file
from charges.law.library import Library
from charges.law.load import code_from
from charges.law.model import Article, Clause, Code
from charges.law.soundness import items_of
from charges.law.yamlfile import Mapping, Node, Scalar, Sequence, parse
from charges.matching.lexicon import words_reader
from charges.matching.ownwords import read_parts
from charges.matching.tables import markers
from charges.matching.wordsfile import STANCES, Part, WordsReader


class Words(NamedTuple):
    """The words of one language, as they are read, and compiled."""

    reader: WordsReader
    compiled: dict[str, Any]


class Cue(NamedTuple):
    """One pattern of a cue, with its place."""

    number: int  # among the compiled patterns
    rule: dict[str, Any]  # its family
    words: str
    file: int  # which of the reader's files
    place: Any  # its words there, with line and column


class Subject:
    """One file to check, with what belongs to it. `problems` are those of reading it.

    `root` is the tree, None where it is no YAML; `code` and `library` are None where the file
    cannot be read as law. For a words file, `library` is the law in use.
    """

    def __init__(self, path: str, data: bytes, law: Library | None = None) -> None:
        """`law`: the library that a words file is for."""
        self.path = path
        self.root, problems = parse(data, path)
        self.code: Code | None = None
        self.library: Library | None = law
        self.is_words = is_words(self.root)
        self.words: tuple[str, ...] = ()
        if self.is_words:
            self.words = (path,)
        else:
            self.code, found = code_from(data, path)
            problems = list(found)
            self.words = tuple(os.path.join(os.path.dirname(path), n.text) for n in self.named)
            self.library = None if self.code is None else Library(self.code, self.words)
        self.problems: list[Problem] = problems

    @property
    def named(self) -> list[Scalar]:
        """The words files that a statutes file names, with their places."""
        listed = items_of(self.root, "words") if isinstance(self.root, Mapping) else []
        return [item for item in listed if isinstance(item, Scalar) and item.text.strip()]

    @property
    def ours(self) -> bool:
        """Is it the statutes file that comes with charges? Then its words are checked, too."""
        package = os.path.join(data_dir(), "statutes.yaml")
        return os.path.exists(self.path) and os.path.samefile(self.path, package)

    def at(self, node: Node, message: str, remedy: str = "") -> Problem:
        """A problem at a node of the file."""
        return Problem(self.path, node.line, node.column, message, remedy)

    def nodes(self) -> Iterator[Node]:
        """Every node of the tree, in the order of the file."""
        stack = [self.root] if self.root is not None else []
        while stack:
            node = stack.pop()
            yield node
            if isinstance(node, Mapping):
                stack += [value for _, value in reversed(node.entries.values())]
            elif isinstance(node, Sequence):
                stack += reversed(node.items)

    def articles(self) -> Iterator[tuple[Article, Mapping]]:
        """Each article with its node; none where the file cannot be read as law."""
        if self.code is not None and isinstance(self.root, Mapping):
            for article, node in zip(
                self.code.articles, items_of(self.root, "articles"), strict=True
            ):
                assert isinstance(node, Mapping)
                yield article, node

    def clauses(self) -> Iterator[tuple[Clause, Mapping]]:
        """Each clause with its node."""
        for article, node in self.articles():
            for clause, place in zip(article.clauses, items_of(node, "clauses"), strict=True):
                assert isinstance(place, Mapping)
                yield clause, place

    @cached_property
    def own_parts(self) -> tuple[Part, ...]:
        """The words files that the file brings, parsed, as far as they can be."""
        parts: list[Part] = []
        for path in self.words:
            try:
                read, problems = read_parts([(read_file(path), path)], tuple(markers()[0]))
            except InputError:
                continue  # `references` says that it is not there
            parts += read
            self.word_problems += problems
        return tuple(parts)

    @cached_property
    def word_problems(self) -> list[Problem]:
        """What keeps the words files from being read; whoever asks for `readers` fills it."""
        return []

    @cached_property
    def readers(self) -> tuple[Words, ...]:
        """The words of each language, compiled; those of an unsound language are left out."""
        found: list[Words] = []
        for language in markers()[0]:
            try:
                reader = words_reader(language, self.own_parts)
                found.append(Words(reader, reader.compile()))
            except InputError as error:
                self.word_problems += error.problems
        return tuple(found)

    @property
    def sound_words(self) -> bool:
        """Can a text be matched by the words of this file?"""
        read = len(self.readers) == len(markers()[0]) and len(self.own_parts) == len(self.words)
        return read and not self.word_problems

    def cues(self, words: Words, every: bool = False) -> Iterator[Cue]:
        """The cues of a language that are this file's to check; all that there are, if `every`."""
        for number, (rule, pattern) in enumerate(words.compiled["patterns"]):
            file, place = words.reader.places[number]
            name = words.reader.files[file]
            row = words.compiled["rules"][rule]
            if row["stance"] in STANCES and (every or name in self.words or self.ours):
                yield Cue(number, row, pattern, file, place)

    def at_words(self, words: Words, cue: Cue, message: str, remedy: str = "") -> Problem:
        """A problem at a pattern of a words file."""
        return words.reader.problem_at(cue.file, cue.place, message, remedy)


def is_words(root: Node | None) -> bool:
    """Is this the tree of a words file, and not of a statutes file?"""
    if not isinstance(root, Mapping):
        return False
    own = {"language", "cues", "off", "acts", "contexts"}
    return bool(own & set(root.entries)) and not {"articles", "sources"} & set(root.entries)


def texts_by_language(node: Node) -> Iterator[tuple[str, Scalar]]:
    """The texts of `{en: ..., az: ...}` with their places."""
    if isinstance(node, Mapping):
        for language, (_, value) in node.entries.items():
            if isinstance(value, Scalar):
                yield language, value
