package org.regjistri.operations.country;

import java.nio.file.Path;
import org.regjistri.kernel.Sha256;
import org.regjistri.operations.CountryProblem;
import org.regjistri.operations.LoadProgress;

/// Reads the files of a country whole and checks them before anything is written: that each row can
/// be read, that everybody who is named is there, that numbers are in order.
final class CountryReading {
    private static final int TOLD = 100_000;
    private final Path register;
    private final MapOfPlaces map;
    private final LoadProgress progress;
    private long rows;

    CountryReading(Path folder, MapOfPlaces map, LoadProgress progress) {
        this.register = folder.resolve("register");
        this.map = map;
        this.progress = progress;
    }

    /// @throws CountryProblem where something is not as it should be: its message says where
    Country read() {
        progress.stage("reading rows of the files", 0);
        var people = new People(new Words());
        var names = new NameChanges(people);
        var births = new Births();
        String digests = PeopleReading.read(file("persons"), people, map, this::told);
        digests += NamesReading.read(file("names"), people, names, this::told);
        var marriages = new Marriages(people.count());
        digests += MarriagesReading.read(file("marriages"), people, marriages, this::told);
        digests += BirthsReading.read(file("births"), people, map, births, this::told);
        progress.done(rows);
        return new Country(people, names, marriages, births, Sha256.hex(digests));
    }

    private void told() {
        rows++;
        if (rows % TOLD == 0) {
            progress.done(rows);
        }
    }

    private Path file(String table) {
        return register.resolve(table + ".csv");
    }
}
