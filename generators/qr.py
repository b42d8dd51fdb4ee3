"""An address as a QR code in SVG, for what is printed."""

MASK = 2
"""One fixed mask of the eight: any can be read, and trying all for the best costs three times the work."""


def code(address: str) -> str:
    """Return an address as an SVG element without colour or size of its own."""
    import segno  # noqa: PLC0415 -- with the web access that it brings along it costs what many builds never need

    made = segno.make_qr(address, error="l", mask=MASK)
    return made.svg_inline(title="本页网址的二维码", svgclass=None, lineclass=None, omitsize=True, dark="#000")
