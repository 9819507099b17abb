"""The command line. It holds no rules of its own: each command calls one door of the library."""

from khrongkan.cli.run import main

__all__ = ["main"]
