"""这事谁管: who handles a matter in a town, in whose name, who supervises, what to do when bodies pass it on."""

import json
import re
from itertools import chain
from typing import Any

import pytest

from generators.answers import lines, local, matching
from generators.cli import main
from generators.localities import by_county
from generators.pages.overviews import common
from generators.responsibility import Answer, answer, by_domain
from generators.view import View
from tests.built import changed_content, page_of
from tests.golden_files import TODAY
from tests.golden_registry import ROOT, patched, registry_of

URBAN, RURAL = "990181001", "990181201"
STALL = "sp-sl-40-1"
BOUNDARY = "boundaries/yb-city-appearance"
RULES = "regulations/yb-1"
_NUMBER = {"key": "public-hotline", "title": "热线", "value": "110", "origin": "来源文件", "basis": "示例"}
HOTLINE = {"jurisdictions/100000": {"parameters": [_NUMBER]}}


def _view(changes: dict[str, Any] | None = None) -> View:
    return View(registry_of(patched(changes)), TODAY)


def _answer(town: str, matter: str = STALL, changes: dict[str, Any] | None = None) -> Answer:
    view = _view(changes)
    return answer(view, view.whole.towns[town], view.now.matters[matter])


def _lines(town: str, matter: str = STALL, changes: dict[str, Any] | None = None) -> dict[str, str]:
    view = _view(changes)
    return dict(lines(view, answer(view, view.whole.towns[town], view.now.matters[matter])))


def test_a_town_with_the_power_acts_in_its_own_name() -> None:
    """A town on whose list the matter stands handles it, in the name of its office; a town's is its government."""
    assert _lines(URBAN)["谁来管"] == "城中街道"
    assert _lines(URBAN)["以谁的名义"] == "以城中街道办事处自己的名义"
    assert _answer(URBAN, changes={f"towns/{URBAN}": {"title": "城中镇", "form": "镇"}}).in_name_of == (
        "以城中镇人民政府自己的名义"
    )
    assert _answer(URBAN, changes={f"towns/{URBAN}": {"in_name_of": "部门"}}).in_name_of == "以县级部门的名义"


def test_a_town_without_the_power_leaves_it_to_the_county() -> None:
    """Where the matter is on no list of the town, the county body handles it in its own name, under its phone."""
    found = _lines(RURAL)
    assert found["谁来管"] == "样板市综合行政执法局"
    assert found["以谁的名义"] == "以部门自己的名义"
    assert found["电话"] == "12345"


def test_the_phone_of_a_town_comes_before_the_hotline() -> None:
    """A town with the power and a phone is named with it, then the hotline of the country; the county's is left out."""
    changes = {f"towns/{URBAN}": {"phone": "0571-1"}, **HOTLINE}
    assert _lines(URBAN, changes=changes)["电话"] == "0571-1、110"
    assert _lines(RURAL, changes=changes)["电话"] == "12345、110"


def test_the_boundary_tells_who_supervises() -> None:
    """Who supervises comes from the boundary, that of the matter before that of its domain; else the department."""
    own = {"jurisdiction": "990181", "title": "甲", "provenance": "demonstration", "matters": [STALL]}
    water = {"boundaries/yb-own": {**own, "supervisor": "yb-water", "enforcer": "yb-enforcement"}}
    assert _lines(URBAN)["谁监管"] == "样板市住房和城乡建设局"
    assert _lines(URBAN, changes=water)["谁监管"] == "样板市水利局"
    assert _lines(URBAN, changes={BOUNDARY: None})["谁监管"] == "样板市住房和城乡建设局"


def test_the_boundaries_that_cover_a_matter_are_named() -> None:
    """Those of the county and above it are named, whoever handles the matter; where none covers it nothing is said."""
    above = {"jurisdiction": "990000", "title": "省界", "provenance": "statute", "domain": "city-appearance"}
    changes = {"boundaries/sp-all": {**above, "supervisor": "sp-government"}}
    assert _lines(RURAL)["职责边界"] == "市容环境卫生领域职责边界（演示）"
    assert _lines(URBAN, changes=changes)["职责边界"].split("、") == ["省界", "市容环境卫生领域职责边界（演示）"]
    assert _lines(RURAL, changes={**changes, BOUNDARY: None})["职责边界"] == "省界"
    assert "职责边界" not in _lines(URBAN, changes={BOUNDARY: None})


