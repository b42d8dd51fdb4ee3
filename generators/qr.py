"""An address as a QR code in SVG, for what is printed."""

import segno

MASK = 2
"""One fixed mask of the eight: any can be read, and trying all for the best costs three times the work."""


def code(address: str) -> str:
    """Return an address as an SVG element without colour or size of its own."""
    made = segno.make_qr(address, error="l", mask=MASK)
    return made.svg_inline(title="本页网址的二维码", svgclass=None, lineclass=None, omitsize=True, dark="#000")
