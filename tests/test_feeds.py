"""Feeds and the calendar: read by readers not written here, with ids that last and days that are not the build's."""

import re
import xml.etree.ElementTree as ET  # our own output, no entities
from collections import Counter
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
from icalendar import Calendar

from generators import effectdays, feeds, lifetimes
from generators.artifact import Artifact
from generators.catalogue import content
from generators.contents import Content
from generators.view import View
from tests.built import EVIL, changed_content, documents, files_of, golden_content, golden_site, hostile_content
from tests.golden_files import TODAY, save
from tests.golden_registry import patched, registry_of

EXPECTED = Path(__file__).parent / "golden" / "expected" / "feeds"
ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://quanze.example/portal/"
NEW = {
    "provenance": "official", "jurisdiction": "990181", "kind": "调整", "title": "新的决定",
    "published_on": "2026-11-21", "effective_on": "2026-12-01",
}  # fmt: skip


def _feeds(published: Content) -> dict[str, bytes]:
    return {each.path: each.content for each in published.files if each.path.endswith(".xml")}


def _read(raw: bytes) -> Any:
    found = feedparser.parse(raw)
    assert not found.bozo, found.get("bozo_exception")
    return found


@cache
def _based() -> Content:
    return content(View(registry_of(patched(None)), TODAY), BASE)


def test_the_feeds_are_the_golden_ones(bless: bool) -> None:
    """The feeds and the calendar of the golden registry are the golden files, byte for byte, and no others."""
    made = {each.path: each.content for each in golden_content().files if each.path.startswith("feeds/")}
    if bless:
        save(EXPECTED.parent, made)
    assert {f"feeds/{path}": file.read_bytes() for path, file in files_of(EXPECTED).items()} == made


def test_there_is_a_feed_of_all_and_of_each_place_town_and_domain() -> None:
    """Every jurisdiction, town and domain has its feed, be it empty yet."""
    kinds = {"places": "jurisdictions", "towns": "towns", "domains": "domains"}
    ids = {folder: [key for key in patched(None) if key.startswith(f"{kind}/")] for folder, kind in kinds.items()}
    expected = {f"feeds/{folder}/{key.partition('/')[2]}.xml" for folder, keys in ids.items() for key in keys}
    assert _feeds(golden_content()).keys() == expected | {"feeds/all.xml"}


@pytest.mark.parametrize("published", [golden_content, _based, hostile_content])
def test_every_feed_is_valid(published: Any) -> None:
    """A feed reader takes each feed, and each has all that RFC 4287 requires of a feed and of an entry."""
    for path, raw in _feeds(published()).items():
        found = _read(raw)
        assert found.version == "atom10", path
        root = ET.fromstring(raw)  # noqa: S314 -- our own output
        for element in (root, *root.iter(f"{ATOM}entry")):
            names = Counter(child.tag.removeprefix(ATOM) for child in element)
            assert [names[each] for each in ("id", "title", "updated")] == [1, 1, 1], path
            assert all(child.text for child in element if child.tag in {f"{ATOM}{each}" for each in ("id", "title")})
        assert root.find(f"{ATOM}author/{ATOM}name") is not None
        assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", each.text or "") for each in root.iter(f"{ATOM}id"))


def test_ids_are_unique_within_and_between() -> None:
    """No two feeds share an id; an entry has the same id in each feed, and no other entry has it."""
    ids, entries = Counter[str](), dict[str, str]()
    for raw in _feeds(golden_content()).values():
        found = _read(raw)
        ids[found.feed.id] += 1
        assert len({entry.id for entry in found.entries}) == len(found.entries)
        for entry in found.entries:
            assert entries.setdefault(entry.id, entry.title) == entry.title
    assert set(ids.values()) == {1}
    assert len(entries) == 7


def test_ids_and_days_stay_when_an_act_is_added() -> None:
    """After a further act the feed holds one entry more, and the others as they were."""
    listed = [{"act": "yb-2025-delegation", "add": ["sp-sl-40-1"]}, {"act": "new", "add": ["sp-sl-41-1"]},
              {"act": "yb-2027-adjustment", "remove": ["sp-sl-40-1"]}]  # fmt: skip
    later = changed_content({"acts/new": NEW, "lists/yb-common-urban": {"changes": listed}})
    before, after = (
        {entry.id: (entry.title, entry.updated, entry.link) for entry in _read(_feeds(each)["feeds/all.xml"]).entries}
        for each in (golden_content(), later)
    )
    assert before.items() <= after.items()
    assert len(after) == len(before) + 1


