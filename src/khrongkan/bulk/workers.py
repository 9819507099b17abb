"""Who does the work: this process, several of this machine, or any executor."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from khrongkan.bulk.state import RunStopped
from khrongkan.bulk.work import Made, Recipe, Task, make_all, unmade
from khrongkan.errors import finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

P = ParamSpec("P")
T = TypeVar("T")


class Here(Executor):
    """Does everything at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The finished future of the call."""
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Processes(Executor):
    """Processes of this machine, started anew each, as Windows and macOS do it.

    When one dies, the pool is made again: see :meth:`one_by_one`.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool = self._new_pool()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hand a call to a process."""
        try:
            return self._pool.submit(fn, *args, **kwargs)
        except BrokenProcessPool as error:
            future: Future[T] = Future()
            future.set_exception(error)
            return future

    def one_by_one(self, tasks: Sequence[Task], recipe: Recipe) -> Iterator[Made]:
        """Make tasks of a broken pool, each alone, so that only the one that kills is lost.

        Raises:
            RunStopped: if no process can even start, as under a script without
                ``if __name__ == "__main__":``, which each would run again.
        """
        self._renew()
        for task in tasks:
            try:
                yield from self._pool.submit(make_all, [task], recipe).result()
            except BrokenProcessPool:
                self._renew()
                yield from self._second_try(task, recipe)

    def _second_try(self, task: Task, recipe: Recipe) -> Iterator[Made]:
        try:
            yield from self._pool.submit(make_all, [task], recipe).result()
        except BrokenProcessPool as error:
            yield from unmade([task], str(error))
            self._renew()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as Executor's
        """End the processes."""
        self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)

    def _renew(self) -> None:
        self._pool.shutdown(wait=False)
        self._pool = self._new_pool()
        try:
            self._pool.submit(os.getpid).result()
        except BrokenProcessPool as error:
            raise RunStopped(finding("workers-unstarted", why=error)) from None

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._jobs, mp_context=get_context("spawn"), initializer=_become_worker
        )


def _become_worker() -> None:
    """Ctrl-C is the parent's to answer, and who has lost the parent must not live on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def workers(jobs: int, executor: Executor | None) -> Iterator[Executor]:
    """Who works: the executor that was given, which stays open, or ``jobs`` processes."""
    if executor is not None:
        yield executor
        return
    own: Executor = Processes(jobs) if jobs > 1 else Here()
    try:
        yield own
    finally:
        own.shutdown(wait=True, cancel_futures=True)
