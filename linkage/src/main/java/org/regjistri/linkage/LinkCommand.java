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

/// Who of one table is who in another.
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Says who of the left table is who in the right one.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {Ending.DONE, Ending.NOT_READ, Ending.WRONG, Ending.BAD, Ending.TOO_MANY, Ending.STOPPED})
final class LinkCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--left", paramLabel = "FILE", description = "The left table, instead of the plan's.")
    private @Nullable Path left;

    @Option(names = "--right", paramLabel = "FILE", description = "The right table, instead of the plan's.")
    private @Nullable Path right;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the links go, as CSV or Parquet (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("links.csv");

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private RunOptions options;

    @Override
    public Integer call() throws IOException {
        Needed.file(options.config);
        LinkagePlan plan =
                PlanFile.link(options.config, options.folder(), Optional.ofNullable(left), Optional.ofNullable(right));
        new Job(spec, options, "link").run(plan, findings -> new Writing(findings, options.threads).links(output));
        return 0;
    }
}
