"""Outside text made harmless for a terminal. Plain strings only: error messages pass here too."""

from __future__ import annotations

from typing import Final


def _table() -> dict[int, str]:
    """One character for one, so that offsets into the text stay true."""
    table = {code: chr(0x2400 + code) for code in range(0x20)}  # pictures: ESC becomes ␛
    table.update({code: "\ufffd" for code in range(0x80, 0xA0)})
    table.update(dict.fromkeys((*range(0x200E, 0x2010), *range(0x202A, 0x202F)), "\ufffd"))
    table.update(dict.fromkeys((0x061C, *range(0x2066, 0x206A), 0xFFF9, 0xFFFA, 0xFFFB), "\ufffd"))
    table.update({0x7F: "\u2421", 0x09: " ", 0x0D: " ", 0xFEFF: " ", 0xAD: "-"})
    table.update({0x0A: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"})
    return table


_TABLE: Final = _table()


def harmless(text: str) -> str:
    """`text` without anything that a terminal would obey, and exactly as long.

    Control characters and escape sequences become visible signs; marks that turn the direction of
    writing and halves of surrogate pairs become U+FFFD. Line breaks stay.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.translate(_TABLE)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def one_line(text: str) -> str:
    """`text` made harmless and put on one line, its runs of spaces made one."""
    return " ".join(harmless(text).split())


def shortened(text: str, limit: int) -> str:
    """`text` on one line and no longer than `limit` characters."""
    line = one_line(text)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
