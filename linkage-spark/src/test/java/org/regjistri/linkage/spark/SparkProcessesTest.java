package org.regjistri.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.table.Tables;

/// A master and two workers with processes of their own: nothing is shared but what is sent. Only
/// with `--long`.
@EnabledIfSystemProperty(named = "regjistri.long", matches = "true")
class SparkProcessesTest {
    @TempDir
    private Path folder;

    @Test
    void pairs_of_two_worker_processes_are_those_of_one_machine() throws IOException {
        LinkagePlan plan = TestPeople.plan(true);
        Tables tables = TestPeople.two(400, 7);
        OneMachine alone = OneMachine.of(plan, tables);
        try (JavaSparkContext spark = new JavaSparkContext(workers())) {
            assertThat(spark.master()).startsWith("local-cluster");
            List<String> pairs = new SparkLinkage(
                            spark, Files.createDirectory(folder.resolve("work")).toString(), 5)
                    .pairs(plan, tables, alone.models(), alone.keys()).collect().stream()
                            .sorted()
                            .toList();
            assertThat(pairs).isEqualTo(alone.pairs());
        }
    }

    /// Spark's own home (see the pom) has an empty folder of jars: the workers find everything on
    /// this class path.
    private SparkConf workers() throws IOException {
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new SparkConf()
                .setMaster("local-cluster[2,1,1024]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.master.ui.port", "0")
                .set("spark.worker.ui.port", "0")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.executor.memory", "512m")
                .set("spark.executor.extraClassPath", classPath)
                .set("spark.local.dir", folder.toString());
    }
}
