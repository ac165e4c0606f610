"""YAML read as text with places: each node knows its line and column, no word is reinterpreted.

PyYAML's usual loading makes `281.10` the number 281.1, turns `no` into False and drops a repeated
key unseen. Here every scalar stays the text that its author wrote. The tree is built from the
parser's events and not by its composer, so that a nest of brackets cannot exhaust the stack and an
alias ("a YAML bomb is nine lines") is refused before it is followed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

import yaml

from charges.errors import Problem

MAX_DEPTH: Final = 40
TOO_DEEP: Final = f"lists and mappings stand in one another more than {MAX_DEPTH} deep"
MAX_PROBLEMS: Final = 200

# The C parser where PyYAML was built with it; the slow one gives the same events.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar:
    """A piece of text. `plain` is False where it stands in quotes or in a block."""

    __slots__ = ("column", "line", "plain", "text")

    def __init__(self, text: str, line: int, column: int, plain: bool) -> None:
        self.text, self.line, self.column, self.plain = text, line, column, plain

    @property
    def empty(self) -> bool:
        """Nothing was written, or one of YAML's words for nothing."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


class Refused(Scalar):
    """Stands where something was refused, its problem noted; a reader passes over it."""

    __slots__ = ()


class Mapping:
    """Keys with values, in the order of the file; a repeated key is kept once, the first time."""

    __slots__ = ("column", "entries", "line")

    def __init__(self, line: int, column: int) -> None:
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.line, self.column = line, column


class Sequence:
    """A list of nodes."""

    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.line, self.column = line, column


Node: TypeAlias = Scalar | Mapping | Sequence


def shown(text: str, limit: int = 60) -> str:
    """`text` in double quotes, cut to `limit` and without control characters: safe in a message."""
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in cut) + '"'


def parse(data: bytes, name: str) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML file's bytes, and what is wrong with it.

    The tree is None where a fault leaves nothing to go on with (a syntax error, an encoding that
    is not UTF-8). `name` is the file's name for the problems. Raises nothing.
    """
    text, problem = _decode(data, name)
    if problem is not None:
        return None, [problem]
    problems: list[Problem] = []
    try:
        root = _tree(_events(text), name, problems)
    except yaml.YAMLError as error:
        return None, [*problems, _syntax_problem(error, name, text)]
    if root is None and not problems:
        problems.append(Problem(name, 0, 0, "the file is empty", "see docs/statutes-file.md"))
    return root, problems


def _decode(data: bytes, name: str) -> tuple[str, Problem | None]:
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return "", Problem(name, 1, 1, "the file is in UTF-16", "save it as UTF-8")
        before = data[: error.start].decode("utf-8", "replace")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        message = f"byte 0x{data[error.start]:02x} is no part of UTF-8 text"
        return "", Problem(name, line, column, message, "save the file as UTF-8")


def _events(text: str) -> Iterator[Any]:
    loader = _Loader(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


def _tree(events: Iterator[Any], name: str, problems: list[Problem]) -> Node | None:
    """The tree that the events tell, with a stack of its own: depth costs no recursion."""
    root: Node | None = None
    stack: list[tuple[Mapping | Sequence, list[Scalar | None]]] = []  # [key that waits for a value]
    documents = 0

    def report(event: Any, message: str, remedy: str) -> None:
        mark = event.start_mark
        problems.append(Problem(name, mark.line + 1, mark.column + 1, message, remedy))

    def place(node: Node, event: Any) -> None:
        nonlocal root
        if not stack:
            root = node
            return
        parent, waiting = stack[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif not waiting:
            if not isinstance(node, Scalar):
                report(event, "a key must be a word, not a list or a mapping", "write `key: value`")
            waiting.append(node if isinstance(node, Scalar) else None)
        else:
            key = waiting.pop()
            if key is None:
                return
            if key.text in parent.entries:
                first = parent.entries[key.text][0].line
                message = f"the key {shown(key.text)} stands here twice (first in line {first})"
                remedy = "remove or rename one of the two"
                problems.append(Problem(name, key.line, key.column, message, remedy))
                return
            parent.entries[key.text] = (key, node)

    for event in events:
        if len(problems) >= MAX_PROBLEMS:
            report(event, f"more than {MAX_PROBLEMS} problems; the rest is not shown", "mend these")
            return None
        kind = type(event)
        if kind is yaml.DocumentStartEvent:
            documents += 1
            if documents == 2:
                report(event, "a second YAML document begins here", "keep one document in a file")
                return None
        elif kind is yaml.AliasEvent:
            report(event, f"the alias *{event.anchor} is not allowed", "write the words out here")
            place(Refused("", event.start_mark.line + 1, event.start_mark.column + 1, True), event)
        elif kind in (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent):
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            if event.anchor:
                report(event, f"the anchor &{event.anchor} is not allowed", "remove it")
            if event.tag and event.tag != "!":
                report(event, f"the tag {shown(event.tag)} is not allowed", "remove it")
            if kind is yaml.ScalarEvent:
                plain = event.style in (None, "")
                place(Scalar(event.value, line, column, plain), event)
                continue
            if len(stack) == MAX_DEPTH:
                report(event, TOO_DEEP, "flatten them")
                return None
            made = Mapping if kind is yaml.MappingStartEvent else Sequence
            node = made(line, column)
            place(node, event)
            stack.append((node, []))
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            stack.pop()
    return root


def _syntax_problem(error: yaml.YAMLError, name: str, text: str) -> Problem:
    """PyYAML's complaint as a place, a message and a remedy."""
    position = getattr(error, "position", None)
    if isinstance(position, int):  # a ReaderError: a character that YAML forbids
        code = getattr(error, "character", 0)
        number = ord(code) if isinstance(code, str) else int(code)
        at = text.find(chr(number))  # the C parser counts bytes here, so the place is looked up
        before = text[: max(at, 0)]
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        message = f"the character U+{number:04X} is not allowed"
        return Problem(name, line, column, message, "remove it")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = getattr(error, "problem", None) or "this is no YAML"
    context = getattr(error, "context", None)
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (0, 0)
    if "nesting depth" in what:  # PyYAML's own bound, where it reads so far ahead
        return Problem(name, line, column, TOO_DEEP, "flatten them")
    lines = text.split("\n")
    here = lines[line - 1] if 0 < line <= len(lines) else ""
    remedy = "check the indentation, the colons and the quotes at this place and just above"
    if "\t" in here[: max(column, len(here) - len(here.lstrip()))]:
        remedy = "indent with spaces: YAML allows no tabs there"
    message = f"not sound YAML: {what}" + (f" ({context})" if context else "")
    return Problem(name, line, column, message, remedy)
