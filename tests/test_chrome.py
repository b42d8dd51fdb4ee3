"""The markup of the theme and of Markdown, mended: what is done to it, and that the rest stays as it is."""

import pytest

from generators.chrome import mended, tabled

THEME = (
    '<body><input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'
    '<a href="#_1" class="md-skip">\n 跳转至\n</a><a class="md-skip" href="#qz-main">跳</a>'
    '<label class="md-header__button md-icon" for="__drawer"></label>'
    '<label class="md-nav__link" for="__nav_2" tabindex="0">找</label><input type="search" autocomplete="off">'
)
HEADS = ("制度", "条", "毛病", "依据", "怎样改")


def _table(*cells: str) -> str:
    heads = "".join(f"<th>{each}</th>" for each in HEADS[: len(cells)])
    row = "".join(f"<td>{each}</td>" for each in cells)
    return (
        f"<p>前</p><table>\n<thead>\n<tr>{heads}</tr></thead>\n<tbody>\n<tr>\n{row}\n</tr>\n</tbody>\n</table><p>后</p>"
    )


def test_the_switch_of_the_menu_stands_named_in_its_corner() -> None:
    """It comes after the link past the menu, before its label; it alone takes focus, a field keeps what it says."""
    assert mended(THEME) == (
        '<body><a class="md-skip" href="#qz-main">跳</a>'
        '<input class="md-toggle" type="checkbox" id="__drawer" aria-label="导航菜单">'
        '<label class="md-header__button md-icon" for="__drawer"></label>'
        '<label class="md-nav__link" for="__nav_2">找</label><input type="search" autocomplete="off">'
    )


@pytest.mark.parametrize("part", ['<input class="md-toggle" type="checkbox" id="__drawer">', "<p>没有菜单</p>"])
def test_a_page_without_the_corner_keeps_its_switch(part: str) -> None:
    """Where the theme has no corner for the switch, nothing is lost."""
    assert mended(part) == part


def test_a_wide_table_carries_its_titles() -> None:
    """Five columns and more: the first cell heads its row, the others carry their titles, those of few words short."""
    made = tabled(_table("争议协调", "6", "新建“争议协调领导小组”", "条例", "不另设"))
    assert made.startswith('<p>前</p><div class="qz-scroll qz-stacked"><table>')
    assert made.endswith("</table></div><p>后</p>")
    assert '<th scope="row">争议协调</th><td class="qz-short" data-title="条">6</td>' in made
    assert '<td data-title="毛病">新建“争议协调领导小组”</td>' in made
    assert made.count('<th scope="col">') == len(HEADS)


def test_a_narrow_table_stays() -> None:
    """Four columns fit a phone: only the headings are told to be of their columns."""
    assert tabled(_table(*"一二三四")) == _table(*"一二三四").replace("<th>", '<th scope="col">')
