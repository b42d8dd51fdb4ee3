"""The manual of the command line: every verb and option is in it, and every example gives what it says."""

import argparse
import importlib
import re
from pathlib import Path

import pytest

from generators.cli import COMMANDS, main
from tests.golden_files import MATTER, TODAY, edited, save
from tests.noticing import unissued
from tests.repositories import commit

ROOT = Path(__file__).parent.parent
MANUAL = ROOT / "docs" / "cli.md"
READMES = ("README.md", "README.zh-CN.md")
_CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
COMMON = {"--help", "--registry", "--today"}


def _sections() -> dict[str, str]:
    parts = re.split(r"^## (\S+)\n", MANUAL.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _options(verb: str) -> set[str]:
    parser = argparse.ArgumentParser()
    importlib.import_module(f"generators.commands.{verb}").add_arguments(parser)
    return set(re.findall(r"(?<![-\w])--[a-z][a-z-]*", parser.format_usage()))


def test_every_verb_has_its_section() -> None:
    """Each verb is described, and nothing is that is no verb."""
    assert _sections().keys() == COMMANDS.keys()


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_option_is_described(verb: str) -> None:
    """The section of a verb names each of its options, and no option that it does not have."""
    said = set(re.findall(r"(?<![-\w])--[a-z][a-z-]*", _CONSOLE.sub("", _sections()[verb])))
    assert _options(verb) - COMMON == said - COMMON


@pytest.mark.parametrize("name", READMES)
def test_the_readme_names_every_verb(name: str) -> None:
    """The table of verbs in each README is complete."""
    listed = re.findall(r"^quanze ([a-z]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(COMMANDS)


def _examples() -> list[tuple[str, str]]:
    blocks = "".join(_CONSOLE.findall(MANUAL.read_text("utf-8")))
    return [(each.partition("\n")[0], each.partition("\n")[2]) for each in blocks.split("$ quanze ")[1:]]


def test_every_example_gives_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run one after the other on the golden registry the examples print what stands below them."""
    unissued(tmp_path / "registry", "yb-2025-delegation")
    commit(tmp_path, {}, "first")
    save(tmp_path / "registry", {MATTER: edited(MATTER, "max: 5000", "max: 6000").encode()})
    monkeypatch.chdir(tmp_path)
    assert len(_examples()) >= 6
    for words, expected in _examples():
        main(["--today", TODAY.isoformat(), *words.split()])
        shown = capsys.readouterr()
        said = (shown.out + shown.err).replace("\r\n", "\n").removeprefix("\ufeff")
        assert said == expected, words
