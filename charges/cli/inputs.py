"""What the user hands in, as text: an argument, a file, standard input; every bad one refused."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Collection
from typing import IO, Final

from charges.errors import InputError

MAX_BYTES: Final = 10_000_000


def description(argument: list[str] | None, file: str | None) -> str:
    """The text to match: the argument, else the file, else standard input ("-" names it too).

    Raises InputError where there is none, where there are two, and where it cannot be read.
    """
    words = argument or []
    if len(words) > 1:
        raise InputError(
            f"the description came as {len(words)} arguments",
            'put quotes around it: "He crossed …"',
        )
    if words and file is not None:
        raise InputError("there is a description and a --file too", "give one of them")
    if words and words[0] != "-":
        return _argument(words[0])
    if file is not None and file != "-":
        return read_text(file)
    return _standard_input()


def _argument(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise InputError(
            "the description is not valid UTF-8", "put it in a UTF-8 file and use --file"
        ) from None
    if " " not in text.strip() and len(text) < 1000 and os.path.isfile(text):
        raise InputError(f'"{text}" is a file', f"to match what is in it: --file {text}")
    return _not_empty(text, "the description")


def _standard_input() -> str:
    if sys.stdin is None or sys.stdin.isatty():
        raise InputError(
            "there is no description",
            'give it in quotes, charges match "He crossed …", or as --file FILE, or through a pipe',
        )
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"standard input cannot be read: {reason}", "use --file FILE") from None
    return decode(data, "standard input")


def read_text(path: str) -> str:
    """The text of a file. Raises InputError where it is missing, a directory, no UTF-8 text, ..."""
    try:
        with opened(path) as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from None
    return decode(data, path)


def opened(path: str) -> IO[bytes]:
    """A file, ready to be read. Raises InputError where it is missing, a directory, ..."""
    try:
        if stat.S_ISDIR(os.stat(path).st_mode):
            raise InputError(f"{path} is a directory", "name the file inside it")
        return open(path, "rb")
    except FileNotFoundError:
        raise InputError(f"there is no file {path}", "check the name and the folder") from None
    except PermissionError:
        raise InputError(f"{path} may not be read", "ask its owner for the right to") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        raise _unreadable(path, error) from None


def _unreadable(path: str, error: Exception) -> InputError:
    reason = getattr(error, "strerror", None) or str(error)
    return InputError(f"{path} cannot be read: {reason}", "name another file")


def decode(data: bytes, name: str) -> str:
    """`data` as text. Raises InputError, with line and byte, where it is no UTF-8 text."""
    if len(data) > MAX_BYTES:
        limit = f"{MAX_BYTES // 1_000_000} MB"
        raise InputError(f"{name} is longer than {limit}", "cut it into parts")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(f"{name} is UTF-16, not UTF-8", "save it as UTF-8")
    nul = data.find(b"\0")
    if nul >= 0:
        raise InputError(
            f"{name} is no text: a NUL byte at byte {nul + 1}",
            "give plain text; from a PDF or a Word file, save or copy the text first",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The mark that may open a file is not part of what the error counts.
        at = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        line = data.count(b"\n", 0, at) + 1
        raise InputError(
            f"{name} is not valid UTF-8: line {line}, byte {at + 1} of the text (0x{data[at]:02x})",
            "save it as UTF-8",
        ) from None
    return _not_empty(text, name)


def _not_empty(text: str, name: str) -> str:
    if not text.strip():
        raise InputError(f"{name} is empty", "write what the person did, in a sentence or more")
    return text


def chosen(asked: str | None, known: Collection[str], option: str, what: str) -> tuple[str, ...]:
    """The names in `asked`, a list with commas, each of which may be begun only; all without it.

    Raises InputError, with the nearest names as hint, for one that is not `known`.
    """
    if asked is None:
        return tuple(known)
    names = asked.replace(",", " ").lower().split()
    if not names:
        raise InputError(f"{option} names nothing", f"{what}: " + ", ".join(known))
    found: dict[str, None] = {}
    for name in names:
        begun = [one for one in known if one == name] or [k for k in known if k.startswith(name)]
        if len(begun) != 1:
            raise InputError(f'{option}: there is no "{name[:40]}"', _meant(name, known, what))
        found[begun[0]] = None
    return tuple(found)


def _meant(name: str, known: Collection[str], what: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1)
    return f"did you mean {close[0]}?" if close else f"{what}: " + ", ".join(known)
