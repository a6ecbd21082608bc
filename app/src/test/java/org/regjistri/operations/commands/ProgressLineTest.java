package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.regjistri.testing.MutableClock;

class ProgressLineTest {
    private final StringWriter out = new StringWriter();
    private final MutableClock clock = new MutableClock();

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintWriter(out), terminal, clock);
    }

    private void pass(Duration duration) {
        clock.set(clock.instant().plus(duration));
    }

    @Test
    void at_a_terminal_one_line_tells_how_far_and_how_long_still() {
        ProgressLine line = line(true);
        line.stage("people", 4000);
        pass(Duration.ofSeconds(30));
        line.done(1000);

        assertThat(out.toString())
                .endsWith("\r\u001b[Kpeople: 1,000 of 4,000 (25 %), still 1 min 30 s")
                .doesNotContain("\n");
    }

    @Test
    void a_line_is_not_written_again_before_anybody_could_read_it() {
        ProgressLine line = line(true);
        line.stage("people", 4000);
        String before = out.toString();
        pass(Duration.ofMillis(100));
        line.done(1000);

        assertThat(out).hasToString(before);
    }

    @Test
    void a_stage_that_is_over_leaves_a_line_with_its_time() {
        ProgressLine line = line(true);
        line.stage("people", 4000);
        pass(Duration.ofSeconds(75));
        line.end();

        assertThat(out.toString()).endsWith("people: 1 min 15 s" + System.lineSeparator());
    }

    @Test
    void elsewhere_there_is_a_line_for_each_stage_and_nothing_more() {
        ProgressLine line = line(false);
        line.stage("people", 4000);
        pass(Duration.ofSeconds(30));
        line.done(1000);
        line.stage("books", 0);
        line.end();

        assertThat(out.toString().lines()).containsExactly("people: 4,000", "books");
    }
}
