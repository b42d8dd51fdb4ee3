"""Addresses on the site."""

import pytest

from generators.links import FOLDERS, record, root


@pytest.mark.parametrize(
    ("kind", "record_id", "address"),
    [("matters", "nb-x-65-1", "matters/nb-x-65-1/"), ("jurisdictions", "330281", "places/330281/")],
)
def test_a_record_has_an_address_for_ever(kind: str, record_id: str, address: str) -> None:
    """The address of a record follows from its kind and id alone."""
    assert record(kind, record_id) == address


@pytest.mark.parametrize(("address", "way"), [("matters/x/", "../../"), ("towns/", "../"), ("", "./")])
def test_every_page_finds_the_root(address: str, way: str) -> None:
    """Links are relative, so that the site works in any folder."""
    assert root(address) == way


def test_no_two_kinds_share_a_folder() -> None:
    """Records of different kinds may have the same id."""
    assert len(set(FOLDERS.values())) == len(FOLDERS)
