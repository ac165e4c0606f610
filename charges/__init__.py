"""`charges`: clauses of criminal law as data, and what a description of conduct shows of them.

    from charges import load, context
    statutes = load()
    result = statutes.match("He crossed the border without papers.")
    print(result.to_json())

The names are loaded when they are asked for: the command line pays for every import at every call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["InputError", "Statutes", "context", "load"]

if TYPE_CHECKING:
    from charges.errors import InputError
    from charges.matching.context import context
    from charges.statutes import Statutes, load

_HOMES = {
    "InputError": "charges.errors",
    "Statutes": "charges.statutes",
    "context": "charges.matching.context",
    "load": "charges.statutes",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'charges' has no attribute '{name}'")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)
