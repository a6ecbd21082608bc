package org.regjistri.journal.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.regjistri.journal.CheckpointSigner;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.StandingRule;
import org.regjistri.journal.Verification;
import org.regjistri.journal.VerifierKey;
import org.regjistri.journal.checkpoint.JournalSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class VerifyingJournal implements Verification {
    private final JdbcClient jdbc;
    private final BatchLines batchLines;
    private final TransactionTemplate oneMoment;
    private final ObjectProvider<DerivedTables> rooms;
    private final ObjectProvider<StandingRule> rules;
    private final List<VerifierKey> keys;

    VerifyingJournal(
            JdbcClient jdbc,
            BatchLines batchLines,
            PlatformTransactionManager transactions,
            ObjectProvider<DerivedTables> rooms,
            ObjectProvider<StandingRule> rules,
            ObjectProvider<CheckpointSigner> signer,
            JournalSettings settings) {
        this.jdbc = jdbc;
        this.batchLines = batchLines;
        this.rooms = rooms;
        this.rules = rules;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        List<VerifierKey> known = new ArrayList<>(
                settings.formerKeys().stream().map(VerifierKey::parse).toList());
        signer.ifAvailable(current -> known.add(current.verifierKey()));
        this.keys = List.copyOf(known);
    }

    @Override
    public Report verify(Against against) {
        return Objects.requireNonNull(oneMoment.execute(status -> run(against)));
    }

    private Report run(Against against) {
        try (OutsideCopy copy = new OutsideCopy(against)) {
            return new VerificationRun(
                            jdbc,
                            batchLines,
                            keys,
                            rooms.orderedStream().toList(),
                            rules.orderedStream().toList(),
                            copy)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The copy to compare with cannot be read", e);
        }
    }
}
