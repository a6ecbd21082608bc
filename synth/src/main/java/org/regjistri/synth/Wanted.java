package org.regjistri.synth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.books.Profile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which country is wanted: the options that all commands share.
final class Wanted {
    /// Living and dead that stand in the register of the whole country.
    static final int WHOLE_REGISTER = 3_300_000;

    private static final double SMALLEST = 0.0003;
    private static final LocalDate EARLIEST = LocalDate.of(2005, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2030, 12, 31);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--seed", defaultValue = "7", description = "Any whole number (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--today",
            defaultValue = "2026-11-22",
            description = "The last day that happens (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LocalDate today;

    @Option(
            names = "--profile",
            defaultValue = "AS_FOUND",
            description = "How many mistakes the books have: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Profile profile;

    @ArgGroup
    private @Nullable Size size;

    /// One of the two.
    static final class Size {
        @Option(names = "--scale", description = "1 for the whole country, 0.01 for a hundredth (default: 1).")
        private @Nullable Double scale;

        @Option(names = "--people", description = "About so many persons in the register.")
        private @Nullable Integer people;
    }

    long seed() {
        return seed;
    }

    Profile profile() {
        return profile;
    }

    int today() {
        if (today.isBefore(EARLIEST) || today.isAfter(LATEST)) {
            throw new ParameterException(
                    spec.commandLine(), "--today takes a day from " + EARLIEST + " to " + LATEST + ".");
        }
        return (int) today.toEpochDay();
    }

    /// @param otherwise the scale where none was said
    double scale(double otherwise) {
        return scale(otherwise, 1);
    }

    /// @param share of all people, those that are wanted: the country must be made so much bigger
    double scale(double otherwise, double share) {
        double said = otherwise;
        if (size != null) {
            said = size.scale != null ? size.scale : (size.people == null ? 0 : size.people) / (double) WHOLE_REGISTER;
        }
        double scale = said / share;
        if (!(scale >= SMALLEST && scale <= 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--scale takes 0.0003 to 1, --people " + (int) (SMALLEST * WHOLE_REGISTER) + " to " + WHOLE_REGISTER
                            + ".");
        }
        return scale;
    }
}
