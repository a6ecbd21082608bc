package org.regjistri.database;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.mock.env.MockEnvironment;

/// A process of its own that opens the database of a data folder and waits to be killed.
final class EmbeddedChild {
    private EmbeddedChild() {}

    public static void main(String[] words) throws InterruptedException {
        Database database = Database.open(settings(Path.of(words[0])));
        System.out.println("READY " + database.url());
        System.out.flush();
        Thread.sleep(Duration.ofMinutes(5));
    }

    static DatabaseSettings settings(Path dataFolder) {
        var environment = new MockEnvironment();
        environment.setProperty("regjistri.data.folder", dataFolder.toString());
        environment.setProperty("regjistri.database.programs-folder", "target/postgres-programs");
        return DatabaseSettings.from(environment);
    }
}
