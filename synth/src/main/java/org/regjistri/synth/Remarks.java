package org.regjistri.synth;

import org.regjistri.synth.report.Measures;

/// stub
final class Remarks {
    private Remarks() {}

    static void add(Measures measures) {
        measures.limit(
                "The killed and the missing of 1998 and 1999 are left out, on purpose; so are the war's births and deaths that differ from peace.");
    }
}