def test_a_boundary_is_named_where_nothing_else_is_on_record() -> None:
    """A county without a body or list still has the boundary of what lies above it, if the law holds there."""
    above = {"jurisdiction": "990000", "title": "省界", "provenance": "statute", "domain": "city-appearance"}
    bare = {
        "jurisdictions/990182": _place("990100"),
        "towns/990182001": _town("壹镇", "990182"),
        "jurisdictions/110101": _place("100000"),
        "towns/110101001": _town("阿镇", "110101"),
        "boundaries/sp-all": {**above, "supervisor": "sp-government"},
    }
    assert _answer("990182001", changes=bare).place is None
    assert _lines("990182001", changes=bare)["职责边界"] == "省界"
    assert "职责边界" not in _lines("110101001", changes=bare)


def test_the_boundary_of_the_county_goes_before_that_of_the_city() -> None:
    """Where the city above has a boundary too, the county's tells who supervises, alone."""
    above = {"jurisdiction": "990000", "title": "省", "provenance": "demonstration", "domain": "city-appearance"}
    changes = {"boundaries/sp-all": {**above, "supervisor": "sp-government"}}
    assert _lines(URBAN, changes=changes)["谁监管"] == "样板市住房和城乡建设局"
    assert _lines(URBAN, changes={**changes, BOUNDARY: None})["谁监管"] == "示例省人民政府"


def test_a_county_without_anything_on_record_says_so() -> None:
    """A town of a county that publishes nothing here is told so, and whom to turn to all the same."""
    found = _lines(URBAN, changes={"jurisdictions/990181": {"tenant": False}})
    assert found["谁来管"] == "本库没有收录当地由谁管这件事。"
    assert found["两家互相推"] == "说清是哪两家，请它们共同的上一级行政机关指定由谁管。"
    assert "行政处罚法第二十五条第二款" in found["互相推的依据"]


def test_a_dispute_goes_to_the_coordinator_on_record() -> None:
    """One thing to do and whom to call come first; what they rest on comes after: the regulation, the general law."""
    parameters = [
        {"key": "coordinator", "title": "协调机关", "value": "指导机构", "origin": "法定", "basis": "示例条例第七条"},
        {"key": "decider", "title": "决定机关", "value": "市人民政府", "origin": "建议", "basis": "本项目建议"},
        {
            "key": "coordinator-kind",
            "title": "机构类别",
            "value": "指导机构",
            "origin": "法定",
            "basis": "示例条例第七条",
        },
    ]
    local_body = {"title": "样板市指导办", "kind": "指导机构", "legal_capacity": "非主体"}
    local_body |= {"jurisdiction": "990181", "provenance": "demonstration"}
    changes = {RULES: {"parameters": parameters}, "bodies/yb-guidance": local_body}
    found = _lines(URBAN, changes=changes | HOTLINE)
    assert found["两家互相推"] == "拨打 110，说清是哪两家，请样板市指导办（演示）协调。"
    assert found["互相推的依据"].startswith(
        "协调机关：指导机构（法定：示例条例第七条）。在样板市是样板市指导办（演示）。"
        "协调不成，由它确定：市人民政府（建议：本项目建议）。对管辖有争议的"
    )
    unknown = changes | {"bodies/yb-guidance": None}
    assert _lines(URBAN, changes=unknown)["两家互相推"] == "说清是哪两家，请指导机构协调。"
    other = parameters[-1] | {"value": "司法行政部门", "basis": "样板办法"}
    own = _lines(URBAN, changes=changes | HOTLINE | {RULES: {"parameters": [*parameters[:-1], other]}})
    assert own["两家互相推"] == "拨打 110，说清是哪两家，请司法行政部门协调。"
    assert own["互相推的依据"].startswith("协调机关：司法行政部门（法定：样板办法）。协调不成")


def test_what_is_doubted_or_may_have_changed_is_told_in_the_terminal_too() -> None:
    """Whoever asks there sees the warnings of the page: doubts of the matter, a newer version of its law."""
    plain = _lines(URBAN)
    doubted = _lines(URBAN, changes={f"matters/{STALL}": {"review": {"state": "机器起草", "doubts": ["数额待核"]}}})
    newer = _lines(URBAN, changes={"laws/sp-sl": {"newer_known": "2026年已有新法"}})
    assert not {"存疑，使用前请核对", "依据可能已变"} & plain.keys()
    assert doubted["存疑，使用前请核对"] == "数额待核"
    assert newer["依据可能已变"].endswith("——2026年已有新法")


