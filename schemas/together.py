"""Work shared with a forked helper: both take jobs from one queue until none is left; the result is as if alone."""

import gc
import os
import pickle
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

Result = TypeVar("Result")
MOST_JOBS = 255
"""The queue is a pipe that holds one byte a job."""


class Together(Generic[Result]):
    """A number of jobs, begun by a helper when made and finished, with this process's help, when asked for.

    Jobs must depend on nothing but their number and what is known when this is made. Where there is no fork or only one
    core, or ``alone``, this process does them all.
    """

    def __init__(self, job: Callable[[int], Result], count: int, *, alone: bool = False) -> None:
        """Begin ``count`` jobs (255 at most); the results must be picklable."""
        if count > MOST_JOBS:
            raise ValueError(f"{count} jobs, {MOST_JOBS} at most")
        self._job = job
        self._count = count
        helped = not alone and count > 1 and hasattr(os, "fork") and (os.cpu_count() or 1) > 1
        self._helper = _Helper(job, count) if helped else None

    def finish(self) -> list[Result]:
        """Return the results in the order of the jobs; what a helper that died left undone is done here."""
        done: dict[int, Result] = {}
        if self._helper:
            done.update((number, self._job(number)) for number in _taken(self._helper.queue))
            done.update(self._helper.results())
        return [done[number] if number in done else self._job(number) for number in range(self._count)]


def _taken(queue: int) -> Iterator[int]:
    while number := os.read(queue, 1):
        yield number[0]


class _Helper(Generic[Result]):
    """The forked process, its queue of jobs and the pipe on which it answers."""

    def __init__(self, job: Callable[[int], Result], count: int) -> None:
        self.queue, filler = os.pipe()
        os.write(filler, bytes(range(count)))
        os.close(filler)
        self._answers, answer = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(self._answers)  # else the helper would wait for a reader for ever if the parent ends early
            _answer(job, self.queue, answer)
        os.close(answer)

    def results(self) -> dict[int, Result]:
        """Wait for the helper and return its results by job; none if it died."""
        with os.fdopen(self._answers, "rb") as pipe:
            received = pipe.read()
        os.close(self.queue)
        _, status = os.waitpid(self._pid, 0)
        return dict(pickle.loads(received)) if status == 0 else {}  # noqa: S301 -- our own child wrote it


def _answer(job: Callable[[int], Result], queue: int, answer: int) -> None:
    """Do the helper's part and end the process at once, without the parent's clean-up."""
    status = 1
    gc.disable()  # it lives for a second and makes no cycles
    try:
        with os.fdopen(answer, "wb") as pipe:
            pickle.dump([(number, job(number)) for number in _taken(queue)], pipe, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)
