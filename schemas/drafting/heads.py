"""What stands before a consequence: who acts, which rule is broken, what is done, or only under which condition."""

import re
from typing import NamedTuple

from schemas.drafting.phrases import chunks
from schemas.drafting.references import BROKEN, Reference, references

_START = re.compile(
    r"^(?:并|但|应当|可以|依法|一律|除|也|分别)*(?:每[^，的]{1,12}处|(?:自[^，]{2,12}起)?(?:按日|每日)[^，的]{0,4}处|"
    r"[一二三五十]+年内不得|由|责令|责成|给予|予以|处以?|单处|并处|没收|吊销|"
    r"暂扣|扣留|取缔|取消|撤销|降低|追缴|收缴|限期|视情节|通报批评|批评教育|移送|提请|警告|罚款"
    r"|依法追究|追究|依照[^，]*(?:处罚|处理|追究|处以|给予|承担)|按照[^，]*(?:处罚|处理|处以|处|给予|"
    r"罚款)|根据[^，]*(?:给予|处|分别|责令)|比照|依据[^，]*(?:给予|处罚|处理)"
    r"|对[^，]*?(?:处以?|给予|予以|责令|没收|吊销|罚款|暂扣)|按[^，]*(?:处以?|罚款)|报(?:经|请)|不予|"
    r"不得再|有违法所得|承担|赔偿|停止|暂停|注销|查封|拆除|强制|代为|终身|禁止)"
)
_OFFICE = r"(?:部门|机关|机构|政府|委员会|局|大队|总队|支队|领导小组|所在单位)"
_OFFICE_ACTS = re.compile(
    rf"^(?:[^，]{{0,60}}?{_OFFICE})(?:或者其[^，]{{2,10}})?(?:应当|可以|有权|依法|应|及时|依据职权|"
    rf"根据情节|按照职责|根据情况|依照[^，]{{0,20}}规定)*(?:责令|给予|予以|"
    rf"处以?[零〇一二两三四五六七八九十百千万\d]|没收|吊销|暂扣|取消|取缔|可处|可以|有权|通报批评|"
    rf"根据情节|对其|对)"
)
_CONDITION = re.compile(
    r"^(?:但|但是|其中|并且|对于?|如|同时|又|若|凡|因其?)?(?:有)?(?:上述|前述|以上|该|其)?(?:违法行为|"
    r"行为|行为人|当事人|违法行为人|违反者)?(?:的)?(?:并且|又)?"
    r"(?:情节|情形|依照(?:《)?(?:中华人民共和国)?(?:刑法|治安管理)|触犯刑|逾期|拒不(?:改正|整改|"
    r"执行(?:的|，|$)|停止|停办|拆除|恢复|清除|补|缴|接受处理|履行(?:的|，|$)|配合(?:的|，|$)|消除|"
    r"采取|交|退|纠正|治理|申报|办理)|拒绝改正|造成|构成|导致|引起|引发|致使|发生|酿成|已造成|"
    r"有?违法所得|没有违法|无违法|没有非法|非法所得|无非法|有非法|货值|违法经营|违法货物|经营额|"
    r"营业额|交易额|销售额|没有销售|再次|第二次|第一次|初次|首次|两次|多次|屡次|屡教|"
    r"[一二两三五](?:年|个月)内|[二三]次以上|二次|经[^，]{0,16}(?:仍|拒|后|无效|不)"
    r"|仍|无法|不能|不足|超过|后果|尚不|尚未|未造成|未构成|限期|期限|到期|在[^，]{0,10}期限|不改|未改|"
    r"未按期|不按期|不按照要求改|数额|金额|属于?|系|是(?:单位|个人|经营)|单位(?:有|实施|犯|违反|的)|"
    r"个人(?:有|实施|犯|违反|的)|企业(?:有|的)|需要|符合|不符合[^，]*条件的|涉及|已经|主动|违法行为|"
    r"行为人|当事人|没收|危害|严重|较重|特别|没有货值|给[^，]*造成|不执行|继续|并处|触犯|"
    r"按照?[^，]{2,18}(?:面积|数量|标准|吨位|株数|人数)(?:，|$)|不立即|难以|确需|违法事实|未(?:取得|"
    r"获得)违法所得|没有所得|没有收入|没有(?:经营|获利)|尚|屡|责令|被责令|不停止|不拆除|不恢复|不清除|"
    r"不补|达到|影响|损失|受到|对[^，]{1,10}(?:造成|构成)|产生[^，]{0,6}后果|非经营|经营性|用于经营|"
    r"尚能|可以|保证金|来源|[^，]{0,20}(?:货值金额|违法所得|价值|金额)(?:不足|在|超过|达到|为)|"
    r"[零〇一二两三四五六七八九十百千万]+(?:元|公斤|只|吨|人|平方米|亩|株|%))"
)
_LISTED = re.compile(
    r"^(?P<subject>.*?)，?(?:还)?(?P<verb>有|实施|从事|存在|具有|发生|进行|犯|出现|通过|以|"
    r"采取)?(?:前款)?(?:下列|以下|如下)(?P<what>[^，]{0,24}?)(?:之一|情形|行为|情况|活动|方式|手段|"
    r"的)+(?:之一)?(?:的)?(?:，|$)"
)
_BARELY = re.compile(r"(?P<rule>违反本(?:法|条例|办法|规定|细则)第[^，。；]{1,30}?(?:条|款|项))的(?=，|$)")
_DID = re.compile(
    r"(?:有|实施|从事)(?:违反)?(?P<place>本(?:法|条例|办法|规定)第[^，。；]{1,24}?(?:条|款|"
    r"项))(?:规定|所列|禁止)?(?:的)?(?:禁止|违法)?(?:行为|情形|活动)(?:之一)?(?:的)?(?=，|$)"
)
_EARLIER = re.compile(
    r"(?:有|犯)(?P<same>第[一二三四五六七八九十]+项(?:(?:、|和|或者|"
    r"至)第[一二三四五六七八九十]+项)*)(?:规定|所列)?(?:的)?(?:行为|情形)之?一?|"
    r"(?:有|犯|实施|因|违反|对于?|经营|存在|"
    r"发生)?(?:本条)?(?:第[一二三四五六七八九十]+款(?:至第[一二三四五六七八九十]+款)?(?:、第[一二三四五六七八九十]+款)*|"
    r"前(?:一|两|二|三|四)?(?:款|"
    r"项))(?P<items>(?:第?[（(]?[一二三四五六七八九十]+[）)]?项[、至和或者]*)*)(?:中|的)?(?:所列|规定|"
    r"所述|情形|违法)?(?:的)?(?:违法)?(?:行为|情形|规定|情况|事项|单位)?(?:之一)?"
)


