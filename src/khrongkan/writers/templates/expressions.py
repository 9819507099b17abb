"""What stands inside a tag, read once into functions: names, texts, comparisons, filters.

The language is the part of Jinja's that a template needs. There are no calls and no arithmetic,
and a name leads to a fact or nowhere: a template can reach nothing of the program that fills it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches

from khrongkan.thai import to_arabic_digits
from khrongkan.writers.templates.faults import TemplateFaultError, mistake, refuse
from khrongkan.writers.templates.filters import FILTERS, OF_PICTURES
from khrongkan.writers.templates.lexing import Token, tokens
from khrongkan.writers.templates.operations import (
    ORDERS,
    Run,
    both,
    choice,
    comparison,
    either,
    filtering,
    inside,
    joined,
    known,
    negated,
)

_DEEPEST = 20
_WORDS = {"and", "or", "not", "if", "else", "in", "is", "for"}
_CONSTANTS = {"true": True, "false": False, "none": None}


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression, the names that it asks for, and those of them that can only be pictures.

    ``insists``: it has no choice but to print what it names.
    """

    run: Run
    names: tuple[tuple[str, ...], ...]
    pictures: tuple[str, ...] = ()
    insists: bool = True


def expression(words: str) -> Expression:
    """Read what stands inside a tag.

    >>> expression('budget.words|default("-")').names
    (('budget', 'words'),)

    Raises:
        TemplateFaultError: if it can't be read, or says what no tag may say.
    """
    reader = Reader(tokens(words))
    run = reader.whole()
    reader.expect_end()
    return Expression(run, tuple(reader.names), tuple(reader.pictures), reader.insists)


