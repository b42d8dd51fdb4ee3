"""Public notices as text: golden drafts of each kind of decision, and counts that agree wherever they stand."""

import csv
import io
import re
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from generators.documents.model import FINES, Annex, printed
from generators.notices import wording
from generators.notices.annexes import tables
from generators.notices.frozen import document, interpretation
from generators.notices.issuing import frozen, hindrances, issued
from generators.notices.subject import Part, Subject
from generators.notices.wording import TEMPLATES
from schemas.enclosures import enclosed
from schemas.loader import load
from schemas.reading import Reading
from schemas.records.notice import Notice
from schemas.registry import Registry
from schemas.rules import act_without_notice
from schemas.told import TOLD
from schemas.tree import read_folder
from tests.built import REAL, files_of
from tests.golden_registry import patched, registry_of
from tests.noticing import ACTS, CASES, drafted, silent

EXPECTED = Path(__file__).parent / "golden" / "expected" / "notices"
NUMBERS = re.compile(r"([0-9]+)项")


@pytest.mark.parametrize("case", CASES)
def test_the_draft_is_the_golden_one(case: str, bless: bool) -> None:
    """Text, interpretation, annexes and record of a notice are the golden files, byte for byte."""
    made = {name: text.encode() for name, text in drafted(case).items()}
    folder = EXPECTED / case
    if bless:
        folder.mkdir(parents=True, exist_ok=True)
        for name in files_of(folder).keys() - made.keys():
            (folder / name).unlink()
        for name, text in made.items():
            (folder / name).write_bytes(text)
    assert {name: path.read_bytes() for name, path in files_of(folder).items()} == made


def test_every_kind_of_notice_has_a_golden_draft() -> None:
    """No golden draft is left over, and every kind of decision that has a notice has one."""
    assert {path.name for path in EXPECTED.iterdir()} == set(CASES)
    acts = [(act, silent(changes).acts) for act, changes in CASES.values()]
    assert {held[act].kind for act, held in acts} == set(TEMPLATES)


def test_the_rule_asks_for_the_notices_that_can_be_written() -> None:
    """The rule that misses notices knows the same kinds of decision as the templates."""
    assert set(act_without_notice.NOTIFIED) == set(TEMPLATES)


@pytest.mark.parametrize("kind", ["裁决", "方案"])
def test_other_decisions_have_no_notice_of_lists(kind: str) -> None:
    """A ruling or a plan is refused with the kinds that can be had."""
    registry = silent({"acts/yb-2024-transfer": {"kind": kind}})
    (fault,) = hindrances(registry.acts["yb-2024-transfer"], registry)
    assert fault == f"{kind}的决定没有清单公告的样式；可用：赋权、调整、收回、划转、目录公布"


def test_a_missing_part_leaves_its_section_out() -> None:
    """What is not on record is not spoken of, and the sections are numbered without a gap."""
    told, bare = drafted("withdrawal"), drafted("withdrawal-bare")
    for words in ("审议通过", "在办案件", "监督和救济", "由样板市综合行政执法局"):
        assert words in told["notice.md"]
        assert words not in bare["notice.md"]
    assert re.findall(r"^## (.)、", bare["notice.md"], re.MULTILINE) == ["一", "二", "三", "四"]
    assert "mark:" not in bare["yb-2027-adjustment.yaml"]
    assert "未载明" not in bare["notice.md"] + bare["interpretation.md"]


def test_words_of_a_record_cannot_become_headings() -> None:
    """A reason that begins like a heading stays a paragraph of the interpretation."""
    need = {"acts/yb-2025-delegation": {"procedure": {"need": "# 假标题", "capacity": "- 假条目"}}}
    registry = silent(need)
    text = issued(registry.acts["yb-2025-delegation"], registry)["notices/990181/yb-2025-delegation/interpretation.md"]
    assert "必要性：# 假标题" in text
    assert "承接能力：- 假条目" in text


@cache
def _real() -> Registry:
    return load(Reading(read_folder(REAL))).registry


@cache
def _registries() -> tuple[Registry, ...]:
    return (registry_of(patched(None)), _real(), *(silent(changes) for _, changes in CASES.values()))


def _subjects(registry: Registry) -> list[Subject]:
    acts = [each for each in registry.acts.values() if registry.changing.get(each.id) and each.kind in TEMPLATES]
    return [Subject(each, registry) for each in acts]


