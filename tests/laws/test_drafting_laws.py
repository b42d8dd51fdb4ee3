"""Laws of drafting: no text stops it, every draft is a sound record, ids are kept, repeating changes nothing."""

import re
from datetime import date

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from schemas import source
from schemas.check import check
from schemas.drafting import composing, drafter, fines, heading, phrases, references
from schemas.drafting.clauses import clauses
from schemas.drafting.heading import Statute
from schemas.drafting.outcome import Outcome, Setting, outcome
from schemas.numerals import numeral
from schemas.readingpages import READING
from schemas.records.matter import Matter
from schemas.registry import Registry
from schemas.rulebook import PAGES
from schemas.statute import articles
from tests.golden_files import TODAY, golden

GOLDEN = golden()
QUICK = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
TITLE = "示例市河灯条例"
SETTING = Setting("sls-hdtl", "city-appearance", "地方性法规", "990100", TODAY, "示例市公报")
CLOSING = "本条例自2020年3月1日起施行。"
ACTS = [
    "攀爬灯架", "在灯台上刻画", "未张贴灯价", "擅自移动河灯", "灯船经营者未配备救生圈", "出售假灯票", "偷取灯油",
    "运输劣质灯油", "灯船超过核定人数载客", "拒不接受检查", "个人采摘莲花", "灯会主管部门工作人员玩忽职守",
]  # fmt: skip
NUMBERS = [
    "一", "二", "三", "五", "十", "十五", "二十", "五十", "一百", "二百", "五百", "一千", "五千", "一万", "一万五千",
    "零点五", "百分之五", "３", "10", "2.5", "亿", "点", "〇",
]  # fmt: skip
WORDS = [
    *ACTS, *NUMBERS, "违反", "本条例", "规定", "第", "条", "款", "项", "之", "至", "、", "，", "；", "。", "：", "的",
    "（一）", "（二）", "\n", "\n（一）", "\n（二）", "\n1.", "由", "灯会主管部门", "公安机关", "国务院", "省级", "对",
    "单位", "个人", "直接责任人员", "处", "并处", "可以", "罚款", "警告", "通报批评", "没收", "违法所得", "拘留", "日",
    "吊销", "暂扣", "许可证", "责令", "改正", "停产停业", "关闭", "不得从事", "元", "倍", "%", "以上", "以下", "总额",
    "每平方米", "最高不超过", "或者", "有下列行为之一的", "有前款行为", "前两款", "依照前款规定处罚", "按照下列规定",
    "逾期不改正的", "情节严重的", "没有违法所得", "不足", "超过", "应当", "禁止", "除", "外", "“", "”", "（", "）",
    "《", "》", "其他", "决定",
]  # fmt: skip
BODIES = ["", "由灯会主管部门", "由公安机关或者其派出机构", "由省级灯会主管部门", "由国务院灯会主管部门"]
TARGETS = ["", "对单位", "对个人", "对直接责任人员", "对货主"]
BROKEN = ["", "", "违反本条例规定，", "违反本条例第二条规定，", "违反第二条第一款、第三款规定，"]
LATER = ["", "；逾期不改正的，处一千元罚款", "；情节严重的，吊销点灯证", "\n有前款行为，情节严重的，处五千元罚款"]
KINDS = ["责令改正", "给予警告", "没收违法所得", "吊销点灯证", "责令停产停业", "处五日以下拘留", "予以通报批评"]
SCRAPS = st.lists(st.sampled_from(WORDS), max_size=25).map("".join)


@st.composite
def _amounts(draw: st.DrawFn) -> str:
    low, high = draw(st.sampled_from(NUMBERS)), draw(st.sampled_from(NUMBERS))
    unit, base = draw(st.sampled_from(["元", "倍", "%", ""])), draw(st.sampled_from(["", "每平方米", "违法所得"]))
    forms = [f"{low}{unit}以上{high}{unit}以下", f"{high}{unit}以下", f"{low}{unit}以上", f"{low}{unit}", "不等"]
    return f"{base}{draw(st.sampled_from(forms))}"


@st.composite
def _sanctions(draw: st.DrawFn) -> str:
    who, whom = draw(st.sampled_from(BODIES)), draw(st.sampled_from(TARGETS))
    fined = _amounts().map(lambda amount: f"{whom}处{amount}罚款")
    return who + "，".join(draw(st.lists(st.sampled_from(KINDS) | fined, min_size=1, max_size=3)))


@st.composite
def _bodies(draw: st.DrawFn) -> str:
    """Return the words of an article made of what statutes are made of, or of any scraps of them."""
    act, follows = draw(st.sampled_from(ACTS)), draw(_sanctions())
    broken, later = draw(st.sampled_from(BROKEN)), draw(st.sampled_from(LATER))
    items = "".join(
        f"\n（{numeral(place)}）{item}；"
        for place, item in enumerate(draw(st.lists(st.sampled_from([*ACTS, "其他行为"]), max_size=4)), 1)
    )
    forms = [
        f"{broken}{act}的，{follows}{later}。",
        f"{broken}有下列行为之一的，{follows}：{items}",
        f"灯会场所禁止下列行为：{items}\n违反前款规定的，{follows}。",
        f"{broken}{act}的，按照下列规定处罚：\n（一）不足三人的，{follows}；\n（二）三人以上的，{follows}。",
        f"任何单位和个人不得{act}。",
        f"违反本条例第{numeral(draw(st.integers(1, 12)))}条规定的，{follows}。",
        draw(SCRAPS),
    ]
    return draw(st.sampled_from(forms))


