"""A file's bytes, or one InputError that says what is wrong with the file."""

from __future__ import annotations

from typing import Final

from charges.errors import InputError, Problem

MAX_BYTES: Final = 5_000_000


def read_file(path: str) -> bytes:
    """The bytes of the file, at most `MAX_BYTES` of them.

    Raises InputError where it is missing, a directory, unreadable or too long.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        raise unreadable(path, error) from None
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        problem = Problem(path, 0, 0, f"the file is longer than {limit} MB", "split it")
        raise unsound(path, [problem])
    return data


def unreadable(path: str, error: Exception) -> InputError:
    """The InputError for a file that cannot be opened or read."""
    if isinstance(error, FileNotFoundError):
        message, remedy = "there is no such file", "check the name and the folder"
    elif isinstance(error, IsADirectoryError):
        message, remedy = "this is a directory, not a file", "name the file inside it"
    elif isinstance(error, PermissionError):
        message, remedy = "the file may not be read", "ask its owner for the right to read it"
    else:
        reason = getattr(error, "strerror", None) or str(error)
        message, remedy = f"the file cannot be read ({reason})", "name another file"
    return unsound(path, [Problem(path, 0, 0, message, remedy)])


def unsound(path: str, problems: list[Problem]) -> InputError:
    """One InputError that holds every problem of a file, in the order of the file."""
    ordered = tuple(sorted(problems, key=lambda p: (p.line, p.column)))
    if len(ordered) == 1:
        only = ordered[0]
        return InputError(str(only._replace(remedy="")), only.remedy, ordered)
    message = f"{path}: {len(ordered)} problems; the first: {ordered[0]}"
    return InputError(message, "mend them and try again", ordered)
