package org.regjistri.journal.sequencer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.CheckpointSigner;
import org.regjistri.journal.tree.StoredTree;
import org.regjistri.law.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The time in which this process is the one that sequences: as long as one connection holds the
/// advisory lock.
///
/// All work of the term goes over that same connection. Whoever loses the lock has lost the connection,
/// and with it the transaction: two can never write leaves at once. Where nobody knows whether a connection
/// still holds the lock, it does not go back to the pool: then nobody could sequence any more.
final class Term implements AutoCloseable {
    /// "journal" in ASCII: the key of the advisory lock, in each database its own.
    private static final long LOCK = 0x6A6F75726E616CL;

    private final Connection connection;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private Term(Connection connection) {
        this.connection = connection;
        SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(single);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(single));
    }

    /// Empty where another holds the lock.
    static Optional<Term> tryBegin(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            Term term = new Term(connection);
            if (term.tryLock()) {
                return Optional.of(term);
            }
            connection.close();
            return Optional.empty();
        } catch (RuntimeException e) {
            connection.abort(Runnable::run);
            connection.close();
            throw e;
        }
    }

    int sequence(CheckpointSigner signer, LegalTime time) {
        Batch batch = new Batch(jdbc, signer, time::now);
        @Nullable Integer sequenced = transaction.execute(status -> batch.sequence());
        return sequenced == null ? 0 : sequenced;
    }

    StoredTree tree() {
        return new StoredTree(jdbc);
    }

    private boolean tryLock() {
        return jdbc.sql("SELECT pg_try_advisory_lock(:key)")
                .param("key", LOCK)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void close() throws SQLException {
        try {
            jdbc.sql("SELECT pg_advisory_unlock(:key)")
                    .param("key", LOCK)
                    .query(Boolean.class)
                    .single();
        } catch (RuntimeException e) {
            connection.abort(Runnable::run);
            throw e;
        } finally {
            connection.close();
        }
    }
}
