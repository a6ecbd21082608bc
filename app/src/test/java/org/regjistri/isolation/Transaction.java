package org.regjistri.isolation;

import java.util.Map;
import java.util.Set;

/// One transaction as its client saw it. A version is named by the transaction that wrote it; [#NOBODY] is what was
/// there
/// before all.
///
/// @param id from 1
/// @param began before its first statement, by a clock that all clients share
/// @param ended after its answer
/// @param read the version of each thing that it saw
/// @param wrote the things that it wrote a new version of
record Transaction(int id, long began, long ended, Map<String, Integer> read, Set<String> wrote, Fate fate) {
    static final int NOBODY = 0;

    enum Fate {
        COMMITTED,
        /// Rolled back, and its client knows.
        REFUSED
    }
}
