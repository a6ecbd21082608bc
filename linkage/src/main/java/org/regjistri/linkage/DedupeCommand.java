package org.regjistri.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.PlanFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which rows of one table are one person.
@Command(
        name = "dedupe",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Says which rows of one table are one person.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Ending.DONE, Ending.NOT_READ, Ending.WRONG, Ending.BAD, Ending.TOO_MANY, Ending.STOPPED})
final class DedupeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--input", paramLabel = "FILE", description = "The table, instead of the plan's.")
    private @Nullable Path input;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the clusters go, as CSV or Parquet (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("clusters.csv");

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description = "The pairs behind the clusters, with their evidence, as CSV or Parquet.")
    private @Nullable Path links;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RunOptions options;

    @Override
    public Integer call() throws IOException {
        Needed.file(options.config);
        LinkagePlan plan = PlanFile.dedupe(options.config, options.folder(), Optional.ofNullable(input));
        new Job(spec, options, "dedupe").run(plan, this::write);
        return 0;
    }

    private void write(Findings findings) throws IOException {
        var writing = new Writing(findings, options.threads);
        writing.clusters(output);
        if (links != null) {
            writing.links(links);
        }
    }
}
