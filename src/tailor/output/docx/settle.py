"""The person's own file, ready to be edited: nothing tracked, no comments, no macros.

Where the source has none of these, every part stays as it is, byte for byte.
"""

from tailor.document.docx.hazards import story_parts
from tailor.document.docx.names import w
from tailor.document.docx.package import CONTENT_TYPES
from tailor.document.docx.settle import settle_tree
from tailor.output.docx.copy import Copy

# what belongs to comments, by the end of the relation's type; Word adds one a decade
_COMMENTS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
_MACROS = ("vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars")
_SIGNATURES = "_xmlsignatures/"
_DOCUMENT = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_OTHER_MAIN = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)


def settle(copy: Copy) -> None:
    """Accept tracked changes; take out comments, macros and a signature that is void.

    A copy is called DOCX, so the type of a template or macro document becomes that.
    """
    parts = story_parts(copy.package)
    had_changes = False
    for part in parts:
        if settle_tree(copy.tree(part)):
            copy.touch(part)
            had_changes = True
    if had_changes or _has_comments(copy):
        _take_out(copy, _COMMENTS)
    _take_out(copy, _MACROS)
    for entry in copy.package.entries:
        if entry.filename.startswith(_SIGNATURES):
            copy.take_out(entry.filename)
    _name_main_type(copy)


def _has_comments(copy: Copy) -> bool:
    part = copy.package.related(copy.package.main, "comments")
    return part is not None and copy.tree(part).find(w("comment")) is not None


def _take_out(copy: Copy, kinds: tuple[str, ...]) -> None:
    package = copy.package
    for relation in package.relations(package.main).values():
        if relation.kind not in kinds or relation.is_external:
            continue
        if relation.target not in package:
            continue
        for inner in package.relations(relation.target).values():
            if inner.kind in kinds and not inner.is_external and inner.target in package:
                copy.take_out(inner.target)
        copy.take_out(relation.target)
        folder, _, file = relation.target.rpartition("/")
        rels = f"{folder}/_rels/{file}.rels"
        if rels in package:
            copy.take_out(rels)


def _name_main_type(copy: Copy) -> None:
    for override in copy.tree(CONTENT_TYPES).findall("{*}Override"):
        if override.get("ContentType") in _OTHER_MAIN:
            override.set("ContentType", _DOCUMENT)
            copy.touch(CONTENT_TYPES)
