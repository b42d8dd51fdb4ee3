"""Documents for the tests of their forms: one that is like a real one, and some that nobody would like to get."""

from datetime import date

from generators.documents.model import Annex, Block, Document

MARK = "演示文件，不具有法律效力"
COLUMNS = ("序号", "事项编号", "事项名称", "领域", "实施依据", "处罚种类")
NAMES = (
    "对擅自砍伐城市树木的行政处罚",
    "对未取得建设工程规划许可证或者未按照建设工程规划许可证的规定进行建设的行政处罚",
    "对养犬人未及时清除犬只粪便的行政处罚",
)
BASES = ("《宁波市养犬管理条例》第三十二条", "《城市市容和环境卫生管理条例》第三十四条第（一）项、第（二）项")
TEXT = "根据《中华人民共和国行政处罚法》第二十四条等规定，经批准，现将640项行政处罚权交由6个镇（街道）行使。" * 3
HOSTILE = (
    '#eval("1+1") #set page(width: 1cm) *粗* _斜_ $x^2$ `raw` <b>b</b> &amp; </w:t> @label // 注 /* 注 */ \\u{41} '
    "]]> {{ x }} =1+1"
)


def annex(rows: int, title: str = "余姚市赋予镇（街道）行政执法事项目录（第一批）") -> Annex:
    """Return an annex of six columns with as many rows as are asked for."""
    made = tuple(
        (str(at), f"0330{at:08d}", NAMES[at % 3], "城市管理", BASES[at % 2], "警告、罚款") for at in range(1, rows + 1)
    )
    return Annex("matters", title, COLUMNS, made)


def notice(*annexes: Annex) -> Document:
    """Return a 通告 with eight sections and the annexes that are given."""
    blocks = [
        block
        for number in "一二三四五六七八"
        for block in (Block(1, f"{number}、赋权范围"), Block(2, "（一）总体要求"), Block(0, TEXT))
    ]
    return Document(
        organ="余姚市人民政府",
        number="演示〔2026〕8号",
        title="余姚市人民政府关于赋予泗门镇等6个镇（街道）部分县级行政执法事项的通告",
        recipients=None,
        blocks=tuple(blocks),
        annexes=annexes,
        signature="余姚市人民政府",
        signed_on=date(2026, 11, 22),
        remark="此件公开发布",
        mark=MARK,
    )


def filled(text: str) -> Document:
    """Return a document in which every text is ``text``, in two annexes too, one of them wide."""
    annexes = (
        Annex("a", text, (text, "b"), ((text, ""), ("", text))),
        Annex("w", text, (text,) * 10, ((text,) * 10,)),
    )
    blocks = (Block(0, text), Block(1, text), Block(2, text))
    return Document(text, text, text, text, blocks, annexes, text, date(2026, 1, 2), text, text)


EMPTY = Document("", None, "", None, (), (), "", date(2026, 1, 2), None, None)
