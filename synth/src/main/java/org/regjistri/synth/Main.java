package org.regjistri.synth;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/// The command: writes the people of a synthetic Kosovo to a file, one JSON object a line.
public final class Main {
    private static final int DONE = 0;
    private static final int NOT_WRITTEN = 1;
    private static final int MISTAKEN = 2;
    private static final String HELP = """
            Writes people who never lived, in three generations, as JSON Lines in UTF-8: one person a line, parents before
            their children. The same options give the same bytes.

              --out FILE      where to write (is overwritten)
              --people N      how many, 100 to 1000000; 4000 if not said
              --seed N        any whole number; 7 if not said
              --today DAY     up to which day they live; 2026-11-22 if not said
              --help          this text

            Ends with 0 when written, 1 when the file could not be written, 2 when the options are wrong.
            """;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        return switch (Order.of(args)) {
            case Order.Help() -> {
                out.print(HELP);
                yield DONE;
            }
            case Order.Mistaken(String message) -> {
                err.println(message + ". --help tells more.");
                yield MISTAKEN;
            }
            case Order.Grow grow -> write(grow, out, err);
        };
    }

    private static int write(Order.Grow grow, PrintStream out, PrintStream err) {
        List<Life> people = new Country(grow.seed(), grow.today()).grow(grow.people());
        try (Writer file = Files.newBufferedWriter(grow.out(), StandardCharsets.UTF_8)) {
            for (Life life : people) {
                file.write(PersonLine.of(life, grow.today()));
                file.write('\n');
            }
        } catch (IOException e) {
            err.println("Cannot write " + grow.out() + ": " + e);
            return NOT_WRITTEN;
        }
        out.println(people.size() + " people written to " + grow.out());
        return DONE;
    }
}
