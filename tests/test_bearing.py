"""What a matter tells alone: no other file of the site may tell it, or a build after a build would miss it there."""

from collections.abc import Iterator, Mapping
from typing import Any

from generators.bearing import ALONE, bearing
from generators.content import Terms, from_verdict
from generators.store import Store
from schemas.check import Verdict, check
from tests.built import STORE
from tests.golden_files import TODAY, edited, golden

ID = "cn-stl-25-1"
PATH = f"matters/{ID}.yaml"
FINE = "penalties:\n  - {kind: 罚款, min: 1000, max: 50000, unit: 元}\n"
OWN = {f"matters/{ID}/", *(f"data/v1/{each}" for each in ("matters.json", "matters.csv", f"matters/{ID}.json"))}
ONE = """penalties:
  - {kind: 罚款, target: 单位, min: 1, max: 3, unit: 倍, base: 违法所得, per: 每次, condition: 逾期不改正, may: true}
coercion:
  - {kind: 强制措施, form: 扣押, object: 甲工具, condition: 拒不改正, basis: {LAW}}
procedure: {simple: true, hearing: true, legal_review: true, collective: true, limit_days: 90}
transfer: {scope: 部分, scope_note: 河道内的, from_department: 水行政主管部门}
"""
OTHER = """penalties:
  - {kind: 罚款, target: 个人, min: 2, max: 30, unit: '%', base: 货值, per: 每天, condition: 情节严重, may: false}
coercion:
  - {kind: 强制措施, form: 查封, object: 乙场所, condition: 情况紧急, basis: {LAW}}
procedure: {simple: false, hearing: false, legal_review: false, collective: false, limit_days: 60}
transfer: {scope: 全部, scope_note: 全域的, from_department: 农业主管部门}
"""


def _with(told: str) -> Verdict:
    law = "{law: cn-stl, version: 2015-01-01, article: 25}"
    return check(golden({PATH: edited(PATH, FINE, told.replace("{LAW}", law))}), TODAY)


def _files(verdict: Verdict) -> Mapping[str, object]:
    """Return all that is published by path; pages that the navigation leads to are made by every build."""
    content = from_verdict(verdict, TODAY, Terms(store=STORE))
    return {page.address: page for page in content.records} | {file.path: file.content for file in content.files}


def _leaves(fields: Mapping[str, Any], shown: Any, other: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield the name of each field that a matter tells alone, with its two values."""
    for name, below in fields.items():
        if below is True:
            yield name, shown[name], other[name]
        else:
            yield from ((name, shown[name][0][each], other[name][0][each]) for each in below["__all__"])


def test_nothing_else_tells_what_a_matter_tells_alone() -> None:
    """Two matters that differ in all of it, and in nothing else, give the same site but for their own page and data."""
    one, other = _with(ONE), _with(OTHER)
    shown, changed = (each.registry.matters[ID].model_dump() for each in (one, other))
    assert all(first != second for _, first, second in _leaves(ALONE, shown, changed))
    assert one.registry.matters[ID].model_dump(exclude=ALONE) == other.registry.matters[ID].model_dump(exclude=ALONE)
    before, after = _files(one), _files(other)
    assert {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} == {
        *OWN, "data/v1/manifest.json",
    }  # fmt: skip


def test_what_others_tell_of_a_matter_bears_on_everything(tmp_path: Any) -> None:
    """What a matter tells alone leaves the common key as it is; a kind of penalty, a day or another record do not."""
    store = Store(tmp_path)

    def of(told: str, terms: str = "") -> tuple[str, str]:
        found = bearing(_with(told).registry, terms, store)
        return found.common, found.of(ID)

    one, other = of(ONE), of(OTHER)
    assert one[0] == other[0]
    assert one[1] != other[1]
    assert of(ONE) == one
    assert of(ONE.replace("罚款", "没收违法所得"))[0] != one[0]
    assert of(ONE, "2027-01-01")[0] != one[0]