class Reader:
    """Reads the words of a tag from left to right."""

    def __init__(self, words: list[Token]) -> None:
        self._words = words
        self._at = 0
        self._depth = 0
        self.names: list[tuple[str, ...]] = []
        self.pictures: list[str] = []
        self.insists = True

    def _here(self) -> Token:
        return self._words[self._at]

    def _next(self) -> Token:
        token = self._words[self._at]
        self._at += token.kind != "end"
        return token

    def _took(self, *texts: str) -> str:
        here = self._here()
        if here.kind in {"name", "sign"} and here.text in texts:
            return self._next().text
        return ""

    def _expect(self, text: str) -> None:
        if not self._took(text):
            raise self._unread()

    def _unread(self) -> TemplateFaultError:
        here = self._here()
        if here.kind == "end":
            return mistake("template-tag-unfinished")
        if here.text in {"(", "["}:
            return mistake("template-tag-calls")
        return mistake("template-tag-unread", text=here.text)

    def expect_end(self) -> None:
        """The tag ends here.

        Raises:
            TemplateFaultError: if it doesn't.
        """
        if self._here().kind != "end":
            raise self._unread()

    def whole(self) -> Run:
        """A value, or one of two: ``a if b else c``."""
        self._depth += 1
        if self._depth > _DEEPEST:
            refuse("template-tag-too-long")
        value = self._either()
        if self._took("if"):
            self.insists = False
            asked = self._either()
            self._expect("else")
            value = choice(asked, value, self.whole())
        self._depth -= 1
        return value

    def _either(self) -> Run:
        value = self._both()
        while self._took("or"):
            self.insists = False
            value = either(value, self._both())
        return value

    def _both(self) -> Run:
        value = self._negated()
        while self._took("and"):
            self.insists = False
            value = both(value, self._negated())
        return value

    def _negated(self) -> Run:
        turned = False
        while self._took("not"):
            turned = not turned
        value = self._compared()
        return negated(value) if turned else value

    def _compared(self) -> Run:
        before = len(self.names)
        value = self._joined()
        if sign := self._took("==", "!=", *ORDERS):
            return comparison(sign, value, self._joined())
        if self._took("in"):
            return inside(value, self._joined())
        if self._took("not"):
            self._expect("in")
            return negated(inside(value, self._joined()))
        if self._took("is"):
            return self._tested(value, before)
        return value

    def _tested(self, value: Run, before: int) -> Run:
        """A test of a name that needn't be known, so it is not asked for."""
        turned = bool(self._took("not"))
        word = self._took("defined", "undefined", "none", "empty")
        if not word:
            raise self._unread()
        del self.names[before:]
        said = known(value)
        return said if (word == "defined") != turned else negated(said)

    def _joined(self) -> Run:
        value = self._filtered()
        while self._took("~"):
            value = joined(value, self._filtered())
        return value

    def _filtered(self) -> Run:
        before = len(self.names)
        value = self._plain()
        while self._took("|"):
            value = self._filter(value, before)
        return value

    def _filter(self, value: Run, before: int) -> Run:
        token = self._next()
        if token.kind == "end":
            refuse("template-tag-unfinished")
        if token.kind != "name" or token.text not in FILTERS:
            near = get_close_matches(token.text, FILTERS, n=1) or [", ".join(FILTERS)]
            refuse("template-filter-unknown", name=token.text, near=near[0])
        if token.text in OF_PICTURES:
            self.pictures += map(".".join, self.names[before:])
            del self.names[before:]
        self.insists = self.insists and token.text != "default"
        arguments = self._arguments()
        found = FILTERS[token.text]
        if not found.least <= len(arguments) <= found.most:
            refuse("template-filter-arguments", name=token.text)
        return filtering(found.apply, value, arguments)

    def _arguments(self) -> list[Run]:
        if not self._took("("):
            return []
        return self._listed(")")

    def _listed(self, end: str) -> list[Run]:
        values: list[Run] = []
        while not self._took(end):
            values.append(self.whole())
            if not self._took(","):
                self._expect(end)
                break
        return values

    def _plain(self) -> Run:
        here = self._here()
        if here.kind == "text":
            text = self._next().text[1:-1]
            return lambda _: text
        if here.kind == "number":
            number = Decimal(to_arabic_digits(self._next().text))
            return lambda _: number
        if self._took("("):
            value = self.whole()
            self._expect(")")
            return value
        if self._took("["):
            values = self._listed("]")
            return lambda scope: tuple(value(scope) for value in values)
        if here.kind == "name" and here.text not in _WORDS:
            return self._named()
        raise self._unread()

    def _named(self) -> Run:
        if self._here().text.casefold() in _CONSTANTS:
            constant = _CONSTANTS[self._next().text.casefold()]
            return lambda _: constant
        steps = self.path()
        if self._here().text in {"(", "["}:
            raise self._unread()
        self.names.append(steps)
        return lambda scope: scope.value(steps)

    def path(self) -> tuple[str, ...]:
        """A name with its steps, ``budget.amount``.

        Raises:
            TemplateFaultError: if none stands here, or a step is private.
        """
        steps: list[str] = []
        while True:
            token = self._next()
            if token.kind not in {"name", "number"} or (token.kind == "number" and not steps):
                self._at -= token.kind != "end"
                raise self._unread()
            if token.text.startswith("_"):
                refuse("template-name-private", name=token.text)
            steps.append(token.text)
            if not self._took("."):
                return tuple(steps)

    def loop(self) -> tuple[str, tuple[str, ...]]:
        """``item in list``: the name of each element, and the list.

        Raises:
            TemplateFaultError: if it isn't that.
        """
        token = self._next()
        if token.kind != "name" or token.text in _WORDS or token.text.startswith("_"):
            refuse("template-loop-unread")
        if not self._took("in") or self._here().kind != "name":
            refuse("template-loop-unread")
        steps = self.path()
        if self._here().kind != "end":
            refuse("template-loop-unread")
        return token.text, steps


def loop(words: str) -> tuple[str, tuple[str, ...]]:
    """Read what stands after ``for``.

    >>> loop("a in activities")
    ('a', ('activities',))

    Raises:
        TemplateFaultError: if it isn't a name, ``in``, and a list.
    """
    return Reader(tokens(words)).loop()
