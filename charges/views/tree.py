"""A requirement drawn as a tree, with lines that lead from the top to each element."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from charges.law.model import Requirement
from charges.views.screen import Part, Screen

Label = Callable[[Requirement], tuple[Sequence[Sequence[Part]], Sequence[Requirement]]]


def branches(
    screen: Screen, requirement: Requirement, label: Label, exceptions: Sequence[str] = ()
) -> None:
    """Draw a requirement. A top `all` is not drawn itself: its parts are the trunk's branches.

    `label` gives for each node its paragraphs (the first stands at the branch, the others below
    it) and the nodes that hang on it. `exceptions`: elements that hang on the trunk as the last.
    """
    trunk = requirement.parts if requirement.kind == "all" else (requirement,)
    _draw(screen, (*trunk, *(Requirement("element", name) for name in exceptions)), label, "")


def _draw(screen: Screen, nodes: Sequence[Requirement], label: Label, lead: str) -> None:
    for place, node in enumerate(nodes):
        last = place == len(nodes) - 1
        paragraphs, below = label(node)
        # What hangs on a clause is as a rule one `all`: its parts are shown at once.
        if len(below) == 1 and below[0].kind == "all":
            below = below[0].parts
        stem = lead + ("   " if last else "│  ")
        under = stem + ("│    " if below else "     ")
        for row, parts in enumerate(paragraphs):
            first = lead + ("└─ " if last else "├─ ") if row == 0 else under
            screen.row(((first, "faint"),), ((under, "faint"),), *parts)
        _draw(screen, below, label, stem)
