package org.regjistri.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.regjistri.database.bulk.LoadRecord;
import org.regjistri.database.bulk.PuttingBack;

/// The frame of loading a whole register into an empty one: what makes it slow is set aside, and
/// back before the end. A process that dies leaves a state that the next one knows; until the end
/// the register serves nobody.
public final class BulkLoads {
    private final @Nullable DataSource owner;

    /// @param owner null where another process runs the server: then nothing is loaded
    BulkLoads(@Nullable DataSource owner) {
        this.owner = owner;
    }

    /// The one load that there ever was; empty before it.
    public Optional<BulkLoad> find() {
        return asOwner(LoadRecord::find);
    }

    /// @param tables into which rows will come, each as `schema.name`
    public void begin(BulkLoad load, List<String> tables) {
        asOwner(loads -> {
            loads.begin(load, tables);
            return load;
        });
    }

    /// Brings all back. What is back already is not done again.
    ///
    /// @throws DatabaseProblem where a row doesn't fit what its table demands
    public void putBack(PuttingBack.Progress progress) {
        asOwner(_ -> {
            PuttingBack.run(owner(), progress);
            return progress;
        });
    }

    /// From here on the register serves.
    public void finish(List<String> tables) {
        asOwner(loads -> {
            loads.finish(tables);
            return tables;
        });
    }

    private DataSource owner() {
        if (owner == null) {
            throw DatabaseProblem.folderInUse("Regjistri runs on this folder: stop it, then load.");
        }
        return owner;
    }

    private <T> T asOwner(Work<T> work) {
        try {
            return work.with(new LoadRecord(owner()));
        } catch (SQLException e) {
            throw Connecting.problem("the owner", e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(LoadRecord loads) throws SQLException;
    }
}
