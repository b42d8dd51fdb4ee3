"""Work shared with a forked helper: both take jobs from one queue until none is left; the result is as if alone."""

import gc
import mmap
import os
import pickle
import signal
import struct
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Generic, TypeVar

Result = TypeVar("Result")
Done = TypeVar("Done")
MOST_JOBS = 255
"""The queue is a pipe that holds one byte a job."""
SHELF = 1 << 28
"""Bytes of shared memory for the helper's results; taken only as they are filled."""
_SLIP = struct.Struct("<BI")
"""What the helper sends when a result lies on the shelf: its job's number and its length."""


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

    def finish(self, then: Callable[[int, Result], Done]) -> list[Done]:
        """Return what ``then`` makes of each job's number and result, in the order of the jobs.

        ``then`` runs in this process, between its jobs, so that the helper takes more of them. What a helper that died
        left undone is done here.
        """
        done: dict[int, Done] = {}
        if self._helper:
            for number in _taken(self._helper.queue):
                done[number] = then(number, self._job(number))
                done.update((each, then(each, result)) for each, result in self._helper.results(wait=False))
            done.update((each, then(each, result)) for each, result in self._helper.results(wait=True))
            self._helper.end()
        return [done[each] if each in done else then(each, self._job(each)) for each in range(self._count)]

    def abandon(self) -> None:
        """Stop the helper where it is, when what the jobs were for has failed: it must not go on working at it."""
        if self._helper:
            self._helper.kill()


def _taken(queue: int) -> Iterator[int]:
    while number := os.read(queue, 1):
        yield number[0]


class _Helper(Generic[Result]):
    """The forked process, its queue of jobs, the shelf for its results and the pipe that tells of them."""

    def __init__(self, job: Callable[[int], Result], count: int) -> None:
        self.queue, filler = os.pipe()
        os.write(filler, bytes(range(count)))
        os.close(filler)
        self._shelf = mmap.mmap(-1, SHELF)
        self._slips, slip = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(self._slips)  # else the helper would wait for a reader for ever if the parent ends early
            _help(job, self.queue, self._shelf, slip)
        os.close(slip)

    def results(self, *, wait: bool) -> Iterator[tuple[int, Result]]:
        """Yield the results that came by job: those that lie there, or (``wait``) all until the helper ends."""
        os.set_blocking(self._slips, wait)
        try:
            while slip := os.read(self._slips, _SLIP.size):
                number, size = _SLIP.unpack(slip)
                yield number, pickle.loads(self._shelf.read(size))  # noqa: S301 -- our own child wrote it
        except BlockingIOError:
            return

    def kill(self) -> None:
        """End the helper now, if it has not ended, and give back what it used."""
        with suppress(OSError):
            os.kill(self._pid, signal.SIGKILL)
            self.end()

    def end(self) -> None:
        """Give back what the helper used, and the helper itself."""
        os.close(self.queue)
        os.close(self._slips)
        self._shelf.close()
        os.waitpid(self._pid, 0)


def _help(job: Callable[[int], Result], queue: int, shelf: mmap.mmap, slip: int) -> None:
    """Do the helper's part and end the process at once, without the parent's clean-up.

    The shelf takes a result of any size at once, where a pipe would make the helper wait for the parent to read it.
    """
    gc.disable()  # it lives for a second and makes no cycles
    try:
        for number in _taken(queue):
            result = pickle.dumps(job(number), pickle.HIGHEST_PROTOCOL)
            shelf.write(result)
            os.write(slip, _SLIP.pack(number, len(result)))
    finally:
        os._exit(0)
