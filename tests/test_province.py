"""Several cities in one province: each builds alone, and one search finds what lies in any of them."""

import json
import re
import shlex
from pathlib import Path

import pytest

from generators.cli import CLEAN, COMMANDS, FINDINGS, main
from generators.gathering import Clash, gathered
from schemas import source
from schemas.check import check
from tests.built import CONFIG, STORE, files_of
from tests.golden_files import MATTER, TODAY, golden, save
from tests.test_workflows import WORKFLOWS

GUIDE = Path(__file__).parent.parent / "docs" / "province.md"
OWN = re.compile(r"(^|/)(yb-|99018|wide-range)")
"""What is a city's own in the golden registry; the rest is its province's."""


def _cities(folder: Path) -> list[Path]:
    """Write two registries of one province: the golden one, and one with another county and another town."""
    one, shared = golden(), {path: raw for path, raw in golden().items() if not OWN.search(path)}
    place, town = (one[f"{path}.yaml"].decode() for path in ("jurisdictions/990181", "towns/990181201"))
    other = {
        "jurisdictions/990182.yaml": place.replace("990181", "990182").replace("样板", "海滨").encode(),
        "towns/990182201.yaml": town.replace("990181", "990182").replace("山后乡", "滩头乡").encode(),
    }
    return [save(folder / "one", one), save(folder / "two", {**shared, **other})]


def _found(site: Path) -> dict[str, str]:
    """Return the titles that the search of a site finds, by address."""
    rows = (json.loads(path.read_text("utf-8")) for path in (site / "find" / "rows").glob("*.json"))
    return {address: title for each in rows for _, address, title, _ in each}


def test_one_search_finds_the_towns_of_every_city(tmp_path: Path) -> None:
    """Each city builds by itself; gathered they pass every rule, and one index holds what is found in either."""
    cities, built = _cities(tmp_path), dict[str, dict[str, str]]()
    common = ["--today", TODAY.isoformat(), "--config", str(CONFIG), "--cache", str(STORE.folder)]
    gather = ["gather", *map(str, cities), "--output", str(tmp_path / "province")]
    assert main(gather) == CLEAN
    for registry in (*cities, tmp_path / "province"):
        site = tmp_path / f"{registry.name}-site"
        assert main(["build", "--registry", str(registry), "--output", str(site), *common]) == CLEAN
        built[registry.name] = _found(site)
    towns = {"towns/990181201/": "山后乡", "towns/990182201/": "滩头乡"}
    assert [towns.keys() & built[each].keys() for each in ("one", "two")] == [{each} for each in towns]
    assert built["province"] == {**built["one"], **built["two"]}
    assert towns.items() <= built["province"].items()


def test_what_two_cities_say_differently_is_not_gathered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record that one city changed and the other did not, even in another folder, stops it with both places named."""
    one, two = _cities(tmp_path)
    (two / MATTER).rename(two / "matters" / Path(MATTER).name)
    assert main(["gather", str(one), str(two), "--output", str(tmp_path / "out")]) == CLEAN
    moved = two / "matters" / Path(MATTER).name
    moved.write_text(moved.read_text("utf-8").replace("max: 5000", "max: 4000"), "utf-8")
    assert main(["gather", str(one), str(two), "--output", str(tmp_path / "other")]) == FINDINGS
    said = capsys.readouterr().out
    assert f"{one}/{MATTER}" in said
    assert f"{moved}：" in said
    assert not (tmp_path / "other").exists()


def test_gathering_takes_what_is_shared_once() -> None:
    """The same record is taken once, another text of it is a clash, and nothing is lost."""
    one = {"laws/a/x.yaml": b"1", "notices/n/x.md": b"2"}
    files, clashes = gathered({"one": one, "two": {"laws/x.yaml": b"1", "notices/n/x.md": b"3", "towns/y.yaml": b"4"}})
    assert files == {**one, "towns/y.yaml": b"4"}
    assert clashes == (Clash("one/notices/n/x.md", "two/notices/n/x.md"),)


def test_a_gathered_registry_is_judged_as_a_whole(tmp_path: Path) -> None:
    """What is right in each city and wrong in both together is found: nothing else could show it before publishing."""
    town = golden()["towns/990181201.yaml"]
    files, clashes = gathered({"one": golden(), "two": {"towns/990182201.yaml": town}})
    assert not clashes
    assert [each.rule for each in check(files, TODAY).findings if each.severity == "error"]


def _guide(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)


def test_the_workflow_of_the_guide_is_one() -> None:
    """It is sound YAML with the least permissions, actions pinned as in our own, and our commands."""
    (text,) = _guide("yaml")
    parsed = source.parse(re.sub(r"^permissions: \{\}$", "permissions:", text, flags=re.MULTILINE))
    assert not parsed.faults
    jobs = parsed.data["jobs"]
    assert jobs["province"]["needs"] == "build"
    assert all(job["permissions"] == {"contents": "read"} and job["timeout-minutes"] for job in jobs.values())
    ours = set(re.findall(r"uses: (.+)", "".join(WORKFLOWS.values())))
    assert set(re.findall(r"uses: (.+)", text)) <= ours
    said = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    assert {each.split()[0] for each in said} == {"make", ".venv/bin/quanze"}


@pytest.mark.parametrize("line", re.findall(r"(?:\$ |bin/)quanze (.+)", GUIDE.read_text("utf-8")))
def test_every_command_of_the_guide_is_understood(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run where two cities lie as the guide has them, each command does its work; options and order are right."""
    words = shlex.split(line.replace("${{ matrix.city }}", "jinhua"))
    assert words[0] in COMMANDS
    for city, name in zip(_cities(tmp_path / "made"), ("ningbo", "jinhua"), strict=True):
        (tmp_path / "cities" / name).mkdir(parents=True)
        city.rename(tmp_path / "cities" / name / "registry")
    monkeypatch.chdir(tmp_path)
    assert main(["gather", "cities/ningbo/registry", "cities/jinhua/registry", "--output", "province"]) == CLEAN
    built = ["--config", str(CONFIG), "--cache", str(STORE.folder)] if words[0] == "build" else []
    assert main([*words, "--today", TODAY.isoformat(), *built]) == CLEAN
    assert words[0] != "build" or "index.html" in files_of(tmp_path / "site")
