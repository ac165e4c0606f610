"""Words files of a user's own, read after those of charges: they add cues, or switch some off.

Which are read stands in a context variable, so that two threads may match by different words.
Their format: docs/words-file.md, "Words of your own".
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, Final, NamedTuple

from charges.errors import InputError, Problem
from charges.law.cache import cached
from charges.law.files import read_file
from charges.matching.wordsfile import Part
from charges.matching.wordsyaml import names_of, read_yaml

KEYS: Final = (
    "language", "off", "forgiven", "not_misspelt", "forms", "groups", "cues", "contexts", "stop",
    "pseudo", "acts",
)  # fmt: skip
ELEMENT_KEYS: Final = (
    "anchor", "named", "hangs", "objects", "signs", "company", "speaks", "against_wins",
    "more_wins", "confirmed_by",
)  # fmt: skip
ACT_KEYS: Final = (*ELEMENT_KEYS, "like", "known_as", "near", "confirmed_within")


class OwnFile(NamedTuple):
    """A words file of the user's, as it stood when it was named."""

    path: str
    changed: int  # when, in nanoseconds, and
    size: int  # how long it was: an edit is seen although the words are kept


_FILES: ContextVar[tuple[OwnFile, ...]] = ContextVar("words files of the user's own", default=())


def own_files() -> tuple[OwnFile, ...]:
    """The files that are read after those of charges, in their order."""
    return _FILES.get()


@contextmanager
def reading(paths: Sequence[str]) -> Iterator[None]:
    """Within it, the words files at `paths` are read too; a later one may undo an earlier one."""
    token = _FILES.set(tuple(_as_it_stands(path) for path in paths))
    try:
        yield
    finally:
        _FILES.reset(token)


def _as_it_stands(path: str) -> OwnFile:
    try:
        found = os.stat(path)
    except (OSError, ValueError):  # reading it will say what is wrong
        return OwnFile(path, 0, 0)
    return OwnFile(path, found.st_mtime_ns, found.st_size)


def contents(files: Sequence[OwnFile]) -> list[tuple[bytes, str]]:
    """Each file's bytes and name. Raises InputError where one cannot be read."""
    return [(read_file(file.path), file.path) for file in files]


def parts_of(files: Sequence[tuple[bytes, str]], languages: Sequence[str]) -> list[Part]:
    """The files, parsed and sound as a whole. Raises InputError with every problem of them all."""
    parts, problems = read_parts(files, languages)
    if problems:
        count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
        raise InputError(f"{problems[0].file}: {count} in this words file", "", tuple(problems))
    return parts


def read_parts(
    files: Sequence[tuple[bytes, str]], languages: Sequence[str]
) -> tuple[list[Part], list[Problem]]:
    """Those of the files that can be read at all, parsed, and what is wrong with them as a whole.

    Raises nothing: what the problems leave of a file can be looked at further.
    """
    parts: list[Part] = []
    problems: list[Problem] = []
    for data, name in files:
        try:
            part = Part(name, data, read_yaml(data, name))
        except InputError as error:
            problems += error.problems
            continue
        problems += _problems(part, languages)
        if isinstance(part.tree, dict):
            parts.append(part)
    return parts, problems


def _problems(part: Part, languages: Sequence[str]) -> list[Problem]:
    """What is wrong with the file before a word of it is looked at."""
    from charges.law.read import nearest

    tree = part.tree
    if not isinstance(tree, dict):
        remedy = "write `language: en` and `cues:`; see docs/words-file.md"
        return [Problem(part.name, 1, 1, "this is no words file", remedy)]
    problems = []

    def report(at: Any, message: str, remedy: str) -> None:
        line, column = getattr(at, "line", 0), getattr(at, "column", 0)
        problems.append(Problem(part.name, line, column, message, remedy))

    for key in tree:
        if key not in KEYS:
            report(key, f'a words file has no key "{key}"', nearest(key, KEYS))
    language = tree.get("language")
    if language is None and set(tree) - {"acts"}:
        report(next(iter(tree), None), "the file does not say its language", "add `language: en`")
    elif language is not None and language not in languages:
        remedy = f"one of {', '.join(languages)}"
        report(language, f'charges has no words of the language "{language}"', remedy)
    acts = tree.get("acts")
    if acts is not None and not isinstance(acts, dict):
        report(acts, "`acts` must be a mapping: the act's name, then its keys", "see effects.yaml")
    for name, row in (acts if isinstance(acts, dict) else {}).items():
        if not isinstance(row, dict) or not row.get("anchor"):
            report(
                name, f"the act {name} has no anchor", "add `anchor:`, the element that tells it"
            )
            continue
        for key in row:
            if key not in ACT_KEYS:
                report(key, f'an act has no key "{key}"', nearest(key, ACT_KEYS))
    return problems


@lru_cache(maxsize=8)
def own_acts(files: tuple[OwnFile, ...], languages: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    """The acts that the files tell of; where two tell of the same, the later one's."""
    held = contents(files)

    def build() -> dict[str, dict[str, Any]]:
        acts: dict[str, dict[str, Any]] = {}
        for part in parts_of(held, languages):
            for name, row in (part.tree.get("acts") or {}).items():
                acts[str(name)] = {str(key): _names(key, value) for key, value in row.items()}
        return acts

    return cached(b"\0".join(data for data, _ in held), "acts", build) if held else {}


def _names(key: str, value: Any) -> Any:
    if isinstance(value, dict):
        return {str(name): str(other) for name, other in value.items()}
    return str(value) if key in ("anchor", "like", "confirmed_within") else names_of(value)
