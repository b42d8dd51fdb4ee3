"""The parts of a Word file that are the same for every 公文: styles, typefaces, settings."""

from typing import NamedTuple

from generators.documents import paper
from generators.documents.wordmarkup import NAMESPACES, mm, twips

XIAOBIAOSONG, FANGSONG, HEITI, KAITI, SONGTI = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
TYPEFACES = {
    XIAOBIAOSONG: "方正小标宋_GBK,华文中宋,STZhongsong,Noto Serif CJK SC,Noto Serif SC",
    FANGSONG: "仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC,Noto Serif SC",
    HEITI: "SimHei,华文黑体,STHeiti,Noto Sans CJK SC,Noto Sans SC",
    KAITI: "楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC,Noto Serif SC",
    SONGTI: "SimSun,华文宋体,STSong,Noto Serif CJK SC,Noto Serif SC",
}
"""The typefaces of the standard by name, and those that stand in for one that a computer has not got."""


class _Style(NamedTuple):
    key: str
    name: str
    typeface: str
    size: float
    properties: str
    more: str = ""


def _spaced(line: float) -> str:
    """Return lines of one height. They do not snap to the grid: it would tear typefaces that stand in for others."""
    return f'<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="{twips(line)}" w:lineRule="exact"/>'


_NORMAL = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' + _spaced(paper.LINE)
"""No page is short of a line, and no white stands between Chinese characters and digits."""
_FIRST = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
_KEEP = "<w:keepNext/>"
_LEFT, _CENTRE, _BOTH = (f'<w:jc w:val="{side}"/>' for side in ("left", "center", "both"))
_RULE = round(paper.RULE_ABOVE * paper.POINT)
_RULED = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="{_RULE}" w:color="{paper.RED}"/></w:pBdr>'
_TITLE = _spaced(paper.TITLE_SIZE + 10) + _CENTRE

_STYLES = (
    _Style("Organ", "发文机关标志", XIAOBIAOSONG, paper.HEAD_SIZE, _CENTRE, f'<w:color w:val="{paper.RED}"/>'),
    _Style("Number", "发文字号", FANGSONG, paper.TEXT_SIZE, _RULED + _CENTRE),
    _Style("Title", "Title", XIAOBIAOSONG, paper.TITLE_SIZE, _KEEP + _TITLE),
    _Style("Recipients", "主送机关", FANGSONG, paper.TEXT_SIZE, _LEFT),
    _Style("Text", "公文正文", FANGSONG, paper.TEXT_SIZE, _FIRST + _BOTH),
    _Style("Heading1", "heading 1", HEITI, paper.TEXT_SIZE, _KEEP + _FIRST + _BOTH + '<w:outlineLvl w:val="0"/>'),
    _Style("Heading2", "heading 2", KAITI, paper.TEXT_SIZE, _KEEP + _FIRST + _BOTH + '<w:outlineLvl w:val="1"/>'),
    _Style("Note", "附件说明", FANGSONG, paper.TEXT_SIZE, _LEFT),
    _Style("Signing", "落款", FANGSONG, paper.TEXT_SIZE, '<w:jc w:val="right"/>'),
    _Style("AnnexNumber", "附件序号", HEITI, paper.TEXT_SIZE, _KEEP + _LEFT + '<w:outlineLvl w:val="0"/>'),
    _Style("AnnexTitle", "附件标题", XIAOBIAOSONG, paper.TITLE_SIZE, _KEEP + _TITLE),
    _Style("Cell", "表格", FANGSONG, 10.5, _spaced(14) + _LEFT),
    _Style("CellMiddle", "表格居中", FANGSONG, 10.5, _spaced(14) + _CENTRE),
    _Style("CellHead", "表头", HEITI, 10.5, _spaced(14) + _CENTRE),
    _Style("Header", "header", HEITI, paper.NUMBER_SIZE, _spaced(paper.NUMBER_SIZE * 1.8) + _CENTRE),
    _Style("Footer", "footer", SONGTI, paper.NUMBER_SIZE, _spaced(paper.NUMBER_SIZE * 1.3)),
)


def styles() -> bytes:
    """Return the styles, each with its Chinese name, so that an office can change a document by them.

    Letters and digits are English: LibreOffice breaks a line in the middle of a Chinese number.
    """
    normal = _typed(FANGSONG, paper.TEXT_SIZE) + '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    made = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style.key}"><w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{style.properties}</w:pPr>"
        f"<w:rPr>{_typed(style.typeface, style.size, style.more)}</w:rPr></w:style>"
        for style in _STYLES
    )
    return _part(
        "styles",
        f"<w:docDefaults><w:rPrDefault><w:rPr>{normal}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{_NORMAL}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_NORMAL}</w:pPr></w:style>{made}{_grid()}",
    )


def fonts() -> bytes:
    """Return the table of typefaces with those that may stand in."""
    made = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>'
        for name, others in TYPEFACES.items()
    )
    return _part("fonts", made)


def settings() -> bytes:
    """Return the settings: odd and even pages differ, codes are no errors of spelling, Word 2013 or newer."""
    word = "http://schemas.microsoft.com/office/word"
    return _part(
        "settings",
        '<w:zoom w:percent="100"/><w:hideSpellingErrors/><w:evenAndOddHeaders/>'
        '<w:drawingGridVerticalSpacing w:val="579"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{word}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    )


def _typed(typeface: str, size: float, more: str = "") -> str:
    names = " ".join(f'w:{script}="{typeface}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f'<w:rFonts {names}/>{more}<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'


def _grid() -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(f'<w:{side} w:w="{mm(wide)}" w:type="dxa"/>' for side, wide in _MARGINS)
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )


_MARGINS = (("top", 0.7), ("left", 0.8), ("bottom", 0.7), ("right", 0.8))


def _part(name: str, inner: str) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}<w:{name} {NAMESPACES}>{inner}</w:{name}>".encode()
