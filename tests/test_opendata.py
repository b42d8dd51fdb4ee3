"""Open data: the golden files, and what every reader of the data may rely on."""

import csv
import hashlib
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import BaseModel

from generators.artifact import Artifact
from generators.contents import Content
from generators.opendata import LONGEST, SINGLE, safe
from generators.published import Thing
from generators.shapes import SHAPES
from schemas.rulebook import PAGES
from tests.built import changed_content, files_of, golden_content, hostile_content, real_site
from tests.golden_registry import ROOT

EXPECTED = Path(__file__).parent / "golden" / "expected" / "data"
TABLES = tuple(SHAPES)
each_table = pytest.mark.parametrize("kind", TABLES)
SIGNS = "=+-@＝＋－＠"


def _data(content: Content) -> dict[str, bytes]:
    """Return the data files by path below ``data/``."""
    return {each.path.removeprefix("data/"): each.content for each in content.files if each.path.startswith("data/")}


@cache
def _real() -> dict[str, bytes]:
    return {path: file.read_bytes() for path, file in files_of(real_site() / "data").items() if path.startswith("v1/")}


def _json(files: dict[str, bytes], path: str) -> Any:
    return json.loads(files[f"v1/{path}"])


def _rows(files: dict[str, bytes], kind: str) -> list[list[str]]:
    """Read a CSV table as a spreadsheet program does."""
    return list(csv.reader(io.StringIO(files[f"v1/{kind}.csv"].decode("utf-8-sig"), newline="")))


