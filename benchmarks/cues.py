"""The benchmarks' cues: two hundred phrases, as a statutes file with a words file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Half of the words are such as a text about anything holds too: gate, river, letter, opened.
VERBS = (
    "crossed", "entered", "forged", "climbed", "opened", "burned", "smuggled", "bribed", "carried",
    "swam", "threatened", "reached", "sold", "avoided", "signed", "copied", "attacked", "left",
    "called for", "asked for",
)  # fmt: skip
OBJECTS = (
    "the border", "a passport", "the frontier post", "the gate at night", "the river alone",
    "the checkpoint", "a letter of thanks", "the fence", "with a false visa", "without papers",
)  # fmt: skip
PHRASES = [f"{verb} {thing}" for verb in VERBS for thing in OBJECTS]
ELEMENTS = ("crossing", "state_border", "without_documents", "outside_checkpoint")


def statutes_with(phrases: Sequence[str], folder: Path) -> Path:
    """Our statutes with these cues in place of ours; the statutes file is in `folder`."""
    law = (ROOT / "data" / "statutes.yaml").read_text(encoding="utf-8")
    (folder / "statutes.yaml").write_text(law + "\nwords: [words.yaml]\n", encoding="utf-8")
    lines = ["language: en", "off: [all]", "cues:"]
    for number, element in enumerate(ELEMENTS):
        lines += [f"  - id: cue-{element}", f"    shows: {element}", "    say: |"]
        lines += [f"      {phrase}" for phrase in phrases[number :: len(ELEMENTS)]]
    (folder / "words.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder / "statutes.yaml"
