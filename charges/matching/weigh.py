"""What each piece of evidence is worth: what its contexts do to it, by its part in an act.

What a context does to a cue depends on the cue's role, and is data (`data/context/effects.yaml`).
"""

from __future__ import annotations

import re

from charges.matching.acts import Roles, Weighed, Weight, roles, with_their_act
from charges.matching.context import Found, Setting, contexts_of, several_do
from charges.matching.cues import chosen_cues
from charges.matching.passing import in_passing
from charges.matching.result import Context
from charges.matching.tables import acts, akin, effects, voices

# Longer words of somebody's own are an interview, and not all of it is asked of anybody.
SAID = 30
# It begins with a digit, and looks back then: that is what the search for it is fast by.
_CLAUSE = re.compile(r"\d(?<!\d.)\d{2}\s?[.(/-]\s?\d(?!\d)")  # 318.2, 318 (2), 281-2
# A charge and a verdict recite the law: under these its words are no mere talk of it.
RECITING = frozenset({"alleged", "found", "convicted"})


def _worth(stance: str, effect_list: list[str]) -> tuple[bool, Weight]:
    """(does it support, how much) for a cue of `stance` under the effects of its contexts."""
    supports = stance != "refutes"
    weight: Weight = "unsure" if stance == "hints" else "told"
    if "void" in effect_list:
        return supports, "void"
    flips = effect_list.count("flip")
    if "strong" in effect_list:
        return (False, "strong") if supports else (False, weight)
    if flips % 2:
        supports = not supports
    elif flips:
        return supports, weight
    if "weak" in effect_list and stance != "shows" and not flips:
        return supports, weight  # a denial says nothing new of a hint, or of what refutes anyway
    if "weak" in effect_list:
        # 'denies that he did not cross' is too rare to be read with confidence.
        return (False, "weak") if not flips else (supports, "unsure")
    if "unsure" in effect_list:
        weight = "unsure"
    return supports, weight


def weigh(setting: Setting, voice: str = "report") -> tuple[Weighed, ...]:
    """Every piece of evidence in the passage, with its contexts and its worth.

    `voice`: whose words count ("report", "prosecution", "defence", "court"; effects.yaml).
    """
    order = roles()
    table = effects()
    heard = voices()[voice]
    cues = chosen_cues(setting)
    if not cues:
        return ()
    posed = any(t.rule.kind == "posed" for t in setting.triggers) or _asks_for_a_clause(setting)
    context_of: dict[int, tuple[Context, ...]] = {}
    for number, cue in enumerate(cues):
        under = contexts_of(setting, cue.words, cue.sentence, akin(cue.rule.elements))
        if posed:  # a problem to solve is the conduct itself: 'if A crosses ..., which clause?'
            under = tuple(c for c in under if c.kind not in ("hypothetical", "questioned", "law"))
        if any(c.kind in RECITING for c in under):
            under = tuple(c for c in under if c.kind != "law")
        under = tuple(c for c in under if heard.get(c.kind) != "drop")
        context_of[number] = under
    appeals: dict[int, list[tuple[int, Found]]] = {}
    for number, cue in enumerate(cues):
        if any(order.role.get(element) == "anchor" for element in cue.rule.elements):
            appeals.setdefault(cue.sentence, []).append((number, cue))
    result = []
    for number, cue in enumerate(cues):
        for element in cue.rule.elements:
            role = order.role.get(element, "hangs")
            own = context_of[number]
            if role == "objects":
                own = _inherited(
                    cue, own, appeals.get(cue.sentence, []), context_of, order.act[element], order
                )
            own = tuple(c for c in own if c.kind not in cue.rule.keeps)
            # The same words may set a context twice (by two patterns): it counts once.
            kinds = {(c.kind, c.start) for c in own}
            effects_here = [
                heard.get(kind, table[kind][role]) if role != "named" else table[kind][role]
                for kind, _ in sorted(kinds)
            ]
            if effects_here.count("flip") > 1 and _one_negation(own, setting):
                effects_here.remove("flip")
            supports, weight = _worth(cue.rule.stance, effects_here)
            if cue.rule.settles and weight == "told":
                weight = "strong"
            result.append(Weighed(element, cue, supports, weight, own))
    result = _without_hints_of_another(result, order)
    result.extend(_said_aloud(tuple(result), order, setting))
    acting = _often_enough(with_their_act(tuple(result), order, table), order, setting)
    return in_passing((*acting, *_done_by_several(acting, setting)), order, setting)


def _asks_for_a_clause(setting: Setting) -> bool:
    """Does a question name a clause? 'Is this 318.1 or 318.2?' poses a case to be solved."""
    passage = setting.passage
    for named in _CLAUSE.finditer(passage.text):
        one = passage.sentences[max(0, passage.sentences.at(named.start()))]
        if one.question and _CLAUSE.search(passage.text, one.start, one.end):
            return True
    return False


