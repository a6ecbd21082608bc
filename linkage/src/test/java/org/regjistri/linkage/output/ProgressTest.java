package org.regjistri.linkage.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private Progress progress(Progress.Manner manner) {
        return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), manner, nanos::get);
    }

    private void pass(double seconds) {
        nanos.addAndGet((long) (seconds * 1e9));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_terminal_is_told_how_far_and_how_long_still() {
        try (Progress progress = progress(Progress.Manner.REWRITTEN)) {
            progress.phase("Scoring", 100);
            pass(30);
            progress.advance(25);
            assertThat(said()).endsWith("\r\u001b[KScoring  25 %, 1 min 30 s left");
        }
        assertThat(said()).endsWith("\r\u001b[KScoring  30.0 s" + System.lineSeparator());
    }

    @Test
    void nothing_is_said_where_nobody_sits() {
        try (Progress progress = progress(Progress.Manner.SILENT)) {
            progress.phase("Scoring", 100);
            pass(3);
            progress.advance(50);
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void each_phase_ends_the_one_before_and_leaves_its_time() {
        Progress progress = progress(Progress.Manner.LINES);
        progress.phase("Reading", 0);
        pass(1.5);
        progress.phase("Scoring", 10);
        pass(0.25);
        progress.close();
        assertThat(said().lines()).containsExactly("Reading  1.5 s", "Scoring  0.3 s");
        assertThat(progress.durations()).containsExactly(Map.entry("Reading", 1.5), Map.entry("Scoring", 0.25));
    }
}
