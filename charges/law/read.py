"""From YAML nodes to records, driven by the records' own type hints; every problem is collected.

A record class says which keys a mapping may have: its fields, under the names of `KEYS` where the
file uses a shorter word. Nothing here knows any law: `load.py` and `cases.py` add what is special
to their files, as readers for a type (`special`) and as checks of a record (`checks`).
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from collections.abc import Mapping as MappingType
from difflib import get_close_matches
from typing import Any, Final, Literal, Union, get_args, get_origin

from charges.errors import Problem
from charges.law.dates import date_fault
from charges.law.names import close_names
from charges.law.yamlfile import Mapping, Node, Refused, Scalar, Sequence, shown


class _Bad:
    """Marks a value that could not be read; its problem is already noted."""


BAD: Final = _Bad()

MAX_PROBLEMS: Final = 200  # who has more has the wrong file, and the rest tells nothing new


class EnoughError(Exception):
    """So many problems that reading on is no use; never leaves the loaders."""


Special = Callable[["Reader", Node], Any]
Check = Callable[["Reader", Mapping, dict[str, Any]], None]


def nearest(word: str, known: typing.Iterable[str]) -> str:
    """A remedy that names what `word` may have been meant for, or all there is."""
    names = list(dict.fromkeys(known))
    close = close_names(word, names, cutoff=0.6)
    if close:
        return "did you mean " + " or ".join(close) + "?"
    if not names:
        return "there is none so far"
    return "known: " + ", ".join(names[:12]) + (", ..." if len(names) > 12 else "")


class Reader:
    """Reads the nodes of one file and collects its problems.

    `keys` renames fields for the file, by class name; `needed` lists the (class, field) pairs of
    lists that may not be empty; `filled` the fields that a check fills in and no author writes.
    """

    def __init__(
        self,
        file: str,
        *,
        special: MappingType[Any, Special],
        checks: MappingType[type, Check],
        keys: MappingType[str, MappingType[str, str]],
        needed: frozenset[tuple[str, str]] = frozenset(),
        filled: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._special, self._checks, self._keys = special, checks, keys
        self._needed, self._filled = needed, filled
        self._hints: dict[type, dict[str, Any]] = {}

    def report(self, node: Node, message: str, remedy: str = "") -> _Bad:
        """Note a problem at the node's place."""
        self.problems.append(Problem(self.file, node.line, node.column, message, remedy))
        if len(self.problems) >= MAX_PROBLEMS:
            message = f"more than {MAX_PROBLEMS} problems; the rest is not shown"
            self.problems.append(Problem(self.file, node.line, 0, message, "mend these first"))
            raise EnoughError
        return BAD

    def read(self, node: Node, hint: Any, what: str) -> Any:
        """The value of `node` as the type `hint`, or BAD. `what` names it in a problem."""
        if isinstance(node, Refused):
            return BAD
        if type(None) in get_args(hint) and isinstance(node, Scalar) and node.empty:
            return None
        if hint in self._special:
            return self._special[hint](self, node)
        origin = get_origin(hint)
        if origin in (Union, types.UnionType):  # `X | None`; a real choice needs a special reader
            return self.read(node, get_args(hint)[0], what)
        if origin is tuple:
            return self._list(node, get_args(hint)[0], what)
        if origin is Literal:
            return self.choice(node, get_args(hint), what)
        if hint is str:
            return self.text(node, what)
        if hint is int:
            return self.number(node, what)
        return self.record(node, hint, what)

    def text(self, node: Node, what: str) -> Any:
        """Text that is not empty, without the spaces around it."""
        if not isinstance(node, Scalar):
            return self.report(node, f"{what} must be text, not {_name(node)}", "write it in words")
        words = node.text.strip()
        if not words or node.empty:
            return self.report(node, f"{what} is empty", "write it out, or remove the key")
        return words

    def number(self, node: Node, what: str) -> Any:
        """A whole number from 0 to 999999999."""
        if isinstance(node, Scalar):
            digits = node.text.strip()
            if digits.isascii() and digits.isdigit() and len(digits) <= 9:
                return int(digits)
            what = f"{what} must be a whole number, not {shown(node.text)}"
            return self.report(node, what, "write digits only, such as 5")
        what = f"{what} must be a whole number, not {_name(node)}"
        return self.report(node, what, "write digits only, such as 5")

    def choice(self, node: Node, allowed: tuple[str, ...], what: str) -> Any:
        """One of the words `allowed`."""
        word = self.text(node, what)
        if word is BAD or word in allowed:
            return word
        message = f"{what} is {shown(word)}, which is none of {', '.join(allowed)}"
        close = get_close_matches(word, allowed, n=1)
        return self.report(node, message, f"did you mean {close[0]}?" if close else "choose one")

    def date(self, node: Node, what: str) -> Any:
        """A day as YYYY-MM-DD that the calendar has."""
        word = self.text(node, what)
        if word is BAD:
            return BAD
        fault = date_fault(word)
        return self.report(node, f"{what}: {fault[0]}", fault[1]) if fault else word

    def _list(self, node: Node, hint: Any, what: str) -> Any:
        if not isinstance(node, Sequence):
            remedy = "put each item on a line of its own that begins with `- `"
            return self.report(node, f"{what} must be a list, not {_name(node)}", remedy)
        items = [self.read(item, hint, f"an item of {what}") for item in node.items]
        return BAD if any(item is BAD for item in items) else tuple(items)

    def mapping(self, node: Node, known: typing.Iterable[str], what: str) -> dict[str, Node] | None:
        """The entries of a mapping whose keys are all `known`; the others are problems."""
        if not isinstance(node, Mapping):
            keys = ", ".join(known)
            self.report(node, f"{what} must be a mapping, not {_name(node)}", f"its keys: {keys}")
            return None
        names = list(known)
        entries: dict[str, Node] = {}
        for key, (place, value) in node.entries.items():
            if key in names:
                entries[key] = value
            else:
                meant = _meant(key, node, names)
                remedy = f"did you mean {meant}?" if meant else "its keys: " + ", ".join(names)
                self.report(place, f"{what} has no key {shown(key)}", remedy)
        return entries

    def record(self, node: Node, cls: Any, what: str) -> Any:
        """A record of the class `cls`, or BAD where a field is missing or wrong."""
        hints = self._hints.setdefault(cls, {}) or self._hints[cls]
        if not hints:
            hints.update(typing.get_type_hints(cls))
        names = self._keys.get(cls.__name__, {})
        label = cls.__name__.lower()
        fields = [f for f in cls._fields if (cls.__name__, f) not in self._filled]
        entries = self.mapping(node, [names.get(f, f) for f in fields], f"this {label}")
        if entries is None:
            return BAD
        values: dict[str, Any] = {}
        for field in fields:
            key = names.get(field, field)
            needed = (cls.__name__, field) in self._needed
            if key in entries:
                value = self.read(entries[key], hints[field], f"`{key}`")
                if needed and value == ():
                    value = self.report(entries[key], f"`{key}` is empty", "give at least one")
                values[field] = value
            elif field in cls._field_defaults:
                values[field] = cls._field_defaults[field]
            elif not needed and get_origin(hints[field]) is tuple:
                values[field] = ()
            elif type(None) in get_args(hints[field]):
                values[field] = None
            elif isinstance(node, Mapping) and any(
                word not in entries and _meant(word, node, [key]) for word in node.entries
            ):
                values[field] = BAD  # it stands there misspelt, and that is reported already
            else:
                values[field] = self.report(node, f"this {label} lacks `{key}`", f"add `{key}:`")
        check = self._checks.get(cls)
        if check is not None and isinstance(node, Mapping):
            check(self, node, values)
        if any(value is BAD for value in values.values()):
            return BAD
        return cls(**values)


def _meant(word: str, node: Mapping, names: list[str]) -> str:
    """Which of the keys that the mapping lacks the misspelt `word` stands for; "" if none."""
    free = [name for name in names if name not in node.entries]
    return next(iter(get_close_matches(word, free, n=1, cutoff=0.6)), "")


def _name(node: Node) -> str:
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, Sequence):
        return "a list"
    return "nothing" if node.empty else shown(node.text)
