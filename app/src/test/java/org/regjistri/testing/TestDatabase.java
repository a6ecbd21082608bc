package org.regjistri.testing;

import javax.sql.DataSource;
import org.regjistri.database.embedded.EmbeddedServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database of a test's own, and the three roles that may come to it.
///
/// In a [RegisterTest] it is a bean: the database of the application under test. Elsewhere:
/// `try (var database = TestDatabase.migrated()) { … }`.
public final class TestDatabase implements AutoCloseable {
    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /// A copy of the migrated, empty template: a fraction of a second.
    public static TestDatabase migrated() {
        return new TestDatabase(TestServer.shared().copy());
    }

    /// Nothing in it, not even a schema.
    public static TestDatabase empty() {
        return new TestDatabase(TestServer.shared().empty());
    }

    /// Owns every table: sees and changes all that triggers allow.
    public JdbcClient owner() {
        return JdbcClient.create(ownerSource());
    }

    /// What the application works as.
    public JdbcClient runtime() {
        return JdbcClient.create(runtimeSource());
    }

    /// May do everything, like somebody who has the machine: for tests that tamper.
    /// Triggers are passed by with `SET session_replication_role = replica` in the same connection.
    public JdbcClient superuser() {
        return JdbcClient.create(superuserSource());
    }

    public DataSource ownerSource() {
        return TestServer.shared().source(name, TestServer.OWNER);
    }

    public DataSource runtimeSource() {
        return TestServer.shared().source(name, TestServer.RUNTIME);
    }

    public DataSource superuserSource() {
        return TestServer.shared().source(name, EmbeddedServer.SUPERUSER);
    }

    public String url() {
        return TestServer.shared().url(name);
    }

    /// Ends every connection to it and removes it.
    @Override
    public void close() {
        TestServer.shared().drop(name);
    }
}
