"""The five forms of a report, against golden files; ``pytest --bless`` rewrites those."""

import importlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generators.commands.check import FORMATS
from generators.reports import github, junit, machine, sarif, text
from schemas.check import Verdict
from schemas.finding import Finding, Location, Related
from tests.golden_files import ACT, MATTER, edited, verdict

GOLDEN = Path(__file__).parent / "golden" / "reports"
FILES = {"text": "text.txt", "json": "json.json", "github": "github.txt", "sarif": "sarif.json", "junit": "junit.xml"}
CRASH = Finding(Location(""), "some-rule", "规则 some-rule 自身出错（KeyError：'甲'），请报告开发者")


@cache
def _broken() -> Verdict:
    """Judge a copy of the golden registry with one of each: kinds of place, severity, related place, odd name."""
    judged = verdict(
        {
            MATTER: edited(MATTER, "max: 5000", "max: 五千"),
            ACT: edited(ACT, "effective_on: 2024-02-01", "effective_on: 2024-01-01"),
            "waivers/wide-range-example.yaml": None,
            "domains/empty.yaml": "",
            "domains/100%, a:b 'c' <d>.yaml": b"id: \xff\n",
            "domains/water.yaml": edited("domains/water.yaml", "order: 2", "order: 2\ntitle: 水行政\ncolor: 蓝"),
            "lists/yb-common-two.yaml": edited(
                "lists/yb-common-urban.yaml", "id: yb-common-urban", "id: yb-common-two"
            ),
        }
    )
    return judged._replace(findings=(CRASH, *judged.findings))


def _rendered(form: str, judged: Verdict) -> str:
    renderer = importlib.import_module(f"generators.reports.{FORMATS[form]}")
    return str(renderer.render(judged, prefix="registry/"))


def _with(*findings: Finding) -> Verdict:
    """Return a verdict with these findings only."""
    return _broken()._replace(findings=tuple(sorted(findings)))


def _hostile(message: str) -> Verdict:
    """Return a verdict whose every text is ``message``."""
    place = Location(MATTER, 13, 5)
    return _with(Finding(place, "some-rule", message, "error", message, message, (Related(place, message),)))


@pytest.mark.parametrize("form", FORMATS)
def test_the_report_is_the_golden_one(form: str, bless: bool) -> None:
    """The report on a fixed broken registry is the golden file, byte for byte."""
    path, made = GOLDEN / FILES[form], _rendered(form, _broken()).encode()
    if bless:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(made)
    assert path.read_bytes() == made


def test_the_golden_registry_shows_every_case() -> None:
    """The broken registry has errors, a warning, a finding without a place and one with a related place."""
    judged = _broken()
    assert judged.errors > 4
    assert judged.warnings == 1 + 0
    assert [finding for finding in judged.findings if finding.related]


def test_no_golden_file_is_left_over() -> None:
    """Each golden file belongs to a format."""
    assert {path.name for path in GOLDEN.iterdir()} == set(FILES.values())


@pytest.mark.parametrize("form", FORMATS)
def test_a_clean_registry_has_a_report_too(form: str) -> None:
    """Without findings each format is still a whole document, which says so."""
    made = _rendered(form, verdict())
    if form in ("json", "sarif"):
        json.loads(made)
    elif form == "junit":
        assert ET.fromstring(made).get("failures") == "0"  # noqa: S314 -- our own document
    else:
        assert re.search("没有发现问题|0 个错误、0 个提醒", made)


def test_json_has_exactly_the_keys_of_the_contract() -> None:
    """Programs rely on these keys: none is missing, none is added."""
    document = json.loads(machine.render(_broken(), prefix="registry/", seconds=1.23456))
    assert set(document) == {"findings", "summary"}
    assert set(document["summary"]) == {"files", "records", "errors", "warnings", "seconds"}
    keys = {"rule", "severity", "path", "line", "column", "record", "message", "hint", "related"}
    assert all(set(finding) == keys for finding in document["findings"])
    related = [other for finding in document["findings"] for other in finding["related"]]
    assert related
    assert all(set(other) == {"path", "line", "column", "message"} for other in related)
    assert document["summary"]["seconds"] == 1.235


def test_json_is_sorted_by_path_and_line() -> None:
    """The order of findings is that of the files, so that two reports can be compared."""
    found = json.loads(
        machine.render(verdict({"domains/a.yaml": "", "acts/b.yaml": "", "acts/a.yaml": "a: 1\nb: &c 1"}))
    )
    places = [(finding["path"], finding["line"]) for finding in found["findings"]]
    assert places == sorted(places)
    assert len(places) == 3


def test_sarif_has_the_shape_of_2_1_0() -> None:
    """The log names its version, tool and rules, and every result refers to a rule and to places in files."""
    document = json.loads(sarif.render(_broken(), prefix="registry/"))
    assert document["version"] == "2.1.0"
    assert "sarif-2.1.0" in document["$schema"]
    (run,) = document["runs"]
    driver = run["tool"]["driver"]
    rules = [rule["id"] for rule in driver["rules"]]
    assert driver["name"] == "quanze"
    assert rules == sorted(set(rules))
    assert len(run["results"]) == len(_broken().findings)
    for result in run["results"]:
        assert result["ruleId"] in rules
        assert result["level"] in {"error", "warning"}
        assert result["message"]["text"]
        for place in (*result.get("locations", ()), *result.get("relatedLocations", ())):
            _assert_place(place["physicalLocation"])


