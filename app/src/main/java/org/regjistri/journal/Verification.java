package org.regjistri.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Checks the whole journal from its bytes, and every table that rests on it. Only reads.
public interface Verification {

    /// Sees one moment of the database, in memory that does not grow with it.
    Report verify(Against against);

    /// What somebody else kept from earlier; without it a journal that was rewritten as a whole, by
    /// somebody who also had the key, cannot be told from a true one.
    ///
    /// @param checkpoints one or more signed notes, the smallest first, an empty line after each
    /// @param leafHashes 32 bytes for each leaf from the first: with them a difference is found to the
    /// position
    record Against(@Nullable Path checkpoints, @Nullable Path leafHashes) {

        public static Against nothing() {
            return new Against(null, null);
        }

        /// A copy of the folder that the journal publishes.
        public static Against folder(Path folder) {
            return new Against(folder.resolve("checkpoints"), folder.resolve("leaf-hashes"));
        }

        public static Against checkpoint(Path file) {
            return new Against(file, null);
        }
    }

    /// What is wrong.
    enum Kind {
        /// The stored bytes do not fit what was committed to.
        EDITED,
        /// An entry or a leaf is gone and left a gap.
        DELETED,
        /// Something stands where nothing stood.
        INSERTED,
        /// What was signed for this position stands somewhere else.
        REORDERED,
        /// The end is gone.
        TRUNCATED,
        /// The leaves do not give the root that was signed; what was done cannot be told.
        CONTRADICTS_CHECKPOINT,
        /// A checkpoint is not signed by a key of the journal, or does not say what its row says.
        CHECKPOINT_FORGED,
        /// A node differs from its leaves, while the leaves are the signed ones: no entry is harmed.
        NODE_DIFFERS,
        /// An entry has no leaf and does not wait for one.
        ENTRY_WITHOUT_LEAF,
        /// A table is not what the entry says.
        TABLE_DIFFERS,
        /// A table has a row that rests on no entry.
        ROW_WITHOUT_ENTRY,
        /// A room's rule over its tables is broken: [StandingRule].
        RULE_BROKEN,
        /// What was given to compare with is itself no copy of a journal.
        COPY_UNUSABLE
    }

    /// One thing that is wrong.
    ///
    /// @param from the first position it may concern; null where it has none (an entry without leaf, a
    /// row without entry)
    /// @param to the last position it may concern; equal to `from` where it is exact
    /// @param entry null where not known
    /// @param words for an operator; without any personal data
    record Finding(
            Kind kind,
            @Nullable Long from,
            @Nullable Long to,
            @Nullable UUID entry,
            String words) {}

    /// @param leaves how many entries have a leaf
    /// @param waiting how many are committed and wait for theirs
    /// @param rows how many rows of other tables were compared
    /// @param checkpoint the latest; null before the first
    /// @param findings by position, the first 100
    /// @param further how many more there are
    /// @param hashing how long the journal itself took: reading it, its hashes, its tree
    /// @param comparing how long the tables of the rooms took
    record Report(
            long leaves,
            long waiting,
            long rows,
            @Nullable Checkpoint checkpoint,
            List<Finding> findings,
            long further,
            Duration hashing,
            Duration comparing) {

        public boolean isSound() {
            return findings.isEmpty();
        }

        /// The first bad entry; null where all is well.
        public @Nullable Finding first() {
            return findings.isEmpty() ? null : findings.getFirst();
        }

        /// For the operator's screen.
        public String words() {
            return VerificationText.words(this);
        }

        /// For programs: one JSON object.
        public String json() {
            return VerificationText.json(this);
        }
    }
}
