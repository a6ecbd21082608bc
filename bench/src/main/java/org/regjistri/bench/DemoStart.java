package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long `./regjistri demo` takes: on an empty folder, then on the same folder again.
final class DemoStart {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private DemoStart() {}

    /// @param firstPage until the front page answered
    /// @param filled until the demo said that all made-up people are in
    record Start(Duration firstPage, Duration filled) {}

    static List<Start> measure(Installation installation, int times) throws IOException, InterruptedException {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            starts.add(once(installation));
        }
        return starts;
    }

    private static Start once(Installation installation) throws IOException, InterruptedException {
        Path log = Files.createTempFile("demo", ".log");
        long start = System.nanoTime();
        Process demo = installation.start(log, "demo");
        try (var api = new Api(installation.address())) {
            while (!api.answers("/sq/")) {
                pause(demo, start);
            }
            Duration firstPage = Duration.ofNanos(System.nanoTime() - start);
            while (Files.readString(log).lines().noneMatch(line -> line.startsWith("Open "))) {
                pause(demo, start);
            }
            return new Start(firstPage, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            demo.destroy();
            demo.waitFor();
        }
    }

    private static void pause(Process demo, long start) throws InterruptedException {
        if (!demo.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
            throw new IllegalStateException("The demo did not start");
        }
        Thread.sleep(50);
    }
}
