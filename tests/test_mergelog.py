"""The 合并记录: what git's history says of the records, in one pass, whatever names and subjects it holds."""

import re
from datetime import date
from pathlib import Path

import pytest

from generators import mergelog
from generators.catalogue import content
from generators.content import history_of
from generators.mergelog import Line
from generators.view import View
from schemas import tree
from schemas.tree import Commit, EnvironmentFault, History, read_history
from tests.built import page_of
from tests.golden_files import TODAY, golden, save
from tests.golden_registry import patched, registry_of
from tests.repositories import commit, git, long_history

TOLD = list[tuple[str, str, tuple[str, ...]]]


def _told(line: Line) -> TOLD:
    return [(each.kind, each.deed, each.ids) for each in line.touched]


def _lines(repository: Path, since: str | None = None) -> list[tuple[str, TOLD]]:
    return [(line.subject, _told(line)) for line in mergelog.lines(read_history(repository / "registry", since))]


def test_records_come_change_move_and_go(tmp_path: Path) -> None:
    """Each revision says which records it added, amended, moved or removed, the newest first."""
    commit(tmp_path, {"registry/matters/a/m-1.yaml": "1", "registry/acts/x.yaml": "1"}, "first")
    commit(tmp_path, {"registry/matters/a/m-1.yaml": "2", "registry/matters/a/m-2.yaml": "2"}, "second")
    commit(tmp_path, {"registry/matters/a/m-1.yaml": None, "registry/matters/b/m-1.yaml": "2"}, "moved")
    commit(tmp_path, {"registry/matters/b/m-1.yaml": None, "registry/matters/c/m-1.yaml": "3"}, "moved and amended")
    commit(tmp_path, {"registry/matters/c/m-1.yaml": None}, "gone")
    assert _lines(tmp_path) == [
        ("gone", [("matters", "删除", ("m-1",))]),
        ("moved and amended", [("matters", "修改", ("m-1",))]),
        ("moved", [("matters", "移动", ("m-1",))]),
        ("second", [("matters", "新增", ("m-2",)), ("matters", "修改", ("m-1",))]),
        ("first", [("matters", "新增", ("m-1",)), ("acts", "新增", ("x",))]),
    ]


def test_alike_records_are_not_taken_for_one(tmp_path: Path) -> None:
    """A record that goes while another of the same content comes is no move: a record is its id."""
    commit(tmp_path, {"registry/matters/m-1.yaml": "same"})
    commit(tmp_path, {"registry/matters/m-1.yaml": None, "registry/matters/m-2.yaml": "same"})
    assert _lines(tmp_path)[0][1] == [("matters", "新增", ("m-2",)), ("matters", "删除", ("m-1",))]


def test_what_is_no_record_is_left_out(tmp_path: Path) -> None:
    """Code, notes, hidden files and unknown folders make no line."""
    commit(tmp_path, {"registry/matters/m-1.yaml": "1"}, "record")
    commit(tmp_path, {"code.py": "1", "registry/matters/说明.md": "1", "registry/.hidden/matters/x.yaml": "1",
                      "registry/matters/.draft/y.yaml": "1", "registry/unknown/z.yaml": "1"}, "other")  # fmt: skip
    assert [subject for subject, _ in _lines(tmp_path)] == ["record"]


def test_a_merge_is_one_line(tmp_path: Path) -> None:
    """What a branch brought stands once, at its merge, and not again for each of its commits."""
    commit(tmp_path, {"registry/acts/a.yaml": "1"}, "first")
    git(tmp_path, "checkout", "--quiet", "-b", "branch")
    commit(tmp_path, {"registry/matters/m-1.yaml": "1"}, "one step")
    commit(tmp_path, {"registry/matters/m-2.yaml": "1"}, "another step")
    git(tmp_path, "checkout", "--quiet", "main")
    commit(tmp_path, {"registry/acts/b.yaml": "1"}, "meanwhile")
    git(tmp_path, "merge", "--quiet", "--no-ff", "-m", "合并：两个事项", "branch")
    assert _lines(tmp_path)[:2] == [
        ("合并：两个事项", [("matters", "新增", ("m-1", "m-2"))]),
        ("meanwhile", [("acts", "新增", ("b",))]),
    ]
    assert len(_lines(tmp_path)) == 3


def test_the_day_is_that_of_china(tmp_path: Path) -> None:
    """A commit late in the evening of Greenwich is one of the next day in China."""
    sha = commit(tmp_path, {"registry/acts/a.yaml": "1"})
    (line,) = mergelog.lines(read_history(tmp_path / "registry"))
    assert (line.sha, line.day) == (sha, date(2026, 11, 22))


