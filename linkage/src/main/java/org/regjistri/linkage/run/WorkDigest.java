package org.regjistri.linkage.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.regjistri.kernel.Sha256;
import org.regjistri.linkage.model.Model;
import org.regjistri.linkage.plan.JoinPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.TablePlan;

/// What the scores of a run depend on, as a short name: the program's version, the plan, the model, and the files as
/// they
/// are now.
final class WorkDigest {
    private static final int LENGTH = 16;

    private WorkDigest() {}

    static String of(LinkagePlan plan, Model model) {
        return of(version(), plan, model);
    }

    /// What another version kept may be laid out or weighed otherwise.
    ///
    /// @param version of the program
    static String of(String version, LinkagePlan plan, Model model) {
        StringBuilder what = new StringBuilder(version).append('\n');
        what.append(Canonical.text(plan)).append('\n');
        what.append(Canonical.text(model)).append('\n');
        Stream.concat(Stream.of(plan.left()), plan.right().stream())
                .flatMap(WorkDigest::files)
                .forEach(file -> what.append(state(file)));
        return Sha256.hex(what.toString().getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }

    /// As its jar says.
    private static String version() {
        return Optional.ofNullable(WorkDigest.class.getPackage().getImplementationVersion())
                .orElse("unpacked");
    }

    private static Stream<Path> files(TablePlan table) {
        return Stream.concat(Stream.of(table.file()), table.joins().stream().map(JoinPlan::file));
    }

    private static String state(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
