"""The parts of drafting by themselves: who acts, who is punished, heads, titles, ids, dates."""

from datetime import date

import pytest

from schemas.drafting import actors, drafter, heading, heads, identifiers, phrases, titles
from schemas.drafting.groups import concrete, groups, narrows
from schemas.drafting.sanctions import Sanctions, consequence
from schemas.records.matter import Penalty
from schemas.statute import articles
from tests.golden_registry import patched, registry_of


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("个人", "个人"), ("驾驶人", "个人"), ("从业人员", "个人"), ("单位", "单位"), ("灯船经营者", "单位"),
        ("个体工商户", "个体工商户"), ("直接负责的主管人员和其他直接责任人员", "责任人员"), ("法定代表人", "责任人员"),
        ("单位和个人", "不区分"), ("货主", "不区分"), ("", "不区分"),
    ],
)  # fmt: skip
def test_the_one_punished_is_of_a_class(words: str, target: str) -> None:
    """Words that name who is punished tell of which class he is."""
    assert actors.target_of(words) == target


@pytest.mark.parametrize(
    ("chunk", "who"),
    [
        ("由灯会主管部门责令改正", "灯会主管部门"),
        ("由灯会主管部门或者公安机关处一千元罚款", "灯会主管部门或者公安机关"),
        ("并由县级以上人民政府灯会主管部门没收违法所得", "县级以上人民政府灯会主管部门"),
        ("县级以上人民政府灯会主管部门责令改正", "县级以上人民政府灯会主管部门"),
        ("责令改正", None),
        ("处一千元罚款", None),
    ],
)
def test_who_acts_is_found(chunk: str, who: str | None) -> None:
    """The body that a consequence begins with is found, with 由 or without."""
    found = actors.actor(chunk)
    assert (found["who"] if found else None) == who


@pytest.mark.parametrize(
    ("authority", "levels"),
    [
        ("", ("市级", "县级")), ("灯会主管部门", ("市级", "县级")), ("县级以上人民政府灯会主管部门", ("市级", "县级")),
        ("国务院灯会主管部门", ("国家",)), ("海关总署", ("国家",)),
        ("国务院灯会主管部门或者其派出机构", ("市级", "县级")),
        ("省级灯会主管部门", ("省级",)), ("省、自治区、直辖市人民政府灯会主管部门", ("省级",)),
        ("设区的市灯会主管部门", ("市级",)), ("县级人民政府灯会主管部门", ("县级",)),
        ("省级或者设区的市级灯会主管部门", ("省级", "市级")),
    ],
)  # fmt: skip
def test_a_body_acts_at_its_levels(authority: str, levels: tuple[str, ...]) -> None:
    """The name of a body tells at which levels the power lies; without a telling name, with city and county."""
    assert drafter.levels(authority) == levels


@pytest.mark.parametrize(
    ("segment", "head", "follows"),
    [
        ("攀爬灯架的，处二十元罚款", "攀爬灯架的", "处二十元罚款"),
        ("攀爬灯架，造成损坏的，由灯会主管部门责令改正，处二十元罚款",
         "攀爬灯架，造成损坏的", "由灯会主管部门责令改正，处二十元罚款"),
        ("逾期不改正的，处二十元罚款", "逾期不改正的", "处二十元罚款"),
        ("拒不执行责令停产停业决定的，处二十元罚款", "拒不执行责令停产停业决定的", "处二十元罚款"),
        ("由灯会主管部门处二十元罚款", "", "由灯会主管部门处二十元罚款"),
        ("灯会应当节约用电", "灯会应当节约用电", ""),
    ],
)  # fmt: skip
def test_a_segment_is_parted_into_head_and_consequence(segment: str, head: str, follows: str) -> None:
    """The consequence begins at the first chunk that imposes something."""
    assert heads.divide(segment) == (head, follows)


