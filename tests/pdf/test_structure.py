from __future__ import annotations

import io

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, PdfObject

from cabinetpaper.pdf.structure import mend_lists


class Tree:
    """A structure tree in a writer, made from nested pairs."""

    def __init__(self, *kids: object) -> None:
        self.writer = PdfWriter()
        self.root = self._element("StructTreeRoot", kids, None)

    def _element(self, kind: str, kids: object, parent: PdfObject | None) -> DictionaryObject:
        element = DictionaryObject()
        if parent is not None:
            element[NameObject("/S")] = NameObject(f"/{kind}")
            element[NameObject("/P")] = parent
        reference = self.writer._add_object(element)
        made: list[PdfObject] = []
        for kid in kids if isinstance(kids, tuple) else ():
            if isinstance(kid, int):
                made.append(NumberObject(kid))
            else:
                child = self._element(kid[0], kid[1:], reference)
                assert child.indirect_reference is not None
                made.append(child.indirect_reference)
        if made:
            element[NameObject("/K")] = ArrayObject(made) if len(made) > 1 else made[0]
        return element

    def shown(self) -> list[object]:
        return _shown(self.root)


def _shown(element: DictionaryObject) -> list[object]:
    kids = element["/K"] if "/K" in element else []  # noqa: SIM401  # `get` follows no reference
    shown: list[object] = []
    for kid in kids if isinstance(kids, list) else [kids]:
        child = kid.get_object()
        if isinstance(child, DictionaryObject):
            assert child["/P"].get_object() == element
            shown.append((str(child["/S"])[1:], *_shown(child)))
        else:
            shown.append(int(child))
    return shown


def test_entries_that_stand_in_a_cell_go_into_the_list_before_them() -> None:
    tree = Tree(("TD", ("L", ("LI", 1), ("LI", 2)), ("LI", 3), ("LI", 4)), ("TD", ("P", 5)))
    assert mend_lists(tree.root) == 2
    assert tree.shown() == [
        ("TD", ("L", ("LI", 1), ("LI", 2), ("LI", 3), ("LI", 4))),
        ("TD", ("P", 5)),
    ]


def test_a_list_of_one_entry_takes_another() -> None:
    tree = Tree(("TD", ("L", ("LI", 1)), ("LI", 2)))
    assert mend_lists(tree.root) == 1
    assert tree.shown() == [("TD", ("L", ("LI", 1), ("LI", 2)))]


def test_of_two_lists_the_nearer_one_takes_them() -> None:
    tree = Tree(("TD", ("L", ("LI", 1)), ("P", 2), ("L", ("LI", 3)), ("LI", 4)))
    mend_lists(tree.root)
    assert tree.shown() == [("TD", ("L", ("LI", 1)), ("P", 2), ("L", ("LI", 3), ("LI", 4)))]


def test_a_list_in_a_list_is_left_as_it_is() -> None:
    tree = Tree(("L", ("LI", ("LBody", ("L", ("LI", 1)))), ("LI", 2)))
    before = tree.shown()
    assert mend_lists(tree.root) == 0
    assert tree.shown() == before


def test_an_entry_with_no_list_before_it_is_left_as_it_is() -> None:
    tree = Tree(("TD", ("LI", 1)), ("TD", ("P", 2)))
    before = tree.shown()
    assert mend_lists(tree.root) == 0
    assert tree.shown() == before


def test_what_is_mended_is_written() -> None:
    tree = Tree(("TD", ("L", ("LI", 1)), ("LI", 2)))
    tree.writer.add_blank_page(100, 100)
    tree.writer.root_object[NameObject("/StructTreeRoot")] = tree.root.indirect_reference  # type: ignore[assignment]
    mend_lists(tree.root)
    out = io.BytesIO()
    tree.writer.write(out)
    root = PdfReader(out).root_object["/StructTreeRoot"]
    assert isinstance(root, DictionaryObject)
    assert _shown(root) == tree.shown()
