package org.regjistri.linkage.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.model.Reviewed;

/// How a run is done, beside what the plan says.
///
/// @param indexMemory bytes that the index of keys may take; what is more goes into `spill`
/// @param work where scored parts are kept, so that a run that is cut off can go on
/// @param models used instead of learning
/// @param reviewed pairs that officials decided
public record RunSettings(
        int threads,
        long indexMemory,
        Path spill,
        Optional<Path> work,
        Optional<Models> models,
        List<Reviewed> reviewed) {
    public static RunSettings usual() {
        return new RunSettings(
                Runtime.getRuntime().availableProcessors(),
                1L << 30,
                Path.of(System.getProperty("java.io.tmpdir")),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
