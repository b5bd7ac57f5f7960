"""Numbers with what they measure: ranges, rates, dates, parts."""
