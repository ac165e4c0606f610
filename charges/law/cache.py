"""Parsed files, kept between runs in the user's own cache folder. It may never change a result.

Importing the YAML reader and reading the law costs some three times the start of Python; the same
data from `marshal` a tenth of it. But `marshal` trusts what it reads, so a file is used only if it
and its folder belong to the user and nobody else can write them. Whatever goes wrong here (no home,
a full disk, a damaged file) is passed over in silence: the file is then simply parsed.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import stat
import sys
from collections.abc import Callable
from typing import Any, Final, TypeVar

from charges import __version__

T = TypeVar("T")

_FORMAT: Final = b"charges cache 1\n"
_MAX_BYTES: Final = 50_000_000
_KEPT: Final = 16  # files of one kind; the oldest go first
_EUID: Final[Callable[[], int] | None] = getattr(os, "geteuid", None)  # Windows has none


def pack(value: Any, classes: tuple[type, ...]) -> Any:
    """`value` as builtins that marshal takes: a record of one of `classes` becomes a list.

    A list never stands in a record (they are immutable), so there is no mistaking the two.
    """
    if isinstance(value, tuple):
        parts = [pack(part, classes) for part in value]
        return [classes.index(type(value)), *parts] if type(value) is not tuple else tuple(parts)
    return value


def unpack(value: Any, classes: tuple[type, ...]) -> Any:
    """What `pack` was given. Raises IndexError or TypeError where `value` is not of its making."""
    if type(value) is tuple:
        return tuple([unpack(part, classes) for part in value])
    if type(value) is list:
        cls: Any = classes[value[0]]
        return cls(*[unpack(part, classes) for part in value[1:]])
    return value


def cached(
    data: bytes,
    kind: str,
    build: Callable[[], T],
    *,
    classes: tuple[type, ...] = (),
    schema: str = "1",
    watch: tuple[str, ...] = (),
) -> T:
    """What `build` makes of `data`: from the cache if it is there and sound, else built and kept.

    `data` is the content of the file that is parsed; `kind` a short word for what becomes of it;
    `classes` the records in the result (always in the same order); `schema` changes when `build`
    would make something else of the same data; `watch` names modules' files whose change makes
    what is kept stale, so that whoever edits a loader sees its effect. What `build` raises is
    raised on, and not kept. Raises nothing of its own.
    """
    try:
        folder = _folder()
        key = _key(data, kind, classes, schema, watch)
        path = os.path.join(folder, f"{kind}-{_hash(key).hex()}.bin")
        found: T = unpack(marshal.loads(_read(path, key)), classes)
        return found
    except (OSError, ValueError, EOFError, TypeError, IndexError, RecursionError, _NotUsable):
        pass
    result = build()
    try:
        folder = _folder(create=True)
        key = _key(data, kind, classes, schema, watch)
        path = os.path.join(folder, f"{kind}-{_hash(key).hex()}.bin")
        payload = marshal.dumps(pack(result, classes))
        _write(path, _FORMAT + key + b"\n" + _hash(payload) + payload)
        _prune(folder, kind)
    except (OSError, ValueError, _NotUsable):
        pass
    return result


class _NotUsable(Exception):
    """The cache may not be used; never leaves this module."""


def _hash(data: bytes) -> bytes:
    """Eight bytes of SipHash. It guards against accidents; ownership guards against malice."""
    from importlib.util import source_hash  # hashlib would cost a library at each start

    return source_hash(data)


def _key(
    data: bytes, kind: str, classes: tuple[type, ...], schema: str, watch: tuple[str, ...]
) -> bytes:
    """Everything that the kept result depends on, as one line."""
    fields = ";".join(f"{cls.__name__}:{','.join(getattr(cls, '_fields', ()))}" for cls in classes)
    modules = []
    for path in watch:
        found = os.stat(path)
        modules.append(f"{found.st_mtime_ns}/{found.st_size}")
    shape = f"{schema}|{fields}|{'|'.join(modules)}".encode()
    python = f"{sys.implementation.cache_tag}.{marshal.version}.{sys.hexversion:x}"
    content = f"{len(data)}.{_hash(data).hex()}.{_hash(shape).hex()}"
    return f"{kind} {__version__} {python} {content}".encode()


def _folder(create: bool = False) -> str:
    """The cache folder, if it is the user's own. Raises OSError or _NotUsable where it is not."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):  # the XDG rules: a relative path is to be ignored
        base = os.path.join(os.path.expanduser("~"), ".cache")
    if not os.path.isabs(base):
        raise _NotUsable
    folder = os.path.join(base, "charges")
    if create:
        os.makedirs(base, mode=0o700, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder, 0o700)
    _require_own(os.lstat(folder), stat.S_ISDIR)
    return folder


def _require_own(found: os.stat_result, right_kind: Callable[[int], bool]) -> None:
    """Only the user owns it and writes it, and it is no link. Raises _NotUsable otherwise."""
    if not right_kind(found.st_mode):
        raise _NotUsable
    if _EUID is not None and (found.st_uid != _EUID() or found.st_mode & 0o022):
        raise _NotUsable


def _read(path: str, key: bytes) -> bytes:
    """The payload kept in `path` under `key`, if whole and the user's own."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
        found = os.fstat(file.fileno())
        _require_own(found, stat.S_ISREG)
        if found.st_size > _MAX_BYTES:
            raise _NotUsable
        content = file.read()
    head = _FORMAT + key + b"\n"
    payload = content[len(head) + 8 :]
    if not content.startswith(head) or content[len(head) : len(head) + 8] != _hash(payload):
        raise _NotUsable
    return payload


def _write(path: str, content: bytes) -> None:
    """Put `content` in `path` in one step: a reader sees the old file or the new, never a half."""
    temporary = f"{path}.{os.getpid()}.{os.urandom(4).hex()}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.replace(temporary, path)
    except BaseException:  # Ctrl-C too: leave no half of a file behind
        os.unlink(temporary)
        raise


def _prune(folder: str, kind: str) -> None:
    """Keep the newest files of this kind, so that editing a file does not fill the disk."""
    ours = [entry for entry in os.scandir(folder) if entry.name.startswith(f"{kind}-")]
    ours.sort(key=lambda entry: entry.stat(follow_symlinks=False).st_mtime_ns, reverse=True)
    for entry in ours[_KEPT:]:
        os.unlink(entry.path)
