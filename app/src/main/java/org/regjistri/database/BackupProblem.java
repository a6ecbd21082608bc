package org.regjistri.database;

import org.jspecify.annotations.Nullable;

/// A backup can't be taken, kept or brought back. The message is for the operator: what is wrong and what helps.
public final class BackupProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BackupProblem(String message) {
        this(message, null);
    }

    public BackupProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
