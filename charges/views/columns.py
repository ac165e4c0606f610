"""Cells side by side, each wrapped to its own width."""

from __future__ import annotations

from collections.abc import Sequence

from charges.views.plain import harmless
from charges.views.screen import Part, Screen
from charges.views.wrap import Run, cells, divide, lines_of


def write_cells(screen: Screen, widths: Sequence[int], row: Sequence[Sequence[Part]]) -> None:
    """One row of a table: each cell's parts in its width, the cells top to top."""
    columns = [_lines(parts, width) for parts, width in zip(row, widths, strict=True)]
    for place in range(max(map(len, columns))):
        parts: list[Part] = []
        for lines, width in zip(columns, widths, strict=True):
            runs = lines[place] if place < len(lines) else []
            taken = cells("".join(words for words, _ in runs))
            parts += [*runs, " " * max(0, width - taken)]
        screen.line(*parts)


def _lines(parts: Sequence[Part], width: int) -> list[list[Run]]:
    """The rows of a cell; the last two columns stay free, to part it from the next."""
    runs = [(harmless(p), "") if isinstance(p, str) else (harmless(p[0]), p[1]) for p in parts]
    room = width - 2
    return [row for line in lines_of(runs) for row in divide(line, room, room)]
