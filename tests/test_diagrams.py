"""Pictures of processes: the boxes, the words on the arrows, and what those who see no picture are told."""

import re
from typing import Any

import pytest

from generators.diagrams import BOX, ROW, chain_of, dispute_chain, loop_chain
from schemas.registry import Registry
from tests.built import changed_content, golden_content, page_of
from tests.golden_files import TODAY
from tests.golden_registry import patched, registry_of

COUNTY = "990181"
PARAMETER = {"title": "参数", "unit": "个工作日", "origin": "建议", "basis": "示例"}


def _registry(**values: Any) -> Registry:
    """Return the golden registry in whose county parameters have these values; _ in a name stands for -."""
    own = [{**PARAMETER, "key": key.replace("_", "-"), "value": value, "article": 1} for key, value in values.items()]
    return registry_of(patched({"regulations/yb-1": {"parameters": own}}))


def test_boxes_stand_one_below_the_other() -> None:
    """Each box is a row below the one before; the picture ends with the last box; its words tell the same."""
    picture = chain_of("过程", [("甲", ""), ("乙", "三日"), ("丙", "")])
    assert [(each.top, each.name, each.words) for each in picture.boxes] == [
        (0, "甲", ""), (ROW, "乙", "三日"), (2 * ROW, "丙", ""),
    ]  # fmt: skip
    assert picture.height == 2 * ROW + BOX
    assert picture.told == "甲；乙（三日）；丙"


def test_a_process_without_steps_has_no_height() -> None:
    """Nothing to draw is no picture upside down."""
    assert chain_of("过程", []).height == 0


WAY = {
    "自行协商": "",
    "申请": "自行协商后 五个工作日 + 三个工作日（第二条）",
    "受理": "申请后 三个工作日（第三条）",
    "转送": "受理后 两个工作日（第三条）",
    "答复": "转送后 七个工作日（第三条）",
    "协调意见": "转送后 七个工作日 + 十个工作日（第三条、第四条）",
    "报请决定": "有异议的 三个工作日 + 三个工作日（第四条）",
    "决定": "报请决定后 十五个工作日（第四条）",
    "执行": "决定后 十个工作日（第五条）",
    "回头看": "执行期限届满后 三个月（第五条）",
}


def test_the_way_of_a_dispute_has_its_periods_on_the_arrows() -> None:
    """Each arrow says from which stage on which periods run, one after the other, under which articles."""
    picture = dispute_chain(registry_of(patched(None)), COUNTY, TODAY)
    assert {each.name: each.words for each in picture.boxes} == WAY


def test_a_place_without_the_regulation_has_the_way_without_periods() -> None:
    """Where nothing sets the periods, the stages stand alone."""
    picture = dispute_chain(registry_of(patched({"regulations/yb-2": None})), COUNTY, TODAY)
    assert {each.name: each.words for each in picture.boxes} == dict.fromkeys(WAY, "")


def test_the_loop_has_the_stages_of_its_parameter() -> None:
    """Which boxes there are is the parameter's; those with a period carry it, the others none."""
    registry = _registry(loop_stages=["受理", "考核", "处置"], accept_days=1, handle_days=10, supervise_days=3)
    picture = loop_chain(registry, COUNTY, TODAY)
    assert picture.told == "受理（一个工作日（第一条））；考核；处置（十个工作日（第一条））"


@pytest.mark.parametrize("values", [{}, {"loop_stages": "六个"}])
def test_a_loop_without_stages_is_empty(values: dict[str, Any]) -> None:
    """Where the stages are not on record, or not a list, there is nothing to draw."""
    assert loop_chain(_registry(**values), COUNTY, TODAY).boxes == ()


def test_a_page_draws_every_box_and_tells_it() -> None:
    """The picture on the page has each stage as text, an arrow before all but the first, and the whole as its label."""
    body = page_of(golden_content(), "regulations/yb-2/").body
    (drawn,) = re.findall(r"<figure.*?</figure>", body, re.DOTALL)
    assert re.findall(r'class="qz-name"[^>]*>([^<]*)<', drawn) == list(WAY)
    said = re.findall(r'class="qz-words"[^>]*>(.*?)</text>', drawn)
    assert [re.sub("<[^>]*>", "", each) for each in said] == [each for each in WAY.values() if each]
    assert drawn.count('class="qz-arrow"') == len(WAY) - 1
    assert all(f"{name}（{words}）" in drawn for name, words in WAY.items() if words)


def test_the_picture_follows_the_parameter() -> None:
    """Another period in the regulation is another period in the picture, on its page and on that of the disputes."""
    held = patched(None)["regulations/yb-2"]["parameters"]
    changed = [{**each, "value": 20} if each["key"] == "decide-working-days" else each for each in held]
    published = changed_content({"regulations/yb-2": {"parameters": changed}})
    for address in ("regulations/yb-2/", "disputes/"):
        assert "报请决定后 二十个工作日（第四条）" in page_of(published, address).body


def test_the_regulation_of_matters_draws_the_approval_chains_below_it() -> None:
    """A regulation on matters shows how lists are approved in the jurisdictions where it holds."""
    claims = {"key": "claim-working-days", "value": 10, **PARAMETER, "article": 1}
    changes = {"regulations/yb-1": {"parameters": [claims]}}
    assert "样板市的审批链：市人民政府常务会议" in page_of(changed_content(changes), "regulations/yb-1/").body
    assert "审批链" not in page_of(golden_content(), "regulations/yb-1/").body
