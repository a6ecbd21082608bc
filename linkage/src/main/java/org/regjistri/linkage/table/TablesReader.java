package org.regjistri.linkage.table;

import java.nio.file.Path;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.threads.Crew;

/// Reads the tables of a plan.
public final class TablesReader {
    private TablesReader() {}

    /// Told of each file that has been read.
    @FunctionalInterface
    public interface Progress {
        void read(Path file, int rows);
    }

    /// @throws InputProblem where a file can't be read as it is
    public static Tables read(LinkagePlan plan, int threads) {
        return read(plan, threads, (_, _) -> {});
    }

    /// @throws InputProblem where a file can't be read as it is
    public static Tables read(LinkagePlan plan, int threads, Progress progress) {
        return read(plan, new SheetReader(new Crew(threads), progress));
    }

    static Tables read(LinkagePlan plan, SheetReader sheets) {
        var warnings = new Warnings();
        var dictionaries = new Dictionaries();
        plan.fields().forEach(field -> dictionaries.of(field.kind()));
        var truths = new Truths();
        var reader = new TableReader(plan, sheets, dictionaries, truths, warnings);
        PersonTable left = reader.read(plan.left());
        PersonTable right = plan.right().map(reader::read).orElse(left);
        truths.forgetLoners();
        return new Tables(left, right, plan.right().isEmpty(), dictionaries.asMap(), warnings.all());
    }
}
