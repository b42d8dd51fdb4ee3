"""Builds that follow a build: the same bytes as a clean one, and only what changed is made or written again."""

import hashlib
import marshal
import os
import pty
import re
import signal
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators import papers, pouring, sifting, store
from generators import renewing as renewing_module
from generators.artifact import MARK, Artifact, Tally, write
from generators.documents import forms
from generators.renewing import renewing
from generators.sitemap import sitemap
from generators.store import Store
from schemas.check import check
from schemas.remembering import Remembered
from schemas.resuming import Resumed
from tests.built import CONFIG, REPOSITORY, STORE, build, files_of, golden_site
from tests.documents_sample import annex, notice
from tests.golden_files import MATTER, TODAY, edited, golden, save

DOMAIN = "domains/fishing.yaml"


def _edit(path: str, old: str, new: str) -> dict[str, str]:
    return {path: edited(path, old, new)}


EDITS: dict[str, dict[str, str]] = {
    "a title": {MATTER: edited(MATTER, "title: 对占道经营的行政处罚", "title: 对路边占道经营的行政处罚")},
    "another name": {"domains/water.yaml": edited("domains/water.yaml", "title: 水行政", "title: 水务")},
    "a fine": {"matters/cn-stl-25-1.yaml": edited("matters/cn-stl-25-1.yaml", "max: 50000", "max: 40000")},
    "an organ's name": _edit("bodies/yb-enforcement.yaml", "short: 市综合执法局", "short: 市执法局"),
    "a telephone number": _edit("bodies/yb-enforcement.yaml", "'12345'", "'12300'"),
    "an act": _edit("acts/sp-2023-catalogue.yaml", "summary: 公布", "summary: 印发"),
    "a boundary": _edit("boundaries/yb-city-appearance.yaml", "[查处违法行为]", "[查处违法行为, 反馈结果]"),
    "whose boundary": _edit("boundaries/yb-city-appearance.yaml", "supervisor: yb-housing", "supervisor: yb-water"),
    "a saying": _edit("synonyms/sp-everyday.yaml", "练摊", "摆地摊"),
    "a word to ignore": _edit("synonyms/sp-ignored.yaml", "罚多少", "怎么罚"),
    "a parameter": _edit("regulations/yb-2.yaml", "title: 受理期限, value: 3", "title: 受理期限, value: 4"),
    "an everyday name": _edit("matters/sp-sl-40-1.yaml", "plain_title: 占道摆摊", "plain_title: 占路摆摊"),
    "a name of the past": _edit("matters/cn-stl-25-1.yaml", "违反旧示例", "违反老示例"),
    "an end": _edit("matters/sp-sl-42-1.yaml", "valid_until: 2023-01-01", "valid_until: 2023-02-01"),
    "a successor's name": _edit("matters/sp-sl-41-1.yaml", "title: 对", "title: 对新"),
    "a list's name": _edit("lists/yb-common-urban.yaml", "title: ", "title: 新"),
    "another order on a list": _edit(
        "lists/yb-comprehensive.yaml", "[sp-sl-40-1, sp-sl-41-1]", "[sp-sl-41-1, sp-sl-40-1]"
    ),
    "a local decision": _edit("acts/yb-2024-transfer.yaml", "2项处罚权由", "两项处罚权由"),
    "a list of unknown entries": _edit(
        "lists/yb-individual-001.yaml", "kind: 个性清单\n", "kind: 个性清单\nmembers_known: false\n"
    ),
    "a figure": _edit("figures/yb-total.yaml", "value: 200", "value: 201"),
    "a law's articles": _edit("laws/cn-sfl.yaml", "article_count: 42", "article_count: 43"),
    "who heads a team": _edit("towns/990181001.yaml", "captain_post: 办事处主任", "captain_post: 办事处副主任"),
    "where one may go": _edit("jurisdictions/990181.yaml", "litigation_months: 6", "litigation_months: 7"),
    "a town's mode": _edit("towns/990181201.yaml", "mode: 派驻", "mode: 委托"),
    "a town's name": _edit("towns/990181201.yaml", "title: 山后乡", "title: 山前乡"),
    "a law's title": _edit("laws/cn-stl.yaml", "title: 示例", "title: 样例"),
    "a place's name": _edit("jurisdictions/990181.yaml", "short: 样板", "short: 样板市"),
    "a page more": {DOMAIN: edited("domains/water.yaml", "id: water", "id: fishing")},
}
"""What an editor does between two builds and takes back again: files with their new text."""
Edits = frozenset[str]


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path: file.read_bytes() for path, file in files_of(folder).items()}


