package org.regjistri.journal.sequencer;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.CheckpointSigner;
import org.regjistri.law.LegalTime;
import org.regjistri.simulation.Move;
import org.regjistri.simulation.Moves;
import org.regjistri.simulation.Order;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The sequencer, a batch at a time.
@Component
public class SequencerMoves implements Moves {
    private final DataSource dataSource;
    private final ObjectProvider<CheckpointSigner> signer;
    private final LegalTime time;

    SequencerMoves(DataSource dataSource, ObjectProvider<CheckpointSigner> signer, LegalTime time) {
        this.dataSource = dataSource;
        this.signer = signer;
        this.time = time;
    }

    @Override
    public List<Move> all() {
        return List.of(Move.of("entries get their leaves", 8, _ -> Optional.of(Order.ofItself(this::sequence))));
    }

    /// Until nothing waits; nothing where somebody else is at it.
    public void sequence() {
        try (@Nullable Term term = Term.tryBegin(dataSource).orElse(null)) {
            while (term != null && term.sequence(signer.getObject(), time) > 0) {
                // the next batch
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
