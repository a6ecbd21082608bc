package org.regjistri.bench;

import java.io.IOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.regjistri.kernel.Sha256;

/// Envelopes and payloads of the journal, in memory.
final class JournalBytes {
    private static final int FETCH = 1_000;
    private static final int ROUNDS = 5;

    private final List<byte[]> texts;
    private final long size;

    /// @param entries hashed, each of two texts
    /// @param bytes in them
    record Hashing(long entries, long bytes, Duration took) {
        double entriesPerSecond() {
            return entries / (took.toNanos() / 1e9);
        }

        double mebibytesPerSecond() {
            return bytes / (took.toNanos() / 1e9) / 1024 / 1024;
        }
    }

    private JournalBytes(List<byte[]> texts) {
        this.texts = texts;
        this.size = texts.stream().mapToLong(text -> text.length).sum();
    }

    static JournalBytes of(Register register) throws SQLException, IOException {
        List<byte[]> texts = new ArrayList<>();
        try (var connection = register.asSuperuser()) {
            connection.setAutoCommit(false); // or all rows come at once
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                try (var rows = statement.executeQuery("SELECT envelope, payload FROM journal.entry")) {
                    while (rows.next()) {
                        texts.add(rows.getBytes(1));
                        texts.add(rows.getBytes(2));
                    }
                }
            }
        }
        return new JournalBytes(texts);
    }

    /// Every text by itself, one after the other in one thread, several times over.
    Hashing hash() {
        MessageDigest digest = Sha256.fresh();
        int seen = 0;
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (byte[] text : texts) {
                seen += digest.digest(text)[0];
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (seen == Integer.MIN_VALUE) {
            throw new IllegalStateException("Only there so that the hashes are used");
        }
        return new Hashing((long) ROUNDS * texts.size() / 2, ROUNDS * size, took);
    }
}
