package org.regjistri.linkage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The pictures of docs/linkage are drawn by the report itself. `-Dregjistri.golden=write` draws
/// them anew.
class PicturesTest {
    private static final Path FOLDER = Path.of("../docs/images/linkage");

    private static Map<String, Svg> pictures() {
        var texts = new Texts("en");
        var quality = new QualitySection(texts);
        Map<String, Svg> pictures = new TreeMap<>();
        pictures.put("weights", new WeightsSection(texts).plot(SampleReport.GIVEN));
        pictures.put("waterfall", new ExamplesSection(texts).plot(SampleReport.SURE));
        pictures.put("scores", new ScoresSection(texts).probabilities(SampleReport.data(true)));
        pictures.put("curve", quality.curvePlot(SampleReport.evaluation().curve()));
        pictures.put(
                "reliability", quality.reliabilityPlot(SampleReport.evaluation().reliability()));
        return pictures;
    }

    @Test
    void pictures_of_the_documentation_are_those_of_the_report() throws IOException {
        for (Map.Entry<String, Svg> picture : pictures().entrySet()) {
            Path file = FOLDER.resolve(picture.getKey() + ".svg");
            if ("write".equals(System.getProperty("regjistri.golden"))) {
                Files.createDirectories(FOLDER);
                var _ = Files.writeString(file, picture.getValue().alone());
            }
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .isEqualTo(picture.getValue().alone());
        }
    }

    @Test
    void every_text_is_used_and_every_level_may_lack_one() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java/org/regjistri/linkage/report"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        List<String> composed = List.of("level.", "tables.left", "tables.right", "quality.", "examples.");
        assertThat(new Texts("en").keys())
                .filteredOn(key -> composed.stream().noneMatch(key::startsWith))
                .allMatch(key -> code.indexOf("\"" + key + "\"") >= 0);
        assertThat(new Texts("en").level("two_digits_off")).isEqualTo("two digits off");
    }
}
