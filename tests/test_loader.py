"""Broken records: each yields findings with the right file and line and a Chinese remedy, and hides no other."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from schemas.check import check
from schemas.explanations import explain
from schemas.finding import Finding
from schemas.records.domain import Domain
from schemas.tree import read_folder
from tests.golden_files import ACT, MATTER, TODAY, edited, findings_in, golden, save, verdict

DOMAIN = "title: 测试\nprovenance: demonstration\ndepartment: 某主管部门\ngroup: 综合\n"


class Broken(NamedTuple):
    """One broken file, and the (line, rule, words of the message) of every finding in it."""

    path: str
    content: str | bytes
    expected: tuple[tuple[int, str, str], ...]


def _domain(name: str, more: str | bytes, *expected: tuple[int, str, str]) -> Broken:
    """Return a domain that is in order but for ``more``, which begins on line 6."""
    tail = more if isinstance(more, bytes) else more.encode()
    return Broken(f"domains/{name}.yaml", f"id: {name}\n{DOMAIN}".encode() + tail, expected)


BROKEN = (
    _domain("bad-utf8", b"description: \xff\n", (6, "invalid-encoding", "不是 UTF-8")),
    Broken("domains/bom.yaml", f"\ufeffid: bom\n{DOMAIN}", ((1, "invalid-encoding", "BOM"),)),
    _domain("bell", "description: 甲\a乙\n", (6, "invalid-encoding", "U+0007")),
    _domain("nel", "description: 甲\x85乙\n", (6, "invalid-encoding", "U+0085")),
    _domain("tab", "source:\n\t- document: 甲\n", (7, "invalid-yaml", "Tab")),
    _domain("duplicate-key", "title: 又一次\n", (6, "duplicate-key", "前一处在第 2 行")),
    _domain("anchor", "description: &a 甲\n", (6, "forbidden-yaml", "锚点")),
    _domain("alias", "description: *a\n", (6, "forbidden-yaml", "别名")),
    _domain("tag", "order: !!int 5\n", (6, "forbidden-yaml", "类型标签")),
    _domain("merge-key", "<<: {order: 1}\n", (6, "forbidden-yaml", "合并键")),
    _domain("deep", f"notes: {'[' * 100}\n", (6, "forbidden-yaml", "嵌套")),
    _domain("two-documents", "---\nid: x\n", (6, "invalid-yaml", "一份数据")),
    _domain("full-width", "description：甲\norder: 1\n", (6, "invalid-yaml", "全角")),
    _domain("open-quote", "description: '甲\norder: 1\n", (6, "invalid-yaml", "引号没有配对")),
    _domain("huge", b"description: " + b"x" * 10 * 1024 * 1024, (1, "oversized-file", "10.0 MB")),
    Broken("domains/empty.yaml", "", ((1, "invalid-yaml", "文件是空的"),)),
    Broken("domains/blank.yaml", "\n  \n", ((1, "invalid-yaml", "文件是空的"),)),
    Broken("domains/comment.yaml", "# 待写\n", ((1, "invalid-yaml", "键: 值"),)),
    Broken("domains/items.yaml", "- id: items\n", ((1, "invalid-yaml", "键: 值"),)),
    Broken("domains/wide.yaml", "id：wide\n", ((1, "invalid-yaml", "键: 值"),)),
    _domain("unknown-key", "colour: 红\n", (6, "unknown-key", "“colour”")),
    _domain("near-key", "descripton: 甲\n", (6, "unknown-key", "“descripton”")),
    _domain("nested-key", "gaps:\n  - field: a\n    reason: 甲\n    why: 乙\n", (9, "unknown-key", "“why”")),
    Broken("domains/no-title.yaml", f"id: no-title\n{DOMAIN[10:]}", ((1, "missing-key", "“title”"),)),
    _domain("no-reason", "gaps:\n  - field: a\n", (7, "missing-key", "“reason”")),
    _domain("text-number", "order: '5'\n", (6, "wrong-value", "“order”（排序）须是整数，现在是 “5”")),
    _domain("chinese-number", "order: 五\n", (6, "wrong-value", "现在是 “五”")),
    _domain("huge-number", f"order: {'9' * 40}\n", (6, "wrong-value", "“order”（排序）须是整数")),
    _domain("number-text", "description: 123\n", (6, "wrong-value", "须是文字，现在是 123")),
    _domain("yes", "key_area: yes\n", (6, "wrong-value", "须是 true 或 false，现在是 “yes”")),
    _domain("no-value", "key_area:\n", (6, "wrong-value", "现在是 空值")),
    _domain("no-list", "source: 某文件\n", (6, "wrong-value", "须是列表")),
    _domain("no-mapping", "source:\n  - 某文件\n", (7, "wrong-value", "须是“键: 值”的结构")),
    _domain("empty-text", "description: ''\n", (6, "wrong-value", "不能是空文字")),
    _domain("outer-space", "description: '甲 '\n", (6, "wrong-value", "首尾有空白")),
    _domain("not-nfc", "description: cafe\u0301\n", (6, "invalid-encoding", "NFC")),
    _domain("escape", 'description: "甲\\e[31m"\n', (6, "invalid-encoding", "转义")),
    _domain("right-to-left", "description: 甲\u202e乙\n", (6, "invalid-encoding", "U+202E")),
    _domain("bad-date", "source:\n  - document: 甲\n    retrieved_on: 2024-13-45\n", (8, "wrong-value", "没有这一天")),
    _domain("no-date", "source: [{document: 甲, retrieved_on: 去年}]\n", (6, "wrong-value", "不是日期")),
    _domain(
        "wide-date", "source: [{document: 甲, retrieved_on: ２０２４-０１-０１}]\n", (6, "wrong-value", "不是日期")
    ),
    Broken(
        "domains/bad-group.yaml",
        f"id: bad-group\n{DOMAIN}".replace("综合", "综和"),
        ((5, "wrong-value", "不能是 “综和”"),),
    ),
    _domain(
        "several",
        "order: x\ncolour: 红\ngaps: [{field: a}]\n",
        (6, "wrong-value", "“order”"),
        (7, "unknown-key", "“colour”"),
        (8, "missing-key", "“reason”"),
    ),
    Broken(
        "domains/other-name.yaml", f"id: another\n{DOMAIN}", ((1, "file-name", "“another”与文件名“other-name”不同"),)
    ),
    Broken("domains/more/water.yaml", golden()["domains/water.yaml"], ((1, "duplicate-id", "domains/water.yaml"),)),
    Broken("domains/table.xlsx", b"PK\x03\x04", ((1, "misplaced-file", "只放 .yaml"),)),
    Broken("domains/short.yml", f"id: short\n{DOMAIN}", ((1, "misplaced-file", "只放 .yaml"),)),
    Broken("domians/typo.yaml", f"id: typo\n{DOMAIN}", ((1, "misplaced-file", "不在任何记录文件夹里"),)),
    Broken("outside.yaml", f"id: outside\n{DOMAIN}", ((1, "misplaced-file", "不在任何记录文件夹里"),)),
    Broken("domains", b"", ((1, "misplaced-file", "登记库里只放 .yaml 记录"),)),
    Broken(
        "bodies/dangling.yaml",
        "id: dangling\ntitle: 测试机构\nprovenance: demonstration\njurisdiction: '990181'\nkind: 其他\n"
        "legal_capacity: 内设机构\ndomains:\n  - water\n  - nowhere\n",
        ((9, "dangling-reference", "nowhere"),),
    ),
)


def _seen(findings: list[Finding]) -> list[tuple[int, str]]:
    return [(finding.location.line, finding.rule) for finding in findings]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.path)
def test_a_broken_file_has_its_findings_and_no_others(broken: Broken) -> None:
    """A broken file yields exactly its findings, at the right lines, each with words and a remedy in Chinese."""
    findings = findings_in(broken.path, verdict({broken.path: broken.content}))
    assert _seen(findings) == [(line, rule) for line, rule, _ in broken.expected]
    for finding, (_, _, words) in zip(findings, broken.expected, strict=True):
        assert words in finding.message
        assert re.search("[\u4e00-\u9fff]", finding.hint), finding
        assert finding.severity == "error"


def test_all_broken_files_are_reported_in_one_run() -> None:
    """No broken file hides another, and the sound records are all read."""
    judged = verdict({broken.path: broken.content for broken in BROKEN})
    for broken in BROKEN:
        assert _seen(findings_in(broken.path, judged)) == [(line, rule) for line, rule, _ in broken.expected]
    assert {finding.location.path for finding in judged.findings} == {broken.path for broken in BROKEN}
    sound = {(kind, record.id) for kind, record in verdict().registry}
    assert sound <= {(kind, record.id) for kind, record in judged.registry}


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "rule"),
    [
        pytest.param(MATTER, "max: 5000", "max: 五千", 13, "wrong-value", id="a fine in words"),
        pytest.param(MATTER, "max: 5000", "max: '5000'", 13, "wrong-value", id="a fine in quotes"),
        pytest.param(MATTER, "max: 5000", "max: -1", 13, "wrong-value", id="a fine below nothing"),
        pytest.param(MATTER, "min: 500,", "min: 50000,", 13, "inconsistent-amounts", id="a minimum above the maximum"),
        pytest.param(MATTER, "kind: 警告", "kind: 警高", 12, "wrong-value", id="no such penalty"),
        pytest.param(MATTER, "domain: city-appearance", "domain: city", 5, "dangling-reference", id="no such domain"),
        pytest.param(MATTER, "levels: [市级, 县级]", "levels: [市级, 县]", 22, "wrong-value", id="no such level"),
        pytest.param(ACT, "effective_on: 2024-02-01", "effective_on: 2024-13-45", 11, "wrong-value", id="no such day"),
        pytest.param(
            ACT, "effective_on: 2024-02-01", "effective_on: 2024-01-01", 11, "act-effective-before-published",
            id="an act in force before it was published",
        ),
        pytest.param(
            "jurisdictions/990000.yaml", "value: 30000", "value: {a: 1}", 8, "wrong-value", id="no parameter",
        ),
        pytest.param(
            "towns/990181001.yaml", "type: urban", "type: seaside", 6, "unknown-town-type", id="no such type of town",
        ),
        pytest.param(
            "lists/yb-individual-001.yaml", "add: [sp-sl-41-1]", "add: [sp-sl-41-1, sp-sl-41-1]", 9,
            "list-adds-what-it-holds", id="a list that adds what it holds",
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_a_record_is_found_where_it_stands(path: str, old: str, new: str, line: int, rule: str) -> None:
    """A mistake of an editor in a sound record is one finding of its rule, on the line of the value, with a remedy."""
    judged = verdict({path: edited(path, old, new)})
    found = [finding for finding in findings_in(path, judged) if finding.rule == rule]
    assert [finding.location.line for finding in found] == [line]
    assert re.search("[\u4e00-\u9fff]", found[0].hint)


def test_a_town_has_one_type() -> None:
    """A second file for a town, with another type, is refused: the town keeps its first."""
    second = edited("towns/990181001.yaml", "type: urban", "type: rural")
    judged = verdict({"towns/elsewhere/990181001.yaml": second})
    assert [(each.rule, each.location.path) for each in judged.findings] == [
        ("duplicate-id", "towns/elsewhere/990181001.yaml")
    ]
    classification = judged.registry.towns["990181001"].classification
    assert classification is not None
    assert classification.type == "urban"


def test_a_type_of_town_has_one_common_list() -> None:
    """A second common list for a type of town is a finding that names both lists."""
    second = edited("lists/yb-common-urban.yaml", "id: yb-common-urban", "id: yb-common-two")
    judged = verdict({"lists/yb-common-two.yaml": second})
    found = next(each for each in judged.findings if each.rule == "duplicate-common-list")
    places = {found.location.path, *(other.location.path for other in found.related)}
    assert places == {"lists/yb-common-urban.yaml", "lists/yb-common-two.yaml"}


def test_a_reference_to_a_broken_record_is_not_dangling() -> None:
    """A record that cannot be read is one finding; what refers to it is not blamed."""
    judged = verdict({"domains/water.yaml": "id: water\ntitle: [\n"})
    assert {(each.location.path, each.rule) for each in judged.findings} == {("domains/water.yaml", "invalid-yaml")}


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    """A link could lead out of the registry: what it leads to is not read, and the link is a finding."""
    save(tmp_path / "registry", golden())
    (tmp_path / "secret.yaml").write_text(f"id: secret\n{DOMAIN}", encoding="utf-8")
    (tmp_path / "registry" / "domains" / "secret.yaml").symlink_to(tmp_path / "secret.yaml")
    (tmp_path / "registry" / "domains" / "folder").symlink_to(tmp_path)
    judged = check(read_folder(tmp_path / "registry"), TODAY)
    assert [(each.location.path, each.rule) for each in judged.findings] == [
        ("domains/folder", "misplaced-file"),
        ("domains/secret.yaml", "invalid-yaml"),
    ]
    assert "secret" not in judged.registry.domains


def test_notes_in_markdown_may_lie_among_the_records() -> None:
    """A .md file is no record and no finding."""
    assert verdict({"domains/README.md": b"\xff", "README.md": "# x\n"}).findings == ()


@pytest.mark.parametrize(
    ("key", "words"), [("titel", "“title”？"), ("departmnt", "“department”？"), ("zzz", "此处可用的键：id、title")]
)
def test_an_unknown_key_is_answered_with_the_nearest(key: str, words: str) -> None:
    """The remedy for an unknown key names the key that was meant, or all keys."""
    assert words in explain(Domain, (key,), {"type": "extra_forbidden", "input": 1})[2]


def test_a_wrong_value_is_answered_with_the_nearest() -> None:
    """The remedy for a value outside its enumeration names the nearest one and all the others."""
    found = findings_in(MATTER, verdict({MATTER: edited(MATTER, "kind: 警告", "kind: 警高")}))
    assert found[0].hint.startswith("是不是“警告”？可用的值：警告、通报批评、罚款、")


def test_a_long_value_is_shown_in_short() -> None:
    """A finding quotes no more of a wrong value than a person reads."""
    found = findings_in(MATTER, verdict({MATTER: edited(MATTER, "max: 5000", f"max: {'很' * 1000}")}))
    assert len(found[0].message) < 100


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("演示〔2026〕第11号", "序号前不写“第”"),
        ("演示[2026]11号", "六角括号"),
        ("演示〔26〕11号", "年份写四位数字"),
        ("演示〔2026〕 11号", "没有空格"),
        ("演示〔2026〕十一号", "阿拉伯数字"),
        ("演示〔2026〕11", "末尾要有“号”字"),
        ("演示文件", "写成“机关代字〔年份〕序号号”"),
    ],
)
def test_a_document_number_is_told_what_is_wrong_with_it(number: str, said: str) -> None:
    """Each slip in a document number has its own words, and the rest of the file is said to be unjudged."""
    broken = edited(ACT, "doc_no: 演示〔2024〕1号", f"doc_no: '{number}'")
    (found,) = (each for each in check(golden({ACT: broken}), TODAY).findings if each.location.path == ACT)
    assert said in found.hint
    assert found.hint.endswith("本文件改正后再查其余问题。")


def test_a_file_is_said_to_be_unjudged_once() -> None:
    """Of two wrong values in one file only the first says that the rest is still to be judged."""
    broken = edited(ACT, "signed_on: 2024-01-02\npublished_on: 2024-01-08", "signed_on: 一月\npublished_on: 二月")
    hints = [each.hint for each in check(golden({ACT: broken}), TODAY).findings if each.location.path == ACT]
    assert [each.count("本文件改正后再查") for each in hints] == [1, 0]
