"""The workflows: least privilege, pinned actions, and no code of a pull request where something may be written."""

import re
from pathlib import Path
from typing import Any

import pytest

from schemas import source

FOLDER = Path(__file__).parent.parent / ".github" / "workflows"
WORKFLOWS = {path.name: path.read_text("utf-8") for path in sorted(FOLDER.glob("*.yml"))}


def _jobs(text: str) -> dict[str, Any]:
    plain = re.sub(r"^permissions: \{\}$", "permissions:", text, flags=re.MULTILINE)
    data = source.parse(plain).data
    return dict(data["jobs"])


def _writes(job: dict[str, Any]) -> bool:
    return "write" in (job.get("permissions") or {}).values()


@pytest.mark.parametrize("name", WORKFLOWS)
def test_nothing_is_permitted_but_what_a_job_asks_for(name: str) -> None:
    """The workflow itself has no permission, and every job names its own and how long it may take."""
    assert re.search(r"^permissions: \{\}$", WORKFLOWS[name], flags=re.MULTILINE)
    for job in _jobs(WORKFLOWS[name]).values():
        assert job["permissions"]
        assert job["timeout-minutes"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_actions_are_pinned(name: str) -> None:
    """Every action is named by the hash of a commit, with its version as a comment."""
    used = re.findall(r"uses: (.+)", WORKFLOWS[name])
    assert used
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[\d.]+", each) for each in used)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_job_that_may_write_runs_no_code_of_the_repository(name: str) -> None:
    """What may write checks nothing out and installs nothing; nothing of an event stands within a script."""
    for job in _jobs(WORKFLOWS[name]).values():
        steps = job["steps"]
        if _writes(job):
            assert not any("checkout" in str(step.get("uses")) for step in steps)
            assert not any("make" in str(step.get("run")) or "quanze" in str(step.get("run")) for step in steps)
        assert not any(
            "${{ github" in str(step.get("run")) and "event.pull_request" in str(step["run"]) for step in steps
        )


def test_the_review_runs_the_base_and_reads_the_pull_request() -> None:
    """The privileged trigger checks out no head of a pull request: its data is fetched as objects and compared."""
    text = WORKFLOWS["review.yml"]
    assert "pull_request_target" in text
    assert "ref:" not in text
    assert "head.sha" not in text
    assert not re.search(r"git (checkout|switch|merge|reset)", text)
    assert 'git fetch --quiet --depth=1 origin "refs/pull/$NUMBER/merge"' in text


def _checkouts(name: str) -> list[dict[str, Any]]:
    steps = [step for job in _jobs(WORKFLOWS[name]).values() for step in job["steps"]]
    return [step["with"] for step in steps if "actions/checkout" in str(step.get("uses"))]


def test_the_site_is_built_from_the_whole_history() -> None:
    """The job that publishes fetches every commit, without which the merge log would begin yesterday."""
    (given,) = _checkouts("publish.yml")
    assert given["fetch-depth"] == 0


def test_the_review_hands_over_where_the_whole_is() -> None:
    """The comment is given the addresses of the site and of the run that keeps the full difference."""
    text = WORKFLOWS["review.yml"]
    assert '--format markdown --site "$SITE" --report "$RUN"' in text
    assert re.search(r"SITE: https://.*/$", text, re.MULTILINE)
    assert "difference.txt" in text


def test_the_site_is_built_anew_each_day() -> None:
    """A notice appears on its day of publication though nobody merges anything on it."""
    hour = re.search(r'cron: "(\d+) (\d+) \* \* \*"', WORKFLOWS["publish.yml"])
    assert hour is not None
    assert (int(hour[2]) + 8) % 24 == 0
