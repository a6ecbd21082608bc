package org.regjistri.database;

import org.jspecify.annotations.Nullable;

/// The database can't be used as it is. The message is one sentence for the operator: what is wrong and what helps.
public final class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean folderInUse;

    public DatabaseProblem(String message) {
        this(message, null);
    }

    public DatabaseProblem(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private DatabaseProblem(String message, @Nullable Throwable cause, boolean folderInUse) {
        super(message, cause);
        this.folderInUse = folderInUse;
    }

    /// Another process works on the same data folder.
    public static DatabaseProblem folderInUse(String message) {
        return new DatabaseProblem(message, null, true);
    }

    public boolean isFolderInUse() {
        return folderInUse;
    }
}
