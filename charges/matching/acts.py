"""Acts: what hangs on what, and what each piece of evidence is worth in its context.

An anchor tells the act (a crossing, an appeal); the rest hangs on it. What a context does to a cue
depends on the cue's role, and is data (`data/context/effects.yaml`): a named border stays a border
where the crossing is denied; what an appeal asks for has not happened, and takes its polarity.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from charges.matching.context import Found, Setting, contexts_of
from charges.matching.cues import chosen_cues
from charges.matching.result import Context
from charges.matching.tables import acts, akin, effects, voices

# What a piece of evidence is worth: a finding of a court outweighs what is told or alleged, that
# outweighs a denial; "unsure" settles nothing, "void" counts for nothing.
Weight = Literal["strong", "told", "weak", "unsure", "void"]
# An appeal and what it asks for may stand this many sentences apart: 'She ran a channel. ... The
# posts urged the north to leave.'
NEAR = 3


# Longer words of somebody's own are an interview, and not all of it is asked of anybody.
SAID = 30


class Weighed(NamedTuple):
    """One piece of evidence of one element, with its worth."""

    element: str
    found: Found
    supports: bool
    weight: Weight
    context: tuple[Context, ...]


class Roles(NamedTuple):
    """Which act each element belongs to, and as what."""

    act: dict[str, str]
    role: dict[str, str]  # anchor, named, hangs, objects


def roles() -> Roles:
    """Read from data/context/effects.yaml."""
    act: dict[str, str] = {}
    role: dict[str, str] = {}
    for name, row in acts().items():
        act[row["anchor"]] = name
        role[row["anchor"]] = "anchor"
        for part in ("named", "hangs", "objects"):
            for element in row.get(part, ()):
                act[element] = name
                role[element] = part
    return Roles(act, role)


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
    posed = any(t.rule.kind == "posed" for t in setting.triggers)
    context_of: dict[int, tuple[Context, ...]] = {}
    for number, cue in enumerate(cues):
        under = contexts_of(setting, cue.words, cue.sentence, akin(cue.rule.elements))
        if posed:  # a problem to solve is the conduct itself: 'if A crosses ..., which clause?'
            under = tuple(c for c in under if c.kind not in ("hypothetical", "questioned", "law"))
        if any(c.kind in ("alleged", "found") for c in under):  # a charge recites the law
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
    return _often_enough(_with_their_act(tuple(result), order, table), order, setting)


def _without_hints_of_another(weighed: list[Weighed], order: Roles) -> list[Weighed]:
    """What an appeal asks for hints at no crossing: 'help the region out of the Republic'."""
    asked: dict[int, set[int]] = {}
    for w in weighed:
        if order.role.get(w.element) == "objects" and w.found.rule.stance == "shows":
            asked.setdefault(w.found.sentence, set()).update(w.found.words)
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

    It hints at the appeal of which it is the object.
    """
    anchors = {name: row["anchor"] for name, row in acts().items()}
    return [
        Weighed(anchors[order.act[w.element]], w.found, True, "unsure", w.context)
        for w in weighed
        if order.role.get(w.element) == "objects"
        and w.supports
        and w.weight == "told"
        and setting.quoted[w.found.first] >= 0
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


def _one_negation(contexts: tuple[Context, ...], setting: Setting) -> bool:
    """Several words of one negation: 'neither ... nor', 'heç kimi ... çağırmayıb', 'никого не'.

    Azerbaijani and Russian double their negatives without a change of sense.
    """
    negated = [c for c in contexts if c.kind == "negated"]
    if len(negated) < 2:
        return False
    if any(c.words.lower() == "nor" for c in negated):
        return True
    for sentence in setting.passage.sentences:
        if sentence.start <= negated[0].start < sentence.end:
            return sentence.language in ("az", "ru")
    return False


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


def _told(weighed: tuple[Weighed, ...], elements: set[str]) -> set[str]:
    """Which of `elements` the passage speaks of, for or against, outside stories and laws."""
    return {w.element for w in weighed if w.element in elements and w.weight != "void"}


def _two_signs(weighed: tuple[Weighed, ...], elements: set[str]) -> bool:
    """Do two different words speak of two different elements?"""
    signs: dict[str, list[set[int]]] = {}
    for w in weighed:
        if w.element in elements and w.weight != "void":
            signs.setdefault(w.element, []).append(set(w.found.words))
    # A handful of places of each element settles it: only words in common keep two from counting.
    return any(
        one.isdisjoint(other)
        for element in signs
        for another in signs
        if element != another
        for one in signs[element][:9]
        for other in signs[another][:9]
    )


def _with_their_act(
    weighed: tuple[Weighed, ...], order: Roles, table: dict[str, dict[str, str]]
) -> tuple[Weighed, ...]:
    """Without what hangs on an act of which the passage does not speak at all.

    An act is spoken of by its anchor (also denied or planned), or, where nobody names it, by two
    signs of different kinds: 'drying his trousers on a Georgian fence; his passport was in Baku'.
    """
    spoken = set()
    for name, row in acts().items():
        anchored = any(
            w.element == row["anchor"]
            and w.found.rule.stance != "hints"
            and not any(table[c.kind]["named"] == "void" for c in w.context)
            for w in weighed
        )
        no_deed = any(
            w.element == row["anchor"] and any(table[c.kind]["named"] == "void" for c in w.context)
            for w in weighed
        )
        signs = {row["anchor"], *row.get("signs", ())}
        if (
            anchored
            or (
                not no_deed
                and _two_signs(weighed, signs)
                and _asks_for_one(weighed, row)
                and _more_than_named(weighed, row, signs)
            )
            or _told(weighed, set(row.get("speaks", ())))
        ):
            spoken.add(name)
    places = _places(weighed, table)
    others = _acts_of_others(weighed)
    told_in: dict[int, set[str]] = {}
    for w in weighed:
        if order.role.get(w.element) == "anchor" and w.weight != "void":
            told_in.setdefault(w.found.sentence, set()).add(order.act[w.element])
    beasts = _acts_of_no_person(weighed)
    kept = []
    for w in weighed:
        role = order.role.get(w.element, "hangs")
        act = order.act.get(w.element)
        unspoken = role in ("hangs", "named") and not w.found.rule.alone and act not in spoken
        company = w.element in acts().get(act or "", {}).get("company", ())
        elsewhere = company and len(spoken) > 1 and _of_another(w, act or "", told_in)
        far = role == "hangs" and _too_far(w, act or "", places)
        if act and (
            unspoken or elsewhere or far or act in beasts or (role == "hangs" and act in others)
        ):
            w = w._replace(weight="void")
        kept.append(w)
    return _told_by_its_signs(tuple(kept))


def _more_than_named(weighed: tuple[Weighed, ...], row: dict[str, Any], signs: set[str]) -> bool:
    """Is there a sign besides places that are only named? 'In Brussels she met the Georgians.'"""
    named = row.get("named", ())
    return not named or bool(_told(weighed, signs - {row["anchor"], *named}))


def _asks_for_one(weighed: tuple[Weighed, ...], row: dict[str, Any]) -> bool:
    """Is something told that such an act asks for? Asked of acts that ask for something."""
    objects = row.get("objects", ())
    return not objects or any(w.element in objects and w.weight != "void" for w in weighed)


def _places(
    weighed: tuple[Weighed, ...], table: dict[str, dict[str, str]]
) -> dict[str, frozenset[int]]:
    """The sentences that speak of each act, by its anchor or its objects, outside stories."""
    found = {}
    for name, row in acts().items():
        telling = {row["anchor"], *row.get("objects", ())}
        found[name] = frozenset(
            w.found.sentence
            for w in weighed
            if w.element in telling
            and (w.found.rule.stance != "hints" or not row.get("objects"))
            and not any(table[c.kind]["named"] == "void" for c in w.context)
        )
    return found


def _too_far(w: Weighed, act: str, places: dict[str, frozenset[int]]) -> bool:
    """Does nothing tell the act so near that these words may be said of it?"""
    near = w.found.rule.near
    if near is None:
        near = int(acts().get(act, {}).get("near", {}).get(w.element, -1))
    at = w.found.sentence
    return near >= 0 and places[act].isdisjoint(range(at - near, at + near + 1))


def _of_another(w: Weighed, act: str, told_in: dict[int, set[str]]) -> bool:
    """Does the sentence tell another act, and not this one? 'He crossed with two friends.'

    Of two acts in a text each keeps its own company, days and place.
    """
    here = told_in.get(w.found.sentence, set())
    return bool(here) and act not in here


def _acts_of_no_person(weighed: tuple[Weighed, ...]) -> set[str]:
    """The acts whose first telling is no person's: 'A bear ... In May it crossed the border.'"""
    result = set()
    for name, row in acts().items():
        anchors = sorted(
            (w for w in weighed if w.element == row["anchor"]), key=lambda w: w.found.first
        )
        if anchors and any(c.kind == "nonhuman" for c in anchors[0].context):
            result.add(name)
    return result


def _acts_of_others(weighed: tuple[Weighed, ...]) -> set[str]:
    """The acts that somebody else did, while the subject is said not to have done them.

    'She saw the crowd pour across the Araz. ... "I have never been over."' What hangs on the
    crossing is the crowd's.
    """
    result = set()
    for name, row in acts().items():
        anchors = [w for w in weighed if w.element == row["anchor"]]
        if any(c.kind == "other_actor" for w in anchors for c in w.context) and not any(
            w.supports and w.weight in ("told", "strong") for w in anchors
        ):
            result.add(name)
    return result


def _left_open(w: Weighed) -> bool:
    """Is the act told as attempted or asked about? Then no sign makes a deed of it."""
    return w.weight == "unsure" and any(effects()[c.kind]["anchor"] == "unsure" for c in w.context)


def _told_by_its_signs(weighed: tuple[Weighed, ...]) -> tuple[Weighed, ...]:
    """An anchor only hinted at is told where a sign that only a real act leaves stands near it.

    'Was in Georgia before lunch' may be anything; with 'through the beech woods' beside it, or
    'showed her passport at Red Bridge', it is a crossing.
    """
    result = list(weighed)
    for row in acts().values():
        anchor, signs = row["anchor"], set(row.get("confirmed_by", ()))
        reach = int(row.get("confirmed_within", NEAR))
        if any(w.element == anchor and w.weight in ("told", "strong", "weak") for w in weighed):
            continue
        if any(w.element == anchor and _left_open(w) for w in weighed):
            continue
        places = {w.found.sentence for w in weighed if w.element in signs and w.weight == "told"}
        # 'Expressed support for its independence' asks nobody for anything.
        places -= {
            w.found.sentence
            for w in weighed
            if w.element in row.get("speaks", ()) and w.weight == "told" and w.supports
        }
        hinted = {anchor, *row.get("named", ())}
        for i, w in enumerate(result):
            at = w.found.sentence
            near = any(place in places for place in range(at - reach, at + reach + 1))
            if w.element in hinted and w.weight == "unsure" and w.supports and near:
                result[i] = w._replace(weight="told")
    return tuple(result)


def tied(weighed: tuple[Weighed, ...], order: Roles, elements: set[str]) -> bool:
    """Do the anchor of an appeal and one of its objects belong to one act?

    They do in one sentence, and within NEAR sentences of one another. An anchor without objects
    among `elements` (a crossing) is tied to whatever hangs on it.
    """
    for row in acts().values():
        objects = [e for e in row.get("objects", ()) if e in elements]
        if not objects or row["anchor"] not in elements:
            continue
        anchors = [
            w.found.sentence
            for w in weighed
            if w.element == row["anchor"] and w.supports and w.weight in ("told", "strong")
        ]
        asked = [
            w.found.sentence
            for w in weighed
            if w.element in objects and w.supports and w.weight in ("told", "strong")
        ]
        at = set(anchors)
        if (
            anchors
            and asked
            and not any(a in at for o in set(asked) for a in range(o - NEAR, o + NEAR + 1))
        ):
            return False
    return True
