"""Bring what the documents show up to what the program prints, and the picture with it.

    python scripts/refresh_docs.py            rewrite what is stale
    python scripts/refresh_docs.py --check    only say what is stale; exit status 1 if anything is

A block that begins with a line `$ charges ...` holds the output of that command at 80 columns.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys

from make_screenshot import PICTURE, ROOT, picture

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"(```console\n\$ (charges[^\n]*)\n)(.*?)(```\n)", re.DOTALL)


def output(command: str) -> str:
    """What the command prints on a plain screen of 80 columns, seen from the repository's root."""
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONPATH": str(ROOT)}
    environment.pop("CHARGES_DATA", None)
    ran = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip
    return (ran.stdout + ran.stderr).decode("utf-8")


def refreshed(text: str) -> str:
    """A document's text with the output of each of its commands."""
    return BLOCK.sub(lambda block: block[1] + output(block[2]) + block[4], text)


def main(check: bool) -> int:
    """Rewrite, or name, what is stale; the exit status."""
    stale = []
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        fresh = refreshed(text)
        if fresh != text:
            stale.append(path)
            if not check:
                path.write_text(fresh, encoding="utf-8")
    fresh = picture()
    if not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != fresh:
        stale.append(PICTURE)
        if not check:
            PICTURE.write_text(fresh, encoding="utf-8")
    for path in stale:
        print(f"{path.relative_to(ROOT)}: {'stale' if check else 'rewritten'}")
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
