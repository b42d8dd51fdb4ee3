"""Frozen notices: every byte that changes afterwards is found through the command line, and nothing makes it crash."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generators.catalogue import content
from generators.cli import CLEAN, FINDINGS
from generators.documents.forms import make
from generators.notices.frozen import document, interpretation
from generators.view import View
from schemas.check import check
from tests.built import page_of
from tests.golden_files import TODAY, golden, save
from tests.noticing import quanze, refused
from tests.repositories import commit

DELEGATION = "yb-2025-delegation"
FOLDER = f"notices/990181/{DELEGATION}"
RECORD = f"{FOLDER}/{DELEGATION}.yaml"
RAGGED = "镇街,事项编号,甲\n城中街道\n\n城中街道,sp-sl-41-1,乙,丙\n".encode()
"""A table whose rows are shorter and longer than its head."""
NAMES = ("notice.md", "interpretation.md", "annex-1.csv", "annex-2.csv")
BYTES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text('事项编号,\n\r"#- 一\x00\x0b\ufeff', max_size=60).map(str.encode),
    st.lists(st.lists(st.sampled_from(["", "事项编号", "sp-sl-40-1", "=1+1", '"']), max_size=4), max_size=6).map(
        lambda rows: "\n".join(",".join(row) for row in rows).encode()
    ),
)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give the golden registry in a git repository with one commit."""
    save(tmp_path / "registry", golden())
    commit(tmp_path, {}, "first")
    return tmp_path / "registry"


def _rules(registry: Path, capsys: pytest.CaptureFixture[str], *words: str) -> list[tuple[str, str]]:
    capsys.readouterr()
    quanze(registry, "check", "--format", "json", *words)
    return [(each["rule"], each["message"]) for each in json.loads(capsys.readouterr().out)["findings"]]


def _flip(registry: Path, name: str) -> None:
    raw = (registry / FOLDER / name).read_bytes()
    (registry / FOLDER / name).write_bytes(raw[:-2] + bytes([raw[-2] ^ 1]) + raw[-1:])


def _refreeze(registry: Path) -> None:
    """Put the checksums of the files as they are now into the record, as one does who wants to hide a change."""
    record = (registry / RECORD).read_text("utf-8")
    for name in NAMES:
        old, new = (hashlib.sha256(each).hexdigest() for each in (golden()[f"{FOLDER}/{name}"], _raw(registry, name)))
        record = record.replace(old, new)
    (registry / RECORD).write_text(record, "utf-8")


def _raw(registry: Path, name: str) -> bytes:
    return (registry / FOLDER / name).read_bytes()


def _replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(registry: Path) -> None:
        text = (registry / path).read_text("utf-8")
        assert text.count(old) == 1
        (registry / path).write_text(text.replace(old, new), "utf-8")

    return change


