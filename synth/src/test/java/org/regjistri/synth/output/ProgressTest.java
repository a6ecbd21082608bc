package org.regjistri.synth.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), terminal, nanos::get);
    }

    private void pass(double seconds) {
        nanos.addAndGet((long) (seconds * 1e9));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_terminal_is_told_how_far_and_how_long_still() {
        try (Progress.Work work = progress(true).begin("register/persons", 100)) {
            pass(30);
            work.advance(25);
            assertThat(said()).endsWith("register/persons  25 %, 1 min 30 s left");
            pass(90);
            work.advance(75);
            work.finish("3300000 rows");
        }
        assertThat(said()).contains("register/persons  3300000 rows in 2 min 0 s" + System.lineSeparator());
    }

    @Test
    void a_line_is_not_rewritten_more_often_than_an_eye_can_read() {
        try (Progress.Work work = progress(true).begin("books", 1000)) {
            for (int i = 0; i < 1000; i++) {
                pass(0.001);
                work.advance(1);
            }
        }
        assertThat(said().split("books", -1)).hasSizeBetween(4, 7);
    }

    @Test
    void elsewhere_one_line_tells_what_is_done() {
        try (Progress.Work work = progress(false).begin("register/names", -1)) {
            pass(2);
            work.advance(1);
            work.finish("12 rows");
        }
        assertThat(said()).isEqualTo("register/names  12 rows in 2 s" + System.lineSeparator());
    }

    @Test
    void work_that_failed_is_not_told_as_done() {
        try (Progress.Work work = progress(false).begin("register/names", 2)) {
            work.advance(1);
        }
        assertThat(said()).isEmpty();
    }
}
