"""Make docs/screen.svg, the picture in the README: what `charges match` prints, in its colours.

    python scripts/make_screenshot.py

It needs no screen: rich draws the text as SVG. The picture names no font from the network.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "screen.svg"
DESCRIPTION = (
    "The prosecutor said that the student agreed beforehand with two friends and crossed the"
    " state border of Azerbaijan at night, without a passport."
)
COLUMNS = 92
LINES = 60  # what a reader sees first

# Dark letters on a light ground: it reads on a light page and on a dark one.
THEME = TerminalTheme(
    (252, 252, 250),
    (38, 38, 38),
    [(38, 38, 38), (215, 0, 0), (0, 135, 0), (175, 95, 0), (0, 135, 215), (135, 0, 175),
     (0, 135, 135), (118, 118, 118)],
)  # fmt: skip


def screen() -> str:
    """What the command prints on a terminal with colours, cut to its first lines."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(COLUMNS)}
    environment["TERM"] = "xterm-256color"
    for name in ("NO_COLOR", "CHARGES_DATA"):
        environment.pop(name, None)
    ran = subprocess.run(
        [sys.executable, "-m", "charges", "match", DESCRIPTION],
        cwd=ROOT, env=environment, capture_output=True, check=True,
    )  # fmt: skip
    lines = ran.stdout.decode("utf-8").splitlines()
    return "\n".join(lines[:LINES]) + ("\n…" if len(lines) > LINES else "")


def picture() -> str:
    """The picture as SVG; the same screen gives the same bytes."""
    console = Console(width=COLUMNS + 4, record=True, file=StringIO(), force_terminal=True)
    command = Text('$ charges match "', style="bold")
    command.append(DESCRIPTION)
    command.append('"')
    console.print(command)
    console.print()
    console.print(Text.from_ansi(screen()))
    svg = console.export_svg(title="charges match", theme=THEME, unique_id="charges")
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)  # nothing from the network
    svg = svg.replace("Fira Code, monospace", "'DejaVu Sans Mono', Menlo, Consolas, monospace")
    return svg.rstrip() + "\n"


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
    print(PICTURE.relative_to(ROOT))
