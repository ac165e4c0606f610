"""A name as a person types it: the whole, its beginning, or with an error and then the nearest."""

from __future__ import annotations

from collections.abc import Collection

from charges.errors import InputError


def close_names(asked: str, known: Collection[str], cutoff: float = 0.5) -> list[str]:
    """The names most like `asked`, three at most; what is much further off would only confuse."""
    from difflib import SequenceMatcher, get_close_matches  # only those who err pay for it

    close = get_close_matches(asked, known, n=3, cutoff=cutoff)
    likeness = {name: SequenceMatcher(None, asked, name).ratio() for name in close}
    least = max(likeness.values(), default=0) - 0.1
    return [name for name in known if name in likeness and likeness[name] >= least]


def named(asked: str, known: Collection[str], what: str, whats: str) -> str:
    """The name in `known` that is `asked`, or the only one that begins so.

    `what` and `whats` say of what it is the name: "case", "cases". Raises InputError, with the
    nearest names as hint, where there is none or more than one.
    """
    wanted = asked.strip().casefold()
    found = [name for name in known if name == wanted]
    found = found or [name for name in known if wanted and name.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    safe = "".join(c if c.isprintable() else "?" for c in asked.strip()[:60])
    if found:
        raise InputError(f'"{safe}" may be several {whats}', ", ".join(found))
    # Where the beginning is enough, it may be the beginning that is misspelt.
    begun = {name[: len(wanted) + 1]: name for name in reversed(list(known))}
    words = {**begun, **{name: name for name in known}}
    close = dict.fromkeys(words[word] for word in close_names(wanted, words))
    hint = "nearest: " + ", ".join(close) if close else f"{whats}: " + ", ".join(known)
    raise InputError(f'there is no {what} "{safe}"', hint)