@pytest.mark.parametrize("text", ["情节严重的", "逾期不改正的", "没有违法所得的", "拒不改正的", "造成严重后果的"])
def test_a_condition_is_no_act(text: str) -> None:
    """A head that only narrows the act before it is told apart from an act."""
    assert heads.is_condition(text)
    assert not heads.is_condition(f"攀爬灯架，{text}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("超过百分之五十的", True), ("不足三人的", True), ("情节严重的", True), ("", True), ("未张贴灯价的", False),
     ("擅自超过核定人数的", False)],
)  # fmt: skip
def test_an_item_that_is_only_a_case_is_told_apart(text: str, *, expected: bool) -> None:
    """An item with a measure only, or a condition only, names no act of its own."""
    assert bool(narrows(text)) is expected


def test_a_text_is_flattened() -> None:
    """White space goes, signs become of one width, what is excepted is left out, and lost commas come back."""
    assert phrases.flatten("攀爬 灯架的,除本条例另有规定外,处5％罚款;完") == "攀爬灯架的，处5%罚款；完"
    assert phrases.flatten("攀爬灯架的处二十元罚款") == "攀爬灯架的，处二十元罚款"


def test_signs_within_brackets_and_quotes_do_not_part() -> None:
    """Semicolons and commas within brackets or quotes belong to what they stand in."""
    assert phrases.segments("标明“甲；乙”的；丙（丁；戊）。己") == ("标明“甲；乙”的", "丙（丁；戊）", "己")
    assert phrases.chunks("甲（乙，丙），丁") == ("甲（乙，丙）", "丁")


def test_groups_of_a_paragraph() -> None:
    """Each act has what follows from it, and conditions go with the act before them."""
    found = list(groups("甲舟的，处十元罚款；逾期不改正的，处二十元罚款；乙舟的，处三十元罚款。"))
    assert [each.head for each in found] == ["甲舟的", "乙舟的"]
    assert found[0].parts == (("", "处十元罚款"), ("逾期不改正的", "处二十元罚款"))


def test_sanctions_add_up_without_repetition() -> None:
    """A penalty said twice stays once; said with 可以 and without, it is no longer left to the office."""
    twice = consequence("可以给予警告") + consequence("给予警告")
    assert twice.penalties == (Penalty(kind="警告"),)
    assert (consequence("给予警告") + consequence("可以给予警告")).penalties == (Penalty(kind="警告"),)
    fined = consequence("处二十元罚款") + consequence("处二十元罚款") + consequence("处三十元罚款")
    assert [each.max for each in fined.penalties] == [20, 30]


def test_a_fine_that_is_spelled_out_takes_the_place_of_its_announcement() -> None:
    """A fine without an amount goes where an amount follows, and stays where none does."""
    bare, told = Penalty(kind="罚款"), Penalty(kind="罚款", max=20, unit="元")
    assert concrete(Sanctions((bare, told))).penalties == (told,)
    assert concrete(Sanctions((bare,))).penalties == (bare,)


@pytest.mark.parametrize(
    ("rule", "title"),
    [
        ("任何单位和个人不得攀爬灯架。", "对违反规定攀爬灯架的行政处罚"),
        ("禁止攀爬灯架。", "对攀爬灯架的行政处罚"),
        ("不得擅自移动河灯。", "对擅自移动河灯的行政处罚"),
        ("灯船应当配备救生圈。", "对灯船未按照规定配备救生圈的行政处罚"),
        ("灯船必须按照航线航行；违者驱离。", "对灯船未按照航线航行的行政处罚"),
    ],
)
def test_a_title_is_made_of_a_rule(rule: str, title: str) -> None:
    """不得 and 禁止 name the act, 应当 and 必须 its omission; and a person is told to read it."""
    found = titles.from_rule("", rule, "示例市河灯条例")
    assert found.text == title
    assert len(found.doubts) == 1


@pytest.mark.parametrize(
    ("act", "words"),
    [("违反前款规定携带火种", "离开原文"), ("有下列行为", "离开原文"), ("逾期不改正", "没有写明行为"),
     ("钓鱼", "过短"), ("灯" * 81, "宜概括")],
)  # fmt: skip
def test_a_title_that_may_not_be_right_is_doubted(act: str, words: str) -> None:
    """A title that rests on other clauses, names no act, or is too short or long says so."""
    assert any(words in each for each in titles.from_act("", act, "示例市河灯条例").doubts)


