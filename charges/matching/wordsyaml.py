"""What stands in a words file, as texts that remember their line and column."""

from __future__ import annotations

from typing import Any

from charges.errors import InputError


class Placed(str):
    """A text of a YAML file that remembers where it stands."""

    __slots__ = ("column", "line")
    line: int
    column: int

    @classmethod
    def at(cls, text: str, line: int, column: int) -> Placed:
        placed = cls(text)
        placed.line, placed.column = line, column
        return placed


def switched_off(tree: dict[str, Any]) -> list[Placed]:
    """What `off` names: ids of cues or contexts, `id: pattern` for one pattern, or "all"."""
    value = tree.get("off")
    rows = value if isinstance(value, list) else [] if value is None else [value]
    named: list[Placed] = []
    for row in rows:
        if isinstance(row, dict):  # `- crossed: cross {border}`, written without quotes
            named += [Placed.at(f"{k}: {v}", k.line, k.column) for k, v in row.items()]
        elif isinstance(row, Placed):
            named.append(row)
    return named


def names_of(value: Any) -> list[str]:
    """Names in a list or in a row; 'true' (for `blocks: true`) names none: it means all."""
    if value is None or str(value).lower() in ("true", "false"):
        return []
    return [str(name) for name in value] if isinstance(value, list) else str(value).split()


def phrases_of(value: Any) -> list[str]:
    """A list, or one text whose phrases stand on lines of their own or between ` / `."""
    if isinstance(value, list):
        return [phrase for one in value for phrase in phrases_of(one)]
    first, column = getattr(value, "line", 0), getattr(value, "column", 0)
    return [
        Placed.at(piece.strip(), first + number, column if number == 0 else 1)
        for number, line in enumerate(str(value).split("\n"))
        for piece in f"{line} ".split(" / ")
        if piece.strip()
    ]


def _plain(node: Any) -> Any:
    """A YAML node as dictionaries, lists and placed texts."""
    from charges.law.yamlfile import Mapping, Scalar, Sequence

    if isinstance(node, Mapping):
        return {
            Placed.at(key, name.line, name.column): _plain(value)
            for key, (name, value) in node.entries.items()
        }
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return Placed.at(node.text, node.line, node.column) if isinstance(node, Scalar) else None


def read_yaml(data: bytes, name: str) -> Any:
    from charges.law.yamlfile import parse

    node, problems = parse(data, name)
    if problems:
        raise InputError(f"{name} cannot be read", problems=tuple(problems))
    return _plain(node)
