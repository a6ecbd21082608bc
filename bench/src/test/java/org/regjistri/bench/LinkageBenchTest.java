package org.regjistri.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.bench.LinkageBench.Quality;
import org.regjistri.bench.LinkageBench.Result;
import org.regjistri.bench.LinkageBench.Timed;

/// Both sides link one tiny country: who is quicker there says nothing, whether they do the same work does.
class LinkageBenchTest {
    @TempDir
    static Path folder = Path.of("");

    private static Result result = new Result(
            new LinkageBench.Terms(folder, folder, folder, 0, false, 1, ""),
            new LinkageBench.Size(0, 0, 0),
            Map.of(),
            Map.of(),
            List.of());

    @BeforeAll
    static void link_a_tiny_country() throws Exception {
        Path country = folder.resolve("country");
        String classPath = System.getProperty("java.class.path");
        Process making = new ProcessBuilder(
                        BuiltProgram.java(),
                        "-cp",
                        classPath,
                        "org.regjistri.synth.Main",
                        "country",
                        "--scale",
                        "0.001",
                        "--out",
                        country.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("making.log").toFile())
                .start();
        assertThat(making.waitFor()).isZero();
        var terms = new LinkageBench.Terms(
                country,
                folder.resolve("work"),
                Path.of("../docs/linkage/examples/kosovo.yaml").toAbsolutePath(),
                1,
                true,
                2,
                "2GB");
        result = new LinkageBench(
                        terms, LinkagePrograms.unpacked(classPath), new PrintWriter(Writer.nullWriter(), true))
                .run();
    }

    private static Quality quality(LinkageSide side) {
        Quality quality = result.quality().get(side);
        assertThat(quality).as(side.words()).isNotNull();
        return Objects.requireNonNull(quality);
    }

    @Test
    void with_the_same_keys_the_same_pairs_are_compared() {
        Quality ours = quality(LinkageSide.FLAT);
        Quality peer = quality(LinkageSide.SHARED_KEYS);
        assertThat(peer.pairs()).isEqualTo(ours.pairs()).isPositive();
        assertThat(peer.blockingRecall())
                .isEqualTo(ours.blockingRecall(), within(1e-12))
                .isGreaterThan(0.99);
        assertThat(quality(LinkageSide.FAMILIES).blockingRecall()).isEqualTo(ours.blockingRecall());
    }

    @Test
    void the_peer_links_well_with_our_text_and_misses_what_stands_in_cyrillic_with_its_own() {
        Quality shared = quality(LinkageSide.SHARED_KEYS);
        assertThat(shared.precision()).isGreaterThan(0.95);
        assertThat(shared.recall()).isGreaterThan(0.95);
        Quality own = quality(LinkageSide.OWN_TEXT);
        assertThat(own.pairs()).isPositive();
        assertThat(own.blockingRecall()).isBetween(0.3, 0.9);
        assertThat(own.recall()).isBetween(0.3, own.blockingRecall());
        assertThat(own.precision()).isGreaterThan(0.9);
    }

    @Test
    void each_side_is_timed() {
        assertThat(result.timed()).containsOnlyKeys(LinkageSide.values());
        assertThat(result.timed().values())
                .allSatisfy(runs -> assertThat(runs).hasSize(1).allSatisfy(run -> {
                    assertThat(run.took()).isPositive();
                    assertThat(run.user()).isPositive();
                    assertThat(run.peakMib()).isBetween(20L, 6_000L);
                }));
        assertThat(timed(LinkageSide.FLAT).phases())
                .containsKeys("Reading", "Scoring")
                .doesNotContainKey("Learning from families");
        assertThat(timed(LinkageSide.FAMILIES).phases()).containsKey("Learning from families");
        assertThat(result.loads()).hasSize(1);
    }

    private static Timed timed(LinkageSide side) {
        return result.timed().getOrDefault(side, List.of()).getFirst();
    }

    @Test
    void every_second_round_goes_the_other_way() {
        assertThat(result.terms().inTurn(1)).startsWith(LinkageSide.FLAT).endsWith(LinkageSide.OWN_TEXT);
        assertThat(result.terms().inTurn(2)).isEqualTo(result.terms().inTurn(1).reversed());
        assertThat(result.terms().inTurn(3)).isEqualTo(result.terms().inTurn(1));
    }

    @Test
    void who_is_timed_does_not_know_the_truth() throws IOException {
        assertThat(folder.resolve("work/flat.yaml")).content().doesNotContain("\ntruth:", "\nrelations:");
        assertThat(folder.resolve("work/families.yaml"))
                .content()
                .doesNotContain("\ntruth:")
                .contains("\nrelations:");
        assertThat(Files.readString(folder.resolve("work/flat.json"))).doesNotContain("quality");
    }
}
