package org.regjistri.civilstatus;

import java.util.Locale;
import org.regjistri.kernel.OfficeCode;

/// Where an act stands: number 17 among the births of 2026 in the book of Istog. Numbers of a series have no gap.
public record ActNumber(ActKind kind, OfficeCode book, int year, int number) {

    /// The nationally unique reference. Example: `B-M06-2026-00017`.
    public String reference() {
        return String.format(Locale.ROOT, "%s-%s-%d-%05d", kind.letter(), book, year, number);
    }
}
