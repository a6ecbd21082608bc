package org.regjistri.linkage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.regjistri.linkage.evaluate.Evaluation;
import org.regjistri.linkage.evaluate.EvaluationSamples;
import org.regjistri.linkage.output.Summary;
import org.regjistri.linkage.plan.Thresholds;

/// A report about nobody, with one of everything.
final class SampleReport {
    static final String NASTY = "<script>alert('&')</script>\u0000";
    static final ReportData.ComparisonProfile GIVEN = new ReportData.ComparisonProfile(
            "given",
            "",
            List.of(
                    new ReportData.LevelProfile("exact", 0.82, 0.004, 7.7),
                    new ReportData.LevelProfile("short_form", 0.03, 0.001, 4.9),
                    new ReportData.LevelProfile("same_sound", 0.07, 0.002, 5.1),
                    new ReportData.LevelProfile("close", 0.04, 0.006, 2.7),
                    new ReportData.LevelProfile("loose", 0.02, 0.03, -0.6),
                    new ReportData.LevelProfile("different", 0.02, 0.957, -5.6)));
    static final ExamplePair SURE = new ExamplePair(
            ExamplePair.Kind.SURE,
            "1042:CHILD",
            "77",
            0.999871,
            -21.6,
            List.of(
                    new ExamplePair.Evidence("given", "same_sound", "Агим", "Agjim", 5.9),
                    new ExamplePair.Evidence("surname", "exact", "Krasniqi", "Krasnići", 6.1),
                    new ExamplePair.Evidence("born", "exact", "1949-12-06", "1949-12-06", 13.2),
                    new ExamplePair.Evidence("place", "missing", "", "Istog", 0),
                    new ExamplePair.Evidence("father", "strong", "Isuf", "Jusuf", 11.4),
                    new ExamplePair.Evidence("mother", "different", "Fata", "Zyrafete", -2.1)),
            Optional.of(true));

    private SampleReport() {}

    static ReportData data(boolean isKnown) {
        var given = new TableProfile.FieldProfile(
                "given",
                980,
                212,
                List.of(new TableProfile.Value("Agim", 41), new TableProfile.Value(NASTY, 3)),
                "A.",
                "Abdurrahman Sadik");
        var born = new TableProfile.FieldProfile(
                "born", 1_000, 900, List.of(new TableProfile.Value("1950-01-01", 12)), "1950", "1948/1949");
        var nearMiss = new ExamplePair(
                ExamplePair.Kind.NEAR_MISS,
                "7",
                NASTY,
                0.0312,
                -21.6,
                List.of(new ExamplePair.Evidence("given", "different", NASTY, "Ana", -5.6)),
                Optional.of(false));
        return new ReportData(
                "books.csv – register.csv",
                "0.1",
                "link.yaml",
                7,
                List.of(
                        new TableProfile("left", "books.csv", 1_000, 800, List.of(given, born)),
                        new TableProfile("right", "register.csv", 1_200, 1_200, List.of(given, born))),
                new ReportData.BlockingProfile(
                        800,
                        9_440,
                        3,
                        1,
                        OptionalDouble.of(0.9973),
                        List.of(
                                new ReportData.KeyProfile(
                                        "surname.sound + given.initial + born.year",
                                        6_120,
                                        41,
                                        List.of(new ReportData.Block(NASTY, 40, 51, false))),
                                new ReportData.KeyProfile(
                                        "given.sound + born.day",
                                        3_320,
                                        12,
                                        List.of(new ReportData.Block("agim 06-12", 900, 2_100, true)))),
                        List.of()),
                List.of(GIVEN),
                learning(),
                ScoreProfile.of(
                        EvaluationSamples.question().links(),
                        EvaluationSamples.question().truth()),
                Thresholds.USUAL,
                new Summary.Counts(702, 31, 67, Optional.empty()),
                isKnown ? Optional.of(evaluation()) : Optional.empty(),
                List.of(SURE, nearMiss),
                List.of("surname: one value everywhere: " + NASTY));
    }

    static Evaluation evaluation() {
        return EvaluationSamples.evaluation();
    }

    static List<ReportData.LearningRound> learning() {
        List<ReportData.LearningRound> rounds = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            rounds.add(new ReportData.LearningRound(i, 9.2 - 4 / (double) (i * i), 0.9 - 0.3 / i, 1.0 / (i * i * i)));
        }
        return rounds;
    }
}
