package org.regjistri.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regjistri.bench.LinkageBench.Quality;
import org.regjistri.bench.LinkageBench.Result;
import org.regjistri.bench.LinkageBench.Size;
import org.regjistri.bench.LinkageBench.Terms;
import org.regjistri.bench.LinkageBench.Timed;

class LinkageReportTest {
    private final Map<LinkageSide, List<Timed>> timed = new EnumMap<>(LinkageSide.class);

    private static List<Timed> runs(double... seconds) {
        return Arrays.stream(seconds)
                .mapToObj(took -> new Timed(
                        Duration.ofMillis((long) (took * 1e3)),
                        Duration.ofMillis((long) (took * 2e3)),
                        (long) (took * 100),
                        Map.of("Scoring", took / 2)))
                .toList();
    }

    private String page() throws IOException {
        var terms = new Terms(Path.of("c"), Path.of("w"), Path.of("p"), 3, false, 2, "12GB");
        timed.put(LinkageSide.FLAT, runs(40, 30, 50));
        timed.put(LinkageSide.SHARED_KEYS, runs(80, 90, 50));
        timed.put(LinkageSide.OWN_TEXT, runs(8, 9, 7));
        Map<LinkageSide, Quality> quality = Map.of(
                LinkageSide.FLAT, new Quality(1_234, 0.998, 0.995, 0.99),
                LinkageSide.SHARED_KEYS, new Quality(1_234, 0.998, 0.98, 0.97));
        return LinkageReport.of(
                new Result(terms, new Size(12_000, 3_000, 3_300), timed, quality, List.of("0.1", "0.2", "0.3")),
                Instant.parse("2026-11-23T10:00:00Z"),
                "v9.9");
    }

    @Test
    void each_side_has_its_median_and_every_run() throws IOException {
        assertThat(page())
                .contains("| Ours, flat evidence | 40.0 | 40.0, 30.0, 50.0 | 80.0 | 80.0, 60.0, 100.0 | 5,000 MiB |")
                .contains("| DuckDB, our keys and prepared text | 80.0 | 80.0, 90.0, 50.0 |")
                .doesNotContain("with families");
    }

    @Test
    void the_ratio_is_that_of_the_runs_of_one_round() throws IOException {
        assertThat(page()).contains("**0.50** (0.50, 0.33, 1.00). Wanted: at most 0.5.");
    }

    @Test
    void what_was_compared_and_how_right_it_is_stands_beside_the_time() throws IOException {
        assertThat(page())
                .contains("| Ours, flat evidence | 1,234 | 0.9980 | 0.9950 | 0.9900 |")
                .contains("| DuckDB, our keys and prepared text | 1,234 | 0.9980 | 0.9800 | 0.9700 |")
                .contains("| Scoring | 20.0 |");
    }

    @Test
    void it_says_on_what_it_was_measured() throws IOException {
        assertThat(page())
                .startsWith("Measured 2026-11-23T10:00:00Z.")
                .contains("before each round: 0.1; 0.2; 0.3.")
                .contains("12,000 mentions, of which 3,000 are to be linked, against 3,300 persons")
                .contains("2 threads for each side; DuckDB v9.9 with at most 12GB")
                .contains("Rounds: 3");
    }
}
