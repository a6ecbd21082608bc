package org.regjistri.synth;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.regjistri.synth.output.Progress;
import org.regjistri.synth.places.Municipality;
import org.regjistri.synth.places.Places;
import org.regjistri.synth.register.PeopleLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "people",
        description =
                "Writes persons of the central register one by one, a JSON object a line, parents before children.")
final class PeopleCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /// Where nobody says how many.
    private static final int SMALL = 20_000;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Wanted wanted;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--homes",
            split = ",",
            paramLabel = "CODE",
            description = "Only of these municipalities, 1 to 38 (default: of all).")
    private Set<Integer> homes = Set.of();

    @Override
    public Integer call() throws IOException {
        Kosovo kosovo = Kosovo.make(
                wanted.seed(),
                wanted.scale(SMALL / (double) Wanted.WHOLE_REGISTER * share(), share()),
                wanted.today(),
                wanted.profile(),
                Progress.silent());
        long count = 0;
        try (Writer file = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) new PeopleLines(kosovo.register(), homes).all()::iterator) {
                file.write(line);
                file.write('\n');
                count++;
            }
        }
        System.out.println(count + " people written to " + out);
        return 0;
    }

    /// Of all people, those of the municipalities that are wanted: of so many more the country must be made.
    private double share() {
        double all = 0;
        double here = 0;
        for (Municipality one : new Places().municipalities()) {
            all += one.census2024();
            here += homes.isEmpty() || homes.contains(one.code()) ? one.census2024() : 0;
        }
        if (here == 0) {
            throw new ParameterException(spec.commandLine(), "--homes takes codes of municipalities, 1 to 38.");
        }
        return here / all;
    }
}