def _expected(part: Part) -> list[int]:
    step = part.step
    if not step.before:
        return [len(step.add)]
    return [len(step.before), *filter(None, (len(step.add), len(step.remove))), len(step.after)]


def _held(part: Part, change: str) -> tuple[str, ...]:
    return {"列入": part.step.add, "移出": part.step.remove, "现有": part.step.after}[change]


def test_counts_are_those_of_the_annexes_and_the_lists() -> None:
    """Before, added, removed and after of each list are told in the interpretation, and are rows of the annexes."""
    subjects = list(chain.from_iterable(map(_subjects, _registries())))
    assert len(subjects) > 40
    for subject in subjects:
        made = tables(subject)
        parts = {part.listing.id: part for part in subject.parts}
        for table in made:
            assert sum(each.rows for each in table.portions) == len(table.annex.rows)
            assert all(each.rows == len(_held(parts[each.list], each.change)) for each in table.portions)
        told = {(each.list, each.change) for table in made for each in table.portions}
        assert {(part.listing.id, "列入") for part in subject.parts if part.step.add} <= told
        assert {(part.listing.id, "移出") for part in subject.parts if part.step.remove} <= told


def test_counts_chain_from_decision_to_decision() -> None:
    """What a list holds before a decision is what it held after the last one, and the decision's own counts agree."""
    chained = 0
    for registry in (_real(), registry_of(patched(None))):
        before: dict[str, int] = {}
        for subject in sorted(_subjects(registry), key=lambda each: str(each.act.effective_on)):
            counts = {each.list: each for each in subject.act.counts}
            for part in subject.parts:
                start, step = before.get(part.listing.id, 0), part.step
                assert (start, len(step.after)) == (len(step.before), start + len(step.add) - len(step.remove))
                chained += bool(start)
                before[part.listing.id] = len(step.after)
                if said := counts.get(part.listing.id):
                    assert (said.before, said.add, said.remove, said.after) == (
                        start, len(step.add), len(step.remove), len(step.after),
                    )  # fmt: skip
    assert chained > 3


def _paragraph(text: str, title: str) -> str:
    return next(line for line in text.splitlines() if f"《{title}》" in line and NUMBERS.search(line))


@pytest.mark.parametrize("which", [0, 1], ids=["golden", "real"])
def test_frozen_texts_tell_the_counts_of_the_lists(which: int) -> None:
    """Interpretation and text of every frozen notice give the numbers of each list that the registry gives."""
    registry = _registries()[which]
    assert len(registry.notices) >= 4
    for notice in registry.notices.values():
        files = enclosed(registry, notice)
        explained, text = (files[f"{name}.md"].decode() for name in ("interpretation", "notice"))
        for part in Subject(registry.acts[notice.act], registry).parts:
            numbers = [int(each) for each in NUMBERS.findall(_paragraph(explained, part.listing.title))]
            told = [each for each in numbers if each]  # the first notices also wrote 0项
            assert told == [each for each in _expected(part) if each], (notice.id, part.listing.id)
            if f"《{part.listing.title}》" in text:
                said = {int(each) for each in NUMBERS.findall(_paragraph(text, part.listing.title))}
                assert set(_expected(part)) - {0} <= said


@pytest.mark.parametrize("case", CASES)
def test_drafts_tell_the_counts_of_the_lists(case: str) -> None:
    """The interpretation of a draft gives each list's numbers, the text those that make up what comes and goes."""
    act, changes = CASES[case]
    files = drafted(case)
    registry = silent(changes)
    for part in Subject(registry.acts[act], registry).parts:
        numbers = NUMBERS.findall(_paragraph(files["interpretation.md"], part.listing.title))
        assert [int(each) for each in numbers] == _expected(part)
        if f"《{part.listing.title}》" in files["notice.md"]:
            said = {int(each) for each in NUMBERS.findall(_paragraph(files["notice.md"], part.listing.title))}
            assert set(_expected(part)) - {0} <= said


def _pairs(registry: Registry) -> list[tuple[Registry, Notice]]:
    return [(registry, notice) for notice in registry.notices.values()]


