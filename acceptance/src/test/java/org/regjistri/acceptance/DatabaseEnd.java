package org.regjistri.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The ways in which a PostgreSQL ends under the application's feet.
enum DatabaseEnd {
    /// SIGKILL to all its processes.
    KILLED,
    /// Every session is broken off, then it ends in good order.
    FAST,
    /// Every process ends as it stands; the next start recovers.
    IMMEDIATE;

    /// So many kills, and one of each other way.
    static List<DatabaseEnd> ofRounds(int kills) {
        List<DatabaseEnd> ends = new ArrayList<>(Collections.nCopies(kills, KILLED));
        ends.add(FAST);
        ends.add(IMMEDIATE);
        return ends;
    }

    void of(ProcessHandle postmaster) {
        switch (this) {
            case KILLED -> {
                List<ProcessHandle> sessions = postmaster.descendants().toList();
                postmaster.destroyForcibly();
                sessions.forEach(ProcessHandle::destroyForcibly);
            }
            case FAST -> signal("INT", postmaster);
            case IMMEDIATE -> signal("QUIT", postmaster);
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw Server.interrupted(e);
        }
    }
}
