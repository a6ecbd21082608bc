package org.regjistri.fuzz;

import static org.regjistri.fuzz.FuzzText.holds;

import org.regjistri.kernel.PersonalNumber;

public final class PersonalNumberFuzz {
    private PersonalNumberFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        PersonalNumber.parse(FuzzText.of(input)).ifPresent(number -> {
            holds(number.digits().matches("[0-9]{10}"), "ten digits");
            holds(PersonalNumber.parse(number.grouped()).orElseThrow().equals(number), "read as it is written");
        });
    }
}
