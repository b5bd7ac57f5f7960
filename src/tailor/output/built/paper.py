"""Which paper a resume is for: US Letter or A4."""

import re
from typing import Literal

from tailor.output.built.design import Paper
from tailor.resume import Resume

PaperName = Literal["letter", "a4"]
PAPERS: dict[PaperName, Paper] = {"letter": Paper(12240, 15840), "a4": Paper(11906, 16838)}
BETWEEN = 603.5  # points: halfway between the widths of A4 (595) and Letter (612)
_NANP = re.compile(
    r"(?<![\d+])(?:\+?1[\s.-]*)?\(?[2-9]\d\d\)?[\s.-]*[2-9]\d\d[\s.-]\d{4}\b"
)
_ABROAD = re.compile(r"\+(?!1\b)\d|\b00[2-9]")
_STATE_ZIP = re.compile(r"\b[A-Z]{2},? \d{5}(?:-\d{4})?\b")
# codes of states (USPS Publication 28, appendix B) that are no country's code as well,
# as DE is Delaware's and Germany's; provinces of Canada, which prints on Letter too
_STATE = re.compile(
    r"\w, ?(?:AK|AZ|CT|FL|HI|IA|KS|KY|MI|MN|MO|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|RI|SC|SD"
    r"|TN|TX|UT|VA|VT|WA|WI|WV|WY|DC|AB|BC|MB|NB|NS|ON|QC|SK|USA|United States|Canada)\b"
)


def paper_name(resume: Resume) -> PaperName:
    """Return the paper of the source, else the one of the place that it names."""
    sheet = resume.document.paper
    if sheet is not None:
        return "letter" if sheet.right - sheet.left >= BETWEEN else "a4"
    return "letter" if _is_north_american(resume) else "a4"


def _is_north_american(resume: Resume) -> bool:
    contact = resume.contact
    phones = " ".join(phone.text for phone in contact.phones)
    if phones:
        return bool(_NANP.search(phones)) and not _ABROAD.search(phones)
    place = contact.place.text if contact.place else ""
    return bool(_STATE_ZIP.search(place) or _STATE.search(place))
