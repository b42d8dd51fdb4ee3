"""Keys of facts: by them a build knows that a page would be the same."""

import pytest

from generators.recipe import Keys
from generators.view import View
from tests.golden_files import TODAY
from tests.golden_registry import patched, registry_of


def test_equal_facts_have_one_key() -> None:
    """Facts of two readings of the same files have the same key, whatever is one object in one and two in the other."""
    one, other = (registry_of(patched(None)) for _ in range(2))
    law = one.laws["cn-stl"]
    assert Keys().of((law, [law, "街道"])) == Keys().of((other.laws["cn-stl"], [one.laws["cn-stl"], "".join("街道")]))


def test_other_facts_have_another_key() -> None:
    """Whatever differs, a field deep in a record, a word, an order or a type, makes another key."""
    registry = registry_of(patched(None))
    law, town = registry.laws["cn-stl"], registry.towns["990181001"]
    renewed = law.versions[0].model_copy(update={"article_count": 99})
    facts = [law, law.model_copy(update={"versions": (renewed,)}), town, (law, town), (town, law), [law, town], "1", 1]
    assert len({Keys().of(each) for each in facts}) == len(facts)


def test_what_may_tell_more_than_it_shows_has_no_key() -> None:
    """A view or a table of the registry among the facts is refused: the page could look up what its key leaves out."""
    registry = registry_of(patched(None))
    for each in (View(registry, TODAY), registry.matters, lambda: registry):
        with pytest.raises((TypeError, AttributeError)):
            Keys().of({"facts": each})
