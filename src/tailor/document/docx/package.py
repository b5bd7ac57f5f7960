"""A DOCX is a zip of XML parts: opened so that a hostile one costs little.

Nothing is unpacked to disk and no part is read before somebody asks for it; sizes are
checked first and again while reading, because a zip can lie about them. Relations that
point outside the package are known by their address and never followed.
"""

import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from tailor.errors import InputError

CONTENT_TYPES = "[Content_Types].xml"
MAX_ENTRIES = 4_000  # a resume has 10 to 60 parts
MAX_PART = 24 << 20  # bytes of one XML part: 200 pages are 2 MB
MAX_TOTAL = 160 << 20  # bytes of all parts, pictures included
MAX_RATIO = 250  # deflate of real XML reaches 30, of a run of zeros 1,000
MIN_SUSPECT = 4 << 20  # bytes: below that a high ratio does no harm
# Strict Open XML says the same in other names; nearly no other program reads it, so it
# is read, and carried over, in the usual ones (ISO/IEC 29500-1 and -4, annexes A)
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_RENAMED = {
    b"extendedProperties": b"extended-properties",
    b"customProperties": b"custom-properties",
}
_MAIN = "/officeDocument"  # how the type of the main document's relation ends
_OTHER_OFFICE = re.compile(r"^(?:xl|ppt|visio)/")
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_DAMAGED = (
    "{} is damaged: open it in your word processor, save it again as DOCX and try that."
)
_NO_DOCUMENT = "{} is a zip file without a Word document: give the DOCX itself."
_TOO_MUCH = (
    "{} unpacks to far more than a resume holds: save the text in a new DOCX and try that."
)


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: `target` is a part's name, or an address if external."""

    kind: str
    target: str
    is_external: bool


class Package:
    """The parts of one DOCX by name, in the order of the file.

    name: what to call the file in a sentence.
    main: the name of the part with the text.
    """

    def __init__(self, data: bytes, name: str) -> None:
        """Open a package and find its main document.

        Raises:
            InputError: no zip, damaged, too big inside, or no DOCX.
        """
        self.name = name
        self._zip = _open(data, name)
        self.entries = tuple(self._zip.infolist())
        _check_sizes(self.entries, name)
        self._by_name: dict[str, zipfile.ZipInfo] = {}
        for entry in self.entries:
            # part names ignore case; some .NET programs write "\"
            key = _key(entry.filename)
            if key in self._by_name:
                raise InputError(_DAMAGED.format(name))
            self._by_name[key] = entry
        if CONTENT_TYPES not in self:
            raise InputError(_NO_DOCUMENT.format(name))
        self.main = self._main()

    def __contains__(self, part: object) -> bool:
        """Whether there is such a part."""
        return isinstance(part, str) and _key(part) in self._by_name

    def stored_name(self, part: str) -> str:
        """Return a part's name as the zip spells it."""
        return self._by_name[_key(part)].filename

    def read(self, part: str) -> bytes:
        """Return a part's bytes, names of Strict Open XML turned into the usual ones.

        Raises:
            InputError: it is damaged, or holds more than it says.
            KeyError: there is no such part.
        """
        entry = self._by_name[_key(part)]
        cap = min(entry.file_size, MAX_TOTAL)
        try:
            with self._zip.open(entry) as file:
                data = file.read(cap + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,  # zipfile's word for a part with a password
            OSError,
        ) as error:
            raise InputError(_DAMAGED.format(self.name)) from error
        if len(data) > cap:
            raise InputError(_TOO_MUCH.format(self.name))
        return _STRICT.sub(_usual, data) if part.endswith((".xml", ".rels")) else data

    def tree(self, part: str) -> etree._Element:
        """Return the root of an XML part, parsed anew: the caller may change it.

        Raises:
            InputError: not well-formed, too big, or with a DOCTYPE (no program for
                documents writes one; entities in it can swell or fetch).
        """
        data = self._utf8(part)
        if _DOCTYPE.search(data):
            raise InputError(_DAMAGED.format(self.name))
        data = _STRICT.sub(_usual, data)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise InputError(_DAMAGED.format(self.name)) from error

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part refers to, by id; "" asks for the package's own."""
        folder, file = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        if rels not in self:
            return {}
        found = {}
        for e in self.tree(rels).iter("{*}Relationship"):
            kind = e.get("Type", "").rpartition("/")[2]
            target, external = e.get("Target", ""), e.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target))[1:]
            found[e.get("Id", "")] = Relation(kind, target, external)
        return found

    def related(self, part: str, kind: str) -> str | None:
        """Return the name of the first part of a kind that a part refers to."""
        for relation in self.relations(part).values():
            if (
                relation.kind == kind
                and not relation.is_external
                and relation.target in self
            ):
                return relation.target
        return None

    def _utf8(self, part: str) -> bytes:
        data = self.read(part)
        if len(data) > MAX_PART:
            raise InputError(_TOO_MUCH.format(self.name))
        if data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            return data
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise InputError(_DAMAGED.format(self.name)) from error
        return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8")

    def _main(self) -> str:
        for relation in self.relations("").values():
            if _MAIN.endswith(relation.kind) and relation.target in self:
                if _OTHER_OFFICE.match(relation.target):
                    raise InputError(
                        f"{self.name} is a spreadsheet or slides, not a text document:"
                        " save your resume as DOCX or PDF."
                    )
                return relation.target
        raise InputError(_NO_DOCUMENT.format(self.name))


def _open(data: bytes, name: str) -> zipfile.ZipFile:
    try:
        package = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise InputError(_DAMAGED.format(name)) from error
    return package


def _check_sizes(entries: tuple[zipfile.ZipInfo, ...], name: str) -> None:
    total = sum(entry.file_size for entry in entries)
    swollen = any(
        entry.file_size > MIN_SUSPECT
        and entry.file_size > MAX_RATIO * max(1, entry.compress_size)
        for entry in entries
    )
    if len(entries) > MAX_ENTRIES or total > MAX_TOTAL or swollen:
        raise InputError(_TOO_MUCH.format(name))


def _usual(match: re.Match[bytes]) -> bytes:
    family, name = match[1], _RENAMED.get(match[2], match[2])
    return b"http://schemas.openxmlformats.org/%b/2006/%b" % (family, name)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
