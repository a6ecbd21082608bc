package org.regjistri.operations.commands;

/// What a command's end says to a script.
final class ExitCode {
    static final int FINE = 0;
    static final int FAILED = 1;
    static final int WRONG_WORDS = 2;
    static final int FOLDER_IN_USE = 3;
    static final int DATABASE_UNFIT = 4;

    private ExitCode() {}
}
