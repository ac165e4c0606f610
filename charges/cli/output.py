"""Standard output, written once and whole; what can go wrong there, told apart."""

from __future__ import annotations

import os
import sys

from charges.errors import InputError


class Closed(Exception):
    """The reader of our output has gone. No error: `charges list | head -1`."""


def failed_write(error: OSError) -> InputError:
    """The InputError for output that cannot be written (a full disk, a closed stream)."""
    _discard()
    reason = error.strerror or str(error)
    return InputError(f"the output cannot be written: {reason}", "send it somewhere else")


def write(text: str, utf8: bool = False) -> None:
    """Write `text` to standard output. `utf8`: as UTF-8 with plain line ends, on every machine.

    Raises Closed where the reader has gone, InputError where the output cannot be written.
    """
    stream = sys.stdout
    if stream is None:
        raise InputError("there is no standard output to write to", "send it to a file")
    try:
        buffer = getattr(stream, "buffer", None)
        if utf8 and buffer is not None:
            stream.flush()
            buffer.write(text.encode("utf-8"))
        else:
            encoding = stream.encoding or "utf-8"
            stream.write(text.encode(encoding, "replace").decode(encoding))
        stream.flush()
    except BrokenPipeError:
        _discard()
        raise Closed from None
    except OSError as error:
        raise failed_write(error) from error


def _discard() -> None:
    """Point standard output nowhere, or Python would try to write the rest as it ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass
