package org.regjistri.desk.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which lessons are ticked for what the register shows.
class LessonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            begun | described | registered | ordered | proposed | corrected | ticked
            false | false | false | false | false | false | ''
            true  | false | false | false | false | false | BEGIN
            true  | true  | false | false | false | false | BEGIN CHILD
            false | false | true  | false | false | false | BEGIN CHILD REGISTER
            false | false | true  | true  | false | false | BEGIN CHILD REGISTER CERTIFICATE
            false | false | true  | true  | true  | false | BEGIN CHILD REGISTER CERTIFICATE SLIP
            false | false | true  | true  | false | true  | BEGIN CHILD REGISTER CERTIFICATE SLIP SECOND
            """, useHeadersInDisplayName = true)
    void what_was_done_is_ticked(
            boolean begun,
            boolean described,
            boolean registered,
            boolean ordered,
            boolean proposed,
            boolean corrected,
            String ticked) {
        Progress progress = new Progress(begun, described, registered, ordered, proposed, corrected);
        List<String> done = Arrays.stream(Lesson.values())
                .filter(lesson -> lesson.isDone(progress))
                .map(Lesson::name)
                .toList();
        assertThat(String.join(" ", done)).isEqualTo(ticked);
    }
}