def test_ids_of_records_make_the_ids_of_entries() -> None:
    """The id of an entry is for ever: a change here would show every entry as new to every reader."""
    assert feeds.urn("acts/yb-2025-delegation") == "urn:uuid:becf2b4a-8509-5a1e-b8cb-865e3ed52df6"


def test_the_newest_publication_comes_first() -> None:
    """Entries are dated by their publication, the newest first, and the feed by the newest."""
    found = _read(_feeds(golden_content())["feeds/all.xml"])
    days = [entry.updated for entry in found.entries]
    assert days == sorted(days, reverse=True)
    assert days[0] == found.feed.updated == "2026-11-10T00:00:00+08:00"


def test_a_feed_does_not_depend_on_the_day() -> None:
    """On any day before the next effect all feeds are the same bytes."""
    registry = registry_of(patched(None))
    one, other = (_feeds(content(View(registry, day))) for day in (TODAY, TODAY + timedelta(days=30)))
    assert one == other


def test_what_is_to_come_is_marked() -> None:
    """An entry that has not taken effect says that it will."""
    entries = _read(_feeds(golden_content())["feeds/all.xml"]).entries
    (coming,) = (entry for entry in entries if "将要施行" in entry.title)
    assert coming.summary.startswith("将自2027年1月1日起施行")
    assert "将要施行" in {tag.term for tag in coming.tags}


def test_who_follows_a_city_follows_its_counties() -> None:
    """The feed of a jurisdiction holds what concerns it or any below it, that of a county nothing from elsewhere."""
    counts = {path: len(_read(raw).entries) for path, raw in _feeds(golden_content()).items()}
    county, city, province = (counts[f"feeds/places/{code}.xml"] for code in ("990181", "990100", "990000"))
    assert (county, city, province) == (3, 3, 6)
    assert counts["feeds/towns/990181201.xml"] == 0


@pytest.mark.parametrize(("published", "base"), [(golden_content, ""), (_based, BASE)])
def test_links_lead_into_the_site(published: Any, base: str) -> None:
    """Links are absolute where the address is known, else relative to the feed, and lead to a place on a page."""
    for path, raw in _feeds(published()).items():
        for link in ET.fromstring(raw).iter(f"{ATOM}link"):  # noqa: S314 -- our own output
            href = link.attrib["href"]
            assert href.startswith(base or "../")
            parts = urlsplit(urljoin(base + path if base else f"/{path}", href))
            place = parts.path.removeprefix("/portal" if base else "").removeprefix("/")
            if link.attrib["rel"] == "self":
                assert place == path
            else:
                assert f"{place}index.html" in documents(golden_site())
                assert parts.fragment in ("", *documents(golden_site())[f"{place}index.html"].ids)


def test_texts_of_records_are_shown_as_they_are() -> None:
    """Markup in a title is text to the reader of a feed."""
    titles = [entry.title for entry in _read(_feeds(hostile_content())["feeds/all.xml"]).entries]
    parsed = ET.fromstring(_feeds(hostile_content())["feeds/all.xml"])  # noqa: S314 -- our own output
    assert titles
    assert all(EVIL in (each.findtext(f"{ATOM}title") or "") for each in parsed.iter(f"{ATOM}entry"))


def test_what_xml_cannot_carry_is_replaced() -> None:
    """A control character in a title does not make a feed unreadable."""
    raw = _feeds(changed_content({"acts/yb-2025-delegation": {"title": "决\x01定\ufffe"}}))["feeds/all.xml"]
    assert "决\ufffd定\ufffd" in raw.decode()
    assert _read(raw).entries


def test_a_long_feed_ends() -> None:
    """A feed holds the latest publications; the pages hold the rest."""
    acts = {f"acts/many-{number:03}": {**NEW, "published_on": "2026-11-11"} for number in range(feeds.LATEST + 20)}
    entries = _read(_feeds(changed_content(acts))["feeds/all.xml"]).entries
    assert len(entries) == feeds.LATEST
    assert all("新的决定" in entry.title for entry in entries)


