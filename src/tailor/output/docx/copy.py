"""A copy of a DOCX in the making: only parts that change are written anew.

All other parts are carried over byte for byte, in the order of the source and with one
fixed time, so that the same input gives the same file.
"""

import posixpath
import zipfile
from io import BytesIO
from itertools import count

from lxml import etree

from tailor.document.docx.hazards import has_odd_name
from tailor.document.docx.names import R
from tailor.document.docx.package import CONTENT_TYPES, Package

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold


class Copy:
    """The parts of a package, some of them changed or taken out."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._trees: dict[str, etree._Element] = {}
        self._changed: set[str] = set()
        self._gone: set[str] = set()
        self._new: dict[str, etree._Element] = {}

    def tree(self, part: str) -> etree._Element:
        """Return a part's root, the same at every call."""
        if part not in self._trees:
            self._trees[part] = self.package.tree(part)
        return self._trees[part]

    def touch(self, part: str) -> None:
        """Say that a part's tree was changed."""
        self._changed.add(part)

    def take_out(self, part: str) -> None:
        """Take a part out, with what refers to it and says its type."""
        self._gone.add(self.package.stored_name(part))
        for entry in self.package.entries:
            if entry.filename.endswith(".rels") and entry.filename not in self._gone:
                self._take_out_relations(entry.filename, part)
        types = self.tree(CONTENT_TYPES)
        for override in types.findall("{*}Override"):
            if override.get("PartName", "").casefold() == f"/{part}".casefold():
                types.remove(override)
                self.touch(CONTENT_TYPES)

    def add(
        self, part: str, root: etree._Element, *, owner: str, kind: str, content_type: str
    ) -> None:
        """Add a part that another one refers to; one of that kind is filled anew.

        part: its name, if there is none yet.
        """
        old = self.package.related(owner, kind)
        if old is not None and self.package.stored_name(old) not in self._gone:
            self._trees[old] = root
            self.touch(old)
            return
        self._new[part] = root
        types = self.tree(CONTENT_TYPES)
        name = types.tag.replace("Types", "Override")
        etree.SubElement(types, name, {"PartName": f"/{part}", "ContentType": content_type})
        self.touch(CONTENT_TYPES)
        self._add_relation(owner, part, kind)

    def pack(self) -> bytes:
        """Return the copy's bytes."""
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as file:
            for entry in self.package.entries:
                name = entry.filename
                if name in self._gone or has_odd_name(name):
                    continue
                is_stored = entry.compress_type == zipfile.ZIP_STORED
                file.writestr(_info(name, is_stored=is_stored), self._bytes(name))
            for name, root in self._new.items():
                file.writestr(_info(name, is_stored=False), _bytes_of(root))
        return buffer.getvalue()

    def _bytes(self, name: str) -> bytes:
        for part in self._changed:
            if part.casefold() == name.replace("\\", "/").casefold():
                return _bytes_of(self._trees[part])
        return self.package.read(name)

    def _add_relation(self, owner: str, part: str, kind: str) -> None:
        folder, file = posixpath.split(owner)
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        if rels in self.package:
            root = self.tree(rels)
            self.touch(rels)
        else:
            root = self._new[rels] = etree.Element(f"{_RELATIONS}Relationships")
        used = {relation.get("Id") for relation in root}
        number = next(i for i in count(1) if f"rId{i}" not in used)
        target = {"Id": f"rId{number}", "Type": f"{R}/{kind}", "Target": f"/{part}"}
        etree.SubElement(root, f"{_RELATIONS}Relationship", target)

    def _take_out_relations(self, rels: str, part: str) -> None:
        folder = rels.rpartition("_rels/")[0]
        owner = folder + rels.rpartition("/")[2].removesuffix(".rels")
        ids = {
            key
            for key, relation in self.package.relations(owner).items()
            if not relation.is_external and relation.target.casefold() == part.casefold()
        }
        if not ids:
            return
        root = self.tree(rels)
        for relation in root.findall("{*}Relationship"):
            if relation.get("Id") in ids:
                root.remove(relation)
        self.touch(rels)


def _info(name: str, *, is_stored: bool) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system = 0  # else the same copy differs between systems
    info.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    return info


def _bytes_of(root: etree._Element) -> bytes:
    body = etree.tostring(root.getroottree(), encoding="UTF-8")
    if body.startswith(b"<?xml"):
        body = body[body.index(b"?>") + 2 :].lstrip()
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + body
