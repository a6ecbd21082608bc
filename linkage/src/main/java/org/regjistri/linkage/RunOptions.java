package org.regjistri.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What both commands take.
final class RunOptions {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "What the columns mean: link.yaml.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    Path config;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where files that the plan names are looked for (default: beside the plan).")
    @Nullable
    Path data;

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description = "Pairs for an official to look at, as CSV or Parquet.")
    @Nullable
    Path review;

    @Option(names = "--summary", paramLabel = "FILE", description = "What was done, as JSON.")
    @Nullable
    Path summary;

    @Option(names = "--report", paramLabel = "FILE", description = "The profile report, as HTML.")
    @Nullable
    Path report;

    @Option(names = "--no-examples", description = "No pairs of real persons in the report.")
    boolean noExamples;

    @Option(names = "--model", paramLabel = "FILE", description = "Use this model; without, one is learned here.")
    @Nullable
    Path model;

    @Option(names = "--save-model", paramLabel = "FILE", description = "Where to write the model that was learned.")
    @Nullable
    Path saveModel;

    @Option(
            names = "--reviewed",
            paramLabel = "FILE",
            description = "Pairs that officials decided: a table with left_id, right_id and same (true or false).")
    @Nullable
    Path reviewed;

    @Option(
            names = "--explain",
            paramLabel = "LEFT,RIGHT",
            description = "Why these two rows have their score; may be said several times.")
    List<String> explain = new ArrayList<>();

    @Option(names = "--flat", description = "Leave the relatives out: flat evidence only.")
    boolean flat;

    @Option(names = "--threads", description = "How many work (default: one for each processor).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--index-memory",
            paramLabel = "MiB",
            description = "Memory for the index of keys; what is more goes to disk (default: ${DEFAULT-VALUE}).")
    int indexMemory = 1500;

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description = "Keep scored parts there, so that the same run goes on where it was cut off.")
    @Nullable
    Path work;

    @Option(names = "--verbose", description = "A line for each phase, where there is no terminal too.")
    boolean verbose;

    Optional<Path> work() {
        return Optional.ofNullable(work);
    }
}
