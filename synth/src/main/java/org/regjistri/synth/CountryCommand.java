package org.regjistri.synth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.regjistri.synth.books.BookTables;
import org.regjistri.synth.output.Format;
import org.regjistri.synth.output.PackageFolder;
import org.regjistri.synth.output.Progress;
import org.regjistri.synth.register.RegisterTables;
import org.regjistri.synth.register.TruthTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "country",
        description = {
            "Writes a synthetic Kosovo as tables: the central register, the books of 1946 to 1999, and the truth.",
            "The same options give the same bytes, whatever the machine and the number of threads."
        })
final class CountryCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Wanted wanted;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where to write.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--format",
            split = ",",
            defaultValue = "CSV",
            description = "${COMPLETION-CANDIDATES}, or both with a comma (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Set<Format> formats;

    @Option(
            names = "--parts",
            split = ",",
            defaultValue = "REGISTER,BOOKS,TRUTH",
            description = "Which of ${COMPLETION-CANDIDATES} (default: all).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Set<Part> parts;

    @Option(names = "--threads", description = "How many write (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    enum Part {
        REGISTER,
        BOOKS,
        TRUTH
    }

    @Override
    public Integer call() throws IOException {
        Progress progress = Progress.on(System.err);
        Kosovo kosovo = Kosovo.make(wanted.seed(), wanted.scale(1), wanted.today(), wanted.profile(), progress);
        PackageFolder folder = new PackageFolder(out, EnumSet.copyOf(formats), Math.max(1, threads), progress);
        if (parts.contains(Part.REGISTER)) {
            writeRegister(kosovo, folder);
        }
        if (parts.contains(Part.BOOKS)) {
            writeBooks(kosovo, folder);
        }
        if (parts.contains(Part.TRUTH)) {
            folder.write(TruthTables.POPULATION, new TruthTables(kosovo.register()).population());
        }
        folder.finish("A synthetic Kosovo", about(kosovo));
        return 0;
    }

    private static void writeRegister(Kosovo kosovo, PackageFolder folder) throws IOException {
        RegisterTables tables = new RegisterTables(kosovo.register(), kosovo.whereabouts());
        folder.write(RegisterTables.PERSONS, tables.persons());
        folder.write(RegisterTables.NAMES, tables.names());
        folder.write(RegisterTables.MARRIAGES, tables.marriages());
        folder.write(RegisterTables.BIRTHS, tables.births());
        folder.write(RegisterTables.RESIDENCES, tables.residences());
        folder.write(RegisterTables.SETTLEMENTS, tables.settlements());
    }

    /// The truth about the mentions is made with the records and stands beside them.
    private static void writeBooks(Kosovo kosovo, PackageFolder folder) throws IOException {
        BookTables tables = new BookTables(kosovo.library(), kosovo.register()::id);
        folder.write(BookTables.BOOKS, tables.books());
        folder.write(BookTables.OF_ENTRIES, tables.entries());
    }

    private String about(Kosovo kosovo) {
        return String.join(
                " ",
                List.of(
                        "People who never lived, from 1900 to " + LocalDate.ofEpochDay(wanted.today()) + ":",
                        kosovo.register().count() + " persons of the central register,",
                        kosovo.library().records() + " records of the books.",
                        "Seed " + wanted.seed() + ", scale " + wanted.scale(1) + ", profile " + wanted.profile() + ".",
                        "What stands in truth/ must never be loaded into a register: it says who is who."));
    }
}
