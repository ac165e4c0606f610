"""Runs the command in this process, or in one of its own where the process itself is tested."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from charges.cli.app import run

ROOT = Path(__file__).parents[2]


class Ran(NamedTuple):
    status: int
    out: str
    err: str


Cli = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (
        "CHARGES_DATA",
        "CHARGES_WORDS",
        "FORCE_COLOR",
        "NO_COLOR",
        "COLORTERM",
        "COLUMNS",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Cli:
    """`cli("show", "281.2")`: the status and what was printed. `stdin` is given as bytes."""

    def call(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        status = run(list(arguments))
        out, err = capfdbinary.readouterr()
        return Ran(status, out.decode("utf-8"), err.decode("utf-8"))

    return call


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """The command in a process of its own, through a shell that may redirect it."""

    def call(script: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "CHARGES": f"{sys.executable} -m charges",
            **variables,
        }
        return subprocess.run(
            ["bash", "-c", script], capture_output=True, env=environment, timeout=60, check=False
        )

    return call
