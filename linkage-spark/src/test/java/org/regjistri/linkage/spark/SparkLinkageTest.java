package org.regjistri.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.table.Tables;

/// One session for all of them: to start one takes seconds.
class SparkLinkageTest {
    private static final LinkagePlan PLAN = TestPeople.plan(true);
    private static final Tables TABLES = TestPeople.two(400, 7);
    private static OneMachine alone;
    private static JavaSparkContext spark;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        alone = OneMachine.of(PLAN, TABLES);
        spark = new JavaSparkContext(new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.local.dir", folder.toString()));
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void pairs_and_weights_are_those_of_one_machine_however_they_are_divided(int partitions) throws IOException {
        assertThat(alone.models().families()).isPresent();
        assertThat(alone.pairs()).hasSizeGreaterThan(300);
        assertThat(onSpark(PLAN, TABLES, alone, partitions)).isEqualTo(alone.pairs());
    }

    @Test
    void without_families_too() throws IOException {
        LinkagePlan flat = TestPeople.plan(false);
        Tables tables = TestPeople.two(400, 9);
        OneMachine flatAlone = OneMachine.of(flat, tables);
        assertThat(flatAlone.models().families()).isEmpty();
        assertThat(flatAlone.pairs()).hasSizeGreaterThan(300);
        assertThat(onSpark(flat, tables, flatAlone, 2)).isEqualTo(flatAlone.pairs());
    }

    @Test
    void a_table_is_compared_with_itself_as_on_one_machine() throws IOException {
        LinkagePlan flat = TestPeople.plan(false);
        Tables tables = TestPeople.one(300, 8);
        OneMachine flatAlone = OneMachine.of(flat, tables);
        assertThat(flatAlone.pairs()).hasSizeGreaterThan(20);
        assertThat(onSpark(flat, tables, flatAlone, 3)).isEqualTo(flatAlone.pairs());
    }

    private static List<String> onSpark(LinkagePlan plan, Tables tables, OneMachine expected, int partitions)
            throws IOException {
        Path work = Files.createTempDirectory(folder, "work");
        return new SparkLinkage(spark, work.toString(), partitions)
                .pairs(plan, tables, expected.models(), expected.keys()).collect().stream()
                        .sorted()
                        .toList();
    }
}