def _without_hints_of_another(weighed: list[Weighed], order: Roles) -> list[Weighed]:
    """What an appeal asks for hints at no crossing: 'help the region out of the Republic'."""
    asked: dict[int, set[int]] = {}
    for w in weighed:
        if order.role.get(w.element) == "objects" and w.found.rule.stance == "shows":
            # With the word after it, which tells from whom: 'to secede | from China'.
            words = {*w.found.words, w.found.last + 1, w.found.last + 2}
            asked.setdefault(w.found.sentence, set()).update(words)
    return [
        w._replace(weight="void")
        if w.found.rule.stance == "hints"
        and order.role.get(w.element) in ("anchor", "named")
        and not asked.get(w.found.sentence, set()).isdisjoint(w.found.words)
        and not acts()[order.act[w.element]].get("objects")
        else w
        for w in weighed
    ]


def _said_aloud(weighed: tuple[Weighed, ...], order: Roles, setting: Setting) -> list[Weighed]:
    """What is asked for in quotation marks is asked for: 'The sheet read: "Out of the Republic!"'

    It hints at the appeal of which it is the object. What a charge puts in quotation marks is the
    name of the offence.
    """
    anchors = {name: row["anchor"] for name, row in acts().items()}
    return [
        Weighed(anchors[order.act[w.element]], w.found, True, "unsure", w.context)
        for w in weighed
        if order.role.get(w.element) == "objects"
        and w.supports
        and w.weight == "told"
        and setting.quoted[w.found.first] >= 0
        and not any(c.kind in RECITING for c in w.context)
        and _is_short(setting, w.found.first)
    ]


def _is_short(setting: Setting, place: int) -> bool:
    """Are the words in quotation marks around the word `place` a shout, and not an interview?"""
    quoted = setting.quoted
    first = last = place
    while first > 0 and last - first <= SAID and quoted[first - 1] == quoted[place]:
        first -= 1
    while last + 1 < len(quoted) and last - first <= SAID and quoted[last + 1] == quoted[place]:
        last += 1
    return last - first < SAID


def _often_enough(
    weighed: tuple[Weighed, ...], order: Roles, setting: Setting
) -> tuple[Weighed, ...]:
    """Two dates are a repetition where each stands in a sentence that tells the act."""
    told = {
        (order.act[w.element], w.found.sentence)
        for w in weighed
        if order.role.get(w.element) == "anchor" and w.supports and w.weight != "void"
    }
    words = setting.passage.words

    def counts(w: Weighed) -> bool:
        return w.weight != "void" and (order.act.get(w.element, ""), w.found.sentence) in told

    different: dict[str, set[str]] = {}
    for w in weighed:
        if w.found.rule.times and counts(w):
            said = " ".join(sorted(words[i].folded for i in w.found.words))
            different.setdefault(w.found.rule.id, set()).add(said)
    return tuple(
        w._replace(weight="void")
        if w.found.rule.times
        and not (counts(w) and len(different.get(w.found.rule.id, ())) >= w.found.rule.times)
        else w
        for w in weighed
    )


def _done_by_several(weighed: tuple[Weighed, ...], setting: Setting) -> list[Weighed]:
    """What it shows of an act that several persons do it, by the doers of its anchor."""
    shows = {row["anchor"]: row["by_several"] for row in acts().values() if "by_several" in row}
    found: dict[tuple[int, str], Weighed] = {}
    for w in weighed:
        if w.element in shows and w.supports and w.weight in ("told", "strong"):
            doers = several_do(setting, w.found.words, w.found.sentence, (w.element,))
            if doers is not None:
                one = Weighed(shows[w.element], doers, True, "told", w.context)
                found.setdefault((doers.first, one.element), one)
    return list(found.values())


def _one_negation(contexts: tuple[Context, ...], setting: Setting) -> bool:
    """Several words of one negation: 'neither ... nor', 'heç kimi ... çağırmayıb', 'никого не'.

    Azerbaijani and Russian double their negatives without a change of sense.
    """
    negated = [c for c in contexts if c.kind == "negated"]
    if len(negated) < 2:
        return False
    if any(c.words.lower() == "nor" for c in negated):
        return True
    sentences = setting.passage.sentences
    return sentences.language(sentences.at(negated[0].start)) in ("az", "ru")


def _inherited(
    cue: Found,
    own: tuple[Context, ...],
    appeals: list[tuple[int, Found]],
    context_of: dict[int, tuple[Context, ...]],
    act: str,
    order: Roles,
) -> tuple[Context, ...]:
    """An object's contexts and those of the nearest of `appeals`, which are its sentence's."""
    near = [
        (abs(appeal.first - cue.first), number)
        for number, appeal in appeals
        if any(order.act.get(e) == act for e in appeal.rule.elements)
    ]
    if not near:
        return own
    _, number = min(near)
    merged = {(c.kind, c.start): c for c in (*own, *context_of[number])}
    kinds = {c.kind for c in own}
    # One 'not' that reaches both the appeal and its object is one negation, not two.
    extra = [c for c in merged.values() if c in own or c.kind not in kinds]
    return tuple(sorted(extra, key=lambda c: (c.start, c.kind)))
