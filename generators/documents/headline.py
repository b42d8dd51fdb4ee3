"""回行: where a title breaks, so that no word is torn and the lines are about as long as each other."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generators.width import width

_WORDS = re.compile(
    r"[A-Za-z0-9.,:/%_-]+"
    r"|[（(〔\[《〈“][^（）()〔〕\[\]《》〈〉“”]{0,12}[）)〕\]》〉”]"
    r"|第[一二三四五六七八九十百\d]+[条款项批次号]?"
    "|人民政府|街道办事处|办公室|委员会|管理局|执法局|综合行政执法|行政执法|行政处罚|行政强制|行政检查|行政许可"
    "|规范性文件|事项目录|指导目录|责任清单|权力清单|赋权清单|事项清单|事项|目录|清单|部分|县级|市级|省级"
    "|镇（街道）|镇（乡、街道）|乡镇|镇街|街道|城市管理|市场监管|应急管理|自然资源|生态环境|调整|收回|赋予|下放|行使|公布|承接|实施"
    "|有关|关于|开展|印发|方案|办法|规定|条例|通告|公告|通知|决定|意见|公示"
)
"""Words of such titles; one that is not here is torn only where no other break is better."""
_AFTER = "的和与及、，；：》）"
"""A line may well end with these."""
_BEFORE = ("关于", "《")
"""A line may well begin with these."""
_NEVER_FIRST = "的、，。；：！？》）〕”’…—"
_NEVER_LAST = "《（〔“‘"


def lines(title: str, limit: int) -> tuple[str, ...]:
    """Return a title as lines of at most ``limit`` Chinese characters; breaks that the title has itself are kept."""
    return tuple(line for given in title.split("\n") for line in _broken(given.strip(), limit))


def _broken(title: str, limit: int) -> tuple[str, ...]:
    count = -(-width(title) // (2 * limit))
    if count <= 1 or count > 4:  # longer than four lines is no title; the paragraph breaks as it likes
        return (title,)
    anywhere = list(range(1, len(title)))
    ways = list(_ways(title, _places(title), count, limit)) or list(_ways(title, anywhere, count, limit))
    return min(ways, key=_cost, default=(title,))


def _ways(title: str, places: list[int], count: int, limit: int) -> Iterator[tuple[str, ...]]:
    """Yield the ways to break a title at some of the places, in ``count`` lines none of which is too long."""
    if count == 1 and width(title) <= 2 * limit:
        yield (title,)
    for at, place in enumerate(places if count > 1 else ()):
        if width(title[:place]) > 2 * limit:
            return
        after = [each - place for each in places[at + 1 :]]
        yield from ((title[:place], *rest) for rest in _ways(title[place:], after, count - 1, limit))


def _places(title: str) -> list[int]:
    inside = {place for word in _WORDS.finditer(title) for place in range(word.start() + 1, word.end())}
    return [
        place
        for place in range(1, len(title))
        if place not in inside and title[place] not in _NEVER_FIRST and title[place - 1] not in _NEVER_LAST
    ]


def _cost(way: tuple[str, ...]) -> float:
    """Return how bad a way is: a break that may tear a word is worst, then unequal lines."""
    sizes = [width(line) / 2 for line in way]
    return sum(_torn(*pair) for pair in pairwise(way)) + max(sizes) - min(sizes)


def _torn(line: str, after: str) -> int:
    if line.endswith(tuple(_AFTER)) or after.startswith(_BEFORE):
        return 0
    words = list(_WORDS.finditer(line))
    return 2 if _WORDS.match(after) or (words and words[-1].end() == len(line)) else 12
