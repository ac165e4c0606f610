"""`python -m charges` is the command `charges`."""

from __future__ import annotations

from charges.cli.app import main

if __name__ == "__main__":
    main()
