package org.regjistri.fuzz;

import static org.regjistri.fuzz.FuzzText.holds;

import org.regjistri.kernel.CivilDate;

public final class CivilDateFuzz {
    private CivilDateFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = FuzzText.of(input);
        CivilDate date;
        try {
            date = CivilDate.parse(text);
        } catch (IllegalArgumentException _) {
            return;
        }
        holds(date.toString().equals(text), "written as it was read");
        holds(!date.earliest().isAfter(date.latest()), "no time backwards");
    }
}
