package org.regjistri.documents.issuing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Locks that last until the transaction ends.
@Component
class Locks {
    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One order with a key at a time.
    void onKey(UUID key) {
        lock("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0)) IS NULL", "document-key:" + key);
    }

    /// Many may issue what rests on the same; nobody while it is overtaken.
    void shareAbout(UUID about) {
        lock("SELECT pg_advisory_xact_lock_shared(hashtextextended(:name, 0)) IS NULL", "document-about:" + about);
    }

    void onAbout(UUID about) {
        lock("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0)) IS NULL", "document-about:" + about);
    }

    private void lock(String statement, String name) {
        jdbc.sql(statement).param("name", name).query(Boolean.class).single();
    }
}