def test_the_words_of_a_rule_are_found() -> None:
    """A reference to an item gives the opening of its list with the item; to nothing, nothing."""
    (article,) = articles("第五条 灯会场所禁止下列行为：\n（一）遛狗；\n（二）垂钓。\n灯船不得超载。")
    assert titles.rule_text(article, 1, 2) == "灯会场所禁止垂钓"
    assert titles.rule_text(article, 2, None) == "灯船不得超载。"
    assert titles.rule_text(article, 7, None) == ""
    assert titles.rule_text(None, None, None) == ""


@pytest.mark.parametrize(
    ("title", "region", "level"),
    [
        ("中华人民共和国河灯法", "100000", "法律"), ("河灯管理条例", "100000", "行政法规"),
        ("河灯管理办法", "100000", None), ("示例省河灯条例", "990000", "地方性法规"),
        ("示例市河灯规定", "990100", "地方性法规"), ("示例市河灯办法", "990100", None),
    ],
)  # fmt: skip
def test_region_and_level_are_told_by_the_title(title: str, region: str, level: str | None) -> None:
    """The place that a title opens with is its region, and 法, 条例 and 规定 tell the level; 办法 does not."""
    registry = registry_of(patched(None))
    assert identifiers.region_of(title, registry) == region
    assert identifiers.level_of(title, region) == level


@pytest.mark.parametrize(
    ("title", "level", "region", "expected"),
    [
        ("中华人民共和国示例法", "法律", "100000", "cn-sfl"), ("中华人民共和国河灯法", "法律", "100000", "cn-hdf"),
        ("河灯管理办法", "部门规章", "100000", "bm-hdglbf"), ("示例省河灯条例", "地方性法规", "990000", "sls-hdtl"),
        ("示例省三灯（暂行）条例", "地方性法规", "990000", "sls-sdtl"),
        ("收拢管理条例", "行政法规", "100000", "cn-slgltl"), ("申探条例", "行政法规", "100000", "cn-sttl"),
        ("山田梁", "行政法规", "100000", "cn-stl-2"),
    ],
)  # fmt: skip
def test_a_law_gets_an_id_once(title: str, level: str, region: str, expected: str) -> None:
    """A law on record keeps its id; another gets region and initials, with a number where these are taken."""
    assert identifiers.law_id(title, level, region, registry_of(patched(None))) == expected  # type: ignore[arg-type]


def test_numbers_of_ended_matters_are_not_given_out_again() -> None:
    """The highest number of each article counts, that of an ended matter too."""
    assert identifiers.matter_ids("sp-sl", registry_of(patched(None))) == {40: 1, 41: 1, 42: 1}
    assert identifiers.matter_ids("sp", registry_of(patched(None))) == {}


@pytest.mark.parametrize(
    ("closing", "head", "expected"),
    [
        ("本条例自2024年7月1日起施行。", "", (date(2024, 7, 1), False)),
        ("本条例自2020年3月1日起施行。", "（2020年1月1日通过　2024年6月1日修正）", (date(2024, 6, 1), True)),
        ("本条例自2024年5月1日起施行。", "（2024年6月1日公布）", (date(2024, 5, 1), False)),
        ("本条例自公布之日起施行。", "", (date(2024, 6, 1), True)),
        ("本条例自2024年13月1日起施行。", "", (date(2024, 6, 1), True)),
    ],
)  # fmt: skip
def test_since_when_a_version_holds(closing: str, head: str, expected: tuple[date, bool]) -> None:
    """The last article tells since when; where it speaks of the first version, the version's date stands in."""
    text = f"示例市河灯条例\n{head}\n第一条 攀爬灯架的，处二十元罚款。\n第二条 {closing}\n"
    statute, faults = heading.read("示例市河灯条例_2024-06-01.md", text.encode())
    assert statute is not None
    assert not faults
    assert (statute.effective, statute.effective_note is not None) == expected
