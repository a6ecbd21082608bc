package org.regjistri.linkage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.evaluate.Evaluation;
import org.regjistri.linkage.evaluate.Truth;
import org.regjistri.linkage.output.Progress;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.run.LinkageRun;
import org.regjistri.linkage.run.ModelsFile;
import org.regjistri.linkage.run.Outcome;
import org.regjistri.linkage.run.RunSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// One call of a command: runs, writes what is asked for, says what is odd.
final class Job {
    private final CommandSpec spec;
    private final RunOptions options;
    private final String mode;

    Job(CommandSpec spec, RunOptions options, String mode) {
        this.spec = spec;
        this.options = options;
        this.mode = mode;
    }

    /// What this command is for.
    @FunctionalInterface
    interface Output {
        void write(Findings findings) throws IOException;
    }

    void run(LinkagePlan asWritten, Output output) throws IOException {
        Needed.filesOf(asWritten);
        LinkagePlan plan = options.flat ? asWritten.withoutFamilies() : asWritten;
        RunSettings settings = options.settings(spec);
        Progress progress = Progress.on(System.err, options.verbose);
        Said said;
        try {
            said = run(plan, settings, progress, output);
        } finally {
            progress.close();
        }
        said.warnings().forEach(warning -> spec.commandLine().getErr().println("Warning: " + warning));
        said.explanations().forEach(spec.commandLine().getOut()::print);
        spec.commandLine().getOut().flush();
    }

    /// What there is to say at the end.
    private record Said(List<String> warnings, List<String> explanations) {}

    private Said run(LinkagePlan plan, RunSettings settings, Progress progress, Output output) throws IOException {
        try (Outcome outcome = new LinkageRun(plan, settings, progress).run()) {
            var findings = new Findings(plan, outcome);
            List<String> explanations = explanations(findings);
            progress.phase("Writing", 0);
            output.write(findings);
            if (options.review != null) {
                new Writing(findings, options.threads).review(options.review);
            }
            if (options.saveModel != null) {
                ModelsFile.write(outcome.models(), options.saveModel);
            }
            return new Said(judged(findings, progress), explanations);
        }
    }

    private List<String> explanations(Findings findings) {
        try {
            return options.explain.stream().map(new Explaining(findings)::of).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> judged(Findings findings, Progress progress) throws IOException {
        Optional<Truth> truth = Optional.empty();
        Optional<Evaluation> evaluation = Optional.empty();
        if (options.summary != null || options.report != null) {
            progress.phase("Judging", 0);
            var judging = new Judging(findings.plan(), options.threads);
            truth = judging.truth(findings.outcome().tables());
            evaluation = truth.map(known -> judging.of(findings, known, options.groups));
        }
        List<String> warnings = Summarizing.warnings(findings, evaluation);
        var summarizing = new Summarizing(findings, mode, options.origin(), findings.counts(), warnings);
        if (options.report != null) {
            progress.phase("Reporting", 0);
            new Reporting(findings, summarizing, truth, evaluation)
                    .write(String.valueOf(options.config.getFileName()), !options.noExamples, options.report);
        }
        if (options.summary != null) {
            progress.phase("Summing up", 0);
            summarizing.summary(evaluation, progress.durations()).write(options.summary);
        }
        return warnings;
    }
}
