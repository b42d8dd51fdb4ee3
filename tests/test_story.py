"""The life of a change, told in docs/story.md: five editors in one repository, and what each merge publishes."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.repositories import git
from tests.telling import STORY, Story

GOLDEN = Path(__file__).parent / "golden" / "story"
DELEGATION, WITHDRAWAL = "2026-05-18", "2026-08-11"
AMENDMENT, EDIT, CONFLICT = "2026-09-02", "2026-09-10", "2026-11-22"
NOTICE = "registry/notices/990181/yb-2026-delegation/notice.md"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give everything that the editors and readers of the story see: a file name to its text."""
    story = Story(tmp_path_factory.mktemp("story") / "repository")
    return {name: text for chapter in CHAPTERS for name, text in chapter(story)}


def _published(story: Story, step: str, day: str) -> Iterator[tuple[str, str]]:
    for name, text in story.published(day):
        yield f"{step}/{name}", text


def _decide(story: Story, step: str, act: str, day: str) -> Iterator[tuple[str, str]]:
    """Write a decision with its lists on a branch, issue its notice, have it judged and read, and merge it."""
    story.branch(step)
    story.edit(step)
    code, printed = story.run(day, "issue", act)
    assert code == 0, printed
    yield f"{step}/issue.txt", printed
    yield from _reviewed(story, step, day)


def _reviewed(story: Story, step: str, day: str) -> Iterator[tuple[str, str]]:
    story.commit(step)
    code, verdict = story.run(day, "check", "--since", "main")
    assert code == 0, verdict
    yield f"{step}/comment.md", story.comment(day)
    story.merge(step, f"合并 {step}")


def _delegation(story: Story) -> Iterator[tuple[str, str]]:
    """Delegate twelve matters to three towns."""
    step = "1-delegation"
    yield from _decide(story, step, "yb-2026-delegation", DELEGATION)
    yield f"{step}/notice.md", story.read(NOTICE)
    yield from _published(story, step, DELEGATION)


def _withdrawal(story: Story) -> Iterator[tuple[str, str]]:
    """Withdraw two of them."""
    step = "2-withdrawal"
    yield from _decide(story, step, "yb-2026-withdrawal", WITHDRAWAL)
    yield f"{step}/notice.md", story.read("registry/notices/990181/yb-2026-withdrawal/notice.md")
    yield from _published(story, step, WITHDRAWAL)


def _amendment(story: Story) -> Iterator[tuple[str, str]]:
    """Take over a new version of the statute, and amend the fine that it raises."""
    step = "3-amendment"
    story.branch(step)
    statute = os.path.relpath(STORY / "statutes" / "示例市街巷条例_2026-08-01.md", story.folder)
    code, printed = story.run(AMENDMENT, "compile", statute, "--carrier", "示例市人大常委会公报")
    assert code == 0, printed
    yield f"{step}/compile.txt", printed
    story.commit("登记新版本")
    yield f"{step}/check.txt", story.run(AMENDMENT, "check")[1]
    story.edit(step)
    yield from _reviewed(story, step, AMENDMENT)
    yield from _published(story, step, AMENDMENT)


def _edit(story: Story) -> Iterator[tuple[str, str]]:
    """Try to change what an issued notice says, first the text alone, then with its checksum."""
    step = "4-edit"
    story.branch(step)
    path = story.folder / NOTICE
    path.write_text(path.read_text("utf-8").replace("城南街道", "城北街道", 1), "utf-8")
    code, printed = story.run(EDIT, "check", "--since", "main")
    assert code == 1
    yield f"{step}/check.txt", printed
    git(story.folder, "restore", ".")
    git(story.folder, "switch", "--quiet", "main")


def _conflict(story: Story) -> Iterator[tuple[str, str]]:
    """Two branches from the same main change the list of one town; the second comes into conflict and is mended."""
    first, second, act = "5-addition", "5-withdrawal", "yb-2027-withdrawal"
    story.branch(second)
    story.edit(second)
    assert story.run(CONFLICT, "issue", act)[0] == 0
    story.commit(second)
    git(story.folder, "switch", "--quiet", "main")
    yield from _decide(story, first, "yb-2026-addition", CONFLICT)
    git(story.folder, "switch", "--quiet", second)
    with pytest.raises(subprocess.CalledProcessError):
        git(story.folder, "merge", "main")
    yield f"{second}/conflict.txt", story.run(CONFLICT, "check")[1]
    story.edit("5-resolved")
    yield f"{second}/stale.txt", story.run(CONFLICT, "check")[1]
    assert story.run(CONFLICT, "issue", act, "--again")[0] == 0
    yield from _reviewed(story, second, CONFLICT)
    yield f"{second}/notice.md", story.read(f"registry/notices/990181/{act}/notice.md")
    yield from _published(story, second, CONFLICT)


CHAPTERS = (_delegation, _withdrawal, _amendment, _edit, _conflict)


def test_the_story_is_told_as_it_was(told: dict[str, str], bless: bool) -> None:
    """Every notice, finding, comment, log, feed and page of the story is that of its golden file; none is left over."""
    if bless:
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for name, text in told.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_text(text, "utf-8")
    golden = {
        path.relative_to(GOLDEN).as_posix(): path.read_text("utf-8") for path in GOLDEN.rglob("*") if path.is_file()
    }
    assert told.keys() == golden.keys()
    for name, text in told.items():
        assert text == golden[name], name


def test_the_page_quotes_what_was_said(told: dict[str, str]) -> None:
    """Each block that docs/story.md quotes stands word for word in what the editors and readers saw."""
    page = (Path(__file__).parent.parent / "docs" / "story.md").read_text("utf-8")
    quoted = re.findall(r"```text\n(.*?)\n```", page, re.DOTALL)
    seen = "\n".join(told.values())
    assert len(quoted) > 10
    assert [each for each in quoted if each not in seen] == []