def test_a_frozen_notice_is_read_back_whole() -> None:
    """Title, every paragraph and every cell of a frozen notice are in the document that is made of it."""
    for registry, notice in chain.from_iterable(map(_pairs, _registries()[:2])):
        files, shown = enclosed(registry, notice), document(registry, notice)
        lines = [line.lstrip("# ") for line in files["notice.md"].decode().splitlines() if line]
        assert [shown.title, *(block.text for block in shown.blocks)] == lines
        assert shown.title == notice.title
        assert interpretation(registry, notice)[0] == f"《{notice.title}》政策解读"
        for annex in shown.annexes:
            assert frozen(annex).encode() == files[f"{annex.name}.csv"]


def test_cells_with_commas_quotes_and_breaks_survive_freezing() -> None:
    """An annex is kept so that every cell comes back as it was."""
    annex = Annex("annex-1", "表", ("甲", "乙"), (('"a",b', "一\n二"), ("", " ")))
    assert [tuple(row) for row in csv.reader(io.StringIO(frozen(annex), newline=""))] == [annex.columns, *annex.rows]


def test_the_golden_notices_are_those_of_the_golden_decisions() -> None:
    """Each golden decision that changes lists has its notice."""
    registry = registry_of(patched(None))
    assert sorted(registry.notices) == sorted(each.act.id for each in _subjects(registry)) == sorted(ACTS)


def test_the_text_names_the_matters_and_who_stops() -> None:
    """Up to ten matters of a list are named in the text; it says who no longer enforces what is delegated."""
    told = drafted("adjustment")["notice.md"]
    assert "列入：对未经批准占用河道的行政处罚。移出：对占道经营的行政处罚。" in told
    assert "原行政执法机关自同日起在该行政区域内不再行使" in told
    assert "原行政执法机关在该行政区域内不再行使" in drafted("delegation")["notice.md"]
    assert not re.search("新增|移出0项|列入0项", told)


def test_many_matters_stand_in_the_annex_that_the_text_names() -> None:
    """A list of more than ten matters is not named in the text, which says which annex does."""
    registry = _real()
    subject = Subject(registry.acts["yy-2026-delegation"], registry)
    made = tables(subject)
    told = re.sub(r"\s", "", wording.text(subject, made))
    for number, table in enumerate(made, 1):
        if len(table.annex.rows) > 10 and len(table.portions) == 1:
            assert f"《{table.annex.title}》所列的{len(table.annex.rows)}项" in told
            assert f"列入的事项见附件{number}。" in told
    assert "14个镇、1个乡、6个街道" in told
    assert "乡镇人民政府、街道办事处" in told
    assert [part.listing.id for part in subject.parts] == [each.list for each in subject.act.counts]


def test_kinds_that_the_county_keeps_are_those_of_the_regulation() -> None:
    """The notice names the penalties that stay with the county where a regulation says so, and none elsewhere."""
    kept = {"key": "county-retained-kinds", "title": "保留", "value": ["吊销许可证件"], "unit": "项",
            "origin": "建议", "basis": "示例"}  # fmt: skip
    registry = silent({"jurisdictions/990181": {"parameters": [kept]}})
    act = registry.acts["yb-2025-delegation"]
    told = issued(act, registry)["notices/990181/yb-2025-delegation/notice.md"]
    assert "清单所列事项涉及吊销许可证件的行政处罚" in told
    assert "清单所列事项涉及" not in drafted("delegation")["notice.md"]


def test_amounts_stand_in_the_tables_and_not_on_the_sheets() -> None:
    """The annex carries how much is fined; what is printed has no room for it and leaves the column out."""
    assert "个人：200元以下" in drafted("delegation")["annex-2.csv"]
    registry = silent()
    subject = Subject(registry.acts["yb-2025-delegation"], registry)
    sheet = document(_real(), next(iter(_real().notices.values())))
    shown = printed(sheet._replace(annexes=tuple(table.annex for table in tables(subject))))
    assert [FINES in each.columns for each in shown.annexes] == [False, False]
    assert all(len(row) == len(each.columns) for each in shown.annexes for row in each.rows)


def test_whatever_a_template_reads_of_a_decision_is_frozen() -> None:
    """Each field of the decision that the text or the interpretation prints is compared later, or on the record."""
    folder = Path(wording.__file__).parent.parent / "templates" / "notices"
    read = {path for each in folder.glob("*.md") for path in re.findall(r"\bact\.([a-z_.]+)", each.read_text("utf-8"))}
    known = {*TOLD, "title", "kind"}
    assert "procedure.meeting.date" in read
    assert {each for each in read if not any(f"{path}.".startswith(f"{each}.") for path in known)} == set()
