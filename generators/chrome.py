"""The theme's own markup, mended where HTML does not allow it or a keyboard does not come by."""

import re

_SWITCH = re.compile(r'(<input(?=[^>]* type="(?:checkbox|radio)")[^>]*) autocomplete="off"')
"""A switch of the theme, which cannot be filled in and so need not be told not to."""
_DRAWER = re.compile(r'<input[^>]* id="__drawer">')
_CORNER = '<label class="md-header__button md-icon" for="__drawer">'
_STOP = re.compile(r'(<label class="md-nav__link[^>]*) tabindex="0?"')
"""A word of the menu that takes focus, though what it opens is a checkbox, which says its state and needs no script."""


def mended(page: str) -> str:
    """Return a page of the theme in which the menu's switches alone take focus, that of the menu named, in its corner.

    The theme has that one before all else, outside the landmarks and before the link past the menu. Which of the
    switches are shown to whom is written in the stylesheet.
    """
    page = _STOP.sub(r"\1", _SWITCH.sub(r"\1", page))
    switch = _DRAWER.search(page)
    if switch is None or _CORNER not in page:
        return page
    named = switch.group().replace(">", ' aria-label="导航菜单">')
    return page.replace(switch.group(), "", 1).replace(_CORNER, named + _CORNER, 1)