@pytest.mark.parametrize(
    "subject", [":100644 100644 a b M", "a\tb", "“引号”", "0" * 40, "\x01\x02", "-n", "第 12 号合并请求：<b>"]
)
def test_subjects_cannot_pass_for_anything_else(tmp_path: Path, subject: str) -> None:
    """Whatever a subject says, the commits and paths are read as they are; what cannot be shown is replaced."""
    commit(tmp_path, {"registry/acts/a.yaml": "1"}, subject)
    commit(tmp_path, {"registry/acts/a.yaml": "2"}, subject)
    lines = _lines(tmp_path)
    assert [told for _, told in lines] == [[("acts", "修改", ("a",))], [("acts", "新增", ("a",))]]
    assert lines[0][0] == tree.printable(subject)


def test_names_of_files_are_read_as_they_are(tmp_path: Path) -> None:
    """Chinese names, blanks, colons and line breaks in names do not disturb the reading."""
    names = ["事项.yaml", "a b.yaml", ":1 2.yaml", "x\ny.yaml"]
    commit(tmp_path, {f"registry/matters/{name}": "1" for name in names})
    commit(tmp_path, {"registry/matters/z.yaml": "1"})
    assert _lines(tmp_path)[1][1] == [("matters", "新增", (":1 2", "a b", "x\ufffdy", "事项"))]


def test_a_log_since_a_revision(tmp_path: Path) -> None:
    """A revision leaves out itself and all before it."""
    first = commit(tmp_path, {"registry/acts/a.yaml": "1"}, "first")
    commit(tmp_path, {"registry/acts/b.yaml": "1"}, "second")
    assert [subject for subject, _ in _lines(tmp_path, first)] == ["second"]
    assert _lines(tmp_path, "HEAD") == []


@pytest.mark.parametrize("revision", ["nowhere", "--all", "", "HEAD\nHEAD", "-n1"])
def test_a_wrong_revision_is_a_wrong_environment(tmp_path: Path, revision: str) -> None:
    """What names no commit is refused in words, and never taken for an option of git."""
    commit(tmp_path, {"registry/acts/a.yaml": "1"})
    with pytest.raises(EnvironmentFault, match="git rev-parse 失败"):
        read_history(tmp_path / "registry", revision)


def test_a_shallow_clone_says_that_it_is_cut_off(tmp_path: Path) -> None:
    """The oldest commit of a shallow clone is left out: it would seem to add all there is."""
    for number in range(4):
        commit(tmp_path / "whole", {"registry/acts/a.yaml": str(number)}, f"{number}")
    git(tmp_path, "clone", "--quiet", "--depth", "2", f"file://{tmp_path / 'whole'}", "shallow")
    history = read_history(tmp_path / "shallow" / "registry")
    assert history.cut_off
    assert [each.subject for each in history.commits] == ["3"]
    assert not read_history(tmp_path / "whole" / "registry").cut_off


def test_git_is_asked_once_for_the_whole_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of processes does not grow with the commits or the files."""
    for number in range(5):
        commit(tmp_path, {f"registry/acts/a{each}.yaml": str(number) for each in range(5)})
    asked: list[str] = []
    run = tree._git  # noqa: SLF001 -- counts the calls

    def counted(root: Path, *words: str, stdin: bytes | None = None) -> bytes:
        asked.append(words[0])
        return run(root, *words, stdin=stdin)

    monkeypatch.setattr(tree, "_git", counted)
    assert len(read_history(tmp_path / "registry").commits) == 5
    assert asked == ["rev-parse", "rev-parse", "log"]


def test_settings_of_the_machine_do_not_change_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Colours, renames, signatures and encodings that someone set for themselves leave the log as it is."""
    commit(tmp_path, {"registry/acts/a.yaml": "1", "registry/acts/b.yaml": "2"}, "主题")
    commit(tmp_path, {"registry/acts/b.yaml": None, "registry/acts/c.yaml": "2"}, "主题")
    before = read_history(tmp_path / "registry")
    for key, value in {"color.ui": "always", "diff.renames": "copies", "log.showSignature": "true", "core.abbrev": "4",
                       "i18n.logOutputEncoding": "GBK", "log.showRoot": "false", "diff.relative": "false",
                       "log.diffMerges": "off", "log.decorate": "full", "core.quotePath": "true"}.items():  # fmt: skip
        git(tmp_path, "config", key, value)
    assert read_history(tmp_path / "registry") == before


