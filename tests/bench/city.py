"""A synthetic city of any size, written as records: shapes like the real ones, contents plainly made up.

It lives in a temporary folder only; nothing of it ever enters ``registry/``.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from generators.artifact import Artifact, text, write

TYPES = ("urban", "satellite", "suburban", "hub", "rural")
ACTS = (
    "占用道路",
    "堆放杂物",
    "倾倒垃圾",
    "排放污水",
    "张贴广告",
    "损坏设施",
    "不按规定停放",
    "未经批准施工",
    "超标准排放",
    "拒不改正",
)
PLACES = ("在城市道路上", "在河道管理范围内", "在住宅小区内", "在公共场所", "在建筑工地", "在集贸市场内")


def write_city(folder: Path, matters: int, towns: int) -> int:
    """Write the records of a city and return how many; the same arguments give the same bytes."""
    return write(folder, _records(matters, towns)).files


def _records(matters: int, towns: int) -> Iterator[Artifact]:
    ids = [f"sy-law{number // 40:04}-{10 + number % 40}-1" for number in range(matters)]
    yield from _places(towns)
    yield from _domains(60)
    yield from _laws(matters)
    chance = random.Random(20261122)  # noqa: S311 -- reproducible, not secret
    for number, matter_id in enumerate(ids):
        yield text(
            f"matters/{matter_id.rpartition('-')[0].rpartition('-')[0]}/{matter_id}.yaml",
            _matter(number, matter_id, chance),
        )
    yield from _lists(ids, towns, chance)


def _places(towns: int) -> Iterator[Artifact]:
    parameters = "".join(
        f"  - {{key: {key}, title: {key}, value: {value}, unit: 个, origin: 建议, basis: 合成数据}}\n"
        for key, value in PARAMETERS.items()
    )
    yield text(
        "jurisdictions/100000.yaml",
        f"id: '100000'\ntitle: 全国\nshort: 全国\n{MADE_UP}level: 国家\nparameters:\n{parameters}",
    )
    yield text(
        "jurisdictions/980000.yaml", f"id: '980000'\ntitle: 合成省\nshort: 合成\n{MADE_UP}level: 省\nparent: '100000'\n"
    )
    types = "".join(f"  - {{id: {each}, title: {each}}}\n" for each in TYPES)
    yield text(
        "jurisdictions/980100.yaml",
        f"id: '980100'\ntitle: 合成市\nshort: 合成\n{MADE_UP}level: 设区市\nparent: '980000'\ntown_types:\n{types}remedy: {REMEDY}\n",
    )
    counties = (towns + 98) // 99
    for county in range(counties):
        code = f"98{1 + county // 90:02}{10 + county % 90:02}"
        yield text(
            f"jurisdictions/{code}.yaml",
            f"id: '{code}'\ntitle: 合成{county}县\nshort: 合成{county}\n{MADE_UP}level: 县\nparent: '980100'\ntenant: true\n"
            f"approval_chain: [{{step: meeting, title: 县政府常务会议}}]\nlist_issuer: 合成人民政府\nremedy: {REMEDY}\n",
        )
    for town in range(towns):
        yield text(f"towns/{_town(town)}.yaml", _town_record(town))
    for body, kind in (
        ("sy-government", "人民政府"),
        ("sy-enforcement", "综合执法部门"),
        ("sy-department", "业务主管部门"),
    ):
        yield text(
            f"bodies/{body}.yaml",
            f"id: {body}\ntitle: 合成{kind}\n{MADE_UP}jurisdiction: '980100'\nkind: {kind}\nlegal_capacity: 行政机关\n"
            "public: {duties: 合成, procedure: 合成, complaint_phone: '12345'}\n",
        )


def _town(number: int) -> str:
    county = number // 99
    return f"98{1 + county // 90:02}{10 + county % 90:02}{1 + number % 99:03}"


def _town_record(number: int) -> str:
    code = _town(number)
    return (
        f"id: '{code}'\ntitle: 合成{number}街道\n{MADE_UP}jurisdiction: '{code[:6]}'\nform: 街道\n"
        f"classification: {{type: {TYPES[number % 5]}, provenance: demonstration}}\nmode: 赋权\nin_name_of: 镇街\n"
        "capacity:\n  certified_officers: 6\n  legal_reviewers: 1\n  reviewers_qualified: true\n  staff: 4\n  fund: 200000\n"
        "  assessed_on: 2026-03-31\n  assessor: 合成办公室\n  next_evaluation_on: 2027-03-31\n  provenance: demonstration\n"
        f"team: {{name: 合成{number}街道综合行政执法队, captain_post: 主任, leader_count: 1, provenance: demonstration}}\n"
    )


def _domains(count: int) -> Iterator[Artifact]:
    for number in range(count):
        yield text(
            f"domains/sy-{number}.yaml",
            f"id: sy-{number}\ntitle: 合成领域{number}\n{MADE_UP}department: 合成主管部门\ngroup: 综合\norder: {number}\n",
        )
        yield text(
            f"boundaries/sy-{number}.yaml",
            f"id: sy-{number}\ntitle: 合成边界{number}\n{MADE_UP}jurisdiction: '980100'\ndomain: sy-{number}\n"
            "supervisor: sy-department\nenforcer: sy-enforcement\nsupervisor_duties: [日常监管]\nenforcer_duties: [查处]\n",
        )


def _laws(matters: int) -> Iterator[Artifact]:
    for number in range((matters + 39) // 40):
        law = f"sy-law{number:04}"
        articles = "".join(f"      - {article} 0,3\n" for article in (*range(1, 8), *range(10, 50)))
        yield text(
            f"laws/{law}.yaml",
            f"id: {law}\ntitle: 合成省第{number}号条例\n{MADE_UP}level: 地方性法规\nregion: '980000'\nissuer: 合成省人大常委会\n"
            f"versions:\n  - date: 2020-01-01\n    effective: 2020-03-01\n    carrier: 合成公报\n    article_count: 60\n"
            f"    articles:\n{articles}as_of: 2026-11-01\n",
        )


def _matter(number: int, matter_id: str, chance: random.Random) -> str:
    law, _, rest = matter_id.rpartition("-")[0].rpartition("-")
    low = chance.choice((50, 100, 200, 500, 1000, 2000))
    name = f"{chance.choice(PLACES)}{chance.choice(ACTS)}（情形{number}）"
    return (
        f"id: {matter_id}\ntitle: 对{name}的行政处罚\n{MADE_UP}power_type: 行政处罚\ndomain: sy-{number % 60}\n"
        f"plain_title: {name}\naliases: [{chance.choice(ACTS)}, {chance.choice(ACTS)}{number % 7}]\nbasis:\n"
        f"  - {{role: 违则, law: {law}, version: 2020-01-01, article: {1 + number % 7}, paragraph: 2, item: {1 + number % 3}}}\n"
        f"  - {{role: 罚则, law: {law}, version: 2020-01-01, article: {rest}, paragraph: 1}}\npenalties:\n  - {{kind: 警告}}\n"
        f"  - {{kind: 罚款, target: 单位, min: {low * 5}, max: {low * 40}, unit: 元, condition: 逾期不改正}}\n"
        f"  - {{kind: 罚款, target: 个人, min: {low}, max: {low * 4}, unit: 元, condition: 逾期不改正}}\n"
        "orders: [责令限期改正]\nauthority: 合成主管部门\nlevels: [市级, 县级]\ntags: [易发现, 易处置]\n"
        "review: {state: 机器起草, checked_on: 2026-11-22}\n"
    )


def _lists(ids: list[str], towns: int, chance: random.Random) -> Iterator[Artifact]:
    counts: dict[str, str] = {}

    def counted(list_id: str, kind: str, place: str, extra: str, change: tuple[str, list[str]]) -> Artifact:
        """Return a list, and note its count for the decision that made it."""
        act, size = change[0], len(change[1])
        line = f"  - {{list: {list_id}, before: 0, add: {size}, remove: 0, after: {size}}}\n"
        counts[act] = counts.get(act, "") + line
        return _list(list_id, kind, place, extra, [change])

    comprehensive = ids[: max(1, len(ids) // 3)]
    yield counted("sy-unified", "省统一目录", "980000", "approval: 合成批准", ("sy-act-1", comprehensive))
    yield text(
        "lists/sy-total.yaml",
        f"id: sy-total\ntitle: 合成总目录\n{MADE_UP}jurisdiction: '980100'\nkind: 总目录\ncomputed: true\n",
    )
    yield counted(
        "sy-comprehensive", "综合行政执法事项清单", "980100",
        "holder: sy-enforcement\ndraws_from: [sy-unified]\napproval: 合成批准", ("sy-act-2", comprehensive),
    )  # fmt: skip
    half = min(len(comprehensive) // 2, HELD)
    for kind in TYPES:
        chosen = [each for each in comprehensive[:half] if chance.random() < 0.6]
        extra = f"town_type: {kind}\ndraws_from: [sy-comprehensive]"
        yield counted(f"sy-common-{kind}", "共性清单", "980100", extra, ("sy-act-3", chosen))
    for town in range(towns):
        own = chance.sample(comprehensive[half:], k=min(20, len(comprehensive) - half))
        code = _town(town)
        extra = f"town: '{code}'\ndraws_from: [sy-comprehensive]"
        yield counted(f"sy-individual-{code}", "个性清单", code[:6], extra, (f"sy-act-{code[:6]}", own))
    for act, kind, day in (("sy-act-1", "目录公布", 2), ("sy-act-2", "目录公布", 3), ("sy-act-3", "赋权", 4)):
        yield _act(act, kind, "980100", day, counts[act])
    for code in sorted({_town(town)[:6] for town in range(towns)}):
        yield _act(f"sy-act-{code}", "赋权", code, 5, counts[f"sy-act-{code}"])


def _list(list_id: str, kind: str, place: str, extra: str, changes: list[tuple[str, list[str]]]) -> Artifact:
    rows = "".join(f"  - act: {act}\n    add:\n" + "".join(f"      - {each}\n" for each in ids) for act, ids in changes)
    return text(
        f"lists/{list_id}.yaml",
        f"id: {list_id}\ntitle: 合成{list_id}\n{MADE_UP}jurisdiction: '{place}'\nkind: {kind}\n{extra}\nchanges:\n{rows}",
    )


def _act(act: str, kind: str, place: str, month: int, counts: str) -> Artifact:
    return text(
        f"acts/{act}.yaml",
        f"id: {act}\ntitle: 合成决定{act}\n{MADE_UP}jurisdiction: '{place}'\nkind: {kind}\nissuer: sy-government\n"
        f"head: {{index_no: '{place}/{act}', topic: 合成, genre: 通告, name: 合成{act}, issuer: 合成人民政府, "
        f"doc_no: 演示〔2026〕{int(place) % 10000 * 10 + month}号, signed_on: 2026-0{month}-02, openness: 主动公开, validity: 有效}}\n"
        f"summary: 合成\nsigned_on: 2026-0{month}-02\npublished_on: 2026-0{month}-10\neffective_on: 2026-0{month}-20\nreason: 首次编制\n"
        f"procedure: {{need: 合成, capacity: 合成, comment: {{start: 2025-10-08, end: 2025-12-08}}, "
        "legal_review: {body: 合成, start: 2025-12-10, end: 2025-12-25, passed: true}, "
        "expert: 合成, risk: 合成, meeting: {name: 合成, date: 2026-01-05}, reported: true}\n"
        "approvals: [{step: meeting, date: 2026-01-05}]\nresources: {staff: 4, fund: 200000}\n"
        f"counts:\n{counts}",
    )


HELD = 889
"""Matters that the lists of towns are drawn from: a larger province has more towns, not towns that hold more."""
MADE_UP = "provenance: demonstration\n"
REMEDY = "{reconsideration: 合成, litigation: 合成, reconsideration_days: 60, litigation_months: 6, basis: 合成}"
PARAMETERS = {
    "fine-range-ratio": 10,
    "ministry-rule-fine-cap": 100000,
    "ministry-rule-fine-cap-special": 200000,
    "government-rule-fine-cap": 30000,
    "government-rule-fine-cap-special": 100000,
    "min-certified-officers": 2,
    "publish-working-days": 20,
    "percent-tolerance": 0.05,
    "evaluation-cycle-months": 12,
    "legal-review-working-days": 7,
    "comment-days": 30,
    "admission-staff-min": 0,
    "admission-fund-min": 0,
    "claim-working-days": 10,
}
