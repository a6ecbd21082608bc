package org.regjistri.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.plan.PlanFile;
import org.regjistri.linkage.run.ModelsFile;
import org.regjistri.linkage.run.RunSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What both commands take.
final class RunOptions {
    private static final long MEBIBYTE = 1L << 20;

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
            names = "--groups",
            paramLabel = "FILE",
            description =
                    "Groups to judge apart: a table with the left id's columns; each other column parts the rows.")
    @Nullable
    Path groups;

    @Option(
            names = "--explain",
            paramLabel = "LEFT,RIGHT",
            description = "Why these two rows have their score; may be said several times.")
    List<String> explain = new ArrayList<>();

    @Option(names = "--flat", description = "Leave the relatives out: flat evidence only.")
    boolean flat;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description = "How many work (default: one for each processor).")
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

    /// Where files that the plan names are looked for.
    Path folder() {
        return data == null ? PlanFile.beside(config) : data;
    }

    /// @param spec for what is said of mistakes
    RunSettings settings(CommandSpec spec) throws IOException {
        if (threads < 1 || indexMemory < 1) {
            throw new ParameterException(spec.commandLine(), "--threads and --index-memory are 1 at least");
        }
        if (saveModel != null && reviewed == null && model != null) {
            throw new ParameterException(
                    spec.commandLine(), "--model and --save-model: nothing is learned that could be saved");
        }
        return new RunSettings(
                threads,
                indexMemory * MEBIBYTE,
                Path.of(System.getProperty("java.io.tmpdir")),
                Optional.ofNullable(work),
                model == null
                        ? Optional.empty()
                        : Optional.of(ModelsFile.read(model).forOtherTables()),
                reviewed == null ? List.of() : ReviewedPairs.read(reviewed, threads));
    }

    /// What a summary says of where the model comes from.
    String origin() {
        return model == null ? "learned here" : String.valueOf(model.getFileName());
    }
}
