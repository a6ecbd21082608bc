package org.regjistri.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.regjistri.database.DatabaseProblem;

/// As whom the server runs. PostgreSQL refuses to be started by root, so root hands the start to somebody without
/// power: in a user namespace where that is allowed, else as another user of the machine.
sealed interface ServerUser {

    /// What stands before each command.
    List<String> prefix();

    /// Makes a folder the server's own.
    default void own(Path folder) throws IOException {}

    record Ourselves() implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of();
        }
    }

    /// A user namespace without a map: root's own files, none of root's rights.
    record Namespace() implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }
    }

    record Another(String name) implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + name, "--regid=" + name, "--clear-groups");
        }

        @Override
        public void own(Path folder) throws IOException {
            Commands.run(List.of("chown", "-R", name + ":", folder.toString()));
        }
    }

    static ServerUser choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Ourselves();
        }
        for (ServerUser candidate : List.of(new Namespace(), new Another("postgres"), new Another("nobody"))) {
            if (works(candidate)) {
                return candidate;
            }
        }
        throw new DatabaseProblem("PostgreSQL can't run as root, and here root can neither use a user namespace"
                + " (unshare -U) nor another user (setpriv): start Regjistri as an ordinary user,"
                + " or name a server with REGJISTRI_DATABASE_URL.");
    }

    private static boolean works(ServerUser candidate) {
        var command = new ArrayList<>(candidate.prefix());
        command.add("true");
        try {
            return Commands.exitOf(command) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
