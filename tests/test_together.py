"""Work shared with a forked helper: every job is done, whatever becomes of the helper."""

import os
import signal
import time

import pytest

from schemas.together import MOST_JOBS, Together

PARENT = os.getpid()


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("count", [0, 1, 2, MOST_JOBS])
def test_results_stand_in_the_order_of_the_jobs(count: int, alone: bool) -> None:
    """Each job is done once and its result stands at its number."""
    assert Together(lambda number: number**2, count, alone=alone).finish(lambda _, result: result) == [
        each**2 for each in range(count)
    ]


def _work_slowly() -> None:
    """Leave time for the helper to take some of the jobs."""
    time.sleep(0.002)


def _die_in_the_helper(number: int) -> int:
    _work_slowly()
    if os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _fail_in_the_helper(number: int) -> int:
    _work_slowly()
    if os.getpid() != PARENT:
        raise ValueError(number)
    return number


@pytest.mark.parametrize("job", [_die_in_the_helper, _fail_in_the_helper])
def test_a_helper_that_dies_leaves_nothing_undone(job: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a killed or failing helper had taken is done by the process itself."""
    monkeypatch.setattr(f"{__name__}.PARENT", os.getpid())
    assert Together(job, 50).finish(lambda _, result: result) == list(range(50))  # type: ignore[arg-type]


def test_too_many_jobs_are_refused() -> None:
    """The queue holds one byte a job, so more jobs than bytes are a mistake of the caller."""
    with pytest.raises(ValueError, match="255 at most"):
        Together(str, MOST_JOBS + 1)


def test_no_process_and_no_pipe_is_left_over() -> None:
    """The helper is waited for and every pipe closed."""
    before = set(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else set()
    work = Together(str, 10)
    helper = work._helper  # noqa: SLF001 -- its process is what this test is about
    work.finish(lambda _, result: result)
    assert (set(os.listdir("/proc/self/fd")) if before else set()) <= before
    if helper:
        with pytest.raises(ChildProcessError):
            os.waitpid(helper._pid, os.WNOHANG)  # noqa: SLF001
