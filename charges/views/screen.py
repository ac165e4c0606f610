"""The screen: its width, its colours by meaning, its signs; lines in, text out.

Every view writes on a `Screen`, which keeps what it is told and gives it out as one text. All that
is written passes through `harmless`, so no view need think of what a description may contain.
"""

from __future__ import annotations

import os
import sys
from typing import Final, NamedTuple

from charges.views.plain import harmless
from charges.views.wrap import cells, divide, lines_of

Part = str | tuple[str, str]  # words, or words with the name of a style
Run = tuple[str, str]  # words and a style; the empty style is none

# Colours of middling lightness: each reads on a white background and on a black one.
STYLES: Final[dict[str, str]] = {
    "shown": "bold color(28)",
    "refuted": "bold color(160)",
    "uncertain": "bold color(130)",
    "silent": "color(243)",
    "accent": "bold color(32)",
    "bar": "color(32)",
    "title": "bold",
    "strong": "bold",
    "quote": "italic",
    "faint": "color(243)",
    "found": "bold underline",
    "marked-shown": "underline color(28)",
    "marked-refuted": "underline color(160)",
    "marked-uncertain": "underline color(130)",
    "marked-silent": "underline color(243)",
}

# Where the output's encoding lacks a sign, this stands for it.
_ASCII: Final = str.maketrans(
    {
        "✓": "+", "✗": "x", "·": "-", "├": "|", "└": "`", "│": "|", "─": "-", "█": "#", "░": ".",
        "▏": "|", "┬": "+", "┴": "+", "┼": "+", "┤": "|", "“": '"', "”": '"', "’": "'", "‘": "'",
        "…": "...", "–": "-", "—": "-", "→": "->", "×": "x", "≤": "<=",
    }
)  # fmt: skip
MIN_WIDTH: Final = 40
MAX_WIDTH: Final = 120


class Line(NamedTuple):
    """One paragraph: what stands before its first line, before its other lines, and its parts."""

    first: tuple[Part, ...]
    rest: tuple[Part, ...]
    parts: tuple[Part, ...]
    whole: bool = False  # never wrapped: a line that another program may read

    @property
    def empty(self) -> bool:
        return not (self.first or self.parts)


class Screen:
    """Collects lines and gives them out as text, wrapped to `width`, in colour or without."""

    def __init__(self, width: int = 80, colours: str | None = None, ascii_only: bool = False):
        """`colours`: rich's name for how many the terminal has; None: plain text."""
        self.width = max(MIN_WIDTH, min(width, MAX_WIDTH))
        self.colours = colours
        self.ascii_only = ascii_only
        self._lines: list[Line] = []

    @classmethod
    def of_terminal(cls) -> Screen:
        """The screen of this process's standard output."""
        stream = sys.stdout
        encoding = (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "")
        return cls(_width(), _colours(), not encoding.startswith("utf"))

    def say(self, *parts: Part, first: Part = "", rest: Part | None = None) -> None:
        """One paragraph. `first` stands before its first line, `rest` before every other."""
        self._lines.append(Line(_lead(first), _lead(first if rest is None else rest), parts))

    def row(self, first: tuple[Part, ...], rest: tuple[Part, ...], *parts: Part) -> None:
        """One paragraph whose leads have several parts each."""
        self._lines.append(Line(first, rest, parts))

    def line(self, *parts: Part) -> None:
        """One line that is never wrapped, whatever the width."""
        self._lines.append(Line((), (), parts, whole=True))

    def blank(self) -> None:
        """One empty line; never two in a row, and none at the top."""
        if self._lines and not self._lines[-1].empty:
            self._lines.append(Line((), (), ()))

    def heading(self, words: str) -> None:
        """A heading, with an empty line above it."""
        self.blank()
        self.say((words, "title"))

    def text(self) -> str:
        """Everything said so far, as text that ends with a line break."""
        while self._lines and self._lines[-1].empty:
            self._lines.pop()
        rows = [row for line in self._lines for row in self._rows(line)]
        if self.colours is None:
            return "".join("".join(words for words, _ in row).rstrip() + "\n" for row in rows)
        from charges.views.colour import Painter

        paint = Painter(self.colours, STYLES)
        return "".join(paint.row(row) + "\n" for row in rows)

    def _rows(self, line: Line) -> list[list[Run]]:
        first, rest, body = self._runs(line.first), self._runs(line.rest), self._runs(line.parts)
        if line.whole:
            return [first + paragraph for paragraph in lines_of(body)]
        room = max(20, self.width - cells(_plain(rest)))
        first_room = max(20, self.width - cells(_plain(first)))
        rows: list[list[Run]] = []
        for paragraph in lines_of(body):
            for row in divide(paragraph, room if rows else first_room, room):
                rows.append((rest if rows else first) + row)
        return rows

    def _runs(self, parts: tuple[Part, ...]) -> list[Run]:
        runs = []
        for part in parts:
            words, style = (part, "") if isinstance(part, str) else part
            words = harmless(words)
            if self.ascii_only:
                words = words.translate(_ASCII)
            if words:
                runs.append((words, style))
        return runs


def _lead(part: Part) -> tuple[Part, ...]:
    return (part,) if part else ()


def _plain(runs: list[Run]) -> str:
    return "".join(words for words, _ in runs)


def _width() -> int:
    """Columns of the terminal; COLUMNS before it; 80 where there is none."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isascii() and asked.isdigit() and int(asked) > 0:
        return int(asked)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (OSError, ValueError, AttributeError):
        return 80


def _colours() -> str | None:
    """How many colours to use: by NO_COLOR and FORCE_COLOR first, then by the terminal."""
    if os.environ.get("NO_COLOR"):
        return None
    term = os.environ.get("TERM", "")
    forced = os.environ.get("FORCE_COLOR", "") not in ("", "0")
    if not forced and (sys.stdout is None or not sys.stdout.isatty() or term in ("dumb", "")):
        return None
    if os.environ.get("COLORTERM", "") in ("truecolor", "24bit") or "256" in term or not term:
        return "eight_bit"
    return "standard"
