"""Plain values: dates, spans, the record, what the user wants to see. No Qt, numpy, pandas or sqlite3."""
