package org.regjistri.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.regjistri.bench.LinkageQuality.Group;
import org.regjistri.bench.LinkageQuality.Result;
import org.regjistri.bench.LinkageQuality.Review;
import org.regjistri.bench.LinkageQuality.Share;
import org.regjistri.bench.LinkageQuality.Terms;
import org.regjistri.bench.LinkageQuality.Verdict;

class LinkageQualityReportTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static Share share(double is) {
        return new Share(is, is - 0.001, is + 0.001);
    }

    private static Group group(String kind, String name, long toFind, double recall) {
        return new Group(kind, name, toFind, share(0.99), share(recall));
    }

    private static Verdict verdict(double recall) {
        return new Verdict(
                3_000,
                share(0.997),
                share(recall),
                new Review(0.02, 120, 0.996, 0.998),
                List.of(
                        group("stratum", "GROOM", 2_000, recall + 0.002),
                        group("stratum", "CHILD", 1_000, recall),
                        group("language", "SERBIAN_LATIN", 99, 0.5),
                        group("language", "ALBANIAN", 2_901, 0.98),
                        group("community", "FOREIGN", 0, 1)));
    }

    private static String page(Optional<Verdict> harsh) throws IOException {
        var terms = new Terms(Path.of("c"), Optional.empty(), Path.of("w"), Path.of("p"), 2);
        return LinkageQualityReport.of(new Result(terms, verdict(0.99), harsh), NOW);
    }

    @Test
    void the_whole_stands_with_its_range_and_with_what_review_makes_of_it() throws IOException {
        assertThat(page(Optional.empty()))
                .startsWith("Judged 2026-11-23T10:00:00Z.")
                .contains(
                        "| as found | 3,000 | 0.9900 (0.9890–0.9910) | 0.9970 (0.9960–0.9980) | 120 | 0.9980 | 0.9960 |")
                .contains("errs in 2 of 100")
                .doesNotContain("harsh");
    }

    @Test
    void each_group_has_a_line_in_plain_words_with_both_profiles_side_by_side() throws IOException {
        assertThat(page(Optional.of(verdict(0.97))))
                .contains("| | to find (as found) | recall | precision | to find (harsh) | recall | precision |")
                .contains("| role: child | 1,000 | 0.9900 (0.9890–0.9910) | 0.9900 (0.9890–0.9910)"
                        + " | 1,000 | 0.9700 (0.9690–0.9710) | 0.9900 (0.9890–0.9910) |")
                .contains("| language: serbian latin | 99 |")
                .contains("| harsh | 3,000 |");
    }

    @Test
    void groups_of_nobody_are_left_out_and_small_ones_are_not_called_the_worst() throws IOException {
        assertThat(page(Optional.empty()))
                .contains("role 0.0020 apart (groom, child).")
                .doesNotContain("foreign", "language 0.");
    }

    @Test
    void one_record_against_the_country_is_told_with_what_differs() throws IOException {
        var said = new SaidFigures(Map.of(
                "records",
                1_000.0,
                "median",
                0.17,
                "p95",
                0.62,
                "longest",
                25.0,
                "mean",
                0.3,
                "pairs",
                1_200.0,
                "others",
                2.0,
                "openingSeconds",
                60.0));
        assertThat(OneByOneReport.of(said, NOW, "0.1"))
                .contains("The last 1,000 records")
                .contains("**0.17 ms** in the middle, 0.62 ms for 95 of 100, 25.0 ms at most")
                .contains("1,200; others than there: **2**");
    }
}
