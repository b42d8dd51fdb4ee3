"""``quanze new``: a draft in its place that only needs filling in."""

from datetime import date
from pathlib import Path

import pytest

from generators.cli import CLEAN, MISUSE, main
from generators.commands.new import draft
from schemas import source
from schemas.check import check
from schemas.kinds import KINDS, TITLES
from schemas.layout import tidy
from tests.golden_files import golden, save

IDS = {"jurisdictions": "990282", "towns": "990282001", "matters": "nb-x-65-1"}


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a working directory with the golden registry, and return the registry's folder."""
    monkeypatch.chdir(tmp_path)
    return save(tmp_path / "registry", golden())


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_has_all_that_is_required(kind: str) -> None:
    """The draft of any kind parses, has exactly the required keys, and its own id as text."""
    text = draft(kind, IDS.get(kind, "nb-x"), "../../")
    parsed = source.parse(text)
    required = {key for key, field in KINDS[kind].model_fields.items() if field.is_required()}
    assert parsed.faults == ()
    assert set(parsed.data) == required
    assert parsed.data["id"] == IDS.get(kind, "nb-x")


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_mentions_every_key(kind: str) -> None:
    """Optional keys stand as comments, each with its Chinese title, and become valid YAML when the mark is removed."""
    text = draft(kind, IDS.get(kind, "nb-x"), "../../")
    optional = {key: field for key, field in KINDS[kind].model_fields.items() if not field.is_required()}
    comments = text.partition("# 以下各键可以不写\n")[2].splitlines()
    assert source.parse("\n".join(line.removeprefix("# ") for line in comments)).faults == ()
    own = [line for line in comments if line[2] != " "]  # what is indented further belongs to one of them
    assert [line.split(":")[0] for line in own] == [f"# {key}" for key in optional]
    assert all(field.title in line for field, line in zip(optional.values(), own, strict=True) if field.title)


def test_a_draft_of_a_decision_shows_the_keys_of_its_parts() -> None:
    """Document head, procedure, takeover and counts are drafted with their own keys, those that must be marked."""
    lines = draft("acts", "x-2026", "../").splitlines()
    for line in ("#   reg_no:   # 统一编号", "#   start:   # 承接起始日（必写）", "#     passed:   # 通过（必写）"):
        assert line in lines
    at = lines.index("# counts:  # 条数：文件写明的变动条数。")
    assert [each.split(":")[0] for each in lines[at + 1 : at + 6]] == [
        "#   - list", "#     before", "#     add", "#     remove", "#     after",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_is_in_the_house_layout(kind: str) -> None:
    """Laying out a draft loses none of its data and comments."""
    text = draft(kind, IDS.get(kind, "nb-x"), "../../")
    tidied = tidy(text)
    assert source.parse(tidied).data == source.parse(text).data
    assert tidied.count("#") == text.count("#")


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_lies_where_it_is_read(kind: str, registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The printed path is that of the new file, and check reads it there: it only misses what must be filled in."""
    wanted = IDS.get(kind, "nb-x")
    assert main(["new", kind, wanted]) == CLEAN
    path = Path(capsys.readouterr().out.strip())
    assert path.name == f"{wanted}.yaml"
    relative = path.relative_to("registry").as_posix()
    judged = check(golden({relative: path.read_bytes()}), date(2026, 11, 22))
    rules = {each.rule for each in judged.findings if each.location.path == relative}
    assert not rules & {"misplaced-file", "file-name", "invalid-yaml", "forbidden-yaml", "unknown-key", "missing-key"}


@pytest.mark.parametrize(
    ("kind", "wanted", "place"),
    [
        ("matters", "nb-srhhjwsgltl-65-2", "matters/nb-srhhjwsgltl/nb-srhhjwsgltl-65-2.yaml"),
        ("towns", "990181002", "towns/990181/990181002.yaml"),
        ("acts", "yb-2026-x", "acts/yb-2026-x.yaml"),
    ],
)
def test_a_draft_lies_in_its_usual_folder(registry: Path, kind: str, wanted: str, place: str) -> None:
    """Matters lie by law, towns by county, other kinds in the folder of their kind."""
    assert main(["new", kind, wanted]) == CLEAN
    assert (registry / place).is_file()


def test_a_draft_may_lie_in_a_folder_of_choice(registry: Path) -> None:
    """An editor may name the folder below that of the kind."""
    assert main(["new", "laws", "zj-x", "--folder", "zj/old"]) == CLEAN
    assert (registry / "laws/zj/old/zj-x.yaml").is_file()


@pytest.mark.parametrize("folder", ["..", "../../outside", "/outside", "a/../../.."])
def test_a_draft_does_not_leave_the_registry(registry: Path, folder: str) -> None:
    """A folder outside that of the kind is refused: what lies there is not read."""
    before = sorted(registry.parent.rglob("*"))
    assert main(["new", "laws", "zj-x", "--folder", folder]) == MISUSE
    assert sorted(registry.parent.rglob("*")) == before


def test_a_draft_leads_its_editor_to_the_schema(registry: Path) -> None:
    """The first line of a draft names the JSON Schema of its kind, from where the file lies."""
    assert main(["new", "matters", "nb-x-1-1"]) == CLEAN
    first = (registry / "matters/nb-x/nb-x-1-1.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../../schemas/json/matters.json"


@pytest.mark.parametrize("wanted", ["NB-X", "nb_x", "事项", "../x", "nb-x-", "", "nb x", "x\n"])
def test_a_malformed_id_is_refused(registry: Path, wanted: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An id is the address of a page for ever: it has small letters, digits and hyphens only."""
    assert main(["new", "laws", wanted]) == MISUSE
    assert "只能用小写字母" in capsys.readouterr().err


def test_an_id_that_is_taken_is_refused(registry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No draft overwrites a record or takes its id, wherever the record lies."""
    save(registry, {"laws/cn/old/cn-x.yaml": b"id: cn-x\n"})
    assert main(["new", "laws", "cn-x"]) == MISUSE
    assert "registry/laws/cn/old/cn-x.yaml" in capsys.readouterr().err
    assert not (registry / "laws/cn-x.yaml").exists()


def test_every_kind_has_a_title() -> None:
    """Each kind of record has a Chinese title."""
    assert set(TITLES) == set(KINDS)
