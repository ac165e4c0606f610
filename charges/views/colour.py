"""Styles as what a terminal obeys; the one place on a screen's way where rich is loaded."""

from __future__ import annotations

from rich.color import ColorSystem
from rich.style import Style


class Painter:
    """Puts the colours of `styles` on rows, in as many colours as the terminal has."""

    def __init__(self, colours: str, styles: dict[str, str]) -> None:
        """`colours`: "standard" (16), "eight_bit" (256) or "truecolor"."""
        self._system = ColorSystem[colours.upper()]
        self._words = styles
        self._styles: dict[str, Style] = {}

    def row(self, runs: list[tuple[str, str]]) -> str:
        """One row of styled words as text with its escape sequences."""
        return "".join(
            self._style(name).render(words, color_system=self._system) if name else words
            for words, name in runs
        )

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = Style.parse(self._words[name])
        return self._styles[name]