@pytest.mark.parametrize(
    ("conditions", "said"),
    [
        (["逾期不改正"], True),
        (["拒不改正", "逾期未改正，情节严重"], True),
        (["逾期不改正", None], False),
        (["拒不改正或者情节严重"], False),
        (["逾期不缴纳"], False),
    ],
)
def test_a_fine_after_an_order_alone_is_told(conditions: list[str | None], said: bool) -> None:
    """Only where every fine supposes that an order was not obeyed is correcting in time said to spare the fine."""
    fines = [{"kind": "罚款", "max": 9, "unit": "元", **({"condition": each} if each else {})} for each in conditions]
    told = _answer(URBAN, changes={f"matters/{STALL}": {"penalties": fines}}).leniency
    assert ("按期改正的不罚款" in told[0]) is said
    assert "行政处罚法第三十三条第一款" in told[-1]


def test_made_up_data_are_told() -> None:
    """An answer that rests on made-up lists or bodies says so; one whose county has nothing says nothing of it."""
    assert _lines(URBAN)["说明"] == "其中有演示数据，不是正式信息。"
    assert "说明" not in _lines(URBAN, changes={"jurisdictions/990181": {"tenant": False}})


def test_words_are_contained_in_any_name() -> None:
    """All words must stand in the id, a name or an alias; width and case do not matter; what one calls it first."""
    view = _view()
    assert [each.id for each in matching(view, ["马路摊点"])] == [STALL]
    assert [each.id for each in matching(view, ["ＳＰ－ＳＬ"])] == ["sp-sl-40-1", "sp-sl-41-1"]
    assert [each.id for each in matching(view, ["占", "河道"])] == ["cn-sfl-20-1"]
    assert [each.id for each in matching(view, ["占"])] == ["cn-sfl-20-1", STALL]
    assert [each.id for each in matching(view, ["占"], {STALL})] == [STALL, "cn-sfl-20-1"]
    assert matching(view, ["占", "垃圾"]) == ()


def test_sayings_find_what_they_mean() -> None:
    """What people say for a word of a title finds it, a name before a saying; what only asks is passed over."""
    view = _view()
    assert [each.id for each in matching(view, ["练摊"])] == [STALL]
    assert [each.id for each in matching(view, ["练摊罚多少"])] == [STALL]
    assert matching(view, ["罚多少"]) == ()
    renamed = _view({"matters/cn-sfl-20-1": {"plain_title": "练摊占河"}})
    assert [each.id for each in matching(renamed, ["练摊"])] == ["cn-sfl-20-1", STALL]


def test_domains_name_their_departments_and_their_holders() -> None:
    """A county tells for each domain the department, and who exercises how many of its matters by a list."""
    view = _view()
    charges = {each.domain.id: each for each in by_domain(view, view.whole.jurisdictions["990181"])}
    assert [each.id for each in charges["water"].departments] == ["yb-water"]
    assert [(each.id, count) for each, count in charges["city-appearance"].holders] == [("yb-enforcement", 2)]
    assert by_domain(view, view.whole.jurisdictions["990100"]) == ()


def _run(*options: str) -> int:
    return main(["--registry", str(ROOT), "--today", TODAY.isoformat(), "who", *options])


def test_the_verb_tells_all(capsys: pytest.CaptureFixture[str]) -> None:
    """``quanze who`` names the town, the matter and every line of the answer."""
    assert _run("城中街道", "乱摆摊") == 0
    said = capsys.readouterr().out
    assert said.startswith("样板市城中街道：占道摆摊（sp-sl-40-1）\n  谁来管：城中街道\n")
    assert "  可能的处罚：警告；单位，逾期不改正，罚款：500元以上5,000元以下；" in said


