"""Does the time of `match` grow with the cues, or with the text? Ratios, in one run.

    python benchmarks/growth.py                # up to 20,000 cues and 10 MB
    python benchmarks/growth.py --whole        # up to 100,000 cues and 100 MB: some minutes
    python benchmarks/growth.py --json

The cues beyond the first two hundred are made of the text's own words, three in a row that do not
stand so in the text: what is found stays the same. Each figure is the least of several rounds, each
in a process of its own, on one core, in turn; the least is what other work on the machine disturbs
least.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from cues import PHRASES, statutes_with
from match_speed import on_one_core
from prose import Prose

HERE = Path(__file__).resolve().parent
RUN = """
import json, sys, time
from contenders import peak
from charges import load

statutes, file, feed, sizes, times = sys.argv[1], sys.argv[2], *map(json.loads, sys.argv[3:6])
law = load(statutes)
law.match("He left.")
begin = peak()
with open(file, encoding="utf-8") as stream:
    text = stream.read(max(sizes))
rows = []
for size in sizes:
    part = text[:size]
    pieces = [p for p in part.split("\\n\\n") if p.strip()] if feed == "paragraphs" else [part]
    least = 1e9
    for _ in range(max(times, min(40, 2_000_000 // size))):
        before = time.process_time()
        found = 0
        for piece in pieces:
            result = law.match(piece)
            found += len({e[:3] for c in result.clauses for f in c.elements for e in f.evidence})
        least = min(least, time.process_time() - before)
    rows.append({"size": size, "seconds": least, "found": found, "megabytes": round(peak(), 1)})
json.dump({"ready": round(begin, 1), "rows": rows}, sys.stdout)
"""


def run(statutes: Path, file: Path, feed: str, sizes: list[int], times: int, cache: Path) -> Any:
    """One process: the rows of figures, and the megabytes before the first text."""
    path = f"{HERE.parent}{os.pathsep}{HERE}"
    environment = {**os.environ, "PYTHONPATH": path, "XDG_CACHE_HOME": str(cache)}
    arguments = [str(statutes), str(file), *map(json.dumps, (feed, sizes, times))]
    ran = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if ran.returncode:
        raise SystemExit(ran.stderr[-3000:])
    return json.loads(ran.stdout)


def more_cues(text: str, count: int) -> list[str]:
    """The two hundred and others, of three words of the text each, `count` in all."""
    rng = random.Random("cues")
    words = [word for word in re.findall(r"[a-z]+", text) if len(word) > 3]
    cues = dict.fromkeys(PHRASES)
    while len(cues) < count:
        cues[" ".join(rng.choices(words, k=3))] = None
    return list(cues)


def by_cues(folder: Path, text: Path, counts: list[int], rounds: int) -> list[dict[str, Any]]:
    """A megabyte of text, with more and more cues."""
    words = text.read_text(encoding="utf-8")[:1_000_000]
    homes = {}
    for count in counts:
        homes[count] = folder / str(count)
        homes[count].mkdir()
        statutes_with(more_cues(words, count), homes[count])
        run(homes[count] / "statutes.yaml", text, "whole", [10_000], 1, homes[count])  # compiled
    least: dict[int, dict[str, Any]] = {}
    for _ in range(rounds):
        for count, home in homes.items():
            ran = run(home / "statutes.yaml", text, "whole", [1_000_000], 3, home)
            row = {"cues": count, "ready": ran["ready"], **ran["rows"][0]}
            if count not in least or row["seconds"] < least[count]["seconds"]:
                least[count] = row
    rows = list(least.values())
    return [{**row, "ratio": round(row["seconds"] / rows[0]["seconds"], 2)} for row in rows]


def by_size(
    folder: Path, text: Path, feed: str, sizes: list[int], rounds: int
) -> list[dict[str, Any]]:
    """Two hundred cues, with more and more text."""
    least: dict[int, dict[str, Any]] = {}
    for _ in range(rounds):
        for row in run(folder / "statutes.yaml", text, feed, sizes, 1, folder)["rows"]:
            size = row["size"]
            if size not in least or row["seconds"] < least[size]["seconds"]:
                least[size] = row
    rows = [{**row, "a_letter": row["seconds"] / row["size"]} for row in least.values()]
    first = rows[min(2, len(rows) - 1)]["a_letter"]  # against the megabyte
    return [{**row, "ratio": round(row.pop("a_letter") / first, 2)} for row in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description="Growth of time and memory, as ratios.")
    parser.add_argument("--whole", action="store_true", help="to 100,000 cues and 100 MB")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    counts = [200, 2_000, 20_000, *([100_000] if options.whole else [])]
    sizes = [10_000, 100_000, 1_000_000, 10_000_000, *([100_000_000] if options.whole else [])]
    on_one_core()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = folder / "text"
        text.write_text(Prose("growth", PHRASES).text(sizes[-1]), encoding="utf-8")
        statutes_with(PHRASES, folder)
        tables: dict[str, list[dict[str, Any]]] = {
            "cues": by_cues(folder, text, counts, options.rounds),
            "in one call": by_size(folder, text, "whole", sizes, options.rounds),
            "by paragraphs": by_size(folder, text, "paragraphs", sizes, options.rounds),
        }
    if options.json:
        json.dump(tables, sys.stdout, indent=2)
        print()
        return
    print(f"{'cues':>12}{'time':>8}{'found':>8}{'MB ready':>10}{'MB most':>9}")
    for row in tables.pop("cues"):
        print(
            f"{row['cues']:12,}{row['ratio']:8.2f}{row['found']:8}{row['ready']:10.0f}"
            f"{row['megabytes']:9.0f}"
        )
    for name, rows in tables.items():
        print(f"\n{name}\n{'letters':>12}{'a word':>8}{'found':>8}{'':10}{'MB most':>9}")
        for row in rows:
            print(
                f"{row['size']:12,}{row['ratio']:8.2f}{row['found']:8}{'':10}"
                f"{row['megabytes']:9.0f}"
            )
    print("\ntime, a word: as a multiple of that with 200 cues, and of that of a megabyte")


if __name__ == "__main__":
    main()
