"""How a clause of a statute falls into sentences, segments and chunks, and what joins and parts them."""

import re

_OPENING, _CLOSING = "（(《“〈[【", "）)》”〉]】"
_GLUED = re.compile(
    r"(?<=的)(?=(?:由[^，。；]{2,40}(?:部门|机关|机构|政府|局)|责令|(?:可以)?(?:并|"
    r"单)?处(?:以)?[零〇一二两三四五六七八九十百千万\d])"
    r"|(?:可以)?并?处[^，。；罚]{0,20}罚款)"
)
_FINED = re.compile(r"处(?P<rate>每[^，。；]{2,24}?元)，(?P<cap>(?:总额|最高)不超过[^，。；]{2,12}?)的罚款")
_CAPPED = re.compile(r"罚款，(?:但|但是)?(?P<cap>(?:总额|最高)不(?:得)?超过[^，。；（]{2,14})(?=[，。；]|$)")
_BOTH = re.compile(
    r"(?P<one>对[^，。；、]{1,10}处[^，。；、罚]{2,24})、"
    r"(?P<other>对[^，。；]{1,10}处[^，。；]{2,30}罚款)"
)
_ASIDE = re.compile(r"除[^，。；]{0,60}(?:规定|处罚|处理|情形|以)[^，。；]{0,12}外，")
_BESIDES = re.compile(r"除(?P<order>责令[^，。；]{2,40})外，(?:可以)?")
_AIMED = re.compile(
    r"(?P<whom>对[^，。；]{0,40}(?:人员|责任人|负责人|法定代表人|单位|个人|公民|企业|机构|公司|经营者|"
    r"责任者|主管人员)|对[^，。；对处罚]{1,9}[^，。；对的处罚])，(?=(?:可以|并|应当|依法|也|均|分别)*(?:处|"
    r"给予|没收|予以|由|责令|吊销|暂扣))"
)


def flatten(text: str) -> str:
    """Return ``text`` without white space, with the signs of one width, and a comma where a statute leaves it out."""
    plain = re.sub(r"\s+", "", text).replace(",", "，").replace(";", "；").replace("％", "%").replace("﹪", "%")
    plain = _BESIDES.sub(r"\g<order>，可以", _ASIDE.sub("", _GLUED.sub("，", plain)))
    plain = _CAPPED.sub(r"罚款（\g<cap>）", _BOTH.sub(r"\g<one>的罚款，\g<other>", plain))
    plain = _FINED.sub(r"处\g<rate>的罚款（\g<cap>）", plain)
    return _AIMED.sub(r"\g<whom>", plain).replace("罚款、对", "罚款，对").replace("之一者，", "之一的，")


def segments(text: str) -> tuple[str, ...]:
    """Part a flattened text at full stops and semicolons that stand outside brackets and quotes."""
    return _part(text, "。；")


def chunks(segment: str) -> tuple[str, ...]:
    """Part a segment at its commas outside brackets and quotes."""
    return _part(segment, "，")


def _part(text: str, signs: str) -> tuple[str, ...]:
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(text):
        if sign in _OPENING:
            depth += 1
        elif sign in _CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 and sign in signs:
            parts.append(text[start:place])
            start = place + 1
    parts.append(text[start:])
    return tuple(part.strip("：:") for part in parts if part.strip("：:"))