@pytest.mark.parametrize("name", NAMES)
def test_one_changed_bit_is_found(repository: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Any file of a notice that differs by a bit is an error, and the notice is not given out any more."""
    assert quanze(repository, "notice", DELEGATION) == CLEAN
    _flip(repository, name)
    assert ("altered-notice", f"公告的 {name} 与公布时不同") in _rules(repository, capsys)
    code, said = refused(repository, capsys, "notice", DELEGATION)
    assert (code, "没有输出；恢复原来的文件再取" in said) == (FINDINGS, True)


@pytest.mark.parametrize("name", NAMES)
def test_a_change_with_its_checksum_is_found_against_the_past(
    repository: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Whoever amends the checksum too is found by ``--since``."""
    _flip(repository, name)
    _refreeze(repository)
    found = {rule for rule, _ in _rules(repository, capsys, "--since", "HEAD")}
    assert "altered-notice" not in found
    assert "edited-issued-notice" in found
    assert quanze(repository, "check", "--since", "HEAD") == FINDINGS


def test_a_removed_notice_is_found_against_the_past(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Taking a notice away is an error against the past, and a warning without it."""
    shutil.rmtree(repository / FOLDER)
    assert [rule for rule, _ in _rules(repository, capsys)] == ["act-without-notice"]
    found = dict(_rules(repository, capsys, "--since", "HEAD"))
    assert found["edited-issued-notice"] == f"已发布的公告 {FOLDER} 被删除"


SAID = "notice-disagrees-with-"
ROWS = "{list: yb-individual-001, change: 列入, rows: 1}"
CHANGES = {
    "another matter on a list": (
        _replace("lists/yb-individual-001.yaml", "[sp-sl-41-1]", "[sp-sl-41-1, cn-sfl-20-1]"),
        "列入的事项有 1 项，登记库里是 2 项，附件少了 cn-sfl-20-1",
    ),
    "another number": (
        _replace("acts/yb-2025-delegation.yaml", "doc_no: 演示〔2025〕1号", "doc_no: 演示〔2025〕9号"),
        "公告的发文字号写的是“演示〔2025〕1号”，决定写的是“演示〔2025〕9号”",
    ),
    "another title": (
        _replace(RECORD, "title: 样板市人民政府关于公布", "title: 关于公布"),
        "公告的标题写的是“关于公布",
    ),
    "fewer rows": (_replace(RECORD, ROWS, ROWS.replace("1}", "0}")), "列入的事项有 0 项，登记库里是 1 项"),
    "another list": (_replace(RECORD, ROWS, ROWS.replace("yb-individual-001", "yb-comprehensive")),
                     "（yb-individual-001）有列入的事项"),
}  # fmt: skip
"""Name → what is changed, and what is said of it."""


@pytest.mark.parametrize("name", CHANGES)
def test_a_notice_that_disagrees_is_found(repository: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Lists, decision and notice say the same, or an error tells what each says."""
    change, words = CHANGES[name]
    change(repository)
    assert any(rule.startswith(SAID) and words in message for rule, message in _rules(repository, capsys))
    assert quanze(repository, "check") == FINDINGS


def _broken(name: str, raw: bytes) -> dict[str, bytes]:
    """Return the golden files with one file of a notice replaced, and the record amended to vouch for it."""
    files = golden({f"{FOLDER}/{name}": raw})
    old, new = (hashlib.sha256(each).hexdigest().encode() for each in (golden()[f"{FOLDER}/{name}"], raw))
    return {**files, RECORD: files[RECORD].replace(old, new)}


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(NAMES), BYTES)
@example("annex-2.csv", RAGGED)
def test_any_bytes_in_a_frozen_file_are_findings(name: str, raw: bytes) -> None:
    """Whatever a file of a notice is replaced by, the check says so and no rule crashes."""
    judged = check(golden({f"{FOLDER}/{name}": raw}), TODAY)
    same = raw == golden()[f"{FOLDER}/{name}"]
    assert ("altered-notice" in {each.rule for each in judged.findings}) is not same
    assert not [each for each in judged.findings if "自身出错" in each.message]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(NAMES), BYTES)
@example("annex-2.csv", RAGGED)
def test_any_bytes_that_are_vouched_for_can_be_shown(name: str, raw: bytes) -> None:
    """With its checksum amended as well, no rule crashes, and page, Word and Excel can be made of what is there."""
    judged = check(_broken(name, raw), TODAY)
    assert not [each for each in judged.findings if "自身出错" in each.message]
    registry = judged.registry
    notice = registry.notices[DELEGATION]
    shown = document(registry, notice)
    assert all(len(row) == len(annex.columns) for annex in shown.annexes for row in annex.rows)
    interpretation(registry, notice)
    assert make(shown, "docx")
    assert make(shown, "xlsx")


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(NAMES), BYTES)
@example("annex-2.csv", RAGGED)
def test_any_bytes_that_are_vouched_for_can_be_published(name: str, raw: bytes) -> None:
    """The page of the notice and the PDF can be made too."""
    registry = check(_broken(name, raw), TODAY).registry
    published = content(View(registry, TODAY))
    assert page_of(published, f"notices/{DELEGATION}/").body
    assert make(document(registry, registry.notices[DELEGATION]), "pdf")


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(BYTES)
def test_any_bytes_as_a_record_are_findings(raw: bytes) -> None:
    """Whatever stands in the record of a notice, the check says so and no rule crashes."""
    judged = check(golden({RECORD: raw}), TODAY)
    assert any(each.location.path == RECORD for each in judged.findings)
    assert not [each for each in judged.findings if "自身出错" in each.message]


def test_a_record_that_cannot_be_read_is_not_taken_for_none(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``notice`` says that the record cannot be read, and ``issue`` does not write another."""
    save(repository, {RECORD: b"id: [\n"})
    assert "的记录读不了；先运行 quanze check" in refused(repository, capsys, "notice", DELEGATION)[1]
    assert "已经公布的不重写" in refused(repository, capsys, "issue", DELEGATION, "--dry-run")[1]


def test_nothing_is_built_from_an_altered_notice(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A site with another text than the published one is never written."""
    _flip(repository, "notice.md")
    output = repository.parent / "site"
    config = Path(__file__).parent.parent / "mkdocs.yml"
    assert quanze(repository, "build", "--config", str(config), "--output", str(output)) == FINDINGS
    assert not output.exists()
    assert "altered-notice" in capsys.readouterr().err
