"""Sentences in words, for a column and as bars on a scale of years that one can see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from charges.law.model import Duration, Money, Punishment
from charges.sentencing.words import amount, kind, one, ordered, span, words
from charges.views.screen import Part, Screen

__all__ = ["amount", "bars", "floors", "one", "ordered", "scale_of", "short", "span", "words"]

_LABEL: Final = 14  # columns of the words before a bar, at the least


def short(sentence: Sequence[Punishment]) -> str:
    """For a column: "up to 2 years, or a fine". A term is imprisonment; others have their name."""
    parts = []
    for p in ordered(sentence):
        named = kind(p) if len(sentence) > 1 and p.kind != "imprisonment" else span(p)
        parts.append(f"a {kind(p)}" if isinstance(p.maximum, Money) else named)
    return ", or ".join(parts)


def scale_of(sentences: Iterable[Sequence[Punishment]]) -> int:
    """The last year of a scale on which all these sentences find room."""
    tops = [
        p.maximum.years + bool(p.maximum.months or p.maximum.days)
        for sentence in sentences
        for p in sentence
        if isinstance(p.maximum, Duration)
    ]
    top = max(tops, default=0)
    step = _step(top)
    return max(step, -(-top // step) * step)


def bars(screen: Screen, rows: Sequence[tuple[str, Sequence[Punishment]]], top: int) -> None:
    """One axis, and under it each named sentence as a bar; what is no time stands in words.

    `rows`: a name (may be empty) and a sentence; `top`: the last year of the axis, see `scale_of`.
    """
    spans = [span(p) for _, sentence in rows for p in sentence if isinstance(p.maximum, Duration)]
    beside = max([13, *map(len, spans)]) + 4  # two for the lead, two for the gap
    named = [(name, _labels(sentence)) for name, sentence in rows]
    room = max([_LABEL, *(len(label) + 1 for _, labels in named for label, _ in labels)])
    per_year = max(1, (screen.width - room - beside) // top)
    if any(isinstance(p.maximum, Duration) for _, sentence in rows for p in sentence):
        _axis(screen, top, per_year, room)
    for name, labels in named:
        if name:
            screen.say((name, "strong"), first="  ")
        for label, punishment in labels:
            _bar(screen, label.ljust(room), punishment, top, per_year)


def _labels(sentence: Sequence[Punishment]) -> list[tuple[str, Punishment]]:
    """Each punishment with what stands before its bar: "imprisonment", "or a fine"."""
    labels = []
    for place, punishment in enumerate(ordered(sentence)):
        article = "a " if isinstance(punishment.maximum, Money) else ""
        label = f"or {article}{kind(punishment)}" if place else kind(punishment)
        labels.append((label, punishment))
    return labels


def _axis(screen: Screen, top: int, per_year: int, room: int) -> None:
    step = _step(top)
    lead = " " * (room + 2)
    numbers = "".join(str(year).ljust(step * per_year) for year in range(0, top, step))
    screen.say(("years".ljust(room), "faint"), (f"{numbers}{top}", "faint"), first="  ")
    ticks = "┼".join("─" * (step * per_year - 1) for _ in range(0, top, step))
    screen.say((f"├{ticks}┤", "faint"), first=lead)


def _step(top: int) -> int:
    return 1 if top <= 5 else 2 if top <= 14 else 5 if top <= 40 else 20


def _bar(screen: Screen, label: str, punishment: Punishment, top: int, per_year: int) -> None:
    first: tuple[Part, ...] = ("  ", label)
    most = punishment.maximum
    if isinstance(most, Money):
        screen.row(first, (" " * (len(label) + 2),), span(punishment))
        return
    least = punishment.minimum or punishment.floor
    begin = _cell(least, per_year) if isinstance(least, Duration) else 0
    end = max(begin + 1, _cell(most, per_year))
    # The bar stands on the axis: year 0 is the axis's first cell.
    blocks = " " * begin + "█" * (end - begin)
    gap = " " * (max(0, top * per_year - end) + 2)
    screen.row(first, (" " * (len(label) + 2),), (blocks, "bar"), gap, (span(punishment), "strong"))


def _cell(length: Duration, per_year: int) -> int:
    days = length.years * 360 + length.months * 30 + length.days
    return round(days * per_year / 360)


def floors(sentence: Sequence[Punishment]) -> list[str]:
    """What 'up to' leaves unsaid, in a sentence each: the general part's least."""
    return [
        f"'Up to' begins at {amount(p.floor)}"
        f" ({p.floor_basis.note or ', '.join(p.floor_basis.sources)}; {p.floor_basis.certainty})."
        for p in ordered(sentence)
        if p.minimum is None and p.floor is not None and p.floor_basis is not None
    ]
