"""The cache may never change a result, fail a command, or trust what others can write."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import NamedTuple

import pytest

from charges.errors import InputError
from charges.law import cache as cache_module
from charges.law.cache import cached, pack, unpack
from charges.law.data import data_dir, load_library
from charges.law.load import read_code

STATUTES = os.path.join(data_dir(), "statutes.yaml")
pytestmark = pytest.mark.skipif(os.name != "posix", reason="owners and modes are POSIX")


class Pair(NamedTuple):
    left: object
    right: str = ""


class Builder:
    """Counts how often it had to build."""

    def __init__(self, value: object = "built") -> None:
        self.value, self.calls = value, 0

    def __call__(self) -> object:
        self.calls += 1
        return self.value


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "charges"


def _only_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_the_second_time_nothing_is_built(home: Path) -> None:
    build = Builder((1, None, "ə", Pair(("a", Pair("x", "y")), "z")))
    for _ in range(3):
        assert cached(b"data", "law", build, classes=(Pair,)) == build.value
    assert build.calls == 1
    assert home.stat().st_mode & 0o777 == 0o700
    assert _only_file(home).stat().st_mode & 0o777 == 0o600


def test_records_come_back_as_records() -> None:
    value = (Pair((), "r"), ("a", 1, None), Pair(Pair("deep")))
    again = unpack(marshal.loads(marshal.dumps(pack(value, (Pair,)))), (Pair,))
    assert again == value
    assert isinstance(again[0], Pair) and isinstance(again[2].left, Pair)
    assert type(again[1]) is tuple


@pytest.mark.parametrize(
    "change",
    [
        {"data": b"datb"},
        {"kind": "words"},
        {"schema": "2"},
        {"classes": (Pair,)},
    ],
    ids=str,
)
def test_whatever_the_result_depends_on_makes_it_stale(
    home: Path, change: dict[str, object]
) -> None:
    settings: dict[str, object] = {"data": b"data", "kind": "law", "schema": "1", "classes": ()}
    for used in (settings, settings | change):
        build = Builder()
        cached(used["data"], used["kind"], build, schema=used["schema"], classes=used["classes"])  # type: ignore[arg-type]
        assert build.calls == 1


def test_a_changed_loader_makes_it_stale(home: Path, tmp_path: Path) -> None:
    module = tmp_path / "loader.py"
    module.write_text("old")
    build = Builder()
    for content in ("old", "newer", "newer"):
        if module.read_text() != content:
            module.write_text(content)
        cached(b"data", "law", build, watch=(str(module),))
    assert build.calls == 2


def test_another_version_of_the_package_makes_it_stale(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = Builder()
    cached(b"data", "law", build)
    monkeypatch.setattr(cache_module, "__version__", "99.0")
    cached(b"data", "law", build)
    assert build.calls == 2


def _tamper(path: Path, how: str) -> None:
    content = path.read_bytes()
    if how == "empty":
        path.write_bytes(b"")
    elif how == "garbage":
        path.write_bytes(os.urandom(500))
    elif how == "truncated":
        path.write_bytes(content[:-1])
    elif how == "bit":
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    elif how == "payload":  # whole in itself, but of another shape than was asked for
        head, key, _ = content.split(b"\n", 2)
        payload = marshal.dumps([7, "no such record"])
        digest = cache_module._hash(payload)
        path.write_bytes(head + b"\n" + key + b"\n" + digest + payload)
    elif how == "directory":
        path.unlink()
        path.mkdir()
    elif how == "fifo":
        path.unlink()
        os.mkfifo(path, 0o600)


@pytest.mark.parametrize(
    "how", ["empty", "garbage", "truncated", "bit", "payload", "directory", "fifo"]
)
def test_a_damaged_file_is_built_anew(home: Path, how: str) -> None:
    value = Pair("whole")
    cached(b"data", "law", Builder(value), classes=(Pair,))
    _tamper(_only_file(home), how)
    build = Builder(value)
    assert cached(b"data", "law", build, classes=(Pair,)) == value
    assert build.calls == 1


def _poison(path: Path) -> None:
    """A cache file that is right in every way, but says something else than the data."""
    head, key, _ = path.read_bytes().split(b"\n", 2)
    payload = marshal.dumps("poison")
    path.write_bytes(head + b"\n" + key + b"\n" + cache_module._hash(payload) + payload)


def test_the_poison_of_these_tests_would_be_taken(home: Path) -> None:
    cached(b"data", "law", Builder())
    _poison(_only_file(home))
    assert cached(b"data", "law", Builder()) == "poison"


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_can_write_is_not_trusted(home: Path, mode: int) -> None:
    cached(b"data", "law", Builder())
    _poison(_only_file(home))
    _only_file(home).chmod(mode)
    assert cached(b"data", "law", Builder()) == "built"


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
def test_a_folder_that_others_can_write_is_neither_read_nor_written(home: Path, mode: int) -> None:
    cached(b"data", "law", Builder())
    _poison(_only_file(home))
    home.chmod(mode)
    before = _only_file(home).read_bytes()
    assert cached(b"data", "law", Builder()) == "built"
    assert cached(b"other", "law", Builder()) == "built"
    assert _only_file(home).read_bytes() == before


def test_a_link_is_not_followed(home: Path, tmp_path: Path) -> None:
    cached(b"data", "law", Builder())
    _poison(_only_file(home))
    elsewhere = tmp_path / "elsewhere"
    home.rename(elsewhere)
    home.symlink_to(elsewhere)  # the folder is a link
    assert cached(b"data", "law", Builder()) == "built"
    home.unlink()
    home.mkdir(0o700)
    name = _only_file(elsewhere).name
    (home / name).symlink_to(elsewhere / name)  # the file is a link
    assert cached(b"data", "law", Builder()) == "built"
    assert not (home / name).is_symlink()  # replaced, and what it pointed to is left alone
    assert b"poison" in (elsewhere / name).read_bytes()


def test_what_another_user_owns_is_not_trusted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cached(b"data", "law", Builder())
    _poison(_only_file(home))
    someone = os.geteuid() + 1
    monkeypatch.setattr(cache_module, "_EUID", lambda: someone)
    assert cached(b"data", "law", Builder()) == "built"
    assert b"poison" in _only_file(home).read_bytes()


def test_a_folder_that_cannot_be_made_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    for base in (str(tmp_path / "file"), "/proc/nowhere", "/dev/null"):
        monkeypatch.setenv("XDG_CACHE_HOME", base)
        assert cached(b"data", "law", Builder()) == "built"


def test_a_relative_folder_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    cached(b"data", "law", Builder())
    assert not (tmp_path / "here").exists()
    assert (tmp_path / "home" / ".cache" / "charges").is_dir()


def test_a_full_disk_is_no_fault_and_leaves_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert cached(b"data", "law", Builder()) == "built"
    assert list(home.iterdir()) == []


def test_only_the_newest_files_are_kept(home: Path) -> None:
    for number in range(cache_module._KEPT + 5):
        cached(b"%d" % number, "law", Builder())
    cached(b"data", "words", Builder())
    names = [path.name.split("-")[0] for path in home.iterdir()]
    assert names.count("law") == cache_module._KEPT
    assert names.count("words") == 1


def test_what_fails_to_build_is_not_kept(home: Path) -> None:
    def fail() -> object:
        raise InputError("unsound")

    for _ in range(2):
        with pytest.raises(InputError, match="unsound"):
            cached(b"data", "law", fail)
    assert not home.exists() or list(home.iterdir()) == []


def test_many_at_once_all_get_the_result(home: Path) -> None:
    results: list[object] = []
    threads = [
        threading.Thread(target=lambda: results.append(cached(b"data", "law", Builder())))
        for _ in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == ["built"] * 16
    assert not list(home.glob("*.tmp"))


def test_the_law_from_the_cache_is_the_law_that_was_parsed(home: Path) -> None:
    parsed = read_code(STATUTES)
    first, second = load_library(STATUTES), load_library(STATUTES)
    assert first.code == parsed
    assert second.code == parsed
    assert len(list(home.iterdir())) == 1


def test_an_edit_is_seen_at_once(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    text = Path(STATUTES).read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    assert load_library(str(path)).code.id == "az-criminal-code"
    path.write_text(text.replace("id: az-criminal-code", "id: mine", 1), encoding="utf-8")
    assert load_library(str(path)).code.id == "mine"
    path.write_text(text.replace("id: az-criminal-code", "id: [", 1), encoding="utf-8")
    with pytest.raises(InputError):
        load_library(str(path))


def test_from_the_cache_neither_yaml_nor_the_loader_is_imported(home: Path) -> None:
    load_library(STATUTES)
    script = (
        "import sys; from charges.law.data import load_library; load_library();"
        "print([m for m in ('yaml', 'charges.law.load', 'charges.law.read', 'inspect',"
        " 'dataclasses', 'pathlib', 'hashlib', 'difflib', 'datetime') if m in sys.modules])"
    )
    env = {k: v for k, v in os.environ.items() if k != "CHARGES_DATA"}
    env["PYTHONPATH"] = os.pathsep.join(p for p in sys.path if p)
    # -S: what site itself loads (pathlib, in an editable install) is not ours to count
    done = subprocess.run(
        [sys.executable, "-S", "-c", script], env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