def _of_records(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files but those of the rule book, which change with every docstring and are held against it below."""
    manifest = _json(files, "manifest.json")
    manifest["files"] = [each for each in manifest["files"] if not each["path"].startswith("rules")]
    kept = {path: raw for path, raw in files.items() if not path.startswith("v1/rules")}
    written = json.dumps(manifest, ensure_ascii=False, separators=(",", ":")) + "\n"
    return {**kept, "v1/manifest.json": written.encode()}


def test_the_data_are_the_golden_ones(bless: bool) -> None:
    """The data of the golden registry are the golden files, byte for byte, and no others."""
    made = _of_records(_data(golden_content()))
    if bless:
        for path in files_of(EXPECTED).values():
            path.unlink()
        for path, content in made.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_bytes(content)
    expected = {path: file.read_bytes() for path, file in files_of(EXPECTED).items()}
    assert made.keys() == expected.keys()
    assert [path for path in made if made[path] != expected[path]] == []


@pytest.mark.parametrize("files", [lambda: _data(golden_content()), _real], ids=["golden", "real"])
def test_the_manifest_lists_every_file(files: Any) -> None:
    """Every data file but the manifest itself is listed with its size and its checksum."""
    listed = {each["path"]: (each["bytes"], each["sha256"]) for each in _json(files(), "manifest.json")["files"]}
    there = {path.removeprefix("v1/"): raw for path, raw in files().items()}
    assert listed.keys() == there.keys() - {"manifest.json"}
    assert [path for path, said in listed.items() if said != _sum(there[path])] == []


def _sum(raw: bytes) -> tuple[int, str]:
    return len(raw), hashlib.sha256(raw).hexdigest()


def test_the_manifest_says_of_which_day() -> None:
    """The manifest and every table name the version, and the day that they speak of."""
    documents = [
        _json(_data(golden_content()), path) for path in ("manifest.json", *(f"{kind}.json" for kind in TABLES))
    ]
    assert {(each["version"], each["as_of"]) for each in documents} == {(1, "2026-11-22")}
    assert documents[0]["license"] == "CC-BY-4.0"


@each_table
@pytest.mark.parametrize("files", [lambda: _data(golden_content()), _real], ids=["golden", "real"])
def test_data_keep_to_their_schema(files: Any, kind: str) -> None:
    """Every published record is valid by the schema published beside it, which is itself a valid schema."""
    schema = _json(files(), f"schema/{kind}.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker(["date"]))
    rows = _json(files(), f"{kind}.json")[kind]
    assert rows
    assert [row["id"] for row in rows if not validator.is_valid(row)] == []


@each_table
def test_schemas_allow_nothing_undeclared(kind: str) -> None:
    """A published schema refuses an unknown field, a missing one and a value of another type."""
    files = _data(golden_content())
    validator = Draft202012Validator(_json(files, f"schema/{kind}.json"))
    row = _json(files, f"{kind}.json")[kind][0]
    assert not validator.is_valid({**row, "surprise": 1})
    assert [gone for gone in row if validator.is_valid({key: row[key] for key in row if key != gone})] == []
    assert not validator.is_valid({**row, "title": 1})


@each_table
def test_every_field_has_a_chinese_title(kind: str) -> None:
    """Every field of every published shape has its Chinese title in the schema and at the head of the CSV table."""
    schema = _json(_data(golden_content()), f"schema/{kind}.json")
    shapes = [schema, *schema.get("$defs", {}).values()]
    titles = [field["title"] for shape in shapes for field in shape["properties"].values() if "$ref" not in field]
    assert [title for title in titles if title.isascii()] == []
    assert _rows(_data(golden_content()), kind)[0] == [field.title for field in SHAPES[kind].model_fields.values()]


@each_table
def test_tables_hold_every_record_once(kind: str) -> None:
    """The JSON table, the CSV table and the single files hold the same records."""
    files = _data(golden_content())
    table = {row["id"]: row for row in _json(files, f"{kind}.json")[kind]}
    assert [row[0] for row in _rows(files, kind)[1:]] == list(table)
    single = {path for path in files if path.startswith(f"v1/{kind}/")}
    assert single == ({f"v1/{kind}/{each}.json" for each in table} if kind in SINGLE else set())
    assert all(_json(files, path.removeprefix("v1/")) == table[Path(path).stem] for path in single)


@pytest.mark.parametrize("content", [golden_content, hostile_content], ids=["golden", "hostile"])
@each_table
def test_data_read_back(content: Any, kind: str) -> None:
    """What is published can be read by the published shape and written again without loss."""
    rows = _json(_data(content()), f"{kind}.json")[kind]
    assert [SHAPES[kind].model_validate(row).model_dump(mode="json") for row in rows] == rows


def test_data_that_do_not_read_back_are_not_published(monkeypatch: pytest.MonkeyPatch) -> None:
    """Data that would not read back as they were stop the build."""

    def lossy(row: Thing) -> str:
        return BaseModel.model_dump_json(row.model_copy(update={"title": "?"}))

    monkeypatch.setattr(Thing, "model_dump_json", lossy)
    with pytest.raises(RuntimeError, match="does not read back"):
        changed_content({}).file("data/v1/matters.json")


@pytest.mark.parametrize("text", [f"{sign}1+1" for sign in SIGNS] + ["\t=1", "\r=1", "\n=1"])
def test_a_formula_is_defused(text: str) -> None:
    """A cell that a spreadsheet program would take for a formula gets an apostrophe."""
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "占道经营", "a=b", "1-2", "《条例》", "'x"])
def test_other_cells_are_left_as_they_are(text: str) -> None:
    """A cell that no program takes for a formula is not changed."""
    assert safe(text) == text


def test_no_cell_of_a_table_is_a_formula() -> None:
    """A title, an alias and a part of a cell that begin with a sign are defused in the table, and whole in the JSON."""
    formulas = {"title": "=1+1", "plain_title": "@SUM(A1)", "aliases": ["+1", "-1"], "orders": ["＝1"]}
    files = _data(changed_content({"matters/sp-sl-40-1": formulas}))
    (row,) = (row for row in _rows(files, "matters") if row[0] == "sp-sl-40-1")
    assert {"'=1+1", "'@SUM(A1)", "'+1；'-1", "'＝1"} <= set(row)
    assert _json(files, "matters/sp-sl-40-1.json").items() >= formulas.items()


@each_table
def test_no_cell_of_the_real_tables_is_a_formula_or_is_cut_off(kind: str) -> None:
    """No cell of a published table begins with a sign that starts a formula, or is longer than a spreadsheet holds."""
    cells = [cell for row in _rows(_real(), kind) for cell in row]
    assert [cell for cell in cells if cell.startswith(tuple(SIGNS)) or len(cell) > LONGEST] == []


@pytest.mark.parametrize(("count", "told"), [(3640, False), (3641, True)])
def test_a_cell_that_no_spreadsheet_holds_is_told_by_its_number(count: int, told: bool) -> None:
    """A list whose entries do not fit into a cell is whole in the JSON, and a number of entries in the table."""
    files = _data(changed_content({"matters/sp-sl-40-1": {"aliases": [f"{each:08}" for each in range(count)]}}))
    (row,) = (row for row in _rows(files, "matters") if row[0] == "sp-sl-40-1")
    assert (f"（{count} 项，一格放不下，见同名的 JSON 文件）" in row) == told
    assert len(_json(files, "matters/sp-sl-40-1.json")["aliases"]) == count


@each_table
def test_tables_open_in_chinese_spreadsheets(kind: str) -> None:
    """A CSV table has a byte order mark, ends its lines as spreadsheet programs do, and is square."""
    raw = _data(golden_content())[f"v1/{kind}.csv"]
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n") > 1
    assert len({len(row) for row in _rows(_data(golden_content()), kind)}) == 1


def test_cells_with_quotes_lines_and_commas_are_read_back() -> None:
    """Quotes, commas and markup in a title survive the CSV table."""
    title = '对"甲","乙"<b>的行政处罚，\'丙\''
    files = _data(changed_content({"matters/sp-sl-40-1": {"title": title}}))
    assert title in [row[1] for row in _rows(files, "matters")]


def _matter(content: Content, matter: str = "sp-sl-40-1") -> dict[str, Any]:
    found: dict[str, Any] = _json(_data(content), f"matters/{matter}.json")
    return found


@pytest.mark.parametrize(
    ("span", "status"),
    [
        ({}, "现行"),
        ({"valid_from": "2026-11-22"}, "现行"),
        ({"valid_from": "2026-11-23"}, "尚未生效"),
        ({"valid_until": "2026-11-22"}, "已终止"),
        ({"valid_until": "2026-11-23"}, "现行"),
        ({"valid_from": "2026-11-23", "valid_until": "2027-01-01"}, "尚未生效"),
    ],
)
def test_the_status_is_that_of_the_day(span: dict[str, str], status: str) -> None:
    """A matter is current from its first day to the day before its last, of the day that the data speak of."""
    assert _matter(changed_content({"matters/sp-sl-40-1": span}))["status"] == status


def test_a_matter_has_the_values_of_the_day() -> None:
    """Before an amendment takes effect the data show what was there before."""
    change = {"formers": [{"until": "2027-01-01", "title": "旧名称"}]}
    assert _matter(changed_content({"matters/sp-sl-40-1": change}))["title"] == "旧名称"
    change["formers"][0]["until"] = "2026-11-22"
    assert _matter(changed_content({"matters/sp-sl-40-1": change}))["title"] == "对占道经营的行政处罚"


def test_lists_have_the_members_of_the_day() -> None:
    """A list shows its members of the day, and all dated changes, those to come too."""
    common = _json(_data(golden_content()), "lists/yb-common-urban.json")
    assert (common["members"], common["count"]) == (["sp-sl-40-1"], 1)
    assert [change["act"] for change in common["changes"]] == ["yb-2025-delegation", "yb-2027-adjustment"]


def test_an_unknown_list_has_no_count() -> None:
    """A list whose entries no source gives has neither members nor a count, only the number that was declared."""
    hidden = {"title": "未公布的清单", "provenance": "reported", "jurisdiction": "990000", "kind": "省镇街指导目录"}
    content = changed_content({"lists/hidden": {**hidden, "members_known": False, "declared_count": 80}})
    found = _json(_data(content), "lists/hidden.json")
    assert (found["members_known"], found["members"], found["count"], found["declared_count"]) == (False, [], None, 80)


def test_references_in_the_data_lead_to_records() -> None:
    """Every id that a matter, a town or a list of the real data names has a record in the data."""
    ids = {kind: {row["id"] for row in _json(_real(), f"{kind}.json")[kind]} for kind in TABLES}
    fields = {
        ("matters", "lists"): "lists",
        ("matters", "towns"): "towns",
        ("towns", "common"): "matters",
        ("towns", "individual"): "matters",
        ("lists", "members"): "matters",
        ("laws", "matters"): "matters",
        ("acts", "lists"): "lists",
        ("domains", "bodies"): "bodies",
        ("boundaries", "matters"): "matters",
        ("disputes", "matters"): "matters",
    }
    rows = {kind: _json(_real(), f"{kind}.json")[kind] for kind in {kind for kind, _ in fields}}
    named = {(key, each) for key in fields for row in rows[key[0]] for each in row[key[1]]}
    assert len(named) > 100
    assert [each for each in named if each[1] not in ids[fields[each[0]]]] == []


def test_towns_and_matters_tell_the_same() -> None:
    """A matter names a town exactly if the town names the matter."""
    towns = _json(_real(), "towns.json")["towns"]
    matters = _json(_real(), "matters.json")["matters"]
    by_town = {(town["id"], matter) for town in towns for matter in (*town["common"], *town["individual"])}
    assert by_town == {(town, matter["id"]) for matter in matters for town in matter["towns"]}
    assert by_town


def test_whatever_has_a_source_says_which() -> None:
    """Every table but that of the rules, which are this program's own, says of each row where it comes from."""
    real = {kind: _json(_real(), f"{kind}.json")[kind] for kind in TABLES}
    silent = {kind for kind, rows in real.items() if any("provenance" not in row for row in rows)}
    assert silent == {"rules"}
    for kind in set(TABLES) - silent:
        head, *rows = _rows(_real(), kind)
        told = [row[head.index("数据来源类别")] == "演示数据" for row in rows]
        assert told == [row["provenance"] == "demonstration" for row in real[kind]]


def test_a_dispute_tells_its_conclusion_and_not_its_course() -> None:
    """A concluded dispute is published from its day on, without steps, evidence or who refused."""
    (told,) = _json(_data(golden_content()), "disputes.json")["disputes"]
    assert told["conclusion"] == "倾倒垃圾由综合执法部门查处，水行政主管部门移送线索。"
    assert [each["title"] for each in told["parties"]] == ["样板市水利局", "样板市综合行政执法局"]
    assert told["basis"][0]["text"] == "第四十一条"
    assert not {"steps", "interim", "refused_by", "reported_by", "evidence"} & told.keys()
    for hidden in ({"published_on": "2026-11-23"}, {"published_on": None}):
        files = _data(changed_content({"disputes/yb-2025-1": hidden}))
        assert _json(files, "disputes.json")["disputes"] == []
        assert "v1/disputes/yb-2025-1.json" not in files


def test_a_regulation_reads_as_of_the_day_and_keeps_all_values() -> None:
    """Articles have the value of the day in their words; a value to come stands among the parameters with its day."""
    old = {"key": "claim-working-days", "title": "认领期限", "value": 10, "unit": "个工作日", "origin": "建议",
           "basis": "示例", "article": 1, "effective_until": "2027-01-01"}  # fmt: skip
    new = {**old, "value": 5, "effective_from": "2027-01-01", "act": "yb-2027-adjustment"}
    del new["effective_until"]
    told = _json(_data(changed_content({"regulations/yb-2": {"parameters": [old, new]}})), "regulations/yb-2.json")
    assert "公布后在十个工作日内认领" in told["articles"][0]["paragraphs"][0]["text"]
    assert [(each["value"], each["text"], each["effective_from"]) for each in told["parameters"]] == [
        (10, "十个工作日", None), (5, "五个工作日", "2027-01-01"),
    ]  # fmt: skip
    assert told["articles"][2]["paragraphs"][0]["items"][0].startswith("（一）收到申请之日起")
    assert "dispute-overdue" in told["articles"][2]["rules"]


def test_rules_name_what_they_read_and_what_commands_them() -> None:
    """The table of rules is the rule book: every page, the parameters that a rule reads, the articles behind it."""
    rows = {row["id"]: row for row in _json(_data(golden_content()), "rules.json")["rules"]}
    assert rows.keys() == PAGES.keys()
    for key in ("title", "what", "why", "fails", "passes", "remedy"):
        assert {each: row[key] for each, row in rows.items()} == {each: getattr(PAGES[each], key) for each in rows}
    overdue = rows["dispute-overdue"]
    assert overdue["grounds"] == ["浙江省综合行政执法条例第十七条", "行政处罚法第八十五条"]
    assert "accept-working-days" in overdue["parameters"]
    assert {"regulation": {"id": "yb-2", "title": "行政执法职责争议协调办法"}, "article": 3} in overdue["articles"]
    assert (overdue["severity"], rows["dangling-reference"]["severity"]) == ("提醒", "错误")


def test_a_notice_is_told_as_it_was_frozen() -> None:
    """The text of a notice is the frozen one, and its annexes are files of the site; one to come is not told of."""
    content = golden_content()
    told = {row["id"]: row for row in _json(_data(content), "notices.json")["notices"]}
    folder = ROOT / "notices" / "990181" / "yb-2025-delegation"
    assert told["yb-2025-delegation"]["text"] == (folder / "notice.md").read_text("utf-8")
    assert told["yb-2025-delegation"]["interpretation"] == (folder / "interpretation.md").read_text("utf-8")
    files = [annex["file"] for row in told.values() for annex in row["annexes"]]
    assert files
    assert [each for each in files if content.file(each) is None] == []
    later = _data(changed_content({"notices/yb-2025-delegation": {"published_on": "2026-11-23"}}))
    assert "v1/notices/yb-2025-delegation.json" not in later


def test_a_boundary_and_a_domain_tell_who_is_in_charge() -> None:
    """A domain names the bodies in charge and counts its matters of the day; a boundary tells the duties of both."""
    files = _data(golden_content())
    assert _json(files, "domains/water.json").items() >= {"bodies": ["yb-water"], "matter_count": 2}.items()
    ended = _data(changed_content({"matters/cn-sfl-20-1": {"valid_until": "2026-11-22"}}))
    counts = {row["id"]: row["matter_count"] for row in _json(ended, "domains.json")["domains"]}
    assert sum(counts.values()) == sum(row["matter_count"] for row in _json(files, "domains.json")["domains"]) - 1
    told = _json(files, "boundaries/yb-city-appearance.json")
    assert (told["supervisor"], told["enforcer_duties"]) == ("yb-housing", ["查处违法行为"])
    entrusted = {"mode": "委托", "entrustment": {"principal": "yb-water", "agent": "yb-water-team", "term": "三年"}}
    changed = _data(changed_content({"boundaries/yb-city-appearance": entrusted}))
    assert "yb-water 委托 yb-water-team，三年" in _rows(changed, "boundaries")[1]


def _states(content: Content) -> dict[str, Any]:
    """Return the files of states by id."""
    files = {path: raw for path, raw in _data(content).items() if path.startswith("v1/states/")}
    return {Path(path).stem: json.loads(raw) for path, raw in files.items()}


def test_states_are_published_whole() -> None:
    """Each list and town that ever held anything has a file of its states: days, members, what came and went."""
    states = _states(golden_content())
    assert set(states) == {"sp-unified", "yb-common-urban", "yb-comprehensive", "yb-individual-001", "yb-total",
                           "990181001"}  # fmt: skip
    assert states["990181001"]["states"] == [
        {"start": "2025-02-01", "until": "2027-01-01", "standing": "今天", "add": ["sp-sl-40-1", "sp-sl-41-1"],
         "remove": [], "members": ["sp-sl-40-1", "sp-sl-41-1"]},
        {"start": "2027-01-01", "until": None, "standing": "尚未施行", "add": [],
         "remove": ["sp-sl-40-1"], "members": ["sp-sl-41-1"]},
    ]  # fmt: skip


@pytest.mark.parametrize("content", [golden_content, hostile_content], ids=["golden", "hostile"])
def test_states_keep_to_their_schema(content: Any) -> None:
    """Every file of states is valid by the schema published beside it, whose fields have Chinese titles."""
    schema = _json(_data(content()), "schema/states.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker(["date"]))
    assert [each["id"] for each in _states(content()).values() if not validator.is_valid(each)] == []
    shapes = [schema, *schema["$defs"].values()]
    assert all(not field["title"].isascii() for shape in shapes for field in shape["properties"].values())


def test_artifacts_are_plain_bytes() -> None:
    """Files lie within the folders of open data, feeds, notices and search; every path is of plain characters."""
    files: tuple[Artifact, ...] = golden_content().files
    odd = [
        each.path
        for each in files
        if not (
            each.path.startswith(("data/v1/", "feeds/", "find/", "notices/", "regulations/", "who/"))
            and each.path.isascii()
        )
    ]
    assert odd == ["changes/titles.json", "changes/merges.json"]
