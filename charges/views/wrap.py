"""Styled words wrapped to a width, in terminal cells. No library: a pipe needs none either."""

from __future__ import annotations

Run = tuple[str, str]  # words and a style


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii() or max(text) < "\u0300":  # Latin: one letter, one cell
        return len(text)
    if all(c < "\u0300" or "\u0400" <= c < "\u0483" or "\u2000" <= c < "\u2a00" for c in text):
        return len(text)  # Cyrillic, punctuation, lines and signs
    from rich.cells import cell_len

    return cell_len(text)


def lines_of(runs: list[Run]) -> list[list[Run]]:
    """Runs cut at their line breaks."""
    lines: list[list[Run]] = [[]]
    for words, style in runs:
        pieces = words.split("\n")
        lines[-1].append((pieces[0], style))
        lines.extend([(piece, style)] for piece in pieces[1:])
    return lines


def divide(runs: list[Run], first_room: int, room: int) -> list[list[Run]]:
    """One line cut into rows, between words where that is possible.

    The first row takes at most `first_room` cells, every other at most `room`. The spaces at which
    a row is cut are dropped; spaces at the start of the line stay.
    """
    text = "".join(words for words, _ in runs)
    if cells(text) <= first_room:
        return [runs]
    return [_slice(runs, start, end) for start, end in _rows(text, first_room, room)]


def _rows(text: str, room: int, next_room: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    start = end = 0  # of the row so far: `end` lies behind its last word
    begin, stop = _word(text, 0)
    while begin < len(text):
        # The first test keeps a word of a million letters cheap; marks that take no cell get room.
        if stop - start <= 8 * room and cells(text[start:stop]) <= room:
            end = stop
        elif end > start:  # the row is full; the word opens the next one
            rows.append((start, end))
            start = end = begin
            room = next_room
            continue
        else:  # a word longer than a row
            end = _fitting(text, start, stop, room)
            rows.append((start, end))
            start = begin = end
            room = next_room
            if begin < stop:
                continue
        begin, stop = _word(text, stop)
        if end == start:
            start = end = begin
    if end > start:
        rows.append((start, end))
    return rows or [(0, 0)]


def _word(text: str, at: int) -> tuple[int, int]:
    """The start and the end of the first word at or behind `at`."""
    while at < len(text) and text[at] == " ":
        at += 1
    stop = text.find(" ", at)
    return at, len(text) if stop < 0 else stop


def _fitting(text: str, start: int, stop: int, room: int) -> int:
    """The end of the longest piece from `start` that takes at most `room` cells."""
    end = min(stop, start + room)
    while end > start + 1 and cells(text[start:end]) > room:
        end -= 1
    return end


def _slice(runs: list[Run], start: int, end: int) -> list[Run]:
    row = []
    at = 0
    for words, style in runs:
        piece = words[max(0, start - at) : max(0, end - at)]
        if piece:
            row.append((piece, style))
        at += len(words)
    return row
