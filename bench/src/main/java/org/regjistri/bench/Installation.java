package org.regjistri.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.regjistri.operations.settings.Setting;

/// The built application and the folder that it works on; used as an operator would, through `./regjistri`.
///
/// @param home where the script is
/// @param port of the pages and the API; the one after it is the management port
record Installation(Path home, Path data, int port) {
    /// One official of a bench looks as often as a whole office would.
    static final List<Setting> LIFTED = List.of(
            Setting.SEARCHES_PER_HOUR, Setting.SEARCHES_PER_DAY, Setting.PERSONS_PER_HOUR, Setting.PERSONS_PER_DAY);

    static final String NO_LIMIT = "1000000";

    /// In `/proc/PID/stat`, counted from what follows the program's name.
    private static final int USER_TIME = 11;

    /// Of the clock in which Linux counts for programs: 100 ticks a second on all usual machines.
    private static final long MILLIS_OF_A_TICK = 10;

    static Installation on(Path home, Path data) {
        return new Installation(home, data, freePorts());
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /// Runs a command to its end.
    ///
    /// @return what it printed to stdout
    String command(String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile("bench", ".out");
        Process process = builder(words)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int end = process.waitFor();
        if (end != 0) {
            throw new IllegalStateException("./regjistri " + String.join(" ", words) + " ended with " + end);
        }
        return Files.readString(out);
    }

    /// Starts a command that serves. The script becomes the Java process: its id is the process's.
    Process start(Path log, String... words) throws IOException {
        return start(log, Map.of(), words);
    }

    /// @param settings as they stand in the environment
    Process start(Path log, Map<String, String> settings, String... words) throws IOException {
        ProcessBuilder builder = builder(words);
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /// Until a started application says that it is ready.
    void awaitReady(Process application) throws InterruptedException {
        try (var api = new Api(address())) {
            while (!api.answers("/health/ready")) {
                if (!application.isAlive()) {
                    throw new IllegalStateException("The application ended; see application.log in the data folder");
                }
                Thread.sleep(100);
            }
        }
    }

    private ProcessBuilder builder(String... words) {
        List<String> command = new ArrayList<>(List.of(home.resolve("regjistri").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().remove("REGJISTRI_BENCH_HEAP"); // ours, and no setting of the application
        builder.environment().putAll(ports());
        LIFTED.forEach(setting -> builder.environment().put(setting.variable(), NO_LIMIT));
        return builder;
    }

    private Map<String, String> ports() {
        return Map.of(
                "REGJISTRI_HTTP_PORT", Integer.toString(port),
                "REGJISTRI_MANAGEMENT_PORT", Integer.toString(port + 1));
    }

    /// Resident memory of a process in MiB, and the most that it ever was.
    static String memory(long process) throws IOException {
        String status = status(process);
        return kib(status, "VmRSS") / 1024 + " MiB (peak " + kib(status, "VmHWM") / 1024 + " MiB)";
    }

    /// Resident memory of a process, in MiB.
    static long resident(long process) throws IOException {
        return kib(status(process), "VmRSS") / 1024;
    }

    /// The most resident memory that a process ever had, in MiB; 0 where it has ended.
    static long peakMib(long process) throws IOException {
        return kib(status(process), "VmHWM") / 1024;
    }

    /// Processor time that a process spent outside the kernel.
    static Duration userTime(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"), StandardCharsets.US_ASCII);
        // The name of the program, in brackets, may hold anything.
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Duration.ofMillis(Long.parseLong(afterName[USER_TIME]) * MILLIS_OF_A_TICK);
    }

    private static String status(long process) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process), "status"), StandardCharsets.US_ASCII);
    }

    private static long kib(String status, String name) {
        return Stream.of(status.split("\n", -1))
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    private static int freePorts() {
        try (var one = new ServerSocket(0);
                var next = new ServerSocket(one.getLocalPort() + 1)) {
            return next.getLocalPort() - 1;
        } catch (IOException e) {
            return freePorts();
        }
    }
}
