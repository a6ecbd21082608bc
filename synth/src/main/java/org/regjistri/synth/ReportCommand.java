package org.regjistri.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.regjistri.synth.output.Progress;
import org.regjistri.synth.report.CalibrationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "report", description = "Writes the calibration report: the country beside what is published.")
final class ReportCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Wanted wanted;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write, Markdown.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--figures",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to write the figures, SVG.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path figures;

    @Override
    public Integer call() throws IOException {
        Kosovo kosovo =
                Kosovo.make(wanted.seed(), wanted.scale(1), wanted.today(), wanted.profile(), Progress.on(System.err));
        Files.createDirectories(figures);
        CalibrationReport.write(Measuring.of(kosovo), out, figures);
        return 0;
    }
}
