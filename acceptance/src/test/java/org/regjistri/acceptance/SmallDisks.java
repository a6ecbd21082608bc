package org.regjistri.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Folders on disks of their own, in memory and small enough to be filled. Only the process that is started on them,
/// and
/// what it starts, sees them; they end with it.
final class SmallDisks {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final String FILLER = "filler";

    private final Map<Path, Integer> megabytes;

    SmallDisks(Map<Path, Integer> megabytes) {
        this.megabytes = Map.copyOf(megabytes);
    }

    /// Whether this machine lets us make them: as root, or in a user namespace.
    static boolean areAllowed() {
        try {
            Path place = Files.createDirectories(Built.TARGET.resolve("small-disk"));
            return new ProcessBuilder(new SmallDisks(Map.of(place, 1)).around(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        }
    }

    /// The command, on these disks.
    List<String> around(List<String> command) {
        String mounts = megabytes.entrySet().stream()
                .map(disk ->
                        "mount -t tmpfs -o size=" + disk.getValue() + "m,mode=700 tmpfs '" + disk.getKey() + "' && ")
                .collect(Collectors.joining());
        List<String> all = new ArrayList<>(List.of("unshare", ROOT ? "-m" : "-rm", "sh", "-c"));
        all.addAll(List.of(mounts + "exec \"$@\"", "sh"));
        all.addAll(command);
        return all;
    }

    /// The command, on the disks of a process that runs on them.
    static List<String> beside(long pid, List<String> command) {
        List<String> all = new ArrayList<>(List.of("nsenter", "-t", Long.toString(pid), "-m"));
        if (!ROOT) {
            all.addAll(List.of("-U", "--preserve-credentials"));
        }
        all.addAll(command);
        return all;
    }

    /// A folder as the process sees it.
    static Path seenBy(long pid, Path folder) {
        return Path.of("/proc/" + pid + "/root" + folder);
    }

    /// To the last page.
    static void fill(Path folder) {
        try (OutputStream filler = Files.newOutputStream(folder.resolve(FILLER))) {
            for (int size = 1 << 20; size >= 1 << 12; size >>= 4) {
                writeWhileThereIsRoom(filler, new byte[size]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void free(Path folder) {
        try {
            Files.delete(folder.resolve(FILLER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeWhileThereIsRoom(OutputStream filler, byte[] zeros) {
        try {
            while (true) {
                filler.write(zeros);
            }
        } catch (IOException _) {
            // There is none left for so much at once.
        }
    }
}
