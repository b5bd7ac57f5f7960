"""The one place that reads the clock."""

from datetime import UTC, date, datetime


def today() -> date:
    """Return the first of the current month in UTC: same month, same bytes."""
    return datetime.now(UTC).date().replace(day=1)
