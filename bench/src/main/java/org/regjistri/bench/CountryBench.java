package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the country as a newcomer would, and loads its register: how long each takes, and how much memory.
final class CountryBench {
    private static final long LOOK_AGAIN = 200;
    private final double scale;
    private final int runs;
    private final Installation installation;
    private final PrintWriter say;

    /// @param peakMib the most resident memory of the process
    record Timed(Duration took, long peakMib) {}

    /// @param making with both formats
    record Result(double scale, List<Timed> making, Timed loading, Map<String, String> settings, List<String> loads) {}

    CountryBench(double scale, int runs, Installation installation, PrintWriter say) {
        this.scale = scale;
        this.runs = runs;
        this.installation = installation;
        this.say = say;
    }

    Result run() throws Exception {
        List<Timed> making = new ArrayList<>();
        List<String> loads = new ArrayList<>();
        Path folder = installation.data().resolveSibling("country");
        for (int i = 1; i <= runs; i++) {
            loads.add(Machine.load());
            making.add(timed(making(folder)));
            say.printf("%d: made in %s%n", i, Markdown.seconds(making.getLast().took()));
        }
        loads.add(Machine.load());
        Path log = installation.data().resolveSibling("load.log");
        Timed loading =
                timed(installation.start(log, Map.of("REGJISTRI_HEAP", "2g"), "load-country", folder.toString()));
        say.printf("loaded in %s%n", Markdown.seconds(loading.took()));
        return new Result(scale, making, loading, settings(), loads);
    }

    private Process making(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3500m",
                        "-jar",
                        SynthProgram.of(installation.home()).toString(),
                        "country",
                        "--scale",
                        Double.toString(scale),
                        "--format",
                        "csv,parquet",
                        "--out",
                        folder.toString())
                .inheritIO()
                .start();
    }

    private static Timed timed(Process process) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, residentOrNothing(process));
            Thread.sleep(LOOK_AGAIN);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Ended with " + process.exitValue());
        }
        return new Timed(took, peak);
    }

    private static long residentOrNothing(Process process) throws IOException {
        try {
            return Installation.resident(process.pid());
        } catch (NoSuchFileException e) {
            // It ended between two looks.
            return 0;
        }
    }

    /// Of PostgreSQL, as the register starts it.
    private Map<String, String> settings() throws Exception {
        Process register = installation.start(installation.data().resolveSibling("run.log"), "run");
        try {
            installation.awaitReady(register);
            return Register.of(installation.data()).settings();
        } finally {
            register.destroy();
            register.waitFor();
        }
    }
}