def test_a_folder_in_no_repository_has_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a repository, without a commit or without git there is no history, and a build goes on."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    registry = save(tmp_path / "registry", golden())
    assert history_of(registry) is None
    git(tmp_path, "init", "--quiet")
    assert history_of(registry) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history_of(registry) is None


def _page(history: History | None) -> str:
    return page_of(content(View(registry_of(patched(None)), TODAY), history=history), "changes/merges/").body


def test_many_merges_are_folded_by_day() -> None:
    """Up to twenty stand open under their days, the newest first; more are folded, each day with its number."""
    change = ("A", "matters/gone.yaml", "", "1")
    commits = [Commit(f"{number:040x}", 1_760_000_000 - 43_200 * number, "录入", (change,)) for number in range(21)]
    few, many = (_page(History(tuple(commits[:count]), cut_off=False)) for count in (20, 21))
    days = re.findall(r"<details class=\"qz-fold\"><summary><h2>(.*?)（(\d+) 次）</h2></summary>", many)
    assert days[0] == ("2025年10月9日", "2")
    assert sum(int(number) for _, number in days) == many.count("<p id=") == 21
    assert many.index('id="c000000000000"') < many.index("2025年10月8日")
    assert few.count('<details class="qz-fold" open>') == few.count("<details") > 5


def test_many_records_of_a_merge_are_folded() -> None:
    """Up to five records of a kind stand open behind their number, more are folded under it."""
    changes = [("A", f"matters/gone-{number}.yaml", "", "1") for number in range(6)]
    few, many = (
        _page(History((Commit("0" * 40, 0, "录入", tuple(changes[:count])),), cut_off=False)) for count in (5, 6)
    )
    assert "<li>新增执法事项 5 条：<code>gone-0</code>" in few
    assert '<details class="qz-more"><summary>新增执法事项 6 条</summary><code>gone-0</code>' in many
    assert many.count("<code>gone-") == 6


def test_the_page_says_what_there_is(tmp_path: Path) -> None:
    """The page lists the merges with links to what still is there; without history, or with a part, it says so."""
    commit(tmp_path, {"registry/matters/sp-sl-40-1.yaml": "1", "registry/matters/gone.yaml": "1"}, "<i>录入</i>")
    history = read_history(tmp_path / "registry")
    page = _page(history)
    assert "&lt;i&gt;录入&lt;/i&gt;" in page
    assert 'href="../../matters/sp-sl-40-1/"' in page
    assert "<code>gone</code>" in page
    assert "不在 git 仓库里" in _page(None)
    assert "更早的合并没有列出" in _page(history._replace(cut_off=True))
    assert "还没有合并过记录" in _page(History((), cut_off=False))


def test_the_public_reads_chinese(tmp_path: Path) -> None:
    """A revision is called by its subject where that is Chinese, else by what it did; the data keep the subject too."""
    commit(tmp_path, {"registry/matters/m-1.yaml": "1", "registry/matters/m-2.yaml": "1"}, "Add two matters")
    kinds = ("acts", "lists", "towns", "bodies")
    commit(tmp_path, {f"registry/{kind}/x.yaml": "1" for kind in kinds}, "Add everything else as people say 犬吠")
    commit(tmp_path, {"registry/matters/m-1.yaml": "2"}, "更正 m-1 的罚款")
    history = read_history(tmp_path / "registry")
    page, lines = _page(history), mergelog.lines(history)
    assert [each.headline for each in lines] == [
        "更正 m-1 的罚款",
        "新增镇街 1 条、新增部门与执法主体 1 条、新增清单 1 条等",
        "新增执法事项 2 条",
    ]
    assert all(f"<strong>{each.headline}</strong>" in page for each in lines)
    assert "Add" not in page
    assert [mergelog.machine(each)["subject"] for each in lines][1:] == [
        "Add everything else as people say 犬吠",
        "Add two matters",
    ]


def test_a_long_history_is_read_whole_and_shown_in_part(tmp_path: Path) -> None:
    """All commits are in the data, the latest on the page; figures of time are printed by ``make bench``."""
    registry = long_history(tmp_path / "long", 300, 50)
    history = read_history(registry)
    lines = mergelog.lines(history)
    assert len(lines) == 300
    assert _told(lines[0]) == [("matters", "修改", ("sy-49",))]
    assert len(lines[-1].touched[0].ids) == 50
    page = _page(history)
    assert page.count('<p id="c') == 200
    assert "更早的 100 次" in page
