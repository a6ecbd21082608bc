package org.regjistri.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static LinkagePrograms programs = new LinkagePrograms(List.of(), List.of());

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
        programs = LinkagePrograms.unpacked(classPath);
        result = new LinkageBench(terms, programs, silent()).run();
    }

    private static PrintWriter silent() {
        return new PrintWriter(Writer.nullWriter(), true);
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

    @Test
    void groups_are_judged_apart_and_add_up_to_the_whole() throws Exception {
        LinkageBench.Terms all = result.terms();
        var terms = new LinkageQuality.Terms(
                all.country(), Optional.of(all.country()), folder.resolve("quality"), all.plan(), 2);
        LinkageQuality.Result judged = new LinkageQuality(terms, programs.ours(), silent()).run();
        LinkageQuality.Verdict whole = judged.asFound();
        assertThat(judged.harsh()).contains(whole);
        Quality families = quality(LinkageSide.FAMILIES);
        assertThat(whole.recall().is())
                .isEqualTo(families.recall())
                .isBetween(whole.recall().low(), whole.recall().high());
        assertThat(whole.precision().is()).isEqualTo(families.precision());
        assertThat(whole.review().recall()).isGreaterThanOrEqualTo(families.recall());
        Map<String, Long> toFind = whole.groups().stream()
                .collect(Collectors.groupingBy(
                        LinkageQuality.Group::kind, Collectors.summingLong(LinkageQuality.Group::toFind)));
        assertThat(toFind).containsOnlyKeys("stratum", "language", "decade", "sex", "community");
        assertThat(toFind.values()).containsOnly(whole.toFind());
        assertThat(whole.groups())
                .extracting(LinkageQuality.Group::name)
                .contains("BRIDE", "SERBIAN_CYRILLIC", "1970s", "FEMALE", "ALBANIAN");
    }

    @Test
    void records_that_come_one_by_one_get_the_links_of_the_run_over_everything() throws Exception {
        List<String> words = new ArrayList<>(programs.peer());
        words.addAll(
                List.of("linkage-one-by-one", "--plan", result.terms().plan().toString()));
        words.addAll(List.of("--country", result.terms().country().toString()));
        words.addAll(List.of("--records", "50", "--threads", "2"));
        SaidFigures said = SaidFigures.of(words, folder.resolve("one-by-one.log"));
        assertThat(said.of("records")).isEqualTo(50);
        assertThat(said.of("pairs")).isGreaterThan(25);
        assertThat(said.of("others")).isZero();
        assertThat(said.of("median")).isBetween(0.0, said.of("p95"));
        assertThat(said.of("longest")).isGreaterThanOrEqualTo(said.of("p95"));
    }
}
