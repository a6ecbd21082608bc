package org.regjistri.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.evaluate.Evaluation;
import org.regjistri.linkage.evaluate.Truth;
import org.regjistri.linkage.model.Learned;
import org.regjistri.linkage.output.WholeText;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.report.ProfileReport;
import org.regjistri.linkage.report.ReportData;
import org.regjistri.linkage.report.ReportParts;
import org.regjistri.linkage.report.ScoreProfile;
import org.regjistri.linkage.report.TableProfile;
import org.regjistri.linkage.run.Outcome;

/// The profile report of a run.
record Reporting(Findings findings, Summarizing summarizing, Optional<Truth> truth, Optional<Evaluation> evaluation) {
    void write(String plan, boolean withExamples, Path place) throws IOException {
        WholeText.write(ProfileReport.html(data(plan, withExamples), withExamples), place);
    }

    private ReportData data(String planName, boolean withExamples) {
        LinkagePlan plan = findings.plan();
        Outcome outcome = findings.outcome();
        List<String> files = new ArrayList<>();
        files.add(Summarizing.name(plan.left()));
        plan.right().ifPresent(right -> files.add(Summarizing.name(right)));
        List<Learned> learned = outcome.learned();
        return new ReportData(
                String.join(", ", files),
                Version.now(),
                planName,
                plan.seed(),
                TableProfile.of(outcome.tables(), files, plan.fields()),
                ReportParts.blocking(outcome.blocking()),
                ReportParts.comparisons(outcome.models().last()),
                learned.isEmpty() ? List.of() : ReportParts.learning(learned.getLast()),
                truth.map(known -> ScoreProfile.of(findings.links(), known))
                        .orElseGet(() -> ScoreProfile.of(findings.links())),
                plan.thresholds(),
                summarizing.counts(),
                evaluation,
                withExamples ? new Examples(findings).of(truth) : List.of(),
                summarizing.warnings());
    }
}
