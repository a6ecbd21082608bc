package org.regjistri.documents;

import java.util.Locale;
import org.regjistri.kernel.OfficeCode;

/// Number 17 among the documents of a kind that an office issued in a year. Numbers of a series have no gap.
public record DocumentNumber(String letters, OfficeCode office, int year, int number) {

    /// The nationally unique number, as printed. Example: `CB-M06-2026-000017`.
    public String reference() {
        return String.format(Locale.ROOT, "%s-%s-%d-%06d", letters, office, year, number);
    }
}
