"""Many descriptions, one JSON object a line in and out: `charges batch`.

A line is read, matched and answered before the next one is looked at, so memory grows with one
description and never with their number. docs/commands.md describes the file.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from charges.errors import InputError
from charges.matching.contract import dumps, to_dict
from charges.matching.lexicon import lexicon
from charges.matching.match import match
from charges.matching.ownwords import reading
from charges.matching.result import Result
from charges.matching.tables import markers

if TYPE_CHECKING:
    from charges.law.library import Library

MOST_BYTES: Final = 20_000_000  # of a line; escapes may make a description longer than it is
_SHAPE: Final = 'write {"id": "1", "text": "He ..."}'


class Answer(NamedTuple):
    """What becomes of one line of input."""

    number: int  # of the line, from 1
    size: int  # bytes read for it
    line: str  # the line of output
    error: InputError | None  # why it could not be matched
    column: int = 0  # where in the line, if that is known


class _Row(NamedTuple):
    id: str | int
    text: str
    on: str | None


class _Faulty(Exception):
    """A line that cannot be used; never leaves this module."""

    def __init__(self, error: InputError, id: str | int | None = None, column: int = 0) -> None:
        super().__init__()
        self.error, self.id, self.column = error, id, column


def answers(
    library: Library, stream: IO[bytes], on: str | None, voice: str, every: bool = False
) -> Iterator[Answer]:
    """An answer for each line of `stream` that is not blank, in order.

    `on` and `voice` as for `match`; a line's own "on" goes before `on`. A line that cannot be used
    is answered by an object with `error`, and the others go on.
    """
    with reading(library.words):
        for language in markers()[0]:
            lexicon(language)  # unsound words files are no fault of a line
    for number, (data, size) in enumerate(_lines(stream), 1):
        if data is not None and not data.strip():
            continue
        try:
            row = _read(data, number)
            result = _matched(library, row, on, voice)
        except _Faulty as fault:
            error = fault.error
            id = number if fault.id is None else fault.id
            answer = {"id": id, "line": number, "error": error.message, "hint": error.hint}
            yield Answer(number, size, dumps(answer), error, fault.column)
            continue
        yield Answer(number, size, dumps({"id": row.id, **to_dict(result, every)}), None)


def _matched(library: Library, row: _Row, on: str | None, voice: str) -> Result:
    try:
        return match(library, row.text, row.on if row.on is not None else on, voice)
    except InputError as error:
        raise _Faulty(error, row.id) from None


def _lines(stream: IO[bytes]) -> Iterator[tuple[bytes | None, int]]:
    """Each line with its size; None for a line that is too long to be held."""
    try:
        while line := stream.readline(MOST_BYTES + 1):
            size = len(line)
            if size <= MOST_BYTES or line.endswith(b"\n"):
                yield line, size
                continue
            while line and not line.endswith(b"\n"):
                line = stream.readline(MOST_BYTES)
                size += len(line)
            yield None, size
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"the descriptions cannot be read: {reason}", "name a file") from None


def _read(data: bytes | None, number: int) -> _Row:
    if data is None:
        _refuse(f"longer than {MOST_BYTES // 1_000_000} MB", "cut the description into parts")
    if number == 1:
        data = data.removeprefix(codecs.BOM_UTF8)
    try:
        value = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        _refuse("not valid UTF-8", "save the file as UTF-8", column=error.start + 1)
    except json.JSONDecodeError as error:
        _refuse(f"no JSON: {error.msg[:1].lower()}{error.msg[1:]}", _SHAPE, column=error.pos + 1)
    except (ValueError, RecursionError):
        _refuse("JSON with a number that is too long, or nested too deep", _SHAPE)
    if not isinstance(value, dict):
        _refuse("no JSON object", _SHAPE)
    id = _id(value, number)
    text = value.get("text", value.get("passage"))
    if not isinstance(text, str):
        _refuse("no 'text' in it" if text is None else "'text' is no string", _SHAPE, id)
    if not text.strip():
        _refuse("the text is empty", "write what the person did, in a sentence or more", id)
    on = value.get("on")
    if on is not None and not isinstance(on, str):
        _refuse("'on' is no day", 'write "on": "2016-06-29"', id)
    return _Row(id, text, on)


def _id(value: dict[str, Any], number: int) -> str | int:
    """The line's own id; the number of a line that has none."""
    id = value.get("id")
    if id is None:
        return number
    if isinstance(id, str) or type(id) is int:
        return id
    _refuse("'id' is neither a string nor a whole number", _SHAPE)


def _refuse(what: str, hint: str, id: str | int | None = None, column: int = 0) -> NoReturn:
    raise _Faulty(InputError(what, hint), id, column)
