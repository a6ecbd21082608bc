package org.regjistri.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the country as a newcomer would, and loads its register: how long each takes, and how much memory.
final class CountryBench {
    private final double scale;
    private final int runs;
    private final Installation installation;
    private final PrintWriter say;

    /// @param making with both formats
    record Result(
            double scale,
            List<ProcessUse> making,
            ProcessUse loading,
            Map<String, String> settings,
            List<String> loads) {}

    CountryBench(double scale, int runs, Installation installation, PrintWriter say) {
        this.scale = scale;
        this.runs = runs;
        this.installation = installation;
        this.say = say;
    }

    Result run() throws Exception {
        List<ProcessUse> making = new ArrayList<>();
        List<String> loads = new ArrayList<>();
        Path folder = installation.data().resolveSibling("country");
        for (int i = 1; i <= runs; i++) {
            loads.add(Machine.load());
            making.add(ProcessUse.of(making(folder)));
            say.printf("%d: made in %s%n", i, Markdown.seconds(making.getLast().took()));
        }
        loads.add(Machine.load());
        Path log = installation.data().resolveSibling("load.log");
        ProcessUse loading = ProcessUse.of(
                installation.start(log, Map.of("REGJISTRI_HEAP", "2g"), "load-country", folder.toString()));
        say.printf("loaded in %s%n", Markdown.seconds(loading.took()));
        return new Result(scale, making, loading, settings(), loads);
    }

    private Process making(Path folder) throws IOException {
        return new ProcessBuilder(
                        BuiltProgram.java(),
                        "-Xmx3500m",
                        "-jar",
                        BuiltProgram.of(installation.home(), "synth").toString(),
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