def test_the_verb_gives_json(capsys: pytest.CaptureFixture[str]) -> None:
    """With --format json the answers are a list, with the ids and whether the town has the power."""
    assert _run(RURAL, "垃圾", "--format", "json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["town"], found["matter"], found["empowered"]) == (RURAL, "sp-sl-41-1", False)
    assert found["answer"]["谁来管"] == "样板市综合行政执法局"


def test_the_verb_tells_what_the_town_handles_first(capsys: pytest.CaptureFixture[str]) -> None:
    """Matters on the list of the town come first; how many more there are is said aside."""
    assert _run(URBAN, "行政处罚", "--limit", "2") == 0
    said = capsys.readouterr()
    assert [line.rpartition("（")[2] for line in said.out.splitlines() if not line.startswith(" ") and line] == [
        "sp-sl-40-1）", "sp-sl-41-1）",
    ]  # fmt: skip
    assert "另有 2 件" in said.err


@pytest.mark.parametrize(
    ("words", "told"),
    [(["城中街道", "飞碟"], "没有找到在城中街道适用的“飞碟”"), (["城南", "占道"], "没有编号或名称为“城南”的镇街")],
)
def test_what_is_not_found_is_said(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown town or words that nothing contains end with exit code 2 and a way on."""
    assert _run(*words) == 2
    assert told in capsys.readouterr().err


def test_the_table_of_towns_says_what_the_answers_say() -> None:
    """Each town of ``who/towns.json`` has the name in which it acts, each county what to do in a dispute."""
    content, view = changed_content({}), _view()
    (file,) = (each for each in content.files if each.path == "who/towns.json")
    table = json.loads(file.content)
    for town_id, title, county, named, _, own in table["towns"]:
        town = view.whole.towns[town_id]
        told = dict(local(view, answer(view, town, view.now.matters[STALL])))
        assert (title, county) == (town.title, town.jurisdiction)
        assert own == ("镇街自己能管（演示）" if view.town_lists[town_id].all else "")
        assert table["places"][county][1:3] == [told["两家互相推"], told["互相推的依据"]]
        assert table["places"][county][3] == list(view.whole.lineage(county))
        assert told["以谁的名义"] in (named, "以部门自己的名义")


def _place(parent: str) -> dict[str, Any]:
    return {"title": "某地", "short": "某", "level": "县", "parent": parent, "provenance": "demonstration"}


def _town(title: str, county: str) -> dict[str, Any]:
    return {"title": title, "form": "镇", "jurisdiction": county, "provenance": "demonstration"}


def test_towns_stand_where_people_look_for_them() -> None:
    """The city with most towns comes first, its counties by code, towns by their sound; pages and table agree."""
    changes = {
        "jurisdictions/110101": _place("100000"), "towns/110101001": _town("阿镇", "110101"),
        "jurisdictions/990182": _place("990100"), "towns/990182001": _town("壹镇", "990182"),
        "towns/990182002": _town("安镇", "990182"), "towns/990182003": _town("重庆镇", "990182"),
    }  # fmt: skip
    groups = {county.id: [town.id for town in towns] for county, towns in by_county(_view(changes))}
    assert list(groups) == ["990181", "990182", "110101"]
    assert groups["990182"] == ["990182002", "990182003", "990182001"]
    content = changed_content(changes)
    (file,) = (each for each in content.files if each.path == "who/towns.json")
    assert [each[0] for each in json.loads(file.content)["towns"]] == list(chain(*groups.values()))
    for address in ("who/", "towns/"):
        assert re.findall(r"towns/(\d+)/", page_of(content, address).body) == list(chain(*groups.values()))


def test_the_page_leads_on_without_script() -> None:
    """The page of 这事谁管 leads by links to each town, and the town to who is in charge of other things."""
    content = changed_content({})
    assert f'href="../towns/{URBAN}/"' in page_of(content, "who/").body
    assert 'href="../../places/990181/#who"' in page_of(content, f"towns/{URBAN}/").body
    assert 'id="who"' in page_of(content, "places/990181/").body


@pytest.mark.parametrize(
    ("authority", "named"), [("县级以上人民政府确定的部门", False), ("县级以上人民政府民政部门", True)]
)
def test_no_government_is_taken_for_a_civil_affairs_department(authority: str, named: bool) -> None:
    """人民政府 holds the word 民政: only an organ that is called so outside of it is the department."""
    changes = {f"matters/{STALL}": {"authority": authority}, "domains/water": {"also_called": ["民政"]}}
    view = _view(changes)
    assert bool(view.departments(view.whole.matters[STALL])) == named


def test_common_matters_stand_by_domain_under_their_most_general_name() -> None:
    """In the order of the domains, each name once, and none that only says more than another one."""
    base = patched(None)
    domains = {"domains/wide": {**base["domains/city-appearance"], "id": "wide", "title": "宽领域", "order": 0}}
    called = {"sp-sl-50-1": "露天烧烤", "sp-sl-50-2": "禁烧区露天烧烤", "sp-sl-50-3": "夜间吵", "sp-sl-50-4": "夜间吵"}
    matters = {
        f"matters/{each}": {
            **base[f"matters/{STALL}"], "id": each, "plain_title": name, "tags": ["高频率"],
            "domain": "wide" if name == "夜间吵" else "city-appearance", "aliases": [],
        }
        for each, name in called.items()
    }  # fmt: skip
    found = common(View(registry_of(base | domains | matters), TODAY))
    told = [(domain.title, [(each.id, each.called) for each in several]) for domain, several in found]
    assert told[0] == ("宽领域", [("sp-sl-50-3", "夜间吵")])
    names = [name for _, several in told[1:] for _, name in several]
    assert "露天烧烤" in names
    assert "禁烧区露天烧烤" not in names
