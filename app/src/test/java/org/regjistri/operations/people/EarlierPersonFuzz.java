package org.regjistri.operations.people;

import org.regjistri.fuzz.FuzzText;
import tools.jackson.databind.json.JsonMapper;

/// A line of the file of an earlier register.
public final class EarlierPersonFuzz {
    private static final JsonMapper JSON = new JsonMapper();

    private EarlierPersonFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            EarlierPerson person = JSON.readValue(FuzzText.of(input), EarlierPerson.class);
            EarlierPersonReading.facts(person);
        } catch (RuntimeException _) {
            // The import names the line, whatever is wrong with it. Errors of the machine and hangs are what counts.
        }
    }
}
