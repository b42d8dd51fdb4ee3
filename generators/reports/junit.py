"""Findings as JUnit XML: one test case a finding, which most CI systems can show."""

import re
from xml.etree import ElementTree as ET

from schemas.check import Verdict

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(verdict: Verdict, *, prefix: str = "", seconds: float | None = None) -> str:
    """Return a ``testsuite``; errors are failures, warnings go to ``system-out`` of a passed case."""
    suite = ET.Element(
        "testsuite", name="quanze check", tests=str(max(1, len(verdict.findings))), failures=str(verdict.errors)
    )
    for finding in verdict.findings:
        place = f"{prefix}{finding.location.path}:{finding.location.line}"
        case = ET.SubElement(suite, "testcase", classname=finding.rule, name=_clean(f"{place} {finding.message}"))
        words = _clean(f"{place}:{finding.location.column} {finding.message}\n怎么改：{finding.hint}")
        if finding.severity == "error":
            ET.SubElement(case, "failure", message=_clean(finding.message)).text = words
        else:
            ET.SubElement(case, "system-out").text = words
    if not verdict.findings:
        ET.SubElement(suite, "testcase", classname="quanze", name="登记库没有发现问题")
    ET.indent(suite)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suite, encoding="unicode") + "\n"


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