@st.composite
def _statutes(draw: st.DrawFn, day: str = "2020-01-01") -> Statute:
    """Return a statute of a few articles, read from its text."""
    bodies = [*draw(st.lists(_bodies(), min_size=1, max_size=6)), CLOSING]
    kept = [re.sub(r"(?m)^第.*条\s", "", body).strip() or "总则。" for body in bodies]
    text = "\n".join(f"第{numeral(place)}条 {body}" for place, body in enumerate(kept, 1))
    statute, _ = heading.read(f"{TITLE}_{day}.md", text.encode())
    assert statute is not None
    return statute


def _registry(files: dict[str, bytes]) -> Registry:
    return check(files, TODAY).registry


def _compiled(files: dict[str, bytes], statute: Statute) -> tuple[Outcome, dict[str, bytes]]:
    """Compile a statute into files; return what was done, and the files that then are."""
    done = outcome(_registry(files), statute, drafter.read(statute.title, statute.articles), SETTING)
    return done, files | {path: text.encode() for path, text in done.files.items()}


def _numbers(files: dict[str, bytes]) -> dict[str, str]:
    """Return the title that each id of a matter of the statute stands for."""
    found = [source.parse(raw.decode()).data for path, raw in files.items() if path.startswith("matters/sls-hdtl/")]
    return {each["id"]: each["title"] for each in found}


@QUICK
@given(st.binary() | st.text().map(str.encode) | SCRAPS.map(lambda text: f"第一条 {text}".encode()))
@example(b"\xef\xbb\xbf")
@example("第零条 罚款".encode())
@example("第一条\u3000".encode())
@example("第一万条 施行。\n".encode())
@example("第一条之一 罚款。\n第一条之一 罚款。".encode())
@example("0000年0月0日\n第一条 自9999年99月99日起施行".encode())
def test_any_bytes_are_a_statute_or_findings(raw: bytes) -> None:
    """Reading gives a statute or at least one error, each fault with a rule of the handbook and a line of the text."""
    for name in ("x.md", f"{TITLE}_2020-01-01.md", "_0000-00-00"):
        statute, findings = heading.read(name, raw)
        assert (statute is None) == any(each.severity == "error" for each in findings)
        for each in findings:
            assert each.rule in PAGES
            assert 1 <= each.location.line <= raw.count(b"\n") + len(raw.decode("utf-8", "replace").splitlines()) + 1


@settings(QUICK, max_examples=300)
@given(_bodies())
@example("对的处罚款：\n（一）的")
@example("处百分之罚款")
@example("处点元罚款")
def test_any_article_is_drafted(body: str) -> None:
    """Whatever an article says, it is drafted without an exception, and every draft is a record that validates."""
    for article in articles(f"第三条 {body}"):
        found, passed = clauses(article)
        assert {each.article for each in found} | {each.article for each in passed} <= {article}
    for draft in drafter.read(TITLE, articles(f"第三条 {body}")).drafts:
        data = composing.matter(draft, "sls-hdtl-3-1", "sls-hdtl", date(2020, 1, 1), "water")
        assert Matter.model_validate(data).penalties == draft.penalties
        assert draft.penalties
        assert draft.title.startswith("对")
        assert draft.title.endswith("的行政处罚")


@settings(QUICK, max_examples=200)
@given(_bodies())
def test_what_is_drafted_stands_in_the_article(body: str) -> None:
    """A draft names a paragraph and an item that the article has."""
    for article in articles(f"第三条 {body}"):
        for draft in drafter.read(TITLE, (article,)).drafts:
            paragraph = article.paragraphs[(draft.paragraph or 1) - 1]
            assert draft.item is None or 1 <= draft.item <= len(paragraph.items)
            assert all((number or 1) <= len(article.paragraphs) for number, _ in draft.more)


@QUICK
@given(SCRAPS | st.text())
def test_the_small_readers_take_any_text(text: str) -> None:
    """Amounts, references and segments of any text are read without an exception."""
    amount = fines.fine(text)
    assert amount.unit in {"元", "倍", "%", None}
    assert all(each.article for each in references.references(text))
    flat = phrases.flatten(text)
    assert not re.search(r"\s", flat)
    assert all(phrases.segments(flat))


@settings(QUICK, max_examples=25)
@given(_statutes())
def test_compiling_twice_is_compiling_once(statute: Statute) -> None:
    """The second time nothing is left to do, and what was written is read without a fault."""
    done, files = _compiled(GOLDEN, statute)
    assert not {each.rule for each in check(files, TODAY).findings} & set(READING)
    again, _ = _compiled(files, statute)
    assert not again.files
    assert not again.changes
    assert again.kept == len(done.changes)


@settings(QUICK, max_examples=25)
@given(_statutes(), _statutes("2022-02-02"), _statutes("2024-04-04"))
def test_an_id_keeps_its_matter(one: Statute, two: Statute, three: Statute) -> None:
    """Over three versions ids are unique, none vanishes, and a new matter never takes the id of an earlier one."""
    files = GOLDEN
    held: dict[str, str] = {}
    for statute in (one, two, three):
        done, files = _compiled(files, statute)
        fresh = [each.id for each in done.changes if each.kind == "新增"]
        assert len(set(fresh)) == len(fresh)
        assert not set(fresh) & set(held)
        assert set(held) <= set(_numbers(files))
        held = _numbers(files)


@settings(QUICK, max_examples=20)
@given(_statutes(), _statutes("2022-02-02"))
def test_what_a_person_read_is_never_written(one: Statute, two: Statute) -> None:
    """No version alters a record that was read against the text."""
    _, files = _compiled(GOLDEN, one)
    read = {
        path: raw.replace("机器起草".encode(), "已对照原文".encode()) if path.startswith("matters/sls-hdtl/") else raw
        for path, raw in files.items()
    }
    done, _ = _compiled(read, two)
    assert not set(done.files) & {path for path in read if path.startswith("matters/")}
    assert {each.kind for each in done.changes} <= {"新增", "须重读"}
