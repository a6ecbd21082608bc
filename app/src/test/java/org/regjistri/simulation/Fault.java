package org.regjistri.simulation;

import java.util.Random;

/// What goes wrong during one use case, and where.
///
/// @param at the how many-th statement, commit or connection it is that it happens at, counted from 1
/// @param dies whether the process goes with the line: then nothing of it runs on
record Fault(Kind kind, int at, boolean dies) {
    static final Fault NONE = new Fault(Kind.NONE, 0, false);
    private static final int STATEMENTS = 26;

    enum Kind {
        NONE,
        NO_CONNECTION,
        CUT_BEFORE_STATEMENT,
        /// The server has carried it out, and nobody hears of it.
        CUT_AFTER_STATEMENT,
        /// The server refuses: it takes too long, a lock, a deadlock, no room.
        STATEMENT_FAILS,
        CUT_BEFORE_COMMIT,
        /// The server has committed, and nobody hears of it.
        CUT_AFTER_COMMIT,
        /// Somebody else does something from beginning to end.
        RIVAL
    }

    static Fault any(Random random) {
        boolean dies = random.nextInt(3) == 0;
        int dice = random.nextInt(100);
        int statement = 1 + random.nextInt(STATEMENTS);
        if (dice < 5) {
            return new Fault(Kind.NO_CONNECTION, 1, false);
        } else if (dice < 20) {
            return new Fault(Kind.CUT_BEFORE_STATEMENT, statement, dies);
        } else if (dice < 35) {
            return new Fault(Kind.CUT_AFTER_STATEMENT, statement, dies);
        } else if (dice < 50) {
            return new Fault(Kind.STATEMENT_FAILS, statement, false);
        } else if (dice < 60) {
            return new Fault(Kind.CUT_BEFORE_COMMIT, 1, dies);
        } else if (dice < 75) {
            return new Fault(Kind.CUT_AFTER_COMMIT, 1, dies);
        }
        return new Fault(Kind.RIVAL, statement, false);
    }

    @Override
    public String toString() {
        return kind == Kind.NONE ? "" : " [" + kind + " " + at + (dies ? ", the process dies]" : "]");
    }
}