def _assert_place(place: dict[str, Any]) -> None:
    assert re.fullmatch(r"registry/[\w%./~-]+", place["artifactLocation"]["uri"], re.ASCII)
    assert place["region"]["startLine"] >= 1
    assert place["region"]["startColumn"] >= 1


def test_sarif_gives_no_place_to_what_has_none() -> None:
    """A finding on the whole registry has no location rather than an empty one."""
    (result,) = json.loads(sarif.render(_with(CRASH)))["runs"][0]["results"]
    assert "locations" not in result


@pytest.mark.parametrize("message", ["a\x00b\x1b[31m\ud800\ufffe", "<&>\"']]>", "甲\n乙"])
def test_junit_parses_whatever_a_message_has_in_it(message: str) -> None:
    """The document is XML even where a message has characters that XML forbids."""
    suite = ET.fromstring(junit.render(_hostile(message)))  # noqa: S314 -- our own document
    assert suite.tag == "testsuite"
    assert [case.get("classname") for case in suite] == ["some-rule"]


def test_junit_counts_its_cases() -> None:
    """The numbers in the head are those of the cases below: errors fail, warnings pass."""
    suite = ET.fromstring(junit.render(_broken()))  # noqa: S314 -- our own document
    assert suite.get("tests") == str(len(suite)) == str(len(_broken().findings))
    assert suite.get("failures") == str(len(suite.findall("testcase/failure"))) == str(_broken().errors)
    assert len(suite.findall("testcase/system-out")) == _broken().warnings


@pytest.mark.parametrize("message", ["甲\n::error::乙", "甲\r\n::stop-commands::x", "100%0A::error::乙", "a::b"])
def test_github_commands_stay_on_their_line(message: str) -> None:
    """What a record says cannot become a command of its own."""
    lines = re.split(r"[\r\n]+", github.render(_hostile(message)).strip())
    assert len(lines) == 2
    assert lines[0].startswith("::error file=")
    assert "%0A::error::" not in lines[0].replace("%250A", "")[len(lines[0]) // 2 :] or "\n" in message


def test_github_properties_are_escaped() -> None:
    """Colons, commas and percent signs in a file name do not end the property."""
    place = Location("domains/100%, a:b.yaml", 3, 4)
    line = github.render(_with(Finding(place, "some-rule", "甲: 乙, 100%"))).splitlines()[0]
    assert line == "::error file=domains/100%25%2C a%3Ab.yaml,line=3,col=4,title=some-rule::甲: 乙, 100%25"


def test_github_shows_errors_first_and_counts_the_rest() -> None:
    """Of very many findings the errors are shown, and how many are not."""
    warnings = [Finding(Location("a.yaml", line), "some-rule", "甲", "warning") for line in range(1, 61)]
    lines = github.render(_with(*warnings, Finding(Location("z.yaml"), "some-rule", "乙"))).splitlines()
    assert lines[0].startswith("::error file=z.yaml")
    assert len([line for line in lines if line.startswith("::warning")]) == github.LIMIT - 1
    assert lines[-2:] == ["::notice::另有 11 条未在行上显示，见检查日志。", "1 个错误、60 个提醒。"]


@pytest.mark.parametrize(
    "message", ["甲\n::error::乙", "甲\x1b[2J乙", "甲\r乙", "甲\x85乙", "甲\u202e乙", "甲\x9b31m乙"]
)
def test_text_cannot_be_steered_by_a_record(message: str) -> None:
    """What a record says neither begins a line of its own nor moves the cursor of a terminal."""
    made = text.render(_hostile(message))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", made)
    assert not [line for line in made.splitlines() if line.startswith("::")]


def test_text_shows_the_line_of_a_broken_text() -> None:
    """The line of a finding is shown even where it has control characters, without them."""
    made = text.render(verdict({"domains/a.yaml": b"id: a\ntitle: \x1b[31m\x0c\xe7\x94\xb2\n"}))
    assert "   2 | title:  [31m 甲\n" in made


def test_text_points_at_the_column() -> None:
    """The caret stands below the value, also after Chinese characters and in a very long line."""
    line = f"title: {'很' * 200}甲乙"
    judged = _broken()._replace(texts={"a.yaml": line})
    for column, character in ((1, "t"), (8, "很"), (208, "甲"), (209, "乙")):
        finding = Finding(Location("a.yaml", 1, column), "some-rule", "甲")
        shown, caret = text.render(judged._replace(findings=(finding,))).splitlines()[2:4]
        before = caret.split("| ")[1].index("^")
        assert _at(shown.split("| ")[1], before) == character


def _at(line: str, column: int) -> str:
    """Return the character of a line that a terminal shows at a column."""
    return "".join(each if each.isascii() else each + each for each in line)[column]


def test_colours_only_colour() -> None:
    """With colours the report has the same words."""
    plain, coloured = text.render(_broken()), text.render(_broken(), colour=True)
    assert "\x1b[31m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


def test_text_says_how_long_it_took() -> None:
    """The last line counts files, records and seconds."""
    last = text.render(_broken(), seconds=1.234).splitlines()[-1]
    assert f"共 {_broken().files} 个文件、{_broken().records} 条记录，用时 1.23 秒" in last
