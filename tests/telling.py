"""A registry in a repository of its own, in which editors work on branches: what the story is told with."""

import io
import re
import shutil
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path

from generators.cli import main
from generators.content import Terms, from_verdict
from schemas.check import check
from schemas.tree import read_folder
from tests.repositories import git

STORY = Path(__file__).parent / "story"
SITE = "https://quanze.example/"
LISTS = tuple(f"lists/yb-individual-{number}/" for number in ("001", "002", "003"))


class Story:
    """The scratch repository; every command runs in its folder on a day of the story, with paths that stay the same."""

    def __init__(self, folder: Path) -> None:
        """Begin with the base of the story on the branch ``main``."""
        self.folder = folder
        shutil.copytree(STORY / "base", folder / "registry")
        git(folder, "init", "--quiet", "--initial-branch=main")
        self.commit("建库")

    def run(self, day: str, *words: str) -> tuple[int, str]:
        """Run a command of ``quanze`` and return its exit code and all that it printed."""
        printed = io.StringIO()
        with chdir(self.folder), redirect_stdout(printed), redirect_stderr(printed):
            code = main(["--registry", "registry", "--today", day, *words])
        return code, re.sub(r"，用时 [\d.]+ 秒", "", printed.getvalue())

    def branch(self, name: str, start: str = "main") -> None:
        """Begin a branch."""
        git(self.folder, "switch", "--quiet", "--create", name, start)

    def edit(self, step: str) -> None:
        """Save the files of a step, as of now: git may take a file of the old hour and size for the old one."""
        shutil.copytree(STORY / "steps" / step, self.folder, dirs_exist_ok=True, copy_function=shutil.copyfile)

    def commit(self, subject: str) -> None:
        """Commit everything."""
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "--quiet", "-m", subject)

    def merge(self, name: str, subject: str) -> None:
        """Merge a branch into ``main``, as a forge does when a pull request is accepted."""
        git(self.folder, "switch", "--quiet", "main")
        git(self.folder, "merge", "--quiet", "--no-ff", "-m", subject, name)

    def comment(self, day: str) -> str:
        """Return the review comment of the branch that is checked out."""
        code, told = self.run(day, "diff", "main", "--format", "markdown", "--site", SITE)
        assert code == 0
        return told

    def read(self, path: str) -> str:
        """Return what a file of the repository says."""
        return (self.folder / path).read_text("utf-8")

    def published(self, day: str) -> Iterator[tuple[str, str]]:
        """Yield what the site would say on a day: the change log, the feed, the pages of the towns' lists."""
        code, log = self.run(day, "changelog")
        assert code == 0
        yield "changelog.txt", log
        with chdir(self.folder):
            verdict = check(read_folder(Path("registry")), date.fromisoformat(day))
            content = from_verdict(verdict, date.fromisoformat(day), Terms(base_url=SITE))
        yield "feed.xml", (content.file("feeds/all.xml") or b"").decode()
        for draft in content.drafts:
            if draft.address in LISTS:
                yield f"{draft.address.strip('/').replace('/', '-')}.html", draft.make().body
