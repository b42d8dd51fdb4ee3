"""Names a matter in the official style, 对……的行政处罚, so that it reads out of its context."""

import re
from typing import NamedTuple

from schemas.statute import Article

_SELF = re.compile(r"本(?:法|条例|办法|规定|细则|规则|实施办法|决定)(?!定)")
_ANAPHORA = re.compile(
    r"前(?:款|条|两款|项|述)|上述|本条(?!例)|该(?:款|项|条)|第[一二三四五六七八九十百]+(?:条|款|项)|"
    r"上款|所列|下列|以下(?:行为|情形)"
)
_MODAL = re.compile(r"(?P<subject>[^。；]*?)(?P<modal>严禁|禁止|不得|应当|必须|不准|应)(?P<act>.+)")
_EVERYBODY = re.compile(
    r"^(?:任何人(?:都|均)?|任何(?:单位|组织|个人|公民)(?:和|或者|、|以及)?(?:个人|单位|组织)?(?:都|均)?|(?:单位|组织)(?:和|或者)个人)"
)
_LONG = 80


class Title(NamedTuple):
    """A name, and why it may not be right."""

    text: str
    doubts: tuple[str, ...] = ()


def from_act(subject: str, act: str, law: str) -> Title:
    """Name an act that the penalty clause itself describes."""
    words = _shorten(subject) + act
    return _title(words, law, ())


def from_rule(subject: str, rule: str, law: str) -> Title:
    """Name an act by the rule that it breaks: 不得 A → A, 应当 A → 未按规定 A."""
    sentence = re.split("[。；]", rule)[0].strip("：:")
    match = _MODAL.match(sentence)
    if match is None:
        return _title(
            f"{_shorten(subject)}违反规定，{sentence}", law, ("罚则没有写出行为，违则也看不出义务，名称须人工拟定",)
        )
    who = _EVERYBODY.sub("", match["subject"].strip("，")) or _shorten(subject)
    if match["modal"] in ("应当", "必须", "应"):
        act = (
            match["act"]
            if match["act"].startswith(("按", "依", "在", "及时", "经", "自", "于"))
            else f"按照规定{match['act']}"
        )
        words = f"{who}未{act}"
    else:
        words = (
            f"{who}{match['act']}"
            if re.match("擅自|违法|违规|非法|随意|以", match["act"])
            else f"{who}违反规定{match['act']}"
            if match["modal"] == "不得"
            else f"{who}{match['act']}"
        )
    return _title(words, law, ("罚则没有写出行为，名称由违则推出，须对照原文",))


def _title(words: str, law: str, doubts: tuple[str, ...]) -> Title:
    plain = _SELF.sub(f"《{_short(law)}》", re.sub(r"^(?:的|对|对于|因)(?=.)", "", words.strip("，。；：、的 ")))
    plain = re.sub(r"(?:行为)?的$", "", plain)
    if _ANAPHORA.search(plain):
        doubts += ("名称引用了其他条款，离开原文读不懂",)
    if len(plain) > _LONG:
        doubts += (f"名称长 {len(plain)} 字，宜概括",)
    if re.search(
        "有(?:违法)?(?:情形|行为)$|之一$|^(?:有下列|有前|情节|逾期|拒不改)|^造成[^，]*$|处罚$|^依照|"
        "^(?:有|没有)[^，]{1,6}$",
        plain,
    ):
        doubts += ("名称没有写明行为，须人工拟定",)
    if len(plain) < 4:
        doubts += ("名称过短，没有写明行为",)
    return Title(f"对{plain}的行政处罚", doubts)


def _shorten(subject: str) -> str:
    return _EVERYBODY.sub("", subject.strip("，"))


def _short(law: str) -> str:
    return law.removeprefix("中华人民共和国")


def rule_text(article: Article | None, paragraph: int | None, item: int | None) -> str:
    """Return the words of the rule that a reference points at; empty where it points at nothing."""
    if article is None:
        return ""
    ruling = [each for each in article.paragraphs if _MODAL.match(each.text)] or article.paragraphs
    chosen = article.paragraphs[paragraph - 1 : paragraph] if paragraph else ruling[:1]
    if not chosen:
        return ""
    if item and len(chosen[0].items) >= item:
        opening = re.split("[。；]", chosen[0].text)[-1].strip("：:")
        return join_item(opening, chosen[0].items[item - 1])
    return chosen[0].text


def join_item(opening: str, item: str) -> str:
    """Join the opening of a list with one of its items: 在河道内禁止下列行为：（一）倾倒垃圾 → 在河道内禁止倾倒垃圾."""
    words = re.sub(r"^[（(][一二三四五六七八九十百]+[）)]\s*", "", item).rstrip("；。;")
    stem = re.sub(r"(?:从事|实施|有|进行|遵守|履行|符合|做到)?(?:下列|以下|如下)[^，。；]*$", "", opening)
    return f"{stem}{words}"
