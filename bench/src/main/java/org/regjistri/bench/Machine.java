package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What it was measured on.
final class Machine {
    private Machine() {}

    static String words() throws IOException {
        String processor = Files.readString(Path.of("/proc/cpuinfo"))
                .lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        long memory = Files.readString(Path.of("/proc/meminfo"))
                .lines()
                .filter(line -> line.startsWith("MemTotal"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 / 1024)
                .findFirst()
                .orElse(0);
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %d GiB; %s %s; Java %s",
                processor,
                Runtime.getRuntime().availableProcessors(),
                memory,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.version());
    }

    /// Of the last one, five and fifteen minutes.
    static String load() throws IOException {
        String[] averages = Files.readString(Path.of("/proc/loadavg")).split(" ", -1);
        return averages[0] + " / " + averages[1] + " / " + averages[2];
    }
}
