package org.regjistri.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.web.LifeLine;

class LookTest {
    private static final Path ASSETS = Path.of("src/main/resources/assets");
    private static final double TEXT_CONTRAST = 7;
    private static final int BYTES_MOST = 500_000;

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, shade",
        "ink-light, paper",
        "ink-light, shade",
        "ink-light, accent-shade",
        "accent, paper",
        "accent, shade",
        "accent, accent-shade",
        "on-accent, accent",
        "on-accent, accent-strong",
        "good, paper",
        "good, good-shade",
        "warning, warning-shade",
        "bad, paper",
        "bad, bad-shade",
        "on-bad, bad"
    })
    void text_stands_out_from_its_ground_in_both_themes(String text, String ground) throws IOException {
        List<Map<String, String>> themes = themes();
        assertThat(themes).hasSize(2);
        for (Map<String, String> theme : themes) {
            assertThat(contrast(theme.getOrDefault(text, ""), theme.getOrDefault(ground, "")))
                    .as("%s on %s", text, ground)
                    .isGreaterThanOrEqualTo(TEXT_CONTRAST);
        }
    }

    @Test
    void only_the_tokens_name_colours() throws IOException {
        String screen = Files.readString(ASSETS.resolve("app.css")).split("@media print", 2)[0];
        assertThat(screen).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgb\\(");
    }

    @Test
    void the_letters_that_are_shipped_are_few_and_licensed() throws IOException {
        try (var files = Files.list(ASSETS.resolve("fonts"))) {
            List<Path> all = files.toList();
            long bytes = 0;
            for (Path file : all) {
                bytes += Files.size(file);
            }
            assertThat(bytes).isLessThan(BYTES_MOST);
            assertThat(all).anySatisfy(file -> assertThat(file).hasFileName("source-sans-3-OFL.txt"));
        }
        Matcher matcher =
                Pattern.compile("url\\(\"([^\"]+)\"\\)").matcher(Files.readString(ASSETS.resolve("tokens.css")));
        int found = 0;
        while (matcher.find()) {
            assertThat(ASSETS.resolve(matcher.group(1))).exists();
            found++;
        }
        assertThat(found).isEqualTo(15);
    }

    @Test
    void events_of_one_day_stand_above_each_other_on_the_life_line() {
        LifeLinePicture picture = LifeLinePicture.of(line("1953-05-12", "1975-08-02", "1975-08-02", "1953-05-12"));
        assertThat(picture.marks())
                .extracting(LifeLinePicture.Mark::valid)
                .containsExactly("4.00%", "32.45%", "32.45%", "4.00%");
        assertThat(picture.marks().get(0).height())
                .isEqualTo(picture.marks().get(1).height());
        assertThat(picture.marks().get(2).height())
                .isLessThan(picture.marks().get(1).height());
        assertThat(picture.marks().get(3).height())
                .isLessThan(picture.marks().get(0).height());
        assertThat(picture.ticks())
                .extracting(LifeLinePicture.Tick::year)
                .startsWith(1960, 1970)
                .endsWith(2020);
    }

    @Test
    void a_life_of_one_day_has_a_line_too() {
        LifeLinePicture picture = LifeLinePicture.of(line("2026-11-22"));
        assertThat(picture.marks()).hasSize(1);
        assertThat(LifeLinePicture.of(line()).marks()).isEmpty();
    }

    private static LifeLine line(String... days) {
        return new LifeLine(
                "x",
                LocalDate.of(2026, 1, 1),
                java.util.Arrays.stream(days)
                        .map(day ->
                                new LifeLine.Event("x", LocalDate.parse(day), Instant.parse(day + "T10:00:00Z"), null))
                        .toList());
    }

    private static List<Map<String, String>> themes() throws IOException {
        Matcher block = Pattern.compile(":root \\{(.*?)\\}", Pattern.DOTALL)
                .matcher(Files.readString(ASSETS.resolve("tokens.css")));
        return block.results().map(found -> tokens(found.group(1))).toList();
    }

    private static Map<String, String> tokens(String block) {
        Map<String, String> tokens = new HashMap<>();
        Matcher token = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});").matcher(block);
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    /// As WCAG 2.2 defines it.
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
