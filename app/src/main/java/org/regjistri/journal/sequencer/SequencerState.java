package org.regjistri.journal.sequencer;

/// What the sequencer of this process does.
public enum SequencerState {
    STOPPED,
    /// Another process sequences; this one would take over.
    STANDING_BY,
    SEQUENCING,
    /// Something failed (database, disk); it tries again.
    FAILING,
    /// No key to sign with: entries are kept and wait.
    WITHOUT_KEY,
    /// The stored tree or the published folder contradicts what was signed. Signing on would hide it or
    /// fork the log, so entries wait until a person has looked.
    CONTRADICTED;

    boolean isHealthy() {
        return this == STANDING_BY || this == SEQUENCING || this == STOPPED;
    }
}
