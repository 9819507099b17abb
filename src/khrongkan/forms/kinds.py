"""What a column of a table may hold; forms name it and writers set it."""

from typing import Literal

ColumnKind = Literal[
    "number", "text", "count", "time", "money", "person", "method", "month", "tick"
]
"""Decides a column's width and alignment: the number of the row, words, a count with its unit, a
time, baht, persons, methods and tools, a month of a calendar, a box to tick."""
