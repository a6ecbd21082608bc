package org.regjistri.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What a Java process holds just after it collected its garbage.
///
/// @param heapKib the live heap
/// @param residentMib all of the process
record Memory(long heapKib, long residentMib) {
    /// A line of each part of the heap, whichever collector: `… total 78656K, used 12K`. That of the classes says
    /// no total.
    private static final Pattern USED = Pattern.compile("total .*?used ([0-9]+)K");

    static Memory of(long process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        String info = jcmd(process, "GC.heap_info");
        long heap = USED.matcher(info)
                .results()
                .mapToLong(part -> Long.parseLong(part.group(1)))
                .sum();
        if (heap == 0) {
            throw new IOException("No used heap in: " + info);
        }
        return new Memory(heap, Installation.resident(process));
    }

    private static String jcmd(long process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd " + command + ": " + said);
        }
        return said;
    }

    long heapMib() {
        return heapKib / 1024;
    }
}
