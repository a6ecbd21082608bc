package org.regjistri.operations.country;

import java.io.ByteArrayInputStream;
import org.regjistri.operations.CountryProblem;

/// A file of a country.
public final class CountryRowsFuzz {
    private CountryRowsFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try (var rows = CsvRows.of("register/persons.csv", new ByteArrayInputStream(input))) {
            int column = rows.column("id");
            while (rows.next()) {
                Reading.row(rows, () -> rows.number(column));
            }
        } catch (CountryProblem _) {
            // Named by file and line; errors of the machine and hangs are what counts.
        }
    }
}
