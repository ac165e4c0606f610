"""How fast `match` is beside the tools one would otherwise take: ratios, here, in one run.

    python benchmarks/match_speed.py                  # charges, findall and the peers
    python benchmarks/match_speed.py --no-peers       # without installing anything
    python benchmarks/match_speed.py --rounds 9 --json

A megabyte of English prose (made up here, `prose.py`), two hundred cues (`cues.py`), the same for
all; each contender in a process of its own, on one core, in turn, several rounds. What is compared
is CPU time of a pass over the text, without loading; `--help` names the options.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any

from cues import PHRASES, statutes_with
from prose import Prose

HERE = Path(__file__).resolve().parent
OURS, BY_PARAGRAPH, YARDSTICK = "charges", "charges_by_paragraph", "findall"
PEERS = ("medspacy", "negspacy")
GOALS = {
    "medspacy": ("at least", 10.0),
    "negspacy": ("at least", 1.5),
    YARDSTICK: ("at most", 12.0),
}


def peers_python(folder: Path) -> Path:
    """The Python of the folder that holds the peers, made and filled where it is not there yet."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        print(f"installing the peers in {folder} (once)", file=sys.stderr)
        venv.create(folder, with_pip=True)
    requirements = str(HERE / "requirements.txt")
    ran = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--requirement", requirements],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    if ran.returncode:
        raise SystemExit(f"the peers cannot be installed:\n{ran.stderr}\ntry --no-peers")
    return python


def on_one_core() -> None:
    """Bind this process, and those it starts, to one core, where the system lets us."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def measure(python: Path | str, name: str, files: list[Path]) -> dict[str, Any]:
    """One run of a contender: seconds, places found, megabytes."""
    environment = {**os.environ, "PYTHONPATH": "" if name in PEERS else str(HERE.parent)}
    ran = subprocess.run(
        [python, HERE / "contenders.py", name, *files],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if ran.returncode:
        raise SystemExit(f"{name} failed:\n{ran.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def ratios(rounds: list[dict[str, dict[str, Any]]], name: str, when: str) -> list[float]:
    """How many times longer `name` took than charges, by round; for the yardstick, the inverse."""
    found = [each[name][when] / each[OURS][when] for each in rounds]
    return [1 / ratio for ratio in found] if name == YARDSTICK else found


def summary(rounds: list[dict[str, dict[str, Any]]], words: int) -> list[dict[str, Any]]:
    rows = []
    for name in rounds[0]:
        row: dict[str, Any] = {
            "name": name,
            "words_a_second": round(words / statistics.median(r[name]["seconds"] for r in rounds)),
            "found": rounds[0][name]["found"],
            "megabytes": max(r[name]["megabytes"] for r in rounds),
        }
        if name in GOALS:
            each = ratios(rounds, name, "seconds")
            bound, goal = GOALS[name]
            median = statistics.median(each)
            row |= {
                "ratio": round(median, 2),
                "least": round(min(each), 2),
                "most": round(max(each), 2),
                "new_text": round(statistics.median(ratios(rounds, name, "first")), 2),
                "goal": f"{bound} {goal:g}",
                "reached": median >= goal if bound == "at least" else median <= goal,
            }  # fmt: skip
        rows.append(row)
    return rows


_RATIOS = ("ratio", "least", "most", "new_text")


def table(rows: list[dict[str, Any]]) -> str:
    lines = [
        f"{'':21}{'words/s':>10}{'ratio':>8}{'least':>8}{'most':>8}{'new':>8}  {'goal':13}{'':4}"
        f"{'found':>6}{'MB':>7}"
    ]
    for row in rows:
        ratio = "".join(f"{row[k]:8.2f}" if k in row else " " * 8 for k in _RATIOS)
        met = "" if "reached" not in row else "yes" if row["reached"] else "no"
        lines.append(
            f"{row['name']:21}{row['words_a_second']:10,}{ratio}  {row.get('goal', ''):13}{met:4}"
            f"{row['found']:6}{row['megabytes']:7.0f}"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Ratios of CPU time, charges against its peers.")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run (5)")
    parser.add_argument("--size", type=int, default=1_000_000, help="letters of text (1000000)")
    parser.add_argument("--no-peers", action="store_true", help="only charges and re.findall")
    parser.add_argument("--peers", default=str(HERE / ".peers"), help="the folder of the peers")
    parser.add_argument("--json", action="store_true", help="the figures of every round, as JSON")
    options = parser.parse_args()
    ours = (YARDSTICK, OURS, BY_PARAGRAPH)
    pythons: dict[str, Path | str] = dict.fromkeys(ours, sys.executable)
    if not options.no_peers:
        pythons |= dict.fromkeys(PEERS, peers_python(Path(options.peers)))
    on_one_core()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = Prose("match_speed", PHRASES).text(options.size)
        (folder / "text").write_text(text, encoding="utf-8")
        (folder / "phrases").write_text("\n".join(PHRASES), encoding="utf-8")
        files = [folder / "text", folder / "phrases", statutes_with(PHRASES, folder)]
        rounds = [
            {name: measure(python, name, files) for name, python in pythons.items()}
            for _ in range(options.rounds)
        ]
    rows = summary(rounds, len(re.findall(r"\w+", text)))
    if options.json:
        json.dump({"summary": rows, "rounds": rounds}, sys.stdout, indent=2)
        print()
        return
    print(table(rows))
    print("\nratio: how many times the CPU time of charges; for findall, charges to findall")
    print("new: the same for the first pass over the text, when most of its words are new")


if __name__ == "__main__":
    main()
