package org.regjistri.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What a Java process holds just after it collected its garbage.
final class LiveHeap {
    /// A line of each part of the heap, whichever collector; that of the classes says no total.
    private static final Pattern USED = Pattern.compile("total .*?used ([0-9]+)K");

    private LiveHeap() {}

    /// In KiB.
    static long of(ProcessHandle java) {
        jcmd(java, "GC.run");
        String info = jcmd(java, "GC.heap_info");
        long used = USED.matcher(info)
                .results()
                .mapToLong(part -> Long.parseLong(part.group(1)))
                .sum();
        if (used == 0) {
            throw new AssertionError("No used heap in: " + info);
        }
        return used;
    }

    private static String jcmd(ProcessHandle java, String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(java.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jcmd.waitFor() != 0) {
                throw new AssertionError("jcmd " + command + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        }
    }
}
