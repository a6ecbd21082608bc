package org.regjistri.linkage.table;

/// The distinct values of one kind, each under a code from 0 on, in the order in which they first stood (left table
/// first), so
/// that the same files give the same codes whatever the threads did.
public interface Dictionary {
    int size();

    /// As written.
    String text(int code);

    /// -1 where no row has it.
    int code(String text);

    /// The code of it, a new one where there is none yet.
    int intern(String text);
}
