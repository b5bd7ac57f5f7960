"""The comments of a review copy: their marks in the text, and the part with their words.

Word takes comments in the main text only. What is said of a text box stands at the
paragraph that the box hangs on; what is said of a header, at the top of the text.
Source: ECMA-376 part 1, 17.13.4.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from tailor.document.docx.boxes import BOX
from tailor.document.docx.names import P_PROPS, RUN, P, W, w
from tailor.output.docx.copy import Copy
from tailor.output.docx.pen import AUTHOR
from tailor.output.docx.runs import new_run

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


@dataclass(frozen=True, slots=True)
class Comment:
    """What is said, and the first and last element that it is said of."""

    text: str
    first: etree._Element
    last: etree._Element


def put_comments(copy: Copy, comments: Sequence[Comment]) -> None:
    """Write comments into a copy, numbered in their order; a line break parts paragraphs.

    The copy holds no others: `settle` has taken out what the source brought.
    """
    if not comments:
        return
    main = copy.package.main
    body = copy.tree(main)
    words = etree.Element(w("comments"), nsmap={"w": W})
    for number, comment in enumerate(comments):
        first, last = comment.first, comment.last
        if first.getroottree().getroot() is not body:
            first = last = next(body.iter(P))
        _mark(_in_text(first), _in_text(last), str(number))
        words.append(_words(comment.text, str(number)))
    copy.touch(main)
    folder = main.rpartition("/")[0]
    part = f"{folder}/comments.xml" if folder else "comments.xml"
    copy.add(part, words, owner=main, kind="comments", content_type=_TYPE)


def _in_text(element: etree._Element) -> etree._Element:
    """Return the paragraph, or the child of one, that holds an element in the main text."""
    chain = [element, *element.iterancestors()]
    boxes = [i for i, above in enumerate(chain) if above.tag == BOX]
    chain = chain[boxes[-1] :] if boxes else chain
    at = next(i for i, above in enumerate(chain) if above.tag == P)
    return chain[max(0, at - 1)]


def _mark(first: etree._Element, last: etree._Element, number: str) -> None:
    start = etree.Element(w("commentRangeStart"), {w("id"): number})
    end = etree.Element(w("commentRangeEnd"), {w("id"): number})
    if first.tag == P:
        props = first.find(P_PROPS)
        first.insert(0 if props is None else first.index(props) + 1, start)
    else:
        first.addprevious(start)
    if last.tag == P:
        last.append(end)
    else:
        last.addnext(end)
    run = etree.Element(RUN)
    etree.SubElement(run, w("commentReference"), {w("id"): number})
    end.addnext(run)


def _words(text: str, number: str) -> etree._Element:
    comment = etree.Element(w("comment"), {w("id"): number, w("author"): AUTHOR})
    for line in text.split("\n"):
        etree.SubElement(comment, P).append(new_run(line, None))
    return comment
