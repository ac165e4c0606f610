"""What the global options say, handed down to every command."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from charges.law.library import Library


class Setup:
    """The global options, and the law that they choose, loaded when first asked for."""

    def __init__(self) -> None:
        self.data: str | None = None
        self.words: list[str] = []
        self.debug = False
        self._library: Library | None = None

    @property
    def library(self) -> Library:
        """The law. Raises InputError where the statutes file is unreadable or unsound."""
        if self._library is None:
            from charges.law.data import load_library

            self._library = load_library(self.data, self.words)
        return self._library