def _registry(edits: Edits, folder: Path) -> Path:
    changes: dict[str, str | bytes | None] = {}
    for each in sorted(edits):
        changes.update(EDITS[each])
    return save(folder, golden(changes))


@cache
def _clean(edits: Edits) -> dict[str, bytes]:
    """Return a site of the golden registry with edits, built where no site was."""
    with tempfile.TemporaryDirectory() as folder:
        assert build(Path(folder) / "site", registry=_registry(edits, Path(folder) / "registry")) == 0
        return _bytes(Path(folder) / "site")


@settings(max_examples=8)
@given(st.lists(st.frozensets(st.sampled_from(sorted(EDITS)), max_size=3), min_size=1, max_size=4))
def test_a_build_after_a_build_is_as_a_clean_one(steps: list[Edits]) -> None:
    """Whatever an editor did between builds to one folder, each leaves the bytes that a clean build gives."""
    with tempfile.TemporaryDirectory() as folder:
        for number, edits in enumerate(steps):
            registry = _registry(edits, Path(folder) / f"registry-{number}")
            assert build(Path(folder) / "site", registry=registry) == 0
            assert _bytes(Path(folder) / "site") == _clean(edits)


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_shows_wherever_it_must_and_so_does_its_end(tmp_path: Path, edit: str) -> None:
    """One edit between two builds, and taking it back, each leave the bytes of a clean build."""
    for edits in ([], [edit], []):
        registry = _registry(frozenset(edits), tmp_path / f"registry-{len(list(tmp_path.iterdir()))}")
        assert build(tmp_path / "site", registry=registry) == 0
        assert _bytes(tmp_path / "site") == _clean(frozenset(edits))


def test_what_somebody_else_did_to_a_site_is_undone(tmp_path: Path) -> None:
    """A page that was overwritten, one that was removed and a file that is none of ours are no part of a next build."""
    site, plain = tmp_path / "site", _clean(frozenset())
    assert build(site, registry=_registry(frozenset(), tmp_path / "registry")) == 0
    pages = sorted(site.glob("matters/*/index.html"))
    pages[0].write_bytes(pages[0].read_bytes().replace(b"<h1>", b"<H1>"))
    pages[1].unlink()
    (site / "find" / "index.json").unlink()
    (site / "stray.txt").write_bytes(b"x")
    assert build(site, registry=tmp_path / "registry") == 0
    assert _bytes(site) == plain


def test_the_edits_are_edits() -> None:
    """Each edit changes the site, and the one that adds a page is gone without it: the law above is of something."""
    plain = _clean(frozenset())
    assert all(_clean(frozenset([each])) != plain for each in EDITS)
    assert _clean(frozenset(["a page more"])).keys() - plain.keys() >= {"domains/fishing/index.html"}


def test_two_processes_give_what_one_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a helper for a few pages at a time the site is the same, on a clean place and on an old one."""
    expected = _bytes(golden_site())
    monkeypatch.setattr(pouring, "ENOUGH", 0)
    monkeypatch.setattr(sifting, "BLOCK", 3)
    forks, fork = list[int](), os.fork
    monkeypatch.setattr(os, "fork", lambda: forks.append(1) or fork())
    for _ in range(2):
        assert build(tmp_path / "site") == 0
        assert _bytes(tmp_path / "site") == expected
    assert len(forks) == 2


def test_what_did_not_change_is_not_written_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After an edit of one fine the other files are the very same files, and the number of changed ones is told."""
    site = tmp_path / "site"
    assert build(site, registry=_registry(frozenset(), tmp_path / "one")) == 0
    before = {path: file.stat() for path, file in files_of(site).items()}
    capsys.readouterr()
    assert build(site, registry=_registry(frozenset(["a fine"]), tmp_path / "two")) == 0
    after = {path: file.stat() for path, file in files_of(site).items()}
    changed = {path for path in after if path != MARK and after[path].st_ino != before[path].st_ino}
    assert changed >= {"matters/cn-stl-25-1/index.html", "data/v1/matters.json", "data/v1/manifest.json"}
    assert "matters/sp-sl-40-1/index.html" not in changed
    assert "about/index.html" not in changed
    assert f"其中 {len(changed)} 个有变化" in capsys.readouterr().err


def test_a_link_is_not_taken_for_a_file(tmp_path: Path) -> None:
    """A symbolic link in the old site, even to the same text, is replaced by a file."""
    save(tmp_path, {"elsewhere": b"x", "old/b": b"x", f"old/{MARK}": b""})
    (tmp_path / "old" / "a").symlink_to(tmp_path / "elsewhere")
    with renewing(tmp_path / "old") as renewal:
        tally = write(renewal.folder, [Artifact("a", b"x"), Artifact("b", b"x")], renewal.site)
        renewal.kept = tally.kept
    assert tally == Tally(2, 1, ("b",))
    assert _bytes(tmp_path / "old") == {"a": b"x", "b": b"x", MARK: b""}
    assert not (tmp_path / "old" / "a").is_symlink()


