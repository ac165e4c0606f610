"""Checks of statutes files and of words files: one rule a module, listed in `run.py`."""
