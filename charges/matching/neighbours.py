"""Neighbours: the articles, not tested here, that words of the description fit better.

Their words are cues of the words files (`neighbour: 281-1`). They are no elements: that the words
occur is a reason to look the article up, and says nothing of whether it is made out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from charges.matching.context import Setting, contexts_of
from charges.matching.result import ClauseResult, NeighbourResult
from charges.matching.tables import effects, voices

if TYPE_CHECKING:
    from charges.law.library import Library


def neighbours_in(
    library: Library, setting: Setting, rows: list[ClauseResult], voice: str
) -> tuple[NeighbourResult, ...]:
    """The neighbours whose words the description tells as done, in the order of the file.

    One that is an article of its own here, and of which the text shows something, is left out.
    """
    told = {library.clause(row.id).article for row in rows if not row.silent}
    places: dict[str, set[tuple[int, int]]] = {}
    words = setting.passage.words
    for found in setting.neighbours:
        under = contexts_of(setting, found.words, found.sentence, ())
        if all(_counts(c.kind, voice) for c in under):
            span = (words[found.first].start, words[found.last].end)
            for number in found.rule.elements:
                places.setdefault(number, set()).add(span)
    named = []
    for article in library.code.articles:
        for one in article.neighbours:
            if one.number in places and one.number not in told and one.label is not None:
                spans = _whole(places.pop(one.number))
                evidence = tuple((setting.passage.text[a:b], a, b) for a, b in spans)
                named.append(NeighbourResult(one.number, article.number, one.label.get(), evidence))
    return tuple(named)


def _counts(kind: str, voice: str) -> bool:
    """Does what stands under this context count as told? By the rule for an act's anchor."""
    heard = voices()[voice].get(kind, effects()[kind]["anchor"])
    return heard in ("keep", "drop")


def _whole(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without those that lie inside another."""
    return sorted(
        one
        for one in spans
        if not any(a <= one[0] and one[1] <= b and (a, b) != one for a, b in spans)
    )