@pytest.mark.parametrize("few", [0, 1000], ids=["as a whole", "file by file"])
def test_a_site_is_renewed_in_either_way(tmp_path: Path, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """New files come, old ones go with the folders they leave empty, a file may become a folder; the rest stays."""
    monkeypatch.setattr(renewing_module, "FEW", few)
    before = {"stays/a": b"1", "goes/deep/b": b"2", "turns": b"3", "other/c": b"4", MARK: b""}
    for number, wanted in enumerate(({"stays/a": b"1", "other/c": b"5", "new/d": b"6"}, {"turns/e": b"7"})):
        site = save(tmp_path / str(number), before)
        inode = (site / "stays" / "a").stat().st_ino
        with renewing(site) as renewal:
            made = [Artifact(path, content) for path, content in wanted.items()]
            renewal.kept = write(renewal.folder, made, renewal.site).kept
        assert _bytes(site) == {**wanted, MARK: b""}
        assert {path.name for path in site.rglob("*") if path.is_dir()} == {path.partition("/")[0] for path in wanted}
        assert "stays/a" not in wanted or (site / "stays" / "a").stat().st_ino == inode
    assert sorted(each.name for each in tmp_path.iterdir()) == ["0", "1"]


@pytest.mark.parametrize("after", [0, 1, 5, 12])
def test_a_build_ended_while_files_take_their_places_is_made_good(
    tmp_path: Path, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files are put in place one by one: where that was cut off, the next build of the same leaves a clean site."""
    site, edits = tmp_path / "site", frozenset(["a title", "a page more"])
    assert build(site, registry=_registry(frozenset(), tmp_path / "one")) == 0
    registry, moved, replace = _registry(edits, tmp_path / "two"), list[object](), os.replace

    def cut_off(old: Path, new: Path) -> None:
        if new.is_relative_to(site):
            moved.append(new)
            if len(moved) > after:
                raise KeyboardInterrupt
        replace(old, new)

    with monkeypatch.context() as patch:
        patch.setattr(renewing_module.os, "replace", cut_off)
        assert build(site, registry=registry) == 130
    assert len(moved) == after + 1
    assert build(site, registry=registry) == 0
    assert _bytes(site) == _clean(edits)


def _started(output: Path) -> subprocess.Popen[bytes]:
    """Begin to build the real registry in a process of its own and return when files are being written."""
    words = ["build", "--config", str(CONFIG), "--cache", str(STORE.folder), "--output", str(output)]
    process = subprocess.Popen(
        [sys.executable, "-m", "generators", *words], cwd=REPOSITORY, stderr=subprocess.DEVNULL, start_new_session=True
    )
    while process.poll() is None and not list(output.parent.glob(f".{output.name}-*/matters")):
        time.sleep(0.05)
    return process


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT], ids=["killed", "stopped"])
def test_an_interrupted_build_leaves_the_old_site(tmp_path: Path, sign: signal.Signals) -> None:
    """Whoever ends a build half-way, even without a word, finds the old site whole; one who asks leaves nothing."""
    assert build(tmp_path / "site") == 0
    process = _started(tmp_path / "site")
    assert process.poll() is None
    os.killpg(process.pid, sign)
    assert process.wait() != 0
    assert _bytes(tmp_path / "site") == _bytes(golden_site())
    if sign == signal.SIGINT:
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_progress_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    """A terminal sees how far the pages have come, and a pipe only what was done."""
    words = [sys.executable, "-m", "generators", "build", "--cache", str(STORE.folder), "--output", str(tmp_path / "a")]
    leader, follower = pty.openpty()
    with subprocess.Popen(words, cwd=REPOSITORY, stderr=follower) as process:
        os.close(follower)
        said = b""
        while part := _read(leader):
            said += part
    assert process.returncode == 0
    assert re.search(r"生成网页 [\d,]+ / [\d,]+（100%）", said.decode())
    assert "\r\033[K网站已写到" in said.decode()
    piped = subprocess.run(words, cwd=REPOSITORY, check=True, capture_output=True)
    assert "生成网页" not in piped.stderr.decode()
    assert "个有变化" in piped.stderr.decode()


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError:  # the other end is closed
        return b""


def test_a_document_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a store holds is not made again; another text, form, code or library is another thing."""
    kept, made = Store(tmp_path), list[object]()
    monkeypatch.setattr(papers, "_make", lambda wanted: made.extend(wanted) or [repr(each).encode() for each in wanted])
    first, other = notice(annex(2)), notice(annex(3))
    wanted = [(first, "pdf"), (first, "xlsx"), (other, "pdf")]
    given = papers._made(wanted, kept)  # noqa: SLF001 -- what it spares is seen by nobody outside
    assert made == wanted
    assert papers._made(wanted, kept) == given  # noqa: SLF001
    assert made == wanted
    monkeypatch.setattr(forms, "of_libraries", lambda *_: "typst 99")
    assert papers._made(wanted[:1], kept).keys() == {wanted[0]}  # noqa: SLF001
    assert made == [*wanted, wanted[0]]


def test_the_key_of_a_document_knows_its_code() -> None:
    """Every module of ours that the forms of documents import is part of what a kept document depends on."""
    folder = Path(forms.__file__).parent
    code = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    imported = set(re.findall(r"^ *from (generators\S*|schemas\S*) import", code, re.MULTILINE))
    outside = {each.partition(".")[2] for each in imported if not each.startswith("generators.documents")}
    assert outside - {"store"} == {each.removesuffix(".py") for each in forms.CODE} - {"documents"}


def test_a_digest_of_files_knows_names_and_bytes(tmp_path: Path) -> None:
    """Another name, another byte or another file is another digest; order and caches of Python are none."""
    save(tmp_path, {"a/x": b"1", "a/y": b"2"})
    digest = store.of_files(tmp_path, tmp_path / "a")
    save(tmp_path, {"a/__pycache__/x.pyc": b"3"})
    assert store.of_files(tmp_path, tmp_path / "a") == digest
    digests = {digest}
    for files in ({"a/x": b"2"}, {"a/x": b"1", "a/z": b""}, {"a/y": b"21"}):
        save(tmp_path, files)
        digests.add(store.of_files(tmp_path, tmp_path / "a"))
    assert len(digests) == 4


@settings(max_examples=12)
@given(st.lists(st.frozensets(st.sampled_from([*EDITS, "broken"])), min_size=1, max_size=4))
def test_a_resumed_reading_finds_what_a_whole_one_finds(steps: list[Edits]) -> None:
    """Judging what changed since gives the verdict on everything, with broken files in between, so does a memory."""
    earlier, memory = None, None
    for edits in steps:
        changes: dict[str, str | bytes | None] = {}
        for each in sorted(edits - {"broken"}):
            changes.update(EDITS[each])
        files = golden({**changes, "lists/yb-total.yaml": "id: [\n"} if "broken" in edits else changes)
        earlier = Resumed(files, earlier)
        resumed, whole = check(earlier, TODAY), check(files, TODAY)
        assert (resumed.findings, resumed.texts) == (whole.findings, whole.texts)
        assert list(resumed.registry) == list(whole.registry)
        reading = Remembered(files, memory)
        remembered = check(reading, TODAY)
        memory = reading.memory or memory
        assert (remembered.findings, remembered.texts) == (whole.findings, whole.texts)
        assert list(remembered.registry) == list(whole.registry)


def test_a_memory_is_of_bytes_that_were_sound() -> None:
    """What was parsed before is taken from the memory, wherever it lies now; what is broken is never remembered."""
    files = golden({"lists/yb-total.yaml": "id: [\n", "empty.yaml": b""})
    first = Remembered(files, None)
    check(first, TODAY)
    again = Remembered({f"elsewhere/{path}": raw for path, raw in files.items()}, first.memory)
    again.finish(lambda *_: None)
    assert again.memory is None
    assert marshal.loads(first.memory or b"").keys() == {  # noqa: S302
        hashlib.sha256(raw).digest()
        for path, raw in files.items()
        if path.endswith(".yaml") and path not in ("lists/yb-total.yaml", "empty.yaml")
    }


def test_a_long_map_of_the_site_is_a_list_of_maps() -> None:
    """Above the number that one file may hold the addresses stand in several, each once, that the first one names."""
    base, addresses = "https://quanze.example/", [f"matters/{number:04}/" for number in range(25)]
    (only,) = sitemap(addresses, base, most=25)
    first, *parts = sitemap(addresses, base, most=10)
    assert only.content.count(b"<loc>") == 25
    assert [each.path for each in parts] == re.findall(r"/(sitemap-\d\.xml)<", first.content.decode())
    found = re.findall(r"<loc>(.*?)</loc>", "".join(each.content.decode() for each in parts))
    assert found == [base + each for each in addresses]
