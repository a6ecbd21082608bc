package org.regjistri.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The application as a process of its own, in demo mode, on a data folder and ports of its own.
final class Server implements AutoCloseable {
    /// Also the first start on a busy machine, with thousands of people to take over.
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Set<Server> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> List.copyOf(ALIVE).forEach(Server::sweep)));
    }

    private final Path data;
    private final Surroundings surroundings;
    private final Path log;
    private final Path messages;
    private final int port;
    private final int managementPort;
    private final Process process;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Server(Path data, @Nullable Path people, Surroundings surroundings, String... javaOptions) {
        this.data = data;
        this.surroundings = surroundings;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.messages = data.resolveSibling(data.getFileName() + ".err");
        this.port = freePort();
        this.managementPort = freePort();
        List<String> command = Built.java(Built.application(), javaOptions);
        command.add("demo");
        if (people != null) {
            command.addAll(List.of("--people", people.toString()));
        }
        try {
            Files.deleteIfExists(messages);
            process = builder(data, port, managementPort, surroundings.around().apply(command), surroundings.settings())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectError(messages.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ALIVE.add(this);
    }

    /// @param around what stands before the command
    /// @param settings of the environment, besides folder and ports
    private record Surroundings(UnaryOperator<List<String>> around, Map<String, String> settings) {
        static final Surroundings NONE = new Surroundings(command -> command, Map.of());
    }

    /// As [#start], with its data and its scans on small disks of their own. They are there as long as it runs.
    ///
    /// @param megabytes of the disk with the data
    /// @param scansMegabytes of the disk with the scans
    static Server startOnSmallDisks(Path data, int megabytes, Path scans, int scansMegabytes, Path people) {
        try {
            Files.createDirectories(data);
            Files.createDirectories(scans);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SmallDisks disks = new SmallDisks(Map.of(data, megabytes, scans, scansMegabytes));
        Map<String, String> settings = Map.of(
                "REGJISTRI_SCANS_FOLDER",
                scans.toString(),
                "REGJISTRI_DATABASE_PROGRAMS_FOLDER",
                data.resolveSibling("programs").toString());
        return ready(new Server(data, people, new Surroundings(disks::around, settings)));
    }

    /// Starts it and waits until it says that it is ready and all people are taken over.
    ///
    /// @param people null where the folder has its people already, or needs none
    static Server start(Path data, @Nullable Path people, String... javaOptions) {
        return ready(new Server(data, people, Surroundings.NONE, javaOptions));
    }

    private static Server ready(Server server) {
        Waiting.until("the demo is ready", PATIENCE, () -> {
            if (!server.process.isAlive()) {
                throw new AssertionError("The demo ended with " + server.process.exitValue() + ": " + server.said());
            }
            return server.said().contains("in a browser") && server.isReady();
        });
        return server;
    }

    /// How a command ended.
    record End(int code, String out, String messages) {}

    /// Another command on a data folder, to its end.
    static End run(Path data, String... words) {
        List<String> command = Built.java(Built.application());
        command.addAll(List.of(words));
        return run(data, command, Surroundings.NONE.settings());
    }

    /// Another command on the data folder as this one sees it, while it runs.
    End runBeside(String... words) {
        List<String> command = Built.java(Built.application());
        command.addAll(List.of(words));
        return run(data, SmallDisks.beside(process.pid(), command), surroundings.settings());
    }

    private static End run(Path data, List<String> command, Map<String, String> settings) {
        try {
            Path messages = Files.createTempFile(Built.TARGET, "command", ".err");
            Process process = builder(data, freePort(), freePort(), command, settings)
                    .redirectError(messages.toFile())
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It did not end: " + String.join(" ", command));
            }
            String said = Files.readString(messages);
            Files.delete(messages);
            return new End(process.exitValue(), out, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static ProcessBuilder builder(
            Path data, int port, int managementPort, List<String> command, Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(Built.TARGET.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("REGJISTRI_"));
        environment.put("REGJISTRI_DATA_FOLDER", data.toString());
        environment.put("REGJISTRI_HTTP_PORT", Integer.toString(port));
        environment.put("REGJISTRI_MANAGEMENT_PORT", Integer.toString(managementPort));
        // One official of a test looks as often as a whole office would.
        for (String limit : List.of("SEARCHES_PER_HOUR", "SEARCHES_PER_DAY", "PERSONS_PER_HOUR", "PERSONS_PER_DAY")) {
            environment.put("REGJISTRI_ACCESS_" + limit, "1000000");
        }
        environment.putAll(settings);
        return builder;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return data;
    }

    /// A folder as the running application sees it.
    Path seen(Path folder) {
        return SmallDisks.seenBy(process.pid(), folder);
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    URI managementAddress(String path) {
        return URI.create("http://localhost:" + managementPort + path);
    }

    HttpClient client() {
        return client;
    }

    boolean isReady() {
        try {
            return client.send(
                                    HttpRequest.newBuilder(address("/health/ready"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Everything that was logged on the folder, also by servers before.
    String log() {
        return read(log);
    }

    /// What it said to the person at the terminal.
    String said() {
        return read(messages);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// SIGKILL: no word of farewell. Its PostgreSQL stays behind.
    void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(30));
        ALIVE.remove(this);
    }

    /// SIGTERM.
    ///
    /// @return the exit code
    int stop(Duration atMost) {
        process.destroy();
        awaitEnd(atMost);
        ALIVE.remove(this);
        return process.exitValue();
    }

    private void awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The process did not end within " + atMost.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop(Duration.ofSeconds(60));
        }
        sweep();
    }

    /// The process of the PostgreSQL that works on the folder; empty where none does.
    Optional<ProcessHandle> postgres() {
        try (Stream<Path> found = Files.find(
                process.isAlive() ? seen(data) : data,
                4,
                (path, _) -> path.getFileName().toString().equals("postmaster.pid"))) {
            return found.findFirst()
                    .map(Server::read)
                    .flatMap(text -> text.lines().findFirst())
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    /// The process of the application.
    ProcessHandle java() {
        return process.toHandle();
    }

    /// Where its PostgreSQL keeps its files.
    Path postgresFolder() {
        try (Stream<Path> found =
                Files.find(data, 4, (path, _) -> path.getFileName().toString().equals("postgresql.auto.conf"))) {
            return found.findFirst().map(Path::getParent).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep() {
        if (process.isAlive()) {
            process.destroy();
            try {
                process.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        }
        postgres().ifPresent(ProcessHandle::destroy);
        ALIVE.remove(this);
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    /// Ports, folder and what was said, for a failure's message.
    @Override
    public String toString() {
        return new ArrayList<>(List.of(data.toString(), "port " + port)).toString();
    }
}
