"""Every kind of page by two judges from outside: axe-core for access, the Nu checker for HTML."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.built import addressed_site, golden_site, hostile_site
from tests.visiting import GOLDEN, HOSTILE, Visitor

KINDS = {
    "home": "", "find": "find/?q=占道", "who": "who/?town=990181001", "matter": "matters/sp-sl-40-1/?town=990181001",
    "retired matter": "matters/sp-sl-42-1/", "town": "towns/990181001/",
    "state": "towns/990181001/2027-01-01/",
    "list": "lists/yb-common-urban/", "total": "lists/yb-total/", "body": "bodies/yb-enforcement/",
    "law": "laws/sp-sl/", "domain": "domains/city-appearance/", "act": "acts/yb-2025-delegation/",
    "notice": "notices/yb-2025-delegation/",
    "regulation": "regulations/yb-1/", "place": "places/990181/", "rule": "rules/act-effective-before-published/",
    "written": "about/", "data": "data/", "year": "changes/2025/", "between": "changes/between/",
    "dispute": "disputes/yb-2025-1/", "feeds": "changes/feeds/", "merges": "changes/merges/", "404": "404.html",
    **{each: f"{each}/" for each in ("matters", "towns", "lists", "bodies", "laws", "acts", "changes", "regulations")},
    **{each: f"{each}/" for each in ("quality", "scope", "doubts", "rules", "disputes")},
    **{each: f"{each}/" for each in ("accuracy", "search", "editors", "cli", "story")},
}  # fmt: skip
"""One page of each kind."""
_ROOT = re.compile(r"^(http://[^/]+)/assets/")
"""Where the page for errors of a site that does not know its address looks for what it needs."""


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(visit: Callable[..., Visitor], kind: str, scheme: str) -> None:
    """axe-core finds no violation of any of its rules, by day and by night."""
    visitor = visit(size="phone", color_scheme=scheme)
    visitor.page.route(_ROOT, lambda route: route.continue_(url=_ROOT.sub(rf"\g<1>{GOLDEN}assets/", route.request.url)))
    page = visitor.go(GOLDEN + KINDS[kind])
    page.wait_for_load_state("networkidle")
    found = Axe().run(page).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


@pytest.mark.browser
@pytest.mark.parametrize("kind", [each for each in KINDS if each != "404"])
def test_hostile_texts_break_no_page(visit: Callable[..., Visitor], kind: str) -> None:
    """With markup, long words and emoji in every text no page runs anything or scrolls sideways on a phone."""
    visitor = visit(size="phone")
    page = visitor.go(HOSTILE + KINDS[kind])
    page.wait_for_load_state("networkidle")
    measure = (Path(__file__).parent / "measure.js").read_text("utf-8")
    assert page.evaluate(measure)["beyond"] == []
    assert visitor.faults == []


@pytest.mark.parametrize("site", [golden_site, addressed_site, hostile_site], ids=lambda site: site.__name__)
def test_html_is_valid(site: Callable[[], Path]) -> None:
    """The Nu checker finds no error in any page; VNU_JAR names its jar, which npm has as ``vnu-jar``."""
    jar = os.environ.get("VNU_JAR")
    if not jar or not shutil.which("java"):
        assert not os.environ.get("QUANZE_REQUIRE_VNU"), "the Nu checker is required: set VNU_JAR, install Java"
        pytest.skip("no Nu checker: npm install vnu-jar and set VNU_JAR")
    command = ["java", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "gnu", str(site())]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
