"""Git repositories made for tests: by git's own commands, or thousands of commits at once by ``git fast-import``."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

COMMITTER = {
    "GIT_AUTHOR_NAME": "测试", "GIT_AUTHOR_EMAIL": "test@example.invalid",
    "GIT_COMMITTER_NAME": "测试", "GIT_COMMITTER_EMAIL": "test@example.invalid",
    "GIT_AUTHOR_DATE": "2026-11-21T23:30:00+00:00", "GIT_COMMITTER_DATE": "2026-11-21T23:30:00+00:00",
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip
"""Who commits, and when: half past seven on the 22nd in China, still the 21st in Greenwich."""


def git(folder: Path, *words: str, stdin: bytes | None = None) -> str:
    """Run git in a folder, free of the settings of this machine, and return what it prints."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | COMMITTER
    done = subprocess.run(
        ["git", "-C", str(folder), *words], check=True, capture_output=True, env=environment, input=stdin
    )
    return done.stdout.decode().strip()


def commit(folder: Path, files: Mapping[str, str | None], subject: str = "test") -> str:
    """Write files, take away those that are None, commit all, and return the hash."""
    if not (folder / ".git").exists():
        folder.mkdir(parents=True, exist_ok=True)
        git(folder, "init", "--quiet", "--initial-branch=main")
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            (folder / path).unlink()
        else:
            (folder / path).write_text(content, "utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", subject)
    return git(folder, "rev-parse", "HEAD")


def long_history(folder: Path, commits: int, matters: int) -> Path:
    """Make a repository with a registry of so many matters and commits, each amending one; return the registry."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "fast-import", "--quiet", stdin="".join(_stream(commits, matters)).encode())
    git(folder, "reset", "--quiet", "--hard", "main")
    return folder / "registry"


def _stream(commits: int, matters: int) -> Iterator[str]:
    for number in range(commits):
        touched = range(matters) if number == 0 else [number % matters]
        message = f"第{number}次改动"
        yield "commit refs/heads/main\n"
        yield f"committer 测试 <test@example.invalid> {1700000000 + number * 600} +0800\n"
        yield f"data {len(message.encode())}\n{message}\n"
        for each in touched:
            content = f"id: sy-{each}\nversion: {number}\n"
            yield f"M 100644 inline registry/matters/sy{each // 40}/sy-{each}.yaml\n"
            yield f"data {len(content.encode())}\n{content}\n"
