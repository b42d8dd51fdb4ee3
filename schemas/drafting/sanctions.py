"""Reads the consequence of a clause: penalties by kind, target and condition; orders; who acts."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from schemas.drafting import actors, amounts
from schemas.drafting.penaltywords import KINDS, imposes
from schemas.drafting.phrases import chunks
from schemas.records.matter import Penalty, PenaltyKind, Target

_STRAINED = re.compile(
    r"给予[^，。；]{0,20}(?:政务|行政|纪律)?处分|(?:警告|通报批评|记过|降级|撤职|开除)[^，。；]{0,20}处分|依法处分"
)
_NOBODY = re.compile("当事人|违法|行为人|责任|直接|单位和个人|单位或者个人")
_LONGEST_NAME = 30
_CONDITION_END = re.compile(r"的$|的情况下$|情形下$")


class Sanctions(NamedTuple):
    """What a consequence says."""

    penalties: tuple[Penalty, ...] = ()
    orders: tuple[str, ...] = ()
    authority: str | None = None
    doubts: tuple[str, ...] = ()

    def __add__(self, other: "Sanctions") -> "Sanctions":  # type: ignore[override]
        return Sanctions(
            _merged((*self.penalties, *other.penalties)),
            tuple(dict.fromkeys((*self.orders, *other.orders))),
            self.authority or other.authority,
            tuple(dict.fromkeys((*self.doubts, *other.doubts))),
        )


def _merged(penalties: Iterable[Penalty]) -> tuple[Penalty, ...]:
    """Drop repetitions; of one kind without amounts, said once with 可以 and once without, the stricter stays."""
    found: dict[object, Penalty] = {}
    for each in penalties:
        key = each if each.min is not None or each.max is not None else (each.kind, each.target, each.condition)
        known = found.get(key)
        found[key] = each if known is None or known.may else known
    return tuple(found.values())


class State(NamedTuple):
    """What a chunk inherits from those before it in its segment."""

    condition: str | None = None
    target: Target = "不区分"
    announced: str = ""


def consequence(segment: str, state: State | None = None) -> Sanctions:
    """Read one segment (the words between semicolons) that says what follows from an act."""
    found, state = Sanctions(), state or State()
    was_condition, outer = False, state
    for chunk in _joined(chunks(_STRAINED.sub("", segment))):
        if was_condition and re.fullmatch("按.{1,12}计算", chunk):  # only how to reckon: the condition is over
            state, was_condition = outer, False
            continue
        if is_condition(chunk):
            outer = outer if was_condition else state
            text = _condition(chunk)
            joined = (
                f"{state.condition}，{text}"
                if state.condition and (was_condition or _narrower(state.condition, text))
                else text
            )
            state, was_condition = State(joined, actors.target_in(chunk) or state.target), True
            continue
        was_condition = False
        state, one = _chunk(chunk, state)
        found += one
    return found


def _joined(parts: tuple[str, ...]) -> Iterator[str]:
    """Yield chunks, with a condition of two limbs in one piece: 逾期不改正，或者造成严重后果的."""
    held = ""
    for place, part in enumerate(parts):
        following = parts[place + 1] if place + 1 < len(parts) else ""
        if not imposes(part) and re.match("或者|且|并且|或", following) and is_condition(following):
            held += f"{part}，"
        else:
            yield held + part
            held = ""


def _narrower(outer: str, inner: str) -> bool:
    """Tell whether a condition comes on top of the one before it: 情节严重, and within that 违法所得不足一万元."""
    grave = re.match("情节|两年内|二年内|一年内|逾期|拒不|再次|造成|构成", outer.rsplit("，", 1)[-1])
    return (
        bool(grave)
        and bool(re.search("所得|货值|费用|营业额|经营额|价款|金额|无法计算|不足", inner))
        and inner not in outer
    )


def is_condition(chunk: str) -> bool:
    """Tell whether a chunk only says when the following holds: 情节严重的, 没有违法所得的."""
    return bool(_CONDITION_END.search(chunk)) and not re.match(
        r"(?:并|可以|应当)*(?:由|处|责令|给予|没收|吊销)(?!.*(?:仍|拒|后)).*罚款的$", chunk
    )


def _condition(chunk: str) -> str:
    return re.sub(r"^(?:但|其中|并且|对于?|如|凡|若|因)(?=.)", "", _CONDITION_END.sub("", chunk))


def _chunk(chunk: str, state: State) -> tuple[State, Sanctions]:
    if (
        re.search(r"^(?:可以|并)?(?:按照?|以|依照).*(?:元|倍|%).*(?:标准|计算|以下|以上)$", chunk)
        and "罚款" not in chunk
    ):
        return state._replace(announced=chunk), Sanctions()
    actor = actors.actor(chunk)
    rest = chunk[actor.end() :] if actor else chunk
    if actor and re.match("(?:并)?可以由", chunk):
        rest = f"可以{rest}"
    aimed = actors.aim(rest)
    if actor and not aimed and chunk.startswith(("由", "并由")):
        state = state._replace(target="不区分")  # another body acts: 对个人处……罚款，由原发证机关降低资质等级
    if aimed and (imposes(chunk) or aimed.end() == len(rest)):
        state = _aim(state, aimed["whom"])
        rest = rest[aimed.end() :]
        later = actors.ACTOR.match(rest)
        actor, rest = (later, rest[later.end() :]) if later else (actor, rest)
    else:
        inner = re.search(r"(?:，|并|、|，并)对(?P<whom>[^，。；]{2,40}?)(?=处|给予)", rest)
        if inner:
            before = _own(rest[: inner.start()], state)
            state = _aim(state, inner["whom"])
            return state, _with(before + _own(rest[inner.end() :], state), actor)
    return state, _with(_own(rest, state), actor)


def _aim(state: State, whom: str) -> State:
    """Turn to the one named; who is of no class of his own (农户, 货主) is named in the condition."""
    target, plain = actors.target_of(whom), re.sub(r"^(?:其|有关|相关|违法|责任)+", "", whom)
    parts = [part for part in (state.condition or "").split("，") if part and not part.startswith("对")]
    if target == "不区分" and plain and not _NOBODY.search(plain) and len(plain) < _LONGEST_NAME:
        parts.append(f"对{plain}")
    return state._replace(target=target, condition="，".join(parts) or None)


def _with(found: Sanctions, actor: re.Match[str] | None) -> Sanctions:
    return found._replace(authority=actor["who"] if actor else None)


def _own(text: str, state: State) -> Sanctions:
    return Sanctions(tuple(_penalties(text, state)), tuple(_orders(text)))


def _penalties(text: str, state: State) -> Iterator[Penalty]:
    """Yield the penalties of a chunk in the order of its words."""
    found: list[tuple[int, Penalty]] = []
    for kind, words in KINDS:
        for match in words.finditer(text):
            if kind == "没收非法财物" and not _object(text[match.end() :]):
                if "没收" in text[-3:] and re.search("违法所得|非法所得|违法经营额", state.condition or ""):
                    found.append((match.start(), _penalty("没收违法所得", text, match, state)))
                elif text.endswith("予以没收"):
                    found.append((match.start(), _penalty(kind, text, match, state)))
                continue
            if kind == "限制开展生产经营活动" and re.search("执业|从业", match[0]):
                continue
            if kind == "罚款":
                found += [(match.start(), each) for each in _fines(text, match, state)]
                continue
            found.append((match.start(), _penalty(kind, text, match, state)))
            if kind not in ("罚款", "行政拘留"):
                break
    for _, penalty in sorted(found, key=lambda each: each[0]):
        yield penalty


def _penalty(kind: PenaltyKind, text: str, match: re.Match[str], state: State) -> Penalty:
    data: dict[str, object] = {"kind": kind, "target": state.target, "condition": state.condition}
    before = text[: match.start()]
    if re.search("可以|可(?:并)?处", before.rsplit("罚款", 1)[-1]) or (
        "可以" in text[: match.end()] and kind == "没收非法财物"
    ):
        data["may"] = True
    cap = re.match(r"（((?:总额|最高)不超过[^）]+)）", text[match.end() :])
    if cap:
        data["condition"] = "，".join(filter(None, (state.condition, cap[1])))
    if kind == "行政拘留":
        data |= amounts.of_detention(before, text[match.end() :])
    return Penalty.model_validate({key: value for key, value in data.items() if value is not None})


def _fines(text: str, match: re.Match[str], state: State) -> Iterator[Penalty]:
    """Yield a fine, or two where one is the alternative of the other: 货值一倍以下或者违法所得三倍以下的罚款."""
    bare = _penalty("罚款", text, match, state).model_dump(exclude_none=True)
    for values in amounts.of_fine(text, match, state.announced):
        yield Penalty.model_validate(bare | values)


def _object(text: str) -> str:
    """Return what is taken away apart from the gains: 没收违法所得和非法财物 → 非法财物."""
    words = re.split(r"，|并处|可以|并对|处", text)[0]
    return re.sub(
        r"(?:其|全部|违法|非法|所得|收入|获利|利润|的|和|及|与|、|或者|以及|变卖|出售|收取的?费用|"
        r"多收|销售|经营|取得|因此|由此|有)",
        "",
        words,
    )


def _orders(text: str) -> Iterator[str]:
    """Yield what the act must be ended with: 责令限期改正, 责令恢复原状; 停产停业 and 关闭 are penalties."""
    for match in re.finditer(
        r"责令[^，。；]*?(?=并处|可以处|可以并处|，|；|处[零〇一二两三四五六七八九十百千万\d]|没收|"
        r"给予|予以警告|或者吊销|$)",
        text,
    ):
        words = match[0].rstrip("，并、")
        if not re.search("停产|停业|关闭", words) and not imposes(words):
            yield words
    if "取缔" in text:
        yield "予以取缔"
    for match in re.finditer(
        r"(?:撤销|注销)[^，；。]{0,16}(?:登记|许可|证书|批准|资格|备案|证|文件)[^，；。]{0,4}$|"
        r"(?:收缴|追缴)[^，；。]{2,24}$|限期(?:拆除|治理|改正|恢复|清除|补)[^，；。]{0,10}$",
        text,
    ):
        if not match[0].startswith("限期") or "责令" not in text:
            yield match[0]
