"""Which paragraphs Word shows with a bullet, and how deep.

A numbered paragraph is no bullet here: its number is made by Word, not written by the
person, and stands nowhere in the text.
Source: ECMA-376 part 1, 17.9 (numbering).
"""

from lxml import etree

from tailor.document.docx.names import number, val, w

_MAX_LEVEL = 8


class Lists:
    """The list definitions of one document."""

    def __init__(self, root: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, etree._Element]] = {}
        if root is None:
            return
        definitions = {
            e.get(w("abstractNumId")): e for e in root.iterchildren(w("abstractNum"))
        }
        by_style = {
            link: e
            for e in definitions.values()
            if (link := val(e, "styleLink")) is not None
        }
        for one in root.iterchildren(w("num")):
            definition = definitions.get(val(one, "abstractNumId"))
            linked = by_style.get(val(definition, "numStyleLink") or "")
            levels = _levels(linked if linked is not None else definition)
            for override in one.iterchildren(w("lvlOverride")):
                levels |= _levels(override)
            self._levels[one.get(w("numId"), "")] = levels

    def bullet_level(self, list_id: str | None, level: int | None) -> int | None:
        """Return the depth of a bulleted paragraph, None where no bullet is shown."""
        if list_id is None or list_id == "0":  # 0 takes a style's list away
            return None
        depth = min(max(level or 0, 0), _MAX_LEVEL)
        definition = self._levels.get(list_id, {}).get(depth)
        if definition is None or val(definition, "numFmt") != "bullet":
            return None
        has_mark = val(definition, "lvlText") or val(definition, "lvlPicBulletId")
        return depth if has_mark else None


def _levels(parent: etree._Element | None) -> dict[int, etree._Element]:
    if parent is None:
        return {}
    return {
        int(number(level.get(w("ilvl"))) or 0): level
        for level in parent.iterchildren(w("lvl"))
    }
