package org.regjistri.bench;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the measurements of an office's ordinary work take.
final class OfficeOptions {
    @Option(names = "--people", defaultValue = "20000", description = "Made-up people (${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--officials", defaultValue = "38", description = "Registrars (${DEFAULT-VALUE}).")
    private int officials;

    @Option(
            names = "--acts",
            defaultValue = "400",
            description = "Births registered before, to read and to have certificates of (${DEFAULT-VALUE}).")
    private int acts;

    @Option(names = "--report", paramLabel = "FILE", description = "A page to put the figures into.")
    private @Nullable Path report;

    OpenOffice.Size size() {
        return new OpenOffice.Size(people, officials, acts);
    }

    Optional<Path> report() {
        return Optional.ofNullable(report);
    }
}
