package org.regjistri.synth;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.regjistri.synth.output.Progress;
import org.regjistri.synth.register.PeopleLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "people",
        description =
                "Writes persons of the central register one by one, a JSON object a line, parents before children.")
final class PeopleCommand implements Callable<Integer> {
    /// Where nobody says how many.
    private static final int SMALL = 20_000;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Wanted wanted;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Override
    public Integer call() throws IOException {
        Kosovo kosovo = Kosovo.make(
                wanted.seed(),
                wanted.scale(SMALL / (double) Wanted.WHOLE_REGISTER),
                wanted.today(),
                wanted.profile(),
                Progress.silent());
        PeopleLines lines = new PeopleLines(kosovo.register());
        try (Writer file = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (int id = 1; id <= kosovo.register().firsts(); id++) {
                file.write(lines.line(id));
                file.write('\n');
            }
        }
        System.out.println(kosovo.register().firsts() + " people written to " + out);
        return 0;
    }
}
