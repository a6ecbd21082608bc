package org.regjistri.operations.commands;

import org.regjistri.fuzz.FuzzText;

public final class AppointmentFileFuzz {
    private AppointmentFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            AppointmentFile.read(FuzzText.of(input).lines().toList());
        } catch (IllegalArgumentException _) {
            // Refused, with the line.
        }
    }
}