def _calendar(published: Content) -> Artifact:
    (found,) = (each for each in published.files if each.path == effectdays.PATH)
    return found


def _events(published: Content) -> list[Any]:
    return list(Calendar.from_ical(_calendar(published).content).walk("VEVENT"))


def test_the_calendar_holds_what_is_to_come() -> None:
    """The calendar has one whole day for each act that is yet to take effect, and none that has."""
    (event,) = _events(golden_content())
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2027, 1, 1), date(2027, 1, 2))
    assert str(event["SUMMARY"]) == "【演示】施行：样板市人民政府关于收回部分赋权事项的通告"
    assert event["DTSTAMP"].dt == datetime.fromisoformat("2026-11-10T00:00:00+08:00")
    assert "将有 0 项" in str(event["DESCRIPTION"])
    assert "URL" not in event
    (addressed,) = _events(_based())
    assert str(addressed["URL"]) == f"{BASE}changes/2027/#act-yb-2027-adjustment"
    registry = registry_of(patched(None))
    assert _events(content(View(registry, date(2027, 1, 1)))) == []


def test_the_calendar_is_written_as_the_standard_asks() -> None:
    """Lines end in CRLF, none is longer than 75 bytes, none is cut within a character, and a component is there."""
    long = changed_content({"acts/yb-2027-adjustment": {"title": "关于" + "很长很长的题目，带逗号；分号\\" * 20}})
    for raw in (_calendar(long).content, _calendar(hostile_content()).content):
        assert raw.endswith(b"\r\n")
        assert raw.count(b"\n") == raw.count(b"\r\n")
        lines = raw.split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert all(character >= " " for line in lines for character in line.decode("utf-8"))
        assert b"BEGIN:VTIMEZONE" in raw
    (event,) = _events(long)
    assert str(event["SUMMARY"]) == "【演示】施行：关于" + "很长很长的题目，带逗号；分号\\" * 20


def test_ids_of_events_stay() -> None:
    """The id of an event is that of its act, whatever is decided later, even another day of effect."""
    later = changed_content({"acts/new": NEW, "acts/yb-2027-adjustment": {"effective_on": "2027-02-01"}})
    (first,) = _events(golden_content())
    assert len(_events(later)) == 2
    assert str(first["UID"]) in {str(each["UID"]) for each in _events(later)}


def test_the_log_page_leads_to_the_feed() -> None:
    """A browser or reader that is given the address of the log finds the feed."""
    links = documents(golden_site())["changes/index.html"].all("link")
    (found,) = (each for each in links if each.get("type") == "application/atom+xml")
    assert (found["rel"].split()[0], found["href"]) == ("alternate", "../feeds/all.xml")


def test_the_feeds_are_made_from_the_log_alone() -> None:
    """The feed of all has an entry for each decision and each change of a matter in the log."""
    log = lifetimes.entries(View(registry_of(patched(None)), TODAY))
    assert len(_read(_feeds(golden_content())["feeds/all.xml"]).entries) == len({entry.anchor for entry in log})


def test_a_decision_is_one_entry() -> None:
    """A decision that changes two lists is one entry that reckons both, the same in the feed of a town."""
    told = {
        path: [entry.summary for entry in _read(_feeds(golden_content())[path]).entries if "公布城中" in entry.title]
        for path in ("feeds/all.xml", "feeds/towns/990181001.xml")
    }
    (summary,) = told["feeds/all.xml"]
    assert told["feeds/towns/990181001.xml"] == [summary]
    assert "样板市城区街道共性清单：原有 0 项，列入 1 项，变为 1 项；城中街道个性清单：" in summary or (
        "城中街道个性清单：原有 0 项，列入 1 项，变为 1 项；样板市城区街道共性清单：" in summary
    )
    listed = [{"act": "yb-2025-delegation", "add": ["sp-sl-40-1"]}]
    one = changed_content({"lists/yb-individual-001": {"changes": []}, "lists/yb-common-urban": {"changes": listed}})
    ids = [
        {entry.id for entry in _read(_feeds(each)["feeds/all.xml"]).entries if "公布城中" in entry.title}
        for each in (golden_content(), one)
    ]
    assert ids[0] == ids[1]
