"""Golden screens: what a view writes, held against tests/golden.

After a change that is meant: CHARGES_GOLDEN=write pytest tests/views, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

from charges.views.screen import Screen

GOLDEN = Path(__file__).parents[1] / "golden"


def same(name: str, screen: Screen) -> None:
    """Fail unless `screen` shows what tests/golden keeps under `name`, within its width."""
    text = screen.text()
    path = GOLDEN / f"{name}-{screen.width}.txt"
    if os.environ.get("CHARGES_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
    assert all(len(line) <= screen.width for line in text.splitlines())
