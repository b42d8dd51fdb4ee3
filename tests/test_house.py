"""The rules of the house: where code lies, how long it is, what is written about it."""

import ast
import importlib
from pathlib import Path

import pytest

import generators
import schemas
from generators.cli import COMMANDS
from schemas.ruleset import RULES, name

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted([*ROOT.glob("schemas/**/*.py"), *ROOT.glob("generators/**/*.py")])
TESTS = sorted(ROOT.glob("tests/**/*.py"))
LONGEST = 250


def _path(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def _public(tree: ast.Module) -> list[ast.FunctionDef | ast.ClassDef]:
    """Return the public functions and classes of a module, with the public methods of those classes."""
    tops = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    shown = [node for node in tops if not node.name.startswith("_")]
    methods = [
        method
        for node in shown
        if isinstance(node, ast.ClassDef)
        for method in node.body
        if isinstance(method, ast.FunctionDef) and not method.name.startswith("_")
    ]
    return [*shown, *methods]


@pytest.mark.parametrize("package", [schemas, generators])
def test_the_packages_are_those_of_this_repository(package: object) -> None:
    """What is tested is the code beside the tests, not a copy installed elsewhere."""
    file = getattr(package, "__file__", None)
    assert file is not None
    assert Path(file).resolve().parent.parent == ROOT


def test_the_registry_holds_no_code() -> None:
    """Nobody runs code by editing records."""
    assert [path for path in (ROOT / "registry").rglob("*") if path.suffix in {".py", ".sh", ".js"}] == []


@pytest.mark.parametrize("module", [*MODULES, *TESTS], ids=_path)
def test_a_module_says_what_it_is_for(module: Path) -> None:
    """Every module begins with a docstring."""
    assert ast.get_docstring(ast.parse(module.read_text("utf-8")))


@pytest.mark.parametrize("module", MODULES, ids=_path)
def test_what_is_public_has_a_docstring(module: Path) -> None:
    """Every public function, class and method is described; a rule's check is described by its module."""
    bare = [node.name for node in _public(ast.parse(module.read_text("utf-8"))) if not ast.get_docstring(node)]
    assert bare == (["check"] if "schemas/rules/" in _path(module) and "check" in bare else [])


@pytest.mark.parametrize("module", MODULES, ids=_path)
def test_a_module_is_short(module: Path) -> None:
    """No module is longer than a person reads at a sitting."""
    assert len(module.read_text("utf-8").splitlines()) <= LONGEST


def test_every_rule_is_listed_in_order() -> None:
    """Each module of schemas.rules is in RULES, in alphabetical order, once."""
    names = [rule.__name__.rpartition(".")[2] for rule in RULES]
    assert names == sorted(path.stem for path in ROOT.glob("schemas/rules/*.py") if path.stem != "__init__")
    assert len({name(rule) for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_every_rule_offers_what_a_rule_must(rule: object) -> None:
    """A rule has a severity, a scope, a kind that exists, and a check."""
    from schemas.kinds import KINDS

    assert getattr(rule, "SEVERITY", None) in {"error", "warning"}
    assert getattr(rule, "SCOPE", None) in {"record", "registry", "change"}
    assert getattr(rule, "KIND", None) in KINDS
    assert callable(getattr(rule, "check", None))


@pytest.mark.parametrize("verb", COMMANDS)
def test_every_verb_has_its_module(verb: str) -> None:
    """The module of a verb adds its arguments and carries it out."""
    module = importlib.import_module(f"generators.commands.{verb}")
    assert callable(module.add_arguments)
    assert callable(module.run)


def test_every_module_of_a_verb_is_a_verb() -> None:
    """No command is there that cannot be called."""
    modules = {path.stem for path in (ROOT / "generators" / "commands").glob("*.py")} - {"__init__"}
    assert modules == set(COMMANDS)