class Head(NamedTuple):
    """The words before a consequence, taken apart. ``act`` is empty where only the rule broken is named."""

    subject: str = ""
    act: str = ""
    broken: tuple[Reference, ...] = ()
    topic: str = ""


def divide(segment: str) -> tuple[str, str]:
    """Part a segment into head and consequence at the first chunk that imposes something."""
    parts = chunks(segment)
    for place, part in enumerate(parts):
        earlier = parts[place - 1] if place else ""
        ready = place == 0 or bool(re.search(r"(?:的|之一|行为|情形|规定|处罚|外|者)$", earlier))
        ready = ready or bool(re.match(r"(?:并|可以|应当)*处(?:以)?[零〇一二两三四五六七八九十百千万\d]", part))
        acts = _START.match(part) or _OFFICE_ACTS.match(part)
        if acts and not part.endswith("的") and (ready or re.match(rf"(?:并|应当|可以)*由[^，]*{_OFFICE}", part)):
            return "，".join(parts[:place]), "，".join(parts[place:])
    return "，".join(parts), ""


def is_condition(text: str) -> bool:
    """Tell whether a head only narrows the act before it: 逾期不改正的, 情节严重的, 没有违法所得的."""
    return bool(_CONDITION.match(text)) and "违反本" not in text and not re.search("下列|以下行为|以下情形", text)


def earlier(text: str) -> re.Match[str] | None:
    """Find words that take up an act of an earlier paragraph: 有前款第二项行为的."""
    return _EARLIER.search(text)


def head(text: str, outer: Reference | None = None) -> Head:
    """Take a head apart; 违反第五项 without an article means an item of ``outer``."""
    plain = re.sub(r"^(?:但是?|其中|对于?(?=违反))", "", text)
    plain = _BARELY.sub(r"\g<rule>规定的", plain)
    plain = _DID.sub(r"违反\g<place>规定的", plain)
    if outer and re.match("违反(?:该条|上述)?第[^条，]{1,6}[款项]", plain):
        plain = re.sub("^违反(?:该条|上述)?", f"违反本条例第{outer.article}条", plain)
    match = BROKEN.search(plain)
    broken: tuple[Reference, ...] = ()
    subject, topic = "", ""
    if match and _is_clause(plain, match):
        subject = plain[: match.start()].rstrip("，")
        broken = references(match["refs"] or "")
        topic = match["topic"] or ""
        plain = plain[match.end() :].lstrip("，、")
        again = BROKEN.match(plain)
        while again and again["refs"] and _is_clause(plain, again):
            broken += references(again["refs"] or "")
            plain = plain[again.end() :].lstrip("，、")
            again = BROKEN.match(plain)
    listed = _LISTED.match(plain)
    if listed:
        rest = re.sub(r"(?:违法)?(?:行为|情形)(?:之一)?的?$", "", listed["subject"]).strip("，")
        return Head(_join(subject, rest), "", broken, topic)
    return Head(subject, _clean(plain), broken, topic)


def _is_clause(text: str, match: re.Match[str]) -> bool:
    """Tell whether 违反…规定 opens the head rather than being part of the act itself."""
    before, after = text[: match.start()], text[match.end() :]
    if match["refs"] or (match["law"] and after.strip("，")):
        return len(before) <= 40
    return (not before or len(before) <= 16) and after.startswith("，")


def _clean(text: str) -> str:
    words = re.sub(
        r"(?:，|、)?(?:且|但|并)?(?:尚|还)?(?:不|未)(?:够|足|构成|足以构成)(?:犯罪|刑事处罚|"
        r"追究刑事责任|治安管理|依法追究)[^，]*",
        "",
        text,
    )
    words = re.sub(r"，(?:法律|本法|本条例|国家|行政法规)[^，]{0,12}另有规定的除外", "", words)
    words = re.sub(r"(?:，)?(?:构成犯罪|情节轻微|情节较轻|情节较重)的$", "", words)
    words = re.sub(r"(?:的?违法)?(?:的行为|行为)?(?:之一)?的$|的$", "", words.strip("，。；：")).strip("，")
    return words.replace("的，", "，").replace("的；", "；")


def _join(subject: str, rest: str) -> str:
    return (
        f"{subject}{rest}"
        if not subject or rest.startswith(("在", "从事", "将", "对", "未", "不")) or not rest
        else f"{subject}，{rest}"
    )
