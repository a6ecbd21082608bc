package org.regjistri.journal.sequencer;

/// What was signed or published before does not fit what the database holds now.
public final class ContradictionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ContradictionException(String message) {
        super(message);
    }
}
