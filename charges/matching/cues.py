"""Which of the cues found in a passage speak for their place: not the blocked, not the shorter."""

from __future__ import annotations

from collections.abc import Iterator

from charges.matching.context import Found, Setting


def chosen_cues(setting: Setting) -> tuple[Found, ...]:
    """The cues without those that a longer or equal blocking pattern covers ('crossed a line')."""
    blocks_of: dict[int, list[Found]] = {}
    for cue in setting.cues:
        if cue.rule.stance == "blocks":
            blocks_of.setdefault(cue.sentence, []).append(cue)
    kept = []
    for cue in setting.cues:
        if cue.rule.stance == "blocks":
            continue
        mine = set(cue.words)
        if any(
            mine & set(block.words)
            and (block.rule.any_length or len(block.words) >= len(mine))
            and (not block.rule.elements or set(block.rule.elements) & set(cue.rule.elements))
            for block in blocks_of.get(cue.sentence, ())
        ):
            continue
        kept.append(cue)
    return tuple(_longest(kept))


def _longest(cues: list[Found]) -> list[Found]:
    """Without those whose words are a part of a longer cue of the same elements.

    'nothing before or since' is one thing to say, and 'before or since' in it another.
    """
    # Of one rule's cues between the same two words the fullest is enough: a list of a hundred dates
    # would else be read in every way in which two of them can be put together.
    fullest: dict[tuple[str, int, int], Found] = {}
    for cue in cues:
        place = (cue.rule.id, cue.first, cue.last)
        if place not in fullest or len(fullest[place].words) < len(cue.words):
            fullest[place] = cue
    cues = list(fullest.values())
    by_sentence: dict[int, list[tuple[int, int, Found]]] = {}
    for cue in cues:
        by_sentence.setdefault(cue.sentence, []).append((cue.first, cue.last, cue))
    kept = []
    for row in by_sentence.values():
        row.sort(key=lambda one: (one[0], -one[1]))
        for first, last, cue in row:
            if not any(_covers(other, cue) for other in _around(row, first, last)):
                kept.append(cue)
    return kept


def _around(row: list[tuple[int, int, Found]], first: int, last: int) -> Iterator[Found]:
    """The cues of a sentence that reach from `first` or before to `last` or beyond."""
    for begin, end, cue in row:
        if begin > first:
            return
        if end >= last:
            yield cue


def _covers(other: Found, cue: Found) -> bool:
    """Does `other` say the same as `cue` in more words, these among them?"""
    return (
        len(other.words) > len(cue.words)
        and (other.rule.stance != "hints" or cue.rule.stance == "hints")
        and set(cue.rule.elements) <= set(other.rule.elements)
        and set(other.words).issuperset(cue.words)
    )
