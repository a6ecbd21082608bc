package org.regjistri.linkage.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.plan.Thresholds;

class SummaryTest {
    @TempDir
    Path folder;

    private static Summary summary(Optional<Summary.Quality> quality) {
        return new Summary(
                Summary.LAYOUT,
                "0.1",
                "link",
                "learned here",
                7,
                List.of(new Summary.TableSummary("left", "a/b.csv", 10, 8)),
                List.of(new Summary.KeySummary("surname.sound + born.year", 40, 2)),
                38,
                Thresholds.USUAL,
                new Summary.Counts(5, 1, 2, Optional.empty()),
                quality,
                List.of("surname is \"empty\""),
                Map.of("Reading", 0.25));
    }

    @Test
    void the_layout_is_that_of_the_documentation() throws Exception {
        Path place = folder.resolve("summary.json");
        summary(Optional.empty()).write(place);
        assertThat(Files.readString(place)).isEqualToNormalizingNewlines("""
                        {
                          "layout" : 1,
                          "version" : "0.1",
                          "mode" : "link",
                          "model" : "learned here",
                          "seed" : 7,
                          "tables" : [ {
                            "side" : "left",
                            "file" : "a/b.csv",
                            "rows" : 10,
                            "wanted" : 8
                          } ],
                          "keys" : [ {
                            "name" : "surname.sound + born.year",
                            "pairs" : 40,
                            "rowsWithout" : 2
                          } ],
                          "pairs" : 38,
                          "thresholds" : {
                            "link" : 0.9,
                            "review" : 0.1
                          },
                          "counts" : {
                            "links" : 5,
                            "reviews" : 1,
                            "none" : 2
                          },
                          "warnings" : [ "surname is \\"empty\\"" ],
                          "seconds" : {
                            "Reading" : 0.25
                          }
                        }
                        """);
    }

    @Test
    void quality_is_told_where_the_truth_is_known() {
        var quality = new Summary.Quality(
                6,
                1,
                0.5,
                0.75,
                0.9,
                0.8,
                0.7,
                Optional.empty(),
                Optional.of(new Summary.Range(0.4, 0.6)),
                List.of(new Summary.Group(
                        "decade", "1950", 9, 5, 1, 0.5, new Summary.Range(0.9, 1), new Summary.Range(0.3, 0.7))),
                new Summary.Review(0.02, 3, 0.99, 0.6));
        assertThat(summary(Optional.of(quality)).json())
                .contains("\"truePairs\" : 6,", "\"cubedRecall\" : 0.8,", "\"blockingRecall\" : 0.7")
                .contains("\"group\" : \"1950\",", "\"error\" : 0.02,")
                .containsSubsequence("\"recallRange\" : {", "\"from\" : 0.4,", "\"to\" : 0.6")
                .containsOnlyOnce("precisionRange");
    }
}
