"""Whether a later law reaches back, in words."""

from __future__ import annotations

from charges.sentencing.reach import Reach
from charges.views import terms
from charges.views.screen import Screen

_STYLES = {"milder": "shown", "harsher": "refuted", "open": "uncertain"}


def write_reach(screen: Screen, found: Reach, first: str) -> None:
    """Whether a later law reaches back, with the article; nothing if it is the same."""
    if found.effect != "same":
        article = found.rule.article if found.rule is not None else ""
        screen.say((terms.reach(found.effect, article), _STYLES[found.effect]), first=first)
