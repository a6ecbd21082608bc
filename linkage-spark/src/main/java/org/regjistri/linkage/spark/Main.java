package org.regjistri.linkage.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.blocking.ChosenKey;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.PlanFile;
import org.regjistri.linkage.run.Frozen;
import org.regjistri.linkage.run.Models;
import org.regjistri.linkage.run.ModelsFile;
import org.regjistri.linkage.table.Tables;
import org.regjistri.linkage.table.TablesReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Started by `spark-submit`: docs/linkage/spark.md. Where and with how much Spark works is said
/// there and not here.
@Command(
        name = "linkage-spark",
        mixinStandardHelpOptions = true,
        description = "Scores the candidates of two tables on Spark.")
public final class Main implements Callable<Integer> {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "What the columns mean: link.yaml.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path config;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where files that the plan names are looked for (default: beside the plan).")
    private @Nullable Path data;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE",
            description = "Weights and keys: what --save-model of link wrote.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path model;

    @Option(
            names = "--work",
            required = true,
            paramLabel = "FOLDER",
            description = "For coded rows; every worker sees it under this name.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String work;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the pairs go, as text files; it must not be there yet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String output;

    @Option(
            names = "--partitions",
            defaultValue = "200",
            description = "So many parts the pairs are divided into (${DEFAULT-VALUE}).")
    private int partitions;

    @Option(names = "--threads", defaultValue = "2", description = "How many read the tables (${DEFAULT-VALUE}).")
    private int threads;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Main() {}

    /// Where all went well it returns: Spark itself says when its program has ended.
    public static void main(String[] words) {
        int code = new CommandLine(new Main()).execute(words);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws Exception {
        Path folder = data == null ? PlanFile.beside(config) : data;
        LinkagePlan plan = PlanFile.link(config, folder, Optional.empty(), Optional.empty());
        Models models = ModelsFile.read(model);
        List<ChosenKey> keys = models.frozen()
                .map(Frozen::keys)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--model: the file has no keys under `frozen`; --save-model writes them"));
        Tables tables = TablesReader.read(plan, threads);
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "linkage"))) {
            new SparkLinkage(spark, work, partitions)
                    .pairs(plan, tables, models, keys)
                    .saveAsTextFile(output);
        }
        return 0;
    }
}
