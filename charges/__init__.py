"""`charges`: clauses of criminal law as data, and what a description of conduct shows of them."""

from __future__ import annotations

__version__ = "0.1.0"
