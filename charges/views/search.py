"""`charges search`: each result with where it stands, the words found in it, and how to go on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from charges.search.search import Found, Hit, Place
from charges.views.plain import shortened
from charges.views.screen import Part, Screen

_SHOWN: Final = 150  # characters of a text that is longer
_BEFORE: Final = 45  # of them before the first word found
_NAMES: Final = ("title", "label")
_TITLED: Final = ("clauses", "elements", "rules", "cases")


def write_found(screen: Screen, found: Found, limit: int) -> None:
    """The results, best first; what was read otherwise than it was typed before them."""
    _read_as(screen, found)
    if not found.hits:
        screen.say(("No result", "strong"), f" for {shortened(found.query, 60)}")
        _missing(screen, found)
        return
    for place, hit in enumerate(found.hits[:limit]):
        if place == found.complete:
            screen.blank()
            said = "No other result" if place else "No result"
            screen.say((f"{said} has all the words.", "strong"), " These have some of them.")
            _missing(screen, found)
        screen.blank()
        _hit(screen, hit)
    screen.blank()
    count = len(found.hits)
    if count > limit:
        screen.say((f"{limit} of {count} results; --limit {count} shows them all", "faint"))
    else:
        screen.say((f"{count} result{'' if count == 1 else 's'}", "faint"))


def _read_as(screen: Screen, found: Found) -> None:
    for typed, words in found.read_as:
        screen.say(f"No “{typed}”; looked for ", (", ".join(words), "strong"), " instead.")


def _missing(screen: Screen, found: Found) -> None:
    for typed, nearest in found.missing:
        words = "; nearest: " + ", ".join(nearest) if nearest else ""
        screen.say(f"“{shortened(typed, 40)}” stands nowhere{words}", first="  ")


def _hit(screen: Screen, hit: Hit) -> None:
    entry, field = hit.entry, hit.field
    head: list[Part] = [(entry.where, "accent")]
    if entry.what:
        head.append(f" · {entry.what}")
    bare = not field.language
    titled = entry.kind in _TITLED
    if titled and (bare or field.part not in _NAMES):
        head.append(("  " + entry.title.get(field.language or "en"), "strong"))
    screen.say(*head, rest="  ")
    label = "" if field.part in (*_NAMES, "text", "difference") or bare else f"{field.part}: "
    if not bare:
        screen.say((label, "faint"), *marked(field.text, hit.places), first="  ", rest="    ")
    elif not titled:
        screen.say(*marked(entry.title.get(), ()), first="  ", rest="    ")
    also = f"   also in: {_listed(hit.also)}" if hit.also else ""
    screen.say((f"→ {hit.command}", "accent"), (also, "faint"), first="  ", rest="    ")


def _listed(parts: Sequence[str]) -> str:
    rest = len(parts) - 3
    return ", ".join(parts[:3]) + (f", {rest} more" if rest > 0 else "")


def marked(text: str, places: Sequence[Place]) -> list[Part]:
    """A text, or as much of it as holds the most of the words found, with these in brackets."""
    start, end = _window(text, places)
    parts: list[Part] = ["… "] if start else []
    at = start
    for first, last in places:
        if start <= first and last <= end:
            parts += [text[at:first], "[", (text[first:last], "found"), "]"]
            at = last
    parts.append(text[at:end].rstrip())
    return [*parts, " …"] if end < len(text) else parts


def _window(text: str, places: Sequence[Place]) -> Place:
    if len(text) <= _SHOWN + _BEFORE:
        return 0, len(text)
    if not places:
        return 0, text.find(" ", _SHOWN) % len(text)

    def held(place: Place) -> int:
        return sum(place[0] <= first and last <= place[0] + _SHOWN for first, last in places)

    first, last = max(places, key=held)
    start = text.rfind(" ", 0, first - _BEFORE + 1) + 1 if first > _BEFORE else 0
    least = max(last, start + _SHOWN)
    end = text.find(" ", least)
    return start, len(text) if end < 0 else end


def found_as_json(found: Found, limit: int) -> dict[str, Any]:
    """What `charges search --json` prints."""
    return {
        "query": found.query,
        "total": len(found.hits),
        "complete": found.complete,
        "read_as": {typed: list(words) for typed, words in found.read_as},
        "nowhere": {typed: list(nearest) for typed, nearest in found.missing},
        "results": [
            {
                "kind": hit.entry.kind,
                "where": hit.entry.where,
                "what": hit.entry.what or None,
                "label": dict(hit.entry.title.versions),
                "held": hit.held,
                "score": hit.score,
                "part": hit.field.part,
                "language": hit.field.language or None,
                "quote": hit.field.text,
                "found": [{"start": start, "end": end} for start, end in hit.places],
                "also": list(hit.also),
                "command": hit.command,
            }
            for hit in found.hits[:limit]
        ],
    }
