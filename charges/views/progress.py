"""A bar that tells on standard error how far a long command has come, where a person watches."""

from __future__ import annotations

import os
import time
from typing import TextIO

from charges.views.plain import one_line

_EVERY = 0.1  # seconds between two pictures
_CELLS = 24


class Progress:
    """Counts descriptions, and bytes of `total` (None: it is not known how many there are).

    It draws only on a terminal that can move its cursor, and not where the results go to a
    terminal, too: they would be mixed up.
    """

    def __init__(self, stream: TextIO | None, total: int | None, results_too: bool) -> None:
        shown = stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"
        self._stream = stream
        self._shown = shown and not results_too
        self._total = total
        self._drawn = 0.0
        self.count = 0
        self._bytes = 0

    def step(self, size: int) -> None:
        """One more description, of so many bytes."""
        self.count += 1
        self._bytes += size
        if self._shown and time.monotonic() - self._drawn >= _EVERY:
            self._drawn = time.monotonic()
            self._write(f"\r{self.line()}\x1b[K")

    def line(self) -> str:
        """The picture: '  1,234 descriptions  ━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌  50%'."""
        text = f"  {self.count:,} description{'s' if self.count != 1 else ''}"
        if not self._total:
            return text
        share = min(1.0, self._bytes / self._total)
        full = int(share * _CELLS)
        return f"{text}  {'━' * full}{'╌' * (_CELLS - full)}  {int(share * 100)}%"

    def say(self, line: str) -> None:
        """A line of text, in place of the bar; the bar comes back below it."""
        self._write(("\r\x1b[K" if self._shown else "") + one_line(line) + "\n")
        self._drawn = 0.0

    def end(self) -> None:
        """Take the bar away."""
        if self._shown:
            self._write("\r\x1b[K")

    def _write(self, text: str) -> None:
        if self._stream is None:
            return
        encoding = self._stream.encoding or "utf-8"
        try:
            self._stream.write(text.encode(encoding, "replace").decode(encoding))
            self._stream.flush()
        except (OSError, ValueError):  # nobody reads it any more: the results go on
            self._shown, self._stream = False, None
