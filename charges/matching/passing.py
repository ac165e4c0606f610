"""What is told in passing: an act of which hardly a word of a longer text tells.

'A novel idea, he said, to walk to Iran without a visa, and went on about the harvest for an hour.'
Where a text is about a deed, many of its words tell of it; where only a few do, they are as often a
comparison, a rumour or a memory as a deed, and settle nothing. How few is data (`passing` in
`data/context/effects.yaml`).
"""

from __future__ import annotations

from charges.matching.acts import Roles, Weighed
from charges.matching.context import Setting
from charges.matching.tables import passing

# A text that charges or convicts somebody of anything is about deeds: each weighs `charged` words.
CHARGING = frozenset({"alleged", "found", "convicted"})


def in_passing(weighed: tuple[Weighed, ...], order: Roles, setting: Setting) -> tuple[Weighed, ...]:
    """The same pieces; those of an act told in too few words are worth "passing" instead of "told".

    The words of an act are those of all its evidence that is told, each counted once.
    """
    rule = passing(setting.passage.language)
    if len(setting.passage.words) <= rule.text:
        return weighed
    told: dict[str, set[int]] = {}
    for w in weighed:
        if w.weight == "told" and w.supports and w.element in order.act:
            told.setdefault(order.act[w.element], set()).update(w.found.words)
    charged = any(t.rule.kind in CHARGING for t in setting.triggers)
    words = {act: len(places) + rule.charged * charged for act, places in told.items()}
    return tuple(
        w._replace(weight="passing")
        if w.weight == "told"
        and w.supports
        and words.get(order.act.get(w.element, ""), 0) <= rule.few.get(w.element, -1)
        else w
        for w in weighed
    )
